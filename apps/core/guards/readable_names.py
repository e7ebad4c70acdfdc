"""A name that people can read: what cannot be seen is taken out of it, and what is no name is refused with a sentence.

Cleaned on the way in, once: badges, lists and calendars show what stands in the database.
"""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.core.guards.plain_text import one_line

VARIATIONS = range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)  # the form of a character, as in 葛󠄀
OF_NOTHING = re.compile("(?:^|(?<= ))[\ufe00-\ufe0f\U000e0100-\U000e01ef]+")  # a form, and no character before it
FEW_MARKS, MANY_MARKS = 2, 5  # on one letter: Vietnamese has two, Tibetan stacks more
ALPHABETS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT")


def readable_name(text: str) -> str:
    """The name on one line, without anything that cannot be seen (`plain_text`), its accents composed.

    ValidationError where it holds no letter, or letters under heaps of marks.
    """
    typed, text = text.strip(), " ".join(OF_NOTHING.sub("", one_line(text)).split())
    if typed and not any(unicodedata.category(letter).startswith("L") for letter in text):
        raise ValidationError(_("There is no letter in this name. Write it as people read it."), code="no_letters")
    if heap := _heap(text):
        message = _("Too many marks stand on “%(letter)s”. Write the name with the accents that belong to it.")
        raise ValidationError(message, code="marks", params={"letter": heap})
    return text


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
