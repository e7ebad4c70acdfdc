"""What cannot stand together: of the families of constraints and of the sessions, as few as are impossible by
themselves. Whatever can be left out without making it possible has nothing to do with it."""

import time
from collections.abc import Collection

from apps.sessions.solver.engine import cp_model
from apps.sessions.solver.model import FAMILIES, Model
from apps.sessions.solver.problem import Problem

EACH = 3.0  # seconds for one question; without an answer it counts as possible
ALL = 25.0


class Impossible:
    def __init__(self, problem: Problem):
        self.problem, self.until = problem, time.monotonic() + ALL
        orders = [f"order:{number}" for number in range(len(problem.orders))]
        self.families = [name for name in FAMILIES if name != "order"] + orders

    def impossible(self, without: Collection[str], only: Collection[int]) -> bool:
        left = min(EACH, self.until - time.monotonic())
        if left <= 0:
            return False
        solver = cp_model.CpSolver()
        solver.parameters.max_time_in_seconds = left
        solver.parameters.num_workers = self.problem.workers
        return bool(solver.solve(Model(self.problem, without, only).cp) == cp_model.INFEASIBLE)

    def found(self) -> dict[str, list]:
        """Families, and places of tasks."""
        without: set[str] = set()
        everything = set(range(len(self.problem.tasks)))
        for name in self.families:
            if self.impossible({*without, name}, everything):
                without.add(name)
        return {
            "families": [name for name in self.families if name not in without],
            "tasks": sorted(self._fewest(without, everything)),
        }

    def _fewest(self, without: set[str], tasks: set[int]) -> set[int]:
        """Left out by halves, then by quarters, … then one by one."""
        size = max(1, len(tasks) // 2)
        while True:
            order = sorted(tasks)
            for start in range(0, len(order), size):
                part = set(order[start : start + size])
                if part < tasks and self.impossible(without, tasks - part):
                    tasks = tasks - part
            if size == 1:
                return tasks
            size = max(1, size // 2)
