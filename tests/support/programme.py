"""A programme as a small conference would have it, all invented."""

import datetime as dt
from dataclasses import dataclass

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegations.models import Participation
from apps.sessions.models import Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, GuidingQuestionFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import (
    DAY,
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

NEXT_DAY = DAY + dt.timedelta(days=1)
NAMES = [("Exampleland", "例国"), ("Sampleland", "見本国"), ("Testonia", "試験国")]


@dataclass
class Programme:
    conference: Conference
    organizer: User
    participant: User
    delegations: list[Participation]
    sittings: dict[str, Session]


def small_programme(**values) -> Programme:
    """Two days, three rooms, public and closed sessions, a clash, one session without a time."""
    values = {"titles": {"en": "Fifth Example Conference", "ja": "第五回例会議"}, "list_public": True} | values
    conference = ConferenceFactory(**values)
    rooms = [RoomFactory(conference=conference, names=names) for names in room_names()]
    delegations = [
        ParticipationFactory(
            conference=conference, entity=EntityFactory(forum=conference.forum, default_names={"en": en, "ja": ja})
        )
        for en, ja in NAMES
    ]
    made = {}
    for title, start, end, room, format, visibility, seats in plan():
        day, room = (NEXT_DAY if start.startswith("+") else DAY), None if room is None else rooms[room]
        at = times(start.lstrip("+"), end, day=day)
        titles = dict(zip(("en", "ja"), title.split("|"), strict=False))
        sitting = SessionFactory(
            conference=conference, titles=titles, at=at, room=room, format=format, visibility=visibility
        )
        for seat in seats:
            SessionDelegationFactory(sitting=sitting, participation=delegations[seat])
        made[titles["en"]] = sitting
    made["Drafting group"] = SessionFactory(
        conference=conference, titles={"en": "Drafting group", "ja": "起草部会"}, format="working_group"
    )
    add_people(conference, delegations, made)
    return Programme(
        conference, TeamMemberFactory(conference=conference).user, participant(conference, delegations[0]),
        delegations, made,
    )  # fmt: skip


def room_names() -> list[dict[str, str]]:
    return [
        {"en": "Great Hall", "ja": "大広間"},
        {"en": "Room Jade", "ja": "翡翠の間"},
        {"en": "Room Pine", "ja": "松の間"},
    ]


def plan() -> list[tuple]:
    """Title (English|Japanese), start, end, room, format, visibility, delegations; "+" for the second day."""
    return [
        ("Opening|開会", "09:00", "09:15", 0, "ceremony", "participants", []),
        ("Review of incidents at sea|海上事案の検討", "09:30", "10:45", 0, "plenary", "session", [0, 1, 2]),
        ("Rules for a crowded sea|混み合う海のルール", "11:00", "12:30", 0, "public", "public", [0, 1]),
        ("Lunch|昼食", "12:30", "14:00", None, "break", "public", []),
        ("Exampleland – Sampleland|例国―見本国", "14:00", "15:30", 1, "bilateral", "session", [0, 1]),
        ("Sampleland – Testonia|見本国―試験国", "14:00", "15:00", 2, "bilateral", "session", [1, 2]),
        ("Public panel: what fishermen expect|公開討論：漁業者の期待", "16:00", "17:40", 0, "public", "public", [2]),
        ("Young scholars’ forum", "16:00", "17:00", None, "public", "public", []),
        ("Closing and press conference|閉会と記者会見", "+10:00", "11:00", 0, "ceremony", "public", []),
    ]  # fmt: skip


def add_people(conference: Conference, delegations: list[Participation], sittings: dict[str, Session]) -> None:
    panel = sittings["Public panel: what fishermen expect"]
    panel.descriptions = {
        "en": "What those who live from the sea expect of its rules.",
        "ja": "海で生きる人々が望むルールとは。",
    }
    panel.save()
    question = GuidingQuestionFactory(conference=conference, texts={"en": "Which rules does everybody already follow?"})
    SessionQuestionFactory(sitting=panel, question=question)
    for number, (role, consent) in enumerate(
        [("chair", "full_name"), ("speaker", "institution"), ("speaker", "not_listed")]
    ):
        delegate = DelegateFactory(
            conference=conference,
            participation=delegations[2],
            registered=True,
            person__given_name=f"Delegate {['One', 'Two', 'Three'][number]}",
            person__affiliation=f"Institute {['North', 'South', 'West'][number]}",
        )
        RegistrationFactory(delegate=delegate, naming_consent=consent)
        AssignmentFactory(sitting=panel, person=delegate.person, role=role, order=number)


def participant(conference: Conference, delegation: Participation) -> User:
    user = UserFactory(name="Delegate Four Example")
    DelegateFactory(conference=conference, participation=delegation, registered=True, person__user=user)
    return user
