"""Whether a part of a file says what the installation holds already. Decided things are compared, never changed."""

import datetime as dt
from typing import Any

from apps.core.exceptions import Refused
from apps.exchange.forum_file import moments
from apps.exchange.forum_file.shapes import EMPTY


def agrees(said: Any, held: Any, tz: str) -> bool:
    """Everything `said` is `held` too; what is held beyond it (identifiers, computed values) does not matter."""
    if isinstance(said, dict) and isinstance(held, dict):
        return all(agrees(value, held.get(key), tz) for key, value in said.items() if key in held or value not in EMPTY)
    if isinstance(said, list) and isinstance(held, list):
        return len(said) == len(held) and all(agrees(a, b, tz) for a, b in zip(said, held, strict=True))
    return said == held or (_moment(said, tz) is not None and _moment(said, tz) == _moment(held, tz))


def _moment(value: Any, tz: str) -> dt.datetime | None:
    """The moment that a text stands for, however its offset is written; words may look like one and be none."""
    if not isinstance(value, str) or not moments.SHAPE.fullmatch(value):
        return None
    try:
        return moments.parse(value, tz)
    except (ValueError, Refused):
        return None
