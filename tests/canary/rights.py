"""The oracle: who may read something, worked out from the one table and from whose record it is, and from nothing else.

It asks no permission, no queryset and no view of the product: those are what it holds to account.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from apps.accounts.models import User
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import MAY_CHANGE, MAY_READ, SESSIONS, Audience, Thing
from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.delegates.choices import DelegateStatus
from apps.sessions.models import ReleasedSession

ASKED = {DelegateStatus.INVITED, DelegateStatus.ACCEPTED, DelegateStatus.REGISTERED}


@dataclass(frozen=True)
class Way:
    """One way to be allowed to read: all that stands here holds. Several ways are alternatives."""

    conference: Conference | None = None
    things: frozenset[Thing] = frozenset()
    changes: frozenset[Thing] = frozenset()
    sitting: ReleasedSession | None = None
    person: UUID | None = None
    user: UUID | None = None
    operator: bool = False  # who operates the installation reads its accounts, and no forum
    asked: bool = False  # whoever was ever invited to the conference, whatever they answered


EVERYBODY = Way()
Ways = Iterable[Way]


@dataclass
class Reader:
    """Somebody who opens pages. `rows` are rows of the table by conference; all else they are is the public."""

    name: str
    user: User | None = None
    rows: dict[UUID, set[str]] = field(default_factory=dict)
    people: set[UUID] = field(default_factory=set)
    invited_to: set[UUID] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)  # what stands in their mail or on their page, by kind

    def may(self, way: Way) -> bool:
        if way.user and not (self.user and self.user.pk == way.user):
            return False
        if way.operator and not (self.user and self.user.is_superuser):
            return False
        if way.person and way.person not in self.people:
            return False
        if way.sitting and not self.knows(way.sitting):
            return False
        if way.conference is None:
            return True
        if way.asked and way.conference.pk not in self.invited_to:
            return False
        return way.things <= self._table(MAY_READ, way.conference) and way.changes <= self._table(
            MAY_CHANGE, way.conference
        )

    def things_of(self, way: Way) -> set[Thing]:
        """What of the table this way rests on, for somebody who may go it."""
        things = set(way.things | way.changes)
        if way.sitting:
            own = SESSIONS[way.sitting.visibility]
            things.add(own if own in self._table(MAY_READ, way.sitting.conference) else Thing.SESSIONS_OWN)
        return things

    def knows(self, sitting: ReleasedSession) -> bool:
        """Whether they may know of this session: by the table, or as one of those it is about."""
        reads = self._table(MAY_READ, sitting.conference)
        if SESSIONS[sitting.visibility] in reads:
            return True
        if Thing.SESSIONS_OWN not in reads or sitting.visibility not in (Visibility.PARTICIPANTS, Visibility.SESSION):
            return False
        return self._sits_in(sitting)

    def _sits_in(self, sitting: ReleasedSession) -> bool:
        own = [row for row in sitting.conference.delegates.all() if row.person_id in self.people]
        if any(row.person_id in self.people for row in sitting.assignments.all()):
            return any(row.status in ASKED for row in own) or not own
        delegations = {row.participation_id for row in sitting.session_delegations.all()}
        return any(row.status == DelegateStatus.REGISTERED and row.participation_id in delegations for row in own)

    def _table(self, table, conference: Conference) -> frozenset[Thing]:
        rows = set(self.rows.get(conference.pk, set()))
        if conference.status in PUBLIC_STATUSES:
            rows.add(Audience.PUBLIC)
        else:
            rows -= {*Audience}
        return frozenset().union(*(table[row] for row in rows))


def reading(conference: Conference, *things: Thing, **more) -> Way:
    """By the table: whoever may read all of these in that conference."""
    return Way(conference, frozenset(things), **more)


def changing(conference: Conference, *things: Thing) -> Way:
    return Way(conference, changes=frozenset(things))
