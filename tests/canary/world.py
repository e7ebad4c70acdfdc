"""The installation that the canary test reads: who is who, what is planted, and which addresses there are."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from allauth.account.models import EmailAddress
from django.db import connection
from django.utils import timezone

from apps.accounts.models import User
from apps.accounts.services import invite_account
from apps.conferences.choices import ClosedSessions, ProgrammeMode, TeamRole
from apps.conferences.least_rights import Audience
from apps.conferences.models import Conference, Forum, TeamMember
from apps.conferences.services.team import invite_team_member
from apps.delegates import services
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.links import token_of
from apps.delegates.models import Delegate, Invitation, Person
from apps.messaging.models import Message
from apps.sessions.calendars.links import calendar_link
from apps.sessions.choices import NotesState
from apps.sessions.models import Release, ReleasedSession, SessionNotes
from apps.sessions.releases.entries import entries_of
from apps.statements.choices import CommentAnswer
from apps.statements.models import OutlineComment
from tests.canary import forums, rules_of_negotiation, texts
from tests.canary.canaries import Aviary, Canary
from tests.canary.fields import FIELDS
from tests.canary.planting import plant
from tests.canary.rights import Reader, Way
from tests.factories.accounts import UserFactory
from tests.factories.messaging import MessageFactory
from tests.support.readers import readers_of

MONTH = dt.timedelta(days=30)
ROW_OF = {
    DelegateStatus.INVITED: Audience.INVITED,
    DelegateStatus.ACCEPTED: Audience.INVITED,
    DelegateStatus.REGISTERED: Audience.DELEGATE,
}


@dataclass
class World:
    forums: list[Forum]
    coming: list[Conference]
    drafts: list[Conference]
    accounts: dict[str, User]
    aviary: Aviary = field(default_factory=Aviary)
    ways: dict[tuple, list[Way]] = field(default_factory=dict)  # by rule and row: fields of a row share their rules
    objects: dict = field(default_factory=dict)  # of addresses, as `addresses.py` finds them

    @cached_property
    def editions(self) -> list[Conference]:
        """The coming edition of each forum first, then those over and the drafts."""
        rows = [each for forum in self.forums for each in forum.conferences.select_related("forum")]
        return sorted(rows, key=lambda row: (row not in self.coming, row.slug))

    @cached_property
    def home(self) -> tuple[str, str]:
        """The edition to whose team and participants the readers belong, as addresses name it."""
        return self.forums[0].slug, self.coming[0].slug

    def is_familiar(self, reader: Reader, place: tuple[str | None, str | None]) -> bool:
        """Whether another reader asks that desk in the same right, so that this one need not."""
        if reader.name == "whole forum":
            return place == self.home
        return reader.name == "other forum" and place[0] == self.forums[1].slug

    def cached(self, find: Callable) -> list:
        """What `find(world)` gives, found once."""
        if find not in self.objects:
            self.objects[find] = list(find(self))
        return self.objects[find]

    def ways_of(self, canary: Canary) -> list[Way]:
        """By its field's line, the ways to be allowed to read it."""
        rule, row = FIELDS[canary.field].rule, canary.row
        key = rule, row._meta.label, row.pk
        if key not in self.ways:
            self.ways[key] = list(rule(row))
        return self.ways[key]

    def messages(self, conference: Conference) -> list[Message]:
        return list(Message.objects.within(conference.pk).order_by("pk"))

    @cached_property
    def readers(self) -> dict[str, Reader]:
        """Every account, and everybody who holds a personal link, by name."""
        found = {name: reader_of(name, user) for name, user in self.accounts.items()}
        found["public"] = Reader("public")
        return found


def build() -> World:
    """Two forums with everything in them, and a canary in every field that somebody may not read."""
    first, second = forums.take_forum(), forums.take_forum(other=True)
    _count_rows()
    coming = [forum.conferences.get(slug=forums.COMING) for forum in (first, second)]
    drafts = [forums.draft_edition(forum) for forum in (first, second)]
    accounts = readers_of(coming[0])
    del accounts[Audience.PUBLIC]
    accounts = {str(getattr(row, "value", row)): user for row, user in accounts.items()}
    accounts |= {"declined": UserFactory(), "operator": User.objects.create_superuser("operator@x.example", None)}
    accounts["whole forum"], accounts["other forum"] = map(_organizer, (first, second))
    accounts["draft edition"] = TeamMember.objects.get(conference=drafts[0]).user
    Conference.objects.filter(pk__in=[each.pk for each in coming]).update(reply_deadline=timezone.now() + MONTH)
    for conference in coming:
        _fill(conference, accounts if conference == coming[0] else None)
    world = World([first, second], coming, drafts, accounts)
    owners = dict(Person.objects.exclude(user=None).values_list("pk", "user"))
    coming[0].closed_sessions = ClosedSessions.OPAQUE  # of all others they are absent
    coming[0].save(update_fields=["closed_sessions"])
    Conference.objects.update(programme_mode=ProgrammeMode.RELEASED)  # from here on nothing of the desk is public
    for conference in Conference.objects.all():
        entries = [entry.as_json() for entry in entries_of(ReleasedSession, conference).values()]
        Release.objects.create(
            conference=conference, number=1, at=timezone.now(), note="Why.", snapshot=entries, diff=[]
        )
    plant(world.aviary)
    _after_planting(accounts, owners)
    rules_of_negotiation.learn(each.pk for each in world.editions)
    return world


def _count_rows() -> None:
    """The database plans by what it last counted; of rows made in this transaction it has counted none.

    Our tables only: the locks last as long as the world, and those of the server's own are shared by all its databases.
    """
    with connection.cursor() as cursor:
        cursor.execute(f"ANALYZE {', '.join(connection.introspection.table_names(cursor))}")


def _organizer(forum: Forum) -> User:
    return TeamMember.objects.get(forum=forum, conference=None).user


def _fill(conference: Conference, accounts: dict[str, User] | None) -> None:
    by = _organizer(conference.forum)
    if accounts:
        forums.participants(conference, accounts)
    forums.fill(conference, by=by)
    texts.fill(conference, by=by)
    _go_on_with_the_report(conference)
    services.invite(conference.delegates.filter(status=DelegateStatus.PROPOSED), by=by)
    invite_account(f"new-{conference.pk.hex}@x.example", by=by)
    invite_team_member(
        conference.forum, conference, email=f"team-{conference.pk.hex}@x.example", roles=[TeamRole.CHAIR], by=by
    )
    for state in ({}, {"sent": True}, {"failed": True}, {"bounced": True}, {"with_link": True}, {"one_of_many": True}):
        target = Invitation.objects.filter(delegate__conference=conference).first()
        MessageFactory(scope_id=conference.pk, target_id=target.pk, from_name="x", reply_to="x@x.example", **state)


def _go_on_with_the_report(conference: Conference) -> None:
    """Notes that were opened again, a comment that was not taken: each with its reason."""
    again = SessionNotes.objects.filter(sitting__conference=conference, state=NotesState.IN_PROGRESS)
    again.update(reopened_at=timezone.now(), reopened_because="Why.")
    comments = OutlineComment.objects.filter(section__outline__conference=conference)
    comments.update(answer=CommentAnswer.NOT_TAKEN, reason="Why.", answered_at=timezone.now())


def holders(world: World) -> list[Reader]:
    """Whoever holds the link of an invitation, signed in as nobody: one for each state of a delegate."""
    found = {}
    rows = Invitation.objects.filter(delegate__conference=world.coming[0]).select_related("delegate__person__forum")
    for row in rows.order_by("pk"):
        delegate = row.delegate
        reader = Reader(f"link of {delegate.status} {delegate.person.language}", people={delegate.person_id})
        add_invited(reader, delegate)
        reader.links = {"invitation": token_of(row), "calendar": calendar_link(delegate.person).split("/")[-1][:-4]}
        found.setdefault(reader.name, reader)
    return list(found.values())


def _after_planting(accounts: dict[str, User], owners: dict[UUID, UUID]) -> None:
    """New addresses ended the links that had been mailed, and what belonged to accounts: both are made again."""
    for person, user in owners.items():
        Person.objects.filter(pk=person).update(user=user)
    for invitation in Invitation.objects.select_related("delegate__person"):
        Invitation.objects.filter(pk=invitation.pk).update(key_version=invitation.delegate.person.key_version)
    for user in accounts.values():
        user.refresh_from_db()
        EmailAddress.objects.update_or_create(user=user, defaults={"email": user.email, "verified": True})
    _count_rows()


def reader_of(name: str, user: User) -> Reader:
    reader = Reader(name, user, people=set(user.people.values_list("pk", flat=True)))
    for member in TeamMember.objects.filter(user=user):
        editions = [member.conference] if member.conference else member.forum.conferences.all()
        for edition in editions:
            reader.rows.setdefault(edition.pk, set()).add(member.role)
    for delegate in Delegate.objects.filter(person__in=reader.people).exclude(invitation=None):
        add_invited(reader, delegate)
        if name in Audience.values:
            reader.rows[delegate.conference_id] = {name}
    return reader


def add_invited(reader: Reader, delegate: Delegate) -> None:
    reader.people.add(delegate.person_id)
    reader.invited_to.add(delegate.conference_id)
    if row := ROW_OF.get(delegate.status):
        reader.rows.setdefault(delegate.conference_id, set()).add(row)
