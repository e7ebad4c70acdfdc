"""Released programmes as different readers get them. Each of these asks the one visibility rule of the querysets."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, TypeVar
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import BooleanField, Exists, IntegerField, OuterRef, QuerySet, Value

from apps.accounts.models import User
from apps.conferences.least_rights import SESSIONS, Thing, reads, visibilities
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.core.rows.beside import Whole, beside_one, read
from apps.core.rows.once_built import once_built, state_of
from apps.delegates.models import Person
from apps.sessions.cast.people import InRole, Named, named_for, names_column, read_people, registrations_of
from apps.sessions.choices import Circle, MaterialKind, Role
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
from apps.sessions.programme.beside import Beside, beside_column, read_beside
from apps.sessions.programme.closed_blocks import Block
from apps.sessions.programme.interpretation import DIRECTION
from apps.sessions.programme.questions import sets_column
from apps.sessions.programme.rows import (
    CalendarRow,
    ProgrammeRow,
    Seconds,
    WholeSitting,
    calendar_rows,
    calendar_rows_with,
    lines_with,
    moment,
    programme_rows_with,
    whole_lines,
    whole_row,
)
from apps.sessions.querysets import SessionQuerySet

NOTHING = Value(0, output_field=IntegerField())
Row = TypeVar("Row", ProgrammeRow, CalendarRow)


def whole_circle(user: User | AnonymousUser, conference: Conference) -> Circle | None:
    """The circle of which everybody knows the same of the programme; None for a reader who knows more than others."""
    if user.is_anonymous:
        return Circle.PUBLIC
    return Circle.TEAM if set(visibilities(roles_in(user, conference))) == set(SESSIONS) else None


def programme_for(user: User | AnonymousUser, conference: Conference) -> SessionQuerySet:
    """The sessions with a time that this account may know of, in order."""
    return ReleasedSession.objects.visible_to(user, conference).timed().in_order()


def whole_sitting(user: User | AnonymousUser, conference: Conference, pk: UUID) -> WholeSitting | None:
    """One session of the programme with all that its page shows, in one query; None when they may not know of it."""

    def build(sitting: UUID) -> QuerySet:
        return _whole(user, conference, sitting)

    return whole_row(once_built(state_of(conference), build, pk) if user.is_anonymous else build(pk))


def _whole(user: User | AnonymousUser, conference: Conference, pk: UUID) -> QuerySet:
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
    return whole_lines(found, columns)


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


def asked_lines(
    user: User | AnonymousUser, conference: Conference, named: Named, number: Any = NOTHING
) -> tuple[Sequence[Any], ...]:
    """The same as the database gives it, with what stands beside them and a `number` that is the same beside each; one
    query. `programme_lines` reads it."""

    def build() -> QuerySet:
        return lines_with(programme_for(user, conference), beside_column(conference, named), number)

    circle = whole_circle(user, conference)
    return tuple(once_built((circle, state_of(conference), named, repr(number)), build) if circle else build())


def programme_lines(asked: Iterable[Sequence[Any]], blocks: Iterable[Block]) -> tuple[list[ProgrammeRow], Beside]:
    """Its rows with the `blocks` of what is closed, and what stands beside them."""
    rows, (beside, _number) = programme_rows_with(asked, 2)
    return in_order(rows, [block.line() for block in blocks]), read_beside(beside)


def in_order(sittings: list[Row], blocks: list[Row]) -> list[Row]:
    """By start; a block stands after what begins with it."""
    return sorted(chain(sittings, blocks), key=lambda row: row.starts) if blocks else sittings


def public_programme(conference: Conference, blocks: list[CalendarRow]) -> list[CalendarRow]:
    """What anybody may know, whoever asks, with the `blocks` of closed sessions: for calendars and programs."""
    return in_order(calendar_rows(programme_for(AnonymousUser(), conference), conference), blocks)


def public_programme_with_names(
    conference: Conference, blocks: list[CalendarRow]
) -> tuple[list[CalendarRow], dict[UUID, list[InRole]]]:
    """The same, and whom anybody may see named in these sessions, as each has agreed; one query."""
    column = beside_one(names_column(conference, named_for(AnonymousUser(), conference)))
    rows, beside = calendar_rows_with(programme_for(AnonymousUser(), conference), conference, column)
    people = read_people(read(beside)[0]) if beside else {}
    return in_order(rows, blocks), people


def withdrawn_column() -> Whole:
    """What anybody had in a calendar and has no longer, beside the edition in a query of editions."""
    rows = Withdrawal.objects.had_by(AnonymousUser(), OuterRef("pk"))
    times = Seconds("during__startswith"), Seconds("during__endswith"), Seconds("updated_at")
    return Whole(rows, "id", "former_id", "ics_uid", "sequence", *times)


def read_withdrawn(rows: Iterable[Sequence[Any]], conference: Conference) -> list[Withdrawal]:
    """What the column holds."""
    found = []
    for pk, former, uid, sequence, starts, ends, changed in rows:
        during = DateTimeTZRange(moment(starts), moment(ends))
        known = {"former_id": UUID(former), "ics_uid": uid, "sequence": sequence, "during": during}
        found.append(Withdrawal(pk=UUID(pk), conference=conference, updated_at=moment(changed), **known))
    return found


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


def my_sittings(person: Person, conference: Conference) -> SessionQuerySet:
    """A participant's own programme: all that this person may know of in the conference, in order."""
    return calendar_of(person).filter(conference=conference)


def calendar_rows_of(person: Person) -> list[CalendarRow]:
    """The same as rows, over all conferences."""
    return calendar_rows(calendar_of(person))


def calendar_of(person: Person) -> SessionQuerySet:
    """All that this person may know of in every conference in which they are registered or have a role, in order."""
    people = [person.pk]
    return ReleasedSession.objects.visible_to_people(people).concerning(people).timed().in_order()
