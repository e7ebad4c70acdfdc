import datetime as dt

import pytest

from apps.audit.models import Entry
from apps.conferences.choices import ConferenceStatus
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import version_of
from apps.sessions import services
from apps.sessions.models import ReleasedSession, Session
from apps.sessions.sitting_plan import SittingPlan
from tests.factories.conferences import ConferenceFactory, GuidingQuestionFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
NEXT_DAY = dt.date(2027, 9, 10)


@pytest.fixture
def jade(conference):
    return RoomFactory(conference=conference, names={"en": "Room Jade"})


@pytest.fixture
def taken(conference, jade):
    """Room Jade from 14:00 to 15:30."""
    titles = {"en": "Example One – Example Two"}
    return SessionFactory(conference=conference, room=jade, at=times("14:00", "15:30"), titles=titles)


def plan(**values) -> SittingPlan:
    return SittingPlan(**({"titles": {"en": "Drafting group"}, "format": "working_group"} | values))


def sequence(sitting) -> int:
    """As calendars have it: of the released row, which follows at once here."""
    return ReleasedSession.objects.get(pk=sitting.pk).sequence


def trail(target) -> list[str]:
    return [entry.verb for entry in Entry.objects.of(target)]


def refusal(verb, *args, **kwargs) -> tuple[str, str | None, str]:
    with pytest.raises(Refused) as refused:
        verb(*args, **kwargs)
    return str(refused.value), refused.value.field, refused.value.code


def test_a_session_comes_with_all_that_was_planned(conference, organizer, jade):
    delegation, question = ParticipationFactory(conference=conference), GuidingQuestionFactory(conference=conference)
    asked = plan(times=times("09:00", "10:00"), room=jade, delegations=[delegation], questions=[question])
    sitting = services.add_sitting(conference, asked, by=organizer)
    sitting = Session.objects.get(pk=sitting.pk)
    assert (sitting.starts, sitting.ends) == times("09:00", "10:00")
    assert (sitting.room, list(sitting.delegations.all()), list(sitting.questions.all())) == (
        jade, [delegation], [question],
    )  # fmt: skip
    entry = Entry.objects.of(sitting).get()
    assert (entry.verb, entry.actor, entry.scope_id) == ("session.added", organizer, conference.pk)


@pytest.mark.parametrize(
    ("format", "visibility"),
    [
        ("plenary", "session"),
        ("bilateral", "session"),
        ("break", "participants"),
        ("ceremony", "participants"),
        ("public", "public"),
    ],
)
def test_without_a_word_the_narrow_end_of_what_is_usual(conference, organizer, format, visibility):
    assert services.add_sitting(conference, plan(format=format), by=organizer).visibility == visibility


def test_a_session_needs_a_title(conference, organizer):
    assert refusal(services.add_sitting, conference, plan(titles={}), by=organizer)[1] == "titles"


def test_a_taken_room_is_refused_with_the_session_in_the_way(conference, organizer, jade, taken):
    asked = plan(times=times("15:00", "16:00"), room=jade)
    assert refusal(services.add_sitting, conference, asked, by=organizer) == (
        "Room Jade is taken by “Example One – Example Two” from 14:00 to 15:30.", "room", "room_taken",
    )  # fmt: skip
    assert list(Session.objects.all()) == [taken]


def test_a_session_in_the_way_that_began_the_day_before_is_named_with_its_days(conference, organizer, jade):
    late = (times("23:00", "23:30")[0], times("01:00", "02:00", day=NEXT_DAY)[1])
    SessionFactory(conference=conference, room=jade, at=late, titles={"en": "Drafting night"})
    asked = plan(times=times("01:00", "03:00", day=NEXT_DAY), room=jade)
    assert refusal(services.add_sitting, conference, asked, by=organizer)[0] == (
        "Room Jade is taken by “Drafting night” from 9 Sept, 23:00 to 10 Sept, 02:00."
    )


def test_who_may_not_know_the_session_learns_only_that_the_room_is_taken(conference, jade, taken):
    stranger = TeamMemberFactory().user
    asked = plan(times=times("15:00", "16:00"), room=jade)
    assert refusal(services.add_sitting, conference, asked, by=stranger)[0] == "Room Jade is taken at that time."


def test_a_person_in_two_places_is_refused_with_the_session_in_the_way(conference, organizer, taken):
    speaker = AssignmentFactory(sitting=taken, person__given_name="Delegate One")
    other = SessionFactory(conference=conference, at=times("15:00", "16:00"))
    message, field, code = refusal(services.assign_person, other, speaker.person, "chair", by=organizer)
    assert message == "Delegate One Example is in “Example One – Example Two” from 14:00 to 15:30 (speaker)."
    assert (field, code) == ("person", "person_busy")


def test_a_move_that_would_put_a_person_in_two_places_is_refused(conference, organizer, jade, taken):
    speaker = AssignmentFactory(sitting=taken, person__given_name="Delegate One")
    other = SessionFactory(conference=conference, at=times("09:00", "10:00"))
    AssignmentFactory(sitting=other, person=speaker.person)
    message, field, code = refusal(services.move_sitting, other, times=times("15:00", "16:00"), room=None, by=organizer)
    assert message == "Delegate One Example is in “Example One – Example Two” from 14:00 to 15:30 (speaker)."
    assert (field, code) == ("start", "person_busy")
    assert Session.objects.get(pk=other.pk).starts == times("09:00", "10:00")[0]


def test_a_person_in_a_session_of_another_edition_is_not_told_by_name(conference, organizer):
    elsewhere = ConferenceFactory(forum=conference.forum)
    speaker = AssignmentFactory(sitting=SessionFactory(conference=elsewhere, at=times("14:00", "15:30")))
    sitting = SessionFactory(conference=conference, at=times("15:00", "16:00"))
    message = refusal(services.assign_person, sitting, speaker.person, "chair", by=organizer)[0]
    assert message == f"{speaker.person} is not free at that time."


def test_a_move_is_told_to_calendars_and_to_the_trail(conference, organizer, taken):
    services.move_sitting(taken, times=times("16:00", "17:00"), room=None, by=organizer)
    sitting = Session.objects.get(pk=taken.pk)
    assert (sitting.starts, sitting.room) == (times("16:00", "17:00")[0], None)
    assert sequence(taken) == 1
    entry = Entry.objects.of(taken).get()
    assert (entry.verb, entry.details["before"]["room"], entry.details["after"]["room"]) == (
        "session.moved", "Room Jade", None,
    )  # fmt: skip


def test_moving_to_where_it_is_changes_nothing(organizer, jade, taken):
    services.move_sitting(taken, times=times("14:00", "15:30"), room=jade, by=organizer)
    assert sequence(taken) == 0
    assert trail(taken) == []


def test_each_change_of_place_counts(organizer, jade, taken):
    services.cancel_sitting(taken, by=organizer)
    services.restore_sitting(taken, by=organizer)
    services.unschedule_sitting(taken, by=organizer)
    services.move_sitting(taken, times=times("10:00", "11:00"), room=jade, by=organizer)
    assert sequence(taken) == 4
    assert trail(taken) == ["session.moved", "session.unscheduled", "session.restored", "session.cancelled"]


def test_other_words_do_not_count_as_a_move(organizer, jade, taken):
    asked = plan(titles={"en": "Another title"}, times=times("14:00", "15:30"), room=jade)
    services.revise_sitting(taken, asked, by=organizer)
    sitting = Session.objects.get(pk=taken.pk)
    assert (sitting.titles, sequence(taken)) == ({"en": "Another title"}, 0)
    assert trail(taken) == ["session.changed"]


def test_a_refused_revision_changes_nothing_at_all(conference, organizer, jade, taken):
    other = SessionFactory(conference=conference)
    asked = plan(times=times("15:00", "16:00"), room=jade, delegations=[ParticipationFactory(conference=conference)])
    refusal(services.revise_sitting, other, asked, by=organizer)
    assert Session.objects.get(pk=other.pk).titles == other.titles
    assert list(other.delegations.all()) == []


def test_the_second_of_two_tabs_is_told_who_was_first(conference, organizer, taken):
    version = version_of(taken)
    services.move_sitting(taken, times=times("16:00", "17:00"), room=None, by=organizer)
    message, field, code = refusal(services.revise_sitting, taken, plan(), by=organizer, version=version)
    assert code == "changed_meanwhile"
    assert str(organizer) in message


def test_a_cancelled_session_is_not_moved(organizer, taken):
    services.cancel_sitting(taken, by=organizer)
    code = refusal(services.move_sitting, taken, times=times("16:00", "17:00"), room=None, by=organizer)[2]
    assert code == "cancelled"
    assert refusal(services.cancel_sitting, taken, by=organizer)[2] == "no_such_step"


def test_a_restored_session_may_find_its_room_given_away(conference, organizer, jade, taken):
    services.cancel_sitting(taken, by=organizer)
    SessionFactory(conference=conference, room=jade, at=times("15:00", "16:00"), titles={"en": "Newcomer"})
    assert refusal(services.restore_sitting, taken, by=organizer)[0] == (
        "Room Jade is taken by “Newcomer” from 15:00 to 16:00."
    )
    assert Session.objects.get(pk=taken.pk).is_cancelled


def test_only_a_session_without_a_time_can_be_removed(conference, organizer, taken):
    assert refusal(services.remove_sitting, taken, by=organizer)[2] == "has_time"
    services.unschedule_sitting(taken, by=organizer)
    services.remove_sitting(taken, by=organizer)
    assert list(Session.objects.all()) == []
    assert refusal(services.unschedule_sitting, taken, by=organizer)[2] == "removed"


def test_rooms_and_people_from_elsewhere_are_refused_in_words(conference, organizer, taken):
    assert refusal(services.add_sitting, conference, plan(room=RoomFactory()), by=organizer)[1:] == (
        "room",
        "foreign_row",
    )
    foreign = [ParticipationFactory()]
    assert refusal(services.set_delegations, taken, foreign, by=organizer)[1:] == ("delegations", "foreign_row")
    questions = [GuidingQuestionFactory()]
    assert refusal(services.set_questions, taken, questions, by=organizer)[1:] == ("questions", "foreign_row")
    assert refusal(services.assign_person, taken, PersonFactory(), "chair", by=organizer)[1:] == (
        "person",
        "foreign_row",
    )


def test_who_declined_gets_no_role(conference, organizer, taken):
    gone = DelegateFactory(conference=conference, declined=True)
    assert refusal(services.assign_person, taken, gone.person, "speaker", by=organizer)[2] == "not_coming"


def test_speakers_keep_the_order_they_are_given(conference, organizer, taken):
    people = [PersonFactory(forum=conference.forum) for _ in range(3)]
    rows = [services.assign_person(taken, person, "speaker", by=organizer) for person in people]
    services.assign_person(taken, people[0], "chair", by=organizer)
    services.reorder_person(rows[2], earlier=True, by=organizer)
    services.reorder_person(rows[0], earlier=True, by=organizer)
    services.unassign_person(rows[1], by=organizer)
    order = [row.person for row in taken.assignments.filter(role="speaker")]
    assert order == [people[0], people[2]]


def test_a_role_is_given_once(conference, organizer, taken):
    person = PersonFactory(forum=conference.forum)
    services.assign_person(taken, person, "chair", by=organizer)
    assert refusal(services.assign_person, taken, person, "chair", by=organizer)[2] == "role_twice"


def test_delegations_are_set_as_a_whole(conference, organizer, taken):
    first, second, third = (ParticipationFactory(conference=conference) for _ in range(3))
    services.set_delegations(taken, [first, second], by=organizer)
    services.set_delegations(taken, [second, third], by=organizer)
    services.set_delegations(taken, [third, second], by=organizer)
    assert set(taken.delegations.all()) == {second, third}
    assert trail(taken) == ["session.changed", "session.changed"]


def test_an_archived_programme_stands_still(conference, organizer, taken):
    conference.status = ConferenceStatus.ARCHIVED
    conference.save()
    assert refusal(services.unschedule_sitting, taken, by=organizer)[2] == "archived"
