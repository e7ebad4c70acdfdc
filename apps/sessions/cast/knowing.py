"""Who knows of released sessions: the rule of `querysets.visible_to_people`, asked from the end of the sessions.

For many sessions at once in four queries. `tests/integration/sessions/test_withdrawals.py` holds both ends equal.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple
from uuid import UUID

from apps.conferences.least_rights import Audience, visibilities
from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.sessions.models import ReleasedAssignment, ReleasedDelegation, ReleasedSession

OPEN_TO_OWN = {Visibility.PARTICIPANTS, Visibility.SESSION}


class Known(NamedTuple):
    """In whose own calendars a session stands, and whether anybody reads it."""

    people: frozenset[UUID] = frozenset()
    publicly: bool = False


NOBODY = Known()


@dataclass
class Cast:
    """Who has a role in each session of a programme, and which delegations sit in it."""

    in_role: defaultdict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))
    seated: defaultdict[UUID, set[UUID]] = field(default_factory=lambda: defaultdict(set))


@dataclass
class Participants:
    """Who is what in a conference: registered (and of which delegation), or not with us."""

    registered: dict[UUID, UUID | None]
    gone: set[UUID]
    present: set[UUID]  # delegations

    @classmethod
    def of(cls, conference: Conference) -> "Participants":
        """Two queries."""
        states = [DelegateStatus.REGISTERED, *NOT_WITH_US]
        delegates = Delegate.objects.filter(conference=conference, status__in=states).order_by()
        found = cls({}, set(), set())
        for person, status, participation in delegates.values_list("person", "status", "participation"):
            if status == DelegateStatus.REGISTERED:
                found.registered[person] = participation
            else:
                found.gone.add(person)
        present = Participation.objects.filter(conference=conference).present().order_by()
        found.present.update(present.values_list("pk", flat=True))
        return found

    def knowing(self, sitting: UUID, visibility: str, cast: Cast) -> Known:
        """Who knows of a session that has a time."""
        registered = self.registered.keys()
        if visibility in visibilities([Audience.PUBLIC]):
            return Known(frozenset(registered | set().union(*cast.in_role.values())), publicly=True)
        people: set[UUID] = set()
        if visibility in OPEN_TO_OWN:
            seats = cast.seated[sitting] & self.present
            people = (cast.in_role[sitting] - self.gone) | {who for who in registered if self.registered[who] in seats}
        if visibility in visibilities([Audience.DELEGATE]):
            people |= registered
        return Known(frozenset(people))


def knowing(conference: Conference, sittings: Collection[UUID]) -> dict[UUID, Known]:
    """Of these sessions those that are released with a time, and who knows of each; of a draft nobody does."""
    if not conference.is_public:
        return {}
    found = ReleasedSession.objects.of(conference).timed().filter(pk__in=sittings)
    rows = dict(found.order_by().values_list("pk", "visibility"))
    participants, cast = Participants.of(conference), Cast()
    roles = ReleasedAssignment.objects.filter(sitting__conference=conference).order_by()
    for sitting, person in roles.values_list("sitting", "person"):
        cast.in_role[sitting].add(person)
    seats = ReleasedDelegation.objects.filter(sitting__in=rows).order_by()
    for sitting, participation in seats.values_list("sitting", "participation"):
        cast.seated[sitting].add(participation)
    return {pk: participants.knowing(pk, visibility, cast) for pk, visibility in rows.items()}
