"""Requests for meetings: who asks whom, the proposed times, the answers, and the session that came of it."""

from typing import Any

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.names import Names


def write_meetings(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.meeting_requests.select_related("sitting").prefetch_related("times", "parties")
    ordered = sorted(rows, key=lambda row: (row.created_at, row.pk))
    return [_meeting(row, names, conference.time_zone) for row in ordered]


def _meeting(row, names: Names, tz: str) -> dict[str, Any]:
    times = sorted(row.times.all(), key=lambda each: (each.starts, each.ends))
    numbers = {each.pk: number for number, each in enumerate(times, start=1)}
    parties = sorted(row.parties.all(), key=lambda each: names.participations[each.participation_id])
    item = {
        "asking": names.participations[row.asking_id],
        **columns.MEETING.write(row),
        "times": [{"starts": moments.show(each.starts, tz), "ends": moments.show(each.ends, tz)} for each in times],
        "asked": [_party(each, names, numbers) for each in parties],
    }
    return item | ({"session": row.sitting.ics_uid} if row.sitting else {})


def _party(row, names: Names, numbers: dict[Any, int]) -> dict[str, Any]:
    time = {"time": numbers[row.time_id]} if row.time_id else {}
    return {"delegation": names.participations[row.participation_id], **columns.ASKED_PARTY.write(row), **time}
