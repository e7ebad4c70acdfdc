import pytest
from django.urls import reverse

from tests.factories.conferences import RoomFactory, TeamMemberFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import DAY, SessionDelegationFactory, SessionFactory, times


@pytest.fixture
def planned(conference):
    """A session of the day with a room of its own, open to all who are registered; with these delegations."""

    def planned(title, start, end, *delegations, day=DAY, **values):
        room = values.pop("room", None) or RoomFactory(conference=conference)
        values = {"visibility": "participants"} | values
        at = times(start, end, day=day)
        sitting = SessionFactory(conference=conference, titles={"en": title}, at=at, room=room, **values)
        for delegation in delegations:
            SessionDelegationFactory(sitting=sitting, participation=delegation)
        return sitting

    return planned


@pytest.fixture
def named(conference):
    """A delegation of the edition, called so."""

    def named(name):
        entity = EntityFactory(forum=conference.forum)
        EntityNameFactory(entity=entity, conference=conference, display=name)
        return ParticipationFactory(conference=conference, entity=entity)

    return named


@pytest.fixture
def at_desk(client, conference):
    """Signed in as organizer: `at_desk(name, **kwargs)` is an address."""
    client.force_login(TeamMemberFactory(conference=conference).user)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)
