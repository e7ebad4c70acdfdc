"""Who may open the pages that belong to no single domain."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.permissions import is_organizer
from apps.core.access import explain

rules.add_perm("portal.own_pages", rules.is_authenticated)
rules.add_perm("portal.board", is_organizer)
rules.add_perm("portal.office", rules.is_staff)  # operators of the installation; it shows no person's data
rules.add_perm("messaging.view", is_organizer)  # messaging lies below and knows no organizer
rules.add_perm("messaging.manage", is_organizer)
# the programme and the outbox have no words of their own for who opens their pages
explain(
    {
        "sessions.manage": _("Only an organizer may change the programme."),
        "sessions.view_desk": _("Only the team of this conference may see the programme being made."),
        "portal.board": _("Only an organizer of this conference may open its board."),
        "portal.office": _("Only somebody who operates this installation may open the back office."),
        "messaging.view": _("Only an organizer may read the mail of a conference."),
        "messaging.manage": _("Only an organizer may send mail for a conference."),
    }
)
