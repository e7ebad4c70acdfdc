"""The register: documents, their language versions, and when those are public."""

from typing import Any

from apps.conferences.models import Conference
from apps.documents.models import Document, LanguageVersion
from apps.exchange.forum_file import columns


def write_documents(conference: Conference) -> list[dict[str, Any]]:
    rows = conference.documents.prefetch_related("versions__publication")
    ordered = sorted(rows, key=lambda row: (row.year, row.series, row.number))
    return [_document(row, conference.time_zone) for row in ordered]


def _document(row: Document, tz: str) -> dict[str, Any]:
    place = {code: index for index, code in enumerate(columns.LANGUAGE_ORDER)}
    versions = sorted(row.versions.all(), key=lambda version: place[version.language])
    return {**columns.DOCUMENT.write(row, tz), "versions": [_version(version, tz) for version in versions]}


def _version(row: LanguageVersion, tz: str) -> dict[str, Any]:
    item = columns.VERSION.write(row, tz)
    publication = columns.PUBLICATION.write(row.publication, tz)
    for key in ("published_by", "retracted_by"):
        account = getattr(row.publication, key)
        if account:
            publication[key] = account.email
    return {**item, "publication": publication} if publication else item
