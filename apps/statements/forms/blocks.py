"""The paragraphs of a text as rows of a form: typed, moved, joined, split, pasted over; saved only as a whole.

Not a formset: a text has hundreds of paragraphs, and rows change places between two presses of a button.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.wordings.redline import Run, redline
from apps.statements.forms.block_row import BlockRow, levelled, read_row
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.alignment import lay_out
from apps.statements.paragraphs.blocks import Block, join, pieces, proposed, words_field
from apps.statements.paragraphs.counting import numbered
from apps.statements.paragraphs.openings import Offered, offered
from apps.statements.paragraphs.standing import Standing

LONGEST = 100_000  # letters of a text in one language
UP, DOWN, JOIN, AFTER, SHOW, PASTE = "up", "down", "join", "after", "show", "paste"
UNDER, OVER, COUNT = "under", "over", "count"


class BlockRows:
    """`stored` are the paragraphs as they stand; `data` what was sent, or nothing for a page that is opened."""

    def __init__(self, stored: Sequence[Standing], languages: Sequence[str], working_language: str, data: Any = None):
        self.stored = {row.paragraph_id: row for row in stored}
        self.faults: list[str] = []
        self.working_language = working_language
        typed = data.getlist("language") if data else []
        wanted = [working_language, *(code for code in [*languages, *typed] if code in CONTENT_LANGUAGES)]
        self.languages = list(dict.fromkeys(wanted))
        if data is None:
            blocks = [each.block(self.languages, working_language, str(at)) for at, each in enumerate(stored, start=1)]
            self.rows = [BlockRow(each) for each in blocks]
        else:
            rows = [read_row(data, key, self.languages) for key in data.getlist("block")]
            self.rows = levelled(rows, tree.settled(row.block.level for row in rows))
            self._number()
        self._check_lengths()

    def _number(self) -> None:
        """Fields are named by the place at which their row is shown, so that they never mix."""
        numbered = []
        for place, row in enumerate(self.rows, start=1):
            old, key = row.block.key, str(place)
            errors = {name.replace(f"p{old}-", f"p{key}-", 1): text for name, text in row.errors.items()}
            numbered.append(replace(row, block=replace(row.block, key=key), errors=errors))
        self.rows = numbered

    def _check_lengths(self) -> None:
        for code in self.languages:
            length = sum(len(row.block.words.get(code, "")) for row in self.rows)
            if length > LONGEST and self.rows:
                message = _("The text in %(language)s is too long: at most %(limit)s letters, and it has %(length)s.")
                told = {"language": CONTENT_LANGUAGES[code], "limit": LONGEST, "length": length}
                self.blame(words_field(self.rows[0].block.key, code), message % told)

    @property
    def errors(self) -> list[tuple[str, str, str]]:
        """Field, place and sentence of everything that is wrong."""
        return [(name, row.block.key, text) for row in self.rows for name, text in row.errors.items()]

    @property
    def levels(self) -> list[int]:
        return [row.block.level for row in self.rows]

    @property
    def is_sound(self) -> bool:
        """Whether it can be saved; a row that is taken out must not leave others without what they stand under."""
        levels, out = self.levels, [row.out or row.is_empty for row in self.rows]
        for at, row in enumerate(self.rows):
            if out[at] and not all(out[at : tree.end_of(levels, at)]):
                message = _("Others stand under this paragraph: take them out too, or move them one level up first.")
                self.blame(f"p{row.block.key}-out", message)
        return not self.errors

    @property
    def marked(self) -> list[str]:
        """The places of rows at which something was guessed."""
        return [row.block.key for row in self.rows if row.remarks or row.guessed]

    def blame(self, name: str, sentence: str) -> bool:
        """Put a sentence beside the field of this name; false when no row has it."""
        for at, row in enumerate(self.rows):
            if name.startswith((f"p{row.block.key}-", f"p{row.block.key}.")):
                self.rows[at] = replace(row, errors={**row.errors, name: sentence})
                return True
        return False

    def blocks(self) -> list[Block]:
        """For the service; rows ticked to be taken out, and new ones in which nothing was typed, are none."""
        return [row.block for row in self.rows if not row.out and not row.is_empty]

    def ending(self) -> list[Standing]:
        """Paragraphs of the text that none of the rows is any more."""
        kept = {uid for row in self.rows for uid in (row.block.uid, *row.block.joined)}
        return [row for uid, row in self.stored.items() if uid not in kept]

    def before(self, row: BlockRow) -> list[Run]:
        """What is guessed of a pasted paragraph: the words it is taken for, beside its own."""
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        return redline(stored.text, row.block.words[self.working_language]) if stored and row.guessed else []

    def openings(self, language: str) -> dict[str, list[Offered]]:
        """With what an empty paragraph may begin, by kind."""
        return offered(language)

    def shown(self, row: BlockRow) -> Any:
        """What stands beside a row that two people changed: nothing, while there is no text that others may save."""
        return None

    def rearrange(self, action: str) -> None:
        """One press of a button that saves nothing: "up:3", "down:3", "under:3", "over:3", "join:3", "after:3" (or
        "after:"), "count", "show". What stands under a paragraph goes with it.
        """
        verb, _colon, key = action.partition(":")
        self._take_places()
        at = next((at for at, row in enumerate(self.rows) if row.block.key == key), -1)
        self.rows = [replace(row, focus=row.block.key == key) for row in self.rows]
        if verb == AFTER:
            level = tree.level_behind(self.levels, at)
            self.rows.insert(at + 1, BlockRow(Block(dict.fromkeys(self.languages, ""), level=level), focus=True))
        elif verb == COUNT:
            kept = [row for row in self.rows if not row.out]
            given = iter(numbered([row.block for row in kept]))
            self.rows = [row if row.out else replace(row, block=next(given)) for row in self.rows]
        elif at >= 0:
            self._rearrange_one(verb, at)
        self._split()
        self._number()

    def _rearrange_one(self, verb: str, at: int) -> None:
        rows, levels = self.rows, self.levels
        if verb in (UP, DOWN):
            order = tree.upwards(levels, at) if verb == UP else tree.downwards(levels, at)
            self.rows = [rows[each] for each in order or range(len(rows))]
        elif verb in (UNDER, OVER):
            self.rows = levelled(rows, tree.shifted(levels, at, 1 if verb == UNDER else -1) or levels)
        elif verb == JOIN and at + 1 < len(rows) and not self._refuse_open(at, at + 1):
            together = BlockRow(join(rows[at].block, rows[at + 1].block), focus=True)
            self.rows = levelled([*rows[:at], together, *rows[at + 2 :]], tree.joined(levels, at))

    def _refuse_open(self, *places: int) -> bool:
        """A paragraph on which somebody has to choose first is joined with none."""
        open_ones = [self.rows[at] for at in places if (met := self.rows[at].meeting) and met.is_open]
        for row in open_ones:
            self.blame(f"p{row.block.key}-take", _("Two people changed this: choose what is to stand."))
        return bool(open_ones)

    def _take_places(self) -> None:
        if any(name.endswith("-place") for name, _key, _text in self.errors):
            return
        places = [int(row.place or at) for at, row in enumerate(self.rows, start=1)]
        order, levels = tree.in_places(self.levels, places)
        self.rows = levelled([replace(self.rows[at], place="") for at in order], levels)

    def _split(self) -> None:
        """Blank lines become borders between rows, where every language has room for its parts."""
        rows: list[BlockRow] = []
        for row in self.rows:
            try:
                parts = pieces(row.block, self.working_language) if not row.out else []
            except Refused as refused:
                rows.append(replace(row, errors={**row.errors, str(refused.field): str(refused.message)}))
                continue
            if len(parts) > 1:
                guessed = [row.guessed and bool(each.uid) for each in parts]
                met = [row.meeting, *([None] * (len(parts) - 1))]
                cut = zip(parts, guessed, met, strict=True)
                rows += [replace(row, block=each, guessed=is_guess, remarks=(), meeting=m) for each, is_guess, m in cut]
            else:
                rows.append(row)
        self.rows = rows

    def lay(self, words: Mapping[str, str], kind: str, *, over: str = "", behind: str = "") -> None:
        """Put words into the paragraph `over` (an id), or into a new one behind `behind`, else at the end."""
        said = {code: text for code, text in words.items() if code in self.languages}
        places = {str(row.block.uid): at for at, row in enumerate(self.rows)}
        if over in places:
            row = self.rows[places[over]]
            block = replace(row.block, words={**row.block.words, **said})
            self.rows[places[over]] = replace(row, block=block, focus=True, laid=True)
        else:
            at = places.get(behind, len(self.rows) - 1)
            new = Block(
                {**dict.fromkeys(self.languages, ""), **said}, kind=kind, level=tree.level_behind(self.levels, at)
            )
            self.rows.insert(at + 1, BlockRow(new, focus=True, laid=True))
        self._number()

    def placed(self) -> list[Block]:
        """The blocks in the order of the places typed beside them, for saving."""
        self._take_places()
        self._number()
        return self.blocks()

    def paste(self, texts: Mapping[str, str]) -> None:
        """Lay a pasted text over the present one; what it is taken for is marked until a person has looked.

        Refused: as alignment.lay_out.
        """
        layout = lay_out(texts, self.working_language)
        self.faults = list(layout.faults)
        self.languages = list(dict.fromkeys([*self.languages, *(code for code in texts if code in CONTENT_LANGUAGES)]))
        self._split()
        found, _ended = proposed(self.blocks(), layout.rows, self.working_language)
        self.rows = [
            BlockRow(guess.block, out=row.out, guessed=bool(guess.before), remarks=row.remarks)
            for guess, row in zip(found, layout.rows, strict=True)
        ]
        self.rows = levelled(self.rows, tree.settled(self.levels))
        self._number()
