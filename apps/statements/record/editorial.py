"""The bytes of an editorial corrigendum: what it corrects, what it says instead, who approved it and why."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import rfc8785

from apps.core.languages import CONTENT_LANGUAGES
from apps.documents.choices import LanguageStatus
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.documents.services import Approval
from apps.statements.paragraphs.editorial import Change, substance
from apps.statements.record import canonical

VERSION = 3  # of the form: the words of a text with what they correct
TITLE = ""  # stands for a uid


class Correction(NamedTuple):
    """A place with other words than before: the uid of a paragraph, or the title."""

    uid: str
    number: str
    old: str
    new: str


def corrections(before: LanguageVersion, title: str, paragraphs: Sequence[Mapping[str, str]]) -> list[Correction]:
    """Every place that differs, the title first; the paragraphs are the same ones in the same order."""
    pairs = zip(before.paragraphs, paragraphs, strict=True)
    places = [Correction(old["uid"], old["number"], old["text"], new["text"]) for old, new in pairs]
    return [each for each in (Correction(TITLE, "", before.title, title), *places) if each.old != each.new]


def of_substance(found: Sequence[Correction], names: Sequence[str] = ()) -> Iterator[tuple[Correction, Change]]:
    """Those that are more than editorial, each with what it would change."""
    for each in found:
        if change := substance(each.old, each.new, names):
            yield each, change


def corrected(document: Document, language: str) -> LanguageVersion | None:
    """The authentic words that stand now, with the corrigendum that brought them, if one did; None without."""
    authentic = document.versions.filter(language=language, status=LanguageStatus.AUTHENTIC)
    return authentic.select_related("corrigendum").order_by("sequence").last()


def authentic_languages(document: Document) -> list[str]:
    held = set(document.versions.filter(status=LanguageStatus.AUTHENTIC).values_list("language", flat=True))
    return [code for code in CONTENT_LANGUAGES if code in held]


def bytes_of(
    symbol: str, before: LanguageVersion, title: str, paragraphs: Sequence[Mapping[str, str]], approval: Approval
) -> bytes:
    """RFC 8785 over the words as corrected and all that a corrigendum says besides; chained to what it corrects."""
    said = canonical.language_of(before.language, LanguageStatus.AUTHENTIC, title, paragraphs)
    whole = {
        **canonical.shape(symbol, [said]),
        "v": VERSION,
        "document": {"symbol": before.document.symbol, "sha256": before.document.sha256},
        "corrects": corrects(before),
        "changes": [
            {"uid": each.uid, "old": each.old, "new": each.new} for each in corrections(before, title, paragraphs)
        ],
        "approved": {"by": approval.by.strip(), "on": _day(approval.on), "reason": approval.reason.strip()},
    }
    return rfc8785.dumps(whole)


def corrects(before: LanguageVersion) -> dict[str, Any]:
    """What stood before: the corrigendum that brought it, by its hash, or the words as they were deposited."""
    held: Corrigendum | None = getattr(before, "corrigendum", None)
    if held is not None:
        return {"symbol": held.symbol, "language": before.language, "sha256": held.sha256}
    words = canonical.language_of(before.language, before.status, before.title, before.paragraphs)
    hashed = canonical.sha256(canonical.canonical_bytes(before.document.symbol, [words]))
    return {"symbol": before.document.symbol, "language": before.language, "sha256": hashed}


def version_before(version: LanguageVersion) -> LanguageVersion | None:
    """What an editorial corrigendum that brings `version` corrects."""
    same = version.document.versions.filter(language=version.language, sequence=version.sequence - 1)
    return same.select_related("corrigendum", "document").first()


def _day(day: dt.date | str) -> str:
    return day if isinstance(day, str) else day.isoformat()
