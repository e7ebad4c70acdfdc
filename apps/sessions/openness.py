"""To whom a session is open, by its visibility: which there are, which is usual, and when its page says "closed";
and what a whole circle may know of, for paper and screens that are read by whoever comes along.

Which reader may know of it follows from this in `querysets.py`.
"""

from apps.conferences.least_rights import Audience, visibilities
from apps.core.choices import Visibility
from apps.sessions.choices import Circle, Format

VISIBILITIES = (Visibility.PUBLIC, Visibility.PARTICIPANTS, Visibility.SESSION, Visibility.SECRETARIAT)
VISIBILITY_CHOICES = [(visibility.value, visibility.label) for visibility in VISIBILITIES]
TOLD_AS_BLOCKS = (Visibility.PARTICIPANTS, Visibility.SESSION)  # where closed sessions are not absent for others
USUAL_VISIBILITY = {
    Format.PUBLIC: Visibility.PUBLIC,
    Format.CEREMONY: Visibility.PARTICIPANTS,
    Format.BREAK: Visibility.PARTICIPANTS,
    Format.OTHER: Visibility.PARTICIPANTS,
}

OPEN_TO = {
    Circle.PUBLIC: frozenset(visibilities([Audience.PUBLIC])),
    Circle.DELEGATES: frozenset(visibilities([Audience.DELEGATE])),
    Circle.TEAM: frozenset(each.value for each in VISIBILITIES),
}


def usual_visibility(format: str) -> Visibility:
    """Who may know of a session of this format unless the organizer says otherwise.

    A meeting of delegations is for its own participants; what is none (an excursion, a reception) has none.
    """
    return USUAL_VISIBILITY.get(Format(format), Visibility.SESSION)


def is_for_everybody(visibility: str) -> bool:
    """The page need not say to whom it is open."""
    return visibility == Visibility.PUBLIC


def is_closed(visibility: str) -> bool:
    """Not even open to all who are registered: marked as closed wherever it stands."""
    return visibility not in (Visibility.PUBLIC, Visibility.PARTICIPANTS)
