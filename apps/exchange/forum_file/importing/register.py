"""The register: a document enters once and never changes; only its publication may still come."""

from typing import Any, cast

from django.utils.translation import gettext as _

from apps.conferences.models import Forum
from apps.documents import symbols
from apps.documents.models import Document, LanguageVersion, Publication, SymbolCounter
from apps.documents.services import VersionText
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.models import Statement
from apps.statements.paragraphs import texts


def take_documents(edition: EditionIntake, item: dict[str, Any]) -> None:
    made_from = {each["document"]: each for each in item.get("texts", []) if "document" in each}
    for path, each in numbered(item, "documents", edition.path):
        source = made_from.get(each["symbol"])
        text = edition.whole.texts.get(source["symbol"]) if source else None
        _take_document(edition, path, each, text)


def _take_document(edition: EditionIntake, path: str, item: dict[str, Any], text: Statement | None) -> None:
    symbol = cast(symbols.Symbol, symbols.parse(item["symbol"]))  # the file has been checked
    found = Document.objects.filter(symbol=item["symbol"]).first()
    if found is not None and found.conference_id != edition.conference.pk:
        message = _("The symbol %(symbol)s belongs to another conference of this installation.")
        edition.store.problems.add(f"{path}.symbol", message % {"symbol": item["symbol"]})
        return
    facts = edition.whole.facts.get(text.pk) if text else None
    if facts is not None and item.get("facts", facts) != facts:
        edition.store.problems.add(f"{path}.facts", _("The record of the text gives other facts."))
        return
    values = _said_by_text(text, facts) | columns.DOCUMENT.read_said(item) | {"conference": edition.conference}
    values |= {"series": symbol.series, "year": symbol.year, "number": symbol.number}
    row = found or Document()
    if not edition.store.put(row, values, path, columns.DOCUMENT):
        return
    edition.whole.documents[row.symbol] = row
    count_symbol(edition.whole.forum, symbol)
    written = {each.language: each for each in _versions_of(text)}
    for place, each in numbered(item, "versions", path):
        _take_version(edition, place, each, row, written.get(each["language"]))


def _said_by_text(text: Statement | None, facts: dict[str, Any] | None) -> dict[str, Any]:
    """What follows from an adopted text, where the file leaves it out. Facts are counts, never names."""
    if text is None:
        return {}
    values: dict[str, Any] = {"titles": text.revision.titles, "kind": text.kind}
    if facts is not None:
        values |= {"sha256": text.record.sha256, "facts": facts}
    return values


def _versions_of(text: Statement | None) -> list[VersionText]:
    if text is None:
        return []
    return texts.versions(text.revision, texts.rows_of(text.revision), text.working_language)


def _take_version(
    edition: EditionIntake, path: str, item: dict[str, Any], document: Document, written: VersionText | None
) -> None:
    """A deposited version never changes: one that is here already has to say the same."""
    if "paragraphs" not in item and written is None:
        edition.store.problems.add(f"{path}.paragraphs", _("This is missing, and no text gives this language."))
        return
    version = VersionText(
        language=item["language"],
        status=item.get("status") or (written.status if written else ""),
        title=item.get("title") or (written.title if written else ""),
        paragraphs=item.get("paragraphs") or (written.paragraphs if written else []),
    )
    row = LanguageVersion.objects.filter(document=document, language=version.language).first()
    said = {"status": version.status, "title": version.title, "paragraphs": [dict(each) for each in version.paragraphs]}
    if row is None:
        row = LanguageVersion()
        values = {"document": document, "language": version.language, **said, "body": version.body}
        if not edition.store.put(row, values, path, columns.VERSION):
            return
    elif any(getattr(row, key) != value for key, value in said.items()):
        message = _("This version is deposited here already with other words; it cannot change.")
        edition.store.problems.add(path, message)
        return
    _take_publication(edition, f"{path}.publication", item.get("publication", {}), row)


def _take_publication(edition: EditionIntake, path: str, item: dict[str, Any], version: LanguageVersion) -> None:
    """A version that has been published here is not taken back by a file; that is for people to decide."""
    row = Publication.objects.filter(version=version).first() or Publication()
    if row.published_at and "published_at" not in item:
        return
    values: dict[str, Any] = {"version": version, **columns.PUBLICATION.read(item, edition.tz)}
    for key in ("published_by", "retracted_by"):
        values[key] = account_of(edition.whole, item[key], path) if key in item else None
    edition.store.put(row, values, path, columns.PUBLICATION)


def count_symbol(forum: Forum, symbol: symbols.Symbol) -> None:
    """The next number of that series comes after this one."""
    place: dict[str, Any] = {"forum": forum, "year": symbol.year, "series": symbol.series}
    counter, _created = SymbolCounter.objects.get_or_create(**place)
    if counter.last < symbol.number:
        counter.last = symbol.number
        counter.save(update_fields=["last", "updated_at"])
