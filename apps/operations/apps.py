from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from apps.audit.trails.verbs import name_verbs

VERBS = {
    "account.closed": _("account closed"),
    "account.reopened": _("account reopened"),
    "account.address_changed": _("address changed"),
    "account.devices_ended": _("signed out everywhere"),
    "account.second_factor_removed": _("second factor removed"),
    "account.operator_made": _("made an operator"),
    "account.operator_unmade": _("no longer an operator"),
    "forum.scale_built": _("filled with invented rows for measuring"),
}


class OperationsConfig(AppConfig):
    name = "apps.operations"

    def ready(self):
        name_verbs(VERBS)
