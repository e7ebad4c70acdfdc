"""What a programme keeps to, and what was left as it is, in the forum file: it comes back byte for byte."""

import datetime as dt
import json
from functools import cache

import pytest
from django.db import transaction

from apps.conferences.models import Conference
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.sessions import services
from apps.sessions.conflicts import Kind, scan, survey
from apps.sessions.models import (
    AcceptedConflict,
    DelegationTerms,
    ProgrammeRules,
    Requirement,
    RoomTerms,
    Session,
)
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionDelegationFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
REASONS = {
    Kind.IN_ONE_ROOM: "They agreed to it.",
    Kind.AT_NIGHT: "They chose the hour.",
    Kind.TOO_SMALL: "Chairs are brought.",
    Kind.SPEAKER_GONE: "The film of the talk is shown.",
    Kind.NOT_MEETING: "They met last week.",
    Kind.CLOSED_THEN: "The keeper stays.",
}


def take(content: str):
    return import_document(parse_forum_file(content.encode()))


@cache
def written() -> str:
    """Of an edition that keeps to a lot: six conflicts are left as they are, and one that was has ended since."""
    with transaction.atomic():
        conference = ConferenceFactory(mode="hybrid")
        first, second = (
            ParticipationFactory(conference=conference, entity=EntityFactory(forum=conference.forum, code=code))
            for code in ("AAA", "BBB")
        )
        person = named(conference, "Gone")
        gone = DelegateFactory(conference=conference, participation=second, declined=True, person=person).person
        DelegateFactory(conference=conference, participation=first, mode="online", person=named(conference, "Far"))
        for name in ("One", "Two"):
            DelegateFactory(conference=conference, participation=second, person=named(conference, name))
        room = RoomFactory(conference=conference, names={"en": "Small room"}, capacity=1)
        sitting = SessionFactory(conference=conference, titles={"en": "Opening"}, at=times("13:00", "14:00"), room=room)
        later = SessionFactory(conference=conference, titles={"en": "Later"}, at=times("11:00", "12:00"))
        for each in (first, second):
            SessionDelegationFactory(sitting=sitting, participation=each)
        AssignmentFactory(sitting=sitting, person=gone)
        ProgrammeRules.objects.create(
            conference=conference, opens=dt.time(8), closes=dt.time(18, 30, 15), travel_minutes=10,
            interpreter_pause=15, interpreter_stretch=90, night_from=dt.time(23), night_until=dt.time(6),
        )  # fmt: skip
        RoomTerms.objects.create(room=room, building="North", opens=dt.time(9, 30), closes=dt.time(12))
        DelegationTerms.objects.create(participation=first, minimum=2, time_zone="America/New_York")
        DelegationTerms.objects.create(participation=second)  # of nothing: the file does not speak of it
        for kind, sides in requirements(first, second, gone, sitting):
            Requirement.objects.create(conference=conference, kind=kind, **sides)
        by, left = UserFactory(), dict(REASONS)
        for conflict in scan(conference):
            if conflict.kind in left:
                services.accept_conflict(conference, conflict.fingerprint, left.pop(conflict.kind), by=by)
        assert left == {}
        ended = next(each for each in scan(conference) if each.kind == Kind.NO_ROOM)
        services.accept_conflict(conference, ended.fingerprint, "In the garden.", by=by)
        Session.objects.filter(pk=later.pk).update(during=times("16:00", "17:00"))
        content = export_forum(conference.forum)
        transaction.set_rollback(True)
    return content


def named(conference, name: str):
    return PersonFactory(forum=conference.forum, given_name="Delegate", family_name=name, time_zone="")


def requirements(first, second, person, sitting) -> list[tuple[str, dict]]:
    return [
        ("order", {"first_format": "break", "second_sitting": sitting}),
        ("meet", {"first_delegation": first, "second_delegation": second}),
        ("apart", {"first_delegation": first, "second_delegation": second}),
        ("apart", {"first_person": person, "second_delegation": second}),
    ]


def edition_of(content: str) -> dict:
    (edition,) = json.loads(content)["editions"]
    return edition


def test_the_file_says_all_of_it_in_names():
    edition = edition_of(written())
    uid = edition["sessions"][0]["uid"]
    assert edition["programme_rules"] == {
        "opens": "08:00", "closes": "18:30:15", "travel_minutes": 10, "interpreter_pause": 15,
        "interpreter_stretch": 90, "night_from": "23:00", "night_until": "06:00",
    }  # fmt: skip
    assert edition["rooms"] == [
        {
            "key": "small-room", "names": {"en": "Small room"}, "capacity": 1,
            "building": "North", "opens": "09:30", "closes": "12:00",
        }
    ]  # fmt: skip
    terms = [{key: row[key] for key in ("minimum", "time_zone") if key in row} for row in edition["delegations"]]
    assert terms == [{"minimum": 2, "time_zone": "America/New_York"}, {}]
    assert edition["requirements"] == [
        {"kind": "apart", "first": {"delegation": "AAA"}, "second": {"delegation": "BBB"}},
        {"kind": "apart", "first": {"person": "delegate-gone"}, "second": {"delegation": "BBB"}},
        {"kind": "meet", "first": {"delegation": "AAA"}, "second": {"delegation": "BBB"}},
        {"kind": "order", "first": {"format": "break"}, "second": {"session": uid}},
    ]
    accepted = {row["kind"]: (row.get("sessions"), row["reason"]) for row in edition["accepted_conflicts"]}
    wanted = {kind.value: (None if kind == Kind.NOT_MEETING else [uid], reason) for kind, reason in REASONS.items()}
    assert accepted == {**wanted, "no_room": ([edition["sessions"][1]["uid"]], "In the garden.")}


def test_it_comes_back_byte_for_byte_and_is_accepted_again():
    content = written()
    forum = take(content).forum
    assert export_forum(forum) == content
    found = survey(Conference.objects.get())
    assert {conflict.kind: told.reason for conflict, told in found.accepted} == REASONS
    assert Kind.NO_ROOM in {conflict.kind for conflict in found.open}, "what was accepted stood at another time"
    assert (AcceptedConflict.objects.count(), Requirement.objects.count()) == (7, 4)
    assert (RoomTerms.objects.count(), DelegationTerms.objects.count()) == (1, 1)
    again = take(content)
    assert (again.created, again.updated, export_forum(forum)) == (0, 0, content)


def test_what_was_accepted_ends_where_the_file_moves_the_session():
    item = json.loads(written())
    item["editions"][0]["sessions"][0] |= {"starts": "2027-09-09T15:00", "ends": "2027-09-09T16:00"}
    forum = take(json.dumps(item)).forum
    told = survey(Conference.objects.get())
    assert [conflict.kind for conflict, _acceptance in told.accepted] == [Kind.NOT_MEETING]
    assert Kind.IN_ONE_ROOM in {conflict.kind for conflict in told.open}
    assert AcceptedConflict.objects.count() == 7
    kept = edition_of(export_forum(forum))["accepted_conflicts"]
    assert kept == edition_of(written())["accepted_conflicts"]
    take(written())
    assert len(survey(Conference.objects.get()).accepted) == 6, "and holds again where it is moved back"
    assert AcceptedConflict.objects.count() == 7


def test_an_acceptance_that_came_twice_is_written_once():
    """As it stood here, and as another file brought it after the session had moved."""
    take(written())
    item = json.loads(written())
    item["editions"][0]["sessions"][0] |= {"starts": "2027-09-09T15:00", "ends": "2027-09-09T16:00"}
    take(json.dumps(item))
    assert AcceptedConflict.objects.count() == 7 + 5, "what is about a meeting has no session that could move"
    forum = take(written()).forum
    assert export_forum(forum) == written()


def test_a_kind_that_somebody_wrote_beside_another_fingerprint_accepts_nothing():
    item = json.loads(written())
    for row in item["editions"][0]["accepted_conflicts"]:
        row["kind"] = "head_twice"
    take(json.dumps(item))
    assert survey(Conference.objects.get()).accepted == []


def test_terms_become_what_the_file_says_and_the_rest_stays():
    take(written())
    item = json.loads(written())
    edition = item["editions"][0]
    del edition["programme_rules"], edition["requirements"], edition["accepted_conflicts"]
    for key in ("building", "opens", "closes"):
        del edition["rooms"][0][key]
    edition["delegations"][0]["minimum"] = 3
    take(json.dumps(item))
    assert not RoomTerms.objects.exists()
    assert list(DelegationTerms.objects.values_list("minimum", "time_zone")) == [(3, "America/New_York")]
    counted = [model.objects.count() for model in (ProgrammeRules, Requirement, AcceptedConflict)]
    assert counted == [1, 4, 7]


def test_two_that_are_asked_for_in_two_ways_stay_two_requirements():
    take(written())
    item = json.loads(written())
    item["editions"][0]["requirements"] = item["editions"][0]["requirements"][2:3]
    report = take(json.dumps(item))
    assert (report.created, report.updated) == (0, 0)
    assert sorted(Requirement.objects.values_list("kind", flat=True)) == ["apart", "apart", "meet", "order"]


def test_a_file_of_before_is_read():
    item = json.loads(written())
    edition = item["editions"][0]
    for key in ("programme_rules", "requirements", "accepted_conflicts"):
        del edition[key]
    for row, keys in ((edition["rooms"][0], "building opens closes"), (edition["delegations"][0], "minimum time_zone")):
        for key in keys.split():
            del row[key]
    take(json.dumps(item))
    models = (ProgrammeRules, Requirement, AcceptedConflict, RoomTerms, DelegationTerms)
    assert [model.objects.count() for model in models] == [0] * 5


def asked(edition: dict, number: int, **changes) -> None:
    edition["requirements"][number] |= changes


E = "$.editions[0]"
WRONG = {
    "a delegation that is not there": (
        lambda edition: asked(edition, 0, first={"delegation": "ZZZ"}),
        {f"{E}.requirements[0].first.delegation": "“ZZZ” has no delegation in this edition."},
    ),
    "a person nobody knows": (
        lambda edition: asked(edition, 1, first={"person": "nobody"}),
        {f"{E}.requirements[1].first.person": "No person of this file has the key “nobody”."},
    ),
    "a session that is not there": (
        lambda edition: asked(edition, 3, second={"session": "none"}),
        {f"{E}.requirements[3].second.session": "No session of this edition has this “uid”."},
    ),
    "a kind nobody knows": (
        lambda edition: asked(edition, 0, kind="friends"),
        {f"{E}.requirements[0].kind": "“friends” is not one of: apart, meet, order."},
    ),
    "sides of another kind": (
        lambda edition: asked(edition, 2, first={"format": "plenary"}),
        {f"{E}.requirements[2].first": "Give exactly one of these here: delegation, person."},
    ),
    "two things on one side": (
        lambda edition: asked(edition, 3, first={"format": "break", "session": edition["sessions"][0]["uid"]}),
        {f"{E}.requirements[3].first": "Give exactly one of these here: session, format."},
    ),
    "nothing on one side": (
        lambda edition: asked(edition, 3, first={}),
        {f"{E}.requirements[3].first": "Give exactly one of these here: session, format."},
    ),
    "one and the same side": (
        lambda edition: asked(edition, 0, second={"delegation": "AAA"}),
        {f"{E}.requirements[0].second": "Choose two different sides."},
    ),
    "a requirement twice": (
        lambda edition: edition["requirements"].append(dict(edition["requirements"][0])),
        {f"{E}.requirements[4]": f"This requirement stands already at {E}.requirements[0]."},
    ),
    "minutes below nothing": (
        lambda edition: edition["programme_rules"].update(travel_minutes=-5),
        {f"{E}.programme_rules.travel_minutes": "-5 is out of range."},
    ),
    "a clock that does not exist": (
        lambda edition: edition["programme_rules"].update(opens="25:00"),
        {f"{E}.programme_rules.opens": "“25:00” is not right here. Write a time of day as 09:30."},
    ),
    "closed before it opens": (
        lambda edition: edition["programme_rules"].update(closes="08:00"),
        {f"{E}.programme_rules.closes": "This is not after 08:00 (“opens”)."},
    ),
    "a room closed before it opens": (
        lambda edition: edition["rooms"][0].update(closes="09:00"),
        {f"{E}.rooms[0].closes": "This is not after 09:30 (“opens”)."},
    ),
    "fewer than nobody": (
        lambda edition: edition["delegations"][0].update(minimum=0),
        {f"{E}.delegations[0].minimum": "0 is out of range."},
    ),
    "a zone nobody knows": (
        lambda edition: edition["delegations"][0].update(time_zone="Asia/Tokio"),
        {f"{E}.delegations[0].time_zone": "Unknown time zone: Asia/Tokio."},
    ),
    "a conflict of a session that is not there": (
        lambda edition: edition["accepted_conflicts"][0].update(sessions=["none"]),
        {f"{E}.accepted_conflicts[0].sessions[0]": "No session of this edition has this “uid”."},
    ),
    "no reason": (
        lambda edition: edition["accepted_conflicts"][0].update(reason=""),
        {f"{E}.accepted_conflicts[0].reason": "This may not be empty."},
    ),
    "a fingerprint that is none": (
        lambda edition: edition["accepted_conflicts"][0].update(fingerprint="abc"),
        {
            f"{E}.accepted_conflicts[0].fingerprint": (
                "“abc” is not right here. A SHA-256 is 64 digits and letters from a to f."
            )
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", WRONG)
def test_what_is_wrong_is_said_with_its_place(fault):
    change, sentences = WRONG[fault]
    item = json.loads(written())
    change(item["editions"][0])
    with pytest.raises(FileRefused) as caught:
        take(json.dumps(item))
    assert {problem.path: problem.sentence for problem in caught.value.problems} == sentences
    assert not Conference.objects.exists()


def test_what_cannot_be_left_as_it_is_is_refused_and_so_is_the_same_twice():
    item = json.loads(written())
    rows = item["editions"][0]["accepted_conflicts"]
    rows[0]["kind"] = "room_twice"
    rows.append(dict(rows[1]))
    with pytest.raises(FileRefused) as caught:
        take(json.dumps(item))
    found = {problem.path: problem.sentence for problem in caught.value.problems}
    assert list(found) == [f"{E}.accepted_conflicts[0].kind", f"{E}.accepted_conflicts[7].fingerprint"]
    assert found[f"{E}.accepted_conflicts[0].kind"].startswith("“room_twice” is not one of: outside_days")
    assert f"stands already at {E}.accepted_conflicts[1]" in found[f"{E}.accepted_conflicts[7].fingerprint"]
