"""Texts that lie before somebody who speaks on them, or were decided so: for a delegation, as its head, or in person.

They read them with their own position, and nobody else's.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser

from apps.accounts.models import User
from apps.conferences.choices import Rule
from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.delegates.own_delegation import Place
from apps.statements.choices import PositionValue, State
from apps.statements.models import ObjectionCall, Position, RosterEntry, SilenceProcedure, Statement
from apps.statements.objections.reading import open_calls
from apps.statements.querysets import RosterEntryQuerySet
from apps.statements.silence.settling import settled


@dataclass(frozen=True)
class OwnText:
    """`place` is what they are to the delegation; None: they are the party themself."""

    statement: Statement
    party: RosterEntry
    position: Position | None
    place: Place | None = None
    deadline: dt.datetime | None = None  # of a silence that runs
    call: ObjectionCall | None = None  # by which the room is being asked for objections

    @property
    def is_decided(self) -> bool:
        return bool(self.statement.number) and not self.is_open

    @property
    def waits(self) -> bool:
        """Whether their answer is looked for now: nothing was said, the room is asked, or silence makes it adopted."""
        return bool(self.deadline or self.call) or (
            self.is_open and (self.position is None or self.statement.state == State.ADOPTED_AD_REF)
        )

    @property
    def is_open(self) -> bool:
        """Whether a position can be given now: on the table, or by who owes a confirmation."""
        if self.statement.state == State.ADOPTED_AD_REF:
            return self.position is not None and self.position.value == PositionValue.JOIN_AD_REFERENDUM
        return self.statement.state == State.TABLED


def lying_before(places: Iterable[Place], pk: UUID | None = None) -> list[OwnText]:
    """Those whose roster names one of the delegations and that it has not left. Four queries, one if none.

    All of them, without `pk`, as they are now: a silence whose deadline has passed ends when somebody looks.
    """
    found = {place.participation.pk: place for place in places}
    return _found(RosterEntry.objects.filter(participation__in=found), pk, found) if found else []


def lying_before_people(people: Iterable[Person], pk: UUID | None = None) -> list[OwnText]:
    """The same of those that name one of them, registered, as an individual who has not left.

    Of all editions; `people` are those of one account.
    """
    return _found(RosterEntry.objects.in_person(people), pk, {})


def under_silence_of(
    conference: Conference, statement: UUID, participations: Iterable[UUID], people: Iterable[Person]
) -> list[RosterEntry]:
    """The entries by which a text was put under silence before these delegations, else people; the last round first.

    Two queries.
    """
    put = RosterEntry.objects.filter(
        tabling__statement=statement,
        tabling__statement__conference=conference,
        tabling__silences__deadline__isnull=False,
    ).select_related("tabling__statement__conference", "participation__entity", "participation__conference", "person")
    for mine in (put.filter(participation__in=participations), put.in_person(people)):
        if found := list(mine.order_by("-tabling__round", "order", "pk").distinct()):
            return found
    return []


def was_under_silence(user: User | AnonymousUser, conference: Conference) -> bool:
    """Whether a text of the conference was put under silence before the account as an individual. One query."""
    if not user.is_authenticated:
        return False
    put = RosterEntry.objects.filter(tabling__statement__conference=conference, tabling__silences__isnull=False)
    return put.in_person(Person.objects.belonging_to(user)).exists()


def speaks_in_person(user: User | AnonymousUser, conference: Conference) -> bool:
    """Whether a text of the conference lies before the account as an individual, or was decided so. One query."""
    if not user.is_authenticated:
        return False
    lying = RosterEntry.objects.lying_or_decided().in_person(Person.objects.belonging_to(user))
    return lying.filter(tabling__statement__conference=conference).exists()


def _found(entries: RosterEntryQuerySet, pk: UUID | None, places: Mapping[UUID, Place]) -> list[OwnText]:
    found = _read(entries, pk, places)
    if pk is None and any(settled(text.statement).state != text.statement.state for text in found):
        return _read(entries, pk, places)
    return found


def _read(entries: RosterEntryQuerySet, pk: UUID | None, places: Mapping[UUID, Place]) -> list[OwnText]:
    entries = entries.lying_or_decided()
    entries = entries.filter(tabling__statement=pk) if pk else entries
    parties = list(entries.select_related("tabling", "participation__entity", "person"))
    if not parties:
        return []
    statements = Statement.objects.with_text().in_bulk([party.tabling.statement_id for party in parties])
    deadlines, calls = _deadlines(parties), open_calls(party.tabling for party in parties)
    standing = Position.objects.filter(party__in=parties, superseded_by=None)
    said = {row.party_id: row for row in standing}
    order = {pk: at for at, pk in enumerate(places)}
    texts = []
    for party in sorted(parties, key=lambda party: order.get(party.participation_id, 0)):
        statement = statements[party.tabling.statement_id]
        party.tabling.statement = statement
        deadline, call = deadlines.get(party.tabling_id), calls.get(party.tabling_id)
        place = places.get(party.participation_id) if party.participation_id else None
        texts.append(OwnText(statement, party, said.get(party.pk), place, deadline, call))
    return sorted(texts, key=lambda text: (text.is_decided, text.statement.symbol))


def _deadlines(parties: Iterable[RosterEntry]) -> dict[UUID, dt.datetime]:
    """Of silences that run, by tabling. One query, none where no text is decided by silence."""
    silent = [party.tabling_id for party in parties if party.tabling.rule == Rule.SILENCE]
    running = SilenceProcedure.objects.under_silence().filter(tabling__in=silent) if silent else []
    return {procedure.tabling_id: procedure.ends for procedure in running}
