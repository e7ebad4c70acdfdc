"""Whether the register still says what was deposited: corrigenda, versions, titles."""

from collections.abc import Iterator

from django.db import connection
from django.utils.translation import gettext as _

from apps.audit.models import Entry
from apps.documents import symbols
from apps.documents.choices import CorrigendumKind
from apps.documents.models import Corrigendum, Document, LanguageVersion
from apps.documents.services import Approval, body_of
from apps.statements.record import canonical, editorial
from apps.statements.record.rows import as_far_as_readable, changed_rows

GONE = """
    SELECT h.symbol FROM documents_documentevent h
    WHERE NOT EXISTS (SELECT 1 FROM documents_document r WHERE r.id = h.pgh_obj_id)
    UNION SELECT d.symbol FROM documents_languageversionevent h
    JOIN documents_documentevent d ON d.pgh_obj_id = h.document_id
    WHERE NOT EXISTS (SELECT 1 FROM documents_languageversion r WHERE r.id = h.pgh_obj_id)
    UNION SELECT h.symbol FROM documents_corrigendumevent h
    WHERE NOT EXISTS (SELECT 1 FROM documents_corrigendum r WHERE r.id = h.pgh_obj_id)
    ORDER BY 1
"""


def corrigendum_faults() -> Iterator[tuple[str, str]]:
    """(symbol, what is wrong) of everything the register holds beside the text as adopted."""
    for corrigendum in Corrigendum.objects.select_related("version", "document").iterator():
        yield from ((corrigendum.symbol, what) for what in as_far_as_readable(_faults_of(corrigendum)))
    yield from _gone()
    for document in Document.objects.prefetch_related("versions").order_by("symbol").iterator(chunk_size=200):
        yield from ((document.symbol, what) for what in as_far_as_readable(_faults_in(document)))
    for rows, symbol in (
        (Document.objects.all(), "symbol"),
        (LanguageVersion.objects.all(), "document__symbol"),
        (Corrigendum.objects.all(), "symbol"),
    ):
        yield from changed_rows(rows, symbol)


def _faults_of(corrigendum: Corrigendum) -> Iterator[str]:
    version, data = corrigendum.version, bytes(corrigendum.canonical)
    if canonical.sha256(data) != corrigendum.sha256:
        yield _("the stored bytes do not give the recorded hash")
    if corrigendum.kind == CorrigendumKind.EDITORIAL:
        yield from _faults_of_editorial(corrigendum)
    else:
        words = canonical.language_of(version.language, version.status, version.title, version.paragraphs)
        if canonical.sha256(canonical.canonical_bytes(corrigendum.symbol, [words])) != corrigendum.sha256:
            yield _("the text in the register does not give the recorded hash")
    if version.document_id != corrigendum.document_id:
        yield _("it brings a version of another document")
    if corrigendum.symbol != f"{corrigendum.document.symbol}/Corr.{corrigendum.number}":
        yield _("its symbol is not that of its document and number")


def _faults_of_editorial(corrigendum: Corrigendum) -> Iterator[str]:
    """Its words, approval and reason, and the link to what it corrects; and that it corrects slips only."""
    version, before = corrigendum.version, editorial.version_before(corrigendum.version)
    if before is None or [row["uid"] for row in before.paragraphs] != [row["uid"] for row in version.paragraphs]:
        yield _("what it corrects is gone, or has other paragraphs")
        return
    approval = Approval(corrigendum.approved_by, corrigendum.approved_on, corrigendum.reason)
    data = editorial.bytes_of(corrigendum.symbol, before, version.title, version.paragraphs, approval)
    if canonical.sha256(data) != corrigendum.sha256:
        yield _("its words, its approval or what it corrects do not give the recorded hash")
    for _place, change in editorial.of_substance(editorial.corrections(before, version.title, version.paragraphs)):
        yield _("it changes more than a slip (%(old)s → %(new)s)") % change._asdict()


def _gone() -> Iterator[tuple[str, str]]:
    """Deposited by what trail and history say, and no longer there at all; nothing of the register is ever deleted."""
    there = set(Corrigendum.objects.values_list("symbol", flat=True))
    told = Entry.objects.filter(verb="document.corrigendum").order_by("number").values_list("details", flat=True)
    gone = [details["symbol"] for details in told if details.get("symbol") not in there]
    with connection.cursor() as cursor:
        cursor.execute(GONE)
        gone += [symbol for (symbol,) in cursor.fetchall()]
    for symbol in dict.fromkeys(gone):
        yield symbol, _("deposited, and no longer in the register")


def _faults_in(document: Document) -> Iterator[str]:
    versions = sorted(document.versions.all(), key=lambda version: (version.language, version.sequence))
    for version in versions:
        if version.body != body_of(version.title, version.paragraphs):
            yield _("what is searched in (%(language)s) is not the text") % {"language": version.language}
    for language in dict.fromkeys(version.language for version in versions):
        counted = [version.sequence for version in versions if version.language == language]
        if counted != list(range(1, len(counted) + 1)):
            yield _("versions (%(language)s) are missing") % {"language": language}
    first = {version.language: version.title for version in versions if version.sequence == 1}
    for language, title in document.titles.items():
        if first.get(language) != title:
            yield _("its title (%(language)s) is not that of the version deposited") % {"language": language}
    parts = symbols.parse(document.symbol)
    if parts is None or (parts.series, parts.year, parts.number) != (document.series, document.year, document.number):
        yield _("series, year and number are not those of its symbol")
