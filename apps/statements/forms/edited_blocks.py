"""The rows of a text that exists, which somebody else may save meanwhile: then both are put together, and nothing is
saved before a person has looked.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from apps.core.clocks.times import format_moment
from apps.core.wordings.redline import Run, redline
from apps.documents.choices import ParagraphKind
from apps.statements.forms.block_row import BlockRow, levelled
from apps.statements.forms.blocks import SHOW, BlockRows
from apps.statements.forms.meeting import MINE, THEIRS, Meeting
from apps.statements.log.snapshots import Row, Snapshot, snapshot_of
from apps.statements.merging.since import Save, Since, last_number, text_seen
from apps.statements.merging.three_ways import GONE, LEVEL, OUT, VALUES, Mark, Met, Typed, merge
from apps.statements.merging.under import level_of
from apps.statements.models import Statement
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.openings import Offered, offered
from apps.statements.paragraphs.openings_used import used_in
from apps.statements.paragraphs.standing import read, standing_in, written_down
from apps.statements.record.canonical import normalise


@dataclass(frozen=True)
class Shown:
    """What stands beside a row of which both sides know: a sentence, what each made of the words, and the choice."""

    sentence: str
    changes: Sequence[tuple[str, str, list[Run]]] = ()  # whose, language, redline
    choices: Sequence[tuple[str, str]] = ()
    is_open: bool = False


@dataclass(frozen=True)
class Told:
    """What is said above the rows of a merged text."""

    saves: Sequence[tuple[str, str]]  # who, when
    removed: Sequence[Row] = field(default=())


class Opened(NamedTuple):
    """All that the rows of a text are made of when it is opened."""

    seen: int  # the last entry of its log
    words: str  # as `written_down`
    used: tuple[tuple[str, str, int], ...]  # with what texts of its forum began


def opened(statement: Statement) -> Opened:
    """The text as it stands, its log read before its words. Three queries."""
    seen, words = last_number(statement), written_down(statement.revision)
    return Opened(seen, words, tuple(used_in(statement.conference, statement.working_language)))


class EditedRows(BlockRows):
    """Of a text as it was `opened`, or `data`, which was sent.

    `seen` is the entry of the log that the rows were made from; `began` the one that both began from, once merged.
    """

    def __init__(self, statement: Statement, data: Any = None, *, opened: Opened | None = None):
        self.statement, self.opened = statement, opened
        said, revision = data or {}, statement.revision
        self.seen = opened.seen if opened else _number(said.get("seen", ""))
        self.began = _number(said.get("began", ""))
        self.removed: Sequence[Row] = ()
        stored = read(opened.words) if opened else standing_in(revision)
        super().__init__(stored, list(revision.languages), statement.working_language, data)
        if data is not None:
            self._choose()

    def _choose(self) -> None:
        """What was chosen on the rows; what stands under one that is left out, or set in, goes with it."""
        chosen, levels = [self._chosen(row) for row in self.rows], self.levels
        for at, (row, new) in enumerate(zip(self.rows, chosen, strict=True)):
            if new and new.block.level != row.block.level:
                end = tree.end_of(levels, at)
                by = new.block.level - levels[at]
                levels = [*levels[:at], *(level + by for level in levels[at:end]), *levels[end:]]
        kept = [(row, level) for row, level in zip(chosen, levels, strict=True) if row]
        self.rows = levelled([row for row, _level in kept], tree.settled(level for _row, level in kept))

    def _chosen(self, row: BlockRow) -> BlockRow | None:
        """The row after what was chosen on it; None where it is left out."""
        met = row.meeting
        if met is None or met.take not in (THEIRS, MINE) or not met.clashes:
            return row
        settled = replace(row, meeting=None)
        if GONE in met.clashes:
            return settled if met.take == MINE else None
        if OUT in met.clashes:
            return replace(settled, out=met.take == MINE)
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        if met.take == MINE or stored is None:
            return settled
        theirs = stored.block(self.languages, self.working_language)
        words = {
            code: theirs.words[code] if f"words-{code}" in met.clashes else said
            for code, said in row.block.words.items()
        }
        values = {name: getattr(theirs, name) for name in (*VALUES, LEVEL) if name in met.clashes}
        return replace(settled, block=replace(row.block, words=words, **values))

    def openings(self, language: str) -> dict[str, list[Offered]]:
        """Those with which texts of this forum began come first."""
        if language != self.working_language:
            return offered(language)
        return offered(language, self.opened.used if self.opened else used_in(self.statement.conference, language))

    @property
    def open_rows(self) -> list[BlockRow]:
        """Rows on which somebody still has to choose."""
        return [row for row in self.rows if row.meeting and row.meeting.is_open]

    @property
    def met_places(self) -> list[str]:
        """The places of rows of which both sides know."""
        return [row.block.key for row in self.rows if row.meeting]

    def blame_open(self) -> bool:
        """Whether everything is chosen; where it is not, the row says so."""
        for row in self.open_rows:
            self.blame(f"p{row.block.key}-take", _("Two people changed this: choose what is to stand."))
        return not self.open_rows

    def merge_into(self, statement: Statement) -> None:
        """The rows as they were typed, put together with the text as somebody else saved it meanwhile.

        `statement` is read anew. What is not cut into single paragraphs yet is cut first.
        """
        self.rearrange(SHOW)
        seen = self.seen
        base = text_seen(statement, seen) if seen else None
        self.began = self.began if self.began and self.open_rows else seen
        self.seen = last_number(statement)
        theirs = snapshot_of(statement.revision)
        self.statement = statement
        self.stored = {row.paragraph_id: row for row in standing_in(statement.revision)}
        self.languages = list(dict.fromkeys([*self.languages, *statement.revision.languages]))
        self._forget_asked()
        merged = merge(base, theirs, [_typed(self._in_all(row)) for row in self.rows], self.languages)
        self.rows = [_row(met) for met in merged.rows]
        self.removed = merged.removed
        self._number()

    def _in_all(self, row: BlockRow) -> BlockRow:
        """A language that they added is empty in the rows typed without it; then nobody has taken words out."""
        missing = [code for code in self.languages if code not in row.block.words]
        if not missing:
            return row
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        theirs = stored.block(missing, self.working_language).words if stored else dict.fromkeys(missing, "")
        return replace(row, block=replace(row.block, words={**row.block.words, **theirs}))

    def _forget_asked(self) -> None:
        for name in ("base", "theirs", "since"):
            self.__dict__.pop(name, None)

    @cached_property
    def base(self) -> dict[str, Row]:
        """The paragraphs both began from, for the redlines."""
        return _by_uid(text_seen(self.statement, self.began)) if self.began else {}

    @cached_property
    def since(self) -> Since:
        return Since(self.statement, self.began)

    @property
    def told(self) -> Told | None:
        """What is said above a merged text; None above any other."""
        if not self.began:
            return None
        return Told([(save.name, self._when(save)) for save in self.since.saves], self.removed)

    def _when(self, save: Save) -> str:
        return format_moment(save.at, self.statement.conference.time_zone, "short")

    def shown(self, row: BlockRow) -> Shown | None:
        """What stands beside a row that two people changed."""
        met = row.meeting
        if met is None or not self.began:
            return None
        uid = row.block.uid or met.was
        save = self.since.without(uid) if GONE in met.clashes and uid else self.since.of(uid)
        who = {"who": save.name if save else _("Somebody else"), "when": self._when(save) if save else ""}
        sentence = self._sentence(met, self._is_reworded(row, uid)) % who
        if met.moved:
            sentence += " " + _("Both of you moved it; it stands where you put it.")
        if met.lifted:
            sentence += " " + _("It would be deeper than %(most)s levels, and stands as deep as it can.") % {
                "most": tree.DEEPEST
            }
        sentence = " ".join([sentence, *self._values(row, uid)])
        return Shown(sentence, self._changes(row, uid, who["who"]), _choices(met), is_open=bool(met.clashes))

    def _is_reworded(self, row: BlockRow, uid: Any) -> bool:
        """Whether the paragraph itself is another one than both began from, not only what stands under it."""
        before, block = self.base.get(str(uid)), row.block
        if before is None:
            return True
        words = {code: normalise(before["words"].get(code, "")) for code in block.words}
        return before["kind"] != block.kind or words != {code: normalise(said) for code, said in block.words.items()}

    def _sentence(self, met: Meeting, is_reworded: bool) -> str:
        if GONE in met.clashes and is_reworded:
            return _("%(who)s took this paragraph out (%(when)s), and you changed it.")
        if GONE in met.clashes:
            return _("%(who)s took this paragraph out (%(when)s), and you changed it or what stands under it.")
        if OUT in met.clashes and is_reworded:
            return _("You took this paragraph out, and %(who)s changed it (%(when)s).")
        if OUT in met.clashes:
            return _("You took this paragraph out, and %(who)s changed it or what stands under it (%(when)s).")
        return {
            Mark.THEIRS: _("%(who)s changed this paragraph (%(when)s); you did not. It stands as they saved it."),
            Mark.ADDED: _("%(who)s put this paragraph in (%(when)s)."),
            Mark.BESIDE: _("%(who)s put this paragraph in (%(when)s), at the place where you put in the next one."),
            Mark.PROPOSED: _("%(who)s changed this paragraph too (%(when)s). Both changes are put together: look."),
            Mark.CLASH: _("%(who)s changed this paragraph too (%(when)s), in the same place as you."),
        }.get(met.mark, "%(who)s %(when)s")

    def _values(self, row: BlockRow, uid: Any) -> list[str]:
        """What they made of its kind, number and level, which no redline shows."""
        before = self.base.get(str(uid))
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        if before is None or stored is None:
            return []
        found = []
        if stored.number != before["number"]:
            found.append(_("Number: “%(now)s” instead of “%(was)s”.") % {"now": stored.number, "was": before["number"]})
        if stored.kind != before["kind"]:
            kinds = {"now": ParagraphKind(stored.kind).label, "was": ParagraphKind(before["kind"]).label}
            found.append(_("Kind: “%(now)s” instead of “%(was)s”.") % kinds)
        if stored.level != level_of(before):
            found.append(_("Level: %(now)s instead of %(was)s.") % {"now": stored.level, "was": level_of(before)})
        return found

    def _changes(self, row: BlockRow, uid: Any, who: str) -> list[tuple[str, str, list[Run]]]:
        met, before = row.meeting, self.base.get(str(uid))
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        if met is None or before is None or met.mark in (Mark.ADDED, Mark.BESIDE):
            return []
        theirs = stored.block(self.languages, self.working_language).words if stored else {}
        found, is_told = [], met.mark in (Mark.PROPOSED, Mark.CLASH) and OUT not in met.clashes
        for code in self.languages:
            began, mine = before["words"].get(code, ""), row.block.words[code]
            if theirs and theirs[code] != began:
                found.append((who, code, redline(began, theirs[code])))
            if is_told and mine not in (began, theirs.get(code)):
                found.append(
                    (_("Your change") if met.mark == Mark.CLASH else _("Together"), code, redline(began, mine))
                )
        return found


def _choices(met: Meeting) -> list[tuple[str, str]]:
    if not met.clashes:
        return []
    if GONE in met.clashes:
        return [(THEIRS, _("Leave it out")), (MINE, _("Keep it as it stands in the field, as a new paragraph"))]
    if OUT in met.clashes:
        return [(THEIRS, _("Keep it, as it stands in the field")), (MINE, _("Take it out"))]
    mine = _("Mine, as it stands here") if set(met.clashes) == {LEVEL} else _("Mine, as it stands in the field")
    return [(THEIRS, _("Theirs, as it is saved")), (MINE, mine)]


def _typed(row: BlockRow) -> Typed:
    met = row.meeting
    return Typed(row.block, row.out, met.was if met else None, tuple(met.clashes) if met and met.is_open else ())


def _row(met: Met) -> BlockRow:
    if met.mark in (Mark.NONE, Mark.MINE) and not (met.moved_by_both or met.lifted):
        return BlockRow(met.block, out=met.out)
    meeting = Meeting(met.mark, met.clashes, met.was, moved=met.moved_by_both, lifted=met.lifted)
    return BlockRow(met.block, out=met.out, meeting=meeting)


def _by_uid(snapshot: Snapshot | None) -> dict[str, Row]:
    return {row["uid"]: row for row in snapshot["paragraphs"]} if snapshot else {}


def _number(said: str) -> int:
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else 0
