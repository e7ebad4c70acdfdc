"""A programme put together by hand, as it were: whatever is hardest to place first, each at the first place that is
free. What found no place is harder than was thought, and comes first the next time. The solver begins with it."""

import time
from bisect import bisect_left, insort
from collections import defaultdict

from apps.sessions.solver.problem import Problem, Task

TURNS, SECONDS = 12, 1.5


class Busy:
    """Spans of time that are taken, in order."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        insort(self.spans, (start, end))

    def shared(self, start: int, end: int) -> int:
        """How many of them share time with this one."""
        place = bisect_left(self.spans, (end, end))
        return sum(1 for _first, last in self.spans[:place] if last > start)


class Guess:
    def __init__(self, problem: Problem):
        self.problem = problem
        self.starts = [self._starts(task) for task in problem.tasks]
        self.divided = {each for task in problem.tasks for each in task.parts}
        self.harder = [10 * len(task.heads) + len(task.people) + task.length / 60 for task in problem.tasks]

    def _starts(self, task: Task) -> dict[int, list[int]]:
        """By room (-1: none is needed) the minutes at which it can begin."""
        problem = self.problem
        if not problem.rooms:
            return {-1: problem.starts(task, problem.windows, problem.breaks)}
        return {
            number: problem.starts(task, room.windows, problem.breaks)
            for number, room in sorted(enumerate(problem.rooms), key=lambda pair: pair[1].seats or 0)
            if room.seats is None or room.seats >= task.size
        }

    def best(self) -> dict[int, tuple[int, int]]:
        """Start and room by the place of a task; the fullest of a few turns."""
        until, best = time.monotonic() + SECONDS, dict[int, tuple[int, int]]()
        for _turn in range(TURNS):
            placed, left = self._turn()
            best = max(best, placed, key=len)
            if not left or time.monotonic() > until:
                break
            for place in left:
                self.harder[place] += max(self.harder) / 2
        return best

    def _turn(self) -> tuple[dict[int, tuple[int, int]], list[int]]:
        self.busy: defaultdict[tuple[str, int], Busy] = defaultdict(Busy)
        placed: dict[int, tuple[int, int]] = {}
        left = []
        for task in self.problem.tasks:
            if task.fixed and task.now:
                self._take(task, task.now.start, -1 if task.now.room is None else task.now.room)
        for place in sorted(range(len(self.problem.tasks)), key=lambda each: -self.harder[each]):
            task = self.problem.tasks[place]
            if task.fixed:
                continue
            if found := self._place(task, self.starts[place]):
                placed[place] = found
                self._take(task, *found)
            else:
                left.append(place)
        return placed, left

    def _place(self, task: Task, starts: dict[int, list[int]]) -> tuple[int, int] | None:
        """Where it stands today, else the earliest."""
        room = -1 if not task.now or task.now.room is None else task.now.room
        if task.now and task.now.start in starts.get(room, ()) and self._free(task, task.now.start, room):
            return task.now.start, room
        for start in sorted({minute for minutes in starts.values() for minute in minutes}):
            if self._people_free(task, start):
                for number, minutes in starts.items():
                    if start in minutes and self._room_free(task, start, number):
                        return start, number
        return None

    def _free(self, task: Task, start: int, room: int) -> bool:
        return self._people_free(task, start) and self._room_free(task, start, room)

    def _room_free(self, task: Task, start: int, room: int) -> bool:
        return room < 0 or not self.busy["room", room].shared(start, start + task.length)

    def _people_free(self, task: Task, start: int) -> bool:
        end, pause = start + task.length, self.problem.pause
        if any(self.busy["people", each].shared(start, end) for each in task.people):
            return False
        if any(self.busy["heads", each].shared(start, end) for each in task.heads):
            return False
        if any(self.busy["interpreters", each].shared(start, end + pause) for each in task.interpreters):
            return False
        return all(self._members_free(each, start, end) for each in {*task.whole, *task.parts} & self.divided)

    def _members_free(self, each: int, start: int, end: int) -> bool:
        people, fewest = self.problem.capacity.get(each, (0, 1))
        return (self.busy["members", each].shared(start, end) + 1) * fewest <= max(people, fewest)

    def _take(self, task: Task, start: int, room: int) -> None:
        end = start + task.length
        if room >= 0:
            self.busy["room", room].add(start, end)
        for name in ("people", "heads"):
            for each in getattr(task, name):
                self.busy[name, each].add(start, end)
        for each in task.interpreters:
            self.busy["interpreters", each].add(start, end + self.problem.pause)
        for each in {*task.whole, *task.parts} & self.divided:
            self.busy["members", each].add(start, end)
