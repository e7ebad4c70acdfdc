"""Rows of a programme in memory, all invented, for the rules that find conflicts and ways out."""

import datetime as dt
from uuid import UUID, uuid4

from apps.conferences.models import Conference
from apps.delegates.people_list.heads import DelegationWithHead
from apps.delegations.names import DisplayName
from apps.sessions.conflicts import Kind, find
from apps.sessions.conflicts.rows import Planned, Programme, RoomFacts, Someone

DAY = dt.date(2027, 9, 9)
A, B, HALL, FAR, ANN = (UUID(int=number) for number in range(1, 6))
CONFERENCE = Conference(id=UUID(int=9), time_zone="UTC", mode="in_person", starts_on=DAY, ends_on=DAY)


def at(clock: str | None) -> dt.datetime | None:
    """A moment of the day, or after it: "25:00" is one in the morning of the next."""
    if clock is None:
        return None
    hours, minutes = map(int, clock.split(":"))
    return dt.datetime(2027, 9, 9, tzinfo=dt.UTC) + dt.timedelta(hours=hours, minutes=minutes)


def row(start=None, end=None, *, room=HALL, format="plenary", seats=(A,), roles=(), pinned=False) -> Planned:
    people, held = [pk for pk, _role in roles], [role for _pk, role in roles]
    updated = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    return Planned(
        uuid4(), {"en": "Talks"}, format, "participants", room, at(start), at(end), pinned, updated,
        list(seats), people, held,
    )  # fmt: skip


def delegation(pk=A, status="confirmed") -> DelegationWithHead:
    return DelegationWithHead(pk, DisplayName("Exampleland", "exampleland"), 1, status, 9, None)


def someone(status="registered", of=None, mode="in_person", name="Ann Example") -> Someone:
    return Someone(name, "", status, mode, of)


def room(seats=None, building="", opens=None, closes=None) -> RoomFacts:
    return RoomFacts({"en": "Hall"}, seats, building, opens, closes)


def programme_of(*rows: Planned, **values) -> Programme:
    values = {"rooms": {HALL: room()}, "people": {}, "delegations": [delegation()], **values}
    conference = values.pop("conference", CONFERENCE)
    return Programme(conference, sorted(rows, key=lambda each: str(each.starts)), **values)


def kinds(*rows: Planned, **values) -> list[Kind]:
    return [conflict.kind for conflict in find(programme_of(*rows, **values))]
