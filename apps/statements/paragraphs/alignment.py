"""Languages of one text side by side, and the paragraphs of a new wording beside those of the old one."""

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.paragraphs.parsing import parse
from apps.statements.paragraphs.tokens import similarity, words

LONGEST = 500  # paragraphs
SIMILAR = 0.5  # share of words in common from which a moved paragraph counts as reworded, not as new


@dataclass(frozen=True)
class Aligned:
    """A paragraph in the working language, and its counterpart in every other ({language: text})."""

    kind: str
    number: str
    text: str
    translations: Mapping[str, str]


def align(texts: Mapping[str, str], working_language: str) -> list[Aligned]:
    """Read the pasted text of every language; kinds and numbers are those of the working language.

    Refused (field texts): "no_text"; "too_long"; "paragraph_count" when a language has more or fewer paragraphs.
    """
    own = parse(texts.get(working_language, ""))
    if not own:
        message = _("Paste the text in its working language, %(language)s.")
        raise Refused(message % {"language": CONTENT_LANGUAGES[working_language]}, field="texts", code="no_text")
    if len(own) > LONGEST:
        message = _("The text has %(found)s paragraphs; %(most)s are the most. Divide it.")
        raise Refused(message % {"found": len(own), "most": LONGEST}, field="texts", code="too_long")
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


def match_paragraphs(old: Sequence[str], new: Sequence[str]) -> list[int | None]:
    """For each new paragraph the place of the old one it continues, or None where it is new.

    The same words keep their identity wherever they moved, then similar words, then other words in the same place.
    """
    found: dict[int, int] = {}
    _match_same(old, new, found)
    _match_similar(old, new, found)
    _match_in_place(old, new, found)
    return [found.get(place) for place in range(len(new))]


def _match_same(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> None:
    places: dict[str, list[int]] = {}
    for place, text in enumerate(old):
        places.setdefault(text, []).append(place)
    for place, text in enumerate(new):
        if places.get(text):
            found[place] = places[text].pop(0)


def _match_similar(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> None:
    taken = set(found.values())
    before = {i: Counter(words(text)) for i, text in enumerate(old) if i not in taken}
    after = {j: Counter(words(text)) for j, text in enumerate(new) if j not in found}
    pairs = [(similarity(left, right), -abs(i - j), i, j) for i, left in before.items() for j, right in after.items()]
    for share, _distance, i, j in sorted(pairs, reverse=True):
        if share >= SIMILAR and j not in found and i not in taken:
            found[j] = i
            taken.add(i)


def _match_in_place(old: Sequence[str], new: Sequence[str], found: dict[int, int]) -> None:
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, list(old), list(new), autojunk=False).get_opcodes():
        if tag == "replace":
            free = [i for i in range(i1, i2) if i not in found.values()]
            found.update(zip([j for j in range(j1, j2) if j not in found], free, strict=False))
