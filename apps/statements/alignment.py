"""Languages of one text side by side, and the paragraphs of a new wording beside those of the old one."""

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.statements import canonical
from apps.statements.parsing import parse


@dataclass(frozen=True)
class Aligned:
    """A paragraph in the working language, and its counterpart in every other ({language: text})."""

    kind: str
    number: str
    text: str
    translations: Mapping[str, str]


def align(texts: Mapping[str, str], working_language: str) -> list[Aligned]:
    """Read the pasted text of every language; kinds and numbers are those of the working language.

    Refused (field texts): "no_text"; "paragraph_count" when a language has more or fewer paragraphs.
    """
    own = parse(texts.get(working_language, ""))
    if not own:
        message = _("Paste the text in its working language, %(language)s.")
        raise Refused(message % {"language": CONTENT_LANGUAGES[working_language]}, field="texts", code="no_text")
    others = {
        language: parse(text) for language, text in texts.items() if language != working_language and text.strip()
    }
    for language, paragraphs in others.items():
        _refuse_other_count(working_language, own, language, paragraphs)
    return [
        Aligned(each.kind, each.number, each.text, {language: rows[i].text for language, rows in others.items()})
        for i, each in enumerate(own)
    ]


def _refuse_other_count(working_language: str, own: Sequence, language: str, paragraphs: Sequence) -> None:
    if len(own) == len(paragraphs):
        return
    message = _(
        "The %(other)s text has %(found)s paragraphs and the %(working)s text %(expected)s. Each paragraph needs its "
        "counterpart, in the same order; from paragraph %(place)s on they do not match. A blank line separates them."
    )
    details = {
        "other": CONTENT_LANGUAGES[language],
        "working": CONTENT_LANGUAGES[working_language],
        "found": len(paragraphs),
        "expected": len(own),
        "place": _first_difference(own, paragraphs),
    }
    raise Refused(message % details, field="texts", code="paragraph_count")


def _first_difference(own: Sequence, other: Sequence) -> int:
    """The first place (from 1) where numbering or headings part, else the end of the shorter text."""
    for place, (left, right) in enumerate(zip(own, other, strict=False), start=1):
        if left.number != right.number or (left.kind == "heading") != (right.kind == "heading"):
            return place
    return min(len(own), len(other)) + 1


def translations_with_hash(paragraph: Aligned) -> dict[str, dict[str, str]]:
    """What a ParagraphText stores: each translation with the hash of the words it translates."""
    source = canonical.text_hash(paragraph.text)
    return {language: {"text": text, "source_hash": source} for language, text in paragraph.translations.items()}


def match_paragraphs(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each new paragraph the place of the old one it continues, or None where it is new.

    The same words keep their identity wherever they moved; reworded ones keep it in their place.
    """
    matches: list[int | None] = [None] * len(new)
    taken: set[int] = set()
    for place, text in enumerate(new):
        for candidate, words in enumerate(old):
            if candidate not in taken and words == text:
                matches[place] = candidate
                taken.add(candidate)
                break
    blocks = difflib.SequenceMatcher(None, list(old), list(new), autojunk=False).get_opcodes()
    for tag, i1, i2, j1, j2 in blocks:
        if tag == "replace":
            free = [i for i in range(i1, i2) if i not in taken]
            open_places = [j for j in range(j1, j2) if matches[j] is None]
            for i, j in zip(free, open_places, strict=False):
                matches[j] = i
                taken.add(i)
    return matches
