"""Where everybody sits: geometry of the Table, the signature picture of the product."""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

SEAT = 11.0  # radius of a seat, and half of the clear room between two
LABEL_UNITS = 18  # a label's length: Latin letters count one, East Asian two


@dataclass(frozen=True)
class Delegation:
    """A group of seats: its name and, seat by seat, the state (yes, wait, no)."""

    label: str
    states: Sequence[str] = field(default_factory=list)

    def count(self, state: str) -> int:
        return sum(1 for each in self.states if each == state)

    @property
    def coming(self) -> int:
        return self.count("yes")

    @property
    def waiting(self) -> int:
        return self.count("wait")

    @property
    def declined(self) -> int:
        return self.count("no")


@dataclass
class Seat:
    x: float
    y: float
    state: str
    radius: float


@dataclass
class Label:
    x: float
    y: float
    anchor: str
    text: str
    full: str
    from_x: float
    from_y: float


@dataclass
class Plan:
    """Ready to draw: everything in the units of `view_box`."""

    view_box: str
    board: float
    centre: tuple[float, float]
    seats: list[Seat]
    labels: list[Label]
    crowded: bool


def shorten(text: str, units: int = LABEL_UNITS) -> str:
    """Cut a name to a width in letters, wide characters counting twice; the full name stays in the list below."""
    width = 0
    for index, letter in enumerate(text):
        width += 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        if width > units:
            return text[: index - 1].rstrip() + "…"
    return text


def seat_plan(groups: Sequence[Delegation]) -> Plan:
    """Seats on a circle wide enough for them, a gap of one seat between delegations, labels at both sides.

    Labels keep the side of their seats and are pushed apart until none covers another; a thin line leads to the seats.
    """
    groups = [group for group in groups if group.states]
    places = sum(len(group.states) + 1 for group in groups) or 1
    crowded = len(groups) > 12
    seat = SEAT if places <= 60 else max(4.0, SEAT * 60 / places)
    line = 17.0 if crowded else 20.0
    ring = max(112.0, places * seat * 2.55 / (2 * math.pi), math.ceil(len(groups) / 2) * line / 2 - 24)
    seats, labels = _place(groups, places, ring, seat)
    for side in ("start", "end"):
        _push_apart([label for label in labels if label.anchor == side], line, ring)
    half_width, half_height = ring + seat + 18 + 9.6 * LABEL_UNITS * 0.86, ring + seat + 14
    lowest = max([half_height, *(abs(label.y) + 10 for label in labels)])
    box = f"{-half_width:.0f} {-lowest:.0f} {2 * half_width:.0f} {2 * lowest:.0f}"
    return Plan(box, ring - seat - 24, (0, 0), seats, labels, crowded)


def _place(groups: Sequence[Delegation], places: int, ring: float, seat: float) -> tuple[list[Seat], list[Label]]:
    step, at = 2 * math.pi / places, 0.5
    seats: list[Seat] = []
    labels: list[Label] = []
    for group in groups:
        middle = (at + (len(group.states) - 1) / 2 + 0.5) * step
        for offset, state in enumerate(group.states):
            angle = (at + offset + 0.5) * step
            seats.append(Seat(ring * math.sin(angle), -ring * math.cos(angle), state, seat))
        right = math.sin(middle) >= 0
        outside = ring + seat + 7
        x, y = outside * math.sin(middle), -outside * math.cos(middle)
        column = (ring + seat + 18) * (1 if right else -1)
        anchor = "start" if right else "end"
        labels.append(Label(column, y, anchor, shorten(group.label), group.label, x, y))
        at += len(group.states) + 1
    return seats, labels


def _push_apart(labels: list[Label], line: float, ring: float) -> None:
    """Give labels of one side a line each, as near to their seats as the neighbours allow."""
    labels.sort(key=lambda label: label.from_y)
    for _round in range(60):
        moved = False
        for upper, lower in zip(labels, labels[1:], strict=False):
            overlap = line - (lower.y - upper.y)
            if overlap > 0.1:
                upper.y -= overlap / 2
                lower.y += overlap / 2
                moved = True
        if not moved:
            return
    top = -line * (len(labels) - 1) / 2
    for index, label in enumerate(labels):
        label.y = top + index * line
