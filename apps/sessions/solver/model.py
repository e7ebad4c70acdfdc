"""The constraints of a programme. Each belongs to a family, which `without` leaves out: so it is found what cannot
stand together."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import combinations
from typing import Any

from apps.sessions.solver.engine import cp_model
from apps.sessions.solver.problem import Problem, Task

FAMILIES = ("rooms", "people", "delegations", "capacity", "hours", "breaks", "pauses", "travel", "order", "fixed")
MOVED, OTHER_ROOM, NIGHT, WORST_NIGHT = 20, 10, 2, 8  # what the soft sides weigh
EMPTY = 5  # at most, for a room that is too large: never a reason to leave it


class Model:
    """`only` are the places of the tasks that are looked at; the others are as if they were not there."""

    def __init__(self, problem: Problem, without: Collection[str] = (), only: Collection[int] | None = None):
        self.problem, self.without = problem, frozenset(without)
        self.cp: Any = cp_model.CpModel()
        self.starts: dict[int, Any] = {}
        self.spans: dict[int, Any] = {}
        self.rooms: dict[int, dict[int, Any]] = {}
        self.costs: list[Any] = []
        wanted = range(len(problem.tasks)) if only is None else only
        self.tasks = {place: problem.tasks[place] for place in wanted}
        self.fixed = {place: task for place, task in self.tasks.items() if task.fixed and self.has("fixed")}
        for place, task in self.tasks.items():
            if place not in self.fixed:
                self._place(place, task)
        self._once_each()
        self._divided()
        if problem.travel and self.has("travel"):
            self._ways()
        if self.has("order"):
            self._orders()

    def has(self, family: str) -> bool:
        return family not in self.without

    def _place(self, place: int, task: Task) -> None:
        """A start and a room for a session that may be moved."""
        problem = self.problem
        breaks = problem.breaks if self.has("breaks") else []
        if not problem.rooms:
            allowed = {-1: problem.starts(task, problem.windows if self.has("hours") else problem.days, breaks)}
        else:
            allowed = {
                number: problem.starts(task, room.windows if self.has("hours") else problem.days, breaks)
                for number, room in enumerate(problem.rooms)
                if not self.has("capacity") or room.seats is None or room.seats >= task.size
            }
        every = sorted({minute for minutes in allowed.values() for minute in minutes})
        if not every:
            self.cp.add_bool_or([])  # it can stand nowhere
            return
        start = self.cp.new_int_var_from_domain(cp_model.Domain.from_values(every), f"s{place}")
        self.starts[place] = start
        self.spans[place] = self.cp.new_fixed_size_interval_var(start, task.length, f"i{place}")
        self.rooms[place] = {}
        for number, minutes in allowed.items():
            if minutes and number >= 0:
                chosen = self.cp.new_bool_var(f"r{place}.{number}")
                self.rooms[place][number] = chosen
                if len(minutes) < len(every):
                    domain = cp_model.Domain.from_values(minutes)
                    self.cp.add_linear_expression_in_domain(start, domain).only_enforce_if(chosen)
        if self.rooms[place]:
            self.cp.add_exactly_one(self.rooms[place].values())

    def _once_each(self) -> None:
        """One at a time: in a room, for a person, for a delegation with its head, for an interpreter with a pause."""
        if self.has("rooms"):
            for number in range(len(self.problem.rooms)):
                spans = [
                    self.cp.new_optional_fixed_size_interval_var(
                        self.starts[place], self.tasks[place].length, rooms[number], f"o{place}.{number}"
                    )
                    for place, rooms in self.rooms.items()
                    if number in rooms
                ]
                here = [task for task in self.fixed.values() if task.now and task.now.room == number]
                self._no_overlap([*spans, *self._blocks(here)])
        if self.has("people"):
            self._each_once("people")
        if self.has("delegations"):
            self._each_once("heads")
        if self.problem.pause and self.has("pauses"):
            self._each_once("interpreters", self.problem.pause)

    def _each_once(self, name: str, pause: int = 0) -> None:
        for places in self._sharing(name).values():
            spans = [self._longer(place, pause) for place in places if place in self.starts]
            self._no_overlap([*spans, *self._blocks([self.fixed[p] for p in places if p in self.fixed], pause)])

    def _longer(self, place: int, pause: int) -> Any:
        if not pause:
            return self.spans[place]
        length = self.tasks[place].length + pause
        return self.cp.new_fixed_size_interval_var(self.starts[place], length, f"p{place}")

    def _no_overlap(self, spans: list[Any]) -> None:
        if len(spans) > 1:
            self.cp.add_no_overlap(spans)

    def _blocks(self, tasks: Iterable[Task], pause: int = 0) -> list[Any]:
        """The times of sessions that stay, joined where they overlap: how they stand to each other is not asked."""
        joined: list[list[int]] = []
        for start, end in sorted((t.now.start, t.now.start + t.length + pause) for t in tasks if t.now):
            if joined and start < joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([start, end])
        return [self.cp.new_fixed_size_interval_var(start, end - start, "f") for start, end in joined]

    def _sharing(self, *names: str) -> dict[int, list[int]]:
        """By person or delegation the sessions that need it."""
        found = defaultdict(list)
        for place, task in self.tasks.items():
            for each in {one for name in names for one in getattr(task, name)}:
                found[each].append(place)
        return found

    def _divided(self) -> None:
        """A delegation among working groups, and one session that takes it whole, as far as it has people."""
        if not self.has("delegations"):
            return
        for each, places in self._sharing("whole", "parts").items():
            if not any(each in self.tasks[place].parts for place in places):
                continue
            people, fewest = self.problem.capacity.get(each, (0, 1))
            spans = [self.spans[place] for place in places if place in self.spans]
            blocks = [self._blocks([self.fixed[place]]) for place in places if place in self.fixed]
            spans += [block for found in blocks for block in found]
            self.cp.add_cumulative(spans, [fewest] * len(spans), max(people, fewest))

    def _ways(self) -> None:
        """Time to go, for sessions in two buildings that share a person or a whole delegation."""
        pairs: set[tuple[int, ...]] = set()
        for name in ("people", "whole"):
            for places in self._sharing(name).values():
                pairs.update(combinations(sorted(places), 2))
        for first, second in sorted(pairs):
            if first in self.fixed and second in self.fixed:
                continue
            apart = [
                (self._building(first, one), self._building(second, other))
                for one in self._buildings()
                for other in self._buildings()
                if one != other
            ]
            before = self.cp.new_bool_var("")
            for one, other in apart:
                if one is not None and other is not None:
                    way = self.problem.travel
                    clear = self.cp.add(self._start(second) >= self._end(first) + way)
                    clear.only_enforce_if([before, one, other])
                    clear = self.cp.add(self._start(first) >= self._end(second) + way)
                    clear.only_enforce_if([~before, one, other])

    def _buildings(self) -> list[str]:
        return sorted({room.building for room in self.problem.rooms} - {""})

    def _building(self, place: int, building: str) -> Any:
        """A literal: the session is in that building; None where it cannot be."""
        inside = [number for number, room in enumerate(self.problem.rooms) if room.building == building]
        if place in self.fixed:
            now = self.fixed[place].now
            return self.cp.new_constant(1) if now and now.room in inside else None
        chosen = [self.rooms[place][number] for number in inside if number in self.rooms.get(place, {})]
        if not chosen:
            return None
        literal = self.cp.new_bool_var("")
        self.cp.add_max_equality(literal, chosen)
        return literal

    def _start(self, place: int) -> Any:
        now = self.tasks[place].now
        return now.start if place in self.fixed and now else self.starts[place]

    def _end(self, place: int) -> Any:
        return self._start(place) + self.tasks[place].length

    def _orders(self) -> None:
        """All of the first are over before any of the second begins."""
        there = self.starts.keys() | self.fixed.keys()
        for number, (firsts, seconds) in enumerate(self.problem.orders):
            if not self.has(f"order:{number}"):
                continue
            for first in firsts:
                for second in seconds:
                    movable = first in self.starts or second in self.starts
                    if first != second and {first, second} <= there and movable:
                        self.cp.add(self._start(second) >= self._end(first))

    def hint(self, guess: Mapping[int, tuple[int, int]]) -> None:
        """Begin with this: start and room by the place of a task."""
        for place, (minute, room) in guess.items():
            if place in self.starts:
                self.cp.add_hint(self.starts[place], minute)
                for number, chosen in self.rooms[place].items():
                    self.cp.add_hint(chosen, int(number == room))

    def minimise(self) -> None:
        """Few moves, rooms that fit, nights shared out."""
        for place, start in self.starts.items():
            task = self.tasks[place]
            if task.now:
                moved = self.cp.new_bool_var(f"m{place}")
                self.cp.add(start == task.now.start).only_enforce_if(~moved)
                self.costs.append(MOVED * moved)
            for number, chosen in self.rooms[place].items():
                seats = self.problem.rooms[number].seats
                empty = min(EMPTY, max(0, (seats or task.size) - task.size) // 20)
                other = OTHER_ROOM if task.now and task.now.room is not None and task.now.room != number else 0
                if empty + other:
                    self.costs.append((empty + other) * chosen)
        self._share_nights()
        self.cp.minimize(sum(self.costs))

    def _share_nights(self) -> None:
        """In quarters of an hour, with those of the year so far: their sum, and what the worst off has."""
        totals = []
        for each, nights in self.problem.nights.items():
            had = self.problem.burden.get(each, 0) // self.problem.step
            own = [
                self._night(place, nights)
                for place, task in self.tasks.items()
                if each in task.remote and place in self.starts
            ]
            totals.append(had + sum(own))
            self.costs += [NIGHT * night for night in own]
        if totals:
            most = self.cp.new_int_var(0, 10**6, "worst night")
            for total in totals:
                self.cp.add(most >= total)
            self.costs.append(WORST_NIGHT * most)

    def _night(self, place: int, nights: list[Any]) -> Any:
        length, step = self.tasks[place].length, self.problem.step
        values = self.problem.starts(self.tasks[place], self.problem.days, [])
        table = [
            (start, sum(max(0, min(end, start + length) - max(begin, start)) for begin, end in nights) // step)
            for start in values
        ]
        night = self.cp.new_int_var(0, length // step + 1, "")
        self.cp.add_allowed_assignments([self.starts[place], night], table)
        return night
