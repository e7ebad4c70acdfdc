"""A released programme with a session of every circle, and changes that nobody outside the team may read yet."""

from dataclasses import dataclass

from apps.accounts.models import User
from apps.conferences.models import Conference, Room
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.sessions import services
from apps.sessions.models import Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

TITLES = ["Open forum", "Members only", "Closed talk", "Staff huddle", "Title to come", "Session to come"]
RELEASED = TITLES[:4]


@dataclass
class ReleasedProgramme:
    conference: Conference
    organizer: User
    room: Room
    seated: Delegate  # of the delegation that sits in the closed session
    other: Delegate  # of another one
    sittings: dict[str, Session]

    @property
    def delegation(self) -> Participation:
        assert self.seated.participation
        return self.seated.participation


def released_programme(**values) -> ReleasedProgramme:
    conference = ConferenceFactory(releases=True, **values)
    organizer = TeamMemberFactory(conference=conference).user
    room = RoomFactory(conference=conference, names={"en": "Great Hall", "ja": "大広間"})
    seated, other = (_delegate(conference, name) for name in ("Exampleland", "Sampleland"))
    hours = iter(["09:00", "10:00", "11:00", "12:00"])
    visibilities = ["public", "participants", "session", "secretariat"]
    sittings = {
        title: SessionFactory(
            conference=conference, titles={"en": title}, visibility=visibility, room=room,
            at=times(start := next(hours), f"{start[:2]}:50"),
        )
        for title, visibility in zip(RELEASED, visibilities, strict=True)
    }  # fmt: skip
    SessionDelegationFactory(sitting=sittings["Closed talk"], participation=seated.participation)
    AssignmentFactory(sitting=sittings["Open forum"], person=seated.person, role="chair")
    services.release_programme(conference, by=organizer)
    wait(conference, sittings, organizer)
    return ReleasedProgramme(conference, organizer, room, seated, other, sittings)


def wait(conference: Conference, sittings: dict[str, Session], by: User) -> None:
    """Changes that wait for their release."""
    Session.objects.filter(pk=sittings["Open forum"].pk).update(titles={"en": "Title to come"})
    SessionFactory(
        conference=conference, titles={"en": "Session to come"}, visibility="public", at=times("15:00", "16:00")
    )


def _delegate(conference: Conference, name: str) -> Delegate:
    entity = EntityFactory(forum=conference.forum, default_names={"en": name})
    participation = ParticipationFactory(conference=conference, entity=entity)
    return DelegateFactory(
        conference=conference, participation=participation, registered=True, person__user=UserFactory()
    )


def titles_in(text: str) -> list[str]:
    """Which of these sessions a text names."""
    return [title for title in TITLES if title in text]
