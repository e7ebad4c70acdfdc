"""What a delegate finds after signing in: the conferences they are invited to, and what is theirs there."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language

from apps.accounts.models import User
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import Thing
from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.core.clocks.venue_time import zone_label_over
from apps.delegates.choices import DelegateRole, DelegateStatus
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Credential, Delegate, Person
from apps.delegates.own_delegation import places_of
from apps.delegations.names import display_name
from apps.documents.models import Document
from apps.sessions.models import ReleasedAssignment, ReleasedSession
from apps.sessions.programme.closed_blocks import Block, closed_blocks_of
from apps.sessions.programme.timetable import Clock, Times
from apps.site.own_reports import add_questions_and_notes
from apps.site.public_forum import documents_to_read
from apps.statements.circulation.reading import Circulated, circulated_to, with_circulated_texts
from apps.statements.consensus.own_texts import OwnText, lying_before, lying_before_people
from apps.statements.models import ReportOutline, RosterEntry
from apps.statements.report.reading import outlines_to_read
from apps.statements.views.speaking import key_of

NOT_YET = (DelegateStatus.PROPOSED, DelegateStatus.WITHDRAWN)


@dataclass(frozen=True)
class Waiting:
    """Texts that wait for the answer of a delegation; `name` and `key` only where they speak for others, too."""

    texts: list[OwnText]
    name: str = ""
    key: str = ""


@dataclass
class Own:
    """One conference of a person. `reader` is their own zone, empty where it is that of the venue or unknown."""

    delegate: Delegate
    reader: str = ""
    delegation: str = ""
    functions: list[str] = field(default_factory=list)  # by credential: head of delegation, alternate …
    sittings: list[ReleasedSession | Block] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)
    texts: list[OwnText] = field(default_factory=list)  # that lie before them as an individual
    waiting: list[Waiting] = field(default_factory=list)  # for each delegation for which they speak
    circulated: list[Circulated] = field(default_factory=list)  # drafts that came to them
    report: ReportOutline | None = None  # its outline, where they read and comment on it

    @property
    def conference(self) -> Conference:
        return self.delegate.conference

    @property
    def person(self) -> Person:
        return self.delegate.person

    @property
    def is_coming(self) -> bool:
        return self.delegate.status in COMING

    @property
    def roles(self) -> list[str]:
        """As what they take part: what the delegation has made them, then what the list says."""
        return [*self.functions, *self.delegate.role_labels]

    @property
    def looks_after_delegation(self) -> bool:
        """Whether there is a page of the delegation for them (`delegates.own_delegation.places_of`)."""
        is_in_charge = bool(self.functions) or DelegateRole.FOCAL_POINT in self.delegate.roles
        return is_in_charge and self.delegate.status == DelegateStatus.REGISTERED

    @property
    def venue_zone(self) -> str:
        return self._label(self.conference.time_zone)

    @property
    def reader_label(self) -> str:
        """Their own zone, if its clocks show another time than those of the venue while the sessions are on."""
        differs = any(times.reader for _sitting, times in self.lines)
        return self._label(self.reader) if differs else ""

    def _label(self, zone: str) -> str:
        return zone_label_over(self.sittings[0].starts, max(sitting.ends for sitting in self.sittings), zone)

    @cached_property
    def lines(self) -> list[tuple[ReleasedSession | Block, Times]]:
        clock = Clock(self.conference.time_zone, self.reader)
        return [(sitting, clock.times(sitting.starts, sitting.ends)) for sitting in self.sittings]

    @property
    def days(self) -> list[tuple[str, list[tuple[ReleasedSession | Block, Times]]]]:
        """The sessions by day at the venue, each day in words."""
        tz = self.conference.time_zone
        grouped = groupby(self.lines, key=lambda line: format_moment(line[0].starts, tz, "weekday"))
        return [(day, list(lines)) for day, lines in grouped]

    @property
    def today(self) -> list[tuple[ReleasedSession | Block, Times]]:
        """Sessions of this day at the venue."""
        tz = zone(self.conference.time_zone)
        day = timezone.now().astimezone(tz).date()
        return [line for line in self.lines if line[0].starts.astimezone(tz).date() == day]


def own_conferences(user, at: dt.datetime | None = None, reader: str = "") -> list[Own]:
    """Every conference the account's person was invited to, the next one first. Thirteen queries, however many.

    Three more for texts that lie before them as an individual, where there are any; one where they speak for a
    delegation, and six for each edition with a text before it; five for each edition with circulated texts. `reader` is
    the zone in which they want to read times; else the one they gave in their reply.
    """
    people = list(Person.objects.belonging_to(user))
    delegates = Delegate.objects.filter(person__in=people, conference__status__in=PUBLIC_STATUSES)
    delegates = delegates.exclude(status__in=NOT_YET).select_related(
        "person", "participation__entity", "conference__forum", "invitation"
    )
    delegates = delegates.prefetch_related("participation__entity__names")
    found = {row.conference_id: Own(row, reader or row.person.time_zone, _delegation(row)) for row in delegates}
    _add_sittings(found, people)
    for block in closed_blocks_of([row.pk for row in people], {pk: own.conference for pk, own in found.items()}):
        found[block.conference.pk].sittings.append(block)
    for own in found.values():
        own.sittings.sort(key=lambda sitting: sitting.starts)
    for document in documents_to_read(document__conference__in=found):
        found[document.conference_id].documents.append(document)
    for text in lying_before_people(people):
        if text.statement.conference_id in found:  # they may have left since
            found[text.statement.conference_id].texts.append(text)
    for conference_id in with_circulated_texts(found):
        found[conference_id].circulated = circulated_to(people, found[conference_id].conference)
    for conference_id, outline in outlines_to_read(people, found).items():
        found[conference_id].report = outline
    speaking = list(_functions(people, found))
    for credential in speaking:
        found[credential.participation.conference_id].functions.append(credential.get_function_display())
    for conference_id in _with_texts({credential.participation_id for credential in speaking}):
        found[conference_id].waiting = _waiting(user, found[conference_id].conference)
    today = (at or timezone.now()).date()
    return sorted(found.values(), key=lambda own: _nearness(own.conference, today))


def _functions(people: list[Person], found: Iterable[UUID]) -> QuerySet[Credential]:
    own = Credential.objects.valid().filter(person__in=people, participation__conference__in=found)
    return own.select_related("participation")


def _with_texts(participations: set[UUID]) -> set[UUID]:
    """Editions in which a text lies before one of these delegations. One query, none without any."""
    lying = RosterEntry.objects.lying_or_decided().filter(participation__in=participations)
    return set(lying.values_list("participation__conference", flat=True)) if participations else set()


def _waiting(user: User, conference: Conference) -> list[Waiting]:
    speaking = [place for place in places_of(user, conference) if place.reads(Thing.OWN_TEXTS)]
    texts = [text for text in lying_before(speaking) if text.waits]
    if len(speaking) == 1:
        return [Waiting(texts)] if texts else []
    found = []
    for place in speaking:
        if own := [text for text in texts if text.place == place]:
            name = display_name(place.participation.entity, conference, get_language()).display
            found.append(Waiting(own, name, key_of(own[0].party)))
    return found


def _delegation(delegate: Delegate) -> str:
    place = delegate.participation
    return display_name(place.entity, delegate.conference, get_language()).display if place else ""


def _add_sittings(found: dict[UUID, Own], people: list[Person]) -> None:
    """Their sessions, with what they are in each."""
    sittings = ReleasedSession.objects.visible_to_people(people).concerning(people).timed()
    by_id: dict[UUID, ReleasedSession] = {}
    for sitting in sittings.filter(conference__in=found).select_related("room").in_order():
        sitting.own_roles = []
        found[sitting.conference_id].sittings.append(sitting)
        by_id[sitting.pk] = sitting
    add_questions_and_notes(by_id, people)
    for row in ReleasedAssignment.objects.filter(person__in=people, sitting__in=by_id).order_by("order", "id"):
        by_id[row.sitting_id].own_roles.append(row.get_role_display())


def _nearness(conference: Conference, today: dt.date) -> tuple:
    """Coming ones by date, then past ones, the latest first; without dates in between."""
    if conference.ends_on is None or conference.starts_on is None:
        return (1, 0)
    ahead = conference.ends_on >= today
    return (0, conference.starts_on.toordinal()) if ahead else (2, -conference.starts_on.toordinal())
