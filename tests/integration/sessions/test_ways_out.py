"""The way out of each conflict: what is offered, what its button does, and that it brings nothing new."""

import datetime as dt

import pytest

from apps.core.exceptions import Refused
from apps.sessions import services
from apps.sessions.conflicts import scan, survey
from apps.sessions.conflicts.steps import Doing, Step
from apps.sessions.conflicts.ways_out import ways_out
from apps.sessions.forms.requirements import RulesForm
from apps.sessions.models import Assignment, ProgrammeRules, Requirement, Session
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db


def ways(conference):
    """Labels of the ways out of the first conflict, and the ways themselves."""
    told = survey(conference)
    found = ways_out(told.programme, told.open[0])
    return [way.label for way in found], found


def take(conference, way) -> str:
    return services.take_way_out(conference, way.step, by=UserFactory()).said


def test_another_free_room_at_the_same_time(conference, planned, named):
    ProgrammeRules.objects.create(conference=conference, opens=dt.time(9), closes=dt.time(11))
    small, taken, free = (
        RoomFactory(conference=conference, names={"en": name}, capacity=size)
        for name, size in [("Small", 1), ("Taken", 5), ("Free", 9)]
    )
    delegation = named("Exampleland")
    for _person in range(2):
        DelegateFactory(conference=conference, participation=delegation, registered=True)
    planned("Talks", "09:00", "10:00", delegation, room=small)
    planned("Other", "09:30", "10:30", room=taken)
    labels, (first,) = ways(conference)
    assert labels == ["Move “Talks” to Free"]
    assert take(conference, first) == "“Talks” is now on 9 Sept, 09:00 in Free."
    assert Session.objects.get(room=free).titles == {"en": "Talks"}
    assert scan(conference) == []


def test_the_next_free_slot_of_the_day(conference, planned, named):
    ProgrammeRules.objects.create(conference=conference, opens=dt.time(9), closes=dt.time(12))
    delegation = named("Exampleland")
    planned("A", "09:00", "10:00", delegation)
    planned("B", "09:30", "10:30", delegation)
    planned("Tea", "10:30", "11:00", format="break")
    labels, found = ways(conference)
    assert labels == ["Move “B” to 11:00", "Move “A” to 11:00"]
    services.take_way_out(conference, found[0].step, by=UserFactory())
    assert (Session.objects.get(titles__en="B").during.lower, scan(conference)) == (times("11:00", "12:00")[0], [])


def test_what_is_fixed_is_not_moved_and_what_is_over_neither(conference, planned, named):
    delegation = named("Exampleland")
    a, b = planned("A", "09:00", "10:00", delegation), planned("B", "09:30", "10:30", delegation)
    services.pin_sitting(b, by=UserFactory())
    assert {way.step.sitting for way in ways(conference)[1]} == {a.pk}
    services.pin_sitting(a, by=UserFactory())
    assert ways(conference)[0] == []
    services.unpin_sitting(a, by=UserFactory())
    assert {way.step.sitting for way in ways(conference)[1]} == {a.pk}


def test_an_old_button_is_told(conference, planned, named):
    delegation = named("Exampleland")
    planned("A", "09:00", "10:00", delegation)
    b = planned("B", "09:30", "10:30", delegation)
    _labels, (way, *_rest) = ways(conference)
    services.cancel_sitting(b, by=UserFactory())
    with pytest.raises(Refused) as refused:
        take(conference, way)
    assert refused.value.code == "changed_meanwhile"
    with pytest.raises(Refused) as refused:
        take(ConferenceFactory(forum=conference.forum), way)
    assert refused.value.code == "removed"


def test_somebody_else_for_a_chair_who_is_not_coming(conference, planned):
    gone = DelegateFactory(conference=conference, declined=True, person__given_name="Gone").person
    busy, free = (PersonFactory(forum=conference.forum, given_name=name) for name in ("Busy", "Free"))
    talks = planned("Talks", "09:00", "10:00")
    AssignmentFactory(sitting=talks, person=gone, role="chair")
    AssignmentFactory(sitting=planned("Other", "09:30", "10:30"), person=busy, role="chair")
    AssignmentFactory(sitting=planned("Later", "11:00", "12:00"), person=free, role="chair")
    AssignmentFactory(sitting=planned("Last", "13:00", "14:00"), role="speaker")
    labels, (first, second) = ways(conference)
    assert labels == [
        "Let Free Example be chair in “Talks” instead of Gone Example",
        "Take Gone Example off “Talks” (chair)",
    ]
    assert take(conference, first) == "Free Example is now chair in “Talks” instead of Gone Example."
    assert list(Assignment.objects.filter(sitting=talks).values_list("person", "role")) == [(free.pk, "chair")]
    assert scan(conference) == []
    with pytest.raises(Refused):
        take(conference, second)


def test_a_missing_meeting_is_added_where_both_are_free(conference, planned, named):
    ProgrammeRules.objects.create(conference=conference, opens=dt.time(9), closes=dt.time(12))
    first, second = named("Exampleland"), named("Sampleland")
    Requirement.objects.create(conference=conference, kind="meet", first_delegation=first, second_delegation=second)
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    planned("Plenary", "09:00", "10:30", first, room=room)
    labels, (way,) = ways(conference)
    assert labels == ["Add a bilateral of Exampleland and Sampleland, 9 Sept, 10:30, Room Jade"]
    assert take(conference, way) == "“Exampleland – Sampleland” is now on 9 Sept, 10:30 in Room Jade."
    added = Session.objects.get(format="bilateral")
    assert set(added.delegations.all()) == {first, second}
    assert (added.visibility, scan(conference)) == ("session", [])


def test_the_verb_still_says_no(conference, planned):
    room = RoomFactory(conference=conference, names={"en": "Room Jade"})
    planned("A", "09:00", "10:00", room=room)
    b = SessionFactory(conference=conference)
    step = Step(Doing.MOVE, b.pk, "", *times("09:00", "10:00"), room=RoomFactory().pk)
    with pytest.raises(Refused):
        services.take_way_out(conference, step, by=UserFactory())


def test_the_page_and_its_buttons(client, conference, planned, named, at_desk):
    delegation = named("Exampleland")
    planned("A", "09:00", "10:00", delegation)
    planned("B", "09:30", "10:30", delegation)
    page = client.get(at_desk("conflicts"))
    ((conflict, found),) = page.context["rows"]
    assert conflict.sentence in page.text
    for way in found:
        assert way.label in page.text
    bad = client.post(at_desk("way-out"), {"doing": "explode"}, follow=True)
    assert [str(message) for message in bad.context["messages"]] == [
        "This button is out of date. Use one of the list as it is now."
    ]
    accept = at_desk("accept-conflict", fingerprint=conflict.fingerprint)
    assert client.post(accept, {"reason": " "}).context["form"].errors["reason"] == ["This field is required."]
    for _press in range(2):
        assert client.post(accept, {"reason": "Both are short."})["Location"] == at_desk("conflicts")
    page = client.get(at_desk("conflicts"))
    assert page.context["rows"] == []
    ((_conflict, acceptance),) = page.context["accepted"]
    assert "Both are short." in page.text
    client.post(at_desk("withdraw-acceptance", acceptance_id=acceptance.pk))
    done = client.post(at_desk("way-out"), dict(found[0].step.fields), follow=True)
    room = Session.objects.get(titles__en="B").room
    assert [str(message) for message in done.context["messages"]] == [f"“B” is now on 9 Sept, 10:00 in {room}."]
    assert client.get(accept).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_the_page_asks_as_often_for_any_number(client, planned, named, at_desk, rows, django_assert_num_queries):
    delegation = named("Exampleland")
    for number in range(rows + 1):
        planned(f"S{number}", "09:00", "10:00", delegation)
    with django_assert_num_queries(16):
        page = client.get(at_desk("conflicts"))
    assert len(page.context["rows"]) == rows * (rows + 1) / 2


def test_of_two_who_set_the_first_rules_the_second_is_told_and_can_save(client, at_desk):
    typed = {"night_from": "22:00", "night_until": "07:00"}
    typed |= {"version": client.get(at_desk("rules")).context["form"]["version"].value()}
    assert client.post(at_desk("rules"), typed | {"opens": "09:00"}).status_code == 302
    late = client.post(at_desk("rules"), typed | {"opens": "10:00"})
    assert "after you opened this page" in str(late.context["form"].errors["__all__"])
    again = typed | {"opens": "10:00", "version": late.context["form"]["version"].value()}
    assert client.post(at_desk("rules"), again).status_code == 302
    assert ProgrammeRules.objects.get().opens == dt.time(10)


def test_first_rules_that_come_between_the_form_and_its_saving(conference):
    form = RulesForm({"version": "2027"}, conference=conference)
    ProgrammeRules.objects.create(conference=conference)
    form.accept_refusal(Refused("Late.", code="changed_meanwhile"))
    assert form.data["version"] == "2027"


def test_rules_and_requirements_are_set_on_their_pages(client, conference, planned, named, at_desk):
    first, second = named("Exampleland"), named("Sampleland")
    room = planned("A", "09:00", "10:00").room
    typed = {"opens": "09:00", "closes": "08:00", "night_from": "22:00", "night_until": "07:00",
             f"building_{room.pk}": "North", f"time_zone_{first.pk}": "Asia/Nowhere",
             "version": client.get(at_desk("rules")).context["form"]["version"].value()}  # fmt: skip
    answer = client.post(at_desk("rules"), typed)
    assert set(answer.context["form"].errors) == {"closes", f"time_zone_{first.pk}"}
    assert 'value="North"' in answer.text
    typed |= {"closes": "18:00", f"time_zone_{first.pk}": "Asia/Seoul", f"minimum_{first.pk}": "2"}
    assert client.post(at_desk("rules"), typed)["Location"] == at_desk("rules")
    held = client.get(at_desk("rules")).context["form"]
    assert held[f"building_{room.pk}"].value() == "North"
    assert (held[f"minimum_{first.pk}"].value(), held["closes"].value()) == (2, dt.time(18))
    stale = client.post(at_desk("rules"), typed | {"version": "2020-01-01T00:00:00+00:00"})
    assert stale.status_code == 422
    sides = {"kind": "apart", "first": f"delegation:{first.pk}", "second": "format:plenary"}
    assert set(client.post(at_desk("requirements"), sides).context["form"].errors) == {"second"}
    sides |= {"second": f"delegation:{second.pk}"}
    assert client.post(at_desk("requirements"), sides)["Location"] == at_desk("requirements")
    requirement = Requirement.objects.get()
    assert "Exampleland" in client.get(at_desk("requirements")).text
    client.post(at_desk("remove-requirement", requirement_id=requirement.pk))
    assert not Requirement.objects.exists()
