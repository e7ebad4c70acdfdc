"""One paragraph of a text as it was typed in a form."""

import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.core.guards.plain_text import one_line, validate_line, validate_lines
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import ParagraphKind
from apps.statements.forms.meeting import Meeting
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block, words_field
from apps.statements.paragraphs.openings import begun
from apps.statements.paragraphs.remarks import LONGEST as LONGEST_REMARK
from apps.statements.paragraphs.remarks import SENTENCES, Remark

NUMBER_LETTERS = 12
LEVELS = {str(level) for level in range(1, tree.DEEPEST + 1)}


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
    meeting: Meeting | None = None

    @property
    def said(self) -> list[str]:
        """The remarks as the form keeps them from one page to the next."""
        return ["|".join([language, *remark]) for language, remark in self.remarks]

    @property
    def is_plain(self) -> bool:
        """A paragraph with its words and nothing to say about it, as most are."""
        block = self.block
        is_said = self.errors or self.remarks or self.guessed or self.out or self.focus or self.laid or self.meeting
        return not (is_said or block.split_from or block.joined)

    @property
    def is_empty(self) -> bool:
        return self.block.uid is None and not any(each.strip() for each in self.block.words.values())


def read_row(data: Any, key: str, languages: Sequence[str]) -> BlockRow:
    """The row of this key, as it was sent."""

    def said(name: str) -> str:
        return data.get(f"p{key}-{name}", "")

    words = {code: data.get(words_field(key, code), "").replace("\r\n", "\n") for code in languages}
    words |= {code: begun(said(f"begin-{code}")) for code, text in words.items() if not text.strip()}
    block = Block(
        words,
        _uid(said("uid")),
        said("kind"),
        one_line(said("number")),
        _uid(said("from")),
        tuple(uid for uid in map(_uid, said("joined").split()) if uid),
        key,
        int(said("level")) if said("level") in LEVELS else 1,
    )
    row = BlockRow(block, said("place").strip(), bool(said("out")), bool(said("guess")))
    remarks = [each for each in map(_remark, data.getlist(f"p{key}-remark")) if each]
    meeting = Meeting.read(said, _uid(said("was")))
    return replace(row, errors=_errors(row), remarks=remarks, meeting=meeting)


def levelled(rows: Sequence[BlockRow], levels: Iterable[int]) -> list[BlockRow]:
    """The rows, each on its level."""
    return [replace(row, block=replace(row.block, level=level)) for row, level in zip(rows, levels, strict=True)]


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
