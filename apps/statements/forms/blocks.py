"""The paragraphs of a text as rows of a form: typed, moved, joined, split, pasted over; saved only as a whole.

Not a formset: a text has hundreds of paragraphs, and rows change places between two presses of a button.
"""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.guards.plain_text import one_line, validate_line, validate_lines
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.wordings.redline import Run, redline
from apps.documents.choices import ParagraphKind
from apps.statements.models import ParagraphText
from apps.statements.paragraphs.alignment import lay_out
from apps.statements.paragraphs.blocks import Block, block_of, in_places, join, pieces, proposed, words_field
from apps.statements.paragraphs.remarks import LONGEST as LONGEST_REMARK
from apps.statements.paragraphs.remarks import SENTENCES, Remark

LONGEST = 100_000  # letters of a text in one language
NUMBER_LETTERS = 12
UP, DOWN, JOIN, AFTER, SHOW, PASTE = "up", "down", "join", "after", "show", "paste"


@dataclass(frozen=True)
class BlockRow:
    """One block as it was typed; `errors` by the name of the field. `guessed`: a person has to confirm the uid.

    `remarks` are what was guessed when it was pasted, with the language that each is about. `laid`: with words of an
    earlier text.
    """

    block: Block
    place: str = ""
    out: bool = False
    guessed: bool = False
    focus: bool = False
    laid: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    remarks: Sequence[tuple[str, Remark]] = ()

    @property
    def said(self) -> list[str]:
        """The remarks as the form keeps them from one page to the next."""
        return ["|".join([language, *remark]) for language, remark in self.remarks]

    @property
    def is_empty(self) -> bool:
        return self.block.uid is None and not any(each.strip() for each in self.block.words.values())


class BlockRows:
    """`stored` are the paragraphs as they stand; `data` what was sent, or nothing for a page that is opened."""

    def __init__(
        self, stored: Sequence[ParagraphText], languages: Sequence[str], working_language: str, data: Any = None
    ):
        self.stored = {row.paragraph_id: row for row in stored}
        self.faults: list[str] = []
        self.working_language = working_language
        typed = data.getlist("language") if data else []
        wanted = [working_language, *(code for code in [*languages, *typed] if code in CONTENT_LANGUAGES)]
        self.languages = list(dict.fromkeys(wanted))
        if data is None:
            blocks = [block_of(row, self.languages, working_language) for row in stored]
            self.rows = [BlockRow(each) for each in blocks]
        else:
            self.rows = [self._read(data, key) for key in data.getlist("block")]
        self._number()
        self._check_lengths()

    def _read(self, data: Any, key: str) -> BlockRow:
        def said(name: str) -> str:
            return data.get(f"p{key}-{name}", "")

        words = {code: data.get(words_field(key, code), "").replace("\r\n", "\n") for code in self.languages}
        block = Block(
            words,
            _uid(said("uid")),
            said("kind"),
            one_line(said("number")),
            _uid(said("from")),
            tuple(uid for uid in map(_uid, said("joined").split()) if uid),
            key,
        )
        row = BlockRow(block, said("place").strip(), bool(said("out")), bool(said("guess")))
        remarks = [each for each in map(_remark, data.getlist(f"p{key}-remark")) if each]
        return replace(row, errors=_errors(row), remarks=remarks)

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
    def is_sound(self) -> bool:
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

    def ending(self) -> list[ParagraphText]:
        """Paragraphs of the text that none of the rows is any more."""
        kept = {uid for row in self.rows for uid in (row.block.uid, *row.block.joined)}
        return [row for uid, row in self.stored.items() if uid not in kept]

    def before(self, row: BlockRow) -> list[Run]:
        """What is guessed of a pasted paragraph: the words it is taken for, beside its own."""
        stored = self.stored.get(row.block.uid) if row.block.uid else None
        return redline(stored.text, row.block.words[self.working_language]) if stored and row.guessed else []

    def accept_meanwhile(self) -> None:
        """After somebody else's save: a paragraph that is gone becomes a new one, if the row is kept."""
        for at, row in enumerate(self.rows):
            uid = row.block.uid if row.block.uid in self.stored else None
            came_of = row.block.split_from if row.block.split_from in self.stored else None
            ended = tuple(each for each in row.block.joined if each in self.stored)
            block = replace(row.block, uid=uid, split_from=came_of, joined=ended)
            self.rows[at] = replace(row, block=block)

    def rearrange(self, action: str) -> None:
        """One press of a button that saves nothing: "up:3", "down:3", "join:3", "after:3" (or "after:"), "show"."""
        verb, _colon, key = action.partition(":")
        self._take_places()
        at = next((at for at, row in enumerate(self.rows) if row.block.key == key), -1)
        self.rows = [replace(row, focus=row.block.key == key) for row in self.rows]
        rows = self.rows
        if verb == UP and at > 0:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        elif verb == DOWN and 0 <= at < len(rows) - 1:
            rows[at], rows[at + 1] = rows[at + 1], rows[at]
        elif verb == JOIN and 0 <= at < len(rows) - 1:
            together = join(rows[at].block, rows[at + 1].block)
            self.rows = [*rows[:at], BlockRow(together, focus=True), *rows[at + 2 :]]
        elif verb == AFTER:
            new = BlockRow(Block(dict.fromkeys(self.languages, "")), focus=True)
            rows.insert(at + 1, new)
        self._split()
        self._number()

    def _take_places(self) -> None:
        if any(name.endswith("-place") for name, _key, _text in self.errors):
            return
        places = [int(row.place or at) for at, row in enumerate(self.rows, start=1)]
        by_key = {row.block.key: row for row in self.rows}
        ordered = [by_key[each.key] for each in in_places([row.block for row in self.rows], places)]
        self.rows = [replace(row, place="") for row in ordered]

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
                cut = zip(parts, guessed, strict=True)
                rows += [replace(row, block=each, guessed=is_guess, remarks=()) for each, is_guess in cut]
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
            new = Block({**dict.fromkeys(self.languages, ""), **said}, kind=kind)
            at = places.get(behind, len(self.rows) - 1) + 1
            self.rows.insert(at, BlockRow(new, focus=True, laid=True))
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
        self._number()


def _uid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def _remark(said: str) -> tuple[str, Remark] | None:
    language, code, words = (said.split("|", 2) + ["", ""])[:3]
    is_known = language in CONTENT_LANGUAGES and code in SENTENCES and len(words) <= LONGEST_REMARK
    return (language, Remark(code, one_line(words))) if is_known else None


def _errors(row: BlockRow) -> dict[str, str]:
    block, found = row.block, {}
    if block.kind not in ParagraphKind.values:
        found[f"p{block.key}-kind"] = _("Choose one of the kinds.")
    if row.place and not (row.place.isascii() and row.place.isdigit() and 0 < int(row.place[:9]) < 10_000):
        found[f"p{block.key}-place"] = _("Give the place as a number from 1 on.")
    if len(block.number) > NUMBER_LETTERS:
        found[f"p{block.key}-number"] = _("At most %(most)s letters.") % {"most": NUMBER_LETTERS}
    checks = [(f"p{block.key}-number", validate_line, block.number)]
    checks += [(words_field(block.key, code), validate_lines, words) for code, words in block.words.items()]
    for name, check, text in checks:
        try:
            check(text)
        except ValidationError as error:
            found[name] = " ".join(error.messages)
    return found
