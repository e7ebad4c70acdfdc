"""Whether adopted texts are still what their records say: recomputed from the bytes and from the register."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from apps.statements import canonical, texts
from apps.statements.choices import DECIDED
from apps.statements.models import AdoptionRecord, Statement


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
    """From what the public reads."""
    if record.statement.document is None:
        return ""
    found = record.statement.document.versions.all()
    languages = [canonical.language_of(each.language, each.status, each.title, each.paragraphs) for each in found]
    return canonical.sha256(canonical.canonical_bytes(record.text_symbol, languages))


def _revision_hash(statement: Statement) -> str:
    """From what the parties had before them."""
    rows = texts.rows_of(statement.revision)
    found = texts.versions(statement.revision, rows, statement.working_language)
    return canonical.sha256(texts.canonical_text(statement.symbol, found))
