"""Requests for meetings of an edition. One is who it is by who asks whom about what."""

from collections.abc import Hashable
from typing import Any

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.keys import Shelf
from apps.sessions.models import AskedParty, MeetingRequest, ProposedTime


def take_meetings(edition: EditionIntake, item: dict[str, Any]) -> None:
    """After the sessions that came of them."""
    if edition.whole.problems:  # a delegation that is asked may be among them
        return
    rows = edition.conference.meeting_requests.prefetch_related("parties")
    shelf = Shelf(rows, _known_by)
    sittings = {row.ics_uid: row for row in edition.conference.sittings.all()}
    for path, each in numbered(item, "meetings", edition.path):
        asking = edition.participations[each["asking"]]
        asked = [edition.participations[party["delegation"]] for party in each["asked"]]
        row = shelf.take((asking.pk, each["subject"], frozenset(row.pk for row in asked))) or MeetingRequest()
        values = {"conference": edition.conference, "asking": asking, **columns.MEETING.read(each)}
        values["sitting"] = sittings.get(each.get("session", ""))
        if edition.store.put(row, values, path, columns.MEETING):
            _take_answers(edition, path, each, row)


def _known_by(row: MeetingRequest) -> Hashable:
    return row.asking_id, row.subject, frozenset(party.participation_id for party in row.parties.all())


def _take_answers(edition: EditionIntake, path: str, item: dict[str, Any], request: MeetingRequest) -> None:
    times, existing = [], {(row.starts, row.ends): row for row in request.times.all()}
    for place, each in numbered(item, "times", path):
        starts, ends = (moments.parse(each[name], edition.tz) for name in ("starts", "ends"))
        row = existing.get((starts, ends)) or ProposedTime()
        edition.store.put(row, {"request": request, "during": DateTimeTZRange(starts, ends)}, place)
        times.append(row)
    parties = {party.participation_id: party for party in request.parties.all()}
    for place, each in numbered(item, "asked", path):
        participation = edition.participations[each["delegation"]]
        party = parties.get(participation.pk) or AskedParty()
        values = {"request": request, "participation": participation, **columns.ASKED_PARTY.read(each)}
        values["time"] = times[each["time"] - 1] if "time" in each else None
        edition.store.put(party, values, place, columns.ASKED_PARTY)
