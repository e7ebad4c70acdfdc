"""Corrigenda of a document, verified before they are believed: symbol, language, hash, and that each one is needed."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.core.clocks.times import zone
from apps.documents.choices import CorrigendumKind, LanguageStatus, Outcome
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.documents.services import Approval
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.statements.models import Statement
from apps.statements.paragraphs.brackets import has_square_bracket
from apps.statements.record import canonical, editorial
from apps.statements.services.correcting import names_of_parties


def take_corrigenda(
    edition: EditionIntake, path: str, item: dict[str, Any], document: Document, text: Statement | None
) -> None:
    """One after the other; the first that is refused ends it, since those behind it count on its number."""
    problems = edition.store.problems
    for number, (place, each) in enumerate(numbered(item, "corrigenda", path), start=1):
        version = _brought(document, each)
        symbol = f"{document.symbol}/Corr.{number}"
        wrong = _wrong(each, document, version, {"number": number, "symbol": symbol})
        if wrong is not None or version is None:
            key, sentence = wrong or ("language", "")
            problems.add(f"{place}.{key}", sentence)
            return
        if not _take(edition, place, each, version, {"document": document, "number": number, "symbol": symbol}):
            return
    if text is not None and hasattr(text, "record") and not problems:
        _check_authentic(edition, path, document, text)


def _wrong(
    item: dict[str, Any], document: Document, version: LanguageVersion | None, place: dict[str, Any]
) -> tuple[str, str] | None:
    """The key of a corrigendum that cannot be believed, and why."""
    if document.outcome != Outcome.ADOPTED and not _is_editorial(item):
        return "language", _("Only an adopted text has corrigenda.")
    for key, right in place.items():
        if item.get(key, right) != right:
            message = _("Corrigenda of a document are numbered without gaps; this one is %(right)s.")
            return key, message % {"right": right}
    if version is None:
        return "language", _("No version of this document is authentic in this language.")
    if any(has_square_bracket(words) for words in (version.title, version.body)):
        return "language", _("There is still a square bracket in it. Text in brackets is not agreed.")
    before = editorial.version_before(version) if _is_editorial(item) else None
    if _is_editorial(item) and (before is None or before.status != LanguageStatus.AUTHENTIC):
        return "sequence", _("No authentic version of this language stands before it.")
    if _is_editorial(item) and not item.get("reason", "").strip():
        return "reason", _("Say why it is corrected.")
    if before and _of_substance(document, before, version):
        return "language", _("It changes what was agreed. That needs a new text, which supersedes this one.")
    data = _bytes(item, place["symbol"], version)
    if item.get("canonical", data.decode()) != data.decode() or item.get("sha256", _hash(data)) != _hash(data):
        return "sha256", _("The version does not have this hash: the corrigendum cannot be believed.")
    if item["approved_on"] < document.dated_on.isoformat():
        return "approved_on", _("The text was adopted after this day.")
    if item["approved_on"] > timezone.now().astimezone(zone(document.conference.time_zone)).date().isoformat():
        return "approved_on", _("This day is still to come.")
    return None


def _take(
    edition: EditionIntake, path: str, item: dict[str, Any], version: LanguageVersion, place: dict[str, Any]
) -> bool:
    data = _bytes(item, place["symbol"], version)
    values = columns.CORRIGENDUM.read({"kind": str(CorrigendumKind.TRANSLATION), **item})
    values |= {
        **place,
        "version": version,
        "sha256": _hash(data),
        "canon_version": editorial.VERSION if _is_editorial(item) else canonical.version_of(data),
    }
    row = Corrigendum.objects.filter(symbol=place["symbol"]).first()
    if row is None:
        return edition.store.put(Corrigendum(), {**values, "canonical": data}, path, columns.CORRIGENDUM)
    if any(getattr(row, key) != value for key, value in values.items()):
        message = _("%(symbol)s is here already and says something else.")
        edition.store.problems.add(path, message % {"symbol": row.symbol})
        return False
    return True


def _hash(data: bytes) -> str:
    return canonical.sha256(data)


def _is_editorial(item: dict[str, Any]) -> bool:
    return item.get("kind") == CorrigendumKind.EDITORIAL


def _brought(document: Document, item: dict[str, Any]) -> LanguageVersion | None:
    """The version that a corrigendum brings: of a language that came later the first authentic one."""
    authentic = document.versions.filter(language=item["language"], status=LanguageStatus.AUTHENTIC)
    if _is_editorial(item):
        return authentic.filter(sequence=item.get("sequence", 0)).first()
    return authentic.order_by("sequence").first()


def _of_substance(document: Document, before: LanguageVersion, version: LanguageVersion) -> bool:
    found = editorial.corrections(before, version.title, version.paragraphs)
    text = Statement.objects.filter(document=document).select_related("conference", "record").first()
    return not found or any(editorial.of_substance(found, names_of_parties(text) if text else ()))


def _bytes(item: dict[str, Any], symbol: str, version: LanguageVersion) -> bytes:
    if _is_editorial(item) and (before := editorial.version_before(version)):
        day = dt.date.fromisoformat(item["approved_on"])
        approval = Approval(item["approved_by"], day, item.get("reason", ""))
        return editorial.bytes_of(symbol, before, version.title, version.paragraphs, approval)
    words = canonical.language_of(version.language, version.status, version.title, version.paragraphs)
    return canonical.canonical_bytes(symbol, [words])


def _check_authentic(edition: EditionIntake, path: str, document: Document, text: Statement) -> None:
    """Without what corrigenda brought, the authentic versions are the text as adopted."""
    versions = document.versions.of_the_text()
    words = [canonical.language_of(each.language, each.status, each.title, each.paragraphs) for each in versions]
    if canonical.sha256(canonical.canonical_bytes(text.symbol, words)) != text.record.sha256:
        message = _("The authentic versions without corrigendum are not the text that was adopted.")
        edition.store.problems.add(f"{path}.versions", message)
