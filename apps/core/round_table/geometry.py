"""Where everybody sits: geometry of the Table, the signature picture of the product.

Up to eight delegations have their names beside their seats, up to sixteen in two columns with a line to the seats, more
than that along the spokes of the circle. A list with the same content always follows the picture.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, combinations, pairwise
from os.path import commonprefix

LETTER = 0.6  # width of a letter in parts of its height; East Asian letters count two
TWO_ROWS_FROM = 60  # seats
SCRIPTS = re.compile("[\u30a0-\u30ff]+|[^\u30a0-\u30ff]+")  # a name without spaces breaks where katakana ends


@dataclass(frozen=True)
class Delegation:
    """A group of seats: its name and, seat by seat, the state (yes, wait, no)."""

    label: str
    states: Sequence[str] = field(default_factory=list)

    @property
    def coming(self) -> int:
        return list(self.states).count("yes")

    @property
    def waiting(self) -> int:
        return list(self.states).count("wait")

    @property
    def declined(self) -> int:
        return list(self.states).count("no")


@dataclass(frozen=True)
class Layout:
    """How names are written for that many delegations: size of letters, units in a line, lines, seat, smallest ring."""

    name: str
    size: float
    units: int
    lines: int
    seat: float
    ring: float


LAYOUTS = [
    (8, Layout("beside", 18, 11, 3, 11, 92)),
    (16, Layout("columns", 15, 16, 1, 10, 120)),
    (10_000, Layout("spokes", 20, 12, 1, 5, 150)),
]


@dataclass
class Seat:
    x: float
    y: float
    state: str


@dataclass
class Label:
    """A name: where it stands, which end of it stands there, and where its seats are."""

    x: float
    y: float
    anchor: str
    lines: list[str]
    full: str
    angle: float
    from_x: float
    from_y: float

    @property
    def turn(self) -> float:
        """Degrees for a name written along its spoke, never upside down."""
        degrees = math.degrees(self.angle) - 90
        return degrees if self.anchor == "start" else degrees + 180


@dataclass
class SeatingPlan:
    """Ready to draw: everything in the units of `view_box`, the table's middle at 0, 0."""

    view_box: str
    board: float
    layout: Layout
    seats: list[Seat]
    labels: list[Label]


def units(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def shorten(text: str, limit: int) -> str:
    """Cut a name to a width in letters, wide ones counting two."""
    if units(text) <= limit:
        return text
    kept = text
    while units(kept) > limit - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def broken(text: str, limit: int, lines: int) -> list[str]:
    """A name in as few lines as hold it, at most `lines`, of like width; cut only when none is left."""
    glue, pieces = (" ", text.split()) if " " in text else ("", SCRIPTS.findall(text))
    if len(pieces) == 1 and units(text) == 2 * len(text):
        pieces = list(text)
    ends = [0, *accumulate(units(piece) + len(glue) for piece in pieces)]

    def widths(cut: Sequence[int]) -> list[int]:
        return [ends[b] - ends[a] - len(glue) for a, b in pairwise(cut)]

    best: Sequence[int] = (0, len(pieces))
    for count in range(1, min(lines, len(pieces)) + 1):
        cuts = ((0, *gaps, len(pieces)) for gaps in combinations(range(1, len(pieces)), count - 1))
        best = min(cuts, key=lambda cut: (max(widths(cut)), -widths(cut)[0]))
        if max(widths(best)) <= limit:
            break
    return [shorten(glue.join(pieces[a:b]), limit) for a, b in pairwise(best)]


def written(names: Sequence[str], limit: int, lines: int) -> list[list[str]]:
    """The lines of each name. Names that would be cut to the same letters lose what all of them begin with."""
    drawn = [broken(name, limit, lines) for name in names]
    alike = defaultdict(set)
    for name, cut in zip(names, drawn, strict=True):
        alike[tuple(cut)].add(name)
    for index, name in enumerate(names):
        others = alike[tuple(drawn[index])]
        if len(others) > 1 and (start := common_start(others)):
            drawn[index] = broken(f"…{name[start:]}", limit, lines)
    return drawn


def common_start(names: Collection[str]) -> int:
    """How many letters all of the names begin with: whole words, or characters of a script that has no spaces."""
    start = commonprefix(list(names))
    rest = [name[len(start) :] for name in names]
    return len(start) if all(rest) and units(start[-1:]) == 2 else start.rfind(" ") + 1


def seat_plan(groups: Sequence[Delegation]) -> SeatingPlan:
    """Seats on a circle wide enough for them, clear room between delegations, names that do not cover each other."""
    groups = [group for group in groups if group.states]
    layout = next(layout for most, layout in LAYOUTS if len(groups) <= most)
    rows = 2 if sum(len(group.states) for group in groups) > TWO_ROWS_FROM else 1
    widths = [math.ceil(len(group.states) / rows) for group in groups]
    circumference = (sum(widths) + 0.9 * len(groups)) * layout.seat * 2.4
    ring = max(layout.ring, circumference / (2 * math.pi))
    outside = ring + layout.seat * (2.3 * rows - 1) + layout.size * 0.5
    seats, labels = _place(groups, widths, layout, ring, outside, rows)
    if layout.name != "spokes":
        _spread(labels, layout, outside)
    return SeatingPlan(_box(labels, layout, outside), ring - layout.seat - 14, layout, seats, labels)


def _place(
    groups: Sequence[Delegation], widths: Sequence[int], layout: Layout, ring: float, outside: float, rows: int
) -> tuple[list[Seat], list[Label]]:
    step = 2 * math.pi / (sum(widths) + 0.9 * len(groups) or 1)
    at = 0.45
    seats: list[Seat] = []
    labels: list[Label] = []
    names = written([group.label for group in groups], layout.units, layout.lines)
    for group, width, lines in zip(groups, widths, names, strict=True):
        for index, state in enumerate(group.states):
            angle = (at + index // rows + 0.5) * step
            radius = ring + (index % rows) * layout.seat * 2.3
            seats.append(Seat(round(radius * math.sin(angle), 1), round(-radius * math.cos(angle), 1), state))
        middle = (at + width / 2) * step
        x, y = outside * math.sin(middle), -outside * math.cos(middle)
        anchor = "start" if math.sin(middle) >= 0 else "end"
        clear = 0 if layout.name == "spokes" else -math.cos(middle) * len(lines) * layout.size * 0.56
        labels.append(Label(x, y + clear, anchor, lines, group.label, middle, x, y))
        at += width + 0.9
    return seats, labels


def _spread(labels: list[Label], layout: Layout, outside: float) -> None:
    """Push the names of each side apart until none covers another, as near to their seats as the neighbours allow."""
    for side, sign in (("start", 1), ("end", -1)):
        column = sorted((label for label in labels if label.anchor == side), key=lambda label: label.from_y)
        heights = [len(label.lines) * layout.size * 1.12 + 3 for label in column]
        for _round in range(200):
            moved = False
            for index in range(len(column) - 1):
                wanted = (heights[index] + heights[index + 1]) / 2
                overlap = wanted - (column[index + 1].y - column[index].y)
                if overlap > 0.1:
                    column[index].y -= overlap / 2
                    column[index + 1].y += overlap / 2
                    moved = True
            if not moved:
                break
        for label in column:
            if layout.name == "columns":
                label.x = sign * (outside + 14)
            elif abs(label.y) < outside:
                label.x = sign * max(abs(label.x), math.sqrt(outside**2 - label.y**2))


def _box(labels: list[Label], layout: Layout, outside: float) -> str:
    half_width = half_height = outside + 4
    for label in labels:
        length = max(units(line) for line in label.lines) * layout.size * LETTER + 10
        if layout.name == "spokes":
            reach = outside + length
            half_width = max(half_width, abs(math.sin(label.angle)) * reach)
            half_height = max(half_height, abs(math.cos(label.angle)) * reach + layout.size)
        else:
            half_width = max(half_width, abs(label.x) + length)
            half_height = max(half_height, abs(label.y) + len(label.lines) * layout.size * 0.7)
    return f"{-half_width:.0f} {-half_height:.0f} {2 * half_width:.0f} {2 * half_height:.0f}"
