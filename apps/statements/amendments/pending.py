"""What stands between a text and its being clean: brackets, amendments, paragraphs that nobody has agreed on."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from apps.statements.amendment_life import PENDING
from apps.statements.amendments.agreed import agreed_now, was_read
from apps.statements.models import ParagraphText, Statement
from apps.statements.paragraphs.texts import called


def open_still(statement: Statement, rows: Sequence[ParagraphText]) -> str:
    """A sentence about the first thing that is open; "" where nothing is. Five queries at most.

    Paragraphs have to be agreed where the text was read paragraph by paragraph; one that was only recorded was not.
    """
    if group := statement.bracket_groups.filter(closed_at=None).first():
        return _("Bracket %(number)s is still open. Close it by choosing.") % {"number": group.number}
    if amendment := statement.amendments.filter(state__in=PENDING).first():
        message = _("Amendment %(number)s is “%(state)s”. A text with amendments that wait is not clean.")
        return message % {"number": amendment.number, "state": amendment.get_state_display()}
    if was_read(statement):
        agreed = agreed_now(statement, rows)
        if row := next((row for row in rows if row.paragraph_id not in agreed), None):
            message = _("Paragraph %(place)s is not agreed yet. Every paragraph is agreed before the text is clean.")
            return message % {"place": called(row)}
    return ""
