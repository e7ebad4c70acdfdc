"""Words of a text in any script: East Asian letters stand alone, other scripts by the word, Hangul by the run."""

import re
from collections import Counter

WORDS = re.compile(
    r"[A-Za-z0-9\u00c0-\u024f\u0370-\u03ff\u0400-\u052f\u1800-\u18af]+"  # Latin, Greek, Cyrillic, Mongolian
    r"|[\uac00-\ud7a3\u1100-\u11ff]+"  # Hangul
    r"|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]"  # kana and Han, one by one
)


def words(text: str) -> list[str]:
    """The words of a text in small letters, without blanks and punctuation."""
    return WORDS.findall(text.casefold())


def similarity(left: Counter, right: Counter) -> float:
    """Share of words in common, from 0 to 1 (Dice's coefficient over `Counter(words(text))`)."""
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if total else 0.0
