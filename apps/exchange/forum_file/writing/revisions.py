"""Revisions of a text: titles and words in every language, and who confirmed what when."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Prefetch

from apps.exchange.forum_file import columns, moments
from apps.statements.models import Circulation, ParagraphText, Revision, Statement, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts
from apps.statements.record import canonical


def revisions_of(text: Statement) -> list[Revision]:
    """In their order, with every language of every paragraph, in five queries."""
    translated = TranslatedParagraph.objects.select_related("translation", "proofread_by")
    return list(
        text.revisions.order_by("rev_no").prefetch_related(
            Prefetch("translations", Translation.objects.select_related("proofread_by")),
            Prefetch("circulations", Circulation.objects.select_related("by").order_by("at", "created_at", "pk")),
            Prefetch("texts", ParagraphText.objects.order_by("order")),
            Prefetch("texts__translated", translated),
        )
    )


def write_revision(revision: Revision, text: Statement, tz: str) -> dict[str, Any]:
    """What is usual is left out: the language of the text, translations frozen together with the words, titles that
    translate the present one.
    """
    written = columns.REVISION.write(revision, tz)
    item = {key: written.pop(key) for key in ("rev_no",) if key in written}
    if revision.working_language != text.working_language:
        item["working_language"] = revision.working_language
    item |= {"titles": revision.titles, "languages": revision.languages}
    item |= _confirmed(revision.translations.all(), revision.title, "title_from", tz)
    item |= written
    if revision.translations_frozen_at not in (None, revision.frozen_at):
        item["translations_frozen_at"] = moments.show(revision.translations_frozen_at, tz)
    if circulations := [_circulation(each, tz) for each in revision.circulations.all()]:
        item["circulations"] = circulations
    rows = texts.levelled(list(revision.texts.all()))
    return {**item, "paragraphs": [_paragraph(row, revision, tz) for row in rows]}


def _circulation(row: Circulation, tz: str) -> dict[str, Any]:
    return {**columns.CIRCULATION.write(row, tz), **({"by": row.by.email} if row.by else {})}


def _paragraph(row: ParagraphText, revision: Revision, tz: str) -> dict[str, Any]:
    """A translation that was confirmed beside other words keeps the hash of those words."""
    translated = list(row.translated.all())
    words = {revision.working_language: row.text, **{each.translation.language: each.words for each in translated}}
    item = {"uid": str(row.paragraph_id), **columns.PARAGRAPH.write(row), **canonical.level_key(row.level)}
    item["texts"] = {code: words[code] for code in columns.LANGUAGE_ORDER if code in words}
    return {**item, **_confirmed(translated, row.text, "translated_from", tz)}


def _confirmed(
    rows: Iterable[Translation | TranslatedParagraph], source: str, key: str, tz: str
) -> dict[str, dict[str, Any]]:
    """Which are stale, and who proof-read which; nothing of those about which nothing is known."""
    found = {each.language if isinstance(each, Translation) else each.translation.language: each for each in rows}
    item: dict[str, dict[str, Any]] = {
        key: {code: each.source_hash for code, each in sorted(found.items()) if each.is_stale(source)},
        "proofread": {
            code: {"by": each.proofread_by.email, "at": moments.show(each.proofread_at, tz)}
            for code, each in sorted(found.items())
            if each.proofread_by and each.proofread_at
        },
    }
    return {name: value for name, value in item.items() if value}
