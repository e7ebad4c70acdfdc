"""Outlines of the report: from which versions of notes each was built, its sections, the comments on them."""

from typing import Any

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names


def write_outlines(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.report_outlines.select_related("statement", "cleared_by").order_by("number")
    rows = rows.prefetch_related("sources__sitting", "sections__sitting", "sections__comments")
    return [_outline(row, names, conference.time_zone) for row in rows]


def _outline(row, names: Names, tz: str) -> dict[str, Any]:
    sources = sorted(row.sources.all(), key=lambda each: each.sitting.ics_uid)
    parts = {
        "cleared_by": row.cleared_by.email if row.cleared_by else "",
        "becomes": row.statement.symbol if row.statement else "",
        "sources": [{"session": each.sitting.ics_uid, **columns.OUTLINE_SOURCE.write(each)} for each in sources],
        "sections": [_section(each, names, tz) for each in sorted(row.sections.all(), key=lambda each: each.order)],
    }
    return {**columns.OUTLINE.write(row, tz), **{key: value for key, value in parts.items() if value}}


def _section(row, names: Names, tz: str) -> dict[str, Any]:
    comments = sorted(row.comments.all(), key=lambda each: (each.at, each.created_at, each.pk))
    written = [{"person": names.people[each.person_id], **columns.OUTLINE_COMMENT.write(each, tz)} for each in comments]
    said = {"comments": written} if written else {}
    session = {"session": row.sitting.ics_uid} if row.sitting else {}
    return {**session, **columns.OUTLINE_SECTION.write(row), **said}
