"""Outlines of the report. One is who it is by its number."""

from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.exchange.forum_file.keys import Shelf
from apps.sessions.models import Session
from apps.statements.models import OutlineComment, OutlineSection, OutlineSource, ReportOutline


def take_outlines(edition: EditionIntake, item: dict[str, Any]) -> None:
    """After sessions and texts."""
    if edition.whole.problems:
        return
    sittings = {row.ics_uid: row for row in edition.conference.sittings.all()}
    known = {row.number: row for row in edition.conference.report_outlines.all()}
    for path, each in numbered(item, "outlines", edition.path):
        row = known.get(each["number"]) or ReportOutline()
        values = {"conference": edition.conference, **columns.OUTLINE.read(each, edition.tz)}
        values["cleared_by"] = account_of(edition.whole, each["cleared_by"], path) if "cleared_by" in each else None
        values["statement"] = edition.whole.texts.get(each.get("becomes", ""))
        if edition.store.put(row, values, path, columns.OUTLINE):
            _take_sources(edition, path, each, row, sittings)
            _take_sections(edition, path, each, row, sittings)


def _take_sources(
    edition: EditionIntake, path: str, item: dict[str, Any], outline: ReportOutline, sittings: dict[str, Session]
) -> None:
    shelf = Shelf(outline.sources.all(), lambda row: row.sitting_id)
    for place, each in numbered(item, "sources", path):
        sitting = sittings[each["session"]]
        row = shelf.take(sitting.pk) or OutlineSource()
        values = {"outline": outline, "sitting": sitting, **columns.OUTLINE_SOURCE.read(each)}
        edition.store.put(row, values, place, columns.OUTLINE_SOURCE)


def _take_sections(
    edition: EditionIntake, path: str, item: dict[str, Any], outline: ReportOutline, sittings: dict[str, Session]
) -> None:
    known = {row.order: row for row in outline.sections.all()}
    for order, (place, each) in enumerate(numbered(item, "sections", path)):
        row = known.get(order) or OutlineSection()
        sitting = sittings[each["session"]] if each.get("session") else None
        values = {"outline": outline, "sitting": sitting, "order": order}
        values |= columns.OUTLINE_SECTION.read(each)
        if edition.store.put(row, values, place, columns.OUTLINE_SECTION):
            _take_comments(edition, place, each, row)


def _take_comments(edition: EditionIntake, path: str, item: dict[str, Any], section: OutlineSection) -> None:
    """One is who it is by its writer and its moment."""
    shelf = Shelf(section.comments.all(), lambda row: (row.person_id, row.at))
    for place, each in numbered(item, "comments", path):
        person = edition.whole.people[each["person"]]
        values = {"section": section, "person": person, **columns.OUTLINE_COMMENT.read(each, edition.tz)}
        row = shelf.take((person.pk, values["at"])) or OutlineComment()
        edition.store.put(row, values, place, columns.OUTLINE_COMMENT)
