"""What an account is to the notes of a session: the one rule of who reads, writes and opens them again."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, OuterRef, Subquery

from apps.accounts.models import User
from apps.conferences.least_rights import Thing, changes, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.sessions.cast.people import registrations_of
from apps.sessions.choices import NotesState, Role
from apps.sessions.models import ReleasedAgendaItem, ReleasedAssignment, ReleasedSession, SessionNotes


@dataclass(frozen=True)
class Standing:
    """`items` are those of the agenda on which the account reports; `writes_all` is the rapporteur of the session."""

    reads: bool
    writes_all: bool = False
    items: frozenset[UUID] = frozenset()
    finishes: bool = False
    reopens: bool = False
    is_inside: bool = False  # reads what is in progress, and who wrote what is attributed

    @property
    def writes(self) -> bool:
        return self.writes_all or bool(self.items)

    def may_write(self, place: str) -> bool:
        return self.writes_all or place in {f"item-{pk}" for pk in self.items}


NOBODY = Standing(False)


def standing_in(user: User | AnonymousUser, conference: Conference, sitting: ReleasedSession) -> Standing:
    """Of a session that the account may know of. Rapporteurs and the chair as the session was released.

    Participants read final notes where the edition says so; the public never reads any.
    """
    if not user.is_authenticated:
        return NOBODY
    roles = roles_in(user, conference)
    of_team, opens = reads(roles, Thing.NOTES), changes(roles, Thing.NOTES)
    people = people_with_us(user, conference)
    held = set(ReleasedAssignment.objects.filter(sitting=sitting, person__in=people).values_list("role", flat=True))
    reporting = ReleasedAgendaItem.objects.filter(sitting=sitting).exclude(rapporteur=None)
    items = dict(reporting.values_list("pk", "rapporteur_id"))
    own_people = set(people.values_list("pk", flat=True)) if items else set()
    own = frozenset(pk for pk, rapporteur in items.items() if rapporteur in own_people)
    chairs, reports = Role.CHAIR in held, Role.RAPPORTEUR in held
    if reports or own or chairs or of_team:
        finishes = reports or (bool(own) and not has_rapporteur(sitting))
        return Standing(True, reports, own, finishes, chairs or opens, is_inside=True)
    takes_part = bool(held) or registrations_of(user, conference).exists()
    return Standing(conference.notes_shared and takes_part and is_final(sitting))


def reads_notes(user: User | AnonymousUser, conference: Conference, sitting: ReleasedSession) -> bool:
    """The same for who only wants to know whether there is a page to go to; no query for the team."""
    if user.is_authenticated and reads(roles_in(user, conference), Thing.NOTES):
        return True
    return standing_in(user, conference, sitting).reads


def people_with_us(user: User, conference: Conference):
    """The account's people in the forum, without those who declined or withdrew."""
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    gone = Delegate.objects.filter(conference=conference, person__in=people, status__in=NOT_WITH_US)
    return people.exclude(pk__in=gone.values("person"))


def has_rapporteur(sitting: ReleasedSession) -> bool:
    """Of the session as a whole."""
    return ReleasedAssignment.objects.filter(sitting=sitting, role=Role.RAPPORTEUR).exists()


def is_final(sitting: ReleasedSession) -> bool:
    return SessionNotes.objects.filter(sitting_id=sitting.pk, state=NotesState.FINAL).exists()


def reported_by(people: Sequence[Person], sittings: Iterable[UUID]) -> dict[UUID, str]:
    """Those of these sessions on which these people report, each with the state of its notes; one query."""
    assigned = ReleasedAssignment.objects.filter(sitting=OuterRef("pk"), person__in=people, role=Role.RAPPORTEUR)
    items = ReleasedAgendaItem.objects.filter(sitting=OuterRef("pk"), rapporteur__in=people)
    rows = ReleasedSession.objects.filter(Exists(assigned) | Exists(items), pk__in=list(sittings))
    states = SessionNotes.objects.filter(sitting_id=OuterRef("pk"), number__gt=0).values("state")
    return {pk: state or "" for pk, state in rows.values_list("pk", Subquery(states[:1]))}
