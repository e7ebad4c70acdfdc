"""Putting texts into the register: symbols without gaps, versions that never change."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
    """A text in one language. `paragraphs` holds {"uid", "number", "kind", "text"} for each, in order."""

    language: str
    status: str
    title: str
    paragraphs: Sequence[Mapping[str, str]]

    @property
    def body(self) -> str:
        return "\n".join([self.title, *(paragraph["text"] for paragraph in self.paragraphs)])


def year_of(conference: Conference, dated_on: dt.date) -> int:
    """The year in a symbol: that of the edition, else that of the text."""
    return conference.starts_on.year if conference.starts_on else dated_on.year


@transaction.atomic
def allocate_symbol(forum: Forum, year: int, series: str) -> symbols.Symbol:
    """The next symbol of a series. Takes the counter's lock until the caller's transaction ends.

    A number is used up only when that transaction commits, so a failed adoption leaves no gap.
    """
    SymbolCounter.objects.get_or_create(forum=forum, year=year, series=series)
    counter = SymbolCounter.objects.select_for_update().get(forum=forum, year=year, series=series)
    counter.last += 1
    counter.save(update_fields=["last", "updated_at"])
    return symbols.Symbol(forum.abbreviation, year, series, counter.last)


@transaction.atomic
def deposit_document(
    conference: Conference,
    *,
    kind: str,
    outcome: str,
    dated_on: dt.date,
    versions: Sequence[VersionText],
    by: User,
    series: str = "",
    symbol: symbols.Symbol | None = None,
    facts: Mapping | None = None,
    sha256: str = "",
) -> Document:
    """Put a text into the register, unpublished. `symbol` is one that was allocated already."""
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
        _add(document, version)
    audit.record("document.deposited", target=document, by=by, symbol=str(symbol))
    return document


@transaction.atomic
def deposit_version(document: Document, version: VersionText, *, by: User) -> LanguageVersion:
    """Add a translation to a document. Refused: "language_exists", "authentic_later", "other_paragraphs" (field text).

    An authentic language belongs to the text as adopted; it cannot be added afterwards.
    """
    document = Document.objects.select_for_update().get(pk=document.pk)
    language = CONTENT_LANGUAGES[version.language]
    if version.status == LanguageStatus.AUTHENTIC:
        message = _("The authentic languages were fixed when the text was deposited. Add a translation instead.")
        raise Refused(message, field="status", code="authentic_later")
    if document.versions.filter(language=version.language).exists():
        message = _("This document has a %(language)s version already, and a deposited version does not change.")
        raise Refused(message % {"language": language}, field="language", code="language_exists")
    first = document.versions.first()
    if first and [p["uid"] for p in first.paragraphs] != [p["uid"] for p in version.paragraphs]:
        message = _("The translation must have the same paragraphs as the text itself.")
        raise Refused(message, field="text", code="other_paragraphs")
    document.titles = {**document.titles, version.language: version.title}
    document.save(update_fields=["titles", "updated_at"])
    added = _add(document, version)
    audit.record("document.version_added", target=document, by=by, language=version.language, status=version.status)
    return added


def _add(document: Document, version: VersionText) -> LanguageVersion:
    row = LanguageVersion.objects.create(
        document=document,
        language=version.language,
        status=version.status,
        title=version.title,
        paragraphs=[dict(paragraph) for paragraph in version.paragraphs],
        body=version.body,
    )
    Publication.objects.create(version=row)
    return row
