"""For which party a page speaks: an account may speak for several, and for others by the time that it is sent."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.statements.models.tablings import PartyBase

T = TypeVar("T")
FIELD = "speaking"  # the party for which the page was opened, by its id


def opened_for(request: HttpRequest, rows: Sequence[T], party: Callable[[T], PartyBase]) -> T:
    """Of those for whom the account speaks now the one for which the page was opened, else the first."""
    asked = request.POST.get(FIELD, "")
    return next((row for row in rows if str(party(row).pk) == asked), rows[0])


def refuse_another(request: HttpRequest, party: PartyBase) -> None:
    """Refused ("not_yours") where the page was opened for a party for which the account speaks no more."""
    asked = request.POST.get(FIELD, "")
    if asked and asked != str(party.pk):
        message = _("You do not speak for the party any more for which this page was opened. Reload it.")
        raise Refused(message, code="not_yours")
