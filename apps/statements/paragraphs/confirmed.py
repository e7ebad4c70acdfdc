"""What a stale translation was confirmed beside: the source as it stood then, out of the row histories."""

import uuid
from collections.abc import Iterable, Sequence
from typing import Any

from apps.statements.models import ParagraphText, Revision, Translation
from apps.statements.record.canonical import text_hash


def sources_then(rows: Sequence[ParagraphText], language: str) -> dict[uuid.UUID, str]:
    """By paragraph, for the stale ones of which an earlier wording is known. One query, none without stale ones."""
    stale = {row.paragraph_id: found for row in rows if (found := row.translated_into(language))}
    wanted = {
        uid: stale[uid].source_hash
        for row in rows
        if (uid := row.paragraph_id) in stale and stale[uid].is_stale(row.text)
    }
    if not wanted:
        return {}
    events: Any = ParagraphText._meta.get_field("events").related_model
    said = events.objects.filter(paragraph_id__in=wanted).values_list("paragraph_id", "text")
    return {uid: text for uid, text in said if text_hash(text) == wanted[uid]}


def title_then(revision: Revision, translation: Translation | None) -> str:
    """The title that a stale one translates, where it is known."""
    if translation is None or not translation.is_stale(revision.title):
        return ""
    events: Any = Revision._meta.get_field("events").related_model
    said: Iterable[str] = events.objects.filter(statement_id=revision.statement_id).values_list("title", flat=True)
    return next((title for title in said if text_hash(title) == translation.source_hash), "")
