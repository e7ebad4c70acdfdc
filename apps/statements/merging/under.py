"""Under what each paragraph of a merged text stands: whoever set it there, as far as the whole is a tree.

Paragraphs are set beside each other by what they stand under, not by how deep: what only one of two people set in takes
along what the other put under it.
"""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from apps.statements.log.snapshots import Row
from apps.statements.paragraphs import tree

Key = uuid.UUID | str  # one that does not exist yet has a name
Under = Mapping[Key, Key | None]


def under_in(rows: Mapping[uuid.UUID, Row]) -> dict[Key, Key | None]:
    """Of the paragraphs of a snapshot, in its order."""
    keys: list[Key] = list(rows)
    return dict(zip(keys, tree.parents(keys, [level_of(row) for row in rows.values()]), strict=True))


def level_of(row: Row) -> int:
    return row.get("level", 1)


@dataclass(frozen=True)
class Outlines:
    """The three trees; `joined` names the paragraph that each of those that I joined to another has become."""

    base: Under
    theirs: Under
    mine: Under
    joined: Mapping[Key, Key]

    def above(self, key: Key | None, known: Mapping[Key, Any]) -> Key | None:
        """This one, what it has become, or the nearest above it that is `known`."""
        seen: set[Key] = set()
        while key is not None and key not in known and key not in seen:
            seen.add(key)
            key = self.joined[key] if key in self.joined else self._over(key)
        return key if key in known else None

    def _over(self, key: Key) -> Key | None:
        return next((side[key] for side in (self.mine, self.theirs, self.base) if key in side), None)


def in_tree(rows: Sequence[Any], outlines: Outlines) -> list[Any]:
    """`rows` (each with `key`, `under`, `block`) in the order and on the levels of a tree; siblings keep their order.

    Where what both did would go round in a circle, what I did stands (`moved_by_both`). One that would be too deep
    stands as deep as it can (`lifted`).
    """
    by_key = {row.key: row for row in rows}
    under = {key: outlines.above(row.under, by_key) for key, row in by_key.items()}
    by_me = _uncircled(under, outlines, by_key)
    below: dict[Key | None, list[Key]] = {}
    for key, above in under.items():
        below.setdefault(above, []).append(key)
    found = []
    for key, depth in _walked(below, None, 1):
        row, level = by_key[key], min(depth, tree.DEEPEST)
        moved = row.moved_by_both or key in by_me
        found.append(replace(row, block=replace(row.block, level=level), moved_by_both=moved, lifted=depth > level))
    return found


def _walked(below: Mapping[Key | None, Sequence[Key]], above: Key | None, depth: int) -> Iterator[tuple[Key, int]]:
    for key in below.get(above, ()):
        yield key, depth
        yield from _walked(below, key, depth + 1)


def _uncircled(under: dict[Key, Key | None], outlines: Outlines, known: Mapping[Key, Any]) -> set[Key]:
    """Changes `under` until nothing stands under itself; those that are where I set them again."""
    found: set[Key] = set()
    for key in under:
        while circle := _circle(under, key):
            again = [each for each in circle if each in outlines.mine and each not in found]
            for each in again:
                mine = outlines.above(outlines.mine[each], known)
                if mine != under[each]:
                    under[each] = mine
                    found.add(each)
                    break
            else:
                under[key] = None
    return found


def _circle(under: Mapping[Key, Key | None], key: Key) -> list[Key]:
    """Those above it, itself included, where it is one of them; else nothing."""
    path = [key]
    while (above := under[path[-1]]) is not None and above not in path:
        path.append(above)
    return path if above == key else []
