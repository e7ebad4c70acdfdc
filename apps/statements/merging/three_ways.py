"""The words both began from, those somebody saved meanwhile (theirs) and those typed (mine), put together by paragraph.

Nothing is lost: what cannot be put together is a clash, on which a person chooses. Everything here is a proposal.
"""

import re
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from apps.statements.amendments.merging import rebase
from apps.statements.choices import Rebased
from apps.statements.log.snapshots import Row, Snapshot
from apps.statements.merging.counted import are_by_rule
from apps.statements.merging.placing import in_places
from apps.statements.merging.under import Key, Outlines, in_tree, level_of, under_in
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.parsing import joined
from apps.statements.record.canonical import normalise

BLANK_LINE = re.compile(r"\n\s*\n")
VALUES = ("kind", "number")  # of a paragraph beside its words; each is one side's or the other's
LEVEL = "level"
GONE, OUT = "gone", "out"  # clashes about the paragraph as a whole: they took it out, I took it out


class Mark(StrEnum):
    """What happened to a paragraph, where a person should know."""

    NONE = ""
    MINE = "mine"  # only I changed it
    THEIRS = "theirs"  # only they changed it: taken over
    ADDED = "added"  # they put it in
    BESIDE = "beside"  # they put it in where I put in another
    PROPOSED = "proposed"  # both changed it, and it goes together
    CLASH = "clash"


WEIGHT = list(Mark)


@dataclass(frozen=True)
class Typed:
    """A paragraph as it was typed. `was`: the one it was, where that is gone. `open`: clashes not chosen on yet."""

    block: Block
    out: bool = False
    was: uuid.UUID | None = None
    open: tuple[str, ...] = ()

    @property
    def uid(self) -> uuid.UUID | None:
        return self.block.uid or self.was


@dataclass(frozen=True)
class Met:
    """A paragraph of the merged text. `clashes` name what a person chooses: "words-en", "number", "level", "gone" …

    `key` names it also where it does not exist yet; `under` is that of what it stands under.
    """

    block: Block
    mark: Mark = Mark.NONE
    out: bool = False
    was: uuid.UUID | None = None
    clashes: tuple[str, ...] = ()
    moved_by_both: bool = False
    lifted: bool = False  # it would be too deep where it was put
    key: Key = ""
    under: Key | None = None

    @property
    def uid(self) -> uuid.UUID | None:
        return self.block.uid or self.was


@dataclass(frozen=True)
class Merged:
    """`removed` are paragraphs that they took out and nobody else had touched."""

    rows: Sequence[Met]
    removed: Sequence[Row] = field(default=())


def one_of(base: str | None, theirs: str, mine: str) -> tuple[str, Mark]:
    """A value that cannot be put together: whoever changed it. `base` None: nobody knows what both began from."""
    if normalise(theirs) == normalise(mine):
        return mine, Mark.NONE
    if base is not None and normalise(theirs) == normalise(base):
        return mine, Mark.MINE
    if base is not None and normalise(mine) == normalise(base):
        return theirs, Mark.THEIRS
    return mine, Mark.CLASH


def words_of(base: str | None, theirs: str, mine: str) -> tuple[str, Mark]:
    """Words: whoever changed them, both if that goes together (a proposal), else those typed, as a clash."""
    said, mark = one_of(base, theirs, mine)
    if mark != Mark.CLASH or base is None or BLANK_LINE.search(mine):
        return said, mark
    result, together = rebase(base, theirs, mine)
    return (together, Mark.PROPOSED) if result == Rebased.CLEAN else (said, mark)


def merge(base: Snapshot | None, theirs: Snapshot, mine: Sequence[Typed], languages: Sequence[str]) -> Merged:
    """`mine` in its order, cut into single paragraphs; `base` None where it is not known what both began from."""
    return _Merging(base, theirs, languages, mine).merged()


class _Merging:
    def __init__(self, base: Snapshot | None, theirs: Snapshot, languages: Sequence[str], mine: Sequence[Typed]):
        self.base = {uuid.UUID(row["uid"]): row for row in base["paragraphs"]} if base else {}
        self.theirs = {uuid.UUID(row["uid"]): row for row in theirs["paragraphs"]}
        self.languages = languages
        self.mine = {typed.uid or f"new-{at}": typed for at, typed in enumerate(mine)}
        self.removed: dict[uuid.UUID, Row] = {}
        self.is_counted = are_by_rule(self.base, self.theirs, [each.block for each in mine if not each.out])
        self.names = tuple(name for name in VALUES if not (self.is_counted and name == "number"))
        keys = list(self.mine)
        under = tree.parents(keys, tree.settled(typed.block.level for typed in mine))
        became: dict[Key, Key] = {uid: key for key, typed in self.mine.items() for uid in typed.block.joined}
        self.outlines = Outlines(
            under_in(self.base), under_in(self.theirs), dict(zip(keys, under, strict=True)), became
        )

    def merged(self) -> Merged:
        met = {key: self._met(key, typed) for key, typed in self.mine.items()}
        held = {*self.mine, *self.outlines.joined}
        met |= {uid: self._not_mine(uid, row) for uid, row in self.theirs.items() if uid not in held}
        self._hold_what_is_stood_under(met)
        found = [each for each in met.values() if each]
        order = [typed.uid for typed in self.mine.values()]
        rows = in_tree(in_places(found, list(self.base), list(self.theirs), order), self.outlines)
        return Merged(_beside(rows), list(self.removed.values()))

    def _hold_what_is_stood_under(self, met: dict[Key, Met | None]) -> None:
        """What one side took out, while the other has something under it, is chosen on too."""
        waiting = [each for each in met.values() if each and not each.out]
        while waiting:
            key = waiting.pop().under
            key = self.outlines.joined.get(key, key) if key is not None else None
            there = met.get(key) if key is not None else None
            if key is None or (there and not there.out):
                continue
            if isinstance(key, uuid.UUID) and key in self.theirs:
                met[key] = self._out(key)
            elif key in self.mine and not self.mine[key].out:
                met[key] = self._kept(key, self.mine[key])
            waiting += [found for found in [met.get(key)] if found and not found.out]

    def _met(self, key: Key, typed: Typed) -> Met | None:
        """A typed paragraph after the merge; None where it is not in the text any more."""
        uid, under = typed.uid, self.outlines.mine[key]
        if uid is None:
            return Met(self._known(typed.block), out=typed.out, key=key, under=under)
        if uid not in self.theirs:
            return self._gone(typed, uid)
        if typed.out:
            if self._values(uid, self.theirs, self.outlines.theirs) == self._began_as(uid):
                return Met(self._known(typed.block), out=True, key=key, under=under)
            return self._out(uid)
        if OUT in typed.open and self._said(key, typed.block) == self._began_as(uid):
            return self._out(uid)
        return self._both(typed, uid)

    def _gone(self, typed: Typed, uid: uuid.UUID) -> Met | None:
        before = self.base.get(uid)
        touched = typed.open or before is None or self._said(uid, typed.block) != self._began_as(uid)
        if typed.out or (not touched and not typed.block.joined):
            self.removed |= {uid: before} if before else {}
            return None
        return self._kept(uid, typed)

    def _kept(self, key: Key, typed: Typed) -> Met:
        """They took it out, and I want it, or what stands under it."""
        uid = typed.uid
        if uid:
            self.removed.pop(uid, None)
        block = replace(self._known(typed.block), uid=None)
        return Met(block, Mark.CLASH, was=uid, clashes=(GONE,), key=key, under=self.outlines.mine[key])

    def _out(self, uid: uuid.UUID) -> Met:
        """I took it out, and they changed it, or what stands under it."""
        return Met(self._block(uid), Mark.CLASH, clashes=(OUT,), key=uid, under=self.outlines.theirs[uid])

    def _not_mine(self, uid: uuid.UUID, row: Row) -> Met | None:
        if uid not in self.base:
            return Met(self._block(uid), Mark.ADDED, key=uid, under=self.outlines.theirs[uid])
        changed = self._values(uid, self.theirs, self.outlines.theirs) != self._began_as(uid)
        return self._out(uid) if changed else None

    def _both(self, typed: Typed, uid: uuid.UUID) -> Met:
        block, row, before = self._known(typed.block), self.theirs[uid], self.base.get(uid)
        values, marks = {}, {}
        for name in self.names:
            values[name], marks[name] = one_of(before and before[name], row[name], getattr(block, name))
        said: dict[str, str] = {}
        parts = [uid, *typed.block.joined]
        for code, words in block.words.items():
            now = joined([self.theirs[each]["words"].get(code, "") for each in parts if each in self.theirs])
            began = self._began(parts, code)
            said[code], marks[f"words-{code}"] = words_of(began, now, words)
        under, marks[LEVEL], moved = self._under(typed, uid)
        for name in typed.open:
            if name in marks:
                marks[name] = Mark.CLASH
                said |= {code: block.words[code] for code in said if name == f"words-{code}"}
        number = row["number"] if self.is_counted else values["number"]
        merged = replace(block, words=said, kind=values["kind"], number=number)
        if OUT in typed.open:
            marks[OUT] = Mark.CLASH
        clashes = tuple(name for name, mark in marks.items() if mark == Mark.CLASH)
        return Met(merged, _heaviest(marks), clashes=clashes, moved_by_both=moved, key=uid, under=under)

    def _under(self, typed: Typed, uid: uuid.UUID) -> tuple[Key | None, Mark, bool]:
        """What it stands under, whether that is told or chosen on, and whether both moved it without a choice."""
        mine, theirs, level = self.outlines.mine[uid], self.outlines.theirs[uid], level_of(self.theirs[uid])
        was = str(self.outlines.base[uid]) if uid in self.base else None
        _which, mark = one_of(was, str(theirs), str(mine))
        if LEVEL in typed.open:
            return mine, mark, False
        if mark == Mark.THEIRS:
            return theirs, mark if level != level_of(self.base[uid]) else Mark.NONE, False
        if mark == Mark.CLASH and typed.block.level == level:
            return mine, Mark.NONE, True
        return mine, mark, False

    def _began(self, parts: Sequence[uuid.UUID], code: str) -> str | None:
        found = [self.base[each]["words"].get(code, "") for each in parts if each in self.base]
        return joined(found) if parts[0] in self.base else None

    def _known(self, block: Block) -> Block:
        """Without what it came of, where that is not in the text any more; one that is counted anew has no number."""
        came_of = block.split_from if block.split_from in self.theirs else None
        number = "" if self.is_counted and block.uid not in self.theirs else block.number
        ends = tuple(each for each in block.joined if each in self.theirs)
        return replace(block, split_from=came_of, joined=ends, number=number)

    def _block(self, uid: uuid.UUID) -> Block:
        row = self.theirs[uid]
        words = {code: row["words"].get(code, "") for code in self.languages}
        return Block(words, uid, row["kind"], row["number"], level=level_of(row))

    def _began_as(self, uid: uuid.UUID) -> tuple:
        return self._values(uid, self.base, self.outlines.base) if uid in self.base else ()

    def _values(self, uid: uuid.UUID, rows: Mapping[uuid.UUID, Row], under: Mapping[Key, Key | None]) -> tuple:
        row, words = rows[uid], rows[uid]["words"]
        said = (normalise(words.get(code, "")) for code in self.languages)
        return (under[uid], *(row[name] for name in self.names), *said)

    def _said(self, key: Key, block: Block) -> tuple:
        words = (normalise(block.words.get(code, "")) for code in self.languages)
        return (self.outlines.mine[key], *(getattr(block, name) for name in self.names), *words)


def _heaviest(marks: Mapping[str, Mark]) -> Mark:
    """What is said of a paragraph as a whole; one that both changed, if in two languages or words and level, is looked
    at too.
    """
    found = {*marks.values()}
    if {Mark.MINE, Mark.THEIRS} <= found:
        found.add(Mark.PROPOSED)
    return max(found, key=WEIGHT.index)


def _beside(rows: Sequence[Met]) -> list[Met]:
    """What they put in where I put in another is marked: both stand, in an order that a person should look at."""
    found = list(rows)
    for at in reversed(range(len(found) - 1)):
        after = found[at + 1]
        if found[at].mark == Mark.ADDED and (after.uid is None or after.mark == Mark.BESIDE):
            found[at] = replace(found[at], mark=Mark.BESIDE)
    return found
