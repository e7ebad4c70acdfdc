"""What a seal says of the silence procedure by which a text was adopted: each start, its proof, what was written."""

from typing import Any

from apps.statements.models import SilenceNotice, SilenceProcedure, SilenceReply, Tabling
from apps.statements.record.moments import moment


def silences_in_words(tabling: Tabling) -> dict[str, Any]:
    """`{"silence": […]}`, by the number of the start; nothing of a tabling that never was under silence, so that
    records from before keep their bytes. Late statements came after what is sealed, and stay outside."""
    starts = tabling.silences.prefetch_related("notices__party", "replies__party").order_by("number")
    found = [_start(each) for each in starts]
    return {"silence": found} if found else {}


def _start(start: SilenceProcedure) -> dict[str, Any]:
    notices = sorted(start.notices.all(), key=_place_of_notice)
    replies = [each for each in start.replies.all() if not each.is_late]
    return {
        "number": start.number,
        "opened_at": moment(start.opened_at),
        "deadline": moment(start.deadline),
        "hours_min": start.hours_min,
        "chair": start.chair,
        "meeting": start.meeting,
        "night_reason": start.night_reason,
        "at_night": sorted(str(each) for each in start.at_night),
        "outcome": start.outcome,
        "ended_at": moment(start.ended_at),
        "notices": [_notice(each) for each in notices],
        "replies": [_reply(each) for each in sorted(replies, key=lambda row: (row.at, str(row.party_id)))],
    }


def _place_of_notice(notice: SilenceNotice) -> tuple:
    """An order that a move to another installation keeps: identifiers of people are others there."""
    facts = (notice.queued_at, notice.sent_at, notice.failed_at, notice.seen_at, notice.handed_at)
    return (notice.party.order, str(notice.party_id), not notice.counts, notice.function, *map(str, map(moment, facts)))


def _notice(notice: SilenceNotice) -> dict[str, Any]:
    return {
        "party": str(notice.party_id),
        "function": notice.function,
        "counts": notice.counts,
        "queued_at": moment(notice.queued_at),
        "sent_at": moment(notice.sent_at),
        "failed_at": moment(notice.failed_at),
        "seen_at": moment(notice.seen_at),
        "handed_at": moment(notice.handed_at),
        "handed_words": notice.handed_words,
    }


def _reply(reply: SilenceReply) -> dict[str, Any]:
    on_paper = {"letter": reply.letter, "recorded_at": moment(reply.recorded_at)} if reply.letter else {}
    return {"party": str(reply.party_id), "kind": reply.kind, "text": reply.text, "at": moment(reply.at), **on_paper}
