"""The ways to be allowed to read what belongs to a session: agendas, links, files, guests, meetings asked for."""

from apps.conferences.least_rights import Thing as T
from apps.sessions.choices import Access, Role, Shown
from apps.sessions.models import ReleasedSession
from tests.canary.rights import Way, changing, reading
from tests.canary.rules import Ways, planned_sitting, sitting


def part_of_sitting(row) -> Ways:
    """Whoever may know of the session reads it on the session's page."""
    return sitting(row.sitting)


def part_of_planned(row) -> Ways:
    """As the team works on it."""
    return planned_sitting(row.sitting)


def join_link(row) -> Ways:
    """At the desk. Nobody else before its time, and every session here is far ahead."""
    yield changing(row.sitting.conference, T.PROGRAMME_DESK)


def display_link(row) -> Ways:
    """For who makes and ends it; a screen does not say where it stands."""
    yield changing(row.conference, T.PROGRAMME_DESK)


def guest(row) -> Ways:
    """For who keeps the list for the door, and for whoever holds the guest's own link, which nobody here asks for."""
    yield changing(row.sign_up.sitting.conference, T.PROGRAMME_DESK)


def meeting(row) -> Ways:
    """For those who speak for one of its delegations, and for who makes the programme."""
    yield reading(row.conference, T.PROGRAMME_DESK)
    for participation in [row.asking, *(each.participation for each in row.parties.select_related("participation"))]:
        for credential in participation.credentials.valid():
            yield reading(row.conference, T.OWN_MEETINGS, person=credential.person_id)


def meeting_answer(row) -> Ways:
    return meeting(row.request)


def material(row) -> Ways:
    """By its level and its time; those who work with it before: the desk, speakers, interpreters."""
    conference = row.sitting.conference
    yield reading(conference, T.PROGRAMME_DESK)
    known = ReleasedSession.objects.filter(pk=row.sitting_id).first()
    if known is None:
        return
    if row.speaker_id:
        yield Way(person=row.speaker_id, sitting=known)
    if row.access != Access.TEAM:
        for each in known.assignments.filter(role=Role.INTERPRETER):
            yield Way(person=each.person_id, sitting=known)
    if row.shown == Shown.AT_ONCE and row.access == Access.PUBLIC:
        yield Way(sitting=known)
