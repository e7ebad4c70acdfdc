"""A problem on standard input; on standard output one line of JSON for each thing there is to tell."""

import json
import os
import sys
import threading
import time
from typing import Any

from apps.sessions.solver.engine import cp_model
from apps.sessions.solver.first_guess import Guess
from apps.sessions.solver.impossible import Impossible
from apps.sessions.solver.model import Model
from apps.sessions.solver.problem import Problem

BEAT = 0.5  # seconds


class Teller:
    """Lines from several threads, one after the other. Whoever asked being gone, there is nobody to work for."""

    def __init__(self) -> None:
        self.lock, self.since = threading.Lock(), time.monotonic()

    def tell(self, **what: Any) -> None:
        with self.lock:
            try:
                print(json.dumps({"seconds": round(time.monotonic() - self.since, 2), **what}), flush=True)
            except BrokenPipeError:
                os._exit(1)

    def beat(self) -> None:
        while True:
            time.sleep(BEAT)
            self.tell()


class Told(cp_model.CpSolverSolutionCallback):
    """Every programme that is found, each better than the one before."""

    def __init__(self, model: Model, teller: Teller):
        super().__init__()
        self.model, self.teller = model, teller

    def on_solution_callback(self) -> None:
        placed = {
            place: [self.value(start), next((n for n, lit in self.model.rooms[place].items() if self.value(lit)), None)]
            for place, start in self.model.starts.items()
        }
        bound = round(self.best_objective_bound)
        self.teller.tell(objective=round(self.objective_value), bound=bound, placed=placed)


def solver_for(problem: Problem) -> Any:
    """With as much time and as many threads as the problem says."""
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = problem.limit
    solver.parameters.num_workers = problem.workers
    return solver


def main() -> None:
    problem, teller = Problem.from_json(json.load(sys.stdin)), Teller()
    threading.Thread(target=teller.beat, daemon=True).start()
    model = Model(problem)
    model.hint(Guess(problem).best())
    model.minimise()
    solver = solver_for(problem)
    status = solver.solve(model.cp, Told(model, teller))
    if status == cp_model.INFEASIBLE:
        teller.tell(impossible=Impossible(problem).found())
    else:
        bound = round(solver.best_objective_bound) if status != cp_model.UNKNOWN else None
        teller.tell(done=solver.status_name(status), bound=bound)


if __name__ == "__main__":
    main()
