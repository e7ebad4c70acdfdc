"""Rows about decided texts that are not what their own history says, whoever changed them."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from apps.audit.trails.history import Deviation, deviations, gone
from apps.statements.models import (
    AdoptionRecord,
    Annex,
    Gavelling,
    ObjectionCall,
    Paragraph,
    ParagraphText,
    Party,
    Position,
    Revision,
    RosterEntry,
    SilenceNotice,
    SilenceProcedure,
    SilenceReply,
    Statement,
    Tabling,
    TranslatedParagraph,
    Translation,
)
from apps.statements.text_life import DECIDED

UNREADABLE = (ObjectDoesNotExist, LookupError, TypeError, ValueError, AttributeError)


def as_far_as_readable(sentences: Iterable[str]) -> Iterator[str]:
    """The same sentences; where rows have been damaged so that they cannot be read, that is the last one."""
    try:
        yield from sentences
    except UNREADABLE:
        yield _("what belongs to this record cannot be read any more")


def rows_of_decided_texts() -> Iterator[tuple[str, str]]:
    """(symbol, what is wrong) of every row of a decided text that has changed past its history, came or went."""
    decided = Statement.objects.filter(state__in=DECIDED) | Statement.objects.exclude(record=None)
    tablings = Tabling.objects.filter(statement__in=decided)
    revisions = Revision.objects.filter(statement__in=decided)
    entries = RosterEntry.objects.filter(tabling__in=tablings)
    starts = SilenceProcedure.objects.filter(tabling__in=tablings)
    yield from changed_rows(Statement.objects.filter(pk__in=decided.values("pk")), "symbol")
    yield from changed_rows(Party.objects.filter(statement__in=decided), "statement__symbol")
    yield from changed_rows(Paragraph.objects.filter(statement__in=decided), "statement__symbol")
    translations = Translation.objects.filter(revision__in=revisions)
    yield from changed_rows(translations, "revision__statement__symbol")
    words = TranslatedParagraph.objects.filter(translation__in=translations)
    yield from changed_rows(words, "translation__revision__statement__symbol")
    yield from changed_rows(ParagraphText.objects.filter(revision__in=revisions), "revision__statement__symbol")
    lasting: list[tuple[QuerySet[Any], str, QuerySet[Any]]] = [
        (revisions, "statement", decided),
        (tablings, "statement", decided),
        (entries, "tabling", tablings),
        (Position.objects.filter(party__in=entries), "party", entries),
        (ObjectionCall.objects.filter(tabling__in=tablings), "tabling", tablings),
        (Gavelling.objects.filter(tabling__in=tablings), "tabling", tablings),
        (starts, "tabling", tablings),
        (SilenceNotice.objects.filter(procedure__in=starts), "party", entries),
        (SilenceReply.objects.filter(procedure__in=starts), "party", entries),
        (Annex.objects.filter(statement__in=decided), "statement", decided),
        (AdoptionRecord.objects.all(), "statement", decided),
    ]
    for rows, owner, owners in lasting:
        way = {"statement": "symbol", "tabling": "statement__symbol", "party": "tabling__statement__symbol"}[owner]
        yield from changed_rows(rows, f"{owner}__{way}")
        for held_by, found in gone(rows.model, owner, owners):
            symbol = owners.model._default_manager.filter(pk=held_by).values_list(way, flat=True).first()
            yield symbol or rows.model._meta.db_table, _in_words(rows.model, found)


def changed_rows(rows: QuerySet[Any], symbol: str) -> Iterator[tuple[str, str]]:
    """(symbol, what is wrong) of rows that differ from the last that their history tells; `symbol` is a lookup."""
    for found in deviations(rows):
        known = rows.model._default_manager.filter(pk=found.pk).values_list(symbol, flat=True).first()
        yield known or rows.model._meta.db_table, _in_words(rows.model, found)


def _in_words(model: Any, found: Deviation) -> str:
    table = model._meta.db_table
    if found.gone:
        return _("a row of %(table)s (%(id)s) is gone") % {"table": table, "id": found.pk}
    if not found.columns:
        return _("a row of %(table)s (%(id)s) has come without a trace") % {"table": table, "id": found.pk}
    message = _("%(table)s (%(id)s) is not what its history says: %(columns)s")
    return message % {"table": table, "id": found.pk, "columns": ", ".join(found.columns)}
