"""Two states of one text beside each other, paragraph by paragraph: who is who is known by identity, never guessed."""

from bisect import bisect_left
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from apps.core.wordings.redline import ADDED, KEPT, REMOVED, Run, redline
from apps.statements.log.snapshots import Row, Snapshot

Uid = TypeVar("Uid", bound=Hashable)


class Fate(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Compared:
    """`moved`: it stands in another place among those that both have, or on another level. `was` and `number` are its
    numbers, `level` is how deep it stands now, or stood.
    """

    uid: str
    kind: str
    fate: Fate
    runs: Sequence[Run]
    number: str = ""
    was: str = ""
    moved: bool = False
    level: int = 1


def titles(before: Snapshot, after: Snapshot, language: str) -> list[Run]:
    return redline(before["titles"].get(language, ""), after["titles"].get(language, ""))


def compare(before: Snapshot, after: Snapshot, language: str) -> list[Compared]:
    """Every paragraph of both in the order of `after`; one that is gone stands where it stood before.

    Without what is added it reads as `before`, without what is removed as `after`, exactly, but for the order.
    """
    old = {each["uid"]: each for each in before["paragraphs"]}
    new = [each["uid"] for each in after["paragraphs"]]
    staying = in_order([each["uid"] for each in before["paragraphs"] if each["uid"] in set(new)], new)
    gone = _gone(before, set(new))
    found = [_removed(row, language) for row in gone.get("", [])]
    for row in after["paragraphs"]:
        uid = row["uid"]
        found.append(
            _beside(old[uid], row, language, _has_moved(old[uid], row, staying))
            if uid in old
            else _added(row, language)
        )
        found += [_removed(each, language) for each in gone.get(uid, [])]
    return found


def changes_in(compared: Sequence[Compared]) -> list[Compared]:
    """Those that are not as they were: other words, another number, another place."""
    return [each for each in compared if each.fate != Fate.KEPT or each.moved or each.number != each.was]


def _beside(old: Row, new: Row, language: str, moved: bool) -> Compared:
    was, now = old["words"].get(language, ""), new["words"].get(language, "")
    runs = [Run(KEPT, now)] if was == now else redline(was, now)
    fate = Fate.KEPT if was == now and old["kind"] == new["kind"] else Fate.REWORDED
    deep = new.get("level", 1)
    return Compared(new["uid"], new["kind"], fate, runs, new["number"], old["number"], moved, deep)


def _has_moved(old: Row, new: Row, staying: set[str]) -> bool:
    """Among the others, or to another level."""
    return new["uid"] not in staying or old.get("level", 1) != new.get("level", 1)


def _added(row: Row, language: str) -> Compared:
    runs, deep = _all(ADDED, row, language), row.get("level", 1)
    return Compared(row["uid"], row["kind"], Fate.ADDED, runs, number=row["number"], level=deep)


def _removed(row: Row, language: str) -> Compared:
    runs, deep = _all(REMOVED, row, language), row.get("level", 1)
    return Compared(row["uid"], row["kind"], Fate.REMOVED, runs, was=row["number"], level=deep)


def _all(change: str, row: Row, language: str) -> list[Run]:
    words = row["words"].get(language, "")
    return [Run(change, words)] if words else []


def _gone(before: Snapshot, left: set[str]) -> dict[str, list[Row]]:
    """Paragraphs that ended, by the paragraph before them that is left; "" for those before all."""
    found: dict[str, list[Row]] = {}
    anchor = ""
    for row in before["paragraphs"]:
        if row["uid"] in left:
            anchor = row["uid"]
        else:
            found.setdefault(anchor, []).append(row)
    return found


def in_order(old: Sequence[Uid], new: Sequence[Uid]) -> set[Uid]:
    """The most paragraphs that keep their order: those that are left over have moved."""
    place = {uid: at for at, uid in enumerate(old)}
    common = [uid for uid in new if uid in place]
    tails: list[int] = []
    ends: list[int] = []  # index into `common` of the last of the best run of each length
    before: list[int | None] = []
    for at, uid in enumerate(common):
        length = bisect_left(tails, place[uid])
        before.append(ends[length - 1] if length else None)
        tails[length : length + 1] = [place[uid]]
        ends[length : length + 1] = [at]
    kept: set[Uid] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(common[step])
        step = before[step]
    return kept
