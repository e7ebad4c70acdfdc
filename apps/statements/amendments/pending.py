"""What stands between a text and its being clean: brackets, amendments, paragraphs that nobody has agreed on."""

from django.utils.translation import gettext as _

from apps.statements.amendment_life import PENDING
from apps.statements.models import Statement


def open_still(statement: Statement) -> str:
    """A sentence about the first thing that is open; "" where nothing is. Two queries."""
    if group := statement.bracket_groups.filter(closed_at=None).first():
        return _("Bracket %(number)s is still open. Close it by choosing.") % {"number": group.number}
    if amendment := statement.amendments.filter(state__in=PENDING).first():
        message = _("Amendment %(number)s is “%(state)s”. A text with amendments that wait is not clean.")
        return message % {"number": amendment.number, "state": amendment.get_state_display()}
    return ""
