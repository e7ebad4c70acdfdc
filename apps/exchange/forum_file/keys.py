"""Short names by which the parts of a file speak of each other. They are made from what is written, never stored."""

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable
from typing import Any

from django.utils.text import slugify

from apps.core.languages import pick
from apps.core.models import DomainModel


def name_keys(rows: Iterable[Any], text: Callable[[Any], str], fallback: str) -> dict[Any, str]:
    """A readable key per primary key, in the order of the rows; a second of the same name gets "-2"."""
    keys: dict[Any, str] = {}
    taken: set[str] = set()
    for row in rows:
        base = slugify(text(row)) or fallback
        key, number = base, 1
        while key in taken:
            number += 1
            key = f"{base}-{number}"
        taken.add(key)
        keys[row.pk] = key
    return keys


def english(values: dict[str, str]) -> str:
    return pick(values, "en")


class Shelf:
    """Rows that exist already, by natural key; several of one key are handed out in the order of their making."""

    def __init__(self, rows: Iterable[DomainModel], key: Callable[[Any], Hashable]):
        self._piles: defaultdict[Hashable, deque] = defaultdict(deque)
        for row in sorted(rows, key=lambda each: (each.created_at, each.pk)):
            self._piles[key(row)].append(row)

    def take(self, key: Hashable) -> Any | None:
        """The next row of that key, once; None when there is none (left)."""
        pile = self._piles.get(key)
        return pile.popleft() if pile else None


def frozen(values: dict[str, str]) -> Hashable:
    """Translations as a key."""
    return tuple(sorted((code, text) for code, text in values.items() if text))
