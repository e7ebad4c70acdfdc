"""Programmes as different readers get them. Each of these asks the one visibility rule of the querysets."""

from collections.abc import Iterable

from django.contrib.auth.models import AnonymousUser
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef

from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.sessions.models import Session, SessionQuestion
from apps.sessions.people import registrations_of
from apps.sessions.querysets import SessionQuerySet


def programme_for(user, conference: Conference) -> SessionQuerySet:
    """The sessions with a time that this account may know of, in order, with their rooms."""
    return Session.objects.visible_to(user, conference).timed().with_rooms().in_order()


def whole_sitting(user, conference: Conference) -> SessionQuerySet:
    """The programme to take one session from, which comes with its room and `question_texts` in the same query.

    `reader_registered` says whether the account is a registered participant of the conference.
    """
    questions = SessionQuestion.objects.filter(sitting=OuterRef("pk")).order_by("order", "id")
    rows = programme_for(user, conference).prefetch_related(None).select_related("room")
    return rows.annotate(
        question_texts=ArraySubquery(questions.values("question__texts")),
        reader_registered=Exists(registrations_of(user, conference)),
    )


def public_programme(conference: Conference) -> list[Session]:
    """What anybody may know, whoever asks: for calendars and programs. The conference is set on each session."""
    return in_conference(programme_for(AnonymousUser(), conference), conference)


def in_conference(sittings: Iterable[Session], conference: Conference) -> list[Session]:
    """Sessions of a conference that is loaded already."""
    found = list(sittings)
    for sitting in found:
        sitting.conference = conference
    return found


def my_sittings(person: Person, conference: Conference) -> SessionQuerySet:
    """A participant's own programme: all that this person may know of in the conference, in order."""
    return calendar_of(person).filter(conference=conference)


def calendar_of(person: Person) -> SessionQuerySet:
    """All that this person may know of in every conference in which they are registered or have a role, in order."""
    people = [person.pk]
    sittings = Session.objects.visible_to_people(people).concerning(people).timed()
    return sittings.with_rooms().prefetch_related("conference__forum").in_order()
