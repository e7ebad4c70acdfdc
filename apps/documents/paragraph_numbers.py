"""What a paragraph is called: its number behind those it stands under, "3 (a) (i)", as (a) may come twice."""

from collections.abc import Mapping, Sequence
from typing import Any


def addresses(numbers: Sequence[str], levels: Sequence[int]) -> list[str]:
    """Of paragraphs in their order; "" for one without a number."""
    path: list[str] = []
    found = []
    for number, level in zip(numbers, levels, strict=True):
        del path[level - 1 :]
        path.append(number)
        found.append(" ".join(filter(None, path)) if number else "")
    return found


def addresses_of(paragraphs: Sequence[Mapping[str, Any]]) -> list[str]:
    """Of those of a version in the register."""
    return addresses([row["number"] for row in paragraphs], [row.get("level", 1) for row in paragraphs])
