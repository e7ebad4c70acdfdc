"""Languages of one text side by side, and the paragraphs of a new wording beside those of the old one."""

import difflib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.wordings.tokens import similarity, words
from apps.statements.paragraphs.parsing import Parsed, parse
from apps.statements.paragraphs.remarks import ALONE, Remark

LONGEST = 500  # paragraphs
SIMILAR = 0.5  # share of words in common from which a moved paragraph counts as reworded, not as new


@dataclass(frozen=True)
class Aligned:
    """A paragraph in the working language, and its counterpart in every other ({language: text}).

    `remarks` are what was guessed in each language; `out`: it looks like no part of the text.
    """

    kind: str
    number: str
    text: str
    translations: Mapping[str, str]
    remarks: Sequence[tuple[str, Remark]] = ()
    out: bool = False
    level: int = 1


@dataclass(frozen=True)
class Layout:
    """Pasted texts side by side as far as they fit; `faults` are sentences about languages that do not."""

    rows: Sequence[Aligned]
    faults: Sequence[str] = ()


def lay_out(texts: Mapping[str, str], working_language: str) -> Layout:
    """What `align` reads, to be shown and mended by hand: where languages differ, gaps stay beside what has no
    counterpart. Refused: "no_text", "too_long".
    """
    parsed = {code: parse(text) for code, text in texts.items() if text.strip()}
    own = parsed.pop(working_language, [])
    _refuse_unless_possible(own, working_language)
    mine = [each for each in own if not each.out]
    faults, beside, extra = [], {}, {}
    for language, found in parsed.items():
        theirs = [each for each in found if not each.out]
        if len(mine) != len(theirs):
            faults.append(_other_count(working_language, mine, language, theirs))
        beside[language], extra[language] = _counterparts(mine, theirs)
        extra[language].setdefault(len(mine), []).extend(each for each in found if each.out)
    rows: list[Aligned] = []
    at = 0
    for each in own:
        if each.out:
            rows.append(_row(each, {}, working_language))
            continue
        rows += _only_there(extra, at)
        rows.append(_row(each, {code: beside[code].get(at) for code in parsed}, working_language))
        at += 1
    return Layout([*rows, *_only_there(extra, at)], faults)


def _row(own: Parsed, others: Mapping[str, Parsed | None], working_language: str) -> Aligned:
    said = [(working_language, remark) for remark in own.remarks]
    for code, other in others.items():
        alone = [Remark(ALONE, CONTENT_LANGUAGES[code])]
        said += [(code, remark) for remark in (other.remarks if other else alone)]
    words = {code: other.text if other else "" for code, other in others.items()}
    return Aligned(own.kind, own.number, own.text, words, said, own.out, own.level)


def _only_there(extra: Mapping[str, Mapping[int, Sequence[Parsed]]], at: int) -> list[Aligned]:
    return [
        Aligned(
            each.kind,
            each.number,
            "",
            {code: each.text},
            [(code, remark) for remark in each.remarks],
            each.out,
            each.level,
        )
        for code, places in extra.items()
        for each in places.get(at, [])
    ]


def _counterparts(own: Sequence[Parsed], other: Sequence[Parsed]) -> tuple[dict[int, Parsed], dict[int, list[Parsed]]]:
    """Which paragraph of the other language stands beside which, and those that come before one without being it."""
    if len(own) == len(other):
        return dict(enumerate(other)), {}
    left, right = ([(each.number, each.kind == "heading") for each in side] for side in (own, other))
    found: dict[int, Parsed] = {}
    extra: dict[int, list[Parsed]] = {}
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        pairs = min(i2 - i1, j2 - j1) if tag in ("equal", "replace") else 0
        found.update({i1 + step: other[j1 + step] for step in range(pairs)})
        if j1 + pairs < j2:
            extra.setdefault(i2, []).extend(other[j1 + pairs : j2])
    return found, extra


def align(texts: Mapping[str, str], working_language: str) -> list[Aligned]:
    """Read the pasted text of every language; kinds and numbers are those of the working language.

    Refused (field texts): "no_text"; "too_long"; "paragraph_count" when a language has more or fewer paragraphs.
    """
    own = parse(texts.get(working_language, ""))
    _refuse_unless_possible(own, working_language)
    others = {
        language: parse(text) for language, text in texts.items() if language != working_language and text.strip()
    }
    for language, paragraphs in others.items():
        if len(own) != len(paragraphs):
            message = _other_count(working_language, own, language, paragraphs)
            raise Refused(message, field="texts", code="paragraph_count")
    return [
        Aligned(
            each.kind,
            each.number,
            each.text,
            {language: rows[i].text for language, rows in others.items()},
            level=each.level,
        )
        for i, each in enumerate(own)
    ]


def _refuse_unless_possible(own: Sequence[Parsed], working_language: str) -> None:
    if not own:
        message = _("Paste the text in its working language, %(language)s.")
        raise Refused(message % {"language": CONTENT_LANGUAGES[working_language]}, field="texts", code="no_text")
    if len(own) > LONGEST:
        message = _("The text has %(found)s paragraphs; %(most)s are the most. Divide it.")
        raise Refused(message % {"found": len(own), "most": LONGEST}, field="texts", code="too_long")


def _other_count(working_language: str, own: Sequence, language: str, paragraphs: Sequence) -> str:
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
    return str(message) % details


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
