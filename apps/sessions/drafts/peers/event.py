"""One event of a peer's schedule, whichever of its two forms it came in."""

from dataclasses import asdict, dataclass, field
from typing import Any

MOST_EVENTS = 500
MOST_BYTES = 5_000_000


@dataclass(frozen=True)
class Event:
    """As the file says it: all text. `place` is where it stands there; `day` that of the day it is listed under."""

    place: str
    title: str = ""
    subtitle: str = ""
    room: str = ""
    date: str = ""
    day: str = ""
    start: str = ""
    duration: str = ""
    type: str = ""
    language: str = ""
    abstract: str = ""
    description: str = ""
    persons: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return asdict(self)
