"""The organizer's pages: what is typed, what is refused beside which field, what buttons do."""

import datetime as dt
import re

import pytest
from django.urls import reverse

from apps.core.rows.concurrency import version_of
from apps.sessions.models import Assignment, ReleasedSession, Session
from tests.factories.conferences import ConferenceFactory, GuidingQuestionFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, moment, times

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client, conference):
    """Signed in as organizer: `desk(name, **kwargs)` is an address."""
    client.force_login(TeamMemberFactory(conference=conference).user)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return lambda name="desk", **kwargs: reverse(f"sessions:{name}", kwargs=place | kwargs)


def typed(**values) -> dict:
    return {
        "titles_en": "Drafting group", "titles_ja": "起草部会", "format": "working_group", "day": "2027-09-09",
        "start": "14:00", "end": "15:30", "visibility": "",
    } | values  # fmt: skip


def errors_of(response) -> dict[str, list[str]]:
    assert response.status_code == 422
    return {name: list(texts) for name, texts in response.context["form"].errors.items()}


def test_a_session_is_added_with_all_that_was_typed(client, conference, desk):
    room, question = RoomFactory(conference=conference), GuidingQuestionFactory(conference=conference)
    first, second = (ParticipationFactory(conference=conference) for _ in range(2))
    data = typed(room=room.pk, delegations=[second.pk, first.pk], questions=[question.pk], descriptions_en="About it")
    response = client.post(desk("add"), data)
    assert (response.status_code, response["Location"]) == (302, f"{desk()}?day=2027-09-09")
    sitting = Session.objects.get()
    assert (sitting.starts, sitting.ends, sitting.room) == (*times("14:00", "15:30"), room)
    assert (sitting.titles, sitting.descriptions) == ({"en": "Drafting group", "ja": "起草部会"}, {"en": "About it"})
    assert set(sitting.delegations.all()) == {first, second}
    assert list(sitting.questions.all()) == [question]
    assert sitting.visibility == "session"


def test_without_start_and_end_it_waits_for_a_time(client, conference, desk):
    client.post(desk("add"), typed(start="", end=""))
    assert Session.objects.get().during is None
    assert "Without a time" in client.get(desk()).content.decode()


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({"end": ""}, {"end": ["Give the end."]}),
        ({"day": "", "start": ""}, {"day": ["Give the day."], "start": ["Give the start."]}),
        ({"titles_en": "", "titles_ja": ""}, {"titles": ["Write it in at least one language."]}),
        (
            {"start": "22:00", "end": "01:00"},
            {"end": [
                "The session would end (01:00) before it starts (22:00). "
                "If it runs past midnight, say that it ends on 10 September 2027."
            ]},
        ),
        ({"start": "25:00"}, {"start": ["Enter a valid time."]}),
        ({"format": "dance"}, {"format": ["Select a valid choice. dance is not one of the available choices."]}),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_beside_its_field(client, desk, values, errors):
    response = client.post(desk("add"), typed(**values))
    assert errors_of(response) == errors
    assert Session.objects.count() == 0


def test_nothing_typed_is_lost_with_a_refusal(client, conference, desk):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    SessionFactory(conference=conference, room=room, at=times("15:00", "16:00"), titles={"en": "Talks"})
    delegation = ParticipationFactory(conference=conference)
    data = typed(room=room.pk, delegations=[delegation.pk], descriptions_ja="説明", visibility="secretariat")
    response = client.post(desk("add"), data)
    assert errors_of(response) == {"room": ["Room Jade is taken by “Talks” from 15:00 to 16:00."]}
    page = response.content.decode()
    for kept in ('value="Drafting group"', 'value="起草部会"', "説明", 'value="14:00"', 'value="15:30"'):
        assert kept in page
    assert re.search(rf'value="{room.pk}" selected', page)
    assert re.search(rf'value="{delegation.pk}"[^>]*checked', page)
    assert re.search(r'value="secretariat"[^>]*checked', page)


def test_midnight_with_the_day_on_which_it_ends(client, desk):
    client.post(desk("add"), typed(start="22:00", end="01:00", end_day="2027-09-10"))
    assert Session.objects.get().ends == moment("01:00", day=dt.date(2027, 9, 10))


def test_rooms_and_delegations_of_others_are_no_choice(client, conference, desk):
    other = ConferenceFactory(forum=conference.forum)
    data = typed(room=RoomFactory(conference=other).pk, delegations=[ParticipationFactory(conference=other).pk])
    assert errors_of(client.post(desk("add"), data)).keys() == {"room", "delegations"}


@pytest.fixture
def new_york(conference):
    conference.time_zone = "America/New_York"
    conference.save()


def test_an_hour_that_is_skipped_is_named(client, desk, new_york):
    response = client.post(desk("add"), typed(day="2027-03-14", start="02:30", end="04:00"))
    assert errors_of(response) == {
        "start": [
            "There is no 02:30 on 14 March 2027: the clocks at the venue go from 02:00 straight to 03:00. "
            "Choose another time."
        ]
    }


def test_an_hour_that_comes_twice_is_asked_about_and_answered(client, desk, new_york):
    data = typed(day="2027-11-07", start="01:30", end="03:00")
    response = client.post(desk("add"), data)
    assert list(errors_of(response)) == ["start_which"]
    assert "Which 01:30?" in response.content.decode()
    client.post(desk("add"), data | {"start_which": "second"})
    sitting = Session.objects.get()
    assert sitting.starts == dt.datetime(2027, 11, 7, 6, 30, tzinfo=dt.UTC)
    page = client.get(desk("change", sitting_id=sitting.pk)).content.decode()
    assert re.search(r'name="start_which" value="second"[^>]*checked', page)


def test_a_session_is_changed_by_its_form(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    page = client.get(desk("change", sitting_id=sitting.pk)).content.decode()
    assert 'value="09:00"' in page
    response = client.post(desk("change", sitting_id=sitting.pk), typed(version=version_of(sitting)))
    assert response["Location"] == desk("desk-sitting", sitting_id=sitting.pk)
    sitting = Session.objects.get()
    assert (sitting.titles["en"], sitting.starts) == ("Drafting group", moment("14:00"))
    assert ReleasedSession.objects.get().sequence == 1


def test_the_second_of_two_tabs_can_save_knowingly(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    url, old = desk("change", sitting_id=sitting.pk), version_of(sitting)
    client.post(url, typed(version=old, titles_en="First tab"))
    response = client.post(url, typed(version=old, titles_en="Second tab"))
    assert "after you opened this page" in errors_of(response)["__all__"][0]
    assert Session.objects.get().titles["en"] == "First tab"
    client.post(url, typed(version=response.context["form"]["version"].value(), titles_en="Second tab"))
    assert Session.objects.get().titles["en"] == "Second tab"


def test_a_person_gets_a_role(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    person = DelegateFactory(conference=conference, registered=True).person
    client.post(desk("assign", sitting_id=sitting.pk), {"person": person.pk, "role": "chair"})
    assert [(row.person, row.role) for row in sitting.assignments.all()] == [(person, "chair")]


def test_a_person_elsewhere_is_refused_beside_the_field(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    talks = SessionFactory(conference=conference, at=times("09:30", "10:30"), titles={"en": "Talks"})
    person = AssignmentFactory(sitting=talks, person__given_name="Delegate One").person
    response = client.post(desk("assign", sitting_id=sitting.pk), {"person": person.pk, "role": "chair"})
    assert errors_of(response) == {"person": ["Delegate One Example is in “Talks” from 09:30 to 10:30 (speaker)."]}
    assert re.search(rf'value="{person.pk}" selected', response.content.decode())


def test_who_declined_or_belongs_elsewhere_is_not_offered(client, conference, desk):
    sitting = SessionFactory(conference=conference)
    coming = DelegateFactory(conference=conference, registered=True).person
    asked = DelegateFactory(conference=conference, invited=True).person
    known = PersonFactory(forum=conference.forum)
    DelegateFactory(conference=conference, declined=True)
    PersonFactory()
    groups = client.get(desk("desk-sitting", sitting_id=sitting.pk)).context["form"].fields["person"].choices
    offered = [value for _label, options in groups[1:] for value, _name in options]
    assert offered == [str(coming.pk), str(asked.pk), str(known.pk)]


def test_people_are_ordered_and_taken_out_by_buttons(client, conference, desk):
    sitting = SessionFactory(conference=conference)
    rows = [AssignmentFactory(sitting=sitting, order=number) for number in range(3)]

    def press(name, row):
        client.post(desk(name, sitting_id=sitting.pk, assignment_id=row.pk))

    press("later", rows[0])
    press("earlier", rows[2])
    press("unassign", rows[1])
    assert list(sitting.assignments.all()) == [rows[2], rows[0]]


@pytest.mark.parametrize(
    ("name", "during", "status"),
    [("unschedule", None, "scheduled"), ("cancel", times("09:00", "10:00"), "cancelled")],
)
def test_buttons_of_a_session(client, conference, desk, name, during, status):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    client.post(desk(name, sitting_id=sitting.pk))
    sitting.refresh_from_db()
    assert (sitting.during and (sitting.starts, sitting.ends), sitting.status) == (during, status)


def test_a_refused_restoration_is_told(client, conference, desk):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    sitting = SessionFactory(conference=conference, room=room, at=times("09:00", "10:00"), cancelled=True)
    SessionFactory(conference=conference, room=room, at=times("09:00", "10:00"), titles={"en": "Talks"})
    page = client.post(desk("restore", sitting_id=sitting.pk), follow=True).content.decode()
    assert "Room Jade is taken by “Talks” from 09:00 to 10:00." in page


def test_a_removed_session_leads_back_to_the_programme(client, conference, desk):
    sitting = SessionFactory(conference=conference)
    assert client.post(desk("remove", sitting_id=sitting.pk))["Location"] == desk()
    assert Session.objects.count() == 0


VERBS = ["add", "change", "assign", "unschedule", "cancel", "restore", "remove", "earlier", "later", "unassign"]


@pytest.mark.parametrize("name", VERBS)
@pytest.mark.parametrize("role", ["interpreter", "document_staff"])
def test_only_organizers_work_on_the_programme(client, conference, desk, name, role):
    row = AssignmentFactory(sitting=SessionFactory(conference=conference))
    kwargs = {} if name == "add" else {"sitting_id": row.sitting.pk}
    kwargs |= {"assignment_id": row.pk} if name in ("earlier", "later", "unassign") else {}
    client.force_login(TeamMemberFactory(conference=conference, role=role).user)
    assert client.post(desk(name, **kwargs)).status_code == 403
    client.force_login(TeamMemberFactory(conference=ConferenceFactory(forum=conference.forum)).user)
    assert client.post(desk(name, **kwargs)).status_code == 403
    assert Assignment.objects.count() == 1


def test_the_team_reads_the_desk_without_its_buttons(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"), titles={"en": "Talks"})
    client.force_login(TeamMemberFactory(conference=conference, role="chair").user)
    for page in (client.get(desk()), client.get(desk("desk-sitting", sitting_id=sitting.pk))):
        assert "Talks" in page.content.decode()
        assert 'method="post" action="/en/desk' not in page.content.decode()
        assert "/change/" not in page.content.decode()
        assert desk("desk-notes") not in page.text


@pytest.mark.parametrize("name", ["desk", "desk-sitting", "change"])
def test_others_do_not_read_the_desk(client, conference, desk, name):
    sitting = SessionFactory(conference=conference)
    url = desk(name) if name == "desk" else desk(name, sitting_id=sitting.pk)
    delegate = DelegateFactory(conference=conference, registered=True, person__user=TeamMemberFactory().user)
    client.force_login(delegate.person.user)
    assert client.get(url).status_code == 403
    client.logout()
    assert client.get(url).status_code == 302


@pytest.mark.parametrize("name", ["unschedule", "cancel", "restore", "remove"])
def test_nothing_happens_by_looking(client, conference, desk, name):
    sitting = SessionFactory(conference=conference)
    assert client.get(desk(name, sitting_id=sitting.pk)).status_code == 405


def test_sessions_of_another_conference_are_not_found(client, conference, desk):
    row = AssignmentFactory(sitting=SessionFactory(conference=ConferenceFactory(forum=conference.forum)))
    for name in ("desk-sitting", "change", "cancel"):
        url = desk(name, sitting_id=row.sitting.pk)
        assert (client.post(url) if name == "cancel" else client.get(url)).status_code == 404
    own = SessionFactory(conference=conference)
    assert client.post(desk("unassign", sitting_id=own.pk, assignment_id=row.pk)).status_code == 404


@pytest.mark.parametrize("day", ["", "2027-09-10", "1999-01-01", "tomorrow", "2027-13-45"])
def test_any_day_in_the_address_leads_to_a_page(client, conference, desk, day):
    SessionFactory(conference=conference, at=times("09:00", "10:00"))
    assert client.get(f"{desk()}?day={day}").status_code == 200


def test_the_desk_of_a_conference_without_dates_or_rooms(client, conference, desk):
    conference.starts_on = conference.ends_on = None
    conference.save()
    assert "This conference has no rooms yet" in client.get(desk()).content.decode()


def test_an_empty_programme_says_how_to_begin(client, conference, desk):
    said = client.get(desk()).text
    assert ("Nothing is on the programme yet" in said, desk("day-template") in said, desk("desk-notes") in said) == (
        True, True, True,
    )  # fmt: skip
    SessionFactory(conference=conference)
    assert "Nothing is on the programme yet" not in client.get(desk()).text


def test_a_meal_is_found_among_the_formats(client, desk):
    assert "break, meal, reception" in client.get(desk("add")).text


def test_people_of_an_edition_that_one_may_not_read_are_not_offered(client, conference, desk):
    sitting = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    other = ConferenceFactory(forum=conference.forum)
    person = DelegateFactory(conference=other, person__family_name="Example Secret").person
    PersonFactory(forum=conference.forum, family_name="Example Interpreter")
    page = client.get(desk("desk-sitting", sitting_id=sitting.pk)).text
    assert [word for word in ("Example Secret", "Example Interpreter") if word in page] == ["Example Interpreter"]
    client.post(desk("assign", sitting_id=sitting.pk), {"person": person.pk, "role": "chair"})
    assert not sitting.assignments.exists()
    TeamMemberFactory(conference=other, user=conference.team.get().user)
    assert "Example Secret" in client.get(desk("desk-sitting", sitting_id=sitting.pk)).text
