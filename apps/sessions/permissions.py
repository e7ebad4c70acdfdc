"""Who may work on a programme. Who may know of a session is a question of querysets."""

import rules
from django.utils.translation import gettext_lazy as _

from apps.conferences.least_rights import Thing
from apps.conferences.permissions import may_change, may_read
from apps.core.access import explain
from apps.delegates.own_delegation import places_of

WHOLE = (Thing.SESSIONS_CLOSED, Thing.SESSIONS_SECRETARIAT, Thing.NAMES)  # the desk and its conflicts name all of it
rules.add_perm("sessions.manage", may_change(Thing.PROGRAMME_DESK))
rules.add_perm("sessions.view_desk", may_read(Thing.PROGRAMME_DESK, *WHOLE))
rules.add_perm("sessions.view_programme", may_read(Thing.SESSIONS_PARTICIPANTS))  # where the desk's bar leads others


@rules.predicate
def speaks_for_a_delegation(user, conference):
    """By a credential that is valid now, and registered."""
    places = places_of(user, conference) if conference is not None else []
    return any(place.reads(Thing.OWN_MEETINGS) and place.changes(Thing.OWN_MEETINGS) for place in places)


rules.add_perm("sessions.ask_meeting", speaks_for_a_delegation)
rules.add_perm("sessions.own_paper", rules.is_authenticated)  # of the conferences to which the account was invited
rules.add_perm("sessions.notes", rules.is_authenticated)  # of sessions whose notes the account reads (`notes.standing`)
rules.add_perm("sessions.view_notes", may_read(Thing.NOTES))
rules.add_perm("sessions.hand_in", rules.is_authenticated)  # in sessions in which the account has a role
explain(
    {
        "sessions.view_notes": _("Only organizers and document staff see the notes of all sessions."),
        "sessions.ask_meeting": _(
            "Only the head of a delegation, its acting head or an alternate asks for meetings and answers."
        ),
    }
)
