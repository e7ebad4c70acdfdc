"""The revision that takes new words or translations: the current one while it may change, else the next."""

import uuid
from collections.abc import Collection
from typing import Any

from django.utils import timezone

from apps.statements.models import ParagraphText, Revision, Statement, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.mentions import is_said_of
from apps.statements.services.life import freeze


def open_for_words(statement: Statement, leaving: Collection[uuid.UUID] = ()) -> Revision:
    """`leaving` are the paragraphs that will not be in it any more. Where something was said of one that stands in the
    present revision alone, that stays on file with the words it was said of.
    """
    current = statement.revision
    return _open(statement, closed=current.frozen_at is not None or is_said_of(current, leaving))


def open_for_translations(statement: Statement) -> Revision:
    """Translations of circulated words may still come; those of words that have been on the table begin a revision."""
    return _open(statement, closed=statement.revision.translations_frozen_at is not None)


def _open(statement: Statement, *, closed: bool) -> Revision:
    """The caller holds the statement's lock and saves it."""
    if closed:
        statement.revision = _next(statement.revision)
    return statement.revision


def _next(current: Revision) -> Revision:
    """A copy with the same paragraphs and translations, as fresh or stale as they were; the old one is over."""
    freeze(current)
    revision = Revision.objects.create(
        statement_id=current.statement_id,
        rev_no=current.rev_no + 1,
        working_language=current.working_language,
        title=current.title,
    )
    rows = texts.rows_of(current)
    copies = {row.pk: _copied(ParagraphText, row, revision=revision) for row in rows}
    others = {each.pk: _copied(Translation, each, revision=revision) for each in current.translations.all()}
    translated = [
        _copied(TranslatedParagraph, each, source=copies[row.pk], translation=others[each.translation_id])
        for row in rows
        for each in row.translated.all()
    ]
    ParagraphText.objects.bulk_create(copies.values())
    Translation.objects.bulk_create(others.values())
    TranslatedParagraph.objects.bulk_create(translated)
    return revision


def _copied(model: type[Any], row: Any, **values: Any) -> Any:
    """A new row with everything of `row` but its identity and `values`."""
    fields = [each for each in model._meta.concrete_fields if each.name not in {"id", "created_at", "updated_at"}]
    same = {each.attname: getattr(row, each.attname) for each in fields if each.name not in values}
    return model(**same, **values, updated_at=timezone.now())
