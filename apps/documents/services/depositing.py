"""Putting texts into the register: symbols without gaps, versions that never change."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference, Forum
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.documents import symbols
from apps.documents.choices import LanguageStatus
from apps.documents.models import Document, LanguageVersion, Publication, SymbolCounter


@dataclass(frozen=True)
class VersionText:
    """A text in one language. `paragraphs` holds {"uid", "number", "kind", "text"} for each, in order, and the
    "level" of one that stands under another.
    """

    language: str
    status: str
    title: str
    paragraphs: Sequence[Mapping[str, Any]]

    @property
    def body(self) -> str:
        return body_of(self.title, self.paragraphs)


def body_of(title: str, paragraphs: Sequence[Mapping[str, Any]]) -> str:
    """A version as plain text, for searching."""
    return "\n".join([title, *(paragraph["text"] for paragraph in paragraphs)])


def year_of(conference: Conference, dated_on: dt.date) -> int:
    """The year in a symbol: that of the edition, else that of the text."""
    return conference.starts_on.year if conference.starts_on else dated_on.year


@transaction.atomic
def allocate_symbol(
    forum: Forum, year: int, series: str, *, body: str = "", addendum_to: symbols.Symbol | None = None
) -> symbols.Symbol:
    """The next symbol of a series, of a body of the forum; or of the next addendum to a text, which has its place.

    Takes the counter's lock until the caller's transaction ends. A number is used up only when that transaction
    commits, so a failed adoption leaves no gap. Refused: "symbol" (field body or addendum_to) when it has no form.
    """
    place: dict[str, Any] = {"forum": forum, "year": year, "series": series, "body": body, "parent": ""}
    if addendum_to is not None:
        place |= counter_place(addendum_to)
    SymbolCounter.objects.get_or_create(**place)
    counter = SymbolCounter.objects.select_for_update().get(**place)
    counter.last += 1
    counter.save(update_fields=["last", "updated_at"])
    if addendum_to is None:
        symbol = symbols.Symbol(forum.abbreviation, year, series, counter.last, body)
    else:
        symbol = replace(addendum_to, addendum=counter.last)
    if symbols.parse(str(symbol)) != symbol or len(str(symbol)) > symbols.LONGEST:
        message = _("“%(symbol)s” is not possible as a symbol.")
        raise Refused(message % {"symbol": symbol}, field="addendum_to" if addendum_to else "body", code="symbol")
    return symbol


def counter_place(parent: symbols.Symbol) -> dict[str, Any]:
    """Which counter, within the forum, numbers the addenda of `parent`."""
    return {"year": parent.year, "series": parent.series, "body": parent.body, "parent": str(parent)}


@transaction.atomic
def deposit_document(
    conference: Conference,
    *,
    kind: str,
    outcome: str,
    dated_on: dt.date,
    versions: Sequence[VersionText],
    by: User | None,
    series: str = "",
    symbol: symbols.Symbol | None = None,
    facts: Mapping | None = None,
    sha256: str = "",
) -> Document:
    """Put a text into the register, unpublished. `symbol` is one that was allocated already; `by` None: the clock."""
    if symbol is None:
        symbol = allocate_symbol(conference.forum, year_of(conference, dated_on), series)
    document = Document.objects.create(
        conference=conference,
        symbol=str(symbol),
        series=symbol.series,
        year=symbol.year,
        number=symbol.number,
        kind=kind,
        titles={version.language: version.title for version in versions},
        dated_on=dated_on,
        outcome=outcome,
        facts=dict(facts or {}),
        sha256=sha256,
    )
    for version in versions:
        add_version(document, version)
    audit.record("document.deposited", target=document, by=by, actor_label="" if by else "clock", symbol=str(symbol))
    return document


@transaction.atomic
def deposit_version(document: Document, version: VersionText, *, by: User) -> LanguageVersion:
    """Add a translation to a document, or a corrected one, which readers get in place of the one before.

    Refused: "authentic_later" (field status); "authentic_exists" (field language): nothing follows an authentic text;
    "same_words", "other_paragraphs" (field text). How an authentic version comes later is `deposit_corrigendum`.
    """
    document = Document.objects.select_for_update().get(pk=document.pk)
    if version.status == LanguageStatus.AUTHENTIC:
        message = _("The authentic languages were fixed when the text was deposited. Add a translation instead.")
        raise Refused(message, field="status", code="authentic_later")
    sequence = next_in_sequence(document, version)
    newest = document.versions.filter(language=version.language).order_by("sequence").last()
    said = (version.status, version.title, list(version.paragraphs))
    if newest and (newest.status, newest.title, newest.paragraphs) == said:
        message = _("The %(language)s version has these words already.")
        raise Refused(message % {"language": CONTENT_LANGUAGES[version.language]}, field="text", code="same_words")
    added = add_version(document, version, sequence)
    details: dict[str, Any] = {"language": version.language, "status": version.status, "version": sequence}
    audit.record("document.version_added", target=document, by=by, **details)
    return added


def next_in_sequence(document: Document, version: VersionText, *, corrects: bool = False) -> int:
    """The number of `version` in its language; the caller holds the document's lock. Refused as `deposit_version`.

    `corrects`: it comes by a corrigendum after an authentic one.
    """
    held = list(document.versions.filter(language=version.language))
    if not corrects and any(each.status == LanguageStatus.AUTHENTIC for each in held):
        message = _("The %(language)s text of this document is authentic; no other version can take its place.")
        language = CONTENT_LANGUAGES[version.language]
        raise Refused(message % {"language": language}, field="language", code="authentic_exists")
    first = document.versions.first()
    if first and [p["uid"] for p in first.paragraphs] != [p["uid"] for p in version.paragraphs]:
        message = _("The translation must have the same paragraphs as the text itself.")
        raise Refused(message, field="text", code="other_paragraphs")
    return len(held) + 1


def add_version(document: Document, version: VersionText, sequence: int = 1) -> LanguageVersion:
    """The row of a version and that of its publication, which is nobody's decision yet."""
    row = LanguageVersion.objects.create(
        document=document,
        language=version.language,
        sequence=sequence,
        status=version.status,
        title=version.title,
        paragraphs=[dict(paragraph) for paragraph in version.paragraphs],
        body=version.body,
    )
    Publication.objects.create(version=row)
    return row
