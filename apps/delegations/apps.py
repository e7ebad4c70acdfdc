from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "entity.created": _("entity made known to the forum"),
    "entity.changed": _("name in the forum changed"),
    "delegation.added": _("delegation proposed"),
    "delegation.changed": _("delegation changed"),
    "delegation.status_changed": _("status of the delegation changed"),
    "delegation.moved": _("delegation moved in the order"),
    "delegation.removed": _("proposal withdrawn"),
    "delegation.seats_exceeded": _("more people than seats, as an organizer wished"),
    "delegation.names_changed": _("names of the delegation changed"),
    "delegations.sorted": _("delegations sorted by name"),
    "delegations.taken_over": _("delegations of an earlier edition proposed"),
}


class DelegationsConfig(AppConfig):
    name = "apps.delegations"

    def ready(self):
        name_verbs(VERBS)
