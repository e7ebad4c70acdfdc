import datetime as dt

import pytest
from django.urls import reverse
from django.utils import translation

from apps.delegates.models import Registration
from apps.sessions.models import Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import GuidingQuestionFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import (
    AssignmentFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client, conference):
    """The text of a page of this conference."""

    def page(name="programme", query="", **kwargs):
        place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
        response = client.get(reverse(f"sessions:{name}", kwargs=place | kwargs) + query)
        assert response.status_code == 200
        return response.content.decode()

    return page


def full_session(conference, hour=9, **values):
    """A session with everything that could cost a query."""
    at = times(f"{hour:02}:00", f"{hour:02}:45")
    sitting = SessionFactory(conference=conference, room=RoomFactory(conference=conference), at=at, **values)
    SessionDelegationFactory(sitting=sitting)
    SessionQuestionFactory(sitting=sitting)
    delegate = DelegateFactory(conference=conference, registered=True)
    RegistrationFactory(delegate=delegate, naming_consent="full_name")
    AssignmentFactory(sitting=sitting, person=delegate.person)
    return sitting


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_public_programme(client, page, conference, rows, django_assert_num_queries):
    conference.list_public = True
    conference.save()
    for number in range(rows):
        full_session(conference, 9 + number, public=True)
    with django_assert_num_queries(2):
        page()


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_programme_of_a_participant(client, page, conference, rows, django_assert_num_queries):
    for number in range(rows):
        full_session(conference, 9 + number, open=True)
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    client.force_login(delegate.person.user)
    page()  # the first request of a browser is noted among the account's devices
    with django_assert_num_queries(6):
        page()


@pytest.mark.parametrize("rows", [1, 3])
@pytest.mark.parametrize("mode", ["released", "as_edited"])
def test_queries_of_the_programme_of_the_team(
    client, page, organizer, rows, mode, conference, django_assert_num_queries
):
    for number in range(rows):
        full_session(conference, 9 + number)
    conference.programme_mode = mode  # from here on: what was public is released
    conference.save()
    moved, *_rest = Session.objects.all()
    moved.titles = {"en": "Another title"}
    moved.save()
    client.force_login(organizer)
    page()
    with django_assert_num_queries(5):
        text = page()
    assert ("One change waits for its release." in text, "Another title" in text) == (
        (True, False) if mode == "released" else (False, True)
    )


def test_the_number_that_waits_where_nothing_was_released_yet(client, page, organizer, conference):
    conference.programme_mode = "released"
    conference.save()
    full_session(conference)
    client.force_login(organizer)
    assert "One change waits for its release." in page()


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_session(client, page, conference, rows, django_assert_num_queries):
    conference.list_public = True
    conference.save()
    sitting = full_session(conference, public=True)
    for _ in range(rows - 1):
        SessionDelegationFactory(sitting=sitting)
        SessionQuestionFactory(sitting=sitting)
        AssignmentFactory(sitting=sitting)
    with django_assert_num_queries(4):
        page("sitting", sitting_id=sitting.pk)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_session_for_a_participant(client, page, conference, rows, django_assert_num_queries):
    sitting = full_session(conference, open=True)
    for _ in range(rows - 1):
        SessionDelegationFactory(sitting=sitting)
        SessionQuestionFactory(sitting=sitting)
        AssignmentFactory(sitting=sitting)
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    client.force_login(delegate.person.user)
    page("sitting", sitting_id=sitting.pk)
    with django_assert_num_queries(7):
        page("sitting", sitting_id=sitting.pk)


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_desk(client, page, conference, rows, django_assert_num_queries):
    client.force_login(TeamMemberFactory(conference=conference).user)
    for number in range(rows):
        full_session(conference, 9 + number)
    page("desk")
    with django_assert_num_queries(12):
        page("desk")


def test_a_reader_elsewhere_reads_both_times_and_the_day_that_is_another(page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    text = page(query="?zone=America/New_York")
    assert "Times at the venue: Tokyo time (UTC+9)" in text
    assert "Yours stand below them: New York time (UTC−4)" in text
    assert '09:00–10:00</time><span class="own-time">20:00–21:00 <b>Wed 8 Sept</b></span>' in text


def test_kathmandu_is_a_quarter_of_an_hour_off(page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    assert '<span class="own-time">05:45–06:45</span>' in page(query="?zone=Asia/Kathmandu")


def test_the_same_clock_is_not_shown_twice(page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    text = page(query="?zone=Asia/Seoul")
    assert "own-time" not in text


def test_a_chosen_zone_is_remembered_and_can_be_given_up(client, page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    page(query="?zone=Europe/Berlin")
    assert "own-time" in page()
    page(query="?zone=venue")
    assert "own-time" not in page()


def test_when_and_where_are_read_before_everything_else_of_a_session(page, conference):
    sitting = SessionFactory(
        conference=conference, public=True, at=times("09:00", "10:00"), descriptions={"en": "Much to read."}
    )
    said = page("sitting", sitting_id=sitting.pk)
    assert said.index("When and where") < said.index('class="prose"')


def test_another_zone_keeps_the_order(page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for order in ("room", "track"):
        assert f'<input type="hidden" name="by" value="{order}">' in page(query=f"?by={order}")


def test_an_account_has_its_own_zone(client, page, conference):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    client.force_login(UserFactory(time_zone="Europe/Berlin"))
    assert '<span class="own-time">02:00–03:00</span>' in page()


@pytest.mark.parametrize("zone", ["Nowhere", "../../etc/passwd", "<script>", "America", "a" * 5000])
def test_what_is_no_zone_is_ignored_and_not_remembered(client, page, conference, zone):
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    assert "own-time" not in page(query=f"?zone={zone}")
    assert "reader_zone" not in client.cookies


def test_a_session_past_midnight_says_on_which_day_it_ends(page, conference):
    at = (times("22:00", "23:00")[0], times("00:30", "01:00", day=dt.date(2027, 9, 10))[0])
    SessionFactory(conference=conference, public=True, at=at)
    assert '22:00–00:30</time> <span class="small end-day">(Fri 10 Sept)</span>' in page()


def test_rooms_stand_under_their_names(page, conference):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"), room=room)
    assert '<h3 class="room-name">Room Jade</h3>' in page(query="?by=room")
    assert '<div class="where">Room Jade</div>' in page()


def test_names_of_entities_are_those_of_the_conference(client, page, conference):
    entity = EntityFactory(forum=conference.forum, default_names={"en": "Default name"})
    EntityNameFactory(entity=entity, conference=conference, display="Name by protocol")
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    delegation = ParticipationFactory(conference=conference, entity=entity)
    SessionDelegationFactory(sitting=sitting, participation=delegation)
    client.force_login(TeamMemberFactory(conference=conference).user)
    for text in (page(), page("sitting", sitting_id=sitting.pk), page("desk"), page("change", sitting_id=sitting.pk)):
        assert "Name by protocol" in text
        assert "Default name" not in text


@pytest.fixture
def panel(conference):
    """A public panel of three: one consents to the name, one to the institution, one to nothing."""
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    SessionDelegationFactory(sitting=sitting)
    for number, consent in enumerate(["full_name", "institution", "not_listed"]):
        person = {"person__given_name": f"Number {number}", "person__affiliation": f"Institute {number}"}
        delegate = DelegateFactory(conference=conference, registered=True, **person)
        RegistrationFactory(delegate=delegate, naming_consent=consent)
        AssignmentFactory(sitting=sitting, person=delegate.person)
    return sitting


def named_in(text: str) -> list[str]:
    shown = ["Number 0", "Number 1", "Number 2", "Institute 1", "Exampleland"]
    return [name for name in shown if name in text]


def test_nobody_is_named_where_the_list_is_not_public(page, conference, panel):
    assert named_in(page() + page("sitting", sitting_id=panel.pk)) == []


def test_a_public_list_names_people_as_each_has_agreed(page, conference, panel):
    conference.list_public = True
    conference.save()
    for text in (page(), page("sitting", sitting_id=panel.pk)):
        assert named_in(text) == ["Number 0", "Institute 1", "Exampleland"]


def test_what_somebody_takes_back_is_gone_with_the_next_request(client, page, conference, panel):
    """The page keeps what it made of the rows, and asks for the rows each time."""
    conference.list_public = True
    conference.save()
    assert named_in(page()) == named_in(page()) == ["Number 0", "Institute 1", "Exampleland"]
    Registration.objects.filter(naming_consent="full_name").update(naming_consent="not_listed")
    assert named_in(page()) == ["Institute 1", "Exampleland"]
    type(conference).objects.update(list_public=False)
    assert named_in(page()) == []


def test_participants_read_the_names_of_each_other(client, page, conference, panel):
    delegate = DelegateFactory(conference=conference, registered=True, person__user=UserFactory())
    client.force_login(delegate.person.user)
    assert named_in(page()) == ["Number 0", "Number 1", "Number 2", "Exampleland"]


def test_the_team_can_look_with_the_eyes_of_the_public(client, page, conference, panel):
    closed = SessionFactory(conference=conference, at=times("11:00", "12:00"), titles={"en": "Closed talks"})
    client.force_login(TeamMemberFactory(conference=conference).user)
    assert "Closed talks" in page()
    text = page(query="?as=public")
    assert ("Closed talks" in text, str(closed.pk) in text, named_in(text)) == (False, False, [])


def test_hostile_titles_are_shown_and_not_run(page, conference):
    title = '<script>alert(1)</script>"><img src=x>'
    room = RoomFactory(conference=conference, names={"en": title})
    SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"), titles={"en": title}, room=room)
    for text in (page(), page(query="?by=room")):
        assert "<script>alert" not in text
        assert "<img" not in text


def test_names_in_their_own_script_say_their_language_and_run_nothing(client, page, conference):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    for native, language in (("李例一", "zh-hans"), ("<script>alert(1)</script>", "ja")):
        AssignmentFactory(sitting=sitting, person__native_name=native, person__native_language=language)
    client.force_login(TeamMemberFactory(conference=conference).user)
    with translation.override("ja"):
        for text in (page(), page("sitting", sitting_id=sitting.pk), page("desk")):
            assert '<span lang="zh-hans">李例一</span>' in text
            assert '<span lang="ja">&lt;script&gt;alert(1)&lt;/script&gt;</span>' in text


def test_a_programme_without_public_sessions_says_so(page, conference):
    SessionFactory(conference=conference, at=times("09:00", "10:00"))
    assert "No public session yet" in page()


def test_a_cancelled_session_stays_and_says_so(page, conference):
    sitting = SessionFactory(conference=conference, public=True, cancelled=True, at=times("09:00", "10:00"))
    assert '<li class="sitting off">' in page()
    assert "This session is cancelled." in page("sitting", sitting_id=sitting.pk)


def test_questions_stand_in_the_order_of_the_session(page, conference):
    sitting = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    first, second = (GuidingQuestionFactory(conference=conference, texts={"en": text}) for text in ("Why?", "How?"))
    SessionQuestionFactory(sitting=sitting, question=second, order=0)
    SessionQuestionFactory(sitting=sitting, question=first, order=1)
    text = page("sitting", sitting_id=sitting.pk)
    assert text.index("How?") < text.index("Why?")


def test_a_draft_has_no_public_programme(client, conference):
    conference.status = "draft"
    conference.save()
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    for name in ("programme", "programme-ics", "schedule-json", "schedule-xml"):
        assert client.get(reverse(f"sessions:{name}", kwargs=place)).status_code == 404
    assert Session.objects.count() == 0


def test_a_session_of_an_edition_whose_attribution_no_source_tells_says_nothing_of_it(page, conference):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"), public=True)
    assert "Attribution" in page("sitting", sitting_id=sitting.pk)
    type(conference).objects.filter(pk=conference.pk).update(status="concluded", attribution="")
    assert "Attribution" not in page("sitting", sitting_id=sitting.pk)


def test_the_heading_says_both_offsets_where_the_clocks_change(page, conference):
    conference.time_zone = "America/New_York"
    conference.save()
    for day in (dt.date(2027, 11, 6), dt.date(2027, 11, 8)):
        SessionFactory(conference=conference, at=times("09:00", "10:00", day=day, tz="America/New_York"), public=True)
    both = page(query="?zone=Europe/Berlin")
    assert "New York time (UTC−4), UTC−5 from 7 November 2027" in both
    assert "Berlin time (UTC+1)." in both
    Session.objects.filter(during__startswith__gt=dt.datetime(2027, 11, 7, tzinfo=dt.UTC)).delete()
    assert "Times at the venue: New York time (UTC−4)." in page()
