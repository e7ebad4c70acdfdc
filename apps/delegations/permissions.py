import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.permissions import is_organizer, is_team
from apps.core.access import explain

rules.add_perm("delegations.manage", is_organizer)
rules.add_perm("delegations.view", is_team)
explain(
    {
        "delegations.manage": _("Only an organizer may change delegations and their names."),
        "delegations.view": _("Only the team of this conference may see how delegations are prepared."),
    }
)
