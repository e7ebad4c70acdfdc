"""Ways out beside the organizer's grid: which are sent, what taking one answers, and when it is none any more."""

import datetime as dt

import pytest

from apps.core.rows.concurrency import version_of
from apps.sessions import services
from apps.sessions.conflicts import scan
from apps.sessions.models import Assignment, ProgrammeRules, Requirement, Session
from apps.sessions.views import grid
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, moment, times

pytestmark = pytest.mark.django_db
GONE = "This conflict is no longer there as you saw it. Look at the list again."


@pytest.fixture
def rules(conference):
    return ProgrammeRules.objects.create(conference=conference, opens=dt.time(9), closes=dt.time(13))


@pytest.fixture
def two_at_once(conference, planned, named, rules):
    """A and B, in both of which one delegation sits."""
    delegation = named("Exampleland")
    return planned("A", "09:00", "10:00", delegation), planned("B", "09:30", "10:30", delegation)


@pytest.fixture
def sent(client, at_desk):
    """The ways of the first conflict as the script gets them."""

    def sent():
        state = client.get(at_desk("grid-state")).json()
        ways = client.get(at_desk("grid-ways-out")).json()["ways"]
        return ways[state["conflicts"][0]["key"]]

    return sent


@pytest.fixture
def take(client, at_desk):
    def take(step):
        response = client.post(at_desk("grid-ways-out"), step)
        return response.status_code, response.json()

    return take


def test_each_conflict_of_the_state_has_its_ways_and_one_is_taken(conference, two_at_once, sent, take):
    ways = sent()
    assert [way["label"] for way in ways] == ["Move “B” to 10:00", "Move “A” to 10:30"]
    status, answer = take(ways[0]["step"])
    b = Session.objects.get(titles__en="B")
    assert (status, answer["message"]) == (200, f"“B” is now on 9 Sept, 10:00 in {b.room}.")
    assert [(row["id"], row["version"], row["start"]) for row in answer["sittings"]] == [
        (str(b.pk), version_of(b), int(moment("10:00").timestamp()))
    ]
    assert scan(conference) == []


def test_a_way_that_would_bring_another_conflict_by_now_says_which(conference, two_at_once, named, planned, sent, take):
    a, b = two_at_once
    way = sent()[0]
    planned("Latest", "10:30", "11:00", *a.delegations.all())
    status, answer = take(way["step"])
    assert (status, answer["code"]) == (422, "no_way_out")
    assert answer["message"] == (
        "This is no way out any more, since something else has changed: "
        "“B” and “Latest” both take the whole delegation of Exampleland at one time."
    )
    b.refresh_from_db()
    assert b.starts == moment("09:30")


def test_a_conflict_that_is_gone_needs_no_way_out(conference, two_at_once, sent, take):
    a, b = two_at_once
    way = sent()[0]
    services.unschedule_sitting(a, by=UserFactory())
    assert take(way["step"]) == (422, {"message": GONE, "code": "changed"})
    b.refresh_from_db()
    assert b.starts == moment("09:30")


def test_a_conflict_that_was_left_as_it_is_needs_none_either(conference, two_at_once, sent, take):
    way = sent()[0]
    services.accept_conflict(conference, way["step"]["conflict"], "Both are short.", by=UserFactory())
    assert take(way["step"]) == (422, {"message": GONE, "code": "changed"})


def test_whoever_was_there_first_is_named(conference, two_at_once, sent, take):
    _a, b = two_at_once
    way = sent()[0]
    services.move_sitting(b, times=times("09:15", "10:15"), room=b.room, by=UserFactory(name="Organizer Two Example"))
    status, answer = take(way["step"])
    assert (status, answer["code"]) == (409, "changed_meanwhile")
    assert answer["message"].startswith("Organizer Two Example changed time meanwhile")


def test_somebody_else_in_the_role(conference, planned, sent, take):
    gone = DelegateFactory(conference=conference, declined=True, person__given_name="Gone").person
    free = PersonFactory(forum=conference.forum, given_name="Free")
    talks, later = planned("Talks", "09:00", "10:00"), planned("Later", "11:00", "12:00")
    AssignmentFactory(sitting=talks, person=gone, role="chair")
    AssignmentFactory(sitting=later, person=free, role="chair")
    replace, release = sent()
    status, answer = take(replace["step"])
    assert (status, answer["sittings"][0]["people"]) == (200, [str(free.pk)])
    row = answer["sittings"][0]
    back = {"doing": "replace", "sitting": row["id"], "version": row["version"], "role": "chair"}
    assert take(back | {"person": free.pk, "other": gone.pk}) == (
        422, {"code": "not_coming", "message": "Gone Example is not coming to this conference."},
    )  # fmt: skip
    assert take(release["step"] | {"version": row["version"]})[1]["code"] == "changed"
    AssignmentFactory(sitting=talks, person=gone, role="speaker")
    (release,) = sent()
    status, answer = take(release["step"])
    assert (status, answer["message"]) == (200, "Gone Example is no longer speaker in “Talks”.")
    assert set(Assignment.objects.values_list("sitting", "person")) == {(talks.pk, free.pk), (later.pk, free.pk)}


def test_a_step_of_no_conflict_takes_another_back(conference, planned, take):
    """So it may bring a conflict again: what it undoes is what somebody decided before."""
    ProgrammeRules.objects.create(conference=conference, interpreter_pause=30)
    first, second = (PersonFactory(forum=conference.forum, given_name=name) for name in ("First", "Second"))
    talks, later = planned("Talks", "09:00", "10:00"), planned("Later", "10:10", "11:00")
    for sitting, person in ((talks, first), (later, second)):
        AssignmentFactory(sitting=sitting, person=person, role="interpreter")
    step = {"doing": "replace", "sitting": later.pk, "version": version_of(later), "role": "interpreter",
            "person": second.pk, "other": first.pk}  # fmt: skip
    status, answer = take(step)
    assert (status, answer["sittings"][0]["interpreters"]) == (200, [str(first.pk)])
    assert [conflict.kind for conflict in scan(conference)] == ["no_pause"]


def test_a_stand_in_who_is_elsewhere_by_now(conference, planned, sent, take):
    gone = DelegateFactory(conference=conference, declined=True).person
    free = PersonFactory(forum=conference.forum, given_name="Free")
    AssignmentFactory(sitting=planned("Talks", "09:00", "10:00"), person=gone, role="chair")
    AssignmentFactory(sitting=planned("Later", "11:00", "12:00"), person=free, role="chair")
    replace, _release = sent()
    AssignmentFactory(sitting=planned("Other", "09:30", "10:30"), person=free)
    status, answer = take(replace["step"])
    assert (status, answer["code"], Assignment.objects.filter(person=gone).count()) == (422, "no_way_out", 1)
    assert "“Other”" in answer["message"]


def test_a_missing_meeting_is_added_unless_its_time_is_taken(conference, planned, named, rules, sent, take):
    first, second = named("Exampleland"), named("Sampleland")
    Requirement.objects.create(conference=conference, kind="meet", first_delegation=first, second_delegation=second)
    RoomFactory(conference=conference, names={"en": "Room Jade"})
    (way,) = sent()
    taken = planned("Talks", "09:00", "10:00", second)
    status, answer = take(way["step"])
    assert (status, answer["code"]) == (422, "no_way_out")
    services.unschedule_sitting(taken, by=UserFactory())
    status, answer = take(way["step"])
    added = Session.objects.get(format="bilateral")
    assert (status, answer["message"]) == (200, "“Exampleland – Sampleland” is now on 9 Sept, 09:00 in Room Jade.")
    assert [row["id"] for row in answer["sittings"]] == [str(added.pk)]
    assert set(added.delegations.all()) == {first, second}
    assert take(way["step"])[0] == 422  # pressed twice: they meet already
    assert Session.objects.filter(format="bilateral").count() == 1


@pytest.mark.parametrize("step", [{}, {"doing": "explode"}, {"doing": "move", "sitting": "x"}])
def test_what_nobody_can_read_is_out_of_date(two_at_once, take, step):
    message = "This button is out of date. Use one of the list as it is now."
    assert take(step) == (422, {"message": message})


def test_another_conference_and_who_only_reads_the_desk(client, conference, two_at_once, at_desk, sent, take):
    way = sent()[0]
    elsewhere = ConferenceFactory(forum=conference.forum)
    stranger = SessionFactory(conference=elsewhere, at=times("09:00", "10:00"))
    status, answer = take(way["step"] | {"sitting": stranger.pk})
    assert (status, answer["code"]) == (409, "removed")
    client.force_login(TeamMemberFactory(conference=conference, role="chair").user)
    address = at_desk("grid-ways-out")
    assert (client.get(address).status_code, client.post(address, way["step"]).status_code) == (403, 403)
    assert set(Session.objects.values_list("during__startswith", flat=True)) == {moment("09:00"), moment("09:30")}


def test_whichever_conflict_is_asked_for_has_its_ways(client, at_desk, two_at_once, planned, monkeypatch):
    """Those that are not among the first, too."""
    monkeypatch.setattr(grid, "AT_ONCE", 1)
    planned("Late", "19:00", "20:00")
    first, later = (each["key"] for each in client.get(at_desk("grid-state")).json()["conflicts"])
    assert set(client.get(at_desk("grid-ways-out")).json()["ways"]) == {first}
    ways = client.get(at_desk("grid-ways-out"), {"of": later}).json()["ways"]
    assert (set(ways), ways[later][0]["label"]) == ({later}, "Move “Late” to 12:00")
    assert client.get(at_desk("grid-ways-out"), {"of": "0" * 64}).json() == {"ways": {}}


@pytest.mark.parametrize("rows", [1, 3])
def test_queries(client, planned, named, at_desk, rows, django_assert_num_queries):
    delegation = named("Exampleland")
    for number in range(rows + 1):
        planned(f"S{number}", "09:00", "10:00", delegation)
    client.get(at_desk("grid-ways-out"))
    with django_assert_num_queries(8):
        ways = client.get(at_desk("grid-ways-out")).json()["ways"]
    assert len(ways) == rows * (rows + 1) / 2
