"""How long something takes, where it may not be many times longer: a pattern that goes back and forth over a long line.

Figures that are told stand in `bin/bench`. Here the bound is far from what is usual.
"""

import gc
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")
TRIES = 3


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What `work()` gives, which takes at most so much processor time of this thread, in one of three tries.

    No garbage is collected meanwhile: that is the garbage of other tests.
    """
    took = []
    for _try in range(TRIES):
        gc.disable()
        began = time.thread_time()
        try:
            found = work()
        finally:
            took.append(time.thread_time() - began)
            gc.enable()
        if took[-1] <= seconds:
            return found
    raise AssertionError(f"{min(took):.2f} s of the processor, more than {seconds}")
