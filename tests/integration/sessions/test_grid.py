"""What the organizer's grid asks for and gets: exact rows, versions, sentences; nothing of another conference."""

import datetime as dt
import json

import pytest
from django.urls import reverse

from apps.core.rows.concurrency import version_of
from apps.sessions import services
from apps.sessions.models import Session
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, moment, times
from tests.support.queries import page_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def room(conference):
    return RoomFactory(conference=conference, names={"en": "Room Jade"})


@pytest.fixture
def talk(conference, room):
    return SessionFactory(conference=conference, room=room, at=times("09:00", "10:00"), titles={"en": "Talks"})


@pytest.fixture
def url(conference):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name, **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.fixture
def ask(desk, url):
    """`ask(name, data, …)` posts as the organizer: the status and what was answered."""

    def post(name, data=None, **kwargs):
        response = desk.post(url(name, **kwargs), data or {})
        return response.status_code, response.json() if "json" in response["Content-Type"] else response.text

    return post


def seconds(clock):
    return int(moment(clock).timestamp())


def places(*rows):
    return {"places": json.dumps(rows)}


def place(sitting, start, end, room=None):
    ends = {"start": start and seconds(start), "end": end and seconds(end)}
    return {"id": str(sitting.pk), "version": version_of(sitting), "room": room and str(room.pk), **ends}


def test_the_state_is_all_of_this_conference_and_comes_once(desk, url, conference, room, talk):
    seat = ParticipationFactory(conference=conference)
    person = DelegateFactory(conference=conference, participation=seat).person
    SessionDelegationFactory(sitting=talk, participation=seat)
    AssignmentFactory(sitting=talk, person=person, role="interpreter")
    AssignmentFactory(sitting=talk, person=person, role="speaker")
    waiting = SessionFactory(conference=conference, titles={"en": "Later"}, format="bilateral")
    elsewhere = ConferenceFactory(forum=conference.forum)
    stranger = AssignmentFactory(sitting=SessionFactory(conference=elsewhere, at=times("09:00", "10:00")))
    RoomFactory(conference=elsewhere)
    response = desk.get(url("grid-state"))
    state = response.json()
    assert [row["id"] for row in state["sittings"]] == [str(talk.pk), str(waiting.pk)]
    assert state["sittings"][0] == {
        "id": str(talk.pk), "version": version_of(talk), "title": "Talks", "lang": "", "format": "plenary",
        "state": "closed", "day": "2027-09-09", "start": seconds("09:00"), "end": seconds("10:00"),
        "room": str(room.pk), "seats": [str(seat.pk)], "people": [str(person.pk)], "interpreters": [str(person.pk)],
        "told": [],
    }  # fmt: skip
    assert state["rooms"] == [{"id": str(room.pk), "name": "Room Jade"}]
    assert state["names"].keys() == {str(seat.pk), str(person.pk)}
    assert str(stranger.person_id) not in response.text
    day = state["days"][0]
    assert (day["day"], day["start"], day["rows"], day["hours"][:2]) == (
        "2027-09-09", seconds("09:00"), 108, [[0, "09:00"], [12, "10:00"]],
    )  # fmt: skip
    again = desk.get(f"{url('grid-state')}?mark={state['mark']}")
    assert (again.status_code, again.content) == (204, b"")
    SessionFactory(conference=elsewhere)
    assert desk.get(f"{url('grid-state')}?mark={state['mark']}").status_code == 204
    for change in (lambda: waiting.save(), lambda: waiting.delete()):
        change()
        newer = desk.get(f"{url('grid-state')}?mark={state['mark']}").json()
        assert newer["mark"] != state["mark"]
        state = newer


def test_a_move_answers_with_the_row_as_it_is_now(ask, conference, room, talk):
    status, answer = ask("grid-arrange", places(place(talk, "14:00", "15:30", room)))
    talk.refresh_from_db()
    assert (talk.starts, talk.ends, talk.room) == (*times("14:00", "15:30"), room)
    (row,) = answer["sittings"]
    assert (status, row["version"], row["start"], row["end"]) == (
        200, version_of(talk), seconds("14:00"), seconds("15:30"),
    )  # fmt: skip


def test_the_second_of_two_is_told_what_the_first_did(ask, conference, room, talk):
    old = place(talk, "14:00", "15:00", room)
    ask("grid-arrange", places(place(talk, "11:00", "12:00", room)))
    status, answer = ask("grid-arrange", places(old))
    assert (status, answer["code"]) == (409, "changed_meanwhile")
    assert answer["message"].startswith("Organizer Example changed time")
    assert Session.objects.get().starts == moment("11:00")


def test_a_rule_says_no_with_its_sentence(ask, conference, room, talk):
    other = SessionFactory(conference=conference, at=times("14:00", "15:00"))
    status, answer = ask("grid-arrange", places(place(other, "09:30", "10:30", room)))
    assert (status, answer) == (
        422, {"code": "room_taken", "message": "Room Jade is taken by “Talks” from 09:00 to 10:00."},
    )  # fmt: skip


def test_sessions_and_rooms_of_another_conference_stay_where_they_are(ask, conference, talk):
    elsewhere = ConferenceFactory(forum=conference.forum)
    stranger = SessionFactory(conference=elsewhere, at=times("09:00", "10:00"))
    assert ask("grid-arrange", places(place(stranger, "11:00", "12:00")))[0] == 409
    status, answer = ask("grid-arrange", places(place(talk, "11:00", "12:00", RoomFactory(conference=elsewhere))))
    assert (status, answer["code"]) == (422, "foreign_row")
    for name in ("grid-cancel", "grid-restore", "grid-take-back", "grid-cast", "grid-change"):
        assert ask(name, {"version": version_of(stranger)}, sitting_id=stranger.pk)[0] == 404
    assert {row.starts for row in Session.objects.all()} == {moment("09:00")}


UNREADABLE = "This could not be read. Load the page again."
WRONG = [
    "", "nothing", "[]", "{}", "[1]", '[{"id": "1"}]',
    '[{"id": "%s", "start": 1, "end": null, "room": null, "version": ""}]',
    '[{"id": "%s", "start": 1, "end": 2, "room": "x", "version": ""}]',
    '[{"id": "%s", "start": 1e300, "end": 1e300, "room": null, "version": ""}]',
    '[{"id": "%s", "start": 9000000000, "end": 9000003600, "room": null, "version": ""}]',
    '[{"id": "%s", "start": 1, "end": 2, "room": null, "version": null}]',
]  # fmt: skip


@pytest.mark.parametrize("sent", WRONG)
def test_what_nobody_can_read_is_told_and_changes_nothing(ask, talk, sent):
    status, answer = ask("grid-arrange", {"places": sent.replace("%s", str(talk.pk))})
    assert (status, answer) == (422, {"message": UNREADABLE})
    assert Session.objects.get().starts == moment("09:00")


def test_longer_than_a_day_or_backwards(ask, talk):
    late = place(talk, "09:00", "10:00")
    status, answer = ask("grid-arrange", places(late | {"end": seconds("10:00") + 90_000}))
    assert (status, answer["message"][:28]) == (422, "A session lasts 24 hours at ")
    status, answer = ask("grid-arrange", places(late | {"end": seconds("08:00")}))
    assert (status, answer["code"]) == (422, "ends_before_start")


def typed(**values):
    return {
        "titles_en": "Drafting group", "format": "working_group", "day": "2027-09-09", "start": "14:00",
        "end": "15:30", "visibility": "",
    } | values  # fmt: skip


def test_a_box_becomes_a_session_is_taken_back_and_comes_again(ask, desk, url, conference, room):
    asked = f"{url('grid-new')}?day=2027-09-09&start=14:00&end=15:30&room={room.pk}"
    page = desk.get(asked).text
    for held in ('value="14:00"', 'value="15:30"', f'value="{room.pk}" selected'):
        assert held in page
    assert "<html" not in page
    status, answer = ask("grid-new", typed(room=room.pk))
    made = Session.objects.get()
    assert (status, [row["id"] for row in answer["sittings"]]) == (200, [str(made.pk)])
    assert (made.starts, made.room, made.visibility) == (moment("14:00"), room, "session")
    status, answer = ask("grid-take-back", {"version": version_of(made)}, sitting_id=made.pk)
    assert (status, answer, Session.objects.count()) == (200, {"sittings": []}, 0)
    assert ask("grid-new", typed(room=room.pk))[0] == 200
    assert Session.objects.get().pk != made.pk


def test_the_same_box_twice_is_made_once(ask):
    assert ask("grid-new", typed())[0] == 200
    assert ask("grid-new", typed()) == (200, {"sittings": []})
    assert Session.objects.count() == 1


def test_what_is_wrong_comes_back_beside_its_field(ask, conference, room, talk):
    status, page = ask("grid-new", typed(room=room.pk, start="09:30", end="10:30"))
    assert (status, "Room Jade is taken by “Talks” from 09:00 to 10:00." in page) == (422, True)
    assert 'value="Drafting group"' in page
    assert Session.objects.count() == 1


def test_a_change_beside_the_grid_leaves_the_rest_alone(ask, conference, room, talk):
    talk.descriptions, talk.attribution = {"en": "About it"}, "chatham_house"
    talk.save()
    seat = ParticipationFactory(conference=conference)
    data = typed(room=room.pk, delegations=[seat.pk], visibility="session", version=version_of(talk))
    status, answer = ask("grid-change", data, sitting_id=talk.pk)
    talk.refresh_from_db()
    assert (talk.titles["en"], talk.starts, talk.descriptions, talk.attribution) == (
        "Drafting group", moment("14:00"), {"en": "About it"}, "chatham_house",
    )  # fmt: skip
    assert (status, answer["sittings"][0]["seats"], answer["sittings"][0]["version"]) == (
        200, [str(seat.pk)], version_of(talk),
    )  # fmt: skip
    status, page = ask("grid-change", data | {"titles_en": "Second tab"}, sitting_id=talk.pk)
    assert (status, "after you opened this page" in page) == (409, True)
    assert Session.objects.get().titles["en"] == "Drafting group"


def test_people_are_given_and_taken_roles(ask, conference, talk):
    person = DelegateFactory(conference=conference, registered=True).person
    role = {"person": person.pk, "role": "chair"}
    status, answer = ask("grid-cast", role | {"there": "1"}, sitting_id=talk.pk)
    assert (status, answer["sittings"][0]["people"]) == (200, [str(person.pk)])
    status, answer = ask("grid-cast", role | {"there": "1"}, sitting_id=talk.pk)
    assert (status, answer["code"]) == (422, "role_twice")
    status, answer = ask("grid-cast", role | {"there": ""}, sitting_id=talk.pk)
    assert (status, answer["sittings"][0]["people"]) == (200, [])
    stranger = DelegateFactory(conference=ConferenceFactory()).person
    assert ask("grid-cast", {"person": stranger.pk, "role": "chair", "there": "1"}, sitting_id=talk.pk)[0] == 422


def test_cancelled_and_back_under_its_version(ask, talk):
    old = version_of(talk)
    status, answer = ask("grid-cancel", {"version": old}, sitting_id=talk.pk)
    assert (status, answer["sittings"][0]["state"]) == (200, "off")
    assert ask("grid-restore", {"version": old}, sitting_id=talk.pk)[0] == 409
    status, answer = ask("grid-restore", {"version": answer["sittings"][0]["version"]}, sitting_id=talk.pk)
    assert (status, answer["sittings"][0]["state"]) == (200, "closed")
    assert ask("grid-cancel", {}, sitting_id=talk.pk)[0] == 422


@pytest.mark.parametrize("name", ["arrange", "new", "change", "cast", "cancel", "restore", "take-back", "state"])
def test_who_only_reads_the_desk_does_nothing_here(client, conference, talk, url, name):
    kwargs = {} if name in ("arrange", "new", "state") else {"sitting_id": talk.pk}
    client.force_login(TeamMemberFactory(conference=conference, role="chair").user)
    address = url(f"grid-{name}", **kwargs)
    assert (client.get(address) if name == "state" else client.post(address)).status_code == 403
    talk.refresh_from_db()
    assert (talk.status, talk.starts) == ("scheduled", moment("09:00"))


@pytest.mark.parametrize("name", ["arrange", "cast", "cancel", "restore", "take-back"])
def test_nothing_happens_by_looking(desk, url, talk, name):
    kwargs = {} if name == "arrange" else {"sitting_id": talk.pk}
    assert desk.get(url(f"grid-{name}", **kwargs)).status_code == 405


def test_the_page_brings_what_its_script_begins_with(desk, client, url, conference, room, talk):
    page = desk.get(url("desk"))
    assert 'id="grid-data" type="application/json"' in page.text
    assert page.context["working"]["state"]["sittings"][0]["id"] == str(talk.pk)
    client.force_login(TeamMemberFactory(conference=conference, role="chair").user)
    assert "grid-data" not in client.get(url("desk")).text


def test_the_list_comes_alone_for_another_day(desk, url, conference, talk):
    SessionFactory(conference=conference, at=times("09:00", "10:00", day=dt.date(2027, 9, 10)), titles={"en": "Second"})
    part = desk.get(f"{url('desk')}?day=2027-09-10&part=list").text
    assert ("Second" in part, "Talks" in part, "<html" in part) == (True, False, False)


def test_the_state_says_what_is_not_released_yet(desk, url, conference, talk):
    assert desk.get(url("grid-state")).json()["unreleased"] == ""
    conference.programme_mode = "released"
    conference.save()
    talk.titles = {"en": "Other talks"}
    talk.save()
    said = "One change is not released yet: outside the team nobody reads it."
    assert desk.get(url("grid-state")).json()["unreleased"] == said
    assert desk.get(url("desk")).context["working"]["state"]["unreleased"] == said


def test_what_somebody_else_releases_is_news(desk, url, conference, talk, organizer):
    conference.programme_mode = "released"
    conference.save()
    Session.objects.filter(pk=talk.pk).update(titles={"en": "Other words"})
    state = desk.get(url("grid-state")).json()
    assert state["unreleased"].startswith("One change is not released yet")
    assert desk.get(url("desk")).context["working"]["state"]["mark"] == state["mark"]
    services.release_programme(conference, by=organizer)
    newer = desk.get(f"{url('grid-state')}?mark={state['mark']}").json()
    assert (newer["unreleased"], newer["mark"] != state["mark"]) == ("", True)
    assert desk.get(f"{url('grid-state')}?mark={newer['mark']}").status_code == 204


@pytest.mark.parametrize("count", [1, 3])
def test_queries(desk, url, conference, room, count):
    for number in range(count):
        sitting = SessionFactory(
            conference=conference, room=room, at=times(f"{9 + number}:00".zfill(5), f"{9 + number}:45".zfill(5))
        )
        SessionDelegationFactory(sitting=sitting)
        AssignmentFactory(sitting=sitting)
    assert page_queries(desk, url("grid-state")) == 9
    assert page_queries(desk, url("desk")) == 10


def test_queries_of_a_question_without_news_and_of_a_move(desk, url, conference, room, talk, django_assert_num_queries):
    mark = desk.get(url("grid-state")).json()["mark"]
    with django_assert_num_queries(5):
        assert desk.get(f"{url('grid-state')}?mark={mark}").status_code == 204
    with django_assert_num_queries(16):  # with who asks, and three that name the actor to the history
        assert desk.post(url("grid-arrange"), places(place(talk, "14:00", "15:00", room))).status_code == 200
