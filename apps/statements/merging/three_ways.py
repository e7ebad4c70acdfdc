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
from apps.statements.merging.placing import in_places
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.parsing import joined
from apps.statements.record.canonical import normalise

BLANK_LINE = re.compile(r"\n\s*\n")
VALUES = ("kind", "number")  # of a paragraph beside its words; each is one side's or the other's
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
    """A paragraph of the merged text. `clashes` name what a person chooses: "words-en", "number", "gone" …"""

    block: Block
    mark: Mark = Mark.NONE
    out: bool = False
    was: uuid.UUID | None = None
    clashes: tuple[str, ...] = ()
    moved_by_both: bool = False

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
    return _Merging(base, theirs, languages).of(mine)


class _Merging:
    def __init__(self, base: Snapshot | None, theirs: Snapshot, languages: Sequence[str]):
        self.base = {uuid.UUID(row["uid"]): row for row in base["paragraphs"]} if base else {}
        self.theirs = {uuid.UUID(row["uid"]): row for row in theirs["paragraphs"]}
        self.languages = languages
        self.removed: list[Row] = []

    def of(self, mine: Sequence[Typed]) -> Merged:
        met = [(typed, self._met(typed)) for typed in mine]
        held = {uid for typed in mine for uid in (typed.uid, *typed.block.joined) if uid}
        found: list[Met] = [each for _typed, each in met if each]
        for uid, row in self.theirs.items():
            if uid not in held and (new := self._not_mine(uid, row)):
                found.append(new)
        order = [typed.uid for typed in mine]
        rows = in_places(found, list(self.base), list(self.theirs), order)
        return Merged(_beside(rows), self.removed)

    def _met(self, typed: Typed) -> Met | None:
        """A typed paragraph after the merge; None where it is not in the text any more."""
        uid, block = typed.uid, typed.block
        if uid is None:
            return Met(self._known(block))
        if uid not in self.theirs:
            return self._gone(typed, uid)
        if typed.out:
            if self._values(self.theirs[uid]) == self._values(self.base.get(uid, {})):
                return Met(self._known(block), out=True)
            return self._out(uid)
        if OUT in typed.open and self._said(block) == self._values(self.base.get(uid, {})):
            return self._out(uid)
        return self._both(typed, uid)

    def _gone(self, typed: Typed, uid: uuid.UUID) -> Met | None:
        before = self.base.get(uid)
        touched = typed.open or before is None or self._said(typed.block) != self._values(before)
        if typed.out or (not touched and not typed.block.joined):
            self.removed += [before] if before else []
            return None
        return Met(replace(self._known(typed.block), uid=None), Mark.CLASH, was=uid, clashes=(GONE,))

    def _out(self, uid: uuid.UUID) -> Met:
        """I took it out, and they changed it."""
        return Met(self._block(uid), Mark.CLASH, clashes=(OUT,))

    def _not_mine(self, uid: uuid.UUID, row: Row) -> Met | None:
        if uid not in self.base:
            return Met(self._block(uid), Mark.ADDED)
        changed = self._values(row) != self._values(self.base[uid])
        return self._out(uid) if changed else None

    def _both(self, typed: Typed, uid: uuid.UUID) -> Met:
        block, row, before = self._known(typed.block), self.theirs[uid], self.base.get(uid)
        values, marks = {}, {}
        for name in VALUES:
            values[name], marks[name] = one_of(before and before[name], row[name], getattr(block, name))
        said: dict[str, str] = {}
        parts = [uid, *typed.block.joined]
        for code, words in block.words.items():
            now = joined([self.theirs[each]["words"].get(code, "") for each in parts if each in self.theirs])
            began = self._began(parts, code)
            said[code], marks[f"words-{code}"] = words_of(began, now, words)
        for name in typed.open:
            if name in marks:
                marks[name] = Mark.CLASH
                said |= {code: block.words[code] for code in said if name == f"words-{code}"}
        merged = replace(block, words=said, kind=values["kind"], number=values["number"])
        if OUT in typed.open:
            marks[OUT] = Mark.CLASH
        clashes = tuple(name for name, mark in marks.items() if mark == Mark.CLASH)
        return Met(merged, _heaviest(marks), clashes=clashes)

    def _began(self, parts: Sequence[uuid.UUID], code: str) -> str | None:
        found = [self.base[each]["words"].get(code, "") for each in parts if each in self.base]
        return joined(found) if parts[0] in self.base else None

    def _known(self, block: Block) -> Block:
        """Without what it came of, where that is not in the text any more."""
        came_of = block.split_from if block.split_from in self.theirs else None
        return replace(block, split_from=came_of, joined=tuple(each for each in block.joined if each in self.theirs))

    def _block(self, uid: uuid.UUID) -> Block:
        row = self.theirs[uid]
        return Block({code: row["words"].get(code, "") for code in self.languages}, uid, row["kind"], row["number"])

    def _values(self, row: Mapping) -> tuple:
        words = row.get("words", {})
        return (*(row.get(name) for name in VALUES), *(normalise(words.get(code, "")) for code in self.languages))

    def _said(self, block: Block) -> tuple:
        words = (normalise(block.words.get(code, "")) for code in self.languages)
        return (*(getattr(block, name) for name in VALUES), *words)


def _heaviest(marks: Mapping[str, Mark]) -> Mark:
    """What is said of a paragraph as a whole; one whose words both changed, if in two languages, is looked at too."""
    worded = {mark for name, mark in marks.items() if name.startswith("words-")}
    if {Mark.MINE, Mark.THEIRS} <= worded:
        worded.add(Mark.PROPOSED)
    return max([*marks.values(), *worded], key=WEIGHT.index)


def _beside(rows: Sequence[Met]) -> list[Met]:
    """What they put in where I put in another is marked: both stand, in an order that a person should look at."""
    found = list(rows)
    for at in reversed(range(len(found) - 1)):
        after = found[at + 1]
        if found[at].mark == Mark.ADDED and (after.uid is None or after.mark == Mark.BESIDE):
            found[at] = replace(found[at], mark=Mark.BESIDE)
    return found
