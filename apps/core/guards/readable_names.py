"""A name that people can read: what cannot be seen is taken out of it, and what is no name is refused with a sentence.

Cleaned on the way in, once: badges, lists and calendars show what stands in the database.
"""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.core.guards.plain_text import TURNS

# Joiners decide the form of letters in Persian and in the scripts of India; between others they are invisible.
JOINERS = re.compile("[\u200c\u200d]")
JOINED = re.compile("[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufefc]")
# Characters that count as letters or signs and show nothing.
BLANK = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180e\u2800\u3164\uffa0]")
VARIATIONS = range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)  # the form of a character, as in 葛󠄀
FEW_MARKS, MANY_MARKS = 2, 5  # on one letter: Vietnamese has two, Tibetan stacks more
ALPHABETS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")


def readable_name(text: str) -> str:
    """The name without anything that cannot be seen, composed (NFC), with single blanks.

    ValidationError where it holds no letter, or letters under heaps of marks.
    """
    typed = text.strip()
    text = unicodedata.normalize("NFC", " ".join("".join(_seen(text)).split()))
    if typed and not any(unicodedata.category(letter).startswith("L") for letter in text):
        raise ValidationError(_("There is no letter in this name. Write it as people read it."), code="no_letters")
    if heap := _heap(text):
        message = _("Too many marks stand on “%(letter)s”. Write the name with the accents that belong to it.")
        raise ValidationError(message, code="marks", params={"letter": heap})
    return text


def _seen(text: str) -> list[str]:
    kept: list[str] = []
    for place, letter in enumerate(text):
        if JOINERS.match(letter):
            around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
            if len(around) == 2 and all(JOINED.match(each) for each in around):
                kept.append(letter)
        elif TURNS.match(letter):
            kept.append(letter)  # `plain_text` refuses it, with a sentence of its own
        elif not (unicodedata.category(letter) == "Cf" or BLANK.match(letter) or _varies_nothing(letter, kept)):
            kept.append(letter)
    return kept


def _varies_nothing(letter: str, before: list[str]) -> bool:
    """A variation selector without a character before it."""
    return any(ord(letter) in each for each in VARIATIONS) and not (before and before[-1].strip())


def _heap(text: str) -> str:
    """The first letter with more marks on it than its script has."""
    base, marks = "", 0
    for letter in text:
        if unicodedata.category(letter) in ("Mn", "Me") and not any(ord(letter) in each for each in VARIATIONS):
            marks += 1
            few = not base or unicodedata.name(base, "").startswith(ALPHABETS)
            if marks > (FEW_MARKS if few else MANY_MARKS):
                return base
        elif unicodedata.category(letter) != "Mc":
            base, marks = letter, 0
    return ""
