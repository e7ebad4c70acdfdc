"""Brackets: what stands in them is not agreed.

Square ones in whatever width or direction, and 〔 〕, which Japanese and Chinese drafts use for the same, and for
remarks that no agreed text has either. A year in them is a part of a Chinese document number, as in 国发〔2024〕1号.
All other signs (【 】 of headings and emphasis, quotation marks, round brackets) say nothing of agreement.
"""

import re
from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.models import ParagraphText, Revision
from apps.statements.paragraphs.texts import called

LEFT_OUT = gettext_lazy(
    "Leave square brackets out, and 〔 〕 too: alternatives are put into brackets by themselves."
)  # fmt: skip
SQUARE = re.compile(r"[\[\]［］]")
BRACKET = re.compile(r"[\[\]［］﹇﹈〔〕︹︺﹝﹞]")
YEAR = re.compile(r"〔(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年?〕")


def first_bracket(text: str) -> str:
    """The sign; "" without any."""
    found = BRACKET.search(YEAR.sub("", text))
    return found[0] if found else ""


def first_square_bracket(text: str) -> str:
    """The same of square ones alone: what was adopted before 〔 〕 were known as brackets has none of these."""
    found = SQUARE.search(text)
    return found[0] if found else ""


def has_bracket(text: str) -> bool:
    return bool(first_bracket(text))


def has_square_bracket(text: str) -> bool:
    return bool(first_square_bracket(text))


def bracket_left(revision: Revision, rows: Sequence[ParagraphText], first: Callable[[str], str] = first_bracket) -> str:
    """A sentence about the first bracket in a title, a number or the words of whatever language; "" without any. In a
    number only square ones are: 〔1〕 is a way to count.
    """
    for language, title in revision.titles.items():
        if sign := first(title):
            message = _(
                "The title in %(language)s still has a square bracket (%(sign)s). Text in brackets is not agreed."
            )
            return message % {"language": CONTENT_LANGUAGES[language], "sign": sign}
    for row in rows:
        words = [row.text, *(each.words for each in row.translated.all())]
        if sign := next(filter(None, [first_square_bracket(row.number), *map(first, words)]), ""):
            message = _("Paragraph %(place)s still has a square bracket (%(sign)s). Text in brackets is not agreed.")
            return message % {"place": called(row), "sign": sign}
    return ""
