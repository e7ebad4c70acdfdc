"""For which party a page speaks: an account may speak for several, and for others by the time that it is sent.

The address names the party, so that two tabs never mix, and the form names it once more, of this round.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import prefetch_related_objects
from django.http import Http404, HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import ConferenceMixin
from apps.core.exceptions import Refused
from apps.core.kept_pages import SHOWN
from apps.statements.consensus.parties import listed_name
from apps.statements.models.tablings import PartyBase

T = TypeVar("T")
FIELD = "speaking"  # in a form: the party for which the page was opened, by its id
ASKED = "for"  # in an address: the delegation or the person


def key_of(party: PartyBase) -> str:
    """The same for a party to the text and in every round."""
    return str(party.participation_id or party.person_id)


def opened_for(
    request: HttpRequest,
    rows: Sequence[T],
    party: Callable[[T], PartyBase],
    first: Callable[[], T | None] = lambda: None,
) -> T:
    """Of those for whom the account speaks now the one for which the page was opened, else `first`, else the first.

    A page that is opened for anybody else does not exist (404); what is sent for them is refused, see `refuse_another`.
    """
    posted, asked = request.POST.get(FIELD, ""), request.GET.get(ASKED, "")
    if posted:
        found = [row for row in rows if str(party(row).pk) == posted]
    else:
        found = [row for row in rows if key_of(party(row)) == asked]
    if asked and not found and request.method != "POST":
        raise Http404
    return found[0] if found else (first() if len(rows) > 1 else None) or rows[0]


def refuse_another(request: HttpRequest, party: PartyBase) -> None:
    """Refused ("not_yours") where the page was opened for a party for which the account speaks no more."""
    posted, asked = request.POST.get(FIELD, ""), request.GET.get(ASKED, "")
    if (posted and posted != str(party.pk)) or (asked and asked != key_of(party)):
        message = _(
            "You do not speak for the party any more for which this page was opened. "
            "Open the text again: the page says for whom you speak."
        )
        raise Refused(message, code="not_yours")


def passed_on(request: HttpRequest) -> str:
    """For whom the text was opened, on a page that speaks for nobody and leads back to it."""
    try:
        return str(UUID(request.GET.get(ASKED, "")))
    except ValueError:
        return ""


class ForPartyMixin(ConferenceMixin):
    """A page of one text that speaks for a party, says for which, and leads to the same page for the others."""

    names_the_only = False  # whether whoever speaks for one party is told so, where the page does not say it anyway

    @property
    def speaking(self) -> PartyBase | None:
        """The party for which the page was opened; None on one that is only read."""
        raise NotImplementedError

    @property
    def own_parties(self) -> Sequence[PartyBase]:
        """All for which the account speaks here; one may stand here once for each round."""
        raise NotImplementedError

    @property
    def for_key(self) -> str:
        """What every further address of the text says, so that it stays the same party's; empty where there is one."""
        several = len({key_of(each) for each in self.own_parties}) > 1
        return key_of(self.speaking) if self.speaking and (several or ASKED in self.request.GET) else ""

    def own_page(self, name: str, **kwargs) -> str:
        query = f"?{ASKED}={self.for_key}" if self.for_key else ""
        return self.here(f"statements:{name}", statement_id=self.kwargs["statement_id"], **kwargs) + query

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shared: dict[str, Any] = {"speaking": self.speaking, "for_key": self.for_key}
        if self.speaking:
            shared |= self.for_whom(self.speaking)
        return super().get_context_data(**shared, **kwargs)

    def for_whom(self, speaking: PartyBase) -> dict[str, Any]:
        """What the form names; name and address of each party for which this page can be opened, in one query."""
        form = {"opened_for": self.request.POST.get(FIELD) or speaking.pk}
        parties = {key_of(each): each for each in reversed(self.own_parties)}
        if len(parties) == 1 and not self.names_the_only:
            return form
        prefetch_related_objects(list(parties.values()), "participation__entity__names")
        own, query = key_of(speaking), self.request.GET.copy()
        query.pop(SHOWN, None)
        found = []
        for key, party in reversed(parties.items()):
            query[ASKED] = key
            found.append((listed_name(party, self.conference, get_language()), f"?{query.urlencode()}", key == own))
        return {**form, "for_whom": found}
