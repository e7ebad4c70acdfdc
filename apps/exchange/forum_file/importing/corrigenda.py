"""Corrigenda of a document, verified before they are believed: symbol, language, hash, and that each one is needed."""

from typing import Any

from django.utils.translation import gettext as _

from apps.documents.choices import CorrigendumKind, LanguageStatus, Outcome
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.statements.models import Statement
from apps.statements.record import canonical


def take_corrigenda(
    edition: EditionIntake, path: str, item: dict[str, Any], document: Document, text: Statement | None
) -> None:
    problems = edition.store.problems
    for number, (place, each) in enumerate(numbered(item, "corrigenda", path), start=1):
        if document.outcome != Outcome.ADOPTED:
            problems.add(place, _("Only an adopted text has corrigenda."))
        elif (symbol := _symbol(edition, place, each, document, number)) is not None:
            _take(edition, place, each, document, symbol, number)
    if text is not None and hasattr(text, "record") and not problems:
        _check_authentic(edition, path, document, text)


def _symbol(edition: EditionIntake, path: str, item: dict[str, Any], document: Document, number: int) -> str | None:
    symbol = f"{document.symbol}/Corr.{number}"
    for key, right in (("number", number), ("symbol", symbol)):
        if item.get(key, right) != right:
            message = _("Corrigenda of a document are numbered without gaps; this one is %(right)s.")
            edition.store.problems.add(f"{path}.{key}", message % {"right": right})
            return None
    return symbol


def _take(
    edition: EditionIntake, path: str, item: dict[str, Any], document: Document, symbol: str, number: int
) -> None:
    problems = edition.store.problems
    found = document.versions.filter(language=item["language"], status=LanguageStatus.AUTHENTIC).first()
    if found is None:
        problems.add(f"{path}.language", _("No version of this document is authentic in this language."))
        return
    data = _bytes(symbol, found)
    sha256 = canonical.sha256(data)
    if item.get("canonical", data.decode()) != data.decode() or item.get("sha256", sha256) != sha256:
        message = _("The version does not have this hash: the corrigendum cannot be believed.")
        problems.add(f"{path}.sha256", message)
        return
    values = columns.CORRIGENDUM.read({"kind": str(CorrigendumKind.TRANSLATION), **item})
    if values["approved_on"] < document.dated_on:
        problems.add(f"{path}.approved_on", _("The text was adopted after this day."))
        return
    values |= {"document": document, "version": found, "number": number, "symbol": symbol}
    values |= {"sha256": sha256, "canon_version": canonical.VERSION}
    row = Corrigendum.objects.filter(symbol=symbol).first()
    if row is None:
        edition.store.put(Corrigendum(), {**values, "canonical": data}, path, columns.CORRIGENDUM)
    elif any(getattr(row, key) != value for key, value in values.items()):
        problems.add(path, _("%(symbol)s is here already and says something else.") % {"symbol": symbol})


def _bytes(symbol: str, version: LanguageVersion) -> bytes:
    words = canonical.language_of(version.language, version.status, version.title, version.paragraphs)
    return canonical.canonical_bytes(symbol, [words])


def _check_authentic(edition: EditionIntake, path: str, document: Document, text: Statement) -> None:
    """Without what corrigenda brought, the authentic versions are the text as adopted."""
    versions = document.versions.of_the_text()
    words = [canonical.language_of(each.language, each.status, each.title, each.paragraphs) for each in versions]
    if canonical.sha256(canonical.canonical_bytes(text.symbol, words)) != text.record.sha256:
        message = _("The authentic versions without corrigendum are not the text that was adopted.")
        edition.store.problems.add(f"{path}.versions", message)
