from functools import partial

import pytest
from django.db import connection

from apps.accounts.models import User
from apps.conferences import services
from apps.conferences.choices import TeamRole
from apps.conferences.models import TeamMember
from apps.core.exceptions import Refused
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, TeamMemberFactory
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
ORGANIZER, CHAIR, STAFF = TeamRole.ORGANIZER, TeamRole.CHAIR, TeamRole.DOCUMENT_STAFF


def held(user, conference) -> list[str]:
    return sorted(TeamMember.objects.filter(user=user, conference=conference).values_list("role", flat=True))


def test_a_stranger_gets_an_account_without_a_password_and_a_mail():
    conference = ConferenceFactory(titles={"en": "Eighth", "ja": "第八回"})
    user = services.invite_team_member(
        conference.forum, conference, email="New@Example.org", roles=[CHAIR], by=UserFactory(), language="ja"
    )
    assert (user.email, user.language, user.has_usable_password()) == ("new@example.org", "ja", False)
    assert held(user, conference) == [CHAIR]
    message = Message.objects.get()
    assert (message.to_address, message.language, message.scope_id) == ("new@example.org", "ja", conference.pk)
    assert "第八回" in message.text
    assert "/ja/accounts/login/" in message.text


def test_a_known_account_is_found_whatever_the_letters():
    user = UserFactory(email="known@example.org")
    conference = ConferenceFactory()
    services.invite_team_member(
        conference.forum, conference, email="KNOWN@example.org", roles=[CHAIR], by=UserFactory()
    )
    assert User.objects.filter(email__iexact="known@example.org").get() == user
    assert held(user, conference) == [CHAIR]


@pytest.mark.parametrize("look_alike", ["kim@ınstıtute.example", "kim@inſtitute.example"])
def test_a_role_never_goes_to_the_owner_of_an_address_that_only_looks_alike(look_alike):
    """In capitals both are KIM@INSTITUTE.EXAMPLE; the role went to whoever had the other domain, the mail did not.

    No such account is opened any more; one from before is still told apart.
    """
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE accounts_user DROP CONSTRAINT accounts_user_plain_address")
    other = UserFactory(email=look_alike)
    conference = ConferenceFactory()
    user = services.invite_team_member(
        conference.forum, conference, email="Kim@Institute.example", roles=[ORGANIZER], by=UserFactory()
    )
    assert (user.email, held(other, conference)) == ("kim@institute.example", [])


def test_roles_held_stay_and_only_new_ones_are_mailed():
    member = TeamMemberFactory(role=STAFF)
    conference = member.conference
    services.invite_team_member(
        conference.forum, conference, email=member.user.email, roles=[CHAIR, STAFF], by=UserFactory()
    )
    assert held(member.user, conference) == sorted([CHAIR, STAFF])
    assert "- document staff" not in Message.objects.get().text


@pytest.mark.parametrize(
    ("email", "roles", "field", "code"),
    [
        ("nobody", [CHAIR], "email", "bad_address"),
        ("new@example.org", [], "roles", "roles_missing"),
        ("held@example.org", [CHAIR], "email", "member_already"),
        ("new@example.org", ["emperor"], "role", "invalid_choice"),
    ],
)
def test_what_cannot_be_added(email, roles, field, code):
    conference = ConferenceFactory()
    TeamMemberFactory(conference=conference, role=CHAIR, user__email="held@example.org")
    with pytest.raises(Refused) as refused:
        services.invite_team_member(conference.forum, conference, email=email, roles=roles, by=UserFactory())
    assert (refused.value.field, refused.value.code) == (field, code)
    assert TeamMember.objects.count() == 1


def test_roles_are_set_exactly():
    member = TeamMemberFactory(role=STAFF)
    elsewhere = TeamMemberFactory(user=member.user, role=STAFF)
    services.set_team_roles(member.forum, member.conference, member.user, [CHAIR], by=UserFactory())
    assert held(member.user, member.conference) == [CHAIR]
    assert held(member.user, elsewhere.conference) == [STAFF]


def test_the_last_organizer_stays():
    member = TeamMemberFactory()
    with pytest.raises(Refused) as refused:
        services.set_team_roles(member.forum, member.conference, member.user, [CHAIR], by=member.user)
    assert refused.value.code == "last_organizer"
    assert held(member.user, member.conference) == [ORGANIZER]


def test_an_organizer_of_the_forum_is_enough_for_an_edition():
    member = TeamMemberFactory()
    TeamMemberFactory(conference=None, forum=member.forum)
    services.set_team_roles(member.forum, member.conference, member.user, [], by=member.user)
    assert held(member.user, member.conference) == []


def test_an_organizer_of_an_edition_is_not_enough_for_the_forum():
    member = TeamMemberFactory(conference=None, forum=ForumFactory())
    TeamMemberFactory(conference=ConferenceFactory(forum=member.forum))
    with pytest.raises(Refused) as refused:
        services.set_team_roles(member.forum, None, member.user, [], by=member.user)
    assert refused.value.code == "last_organizer"


def test_a_closed_account_organizes_nothing():
    member = TeamMemberFactory()
    TeamMemberFactory(conference=member.conference, user__is_active=False)
    with pytest.raises(Refused):
        services.set_team_roles(member.forum, member.conference, member.user, [], by=member.user)


@pytest.mark.django_db(transaction=True)
def test_two_organizers_who_remove_each_other_cannot_both_succeed():
    first = TeamMemberFactory()
    second = TeamMemberFactory(conference=first.conference)

    def remove(target):
        services.set_team_roles(target.forum, target.conference, target.user, [], by=target.user)
        return "removed"

    outcomes = at_once(*(partial(remove, member) for member in (first, second)))
    assert sorted(outcomes) == ["last_organizer", "removed"]
    assert TeamMember.objects.filter(role=ORGANIZER).count() == 1
