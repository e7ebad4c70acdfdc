"""Released programmes as different readers get them. Each of these asks the one visibility rule of the querysets."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Exists, OuterRef, Value

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.delegates.models import Person
from apps.sessions.cast.people import InRole, named_for, names_by_sitting, registrations_of
from apps.sessions.choices import MaterialKind, Role
from apps.sessions.models import (
    JoinLink,
    Material,
    ReleasedAssignment,
    ReleasedInterpretation,
    ReleasedQuestion,
    ReleasedSession,
    SignUp,
    Withdrawal,
)
from apps.sessions.notes.missing import has_notes
from apps.sessions.programme.agenda import agenda_column
from apps.sessions.programme.closed_blocks import closed_blocks, closed_blocks_of
from apps.sessions.programme.interpretation import DIRECTION
from apps.sessions.programme.questions import sets_column
from apps.sessions.programme.rows import (
    CalendarRow,
    ProgrammeRow,
    WholeSitting,
    calendar_rows,
    programme_rows,
    whole_row,
)
from apps.sessions.querysets import SessionQuerySet

Row = TypeVar("Row", ProgrammeRow, CalendarRow)


def programme_for(user: User | AnonymousUser, conference: Conference) -> SessionQuerySet:
    """The sessions with a time that this account may know of, in order."""
    return ReleasedSession.objects.visible_to(user, conference).timed().in_order()


def whole_sitting(user: User | AnonymousUser, conference: Conference, pk: UUID) -> WholeSitting | None:
    """One session of the programme with all that its page shows, in one query; None when they may not know of it."""
    directions = ReleasedInterpretation.objects.filter(sitting=OuterRef("pk"))
    questions = ReleasedQuestion.objects.filter(sitting=OuterRef("pk")).order_by("order", "id")
    registered: Value | Exists = Value(False, output_field=BooleanField())
    if user.is_authenticated and not reads(roles_in(user, conference), Thing.NAMES):
        registered = Exists(registrations_of(user, conference))
    found = programme_for(user, conference).filter(pk=pk).order_by()
    speaks: Value | Exists = Value(False, output_field=BooleanField())
    if user.is_authenticated:
        people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
        roles = ReleasedAssignment.objects.filter(sitting=OuterRef("pk"), person__in=people)
        speaks = Exists(roles.exclude(role=Role.INTERPRETER))
    columns = {
        "question_texts": ArraySubquery(questions.values("question__texts")),
        "question_sets": sets_column(),
        "has_notes": has_notes(),
        "agenda": agenda_column(),
        "directions": ArraySubquery(directions.values(pair=DIRECTION)),
        "has_links": Exists(JoinLink.objects.filter(sitting_id=OuterRef("pk"))),
        "has_materials": Exists(Material.objects.filter(sitting_id=OuterRef("pk"))),
        "can_sign_up": Exists(SignUp.objects.open().filter(sitting_id=OuterRef("pk"))),
        "reader_speaks": speaks,
        "reader_registered": registered,
    }
    return whole_row(found, columns)


def join_links(user: User | AnonymousUser, conference: Conference, sitting: WholeSitting) -> list[JoinLink]:
    """Where this reader, who may know of the session, joins it now; one query, none where nobody ever does."""
    if not sitting.has_links:
        return []
    rows = JoinLink.objects.filter(sitting=sitting.row.pk).for_reader(user, conference)
    return list(rows.open())


def materials_for(user: User | AnonymousUser, conference: Conference, sitting: WholeSitting) -> list[Material]:
    """Files of the session that this reader, who may know of it, reads by now; one query, none where there are none."""
    if not sitting.has_materials:
        return []
    return list(Material.objects.filter(sitting=sitting.row.pk).for_reader(user, conference).listed())


def speaking_in(user: User | AnonymousUser, conference: Conference, pk: UUID) -> Person | None:
    """As whom the account has something to say in a session: by a role other than that of an interpreter."""
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    roles = ReleasedAssignment.objects.filter(sitting=pk, person=OuterRef("pk")).exclude(role=Role.INTERPRETER)
    return people.filter(Exists(roles)).order_by("pk").first()


def own_remarks(user: User | AnonymousUser, conference: Conference, sitting: ReleasedSession) -> list[Material]:
    """What the account has handed in for a session."""
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    return list(Material.objects.filter(sitting=sitting.pk, speaker__in=people, kind=MaterialKind.REMARKS).listed())


def programme_lines(user: User | AnonymousUser, conference: Conference) -> list[ProgrammeRow]:
    """The same as rows, with the blocks."""
    return with_blocks(programme_rows(programme_for(user, conference)), user, conference)


def with_blocks(rows: list[ProgrammeRow], user: User | AnonymousUser, conference: Conference) -> list[ProgrammeRow]:
    """The blocks in which closed sessions stand for this account, where they do, among the rows it reads."""
    return in_order(rows, [block.line() for block in closed_blocks(user, conference)])


def in_order(sittings: list[Row], blocks: list[Row]) -> list[Row]:
    """By start; a block stands after what begins with it."""
    return sorted(chain(sittings, blocks), key=lambda row: row.starts) if blocks else sittings


def public_programme(conference: Conference) -> list[CalendarRow]:
    """What anybody may know, whoever asks, blocks of closed sessions too: for calendars and programs."""
    blocks = [block.event() for block in closed_blocks(AnonymousUser(), conference)]
    return in_order(calendar_rows(programme_for(AnonymousUser(), conference), conference), blocks)


def taken_back(rows: Iterable[Withdrawal], sittings: Sequence[CalendarRow]) -> list[Withdrawal]:
    """Each session once, and none that the reader has (again)."""
    there = {row.pk for row in sittings}
    return list({row.former_id: row for row in rows if row.former_id not in there}.values())


def told_again(rows: Iterable[Withdrawal], sittings: Sequence[CalendarRow]) -> list[CalendarRow]:
    """The sessions of one person; what was taken back from them once comes with a newer word than that."""
    back = {row.former_id: row for row in rows}
    return [
        sitting._replace(
            sequence=sitting.sequence + back[sitting.pk].sequence_again,
            updated_at=max(sitting.updated_at, back[sitting.pk].updated_at),
        )
        if sitting.pk in back
        else sitting
        for sitting in sittings
    ]


def public_names(sittings: Sequence[CalendarRow], conference: Conference) -> dict[UUID, list[InRole]]:
    """Whom anybody may see named in these sessions, as each has agreed; one query, or none where nobody is named."""
    return names_by_sitting([row.pk for row in sittings], conference, named_for(AnonymousUser(), conference))


def my_sittings(person: Person, conference: Conference) -> SessionQuerySet:
    """A participant's own programme: all that this person may know of in the conference, in order."""
    return calendar_of(person).filter(conference=conference)


def calendar_rows_of(person: Person) -> list[CalendarRow]:
    """The same as rows, over all conferences, and the blocks of what is closed to this person, where they are shown."""
    blocks = [block.event() for block in closed_blocks_of([person.pk])]
    return in_order(calendar_rows(calendar_of(person)), blocks)


def calendar_of(person: Person) -> SessionQuerySet:
    """All that this person may know of in every conference in which they are registered or have a role, in order."""
    people = [person.pk]
    return ReleasedSession.objects.visible_to_people(people).concerning(people).timed().in_order()
