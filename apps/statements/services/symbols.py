"""The symbol under which a text begins."""

from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.documents import symbols
from apps.documents.choices import Series
from apps.documents.services import allocate_symbol, year_of
from apps.statements.consensus.submissions import Draft


def working_symbol(conference: Conference, draft: Draft) -> symbols.Symbol:
    """The next of the forum, of one of its bodies, or of the addenda to a text; the caller's transaction holds it.

    Refused: "body", "addendum_to" (fields of that name); "symbol" (one of them).
    """
    year = year_of(conference, draft.dated_on)
    if draft.addendum_to is None:
        return allocate_symbol(conference.forum, year, Series.WORKING_PAPER, body=draft.body)
    if draft.body:
        message = _("An addendum belongs to the body of its text. Leave one of the two empty.")
        raise Refused(message, field="body", code="body")
    parent = symbols.parse(draft.addendum_to.symbol)
    if parent is None or parent.addendum or draft.addendum_to.conference.forum_id != conference.forum_id:
        message = _("Only another text of this forum, and no addendum, can have an addendum.")
        raise Refused(message, field="addendum_to", code="addendum_to")
    return allocate_symbol(conference.forum, year, Series.WORKING_PAPER, addendum_to=parent)
