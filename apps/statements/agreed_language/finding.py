"""Which paragraphs of earlier texts hold these words, or say nearly what this paragraph says, in any script.

Not by the database: its full text knows no Chinese and Japanese, its trigrams no words; and a forum has some thousands
of paragraphs, which are compared in some hundredths of a second.
"""

import difflib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.core.wordings.redline import Run, redline
from apps.core.wordings.tokens import similarity, words
from apps.documents.models import LanguageVersion
from apps.statements.agreed_language.corpus import Passage, passages_of
from apps.statements.record.canonical import normalise

MOST = 20
NEAR = 0.4  # share of words in common, from which a paragraph is told
COMPARED = 4_000_000  # pairs of words; longer paragraphs are found, and not compared word by word
FIRST_KANA = "\u3040"  # from here on letters stand for themselves
TERM = re.compile(r'"([^"]+)"|(\S+)')


@dataclass(frozen=True)
class Found:
    """`runs`: a redline against the paragraph that was begun with; empty without one, and between very long ones."""

    passage: Passage
    nearness: float
    runs: Sequence[Run] = ()
    difference: str = ""

    @property
    def is_changed(self) -> bool:
        return any(run.change for run in self.runs)


def containing(versions: Iterable[LanguageVersion], typed: str) -> list[Found]:
    """Paragraphs with all that was typed; then those with most of the words, unless some stand in quotation marks."""
    parts = TERM.findall(typed)
    terms = [normalise(phrase or word).casefold() for phrase, word in parts]
    quoted = any(phrase for phrase, _word in parts)
    wanted = Counter(words(normalise(typed)))
    found = []
    for each in _all(versions):
        text = normalise(each.text)
        holds = bool(terms) and all(term in text.casefold() for term in terms)
        nearness = similarity(wanted, Counter(words(text)))
        if holds or (nearness >= NEAR and not quoted):
            found.append(Found(each, holds + nearness))
    return _best(found)


def like(versions: Iterable[LanguageVersion], paragraph: str) -> list[Found]:
    """Paragraphs that say nearly the same, each with what is different."""
    wanted = Counter(words(normalise(paragraph)))
    found = []
    for each in _all(versions):
        nearness = similarity(wanted, Counter(words(normalise(each.text))))
        if nearness >= NEAR:
            found.append(Found(each, nearness))
    return [_compared(each, paragraph) for each in _best(found)]


def _all(versions: Iterable[LanguageVersion]) -> list[Passage]:
    return [each for version in versions for each in passages_of(version)]


def _best(found: list[Found]) -> list[Found]:
    """The nearest first; of equals the newer text, as they come."""
    return sorted(found, key=lambda each: -each.nearness)[:MOST]


def _compared(found: Found, paragraph: str) -> Found:
    own, theirs = words(paragraph), words(found.passage.text)
    if len(own) * len(theirs) > COMPARED:
        return found
    runs = redline(normalise(paragraph), normalise(found.passage.text))
    return Found(found.passage, found.nearness, runs, difference(own, theirs))


def difference(own: Sequence[str], theirs: Sequence[str]) -> str:
    """ "one word differs": words of most scripts, letters of those that put no blanks between words."""
    changes = [
        each for each in difflib.SequenceMatcher(None, own, theirs, autojunk=False).get_opcodes() if each[0] != "equal"
    ]
    if not changes:
        return _("the same words")
    counted = sum(max(to - since, upto - first) for _tag, since, to, first, upto in changes)
    touched = [word for _tag, since, to, first, upto in changes for word in (*own[since:to], *theirs[first:upto])]
    if all(len(word) == 1 and word >= FIRST_KANA for word in touched):
        return ngettext("one letter differs", "%(number)s letters differ", counted) % {"number": counted}
    return ngettext("one word differs", "%(number)s words differ", counted) % {"number": counted}
