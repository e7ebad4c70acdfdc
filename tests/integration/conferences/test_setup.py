import pytest

from apps.audit.models import Entry
from apps.conferences import services
from apps.conferences.choices import FactSubject, OrganizationRoleKind, Rule
from apps.conferences.models import DecisionProfile, Room
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from tests.factories.accounts import UserFactory
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    ForumFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    RoomFactory,
    SourcedFactFactory,
)
from tests.factories.sessions import SessionFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return UserFactory()


def test_rooms_are_added_at_the_end(by):
    conference = ConferenceFactory()
    RoomFactory(order=99)  # of another conference
    rooms = [services.add_room(conference, by=by, names={"en": name}) for name in ("Jade", "Pearl")]
    assert [room.order for room in rooms] == [0, 1]
    assert list(conference.rooms.all()) == rooms


def test_a_room_needs_a_name(by):
    with pytest.raises(Refused) as refused:
        services.add_room(ConferenceFactory(), by=by, names={})
    assert refused.value.field == "names"


def test_a_room_moves_among_the_rooms_of_its_own_conference(by):
    conference = ConferenceFactory()
    first, second, third = [RoomFactory(conference=conference) for _index in range(3)]
    other = RoomFactory(order=1)
    services.move_room(third, by=by, up=True)
    assert list(conference.rooms.all()) == [first, third, second]
    services.move_room(first, by=by, up=True)
    assert list(conference.rooms.all()) == [first, third, second]
    other.refresh_from_db()
    assert other.order == 1


def test_every_rule_can_be_chosen(by):
    conference = ConferenceFactory()
    for rule in Rule:
        services.set_decision_profile(conference, by=by, rule=rule)
        assert DecisionProfile.objects.values_list("rule", flat=True).get() == rule


def test_moving_does_not_spoil_an_open_form(by):
    first, second = [RoomFactory(conference=conference) for conference in [ConferenceFactory()] * 2]
    version = version_of(first)
    services.move_room(second, by=by, up=True)
    first.refresh_from_db()
    assert version_of(first) == version


def test_a_removed_room_is_gone_and_said_so_to_the_second(by):
    room, other = RoomFactory(), RoomFactory()
    services.remove_room(room, by=by)
    assert list(Room.objects.all()) == [other]
    with pytest.raises(Refused) as refused:
        services.change_room(Room(pk=room.pk, conference=room.conference), by=by, names={"en": "Jade"})
    assert refused.value.code == "gone"


def test_a_room_in_use_stays(by):
    room = RoomFactory()
    SessionFactory(conference=room.conference, room=room)
    with pytest.raises(Refused) as refused:
        services.remove_room(room, by=by)
    assert refused.value.code == "in_use"
    assert list(Room.objects.all()) == [room]
    assert Entry.objects.of(room).count() == 0


def test_questions_keep_their_order(by):
    conference = ConferenceFactory()
    first = services.add_question(conference, by=by, texts={"en": "First?"})
    second = services.add_question(conference, by=by, texts={"en": "Second?"})
    services.move_question(second, by=by, up=True)
    assert list(conference.guiding_questions.all()) == [second, first]


def test_two_sources_may_disagree(by):
    conference = ConferenceFactory()
    SourcedFactFactory()
    values = {"subject": FactSubject.PARTICIPANTS}
    for number, source in (("18", "Report"), ("17", "Founding text")):
        services.add_fact(conference.forum, conference, by=by, values={"en": number}, source=source, **values)
    assert [(fact.values["en"], fact.source) for fact in conference.facts.all()] == [
        ("18", "Report"),
        ("17", "Founding text"),
    ]


def test_a_fact_needs_its_source(by):
    conference = ConferenceFactory()
    with pytest.raises(Refused) as refused:
        services.add_fact(conference.forum, conference, by=by, subject="dates", values={"en": "1 May"}, source="")
    assert refused.value.field == "source"


def test_a_new_organization_and_its_role(by):
    conference = ConferenceFactory()
    row = services.add_organization_role(
        conference.forum, conference, by=by, role=OrganizationRoleKind.HOST, names={"en": "Example Institute"}
    )
    assert (row.organization.forum, row.conference) == (conference.forum, conference)
    assert [entry.verb for entry in Entry.objects.order_by("id")] == ["organization.added", "organization_role.added"]


def test_the_same_role_twice_is_refused(by):
    row = OrganizationRoleFactory()
    with pytest.raises(Refused) as refused:
        services.add_organization_role(row.forum, row.conference, by=by, role=row.role, organization=row.organization)
    assert str(refused.value) == "This organization has this role already."


def test_a_role_for_the_whole_forum_is_unique_too(by):
    forum = ForumFactory()
    organization = OrganizationFactory(forum=forum)
    services.add_organization_role(forum, None, by=by, role="host", organization=organization)
    with pytest.raises(Refused):
        services.add_organization_role(forum, None, by=by, role="host", organization=organization)


@pytest.mark.parametrize(("foreign", "code"), [(True, "foreign"), (False, "organization_missing")])
def test_an_organization_must_be_of_the_forum(by, foreign, code):
    conference = ConferenceFactory()
    organization = OrganizationFactory() if foreign else None
    with pytest.raises(Refused) as refused:
        services.add_organization_role(conference.forum, conference, by=by, role="host", organization=organization)
    assert (refused.value.code, refused.value.field) == (code, "organization")


def test_the_decision_profile_is_made_when_missing(by):
    conference = ConferenceFactory()
    DecisionProfileFactory()
    profile = services.set_decision_profile(conference, by=by, version="", rule=Rule.NONE)
    assert DecisionProfile.objects.get(conference=conference) == profile
    assert profile.rule == Rule.NONE


def test_the_decision_profile_needs_an_authentic_language(by):
    profile = DecisionProfileFactory()
    with pytest.raises(Refused) as refused:
        services.set_decision_profile(profile.conference, by=by, authentic_languages=[])
    assert refused.value.field == "authentic_languages"
