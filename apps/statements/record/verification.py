"""Whether adopted texts are still what their records say: words, record, chain, and every row that speaks of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from apps.audit.models import Entry
from apps.conferences.models import Conference, Forum
from apps.documents import symbols
from apps.documents.choices import Series
from apps.documents.models import Document, SymbolCounter
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.paragraphs import texts
from apps.statements.record import canonical, seal
from apps.statements.record.corrigenda import corrigendum_faults
from apps.statements.record.rows import as_far_as_readable, rows_of_decided_texts
from apps.statements.text_life import DECIDED


@dataclass(frozen=True)
class Fault:
    symbol: str
    what: str


def faults() -> Iterator[Fault]:
    """Every disagreement between record, chain, register, text and history; nothing when all is well."""
    for record in _records().iterator():
        yield from (Fault(record.decision_symbol, what) for what in checked(record))
    for statement in Statement.objects.filter(state__in=DECIDED, record=None):
        yield Fault(statement.symbol, _("adopted without a record"))
    yield from _broken_chains()
    yield from (Fault(symbol, what) for symbol, what in rows_of_decided_texts())
    yield from _gone_texts()
    yield from _gone_documents()
    yield from (Fault(symbol, what) for symbol, what in corrigendum_faults())


def checked(record: AdoptionRecord) -> list[str]:
    """`faults_of` as a list, also where rows have been damaged so that they cannot even be read."""
    return list(as_far_as_readable(faults_of(record)))


def faults_of(record: AdoptionRecord) -> Iterator[str]:
    """What one record, its words, its register and its link to the record before it disagree about."""
    statement = record.statement
    if canonical.sha256(bytes(record.canonical)) != record.sha256:
        yield _("the stored bytes do not give the recorded hash")
    if _register_hash(record) != record.sha256:
        yield _("the text in the register does not give the recorded hash")
    if _revision_hash(statement) != record.sha256:
        yield _("the text of the statement does not give the recorded hash")
    if record.tabling.sha256 != record.sha256 or canonical.sha256(bytes(record.tabling.canonical)) != record.sha256:
        yield _("what lay on the table does not give the recorded hash")
    if statement.document is None or statement.document.symbol != record.decision_symbol:
        yield _("the register has another document under this decision")
    else:
        yield from _faults_of_document(record, statement.document)
    if statement.state not in DECIDED:
        yield _("there is a record, and the text is not adopted")
    if record.format != seal.WORDS_ONLY:
        yield from _faults_of_seal(record)


def _faults_of_document(record: AdoptionRecord, document: Document) -> Iterator[str]:
    if document.sha256 != record.sha256:
        yield _("the register shows another hash")
    if document.number != record.statement.number:
        yield _("the register gives the decision another number")


def _faults_of_seal(record: AdoptionRecord) -> Iterator[str]:
    if canonical.sha256(bytes(record.seal)) != record.seal_sha256:
        yield _("the sealed bytes do not give the hash of the seal")
    if seal.seal_bytes(record) != bytes(record.seal):
        yield _("who decided, when or how is not what was sealed")
    before = AdoptionRecord.objects.filter(forum=record.forum_id, chain_number=(record.chain_number or 0) - 1).first()
    if record.previous_sha256 != (before.seal_sha256 if before else ""):
        yield _("the record before it in the forum's chain is another one, or gone")


def _records() -> QuerySet[AdoptionRecord]:
    return AdoptionRecord.objects.select_related(
        "statement__document", "statement__revision", "statement__conference", "tabling__revision"
    ).order_by("forum", "chain_number", "adopted_at")


def _broken_chains() -> Iterator[Fault]:
    """Numbers of a forum's chain that are missing; the trail knows up to which number it went."""
    chained = AdoptionRecord.objects.exclude(chain_number=None)
    there: dict[Any, set[int]] = defaultdict(set)
    for held_by, number in chained.values_list("forum", "chain_number"):
        there[held_by].add(number or 0)
    told = Entry.objects.filter(verb="statement.adopted", details__chain__isnull=False)
    last: dict[Any, int] = {held_by: max(numbers) for held_by, numbers in there.items()}
    forums = dict(Conference.objects.filter(pk__in=told.values("scope_id")).values_list("pk", "forum"))
    for scope, number in told.values_list("scope_id", "details__chain"):
        if scope in forums:
            last[forums[scope]] = max(last.get(forums[scope], 0), number)
    for forum in Forum.objects.filter(pk__in=last):
        for number in sorted(set(range(1, last[forum.pk] + 1)) - there[forum.pk]):
            message = _("record %(number)s of the forum's chain is missing")
            yield Fault(forum.abbreviation, message % {"number": number})


def _gone_texts() -> Iterator[Fault]:
    """Adopted by what the trail says, and no longer there at all, or no longer adopted."""
    adopted = Entry.objects.filter(verb="statement.adopted").order_by("number")
    texts_now = Statement.objects.values("pk")
    for entry in adopted.exclude(target_id__in=texts_now):
        yield Fault(entry.details.get("symbol", "") or entry.target_label, _("adopted, and its text is gone"))
    undone = Statement.objects.exclude(state__in=DECIDED).filter(record=None)
    for entry in adopted.filter(target_id__in=undone.values("pk")):
        yield Fault(entry.details.get("symbol", "") or entry.target_label, _("adopted, and its record is gone"))


def _gone_documents() -> Iterator[Fault]:
    """Decisions that were numbered last and are no longer in the register; a number is used up only by a document."""
    for counter in SymbolCounter.objects.filter(series=Series.DECISION, body="", parent="").select_related("forum"):
        found = Document.objects.filter(conference__forum=counter.forum, year=counter.year, series=counter.series)
        newest = found.aggregate(newest=Max("number"))["newest"] or 0
        for number in range(newest + 1, counter.last + 1):
            symbol = symbols.Symbol(counter.forum.abbreviation, counter.year, counter.series, number)
            yield Fault(str(symbol), _("the register has given this number and does not hold the document"))


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
