"""Programmes as different readers get them. Each of these asks the one visibility rule of the querysets."""

from django.contrib.auth.models import AnonymousUser

from apps.conferences.models import Conference
from apps.delegates.models import Person
from apps.sessions.models import Session
from apps.sessions.querysets import SessionQuerySet


def programme_for(user, conference: Conference) -> SessionQuerySet:
    """The sessions with a time that this account may know of, in order."""
    return Session.objects.visible_to(user, conference).timed().select_related("room").in_order()


def public_programme(conference: Conference) -> SessionQuerySet:
    """What anybody may know, whoever asks: for calendars and programs."""
    return programme_for(AnonymousUser(), conference).select_related("conference__forum")


def my_sittings(person: Person, conference: Conference) -> SessionQuerySet:
    """A participant's own programme: all that this person may know of in the conference, in order."""
    return calendar_of(person).filter(conference=conference)


def calendar_of(person: Person) -> SessionQuerySet:
    """All that this person may know of in every conference in which they are registered or have a role, in order."""
    people = [person.pk]
    sittings = Session.objects.visible_to_people(people).concerning(people).timed()
    return sittings.select_related("room", "conference__forum").in_order()
