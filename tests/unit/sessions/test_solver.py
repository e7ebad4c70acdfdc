"""The constraints of the solver one by one: each problem is impossible by one family alone, and possible without it."""

from dataclasses import replace

import pytest

from apps.sessions.solver.__main__ import solver_for
from apps.sessions.solver.engine import cp_model
from apps.sessions.solver.impossible import Impossible
from apps.sessions.solver.model import Model
from apps.sessions.solver.problem import Place, Problem, Room, Task

HOUR, TWO_HOURS = [(0, 60)], [(0, 120)]
PROBLEM = Problem(
    tasks=[Task(60, 2), Task(60, 2)],
    rooms=[Room(10, "", HOUR), Room(10, "", HOUR)],
    windows=HOUR,
    days=[(0, 1440)],
    workers=1,
    limit=5.0,
)
FIXED = [Task(60, 2, Place(30, 0), fixed=True, people=[0]), Task(60, 2, people=[0])]
LONG = [Room(10, "", TWO_HOURS), Room(10, "", TWO_HOURS)]
FAR = [Room(10, "Castle", HOUR), Room(10, "Tower", [(60, 120)])]


def both(**values):
    """Two sessions that need the same."""
    return [Task(60, 2, **values), Task(60, 2, **values)]


def is_possible(problem, *without) -> bool:
    return solver_for(problem).solve(Model(problem, without).cp) in (cp_model.OPTIMAL, cp_model.FEASIBLE)


@pytest.mark.parametrize(
    ("family", "values"),
    [
        ("rooms", {"tasks": [Task(60, 2)] * 3}),
        ("rooms", {"tasks": [replace(FIXED[0], now=Place(0, 0), people=[]), Task(60, 2), Task(60, 2)]}),
        ("people", {"tasks": both(people=[0])}),
        ("delegations", {"tasks": both(heads=[0])}),
        ("delegations", {"tasks": both(parts=[0]), "capacity": {0: (1, 1)}}),
        ("delegations", {"tasks": both(parts=[0]), "capacity": {0: (3, 2)}}),
        ("delegations", {"tasks": [Task(60, 2, whole=[0]), Task(60, 2, parts=[0])], "capacity": {0: (1, 1)}}),
        ("capacity", {"tasks": [Task(60, 11)]}),
        ("hours", {"tasks": [Task(61, 2)]}),
        ("breaks", {"breaks": [(30, 45)]}),
        ("pauses", {"tasks": both(interpreters=[0]), "rooms": LONG, "pause": 15}),
        ("travel", {"tasks": both(people=[0]), "rooms": FAR, "travel": 15}),
        ("travel", {"tasks": both(whole=[0]), "rooms": FAR, "travel": 15}),
        ("order", {"orders": [([0], [1])]}),
        ("order:0", {"orders": [([0], [1])]}),
        ("fixed", {"tasks": FIXED, "rooms": LONG}),
    ],
)
def test_each_family_makes_impossible_what_it_is_about(family, values):
    problem = replace(PROBLEM, **values)
    assert not is_possible(problem)
    assert is_possible(problem, family)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"tasks": both(parts=[0]), "capacity": {0: (2, 1)}},
        {"tasks": both(parts=[0]), "capacity": {0: (4, 2)}},
        {"tasks": [Task(60, 10)]},
        {"breaks": [(60, 75)]},
        {"tasks": both(interpreters=[0]), "rooms": [Room(10, "", [(0, 135)])], "pause": 15},
        {"tasks": both(people=[0]), "rooms": [Room(10, "Castle", HOUR), Room(10, "Castle", [(60, 120)])], "travel": 15},
        {"tasks": both(people=[0]), "rooms": LONG},
        {"orders": [([0], [1])], "rooms": LONG},
        {"tasks": [replace(FIXED[0], now=Place(60, 0)), FIXED[1]], "rooms": LONG},
        {"tasks": [replace(FIXED[0], now=Place(500, 0))] * 2, "rooms": LONG},
    ],
)
def test_what_just_fits_is_possible(values):
    assert is_possible(replace(PROBLEM, **values))


@pytest.mark.parametrize(
    ("burden", "start"), [({0: 60}, 60), ({1: 60}, 0), ({0: 60, 1: 120}, 0), ({0: 180, 1: 120}, 60)]
)
def test_who_had_most_of_the_nights_is_spared(burden, start):
    """Either hour is at night for one of the two."""
    nights = {0: [(0, 60)], 1: [(60, 120)]}
    tasks = [Task(60, 2, remote=[0, 1])]
    model = Model(replace(PROBLEM, tasks=tasks, rooms=[], windows=TWO_HOURS, nights=nights, burden=burden))
    model.minimise()
    solver = solver_for(PROBLEM)
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert solver.value(model.starts[0]) == start


@pytest.mark.parametrize(("night", "start"), [((0, 60), 60), ((60, 120), 0)])
def test_a_night_is_avoided_before_it_is_shared_out(night, start):
    """Also where somebody else has had so much that nothing makes it worse."""
    tasks, nights = [Task(60, 2, remote=[0])], {0: [night], 1: []}
    model = Model(replace(PROBLEM, tasks=tasks, rooms=[], windows=TWO_HOURS, nights=nights, burden={1: 600}))
    model.minimise()
    solver = solver_for(PROBLEM)
    solver.solve(model.cp)
    assert solver.value(model.starts[0]) == start


def test_what_has_nothing_to_do_with_it_is_left_out_of_the_reasons():
    """A third session, a break, an order and seats: none of them stands in the way."""
    tasks = [Task(60, 2), *both(people=[0])]
    problem = replace(
        PROBLEM, tasks=tasks, rooms=[Room(10, "", HOUR)] * 3, breaks=[(70, 80)], orders=[([0], [])], pause=10
    )
    assert Impossible(problem).found() == {"families": ["people", "hours"], "tasks": [1, 2]}


def test_a_solver_has_the_time_and_the_processors_that_it_was_given():
    parameters = solver_for(replace(PROBLEM, limit=7.5, workers=3)).parameters
    assert (parameters.max_time_in_seconds, parameters.num_workers) == (7.5, 3)
