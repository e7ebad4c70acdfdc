import datetime as dt

import pytest
from django.utils import timezone

from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory


@pytest.fixture
def conference(db):
    """A hybrid edition whose replies are due in two weeks."""
    now = timezone.now()
    return ConferenceFactory(
        mode="hybrid",
        starts_on=(now + dt.timedelta(days=60)).date(),
        ends_on=(now + dt.timedelta(days=61)).date(),
        reply_deadline=now + dt.timedelta(days=14),
    )


@pytest.fixture
def quiet_desk(desk, settings):
    """The same without the list of devices being kept, so that a page's own queries can be counted."""
    settings.USERSESSIONS_TRACK_ACTIVITY = False
    return desk


@pytest.fixture
def japan(conference):
    entity = EntityFactory(forum=conference.forum, code="JPN", default_names={"en": "Japan", "ja": "日本"})
    return ParticipationFactory(conference=conference, entity=entity)


@pytest.fixture
def delegate(conference, japan):
    return DelegateFactory(conference=conference, participation=japan, person__email="one@example.org")


@pytest.fixture
def invitation(conference, japan):
    return InvitationFactory(
        delegate=DelegateFactory(
            conference=conference,
            participation=japan,
            invited=True,
            person__email="one@example.org",
            person__given_name="Delegate",
            person__family_name="Example One",
        )
    )
