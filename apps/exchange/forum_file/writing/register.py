"""The register: documents, their language versions and corrigenda, and when versions are public."""

from typing import Any

from apps.conferences.models import Conference
from apps.documents.choices import CorrigendumKind
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.exchange.forum_file import columns


def write_documents(conference: Conference) -> list[dict[str, Any]]:
    rows = conference.documents.prefetch_related("versions__publication", "corrigenda__version")
    ordered = sorted(rows, key=lambda row: (row.year, row.series, row.number, row.symbol))
    return [_document(row, conference.time_zone) for row in ordered]


def _document(row: Document, tz: str) -> dict[str, Any]:
    place = {code: index for index, code in enumerate(columns.LANGUAGE_ORDER)}
    versions = sorted(row.versions.all(), key=lambda version: (place[version.language], version.sequence))
    item = {**columns.DOCUMENT.write(row, tz), "versions": [_version(version, tz) for version in versions]}
    corrigenda = sorted(row.corrigenda.all(), key=lambda each: each.number)
    return {**item, "corrigenda": [_corrigendum(each, tz) for each in corrigenda]} if corrigenda else item


def _version(row: LanguageVersion, tz: str) -> dict[str, Any]:
    """The first version of a language does not say that it is the first."""
    item = {key: value for key, value in columns.VERSION.write(row, tz).items() if (key, value) != ("sequence", 1)}
    publication = columns.PUBLICATION.write(row.publication, tz)
    for key in ("published_by", "retracted_by"):
        account = getattr(row.publication, key)
        if account:
            publication[key] = account.email
    return {**item, "publication": publication} if publication else item


def _corrigendum(row: Corrigendum, tz: str) -> dict[str, Any]:
    """The bytes as the text they are: they are JSON in UTF-8. Only an editorial one says which version it brings."""
    written = columns.CORRIGENDUM.write(row, tz)
    if row.kind == CorrigendumKind.EDITORIAL:
        written |= {"sequence": row.version.sequence}
    return {**written, "language": row.version.language, "canonical": bytes(row.canonical).decode()}
