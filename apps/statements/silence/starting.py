"""What has to hold before a silence procedure starts: agreed, long enough, everybody reachable, in nobody's night."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.core.listing import enumerated
from apps.delegates.models import Credential
from apps.statements.consensus.parties import named
from apps.statements.models import RosterEntry, SilenceNotice, SilenceProcedure, Statement
from apps.statements.silence import letters
from apps.statements.silence.hours import is_night, said, zone_of, zones_of
from apps.statements.silence.speaking import Speaker


@dataclass(frozen=True)
class SilenceTerms:
    """What the chair states when the procedure starts. `handed`: how words and deadline were handed over to parties
    that cannot be reached by mail, by roster entry. `night_reason` accepts that it is night for somebody."""

    deadline: dt.datetime
    chair: str
    nobody_objected: bool
    meeting: str = ""
    night_reason: str = ""
    handed: Mapping[UUID, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NewReply:
    """What a party writes; `credential` as in `NewPosition`."""

    party: RosterEntry
    kind: str
    text: str
    credential: Credential | None = None


@dataclass(frozen=True)
class Letter:
    """The document on which a party's word came, and when it was received."""

    reference: str
    received_at: dt.datetime


def check_chair(chair: str) -> None:
    if not chair.strip():
        raise Refused(_("Name who was in the chair."), field="chair", code="chair")


def check_terms(statement: Statement, terms: SilenceTerms, now: dt.datetime, hours: int) -> None:
    check_chair(terms.chair)
    if not terms.nobody_objected:
        message = _("The use of the procedure has to be agreed itself: nobody may have objected to it.")
        raise Refused(message, field="nobody_objected", code="use")
    earliest = now + dt.timedelta(hours=hours)
    if terms.deadline < earliest:
        message = _("The shortest silence of this conference is %(hours)s hours: not before %(at)s.")
        moment = times.format_moment(earliest, statement.conference.time_zone)
        raise Refused(message % {"hours": hours, "at": moment}, field="at", code="too_short")


def check_told(
    statement: Statement, roster: Sequence[RosterEntry], speaking: Sequence[Speaker], handed: Mapping[UUID, str]
) -> None:
    able = {each.entry.pk for each in speaking}
    if mute := [each for each in roster if each.left_at is None and each.pk not in able]:
        message = _("Nobody could break the silence for %(names)s: name a head with a valid credential first.")
        raise Refused(message % {"names": enumerated(named(mute))}, code="no_head")
    lost = [each for each in unreachable(statement, roster, speaking) if not handed.get(each.pk, "").strip()]
    if lost:
        message = _(
            "No notice reaches %(names)s by email. Correct the address of the head, or say how the words and the "
            "deadline were handed over."
        )
        where = f"handed_{lost[0].pk}"
        raise Refused(message % {"names": enumerated(named(lost))}, field=where, code="unreachable")


def at_night(statement: Statement, speaking: Sequence[Speaker], terms: SilenceTerms) -> list[UUID]:
    """Parties for which it ends at night, accepted with a reason."""
    conference, zones = statement.conference, zones_of(each.entry for each in speaking)
    living = [(each.entry, zone_of(each.person, each.entry, zones, conference)) for each in speaking]
    dark = is_night(conference, terms.deadline, {where for _entry, where in living})
    found = {entry.pk: (entry, where) for entry, where in living if where in dark}
    if found and not terms.night_reason.strip():
        told = [
            _("%(party)s (%(time)s)") % {"party": name, "time": said(terms.deadline, where, get_language())}
            for name, (_entry, where) in zip(named(e for e, _w in found.values()), found.values(), strict=True)
        ]
        message = _("This is at night for %(parties)s. Choose another time, or say why it has to be then.")
        raise Refused(message % {"parties": enumerated(told)}, field="night_reason", code="at_night")
    return sorted(found)


def unreachable(statement: Statement, roster: Sequence[RosterEntry], speaking: Sequence[Speaker]) -> list[RosterEntry]:
    """Parties that a mail does not reach: no address, or the last notice failed at the same one. Two queries."""
    first = {each.entry.pk: each.person for each in speaking if each.counts}
    failed = _failed_addresses(statement)
    return [
        entry
        for entry in roster
        if entry.left_at is None
        and entry.pk in first
        and (
            not letters.can_be_told(first[entry.pk])
            or first[entry.pk].email.lower() == failed.get((entry.pk, first[entry.pk].pk))
        )
    ]


def _failed_addresses(statement: Statement) -> dict[tuple[UUID, UUID], str]:
    """Where the last start's notices failed, by party and person."""
    last = SilenceProcedure.objects.filter(tabling=statement.tabling_id).order_by("-number").first()
    rows = list(SilenceNotice.objects.filter(procedure=last, failed_at__isnull=False)) if last else []
    addresses = letters.addresses_of(rows)
    return {(row.party_id, row.person_id): addresses.get(row.message_id, "") for row in rows}
