"""The solver: how soon there is a programme, how soon the best, and whether it holds by the rules of conflicts."""

import resource
import time
from collections.abc import Iterator

from apps.sessions.proposals.checking import faults
from apps.sessions.proposals.posing import pose
from apps.sessions.proposals.running import solved
from tests.load.rows import Measure, Row
from tests.support.programmes_to_solve import programme_to_solve


def solver(_stack) -> Iterator[Row]:
    yield from proposal((60, 4, 3, 140), limit=20, first=2, best=20)
    yield from proposal((200, 6, 5, 300), limit=30, first=30)
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    yield Row("solver: memory while it works", largest, "MB")


def proposal(size: tuple[int, int, int, int], *, limit: int, first: float, best: float | None = None) -> Iterator[Row]:
    """Seconds by the clock from the start of the process, its loading included."""
    programme = programme_to_solve(*size)
    posed = pose(programme, limit=limit, burden={}, workers=2)
    name = "{} sessions × {} rooms × {} days × {} people".format(*size)
    start, found, told = time.perf_counter(), [], {}
    for told in solved(posed.problem):
        if "placed" in told:
            found.append((time.perf_counter() - start, told))
    took = time.perf_counter() - start
    wrong = faults(programme, posed.as_placed(found[-1][1]["placed"]), set()) if found else ["nothing was found"]
    yield Row(f"{name}: first", found[0][0] if found else took, "s", at_most=first)
    yield Row(f"{name}: {told.get('done', '').lower()}", took, "s", at_most=best)
    yield Row(f"{name}: hard conflicts", len(wrong), "", at_most=0)


MEASURES: dict[str, Measure] = {"solver": solver}
