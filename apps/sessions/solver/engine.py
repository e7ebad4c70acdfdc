"""The library, without what it does not need here: pandas only serves columns of variables, and takes longer to load
than a programme of sixty sessions takes to be worked out."""

import sys
from types import ModuleType


def _without_pandas() -> ModuleType:
    stand_in = ModuleType("pandas")
    for name in ("Index", "Series", "DataFrame"):
        setattr(stand_in, name, type(name, (), {}))
    return stand_in


sys.modules.setdefault("pandas", _without_pandas())

from ortools.sat.python import cp_model  # noqa: E402  # after the stand-in

__all__ = ["cp_model"]
