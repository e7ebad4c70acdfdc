"""Which language version somebody gets at a document's address, and the words that go with it."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.core.clocks.times import format_dates
from apps.core.guards.letters import signs
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.listing import sentences
from apps.documents.choices import CorrigendumKind, LanguageStatus, Outcome, PublicationState
from apps.documents.models import Corrigendum, Document, LanguageVersion

PAGE_LANGUAGES = {code for code, _name in settings.LANGUAGES}

SUPERSEDED = gettext_lazy("Superseded by {symbol}. This text stays at its address for the record.")
CORRECTED = gettext_lazy("The text as corrected by {symbol} of {day}.")
AS_ADOPTED = gettext_lazy("The text as adopted, before it was corrected.")
AS_DEPOSITED = gettext_lazy("The text as it was before it was corrected.")
EARLIER = gettext_lazy("This is an earlier version; a corrected one has taken its place.")
SINCE = gettext_lazy("Authentic since {day} by translation corrigendum {symbol}.")
SUPERSEDES = gettext_lazy("This text supersedes {symbols}.")


@dataclass(frozen=True)
class Reading:
    """What is shown. `version` None: nothing is public any more, `tombstone` says why.

    `wanted` is the language that was asked for; it differs from the version's when that language has no live version.
    `visible` holds the newest version of each language that this reader may read, `older` all before those.
    """

    document: Document
    wanted: str
    version: LanguageVersion | None
    visible: Sequence[LanguageVersion]
    tombstone: LanguageVersion | None = None
    older: Sequence[LanguageVersion] = ()

    @property
    def is_fallback(self) -> bool:
        return self.version is not None and self.version.language != self.wanted

    @property
    def is_earlier(self) -> bool:
        """A later version stands in the place of the one that is shown."""
        return self.version in self.older

    @property
    def earlier(self) -> list[LanguageVersion]:
        """Versions of the same language before the newest, the latest of them first."""
        found = [each for each in self.older if self.version and each.language == self.version.language]
        return sorted(found, key=lambda version: -version.sequence)

    @property
    def as_corrected(self) -> list[LanguageVersion]:
        """The words of this language that can be turned to: as adopted, then as each corrigendum left them."""
        own = [each for each in [*self.older, *self.visible] if self.version and each.language == self.version.language]
        words = sorted(
            (each for each in own if each.status == LanguageStatus.AUTHENTIC), key=lambda each: each.sequence
        )
        return words if len(words) > 1 else []

    def is_public(self, at: dt.datetime | None = None) -> bool:
        return self.version is not None and self.version.publication.state_at(at) == PublicationState.LIVE


def reading_of(
    document: Document,
    wanted: str,
    *,
    sequence: int | None = None,
    unpublished: bool = False,
    at: dt.datetime | None = None,
) -> Reading | None:
    """The reading of `document` in the language `wanted`; None when the reader may not know that it exists.

    The newest version that the reader may read, or that of `sequence` and no other one. `unpublished` is for the
    team: versions that are not live yet count too, never retracted ones.
    """
    at = at or timezone.now()
    if not document.conference.is_public and not unpublished:
        return None
    versions = _versions_of(document)
    states = {version: version.publication.state_at(at) for version in versions}
    shown = set(PublicationState) - {PublicationState.RETRACTED} if unpublished else {PublicationState.LIVE}
    readable = [version for version in versions if states[version] in shown]
    newest = {version.language: version for version in readable}  # they come in their sequence
    visible = list(newest.values())
    older = [version for version in readable if newest[version.language] != version]
    retracted = [version for version in versions if states[version] == PublicationState.RETRACTED]
    if sequence is not None:
        return _one_of(Reading(document, wanted, None, visible, older=older), [*readable, *retracted], sequence)
    if wanted in newest:
        return Reading(document, wanted, newest[wanted], visible, older=older)
    for version in sorted(retracted, key=lambda version: (version.language != wanted, -version.sequence)):
        if version.language == wanted or not visible:
            return Reading(document, wanted, None, visible, version, older)
    return Reading(document, wanted, _best(visible), visible, older=older) if visible else None


def _versions_of(document: Document) -> list[LanguageVersion]:
    """Every version, languages in the order of the product, each language in its sequence. One query."""
    rank = list(CONTENT_LANGUAGES).index
    found = document.versions.select_related("publication", "corrigendum").defer("corrigendum__canonical")
    versions = sorted(found, key=lambda version: (rank(version.language), version.sequence))
    for version in versions:
        version.document = document
    return versions


def _one_of(reading: Reading, known: Sequence[LanguageVersion], sequence: int) -> Reading | None:
    for version in known:
        if (version.language, version.sequence) == (reading.wanted, sequence):
            is_gone = version.publication.retracted_at is not None
            return replace(reading, version=None if is_gone else version, tombstone=version if is_gone else None)
    return None


def _best(versions: Sequence[LanguageVersion]) -> LanguageVersion:
    """English first, then an authentic text, then any."""
    return min(versions, key=lambda version: (version.language != "en", version.status != LanguageStatus.AUTHENTIC))


def address(document: Document, language: str) -> str:
    """The page of one language: in that language's own pages when there are some, else by `?language=`."""
    path = reverse("documents:document", kwargs={"symbol": document.symbol})
    if language in PAGE_LANGUAGES:
        return path.replace(f"/{get_language()}/", f"/{language}/", 1)
    return f"{path}?language={language}"


def address_of(version: LanguageVersion) -> str:
    """The page of exactly this version, whatever comes after it."""
    path = reverse("documents:document", kwargs={"symbol": version.document.symbol})
    return f"{path}?language={version.language}&version={version.sequence}"


def permalink(document: Document) -> str:
    """The address for ever, without a language: the reader's own is found when it is opened."""
    return f"{settings.SITE_URL.rstrip('/')}/documents/{document.symbol}"


def paragraphs(version: LanguageVersion) -> Iterator[dict[str, Any]]:
    """Paragraphs with what they need on a page: `label` ("3."), `anchor` (p3 for paragraph 3, else by its place) and
    `level`, 1 for one that stands under no other.
    """
    seen = set()
    for place, row in enumerate(version.paragraphs, start=1):
        number = row["number"]
        anchor = f"p{number}" if number.isdigit() and number not in seen else f"t{place}"
        seen.add(number)
        label = f"{number}." if number.isdigit() else signs(number)
        yield {"level": 1, **row, "text": signs(row["text"]), "label": label, "anchor": anchor}


def placed(version: LanguageVersion) -> Iterator[tuple[str, str]]:
    """Every text of a version with the name of its place: ("paragraph 3", …)."""
    yield _("title"), version.title
    for place, row in enumerate(version.paragraphs, start=1):
        yield _("paragraph %(place)s") % {"place": row["number"] or place}, row["text"]


def status_note(version: LanguageVersion, versions: Sequence[LanguageVersion]) -> str:
    """What weight this language carries, in the language of the page; the text as adopted and what came later apart."""
    came = {each: came_by(each) for each in [*versions, version]}
    later = [each for each in versions if came[each]]
    authentic = [each for each in versions if each.status == LanguageStatus.AUTHENTIC and each not in later]
    originals = {"languages": _(", ").join(CONTENT_LANGUAGES[each.language] for each in authentic)}
    which = _("Authentic: %(languages)s.") % originals if authentic else ""
    since = [_authentic_since(each, corrigendum) for each in later if each != version and (corrigendum := came[each])]
    since += _corrected(version)
    if version.status == LanguageStatus.COURTESY:
        first = [_("For reference only. This translation has no authority."), which]
    elif version.status == LanguageStatus.OFFICIAL:
        first = [_("Official translation."), which]
    elif corrigendum := came[version]:
        first = [SINCE.format(day=format_dates(corrigendum.approved_on), symbol=corrigendum.symbol)]
        first += [_("The text was adopted in %(languages)s.") % originals] if authentic else []
    elif len(authentic) > 1:
        first = [_("Equally authentic: %(languages)s.") % originals]
    else:
        first = [_("Authentic text, as adopted.") if later else _("Authentic text.")]
    return sentences([*first, *since])


def corrigendum_of(version: LanguageVersion) -> Corrigendum | None:
    """The corrigendum that brought a version; None for one of the text as deposited."""
    return getattr(version, "corrigendum", None)


def is_correction(version: LanguageVersion) -> bool:
    """Its words are those of an authentic version without its slips."""
    found = corrigendum_of(version)
    return found is not None and found.kind == CorrigendumKind.EDITORIAL


def came_by(version: LanguageVersion) -> Corrigendum | None:
    """The translation corrigendum by which the language is authentic; None where it was from the beginning."""
    if not is_correction(version):
        return corrigendum_of(version)
    own = version.document.corrigenda.filter(kind=CorrigendumKind.TRANSLATION, version__language=version.language)
    return own.defer("canonical").first()


def corrected_words(version: LanguageVersion, newest: Sequence[LanguageVersion]) -> str:
    """Whether these words are as corrected, or as they were before; empty where nothing was corrected."""
    if own := _corrected(version):
        return own[0]
    if not any(is_correction(each) for each in newest if each.language == version.language):
        return ""
    is_adopted = version.document.outcome == Outcome.ADOPTED and corrigendum_of(version) is None
    return str(AS_ADOPTED if is_adopted else AS_DEPOSITED)


def switch(reading: Reading) -> list[tuple[str, str, bool]]:
    """(words, address, whether it is shown) of the text as adopted and as corrected; empty where nothing was."""
    found = reading.as_corrected
    return [(_called(each, found), address_of(each), each == reading.version) for each in found]


def _called(version: LanguageVersion, found: Sequence[LanguageVersion]) -> str:
    if version == found[-1]:
        return _("As corrected")
    corrigendum = corrigendum_of(version)
    if corrigendum is not None:
        return _("As of Corr.%(number)s") % {"number": corrigendum.number}
    return _("As adopted") if version.document.outcome == Outcome.ADOPTED else _("As issued")


def corrections(versions: Sequence[LanguageVersion]) -> list[str]:
    """By which corrigenda the words are as they are, as sentences; their rows come with the versions."""
    return list(dict.fromkeys(sentence for each in versions for sentence in _corrected(each)))


def _corrected(version: LanguageVersion) -> list[str]:
    corrigendum = corrigendum_of(version)
    if corrigendum is None or corrigendum.kind != CorrigendumKind.EDITORIAL:
        return []
    return [str(CORRECTED).format(symbol=corrigendum.symbol, day=format_dates(corrigendum.approved_on))]


def _authentic_since(version: LanguageVersion, corrigendum: Corrigendum) -> str:
    values = {
        "language": CONTENT_LANGUAGES[version.language],
        "day": format_dates(corrigendum.approved_on),
        "symbol": corrigendum.symbol,
    }
    return _("%(language)s: authentic since %(day)s by translation corrigendum %(symbol)s.") % values


def succession(document: Document) -> list[str]:
    """What replaced this document, and what it replaces, as sentences; needs `with_succession`."""
    sentences = [str(SUPERSEDED).format(symbol=document.successor)] if document.successor else []
    if document.predecessors:
        sentences.append(str(SUPERSEDES).format(symbols=_(", ").join(document.predecessors)))
    return sentences
