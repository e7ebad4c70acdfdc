"""What is different between two programmes, what of it is told to whom, and what belongs together, on plain entries."""

import datetime as dt
from dataclasses import replace
from uuid import UUID

import pytest

from apps.sessions.cast.knowing import Known
from apps.sessions.releases.changes import Change, Kind, kinds_between, released_with
from apps.sessions.releases.entries import Entry
from apps.sessions.releases.reach import News, Reach, is_over, is_worth_telling, news_by_person
from apps.sessions.releases.together import _clashes

A, B, ANN, BEN = (UUID(int=number) for number in range(1, 5))
NOW = dt.datetime(2027, 9, 9, 12, tzinfo=dt.UTC)
PARTS = {"session_delegations": [], "assignments": [], "agenda_items": []}


def clock(hour: int) -> str:
    return dt.datetime(2027, 9, 9, hour, tzinfo=dt.UTC).isoformat()


TALK = Entry(
    id=str(A), uid="a", titles={"en": "Talk"}, descriptions={}, format="plenary", visibility="participants",
    attribution="", status="scheduled", room="hall", room_names={"en": "Hall"}, starts=clock(14), ends=clock(15),
    parts=PARTS,
)  # fmt: skip
CHAIR = {"assignments": [{"person_id": str(ANN), "role": "chair"}]}


@pytest.mark.parametrize(
    ("values", "kinds"),
    [
        ({}, ()),
        ({"starts": clock(13)}, (Kind.MOVED,)),
        ({"ends": clock(16)}, (Kind.MOVED,)),
        ({"starts": "", "ends": ""}, (Kind.UNSCHEDULED,)),
        ({"room": "other"}, (Kind.ROOM,)),
        ({"titles": {"en": "Talks"}}, (Kind.RENAMED,)),
        ({"status": "cancelled"}, (Kind.CANCELLED,)),
        ({"visibility": "session"}, (Kind.NARROWED,)),
        ({"visibility": "public"}, (Kind.WIDENED,)),
        ({"strand": ["track"]}, (Kind.DETAILS,)),
        ({"parts": PARTS | {"agenda_items": [{"order": 0}]}}, (Kind.DETAILS,)),
        ({"parts": PARTS | {"session_delegations": [{"participation_id": "x"}]}}, (Kind.DELEGATIONS,)),
        ({"parts": PARTS | CHAIR}, (Kind.PEOPLE,)),
        ({"room": "other", "ends": clock(16)}, (Kind.MOVED, Kind.ROOM)),
    ],
)
def test_each_difference_has_its_kind(values, kinds):
    assert kinds_between(TALK, replace(TALK, **values)) == kinds


def test_only_what_is_chosen_comes_into_the_next_version():
    other = replace(TALK, id=str(B), starts=clock(16), ends=clock(17))
    working = {A: replace(TALK, titles={"en": "New"}), B: replace(other, titles={"en": "New"})}
    assert released_with({A: TALK, B: other}, working, {B}) == {A: TALK, B: working[B]}


def change(before=TALK, after=TALK, **values) -> Change:
    after = after and replace(after, **values)
    return Change(A, kinds_between(before, after), before, after)


OFF, NAMED = replace(TALK, status="cancelled"), {"parts": PARTS | CHAIR}


@pytest.mark.parametrize(
    ("news", "is_told"),
    [
        (News(change(ends=clock(16)), True, True), True),
        (News(change(descriptions={"en": "More"}), True, True), False),
        (News(change(visibility="public"), True, True), False),
        (News(change(**NAMED), True, True), True),
        (News(change(visibility="public"), True, True, (), ("chair",)), True),
        (News(change(before=OFF, after=OFF, room="other"), True, True), False),
        (News(change(before=None), False, True), True),
        (News(change(before=None, after=OFF), False, True), False),
        (News(change(after=None), True, False), True),
        (News(change(before=OFF, after=None), True, False), False),
    ],
)
def test_what_takes_somebody_elsewhere_is_told(news, is_told):
    assert is_worth_telling(news) is is_told


def test_what_was_over_and_is_to_come_is_told_and_what_is_over_is_not():
    past = replace(TALK, starts=clock(9), ends=clock(10))
    told = [change(before=past), change(after=past), change(before=past, after=past, room="other")]
    assert [is_over(each, NOW) for each in told] == [False, False, True]


def test_who_has_it_no_longer_is_told_and_who_does_not_come_is_not():
    moved = change(ends=clock(16))
    both, one = Known(frozenset([ANN, BEN])), Known(frozenset([ANN]))
    assert set(news_by_person([moved], Reach({A: both}, {A: one}, set()), NOW)) == {ANN, BEN}
    assert set(news_by_person([moved], Reach({A: both}, {A: both}, {BEN}), NOW)) == {ANN}
    ((news,),) = news_by_person([moved], Reach({A: one}, {}, set()), NOW).values()
    assert (news.had, news.has) == (True, False)


@pytest.mark.parametrize(
    ("values", "count"),
    [
        ({}, 1),
        ({"starts": clock(15), "ends": clock(16)}, 0),
        ({"room": "other"}, 0),
        ({"room": ""}, 0),
        ({"room": "other", **NAMED}, 1),
        ({"status": "cancelled"}, 0),
    ],
)
def test_what_shares_a_room_or_a_person_at_one_time_belongs_together(values, count):
    first = replace(TALK, **NAMED)
    assert len(list(_clashes([first, replace(TALK, id=str(B), **values)]))) == count
