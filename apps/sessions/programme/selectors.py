"""Released programmes as different readers get them. Each of these asks the one visibility rule of the querysets."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Exists, OuterRef, QuerySet, Value

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.delegates.models import Person
from apps.sessions.cast.people import InRole, named_for, names_by_sitting, registrations_of
from apps.sessions.models import ReleasedQuestion, ReleasedSession, Withdrawal
from apps.sessions.programme.rows import CalendarRow, WholeSitting, calendar_rows, whole_row
from apps.sessions.querysets import SessionQuerySet


def programme_for(user: User | AnonymousUser, conference: Conference) -> SessionQuerySet:
    """The sessions with a time that this account may know of, in order."""
    return ReleasedSession.objects.visible_to(user, conference).timed().in_order()


def whole_sitting(user: User | AnonymousUser, conference: Conference, pk: UUID) -> WholeSitting | None:
    """One session of the programme with all that its page shows, in one query; None when they may not know of it."""
    questions = ReleasedQuestion.objects.filter(sitting=OuterRef("pk")).order_by("order", "id")
    registered: Value | Exists = Value(False, output_field=BooleanField())
    if user.is_authenticated and not reads(roles_in(user, conference), Thing.NAMES):
        registered = Exists(registrations_of(user, conference))
    found = programme_for(user, conference).filter(pk=pk).order_by()
    return whole_row(found, question_texts=ArraySubquery(questions.values("question__texts")), registered=registered)


def public_programme(conference: Conference) -> list[CalendarRow]:
    """What anybody may know, whoever asks: for calendars and programs."""
    return calendar_rows(programme_for(AnonymousUser(), conference), conference)


def taken_back(rows: QuerySet[Withdrawal], sittings: Sequence[CalendarRow]) -> list[Withdrawal]:
    """Each session once, and none that the reader has (again)."""
    there = {row.pk for row in sittings}
    return list({row.former_id: row for row in rows if row.former_id not in there}.values())


def public_names(sittings: Sequence[CalendarRow], conference: Conference) -> dict[UUID, list[InRole]]:
    """Whom anybody may see named in these sessions, as each has agreed; one query, or none where nobody is named."""
    return names_by_sitting([row.pk for row in sittings], conference, named_for(AnonymousUser(), conference))


def my_sittings(person: Person, conference: Conference) -> SessionQuerySet:
    """A participant's own programme: all that this person may know of in the conference, in order."""
    return calendar_of(person).filter(conference=conference)


def calendar_of(person: Person) -> SessionQuerySet:
    """All that this person may know of in every conference in which they are registered or have a role, in order."""
    people = [person.pk]
    return ReleasedSession.objects.visible_to_people(people).concerning(people).timed().in_order()
