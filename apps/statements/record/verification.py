"""Whether adopted texts are still what their records say: recomputed from the bytes and from the register."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Max
from django.utils.translation import gettext as _

from apps.audit.models import Entry
from apps.documents import symbols
from apps.documents.choices import Series
from apps.documents.models import Document, SymbolCounter
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.paragraphs import texts
from apps.statements.record import canonical
from apps.statements.record.corrigenda import corrigendum_faults
from apps.statements.text_life import DECIDED


@dataclass(frozen=True)
class Fault:
    symbol: str
    what: str


def faults() -> Iterator[Fault]:
    """Every disagreement between record, register and text; nothing when all is well."""
    records = AdoptionRecord.objects.select_related("statement__document", "statement__revision")
    for record in records.iterator():
        yield from (Fault(record.decision_symbol, what) for what in _faults_of(record))
    for statement in Statement.objects.filter(state__in=DECIDED, record=None):
        yield Fault(statement.symbol, _("adopted without a record"))
    yield from _gone_texts()
    yield from _gone_documents()
    yield from (Fault(symbol, what) for symbol, what in corrigendum_faults())


def _gone_texts() -> Iterator[Fault]:
    """Adopted by what the trail says, and no longer there at all."""
    adopted = Entry.objects.filter(verb="statement.adopted").exclude(target_id__in=Statement.objects.values("pk"))
    for entry in adopted.order_by("number"):
        yield Fault(entry.details.get("symbol", "") or entry.target_label, _("adopted, and its text is gone"))


def _gone_documents() -> Iterator[Fault]:
    """Decisions that were numbered last and are no longer in the register; a number is used up only by a document."""
    for counter in SymbolCounter.objects.filter(series=Series.DECISION, body="", parent="").select_related("forum"):
        found = Document.objects.filter(conference__forum=counter.forum, year=counter.year, series=counter.series)
        newest = found.aggregate(newest=Max("number"))["newest"] or 0
        for number in range(newest + 1, counter.last + 1):
            symbol = symbols.Symbol(counter.forum.abbreviation, counter.year, counter.series, number)
            yield Fault(str(symbol), _("the register has given this number and does not hold the document"))


def _faults_of(record: AdoptionRecord) -> Iterator[str]:
    statement = record.statement
    if canonical.sha256(bytes(record.canonical)) != record.sha256:
        yield _("the stored bytes do not give the recorded hash")
    if _register_hash(record) != record.sha256:
        yield _("the text in the register does not give the recorded hash")
    if _revision_hash(statement) != record.sha256:
        yield _("the text of the statement does not give the recorded hash")
    if statement.document is None or statement.document.symbol != record.decision_symbol:
        yield _("the register has another document under this decision")
    elif statement.document.sha256 != record.sha256:
        yield _("the register shows another hash")


def _register_hash(record: AdoptionRecord) -> str:
    """From what the public reads, without what came by a corrigendum."""
    if record.statement.document is None:
        return ""
    found = record.statement.document.versions.of_the_text()
    languages = [canonical.language_of(each.language, each.status, each.title, each.paragraphs) for each in found]
    return canonical.sha256(canonical.canonical_bytes(record.text_symbol, languages))


def _revision_hash(statement: Statement) -> str:
    """From what the parties had before them."""
    rows = texts.rows_of(statement.revision)
    found = texts.versions(statement.revision, rows, statement.working_language)
    return canonical.sha256(texts.canonical_text(statement.symbol, found))
