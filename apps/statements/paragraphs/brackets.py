"""Square brackets: what stands in them is not agreed. Full-width ones are the same brackets."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.models import ParagraphText, Revision
from apps.statements.paragraphs.texts import called

LEFT_OUT = gettext_lazy("Leave square brackets out: alternatives are put into brackets by themselves.")
BRACKET = re.compile(r"[\[\]［］]")


def has_bracket(text: str) -> bool:
    return BRACKET.search(text) is not None


def bracket_left(revision: Revision, rows: Sequence[ParagraphText]) -> str:
    """A sentence about the first bracket in a title, a number or the words of whatever language; "" without any."""
    for language, title in revision.titles.items():
        if has_bracket(title):
            message = _("The title in %(language)s still has a square bracket. Text in brackets is not agreed.")
            return message % {"language": CONTENT_LANGUAGES[language]}
    for row in rows:
        if any(map(has_bracket, [row.number, row.text, *(each.words for each in row.translated.all())])):
            message = _("Paragraph %(place)s still has a square bracket. Text in brackets is not agreed.")
            return message % {"place": called(row)}
    return ""
