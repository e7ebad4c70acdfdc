"""Words in the cells of a table."""

import re
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from apps.core.lazy import Words
from apps.core.tables.headings import key


def word(text: str, words: Mapping[str, str], known: Words) -> str:
    """What a cell means. ValidationError with what there is for a word that is not known."""
    if (found := words.get(key(text))) is None:
        message = _("“%(word)s” is not known here. Possible: %(known)s.")
        raise ValidationError(message % {"word": text, "known": known})
    return str(found)


def parts(text: str) -> list[str]:
    return [part for part in re.split(r"\s*[;,/、・，&+]\s*", text.strip()) if part]
