"""A large invented installation for measurements: many people, many sessions, nothing double-booked. Bulk inserts."""

import datetime as dt
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass

from django.db import transaction
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import ConferenceStatus, ProgrammeMode, TeamRole
from apps.conferences.models import Conference, DecisionProfile, Forum, Room, TeamMember
from apps.core.choices import Visibility
from apps.core.clocks.times import combine
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.delegates.choices import AttendanceMode, CredentialFunction, DelegateRole, DelegateStatus
from apps.delegates.models import Credential, Delegate, Invitation, Person, Registration
from apps.delegations.choices import ParticipationStatus
from apps.delegations.models import Entity, Participation
from apps.messaging.choices import MessageState
from apps.messaging.envelope import message_id_for
from apps.messaging.models import Message
from apps.sessions.choices import Format, Role
from apps.sessions.models import Assignment, Session, SessionDelegation

FIRST_DAY, ZONE = dt.date(2030, 3, 4), "Asia/Tokyo"
HOURS = (9, 10, 11, 13, 14, 15, 16, 17)
ROLES = (Role.CHAIR, Role.SPEAKER, Role.SPEAKER, Role.RAPPORTEUR)
STATES = (DelegateStatus.REGISTERED, DelegateStatus.REGISTERED, DelegateStatus.REGISTERED, DelegateStatus.INVITED)


@dataclass(frozen=True)
class Size:
    people: int = 400
    sessions: int = 150
    closed: int = 0
    uninvited: int = 0
    mails: int = 0
    delegations: int = 20
    rooms: int = 5


@transaction.atomic
def build_scale(slug: str, size: Size) -> Conference:
    """A forum of that address with one conference of that size, in registration. Refused ("taken", "too_few").

    Every session is public but the last `closed` ones. Three people of four are registered, the fourth is invited; the
    last `uninvited` are only proposed; of the first `mails` invitations the mail was accepted two days ago. Organizer
    is organizer@SLUG.example, without a password.
    """
    if Forum.objects.filter(slug=slug).exists():
        raise Refused(_("There is a forum with this address already."), field="slug", code="taken")
    if size.people < size.delegations + size.rooms * len(ROLES):
        raise Refused(_("There are too few people to sit in all rooms at once."), field="people", code="too_few")
    conference = _frame(slug, size)
    participations = _delegations(conference, size)
    people = _people(conference, participations, size)
    _programme(conference, participations, people, size)
    audit.record("forum.scale_built", target=conference.forum, by=None, actor_label="command")
    return conference


def _frame(slug: str, size: Size) -> Conference:
    abbreviation = "".join(letter for letter in slug.upper() if letter.isalnum())[:12]
    forum = Forum.objects.create(
        slug=slug, abbreviation=abbreviation, names={"en": f"Large forum “{slug}”"}, is_demonstration=True
    )
    days = math.ceil(size.sessions / (size.rooms * len(HOURS))) or 1
    conference = Conference.objects.create(
        forum=forum,
        slug="large",
        number=1,
        titles={"en": "Large conference", "ja": "大規模な会議"},
        starts_on=FIRST_DAY,
        ends_on=FIRST_DAY + dt.timedelta(days=days - 1),
        time_zone=ZONE,
        places={"en": "Tokyo", "ja": "東京"},
        working_languages=["en", "ja"],
        status=ConferenceStatus.REGISTRATION,
        programme_mode=ProgrammeMode.AS_EDITED,  # the rows below are read at once
        reply_deadline=combine(FIRST_DAY - dt.timedelta(days=30), dt.time(18), ZONE),
    )
    DecisionProfile.objects.create(conference=conference, authentic_languages=["en", "ja"])
    Room.objects.bulk_create(
        Room(conference=conference, names={"en": f"Room {n + 1}"}, capacity=80, order=n) for n in range(size.rooms)
    )
    organizer = User.objects.create_user(f"organizer@{slug}.example", name="Organizer Example")
    TeamMember.objects.create(forum=forum, user=organizer, role=TeamRole.ORGANIZER, accepted_at=timezone.now())
    return conference


def _delegations(conference: Conference, size: Size) -> list[Participation]:
    entities = Entity.objects.bulk_create(
        Entity(
            forum=conference.forum,
            code=f"E{n:03}",
            default_names={"en": f"Exampleland {n:03}", "ja": f"例国{n:03}"},
        )
        for n in range(1, size.delegations + 1)
    )
    return Participation.objects.bulk_create(
        Participation(
            conference=conference,
            entity=entity,
            entitled=True,
            status=ParticipationStatus.CONFIRMED,
            seats=math.ceil(size.people / size.delegations),
            order=order,
        )
        for order, entity in enumerate(entities, start=1)
    )


def _people(conference: Conference, participations: list[Participation], size: Size) -> list[Person]:
    """Spread evenly over the delegations; the first of each is its head."""
    domain, now = conference.forum.slug, timezone.now()
    people = Person.objects.bulk_create(
        Person(
            forum=conference.forum,
            given_name="Delegate",
            family_name=f"Example {n:04}",
            native_name=f"例{n:04}",
            email=f"delegate{n:04}@{domain}.example",
            affiliation=f"Example Institute {n % 40}",
            language="ja" if n % 3 == 0 else "en",
        )
        for n in range(size.people)
    )
    _delegates(conference, participations, people, size)
    Credential.objects.bulk_create(
        Credential(participation=row, person=person, function=CredentialFunction.HEAD, valid_from=now)
        for row, person in zip(participations, people, strict=False)
    )
    return people


def _delegates(conference: Conference, participations: list[Participation], people: list[Person], size: Size) -> None:
    now, asked = timezone.now(), max(0, size.people - size.uninvited)
    states = itertools.chain(
        itertools.islice(itertools.cycle(STATES), asked), itertools.repeat(DelegateStatus.PROPOSED)
    )
    delegates = Delegate.objects.bulk_create(
        Delegate(
            conference=conference,
            person=person,
            participation=participation,
            roles=[DelegateRole.DELEGATE],
            status=state,
            mode=AttendanceMode.IN_PERSON if state == DelegateStatus.REGISTERED else "",
            replied_at=now if state == DelegateStatus.REGISTERED else None,
        )
        for person, participation, state in zip(people, itertools.cycle(participations), states, strict=False)
    )
    written = now - dt.timedelta(days=2)
    invitations = Invitation.objects.bulk_create(
        Invitation(delegate=delegate, queued_at=written) for delegate in delegates[:asked]
    )
    Message.objects.bulk_create(_mail(row, conference, written) for row in invitations[: size.mails])
    registered = [delegate for delegate in delegates if delegate.status == DelegateStatus.REGISTERED]
    Registration.objects.bulk_create(Registration(delegate=delegate, confirmed_at=now) for delegate in registered)


def _mail(invitation: Invitation, conference: Conference, at: dt.datetime) -> Message:
    person, identifier = invitation.delegate.person, uuid7()
    return Message(
        id=identifier,
        message_id=message_id_for(identifier),
        dedupe_key=f"invite:{invitation.pk}:1",
        kind="invitation",
        scope_id=conference.pk,
        target_id=invitation.pk,
        to_name=person.full_name,
        to_address=person.email,
        language=person.language,
        subject="Invitation",
        text_body="Please come.\n",
        state=MessageState.SENT,
        attempts=1,
        sent_at=at,
    )


def _programme(conference: Conference, participations: list[Participation], people: list[Person], size: Size) -> None:
    """Sessions of 50 minutes, room by room and hour by hour. Whoever sits in one room sits in no other that hour."""
    rooms, speakers = list(conference.rooms.all()), people[len(participations) :]
    seated = max(1, len(participations) // len(rooms))
    sittings = Session.objects.bulk_create(_session(conference, rooms, n, size) for n in range(size.sessions))
    assignments, seats = [], []
    for n, sitting in enumerate(sittings):
        hour, room = divmod(n, len(rooms))
        first = (hour * len(rooms) * len(ROLES) + room * len(ROLES)) % len(speakers)
        for order, role in enumerate(ROLES):
            person = speakers[(first + order) % len(speakers)]
            assignments.append(Assignment(sitting=sitting, person=person, role=role, order=order))
        chosen = range(room * seated, min((room + 1) * seated, len(participations)))
        seats += [SessionDelegation(sitting=sitting, participation=participations[at]) for at in chosen]
    Assignment.objects.bulk_create(assignments)
    SessionDelegation.objects.bulk_create(seats)


def _session(conference: Conference, rooms: list[Room], n: int, size: Size) -> Session:
    hour, room = divmod(n, len(rooms))
    day, slot = divmod(hour, len(HOURS))
    starts = combine(FIRST_DAY + dt.timedelta(days=day), dt.time(HOURS[slot]), ZONE)
    closed = n >= size.sessions - size.closed
    return Session(
        conference=conference,
        titles={"en": f"Session {n + 1:03}: rules for a crowded sea", "ja": f"第{n + 1:03}会合：混み合う海のルール"},
        descriptions={"en": "An invented session, for measurements only."},
        format=Format.BILATERAL if closed else Format.PUBLIC,
        visibility=Visibility.SESSION if closed else Visibility.PUBLIC,
        during=DateTimeTZRange(starts, starts + dt.timedelta(minutes=50)),
        room=rooms[room],
    )


def sizes() -> Iterator[tuple[str, int]]:
    """The parts of a size with their defaults, for the command's options."""
    default = Size()
    for name in ("people", "sessions", "closed", "uninvited", "mails", "delegations", "rooms"):
        yield name, getattr(default, name)
