"""What a measure yields, and how it is printed next to its bar."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.load.stack import Stack


@dataclass(frozen=True)
class Row:
    """One figure: what was measured, in which unit, and what is aimed at (no bar: it is only told)."""

    name: str
    value: float
    unit: str
    at_most: float | None = None
    at_least: float | None = None

    @property
    def bar(self) -> str:
        if self.at_most is not None:
            return f"≤ {self.at_most:g}"
        return f"≥ {self.at_least:g}" if self.at_least is not None else ""

    @property
    def holds(self) -> bool:
        low = self.at_least is None or self.value >= self.at_least
        return low and (self.at_most is None or self.value <= self.at_most)

    def as_json(self) -> str:
        fields = {"name": self.name, "value": round(self.value, 2), "unit": self.unit, "bar": self.bar or None}
        return json.dumps({**fields, "holds": self.holds if self.bar else None}, ensure_ascii=False)

    def as_line(self) -> str:
        mark = "" if not self.bar else "ok" if self.holds else "MISSED"
        return f"{self.name:<50}{self.value:>9.1f} {self.unit:<11}{self.bar:<8}{mark}".rstrip()


Measure = Callable[[Stack], Iterator[Row]]
