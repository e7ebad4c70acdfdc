"""Versions of a programme: numbered without gaps, with times that are real, and nobody in them whom the file lacks."""

from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.clock import check_moments
from apps.exchange.forum_file.checking.known import Known
from apps.exchange.forum_file.checking.places import each


def check_releases(known: Known, path: str, edition: dict[str, Any], tz: str) -> None:
    questions = len(edition.get("guiding_questions") or [])
    for number, (place, item) in enumerate(each(edition, "releases", path), start=1):
        check_moments(known.problems, place, item, ("at",), tz)
        if item.get("number") not in (None, number):
            known.problems.add(f"{place}.number", _("Versions are numbered from 1 on, without gaps, in their order."))
        uids = {entry.get("uid") for _path, entry in each(item, "sessions", place)}
        for at, entry in each(item, "sessions", place):
            _check_entry(known, at, entry, tz, questions)
        for at, change in each(item, "changes", place):
            if isinstance(before := change.get("before"), dict):
                _check_entry(known, f"{at}.before", before, tz, questions)
            elif change.get("uid") not in uids:
                known.problems.add(f"{at}.uid", _("This session stands neither in the version nor before it."))


def _check_entry(known: Known, path: str, entry: dict[str, Any], tz: str, questions: int) -> None:
    check_moments(known.problems, path, entry, ("starts", "ends"), tz)
    for kind, key in (("rooms", "room"), ("phases", "phase"), ("tracks", "track")):
        known.refer(kind, f"{path}.{key}", entry.get(key))
    parts = entry.get("parts") or {}
    for name in parts:
        for place, row in each(parts, name, f"{path}.parts"):
            for key in ("person", "rapporteur"):
                known.refer("people", f"{place}.{key}", row.get(key))
            known.refer("delegations", f"{place}.delegation", row.get("delegation"))
            if (row.get("question") or 0) > questions:
                message = _("This edition has %(count)s guiding questions.") % {"count": questions}
                known.problems.add(f"{place}.question", message)
