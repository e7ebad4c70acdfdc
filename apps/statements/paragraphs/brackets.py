"""Square brackets: what stands in them is not agreed. Full-width ones are the same brackets."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from apps.statements.models import ParagraphText, Revision

BRACKET = re.compile(r"[\[\]［］]")


def bracket_left(revision: Revision, rows: Sequence[ParagraphText]) -> str:
    """A sentence about the first bracket; "" without any."""
    for row in rows:
        if BRACKET.search(row.text):
            message = _("Paragraph %(place)s still has a square bracket. Text in brackets is not agreed.")
            return message % {"place": row.number or row.order}
    return ""
