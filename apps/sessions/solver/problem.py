"""A problem as it travels: minutes since a common moment, and places in lists instead of names."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

Span = tuple[int, int]


@dataclass
class Place:
    start: int
    room: int | None


@dataclass
class Task:
    """A session to be placed, or one that stays (`fixed`)."""

    length: int
    size: int  # people who come
    now: Place | None = None
    fixed: bool = False
    people: list[int] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)  # delegations whose head it needs, whole delegations among them
    whole: list[int] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)  # delegations of which it takes some members
    interpreters: list[int] = field(default_factory=list)
    remote: list[int] = field(default_factory=list)  # delegations that are online


@dataclass
class Room:
    seats: int | None
    building: str
    windows: list[Span]


@dataclass
class Problem:
    tasks: list[Task]
    rooms: list[Room]  # empty: nothing needs a room
    windows: list[Span]  # of the days, for what has no room
    days: list[Span]  # whole days, for when hours are left out of account
    breaks: list[Span] = field(default_factory=list)
    capacity: dict[int, Span] = field(default_factory=dict)  # people of a delegation, fewest in each session
    nights: dict[int, list[Span]] = field(default_factory=dict)  # of delegations that are online
    burden: dict[int, int] = field(default_factory=dict)  # minutes at night that they have had this year
    orders: list[tuple[list[int], list[int]]] = field(default_factory=list)
    pause: int = 0
    travel: int = 0
    step: int = 15
    limit: float = 20.0
    workers: int = 2

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Problem":
        tasks = [Task(**each | {"now": Place(**each["now"]) if each["now"] else None}) for each in data.pop("tasks")]
        rooms = [Room(**each) for each in data.pop("rooms")]
        keyed: dict[str, Any] = {
            name: {int(key): value for key, value in data.pop(name).items()}
            for name in ("capacity", "nights", "burden")
        }
        return cls(tasks=tasks, rooms=rooms, **keyed, **data)

    def starts(self, task: Task, windows: Iterable[Sequence[int]], breaks: Iterable[Sequence[int]]) -> list[int]:
        """At which minutes a session can begin: quarters of an hour, and where it stands today."""
        found: set[int] = set()
        for opens, closes in windows:
            found.update(range(opens, closes - task.length + 1, self.step))
            if task.now and opens <= task.now.start <= closes - task.length:
                found.add(task.now.start)
        taken = [(start - task.length, end) for start, end in breaks]
        return sorted(minute for minute in found if not any(first < minute < last for first, last in taken))
