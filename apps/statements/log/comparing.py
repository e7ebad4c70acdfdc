"""Two states of one text beside each other, paragraph by paragraph: who is who is known by identity, never guessed."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from apps.core.wordings.redline import ADDED, KEPT, REMOVED, Run, redline
from apps.statements.log.snapshots import Snapshot

Row = Mapping[str, Any]


class Fate(StrEnum):
    """What became of a paragraph."""

    KEPT = "kept"
    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Compared:
    """`moved`: it stands in another place among those that both have. `was` and `number` are its numbers."""

    uid: str
    kind: str
    fate: Fate
    runs: Sequence[Run]
    number: str = ""
    was: str = ""
    moved: bool = False


def titles(before: Snapshot, after: Snapshot, language: str) -> list[Run]:
    return redline(before["titles"].get(language, ""), after["titles"].get(language, ""))


def compare(before: Snapshot, after: Snapshot, language: str) -> list[Compared]:
    """Every paragraph of both in the order of `after`; one that is gone stands where it stood before.

    Without what is added it reads as `before`, without what is removed as `after`, exactly, but for the order.
    """
    old = {each["uid"]: each for each in before["paragraphs"]}
    new = [each["uid"] for each in after["paragraphs"]]
    staying = _in_order([each["uid"] for each in before["paragraphs"] if each["uid"] in set(new)], new)
    gone = _gone(before, set(new))
    found = [_removed(row, language) for row in gone.get("", [])]
    for row in after["paragraphs"]:
        uid = row["uid"]
        found.append(_beside(old[uid], row, language, uid not in staying) if uid in old else _added(row, language))
        found += [_removed(each, language) for each in gone.get(uid, [])]
    return found


def changes_in(compared: Sequence[Compared]) -> list[Compared]:
    """Those that are not as they were: other words, another number, another place."""
    return [each for each in compared if each.fate != Fate.KEPT or each.moved or each.number != each.was]


def _beside(old: Row, new: Row, language: str, moved: bool) -> Compared:
    was, now = old["words"].get(language, ""), new["words"].get(language, "")
    runs = [Run(KEPT, now)] if was == now else redline(was, now)
    fate = Fate.KEPT if was == now and old["kind"] == new["kind"] else Fate.REWORDED
    return Compared(new["uid"], new["kind"], fate, runs, new["number"], old["number"], moved)


def _added(row: Row, language: str) -> Compared:
    return Compared(row["uid"], row["kind"], Fate.ADDED, _all(ADDED, row, language), number=row["number"])


def _removed(row: Row, language: str) -> Compared:
    return Compared(row["uid"], row["kind"], Fate.REMOVED, _all(REMOVED, row, language), was=row["number"])


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


def _in_order(old: Sequence[str], new: Sequence[str]) -> set[str]:
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
    kept: set[str] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(common[step])
        step = before[step]
    return kept
