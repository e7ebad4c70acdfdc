"""Revisions of a text on their way in: each paragraph keeps its identity from one to the next."""

import uuid
from typing import Any

from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.intake import EditionIntake, in_order, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.choices import State
from apps.statements.models import (
    Circulation,
    Paragraph,
    ParagraphText,
    Revision,
    Statement,
    TranslatedParagraph,
    Translation,
)
from apps.statements.record.canonical import text_hash


def take_revisions(edition: EditionIntake, path: str, item: dict[str, Any], text: Statement) -> dict[int, Revision]:
    """By their numbers. One that is here already is written anew as far as it may still change."""
    revisions: dict[int, Revision] = {}
    held = {row.rev_no: row for row in text.revisions.all()}
    known = {row.pk: row for row in text.paragraphs.all()}
    current = item.get("revision", max(each.get("rev_no", at) for at, each in enumerate(item["revisions"])))
    for number, (place, each) in enumerate(numbered(item, "revisions", path)):
        row = held.get(each.get("rev_no", number)) or Revision()
        said = {"rev_no": number, **each}
        if row.translations_frozen_at is None and not _take_words(edition, place, said, text, row, known):
            continue
        revisions[row.rev_no] = row
        frozen_at = columns.REVISION.read(each, edition.tz)["frozen_at"]
        frozen = {"frozen_at": frozen_at, "translations_frozen_at": frozen_at}
        if frozen_at is not None and _is_open(item, each, row.rev_no == current):
            frozen["translations_frozen_at"] = None
        if "translations_frozen_at" in each:
            frozen["translations_frozen_at"] = moments.parse(each["translations_frozen_at"], edition.tz)
        if edition.store.put(row, frozen, place, columns.REVISION):
            _take_circulations(edition, place, each, row)
    return revisions


def _take_words(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    text: Statement,
    row: Revision,
    known: dict[uuid.UUID, Paragraph],
) -> bool:
    """Title and paragraphs in every language; those in the working language only while they are not frozen."""
    language, new = item.get("working_language", text.working_language), row._state.adding
    if row.frozen_at is None:
        values = {"statement": text, **columns.REVISION.read(item, edition.tz), "frozen_at": None}
        values |= {"working_language": language, "title": item["titles"].get(language, "")}
        if not edition.store.put(row, values, path, columns.REVISION):
            return False
    held = {} if new else _emptied(row)
    others = _take_translations(edition, path, item, row)
    above: list[Paragraph] = []
    for order, (spot, paragraph) in enumerate(numbered(item, "paragraphs", path), start=1):
        del above[paragraph.get("level", 1) - 1 :]
        place = {"order": order, "parent": above[-1] if above else None}
        above.append(_take_paragraph(edition, spot, paragraph, place, row, others, known, held))
    return True


def _emptied(revision: Revision) -> dict[uuid.UUID, ParagraphText]:
    """By their paragraphs the words that stay, because they are frozen; the rest may be written anew."""
    TranslatedParagraph.objects.filter(translation__revision=revision).delete()
    revision.translations.all().delete()
    if revision.frozen_at is None:
        revision.texts.all().delete()
    return {each.paragraph_id: each for each in revision.texts.all()}


def _take_circulations(edition: EditionIntake, path: str, item: dict[str, Any], revision: Revision) -> None:
    """When its words are fixed."""
    held = {row.circle: row for row in revision.circulations.all()}
    for place, each in in_order(numbered(item, "circulations", path), "at", edition.tz):
        by = account_of(edition.whole, each["by"], f"{place}.by") if "by" in each else None
        values = {"revision": revision, **columns.CIRCULATION.read(each, edition.tz), "by": by}
        edition.store.put(held.get(each["circle"]) or Circulation(), values, place, columns.CIRCULATION)


def _is_open(item: dict[str, Any], revision: dict[str, Any], is_current: bool) -> bool:
    """Circulated and never on the table: it may still be translated."""
    return is_current and item["state"] != State.ISSUED and not item.get("tablings")


def _take_translations(
    edition: EditionIntake, path: str, item: dict[str, Any], revision: Revision
) -> dict[str, Translation]:
    found = {}
    for language, status in item["languages"].items():
        if language == revision.working_language:
            continue
        values = {"revision": revision, "language": language, "status": status}
        values |= {"title": item["titles"].get(language, "")}
        values |= _confirmed(edition, path, item, language, revision.title, "title_from")
        row = Translation()
        if edition.store.put(row, values, path):
            found[language] = row
    return found


def _take_paragraph(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    at: dict[str, Any],
    revision: Revision,
    others: dict[str, Translation],
    known: dict[uuid.UUID, Paragraph],
    held: dict[uuid.UUID, ParagraphText],
) -> Paragraph:
    """`at`: its order, and the paragraph it stands under."""
    words, uid = item["texts"], uuid.UUID(item["uid"]) if "uid" in item else None
    if uid is None or uid not in known:
        row = Paragraph(**({"pk": uid} if uid else {}))
        edition.store.put(row, {"statement": revision.statement, "born_in": revision}, path)
        known[row.pk] = row
        uid = row.pk
    own = words[revision.working_language]
    values = {"revision": revision, "paragraph": known[uid], **at, "text": own}
    source = held.get(uid) or ParagraphText()
    if not edition.store.put(source, {**values, **columns.PARAGRAPH.read(item, edition.tz)}, path, columns.PARAGRAPH):
        return known[uid]
    for language, translation in others.items():
        if said := words.get(language):
            confirmed = _confirmed(edition, path, item, language, own, "translated_from")
            translated = {"translation": translation, "source": source, "words": said, **confirmed}
            edition.store.put(TranslatedParagraph(), translated, f"{path}.texts")
    return known[uid]


def _confirmed(
    edition: EditionIntake, path: str, item: dict[str, Any], language: str, source: str, key: str
) -> dict[str, Any]:
    """What confirmed words in another language; where the file does not say, they are fresh and nobody is known."""
    values: dict[str, Any] = {"source_hash": item.get(key, {}).get(language) or text_hash(source)}
    if said := item.get("proofread", {}).get(language):
        by = account_of(edition.whole, said["by"], f"{path}.proofread.{language}.by")
        values |= {"proofread_by": by, "proofread_at": moments.parse(said["at"], edition.tz) if by else None}
    return values


def take_lineage(item: dict[str, Any], text: Statement, revisions: dict[int, Revision]) -> None:
    rows = {str(row.pk): row for row in text.paragraphs.all()}
    for each in item.get("lineage", []):
        row = rows.setdefault(each["uid"], Paragraph(pk=uuid.UUID(each["uid"]), statement=text))
        row.born_in = revisions[each["born_in"]] if "born_in" in each else row.born_in
        row.ended_in = revisions[each["ended_in"]] if "ended_in" in each else None
        row.save()
    for each in item.get("lineage", []):  # when every one of them is there
        row = rows[each["uid"]]
        row.split_from = rows.get(each.get("split_from", ""))
        row.merged_into = rows.get(each.get("merged_into", ""))
        row.save()


def without_old_keys(revision: dict[str, Any]) -> dict[str, Any]:
    """A revision without what files of before said and nobody reads any more."""
    kept = {key: value for key, value in revision.items() if key != "distribution"}
    paragraphs = [
        {key: value for key, value in each.items() if key != "agreed_ad_ref_at"} for each in revision["paragraphs"]
    ]
    return {**kept, "paragraphs": paragraphs}
