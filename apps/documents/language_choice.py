"""Which language version somebody gets at a document's address, and the words that go with it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import RULE_WORDS, LanguageStatus, PublicationState
from apps.documents.models import Document, LanguageVersion

PAGE_LANGUAGES = {code for code, _name in settings.LANGUAGES}

SUPERSEDED = gettext_lazy("Superseded by {symbol}. This text stays at its address for the record.")
SUPERSEDES = gettext_lazy("This text supersedes {symbols}.")


@dataclass(frozen=True)
class Reading:
    """What is shown. `version` None: nothing is public any more, `tombstone` says why.

    `wanted` is the language that was asked for; it differs from the version's when that language has no live version.
    """

    document: Document
    wanted: str
    version: LanguageVersion | None
    visible: Sequence[LanguageVersion]
    tombstone: LanguageVersion | None = None

    @property
    def is_fallback(self) -> bool:
        return self.version is not None and self.version.language != self.wanted

    def is_public(self, at: dt.datetime | None = None) -> bool:
        return self.version is not None and self.version.publication.state_at(at) == PublicationState.LIVE


def reading_of(
    document: Document, wanted: str, *, unpublished: bool = False, at: dt.datetime | None = None
) -> Reading | None:
    """The reading of `document` in the language `wanted`; None when the reader may not know that it exists.

    `unpublished` is for the team: versions that are not live yet count too, never retracted ones.
    """
    at = at or timezone.now()
    rank = list(CONTENT_LANGUAGES).index
    versions = sorted(document.versions.select_related("publication"), key=lambda version: rank(version.language))
    for version in versions:
        version.document = document
    states = {version: version.publication.state_at(at) for version in versions}
    if not document.conference.is_public and not unpublished:
        return None
    shown = set(PublicationState) - {PublicationState.RETRACTED} if unpublished else {PublicationState.LIVE}
    visible = [version for version in versions if states[version] in shown]
    retracted = [version for version in versions if states[version] == PublicationState.RETRACTED]
    for version in visible:
        if version.language == wanted:
            return Reading(document, wanted, version, visible)
    for version in sorted(retracted, key=lambda version: version.language != wanted):
        if version.language == wanted or not visible:
            return Reading(document, wanted, None, visible, version)
    return Reading(document, wanted, _best(visible), visible) if visible else None


def _best(versions: Sequence[LanguageVersion]) -> LanguageVersion:
    """English first, then an authentic text, then any."""
    return min(versions, key=lambda version: (version.language != "en", version.status != LanguageStatus.AUTHENTIC))


def address(document: Document, language: str) -> str:
    """The page of one language: in that language's own pages when there are some, else by `?language=`."""
    path = reverse("documents:document", kwargs={"symbol": document.symbol})
    if language in PAGE_LANGUAGES:
        return path.replace(f"/{get_language()}/", f"/{language}/", 1)
    return f"{path}?language={language}"


def permalink(document: Document) -> str:
    """The address for ever, without a language: the reader's own is found when it is opened."""
    return f"{settings.SITE_URL.rstrip('/')}/documents/{document.symbol}"


def paragraphs(version: LanguageVersion) -> Iterator[dict[str, str]]:
    """Paragraphs with what they need on a page: `label` ("3.") and `anchor` (p3 for paragraph 3, else by its place)."""
    seen = set()
    for place, row in enumerate(version.paragraphs, start=1):
        number = row["number"]
        anchor = f"p{number}" if number.isdigit() and number not in seen else f"t{place}"
        seen.add(number)
        yield {**row, "label": f"{number}." if number.isdigit() else number, "anchor": anchor}


def status_note(version: LanguageVersion, versions: Sequence[LanguageVersion]) -> str:
    """What weight this language carries, in the language of the page."""
    authentic = [CONTENT_LANGUAGES[each.language] for each in versions if each.status == LanguageStatus.AUTHENTIC]
    originals = {"languages": _(", ").join(authentic)}
    which = _("Authentic: %(languages)s.") % originals if authentic else ""
    if version.status == LanguageStatus.COURTESY:
        return " ".join([_("For reference only. This translation has no authority."), which]).strip()
    if version.status == LanguageStatus.OFFICIAL:
        return " ".join([_("Official translation."), which]).strip()
    if len(authentic) > 1:
        return _("Equally authentic: %(languages)s.") % originals
    return _("Authentic text.")


def succession(document: Document) -> list[str]:
    """What replaced this document, and what it replaces, as sentences; needs `with_succession`."""
    sentences = [str(SUPERSEDED).format(symbol=document.successor)] if document.successor else []
    if document.predecessors:
        sentences.append(str(SUPERSEDES).format(symbols=_(", ").join(document.predecessors)))
    return sentences


def facts(document: Document) -> list[tuple[str, str]]:
    """Rule and counts of an adopted text, as words; never a name (the Chatham House Rule covers parties too)."""
    known = document.facts
    rows = []
    if rule := known.get("rule"):
        rows.append((_("Rule"), str(RULE_WORDS.get(rule, rule))))
    if counted := known.get("counted"):
        joined = known.get("joined", 0)
        rows.append((_("Joined"), _("%(joined)s of %(counted)s parties") % {"joined": joined, "counted": counted}))
    if annexes := known.get("annexes"):
        rows.append((_("Annexes"), ngettext("%(count)s annex", "%(count)s annexes", annexes) % {"count": annexes}))
    return rows
