"""Many sessions at once: looked over first, then all of them or none."""

import datetime as dt
import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.delegations.models import Participation
from apps.sessions import services
from apps.sessions.drafts.days import moved, whole
from apps.sessions.drafts.draft import Draft
from apps.sessions.drafts.pairs import Plan, bilaterals
from apps.sessions.drafts.skeletons import built_in
from apps.sessions.drafts.table.reading import read_sessions, room_key
from apps.sessions.models import Assignment, DayTemplate, Session, SessionNotes, SignUp
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    PhaseFactory,
    QuestionSetFactory,
    RoomFactory,
    TeamMemberFactory,
    TrackFactory,
)
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import EntityFactory, ParticipationFactory
from tests.factories.sessions import (
    DAY,
    AgendaItemFactory,
    AssignmentFactory,
    DayTemplateFactory,
    InterpretationFactory,
    JoinLinkFactory,
    MaterialFactory,
    NotesFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionSetFactory,
    SignUpFactory,
    times,
)
from tests.support.processor import within

pytestmark = pytest.mark.django_db

HEADER = "title\ttitle (Japanese)\tformat\tday\tstart\tend\troom\tdelegations\tchair\tspeakers\tvisibility\tdescription"
NEXT = DAY + dt.timedelta(days=1)


@pytest.fixture
def page(desk, conference):
    """`page(name, …)` is an address of the desk, at which an organizer is signed in."""
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name="paste", **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


@pytest.fixture
def hall(conference):
    return RoomFactory(conference=conference, names={"en": "Great Hall", "ja": "大広間"})


@pytest.fixture
def chair(conference):
    return DelegateFactory(
        conference=conference, accepted=True, person__given_name="Chair", person__family_name="Example One"
    ).person


@pytest.fixture
def pair(conference):
    names = [("JPN", "Japan"), ("KOR", "Republic of Korea")]
    entities = [EntityFactory(forum=conference.forum, code=code, default_names={"en": name}) for code, name in names]
    return [ParticipationFactory(conference=conference, entity=entity) for entity in entities]


def table(*rows: str) -> str:
    return "\n".join([HEADER, *rows])


def shown(client, url, data):
    """The preview: reached by its own address."""
    answer = client.post(url, data)
    assert answer.status_code == 302, [list(each) for each in answer.context["form"].errors.values()]
    found = client.get(answer["Location"])
    assert found.status_code in (200, 422)
    return found


def confirmed(client, url, data):
    seen = re.search(r'name="seen" value="(\w+)"', shown(client, url, data).text)[1]
    return client.post(url, data | {"seen": seen, "confirm": "1"})


def errors_of(text, conference, by, **said):
    return [row.errors for row in read_sessions(text, conference, by=by, **said).drafts]


def test_a_pasted_table_is_previewed_then_added(desk, page, conference, hall, chair, pair, organizer):
    text = table(
        "Opening\t開会\tceremony\t9.9.2027\t09:00\t09:30\tGreat Hall",
        "Talks\t\tbilateral\t\t09:30\t11:00\t大広間\tJPN; Republic of Korea\tExample One Chair\t\t\tAbout it",
        "Later\t\tworking group",
    )
    first = shown(desk, page(), {"table": text})
    assert "Add 3 sessions" in first.text
    assert not Session.objects.exists()
    assert confirmed(desk, page(), {"table": text})["Location"] == f"{page('desk')}?day=2027-09-09"
    opening, talks, later = Session.objects.in_order()
    assert opening.titles == {"en": "Opening", "ja": "開会"}
    assert (talks.starts, talks.ends, talks.room) == (*times("09:30", "11:00"), hall)
    assert (opening.visibility, talks.visibility, later.during) == ("participants", "session", None)
    assert set(talks.delegations.all()) == set(pair)
    assert talks.descriptions == {"en": "About it"}
    held = Assignment.objects.get()
    assert (held.sitting, held.person, held.role, held.busy) == (talks, chair, "chair", talks.busy)
    kept = Entry.objects.filter(scope_id=conference.pk, actor=organizer).values_list("verb", "target_id")
    assert sorted(kept) == sorted(
        [("session.added", row.pk) for row in (opening, talks, later)] + [("session.person_assigned", talks.pk)]
    )


def test_pressing_twice_makes_them_once(desk, page, hall):
    data = {"table": table("Opening\t\tceremony\t2027-09-09\t09:00\t09:30")}
    confirmed(desk, page(), data)
    seen = re.search(r'name="seen" value="(\w+)"', shown(desk, page(), data).text)[1]
    assert desk.post(page(), data | {"seen": seen, "confirm": "1"}).status_code == 302
    assert Session.objects.count() == 1


def test_what_was_changed_after_the_preview_is_shown_again_first(desk, page):
    data = {"table": table("Opening\t\tceremony\t2027-09-09\t09:00\t09:30")}
    seen = re.search(r'name="seen" value="(\w+)"', shown(desk, page(), data).text)[1]
    changed = {"table": data["table"].replace("Opening", "Closing")}
    answer = desk.post(page(), changed | {"seen": seen, "confirm": "1"}, follow=True)
    assert "Something has changed since this was shown" in answer.text
    assert "Closing" in answer.text
    assert not Session.objects.exists()


def test_each_cell_says_what_is_wrong_in_it(conference, organizer, hall, chair):
    text = table(
        "\t\tdance\tsoon\t25:00\t10:00\tGreat Hall\tAtlantis\tNobody Known\t\teverywhere",
        "Backwards\t\t\t2027-09-09\t11:00\t10:00",
        "Half\t\t\t2027-09-09\t11:00",
        "No day\t\t\t\t\t10:00",
    )
    first, backwards, half, no_start = errors_of(text, conference, organizer)
    assert sorted(first) == ["chair", "day", "delegations", "format", "start", "titles", "visibility"]
    assert first["delegations"].startswith("No delegation of this conference is called “Atlantis”.")
    assert first["chair"].startswith("Nobody who can be given a role is called “Nobody Known”.")
    assert "ends on 10 September 2027" in backwards["end"]
    assert half == {"end": "Give the end, or the length."}
    assert no_start == {"start": "Give the start."}


def test_a_room_that_is_not_known_is_asked_about(desk, page, conference, hall):
    data = {"table": table("A\t\t\t2027-09-09\t09:00\t10:00\tBlue Room", "B\t\t\t2027-09-09\t10:00\t11:00\tblue room")}
    first = shown(desk, page(), data)
    assert "Room “Blue Room” is not known" in first.text
    assert 'name="confirm"' not in first.text
    field = f"room_{room_key('Blue Room')}"
    assert confirmed(desk, page(), data | {field: "new"}).status_code == 302
    made = conference.rooms.exclude(pk=hall.pk).get()
    assert (made.names, {row.room for row in Session.objects.all()}) == ({"en": "Blue Room"}, {made})


def test_a_room_that_is_called_otherwise_is_chosen(conference, organizer, hall):
    text = table("A\t\t\t2027-09-09\t09:00\t10:00\tAula")
    other = RoomFactory()  # of another conference
    for answer, room in ((str(hall.pk), hall), (str(other.pk), None)):
        found = read_sessions(text, conference, by=organizer, rooms={room_key("Aula"): answer})
        assert (found.drafts[0].room, bool(found.drafts[0].errors)) == (room, room is None)


def test_clashes_are_named_by_row_before_anything_is_written(conference, organizer, hall, chair):
    there = SessionFactory(conference=conference, room=hall, at=times("09:00", "10:00"), titles={"en": "Standing"})
    AssignmentFactory(sitting=there, person=chair, role="chair")
    elsewhere = AssignmentFactory(
        person=chair, sitting__conference__forum=conference.forum, sitting__at=times("15:00", "16:00")
    )
    text = table(
        "A\t\t\t2027-09-09\t09:30\t10:30\tGreat Hall\t\tChair Example One",
        "B\t\t\t2027-09-09\t12:00\t13:00\tGreat Hall",
        "C\t\t\t2027-09-09\t12:30\t13:30\tGreat Hall",
        "D\t\t\t2027-09-09\t15:30\t16:30\t\t\tChair Example One",
        "E\t\t\t2027-09-09\t10:00\t12:00\tGreat Hall\t\tChair Example One",
    )
    a, b, c, d, e = errors_of(text, conference, organizer)
    assert a["room"] == "Great Hall is taken by “Standing” from 09:00 to 10:00."
    assert a["people"].startswith("Chair Example One is in “Standing” from 09:00 to 10:00 (chair).")
    assert b["room"] == "Great Hall is taken by row 4 (“C”) at that time."
    assert c["room"] == "Great Hall is taken by row 3 (“B”) at that time."
    assert d == {"people": "Chair Example One is not free at that time."}
    assert str(elsewhere.sitting) not in d["people"]
    assert "Standing" not in str(e)


def test_a_row_that_is_taken_in_the_meantime_takes_none_in(conference, organizer, hall):
    drafts = read_sessions(
        table("A\t\t\t2027-09-09\t09:00\t10:00", "B\t\t\t2027-09-09\t09:00\t10:00\tGreat Hall"),
        conference,
        by=organizer,
    ).drafts
    SessionFactory(conference=conference, room=hall, at=times("09:30", "10:00"), titles={"en": "Faster"})
    with pytest.raises(Refused) as refused:
        services.add_sittings(conference, drafts, by=organizer)
    assert (refused.value.code, str(refused.value)) == (
        "room_taken", "Row 3: Great Hall is taken by “Faster” from 09:30 to 10:00. Nothing was added.",
    )  # fmt: skip
    assert Session.objects.count() == 1


@pytest.mark.parametrize("what", ["room", "delegation", "question_set", "person", "gone"])
def test_nothing_of_another_conference_comes_in(conference, organizer, what):
    draft = Draft(1, titles={"en": "A"})
    match what:
        case "room":
            draft.room = RoomFactory()
        case "delegation":
            draft.delegations = [ParticipationFactory()]
        case "question_set":
            draft.question_sets = [QuestionSetFactory()]
        case "person":
            draft.people = [(PersonFactory(), "chair")]
        case "gone":
            draft.people = [(DelegateFactory(conference=conference, declined=True).person, "chair")]
    with pytest.raises(Refused) as refused:
        services.add_sittings(conference, [draft], by=organizer)
    assert refused.value.code == ("not_coming" if what == "gone" else "foreign_row")
    assert not Session.objects.exists()


def rows(count: int, start: int = 0) -> str:
    days = ["2027-09-09", "2027-09-10"]
    lines = []
    for n in range(start, start + count):
        day, slot, room = days[n % 2], n // 2 % 30, n // 60
        lines.append(
            f"Session {n}\t会合{n}\tbilateral\t{days[n % 2]}\t{8 + slot // 4:02}:{slot % 4 * 15:02}\t"
            f"{8 + (slot + 1) // 4:02}:{(slot + 1) % 4 * 15:02}\tHall {room}\tJPN; KOR\t\t\t\tAbout {day}"
        )
    return table(*lines)


def test_queries_do_not_grow_with_the_rows_and_150_take_a_second(conference, organizer, pair, chair):
    for number in range(8):
        RoomFactory(conference=conference, names={"en": f"Hall {number}"})

    starts = iter((2, 152, 304))  # the chair has one session at a time

    def added(count, start):
        """What that asks of the database."""
        with CaptureQueriesContext(connection) as queries:
            found = read_sessions(rows(count, start), conference, by=organizer)
            found.drafts[0].people = [(chair, "chair")]
            services.add_sittings(conference, found.drafts, by=organizer)
        return len(queries)

    assert added(2, 0) == within(1, lambda: added(150, next(starts))) == 23  # a second beside that of the database
    assert Session.objects.count() % 150 == 2


def sets_of(sitting):
    """Two sets of questions, in an order that is not the one in which they were made."""
    sets = [QuestionSetFactory(conference=sitting.conference) for _ in range(2)][::-1]
    for order, row in enumerate(sets):
        SessionQuestionSetFactory(sitting=sitting, question_set=row, order=order)
    return sets


def sets_taken_up(sitting):
    return [row.question_set for row in sitting.session_question_sets.all()]


def test_a_day_is_copied_with_what_is_ticked(desk, page, conference, hall, chair, pair):
    sitting = SessionFactory(conference=conference, room=hall, at=times("23:00", "23:59"), descriptions={"en": "About"})
    SessionDelegationFactory(sitting=sitting, participation=pair[0])
    AssignmentFactory(sitting=sitting, person=chair, role="chair")
    SessionFactory(conference=conference, at=times("10:00", "11:00"), cancelled=True)
    sets = sets_of(sitting)
    data = {"day": "2027-09-09", "what": "copy", "days": ["2027-09-10"], "with_people": "on"}
    assert confirmed(desk, page("day"), data).status_code == 302
    copy = Session.objects.get(during__startswith__gte=times("00:00", "01:00", day=NEXT)[0])
    assert (copy.starts, copy.ends, copy.room) == (*times("23:00", "23:59", day=NEXT), hall)
    assert (copy.titles, copy.descriptions) == (sitting.titles, {"en": "About"})
    assert (copy.delegations.count(), [row.person for row in copy.assignments.all()]) == (0, [chair])
    assert sets_taken_up(copy) == sets
    assert copy.ics_uid != sitting.ics_uid


def test_a_day_is_moved_as_a_whole_or_not_at_all(desk, page, conference, hall, chair):
    early = SessionFactory(conference=conference, room=hall, at=times("00:30", "01:30"))
    late = SessionFactory(
        conference=conference, room=hall, at=(times("23:00", "23:30")[0], times("02:00", "03:00", day=NEXT)[0])
    )
    AssignmentFactory(sitting=late, person=chair)
    AssignmentFactory(sitting=early, person=chair)
    data = {"day": "2027-09-09", "what": "move", "days": ["2027-09-10"]}
    in_the_way = SessionFactory(conference=conference, room=hall, at=times("23:00", "23:30", day=NEXT))
    assert "Great Hall is taken by" in shown(desk, page("day"), data).text
    in_the_way.delete()
    assert confirmed(desk, page("day"), data).status_code == 302
    late.refresh_from_db()
    early.refresh_from_db()
    assert early.starts == times("00:30", "01:30", day=NEXT)[0]
    assert late.starts == times("23:00", "23:30", day=NEXT)[0]
    assert [row.busy for row in Assignment.objects.order_by("busy")] == [early.busy, late.busy]
    moved_ones = Entry.objects.filter(verb="session.moved").values_list("target_id", "details__before__room")
    assert sorted(moved_ones) == sorted([(late.pk, "Great Hall"), (early.pk, "Great Hall")])


def test_a_cancelled_session_is_not_moved(conference, organizer):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    drafts = moved(conference, whole(conference), NEXT).drafts
    services.cancel_sitting(sitting, by=organizer)
    with pytest.raises(Refused) as refused:
        services.move_sittings(conference, drafts, by=organizer)
    assert refused.value.code == "changed_meanwhile"


def test_moving_takes_as_many_queries_for_twenty_as_for_two(conference, organizer, hall):
    counted = []
    for day, count in ((DAY, 2), (DAY + dt.timedelta(days=5), 20)):
        for n in range(count):
            at = times(f"{n:02}:00", f"{n:02}:30", day=day)
            AssignmentFactory(
                sitting=SessionFactory(conference=conference, room=hall, at=at), person__forum=conference.forum
            )
        mine = [
            row
            for row in whole(conference)
            if row.starts.date() - day < dt.timedelta(days=2) and row.starts >= times("00:00", "01:00", day=day)[0]
        ]
        drafts = moved(conference, mine, day + dt.timedelta(days=2)).drafts
        assert len(drafts) == count
        with CaptureQueriesContext(connection) as queries:
            services.move_sittings(conference, drafts, by=organizer)
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_a_session_is_duplicated(desk, page, conference, hall, chair, pair):
    sitting = SessionFactory(conference=conference, room=hall, at=times("09:00", "10:00"))
    SessionDelegationFactory(sitting=sitting, participation=pair[0])
    sets = sets_of(sitting)
    url = page("duplicate", sitting_id=sitting.pk)
    data = {"days": ["2027-09-09", "2027-09-10"], "start": "14:00", "with_delegations": "on"}
    assert confirmed(desk, url, data).status_code == 302
    copies = Session.objects.exclude(pk=sitting.pk).in_order()
    assert [row.starts for row in copies] == [times("14:00", "15:00", day=day)[0] for day in (DAY, NEXT)]
    assert [list(row.delegations.all()) for row in copies] == [[pair[0]]] * 2
    assert [sets_taken_up(row) for row in copies] == [sets] * 2
    confirmed(desk, url, {})
    assert Session.objects.filter(during=None, titles=sitting.titles).count() == 1


@pytest.mark.parametrize("with_people", [False, True])
@pytest.mark.parametrize("name", ["duplicate", "day"])
def test_a_copy_has_all_that_is_planned_and_nothing_that_happened(
    desk, page, conference, hall, chair, name, with_people
):
    phase, track = PhaseFactory(conference=conference), TrackFactory(conference=conference)
    sitting = SessionFactory(
        conference=conference, room=hall, at=times("09:00", "10:00"), phase=phase, track=track, pinned=True,
        public=True, attribution="off_the_record",
    )  # fmt: skip
    AssignmentFactory(sitting=sitting, person=chair, role="interpreter", languages=["en", "ja"])
    AssignmentFactory(sitting=sitting, person=chair, role="rapporteur")
    AgendaItemFactory(sitting=sitting, order=0, titles={"en": "One"}, minutes=20, symbols=["EX/1"], rapporteur=chair)
    AgendaItemFactory(sitting=sitting, order=1, titles={"en": "Two"})
    InterpretationFactory(sitting=sitting, source="ja", target="en")
    for left_out in (JoinLinkFactory, MaterialFactory, SignUpFactory):
        left_out(sitting=sitting)
    NotesFactory(sitting=sitting)
    url = page("duplicate", sitting_id=sitting.pk) if name == "duplicate" else page("day")
    data = {"days": ["2027-09-10"], "day": "2027-09-09", "what": "copy"} | (
        {"with_people": "on"} if with_people else {}
    )
    looked_over = desk.post(url, data, follow=True).text
    assert (phase.titles["en"] in looked_over, track.titles["en"] in looked_over) == (True, True)
    assert "2 agenda items" in looked_over
    confirmed(desk, url, data)
    copy = Session.objects.get(during__startswith__gte=times("00:00", "01:00", day=NEXT)[0])
    assert (copy.phase, copy.track, copy.attribution, copy.pinned) == (phase, track, "off_the_record", False)
    rapporteur = chair if with_people else None
    assert [(row.titles["en"], row.minutes, row.symbols, row.rapporteur) for row in copy.agenda_items.all()] == [
        ("One", 20, ["EX/1"], rapporteur), ("Two", None, [], None),
    ]  # fmt: skip
    assert [(row.source, row.target) for row in copy.interpretations.all()] == [("ja", "en")]
    people = {("interpreter", "en,ja"), ("rapporteur", "")} if with_people else set()
    assert {(row.role, ",".join(row.languages)) for row in copy.assignments.all()} == people
    assert (copy.join_links.count(), copy.materials.count(), SignUp.objects.filter(sitting=copy).count()) == (0, 0, 0)
    assert SessionNotes.objects.filter(sitting=copy).count() == 0
    assert sitting.agenda_items.count() == 2


def test_all_bilaterals_are_made_once_and_nobody_is_in_two_places(conference, organizer, hall):
    seats = [ParticipationFactory(conference=conference, entity__forum=conference.forum) for _ in range(5)]
    other = RoomFactory(conference=conference)
    there = SessionFactory(conference=conference, format="bilateral", room=other, at=times("14:00", "15:00"))
    for seat in seats[:2]:
        SessionDelegationFactory(sitting=there, participation=seat)
    SessionFactory(conference=conference, format="plenary", at=times("15:30", "16:00"))
    plan = Plan(dt.timedelta(minutes=30), dt.timedelta(minutes=10), [hall, other], [times("14:00", "19:00")])
    named = list(Participation.objects.filter(conference=conference).with_names().order_by("order"))
    found = bilaterals(conference, named, plan)
    assert len(found.drafts) == 9
    assert found.left_out[0].startswith("1 pair has a bilateral already")
    assert [row.errors for row in found.drafts if row.errors] == []
    services.add_sittings(conference, found.drafts, by=organizer)
    taken = [(row, seat) for row in whole(conference) if row.during for seat in row.session_delegations.all()]
    for row, seat in taken:
        for again, same in taken:
            if row != again and seat.participation_id == same.participation_id:
                assert again.starts - row.ends >= plan.pause or row.starts - again.ends >= plan.pause
    timed = [row for row in found.drafts if row.times]
    assert len(timed) == 9
    assert all(
        row.times[1] <= times("15:30", "16:00")[0] or row.times[0] >= times("16:00", "17:00")[0] for row in timed
    )
    assert bilaterals(conference, named, plan).drafts == []


def test_the_page_of_bilaterals_asks_and_adds(desk, page, conference, hall, pair):
    data = {"delegations": [row.pk for row in pair], "rooms": [hall.pk], "length": "45", "pause": "15"}
    answer = shown(desk, page("bilaterals"), data)
    assert "Say when the meetings may take place." in answer.text
    confirmed(desk, page("bilaterals"), data | {"from_1_0": "14:00", "until_1_0": "15:00"})
    sitting = Session.objects.get()
    assert (sitting.titles, sitting.format) == ({"en": "Japan – Republic of Korea"}, "bilateral")
    assert (sitting.starts, sitting.room) == (times("14:00", "15:00", day=NEXT)[0], hall)


def test_the_skeleton_of_an_earlier_edition_comes_without_anybody(desk, page, conference, organizer, hall, chair):
    source = ConferenceFactory(
        forum=conference.forum, starts_on=dt.date(2025, 3, 29), time_zone="Europe/Zurich", slug="2025"
    )
    secret = ConferenceFactory(forum=conference.forum, slug="secret")
    SessionFactory(conference=secret)
    TeamMemberFactory(conference=source, user=organizer)
    rooms = [RoomFactory(conference=source, names=names) for names in ({"ja": "大広間"}, {"en": "Annex"})]
    at = times("09:00", "10:00", day=dt.date(2025, 3, 30), tz="Europe/Zurich")  # the clocks were changed that night
    talk = SessionFactory(conference=source, room=rooms[0], at=at, titles={"en": "Talk"})
    AssignmentFactory(sitting=talk, person=chair)
    SessionFactory(
        conference=source,
        room=rooms[1],
        format="ceremony",
        at=times("09:00", "10:00", day=dt.date(2025, 3, 29), tz="Europe/Zurich"),
    )
    SessionFactory(conference=source, format="bilateral")
    assert desk.get(f"{page('earlier-edition')}?from=secret").status_code == 404
    data = {"first_day": "2027-09-09", "formats": ["plenary", "ceremony"], "create_rooms": "on"}
    confirmed(desk, f"{page('earlier-edition')}?from=2025", data)
    ceremony, plenary = Session.objects.filter(conference=conference).in_order()
    assert (plenary.starts, plenary.room, plenary.assignments.count()) == (
        times("09:00", "10:00", day=NEXT)[0],
        hall,
        0,
    )
    assert (ceremony.starts, pick(ceremony.room.names, "en")) == (times("09:00", "10:00")[0], "Annex")


def test_a_template_fills_days_and_a_day_becomes_one(desk, page, conference, hall, pair):
    others = [RoomFactory(conference=conference) for _ in range(2)]
    data = {"template": "opening", "days": ["2027-09-09"], "main": hall.pk, "others": [row.pk for row in others]}
    confirmed(desk, page("day-template"), data)
    made = list(Session.objects.in_order())
    assert len(made) == 10
    assert [(row.titles, row.room) for row in made if row.format == "bilateral"] == [
        ({"en": f"Bilateral {n}", "ja": f"二者会合 {n}"}, room) for n, room in enumerate(others, 1)
    ]
    desk.post(page("save-template"), {"day": "2027-09-09", "name": "Like last year"})
    saved = DayTemplate.objects.get()
    confirmed(desk, page("day-template"), {"template": saved.pk, "days": ["2027-09-10"], "begins": "10:00"})
    second = Session.objects.filter(during__startswith__gte=times("00:00", "01:00", day=NEXT)[0]).in_order()
    assert [(row.titles, row.room, row.starts - dt.timedelta(hours=25)) for row in second] == [
        (row.titles, row.room, row.starts) for row in made
    ]
    desk.post(page("remove-template", template_id=saved.pk))
    assert (DayTemplate.objects.count(), Session.objects.count()) == (0, 20)


@pytest.mark.parametrize("count", [1, 3])
def test_the_page_of_templates_takes_as_many_queries_for_three_as_for_one(desk, page, conference, count):
    for _ in range(count):
        DayTemplateFactory(conference=conference)
    with CaptureQueriesContext(connection) as queries:
        assert desk.get(page("day-template")).status_code == 200
    assert len(queries) == 16


def test_a_template_of_an_edition_that_one_may_not_read_is_not_offered(desk, page, conference):
    other = DayTemplateFactory(conference__forum=conference.forum, name="Hidden")
    assert "Hidden" not in desk.get(page("day-template")).text
    answer = shown(desk, page("day-template"), {"template": other.pk, "days": ["2027-09-10"]})
    assert "Select a valid choice" in answer.text
    assert desk.post(page("remove-template", template_id=other.pk)).status_code == 404


def schedule_json(*events: dict) -> bytes:
    days = [{"date": "2027-09-09", "rooms": {"Great Hall": list(events)}}]
    return json.dumps({"schedule": {"conference": {"days": days}}}).encode()


EVENT = {
    "title": "Talk", "subtitle": "and more", "date": "2027-09-09T02:00:00+02:00", "start": "02:00", "duration": "01:30",
    "type": "lecture", "language": "en", "abstract": "<p>About</p>",
    "persons": [{"public_name": "Chair Example One"}, {"name": "A Stranger"}],
}  # fmt: skip


def test_a_schedule_of_a_peer_is_taken_in(desk, page, conference, hall, chair):
    upload = SimpleUploadedFile("schedule.json", schedule_json(EVENT))
    answer = desk.post(page("import-schedule"), {"file": upload, "other_format": "plenary", "create_rooms": "on"})
    first = desk.get(answer["Location"])
    assert "1 person is not in the list here and is left out: A Stranger." in first.text
    kept = {name: first.context["form"][name].value() for name in ("schedule", "visibility", "other_format")}
    data = kept | {"create_rooms": "on"}
    assert confirmed(desk, page("import-schedule"), data).status_code == 302
    sitting = Session.objects.get()
    assert (sitting.titles, sitting.descriptions) == ({"en": "Talk – and more"}, {"en": "About"})
    assert (sitting.starts, sitting.ends, sitting.room) == (*times("09:00", "10:30"), hall)
    assert (sitting.format, sitting.visibility) == ("plenary", "session")
    assert [(row.person, row.role) for row in sitting.assignments.all()] == [(chair, "speaker")]


def test_what_we_write_is_read_back(desk, page, conference, hall, client):
    SessionFactory(
        conference=conference, room=hall, public=True, at=times("09:00", "10:30"), titles={"en": "A & B <c>"}
    )
    written = client.get(f"/en/{conference.forum.slug}/{conference.slug}/schedule.xml").content
    target = ConferenceFactory()
    desk.force_login(TeamMemberFactory(conference=target).user)
    url = reverse("sessions:import-schedule", args=[target.forum.slug, target.slug])
    answer = desk.post(
        url, {"file": SimpleUploadedFile("s.xml", written), "other_format": "other", "create_rooms": "on"}
    )
    draft = desk.get(answer["Location"]).context["proposal"].drafts[0]
    assert (draft.titles, draft.format, draft.times) == ({"en": "A & B <c>"}, "public", times("09:00", "10:30"))
    assert draft.new_room == "Great Hall"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The submitted file is empty."),
        (b"hello", "This is neither a schedule.json nor a schedule.xml."),
        (b"{", "The file is no JSON that can be read: line 1, position 2."),
        (b'{"schedule": {"conference": {"days": [3]}}}', "at $.schedule.conference.days[0] there should be an object"),
        (b"<schedule>\n<day>", "The file is no XML that can be read: line 2"),
        (b"<html></html>", "its first element is “html”"),
        (b"<event>hi</event>", "its first element is “event”"),
        (b'{"n": ' + b"9" * 5000 + b"}", "The file is no JSON that can be read."),
        (b"<schedule></schedule>", "The schedule holds no session."),
        (b'<?xml version="1.0" encoding="nonsense"?><schedule/>', "in an encoding that is not known"),
        (
            b'<?xml version="1.0"?>\n<!DOCTYPE s [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><schedule>&b;</schedule>',
            "Line 2 declares a document type",
        ),
        (b"{" + b'"a":{' * 100_000, "nested too deeply"),
        (b"<a>" * 100, "nested too deeply"),
    ],
)
def test_what_is_no_schedule_is_told_with_its_place(desk, page, data, words):
    answer = desk.post(page("import-schedule"), {"file": SimpleUploadedFile("s", data), "other_format": "other"})
    assert answer.status_code == 422
    assert words in " ".join(answer.context["form"].errors["file"])


def test_a_faulty_event_is_told_with_its_place(desk, page, conference):
    data = schedule_json(EVENT | {"duration": "long"}, EVENT | {"date": "then"}, EVENT | {"title": ""})
    answer = desk.post(page("import-schedule"), {"file": SimpleUploadedFile("s", data), "other_format": "other"})
    drafts = desk.get(answer["Location"]).context["proposal"].drafts
    told = sorted(sentence for draft in drafts for sentence in draft.errors.values())
    place = '$.schedule.conference.days[0].rooms["Great Hall"]'
    assert told == sorted(
        [
            f"A session has a title. ({place}[2])",
            f"“long” is no duration; it should be like 01:30. ({place}[0])",
            f"“then 02:00” is no moment that can be read. ({place}[1])",
        ]
    )


@pytest.mark.parametrize(
    "name",
    ["many", "paste", "day", "day-template", "save-template", "earlier-edition", "bilaterals", "import-schedule"],
)
def test_every_page_opens_where_there_is_nothing_yet(desk, page, name):
    assert desk.get(page(name)).status_code == 200
    assert desk.get(page(name).replace("/en/", "/ja/")).status_code == 200
    assert desk.post(page(name), {"table": "\x00"}, follow=True).status_code in (200, 405, 422)


def test_a_workbook_and_a_file_in_another_encoding_are_read(desk, page, conference):
    text = "件名,種別,日付,開始,終了\n全体会合,全体会合,9月9日,9:00,10:00\n"
    for encoding in ("utf-8", "cp932"):
        answer = desk.post(page(), {"file": SimpleUploadedFile("s.csv", text.encode(encoding), "text/csv")})
        found = desk.get(answer["Location"]).context
        assert [row.titles for row in found["proposal"].drafts] == [{"ja": "全体会合"}]


@pytest.mark.parametrize(
    ("rule", "last"),
    [("consensus", {"closing"}), ("chair_text", {"chair_text"}), ("none", set()), (None, {"closing", "chair_text"})],
)
def test_the_last_day_that_is_offered_fits_how_the_edition_decides(conference, rule, last):
    if rule:
        DecisionProfileFactory(conference=conference, rule=rule)
    assert built_in(conference).keys() & {"closing", "chair_text"} == last


def test_hours_of_bilaterals_are_no_senders(desk, page, conference, hall, pair):
    assert "差出人" not in desk.get(page("bilaterals").replace("/en/", "/ja/", 1)).text


def test_what_bilaterals_still_need_is_said_and_nothing_else_asked(desk, page, conference, pair):
    said = desk.get(page("bilaterals")).text
    found = "This needs two delegations" in said, 'name="check"' in said, 'name="length"' in said
    assert found == (True, False, False)


def test_without_a_session_no_day_can_be_asked_for(desk, page):
    said = desk.get(page("day")).text
    assert ("there is no day to copy" in said, 'name="check"' in said) == (True, False)
