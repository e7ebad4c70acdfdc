import pytest

from apps.conferences.models import Conference, TeamMember
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegations import ParticipationFactory

pytestmark = pytest.mark.django_db


def test_a_team_member_belongs_to_the_forum_of_its_conference():
    member = TeamMemberFactory()
    assert member.forum == member.conference.forum


def test_a_forum_member_has_no_conference_and_runs_all_of_them():
    member = TeamMemberFactory(for_forum=True)
    own, _other = ConferenceFactory(forum=member.forum), ConferenceFactory()
    assert list(TeamMember.objects.of(own)) == [member]
    assert list(Conference.objects.run_by(member.user)) == [own]


def test_a_participation_takes_its_entity_from_the_same_forum():
    participation = ParticipationFactory()
    assert participation.entity.forum == participation.conference.forum
