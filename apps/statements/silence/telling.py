"""Queues the mails of a silence procedure, and keeps the notices that prove them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from apps.accounts.models import User
from apps.messaging.services import queue_messages
from apps.statements.consensus.parties import roster_of
from apps.statements.models import RosterEntry, SilenceNotice, SilenceProcedure, SilenceReply
from apps.statements.silence import letters
from apps.statements.silence.speaking import Speaker, speakers_of

SENDER = "silence procedure"


def notify(
    procedure: SilenceProcedure, told: Iterable[Speaker], *, by: User | None, handed: Mapping[UUID, str] | None = None
) -> None:
    """A notice for each speaker: mailed where that is possible, `handed` over (how, by roster entry) where it is said.

    The caller holds the lock of the text; `by` must be given where something was handed over.
    """
    rows, handed = list(told), handed or {}
    mailed = [each for each in rows if letters.can_be_told(each.person)]
    messages = queue_messages(letters.notices(procedure, mailed), by=by, actor_label=SENDER)
    by_speaker = {(each.entry.pk, each.person.pk): row for each, row in zip(mailed, messages, strict=True)}
    for speaker in rows:
        message = by_speaker.get((speaker.entry.pk, speaker.person.pk))
        words = handed.get(speaker.entry.pk, "") if speaker.counts else ""
        SilenceNotice.objects.create(
            procedure=procedure,
            party=speaker.entry,
            person=speaker.person,
            function=speaker.function,
            counts=speaker.counts,
            message_id=message.pk if message else None,
            queued_at=message.created_at if message else None,
            handed_at=procedure.opened_at if words else None,
            handed_words=words,
            handed_by=by if words else None,
        )


def new_speakers(procedure: SilenceProcedure) -> list[Speaker]:
    """Who speaks for a party since the start and has no notice; the party itself was notified then."""
    told = set(procedure.notices.values_list("party", "person"))
    speaking = speakers_of(roster_of(procedure.tabling))
    return [
        Speaker(each.entry, each.person, each.function)
        for each in speaking
        if (each.entry.pk, each.person.pk) not in told
    ]


def tell_the_end(
    procedure: SilenceProcedure,
    *,
    by: User | None,
    reply: SilenceReply | None = None,
    unreached: Iterable[UUID] = (),
) -> None:
    """Tell everybody at once, in writing, how it ended: who had a notice, and who speaks now."""
    roster = roster_of(procedure.tabling)
    entries: dict[UUID, RosterEntry] = {entry.pk: entry for entry in roster}
    told = {(each.entry.pk, each.person.pk): each for each in speakers_of(roster)}
    for notice in procedure.notices.select_related("person"):
        told.setdefault((notice.party_id, notice.person_id), Speaker(entries[notice.party_id], notice.person))
    missing = [entries[pk] for pk in unreached]
    queue_messages(letters.endings(procedure, told.values(), reply=reply, unreached=missing), by=by, actor_label=SENDER)
