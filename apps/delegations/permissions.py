import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain

rules.add_perm("delegations.manage", may_change(Thing.DELEGATIONS))
rules.add_perm("delegations.view", may_read(Thing.DELEGATIONS))
explain(
    {
        "delegations.manage": _("Only an organizer may change delegations and their names."),
        "delegations.view": _("Only organizers, document staff and the chair may see how delegations are prepared."),
    }
)
