"""The Table and its list as HTML.

Written here and not by a template: 400 seats take the template engine 30 ms and this 1. Every text is escaped here.
"""

import html
from collections.abc import Iterable, Sequence

from django.utils.safestring import SafeString, mark_safe

from apps.core.round_table.geometry import Delegation, Label, Layout, Seat, SeatingPlan

FIRST_LINE = {1: ".35em", 2: "-.2em", 3: "-.75em"}  # so that one, two or three lines stand round the middle
CROSS = "M-.36-.36.36.36M.36-.36-.36.36"


def picture_html(plan: SeatingPlan) -> SafeString:
    """Names, then seats: what stands in the `<svg>` around the board."""
    drawn = [label_html(label, plan.layout) for label in plan.labels]
    radius = f"{plan.layout.seat:g}"
    drawn += [seat_html(seat, radius) for seat in plan.seats]
    return mark_safe("\n".join(drawn))  # nosec B308 B703


def label_html(label: Label, layout: Layout) -> str:
    place = f"translate({decimal(label.x)} {decimal(label.y)})"
    if layout.name == "spokes":
        place += f" rotate({decimal(label.turn)})"
    away = 4 if label.anchor == "start" else -4
    falls = [FIRST_LINE[len(label.lines)], *["1.1em"] * (len(label.lines) - 1)]
    lines = "".join(
        f'<tspan x="0" dx="{away}" dy="{fall}">{html.escape(line)}</tspan>'
        for fall, line in zip(falls, label.lines, strict=True)
    )
    return (
        f'<g class="label"><title>{html.escape(label.full)}</title>{leader_html(label, layout)}'
        f'<text text-anchor="{label.anchor}" transform="{place}">{lines}</text></g>'
    )


def leader_html(label: Label, layout: Layout) -> str:
    """The line from a name in a column to its seats."""
    if layout.name != "columns":
        return ""
    start = f'x1="{decimal(label.from_x)}" y1="{decimal(label.from_y)}"'
    return f'<line class="leader" {start} x2="{decimal(label.x)}" y2="{decimal(label.y)}"/>'


def seat_html(seat: Seat, radius: str) -> str:
    circle = f'<circle class="seat {html.escape(seat.state)}" cx="{seat.x}" cy="{seat.y}" r="{radius}"/>'
    if seat.state != "no":
        return circle
    return f'{circle}<path class="cross" transform="translate({seat.x} {seat.y}) scale({radius})" d="{CROSS}"/>'


def decimal(number: float) -> str:
    return f"{round(number, 1) + 0.0:.1f}"  # adding zero takes the sign from -0.0


def rows_html(groups: Iterable[Delegation], words: Sequence[str]) -> SafeString:
    """The rows of the list: a delegation and its seats by state, as `words` call the states (two or three of them)."""
    labels = [html.escape(word) for word in words if word]
    return mark_safe("\n".join(row_html(group, labels) for group in groups))  # nosec B308 B703


def row_html(group: Delegation, labels: Sequence[str]) -> str:
    counts = zip(labels, (group.coming, group.waiting, group.declined), strict=False)
    cells = "".join(f'<td class="n" data-label="{label}">{count}</td>' for label, count in counts)
    return f'<tr><th scope="row">{html.escape(group.label)}</th>{cells}</tr>'
