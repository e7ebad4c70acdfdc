"""Where one is and where one can go: the masthead, the bar under it, the foot of the page.

Read by the tags of `templatetags/navigation.py`, which hand over the whole template context: views put `forum`,
`conference` (when there is one) and `nav_current` (the URL name of the bar's current item) into it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _

from apps.conferences.addresses import slugs
from apps.core.languages import pick

PRODUCT = "Communiqué"

PUBLIC_ITEMS = [(gettext_lazy("Forums"), "site:home"), (gettext_lazy("Documents"), "documents:register")]
FORUM_ITEMS = [(gettext_lazy("Forum"), "site:forum"), (gettext_lazy("Documents"), "documents:register")]
EDITION_ITEMS = [
    (gettext_lazy("Forum"), "site:forum"),
    (gettext_lazy("Edition"), "site:edition"),
    (gettext_lazy("Programme"), "sessions:programme"),
    (gettext_lazy("Documents"), "documents:register"),
]
DESK_ITEMS = [
    (gettext_lazy("Board"), "desk:board", "desk.board"),
    (gettext_lazy("Set-up"), "conferences:setup", "conferences.view_desk"),
    (gettext_lazy("Delegations"), "delegations:list", "delegations.view"),
    (gettext_lazy("People"), "delegates:people", "delegates.manage"),
    (gettext_lazy("Invitations"), "delegates:invitations", "delegates.manage"),
    (gettext_lazy("Programme"), "sessions:desk", "sessions.view_desk"),
    (gettext_lazy("Texts"), "statements:pipeline", "statements.view"),
    (pgettext_lazy("letters", "Email"), "desk:mail", "messaging.view"),
]
# Where the bar leads those who may not open the page itself.
INSTEAD = {
    "delegates:people": (gettext_lazy("Arrivals"), "delegates:arrivals", "delegates.view_arrivals"),
    "sessions:desk": (gettext_lazy("Programme"), "sessions:programme", "sessions.view_programme"),
}
ME_ITEMS = [(gettext_lazy("My conferences"), "site:me"), (gettext_lazy("Account"), "accounts:settings")]
FOOTER_ITEMS = [
    (gettext_lazy("Accessibility"), "site:accessibility"),
    (gettext_lazy("Privacy"), "site:privacy"),
]


def navigation(request) -> dict[str, Any]:
    """Context processor: what every page knows without a view saying it."""
    return {"product_name": PRODUCT}


def masthead(context: Mapping[str, Any]) -> dict[str, Any]:
    """Name, edition, accent and home of the page: the forum's when the page belongs to one, else the product's."""
    forum, conference = context.get("forum"), context.get("conference")
    return {
        "product": PRODUCT,
        "notice": _("Invented example data") if forum and forum.is_demonstration else "",
        "name": pick(forum.names, get_language()) if forum else PRODUCT,
        "part": pick(conference.titles, get_language()) if conference else "",
        "accent": forum.accent if forum else "indigo",
        "home_url": link("site:forum" if forum else "site:home", context) or "/",
        "start_url": link("desk:start", context),
        "footer": bar(FOOTER_ITEMS, context),
    }


def items(area: str, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The bar of an area: public, desk, texts, me."""
    if area in ("desk", "texts"):
        return bar(_open_to(context), context) if context.get("conference") else []
    if area == "me":
        return bar(ME_ITEMS, context)
    if conference := context.get("conference"):
        announced = conference.is_public  # before that, its forum may have no page yet
        return bar(EDITION_ITEMS if announced else EDITION_ITEMS[1:], context)
    if current := context.get("current"):  # the forum's page knows which edition visitors come for
        return bar(EDITION_ITEMS, {**_plain(context), "conference": current.conference})
    return bar(FORUM_ITEMS if context.get("forum") else PUBLIC_ITEMS, context)


def _plain(context: Mapping[str, Any]) -> dict[str, Any]:
    return {key: context.get(key) for key in ("forum", "nav_current")}


def _open_to(context: Mapping[str, Any]) -> list[tuple]:
    """The desk's pages this account may open. Its roles have been asked for by the page already: no query."""
    user, conference = context.get("user"), context["conference"]
    found = []
    for item in DESK_ITEMS:
        choices = [
            each for each in (item, INSTEAD.get(item[1])) if each and user and user.has_perm(each[2], conference)
        ]
        found += [(label, name) for label, name, _perm in choices[:1]]
    return found


def bar(entries, context: Mapping[str, Any]) -> list[dict[str, Any]]:
    current = context.get("nav_current")
    found = [(_(label), name, link(name, context)) for label, name in entries]
    return [{"label": label, "url": url, "current": name == current} for label, name, url in found if url]


def link(name: str, context: Mapping[str, Any]) -> str:
    """The address of a page of this conference, this forum, or of none; empty when there is no such page."""
    forum, conference = context.get("forum"), context.get("conference")
    known = slugs(conference or forum) if forum else {}
    wanted = arguments(name, *known)
    return "" if wanted is None else reverse(name, kwargs={key: known[key] for key in wanted})


@lru_cache(maxsize=256)
def arguments(name: str, *known: str) -> tuple[str, ...] | None:
    """Which of the known arguments a page's address takes, as many as it can; None when they do not make an address.

    Asked once for each page: an address that does not fit is an exception, and a masthead would raise five of them.
    """
    for count in range(len(known), -1, -1):
        try:
            reverse(name, kwargs=dict.fromkeys(known[:count], "x"))
        except NoReverseMatch:
            continue
        return known[:count]
    return None
