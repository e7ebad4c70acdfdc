"""The register: a document enters once and never changes; only its publication may still come."""

from dataclasses import dataclass, replace
from typing import Any, cast

from django.utils.translation import gettext as _

from apps.conferences.models import Forum
from apps.documents import symbols
from apps.documents.choices import LanguageStatus
from apps.documents.models import Document, LanguageVersion, Publication, SymbolCounter
from apps.documents.services import VersionText, counter_place
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.corrigenda import take_corrigenda
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
    versions = _versions_in(edition, path, item, text)
    titles = {each.text.language: each.text.title for each in versions if each.sequence == 1}
    _check_titles(edition, path, item.get("titles", {}), titles)
    said = columns.DOCUMENT.read_said(item)
    if found is not None and any(getattr(found, key) != value for key, value in said.items()):
        wrong = next(key for key, value in said.items() if getattr(found, key) != value)
        message = _("%(symbol)s is deposited here already and says something else; it cannot change.")
        edition.store.problems.add(f"{path}.{wrong}", message % {"symbol": item["symbol"]})
        return
    later = {each["language"] for each in item.get("corrigenda", [])}
    values = {
        "titles": {code: title for code, title in titles.items() if code not in later},
        **_said_by_text(text, facts),
    }
    values |= said | {"conference": edition.conference}
    values |= {"series": symbol.series, "year": symbol.year, "number": symbol.number}
    row = found or Document()
    if found is None and not edition.store.put(row, values, path, columns.DOCUMENT):
        return
    edition.store.unchanged += found is not None
    edition.whole.documents[row.symbol] = row
    count_symbol(edition.whole.forum, symbol)
    corrected = {(each.get("language"), each.get("sequence")) for each in item.get("corrigenda", [])}
    for version in sorted(versions, key=lambda each: each.sequence):
        _take_version(edition, version, row, corrects=(version.text.language, version.sequence) in corrected)
    take_corrigenda(edition, path, item, row, text)


def _check_titles(edition: EditionIntake, path: str, said: dict[str, str], titles: dict[str, str]) -> None:
    """The titles of a document are those of its versions at the deposit."""
    if any(titles.get(code) != title for code, title in said.items()):
        edition.store.problems.add(f"{path}.titles", _("These are not the titles of the versions."))


def _said_by_text(text: Statement | None, facts: dict[str, Any] | None) -> dict[str, Any]:
    """What follows from an adopted text, where the file leaves it out. Facts are counts, never names."""
    if text is None:
        return {}
    values: dict[str, Any] = {"kind": text.kind}
    if facts is not None:
        values |= {"sha256": text.record.sha256, "facts": facts}
    return values


@dataclass(frozen=True)
class VersionIntake:
    """One version of the file with its place; what the file leaves out is that of the text."""

    path: str
    sequence: int
    text: VersionText
    publication: dict[str, Any]


def _versions_in(
    edition: EditionIntake, path: str, item: dict[str, Any], text: Statement | None
) -> list[VersionIntake]:
    written = {each.language: each for each in _versions_of(text)}
    found = []
    for place, each in numbered(item, "versions", path):
        own = written.get(each["language"]) if each.get("sequence", 1) == 1 else None
        if "paragraphs" not in each and own is None:
            edition.store.problems.add(f"{place}.paragraphs", _("This is missing, and no text gives this language."))
            continue
        version = VersionText(
            language=each["language"],
            status=each.get("status") or (own.status if own else ""),
            title=each.get("title") or (own.title if own else ""),
            paragraphs=each.get("paragraphs") or (own.paragraphs if own else []),
        )
        found.append(VersionIntake(place, each.get("sequence", 1), version, each.get("publication", {})))
    for given in found:
        if _places(given) != _places(found[0]):
            message = _("A version must have the same paragraphs as the others.")
            edition.store.problems.add(f"{given.path}.paragraphs", message)
    return found


def _places(given: VersionIntake) -> list[tuple[str, int]]:
    """Which paragraph stands how deep."""
    return [(row["uid"], row.get("level", 1)) for row in given.text.paragraphs]


def _versions_of(text: Statement | None) -> list[VersionText]:
    if text is None:
        return []
    return texts.versions(text.revision, texts.rows_of(text.revision), text.working_language)


def _take_version(edition: EditionIntake, given: VersionIntake, document: Document, *, corrects: bool) -> None:
    """A deposited version never changes: one that is here already has to say the same."""
    version = given.text
    held = {row.sequence: row for row in document.versions.filter(language=version.language)}
    row = held.get(given.sequence)
    said = {"status": version.status, "title": version.title, "paragraphs": [dict(each) for each in version.paragraphs]}
    if row is None:
        is_final = any(each.status == LanguageStatus.AUTHENTIC for each in held.values()) and not corrects
        if len(held) + 1 != given.sequence or is_final:
            message = _("This version cannot follow those of its language that are here.")
            edition.store.problems.add(f"{given.path}.sequence", message)
            return
        row = LanguageVersion()
        values = {"document": document, "language": version.language, "sequence": given.sequence, **said}
        if not edition.store.put(row, {**values, "body": version.body}, given.path, columns.VERSION):
            return
    elif any(getattr(row, key) != value for key, value in said.items()):
        message = _("This version is deposited here already with other words; it cannot change.")
        edition.store.problems.add(given.path, message)
        return
    _take_publication(edition, f"{given.path}.publication", given.publication, row)


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
    """The next number of that series, and the next addendum of that text, come after this one."""
    own: dict[str, Any] = {"year": symbol.year, "series": symbol.series, "body": symbol.body, "parent": ""}
    counted = [(own, symbol.number)]
    if symbol.addendum:
        counted.append((counter_place(replace(symbol, addendum=0, revision=0)), symbol.addendum))
    for place, number in counted:
        counter, _created = SymbolCounter.objects.get_or_create(forum=forum, **place)
        if counter.last < number:
            counter.last = number
            counter.save(update_fields=["last", "updated_at"])
