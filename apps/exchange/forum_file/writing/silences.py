"""Silence procedures of a tabling: each start, its notices with their proof, and what parties wrote."""

from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names
from apps.statements.models import SilenceNotice, SilenceProcedure, SilenceReply, Tabling
from apps.statements.models.tablings import PartyBase


def write_silences(tabling: Tabling, names: Names, tz: str) -> dict[str, Any]:
    """`{"silence": […]}` by the number of the start; nothing where there was none."""
    rows = tabling.silences.select_related("started_by").order_by("number")
    written = [_start(row, names, tz) for row in rows]
    return {"silence": written} if written else {}


def _start(row: SilenceProcedure, names: Names, tz: str) -> dict[str, Any]:
    item = {**columns.SILENCE.write(row, tz), "started_by": row.started_by.email}
    if row.at_night:
        item["at_night"] = [str(pk) for pk in row.at_night]
    notices = row.notices.select_related("party", "handed_by").order_by("party__order", "-counts", "created_at", "id")
    replies = row.replies.select_related("party", "credential", "recorded_by").order_by("at", "created_at", "id")
    parts = {
        "notices": [_notice(each, names, tz) for each in notices],
        "replies": [_reply(each, names, tz) for each in replies],
    }
    return item | {key: value for key, value in parts.items() if value}


def _notice(row: SilenceNotice, names: Names, tz: str) -> dict[str, Any]:
    item = {**_who(row.party, names), "to": names.people[row.person_id], **columns.SILENCE_NOTICE.write(row, tz)}
    return {**item, "handed_by": row.handed_by.email} if row.handed_by else item


def _reply(row: SilenceReply, names: Names, tz: str) -> dict[str, Any]:
    item = {**_who(row.party, names), **columns.SILENCE_REPLY.write(row, tz)}
    if row.given_by_id != row.party.person_id:
        item["given_by"] = names.people[row.given_by_id]
    if row.credential:
        item["as"] = row.credential.function
    return {**item, "recorded_by": row.recorded_by.email}


def _who(party: PartyBase, names: Names) -> dict[str, str]:
    if party.person_id:
        return {"person": names.people[party.person_id]}
    return {"delegation": names.participations[party.participation_id]}
