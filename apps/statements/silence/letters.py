"""Mails about a silence procedure: the notice with words, deadline and what breaks it; and how it ended.

Each in the language of the person, with the deadline on the clocks of the venue and on their own. Nobody else's words
stand in a mail: who broke the silence is named, by the naming protocol, and why is read at the desk.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from django.utils.translation import override

from apps.conferences.addresses import address
from apps.core.clocks.times import format_moment
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.delegates.models import Person
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft
from apps.messaging.models import Message
from apps.sessions.calendars.links import absolute
from apps.statements.choices import ReplyKind, SilenceOutcome
from apps.statements.consensus.parties import party_name
from apps.statements.models import RosterEntry, SilenceNotice, SilenceProcedure, SilenceReply
from apps.statements.silence.hours import on_clocks, zone_of, zones_of
from apps.statements.silence.speaking import Speaker


def can_be_told(person: Person) -> bool:
    return bool(person.email) and can_be_mailed(person.email)


def notices(procedure: SilenceProcedure, told: Iterable[Speaker]) -> Iterator[Draft]:
    """One for each of `told`, in their order; all of them can be mailed."""
    yield from _drafts(procedure, told, "silence", "statements/silence", {})


def endings(
    procedure: SilenceProcedure, told: Iterable[Speaker], *, reply: SilenceReply | None, unreached: list[RosterEntry]
) -> Iterator[Draft]:
    """How it ended, to each of `told` that can be mailed."""
    ended = {
        "adopted": procedure.outcome == SilenceOutcome.ADOPTED,
        "broken": procedure.outcome == SilenceOutcome.BROKEN,
        "is_amendment": reply is not None and reply.kind == ReplyKind.AMENDMENT,
        "reply": reply,
        "unreached": unreached,
    }
    reachable = [each for each in told if can_be_told(each.person)]
    yield from _drafts(procedure, reachable, "silence-ended", "statements/silence_ended", ended)


def _drafts(
    procedure: SilenceProcedure, told: Iterable[Speaker], kind: str, template: str, more: dict[str, Any]
) -> Iterator[Draft]:
    rows = list(told)
    zones = zones_of(each.entry for each in rows)
    contact = contact_of(procedure.tabling.statement.conference)
    parties = Counter(each.person.pk for each in rows)
    for speaker in rows:
        language = mail_language(speaker.person)
        with override(language):
            context = _context(procedure, speaker, language, zones) | _in_words(more, language)
        if parties[speaker.person.pk] > 1:  # each mail opens the page for the party that it is about
            context["page"] += f"?for={speaker.entry.participation_id or speaker.entry.person_id}"
        yield Draft(
            dedupe_key=f"{kind}:{procedure.pk}:{speaker.entry.pk}:{speaker.person.pk}",
            kind=kind,
            to_address=speaker.person.email,
            to_name=speaker.person.full_name,
            language=language,
            template=template,
            context=context,
            scope_id=procedure.conference_id,
            target_id=procedure.tabling.statement_id,
            from_name=context["sender_name"],
            reply_to=contact,
        )


def _context(procedure: SilenceProcedure, speaker: Speaker, language: str, zones: dict) -> dict[str, Any]:
    statement = procedure.tabling.statement
    conference = statement.conference
    own_zone = zone_of(speaker.person, speaker.entry, zones, conference)
    return {
        "sender_name": pick(conference.forum.names, language),
        "conference_title": pick(conference.titles, language),
        "to": addressee(speaker.person, language),
        "party": party_name(speaker.entry, language) if speaker.entry.participation_id else "",
        "title": pick(statement.revision.titles, language),
        "symbol": statement.symbol,
        "sha256": procedure.tabling.sha256,
        "deadline": on_clocks(procedure.ends, conference.time_zone, own_zone, language),
        "deadline_short": format_moment(procedure.ends, conference.time_zone, "short", language),
        "page": absolute(address(conference, "statements:own-text", statement_id=statement.pk)),
        "decision": statement.document.symbol if statement.document else "",
    }


def _in_words(more: dict[str, Any], language: str) -> dict[str, Any]:
    reply, unreached = more.get("reply"), more.get("unreached", [])
    return {
        **more,
        "reply": party_name(reply.party, language) if reply else "",
        "unreached": [party_name(each, language) for each in unreached],
    }


def addresses_of(rows: Iterable[SilenceNotice]) -> dict[UUID | None, str]:
    """To which address each notice was mailed last, in small letters, by its message. One query."""
    found = Message.objects.filter(pk__in=[row.message_id for row in rows if row.message_id])
    return {pk: address.lower() for pk, address in found.values_list("pk", "to_address")}
