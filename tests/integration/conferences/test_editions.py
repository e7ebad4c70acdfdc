import datetime as dt

import pytest

from apps.audit.models import Entry
from apps.conferences import services
from apps.conferences.checklist import checklist
from apps.conferences.choices import ConferenceStatus, Rule
from apps.conferences.models import Conference, DecisionProfile
from apps.core.exceptions import Refused
from tests.factories.accounts import UserFactory
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    ForumFactory,
    GuidingQuestionFactory,
    OrganizationRoleFactory,
    RoomFactory,
    SourcedFactFactory,
    TeamMemberFactory,
)

pytestmark = pytest.mark.django_db
CLONE = {"number": 9, "slug": "ninth", "titles": {"en": "Ninth"}}


def refused_code(function, *args, **kwargs) -> tuple[str, str | None]:
    with pytest.raises(Refused) as refused:
        function(*args, **kwargs)
    return refused.value.code, refused.value.field


def test_a_new_edition_is_a_draft_and_asks_how_it_decides():
    conference = services.create_conference(ForumFactory(), by=UserFactory(), slug="first", titles={"en": "First"})
    assert conference.status == ConferenceStatus.DRAFT
    assert not DecisionProfile.objects.exists()
    [asked] = [item for item in checklist(conference) if item.key == "deciding"]
    assert (asked.state, asked.page) == ("no", "conferences:setup-decisions")
    assert Entry.objects.of(conference).get().verb == "conference.created"


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"number": 4}, "number_taken", "number"),
        ({"slug": "fourth"}, "slug_taken", "slug"),
        ({"slug": "feed"}, "invalid", "slug"),
        ({"slug": "Fünf"}, "invalid", "slug"),
        ({"titles": {}}, "blank", "titles"),
        ({"starts_on": dt.date(2027, 1, 2)}, "dates_missing", "ends_on"),
        ({"starts_on": dt.date(2027, 1, 2), "ends_on": dt.date(2027, 1, 1)}, "dates_reversed", "ends_on"),
        ({"time_zone": "Asia/Nowhere"}, "unknown_zone", "time_zone"),
    ],
)
def test_what_an_edition_cannot_be(values, code, field):
    forum = ConferenceFactory(number=4, slug="fourth").forum
    given = {"number": 5, "slug": "fifth", "titles": {"en": "Fifth"}} | values
    assert refused_code(services.create_conference, forum, by=UserFactory(), **given) == (code, field)
    assert forum.conferences.count() == 1


def test_another_forum_may_use_the_same_number_and_address():
    ConferenceFactory(number=4, slug="fourth")
    forum = ForumFactory()
    services.create_conference(forum, by=UserFactory(), number=4, slug="fourth", titles={"en": "Fourth"})
    assert Conference.objects.filter(slug="fourth").count() == 2


def test_a_deadline_after_the_conference_is_refused():
    conference = ConferenceFactory(ends_on=dt.date(2027, 9, 10), time_zone="Asia/Tokyo")
    late = dt.datetime(2027, 9, 10, 15, 30, tzinfo=dt.UTC)  # half past midnight of the 11th in Tokyo
    code = refused_code(services.change_details, conference, by=UserFactory(), reply_deadline=late)
    assert code == ("deadline_late", "deadline_day")


def test_an_announced_address_stays():
    conference = ConferenceFactory(status=ConferenceStatus.ANNOUNCED)
    code = refused_code(services.change_details, conference, by=UserFactory(), slug="other")
    assert code == ("address_in_use", "slug")


def test_a_draft_may_change_its_address():
    conference = ConferenceFactory(status=ConferenceStatus.DRAFT)
    assert services.change_details(conference, by=UserFactory(), slug="other").slug == "other"


def test_an_archived_set_up_is_closed():
    conference = ConferenceFactory(status=ConferenceStatus.ARCHIVED)
    assert refused_code(services.change_details, conference, by=UserFactory(), number=9)[0] == "archived"
    assert refused_code(services.add_room, conference, by=UserFactory(), names={"en": "Jade"})[0] == "archived"


def test_a_clone_takes_over_the_set_up_and_nothing_else():
    source = ConferenceFactory(places={"en": "Tokyo"}, themes={"en": "Peace"}, status=ConferenceStatus.CONCLUDED)
    other = ConferenceFactory(forum=source.forum)
    for owner in (source, other):
        RoomFactory(conference=owner, names={"en": f"Room of {owner.slug}"})
    GuidingQuestionFactory(conference=source, texts={"en": "What now?"})
    OrganizationRoleFactory(conference=source)
    DecisionProfileFactory(conference=source, rule=Rule.UNANIMITY, quorum=12)
    SourcedFactFactory(conference=source)
    member = TeamMemberFactory(conference=source)
    clone = services.clone_conference(source, by=member.user, **CLONE)
    assert [room.names["en"] for room in clone.rooms.all()] == [f"Room of {source.slug}"]
    assert [question.texts["en"] for question in clone.guiding_questions.all()] == ["What now?"]
    assert clone.organization_roles.get().organization == source.organization_roles.get().organization
    assert (clone.decision_profile.rule, clone.decision_profile.quorum) == (Rule.UNANIMITY, 12)
    assert [(row.user, row.role) for row in clone.team.all()] == [(member.user, member.role)]
    assert clone.facts.count() == 0
    assert (clone.status, clone.starts_on, clone.reply_deadline) == (ConferenceStatus.DRAFT, None, None)
    assert (clone.places, clone.themes, clone.cloned_from) == ({"en": "Tokyo"}, {}, source)


def test_a_clone_of_an_edition_that_never_chose_asks_again():
    clone = services.clone_conference(ConferenceFactory(), by=UserFactory(), **CLONE)
    assert not DecisionProfile.objects.filter(conference=clone).exists()


def test_a_clone_leaves_its_source_as_it_was():
    source = ConferenceFactory()
    room = RoomFactory(conference=source)
    services.clone_conference(source, by=UserFactory(), **CLONE)
    assert list(source.rooms.all()) == [room]


def test_a_clone_may_keep_the_theme():
    source = ConferenceFactory(themes={"en": "Peace"})
    assert services.clone_conference(source, by=UserFactory(), with_theme=True, **CLONE).themes == {"en": "Peace"}


def test_a_clone_with_a_taken_number_leaves_nothing_behind():
    source = ConferenceFactory(number=9)
    RoomFactory(conference=source)
    assert refused_code(services.clone_conference, source, by=UserFactory(), **CLONE) == ("number_taken", "number")
    assert Conference.objects.count() == 1
