"""Pasted text to paragraphs.

A blank line separates; a line that begins with the next number begins a paragraph even without one. `# ` marks a
heading, and so does a short line that ends without punctuation.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from apps.documents.choices import ParagraphKind
from apps.statements.record.canonical import normalise

NUMBERED = re.compile(r"[(（]?(\d{1,3})(?:[.)]\s+|[．、）。]\s*)(?=\S)")
LETTERED = re.compile(r"[(（]([a-z]{1,4})[)）]\s*(?=\S)")
MARKED_HEADING = re.compile(r"#{1,6}\s+(?=\S)")
WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]")
INVISIBLE = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
HEADING_LETTERS = 90
LOOKS_LIKE_HEADING = "looks like a heading"
ENDINGS = ".,;:!?。、；：！？，．…”\"'’)）」』"


@dataclass(frozen=True)
class Parsed:
    kind: str
    number: str
    text: str


def parse(pasted: str) -> list[Parsed]:
    """The paragraphs of a pasted text, normalised. An empty text gives none."""
    found = [_block(lines, first) for lines, first in _blocks(INVISIBLE.sub("", pasted))]
    return _with_kinds([each for each in found if each.text])


def _blocks(text: str) -> list[tuple[list[str], bool]]:
    """Lines that belong together, and whether a blank line (or the beginning) stood before them."""
    blocks: list[tuple[list[str], bool]] = []
    lines: list[str] = []
    after_blank, expected = True, 1
    for raw in [*unicodedata.normalize("NFC", text).splitlines(), ""]:
        line = raw.strip()
        number = _leading_number(line)
        starts = (
            bool(line) and bool(lines) and (number == expected or MARKED_HEADING.match(line) or LETTERED.match(line))
        )
        if lines and (not line or starts):
            blocks.append((lines, after_blank))
            lines, after_blank = [], not line
        if line:
            if not lines and number is not None:
                expected = number + 1
            lines.append(line)
    return blocks


def _leading_number(line: str) -> int | None:
    match = NUMBERED.match(line)
    return int(match[1]) if match else None


def _block(lines: Sequence[str], after_blank: bool) -> Parsed:
    text = _joined(lines)
    if match := MARKED_HEADING.match(text):
        return Parsed(ParagraphKind.HEADING, "", normalise(text[match.end() :]))
    if match := NUMBERED.match(text):
        return Parsed(ParagraphKind.OPERATIVE, str(int(match[1])), normalise(text[match.end() :]))
    if match := LETTERED.match(text):
        return Parsed(ParagraphKind.OPERATIVE, f"({match[1]})", normalise(text[match.end() :]))
    text = normalise(text)
    is_heading = after_blank and len(lines) == 1 and len(text) <= HEADING_LETTERS and text[-1:] not in ENDINGS
    return Parsed(LOOKS_LIKE_HEADING if is_heading else "", "", text)


def _joined(lines: Sequence[str]) -> str:
    """Broken lines become one; no blank is put between two East Asian letters."""
    text = lines[0]
    for line in lines[1:]:
        glue = "" if WIDE.match(text[-1]) and WIDE.match(line[0]) else " "
        text += glue + line
    return text


def _with_kinds(paragraphs: Sequence[Parsed]) -> list[Parsed]:
    """Prose without a number: preamble before the first number, closing after the last, else operative.

    Nothing stands under the last paragraph, so it is no heading by its looks alone.
    """
    numbered = [index for index, each in enumerate(paragraphs) if each.number]
    kinds = []
    for index, each in enumerate(paragraphs):
        looks_only = each.kind == LOOKS_LIKE_HEADING and index == len(paragraphs) - 1
        if each.kind and not looks_only:
            kinds.append(ParagraphKind.HEADING if each.kind == LOOKS_LIKE_HEADING else each.kind)
        elif not numbered or numbered[0] < index < numbered[-1]:
            kinds.append(ParagraphKind.OPERATIVE)
        else:
            kinds.append(ParagraphKind.PREAMBLE if index < numbered[0] else ParagraphKind.CLOSING)
    return [replace(each, kind=str(kind)) for each, kind in zip(paragraphs, kinds, strict=True)]


def paragraphs_in(typed: str) -> list[str]:
    """What stands between blank lines, each as one paragraph; what was typed without any is one."""
    lines = unicodedata.normalize("NFC", INVISIBLE.sub("", typed)).splitlines()
    groups = [list(group) for full, group in groupby(lines, key=lambda line: bool(line.strip())) if full]
    found = [normalise(_joined([line.strip() for line in group])) for group in groups]
    return [text for text in found if text]


def joined(texts: Sequence[str]) -> str:
    """Several texts as one; no blank is put between two East Asian letters."""
    return _joined([text for text in texts if text] or [""])


def label(number: str) -> str:
    """A number as printed: "1." for 1, "(a)" for (a)."""
    return f"{number}." if number.isdigit() else number
