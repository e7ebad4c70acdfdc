"""Who may open the pages of the team that belong to no single domain."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain

BOARD = (Thing.PEOPLE, Thing.PROGRAMME_DESK, Thing.DRAFTS, Thing.POSITIONS, Thing.MAIL, Thing.SET_UP)  # all it shows
rules.add_perm("desk.enter", rules.is_authenticated)
rules.add_perm("desk.board", may_read(*BOARD))
rules.add_perm("messaging.view", may_read(Thing.MAIL))  # messaging lies below and knows no organizer
rules.add_perm("messaging.manage", may_change(Thing.MAIL))
# the programme and the outbox have no words of their own for who opens their pages
explain(
    {
        "sessions.manage": _("Only an organizer may change the programme."),
        "sessions.view_desk": _("Only organizers, document staff and the chair may see the programme being made."),
        "desk.board": _("Only an organizer of this conference may open its board."),
        "messaging.view": _("Only an organizer may read the email of a conference."),
        "messaging.manage": _("Only an organizer may send email for a conference."),
    }
)
