"""Sets of questions, notes and outlines: that everything they count or name is there."""

from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_moments
from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.places import each, plain
from apps.exchange.forum_file.errors import Problems


def check_sets(problems: Problems, path: str, edition: dict[str, Any]) -> None:
    sets = len(edition.get("question_sets") or [])
    for place, item in each(edition, "guiding_questions", path):
        _check_set(problems, f"{place}.set", item.get("set") or 0, sets)


def check_report_parts(known: Known, path: str, item: dict[str, Any], edition: dict[str, Any], tz: str) -> None:
    """The sets that a session takes up, and its notes."""
    for place, number in plain(item, "question_sets", path):
        _check_set(known.problems, place, number, len(edition.get("question_sets") or []))
    notes = item.get("notes") or {}
    check_moments(known.problems, f"{path}.notes", notes, ("final_at", "reopened_at", "reminded_at"), tz)
    if notes.get("state") == "final" and not notes.get("final_at"):
        known.problems.add(f"{path}.notes.final_at", _("Say since when the notes are final."))
    questions, items = len(edition.get("guiding_questions") or []), len(item.get("agenda") or [])
    for place, entry in each(notes, "entries", f"{path}.notes"):
        if (entry.get("question") or 0) > questions:
            message = _("This edition has %(count)s guiding questions.") % {"count": questions}
            known.problems.add(f"{place}.question", message)
        if (entry.get("item") or 0) > items:
            known.problems.add(f"{place}.item", _("The agenda has %(count)s items.") % {"count": items})
        if (entry.get("number") or 0) > (notes.get("number") or 0):
            known.problems.add(
                f"{place}.number", _("The notes have %(count)s versions.") % {"count": notes.get("number") or 0}
            )


def _check_set(problems: Problems, path: str, number: int, sets: int) -> None:
    if number > sets:
        problems.add(path, _("This edition has %(count)s sets of guiding questions.") % {"count": sets})


def check_outlines(known: Known, path: str, edition: dict[str, Any], tz: str) -> None:
    sittings = {row.get("uid") for _at, row in each(edition, "sessions", path)}
    texts = {row.get("symbol") for _at, row in each(edition, "texts", path)}
    list(no_twins(known.problems, rows_of(edition, "outlines", path), "number"))
    for place, item in each(edition, "outlines", path):
        check_moments(known.problems, place, item, ("comments_until", "cleared_at"), tz)
        if item.get("becomes") and item["becomes"] not in texts:
            known.problems.add(f"{place}.becomes", _("No text of this edition has this symbol."))
        list(no_twins(known.problems, rows_of(item, "sources", place), "session"))
        sections = list(each(item, "sections", place))
        for where, part in sections:
            if not part.get("session") and not str(part.get("heading") or "").strip():
                known.problems.add(f"{where}.heading", _("A section that belongs to no session needs a heading."))
        of_sessions = [row for row in sections if row[1].get("session")]
        for where, part in [*each(item, "sources", place), *of_sessions]:
            if part.get("session") not in sittings:
                known.problems.add(f"{where}.session", _("No session of this edition has this “uid”."))
        for where, part in sections:
            for at, comment in each(part, "comments", where):
                known.refer("people", f"{at}.person", comment.get("person"))
                check_moments(known.problems, at, comment, ("at", "answered_at"), tz)
