"""A canary: a word that stands in one field of one row and nowhere else, to be found wherever it comes out."""

import re
from dataclasses import dataclass
from typing import Any

from django.db import models

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LETTERS = "bcdfghjklmnpqrstvwxz"  # of the check, so that no word and no hash is taken for a canary
FORM = re.compile(r"cn([0-9a-z]{4})([b-df-hj-np-tv-xz]{2})", re.IGNORECASE)


@dataclass(frozen=True)
class Canary:
    """Where it stands: `field` is "delegates.Person.email"."""

    word: str
    field: str
    row: models.Model

    def __str__(self) -> str:
        return f"{self.word} {self.field} of {self.row.pk}"


class Aviary:
    """Every canary that was planted, by its word."""

    def __init__(self) -> None:
        self.by_word: dict[str, Canary] = {}

    def hatch(self, field: str, row: models.Model) -> str:
        word = word_of(len(self.by_word))
        self.by_word[word] = Canary(word, field, row)
        return word

    def found_in(self, *texts: str) -> set[Canary]:
        """Those that stand in any of these texts. A token made by chance may look like one that was never planted."""
        return {self.by_word[word] for text in texts for word in words_in(text) if word in self.by_word}


def word_of(number: int) -> str:
    """The word of a number, e.g. "cn001akq"; eight signs, so that it fits into the shortest field."""
    digits, rest = "", number
    for _place in range(4):
        rest, digit = divmod(rest, len(DIGITS))
        digits = DIGITS[digit] + digits
    return f"cn{digits}{_check(digits)}"


def words_in(text: str) -> set[str]:
    found = ((match[1].lower(), match[0].lower()) for match in FORM.finditer(text))
    return {word for digits, word in found if word.endswith(_check(digits))}


def _check(digits: str) -> str:
    value = int(digits, 36) * 7919 % (len(LETTERS) ** 2)
    return LETTERS[value // len(LETTERS)] + LETTERS[value % len(LETTERS)]


def text_for(column: models.Field, word: str) -> Any:
    """The canary as that column takes it: in every language, as an address, as a name."""
    if isinstance(column, models.JSONField):
        return {"en": f"{word} words", "ja": f"{word}の言葉"}
    if isinstance(column, models.EmailField):
        return f"{word}@canary.example"
    if isinstance(column, models.URLField):
        return f"https://{word}.example/"
    return word
