"""Mails about amendments: what became of one, what the chair proposes, and the list that is before all parties."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from uuid import UUID

from django.utils.translation import override

from apps.conferences.addresses import address
from apps.core.clocks.times import format_moment
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.delegates.models import Credential, Person
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.statements.consensus.parties import SPEAKING_ORDER
from apps.statements.models import Amendment, Disposition, Party, Referral, ReferralMember, Sponsor, Statement


def carriers(amendment: Amendment) -> list[Person]:
    """Who speaks now for its sponsors: heads, acting heads and alternates, and individuals. Two queries."""
    sponsors = Sponsor.objects.filter(amendment=amendment, left_at=None)
    return _speaking(sponsors.values_list("participation", flat=True), sponsors.values_list("person", flat=True))


def speakers(statement: Statement) -> list[Person]:
    """The same for all parties to the text."""
    parties = Party.objects.filter(statement=statement)
    return _speaking(parties.values_list("participation", flat=True), parties.values_list("person", flat=True))


def referrals(referral: Referral) -> Iterator[Draft]:
    """That a small group has paragraphs: for those who speak for its members."""
    members = ReferralMember.objects.filter(referral=referral)
    people = _speaking(members.values_list("participation", flat=True), members.values_list("person", flat=True))
    tz = referral.statement.conference.time_zone

    def words() -> dict[str, Any]:
        until = format_moment(referral.report_by, tz) if referral.report_by else ""
        return {"facilitator": referral.facilitator, "place": referral.place, "until": until}

    yield from _mails(people, referral.statement, f"referral:{referral.pk}", "referral", "circulated", words)


def _speaking(participations: Iterable[UUID | None], people: Iterable[UUID | None]) -> list[Person]:
    valid = Credential.objects.valid().filter(
        participation__in=[each for each in participations if each], function__in=SPEAKING_ORDER
    )
    ids = [*valid.values_list("person", flat=True), *(each for each in people if each)]
    return list(Person.objects.filter(pk__in=ids).order_by("pk"))


def drafts(amendment: Amendment) -> Iterator[Draft]:
    """What became of it: one for each change of its state."""
    key = f"amendment:{amendment.pk}:{amendment.state}:{amendment.rebases.count()}"

    def words() -> dict[str, Any]:
        state = str(amendment.get_state_display())
        return {"number": amendment.number, "state": state, "answer": amendment.answer}

    yield from _mails(carriers(amendment), amendment.statement, key, "amendment", "own-amendments", words)


def proposals(disposition: Disposition) -> Iterator[Draft]:
    """What the chair proposes: for its sponsors alone."""
    amendment = disposition.amendment

    def words() -> dict[str, Any]:
        kind = str(disposition.get_kind_display())
        return {"number": amendment.number, "proposal": kind, "reason": disposition.reason}

    key = f"disposition:{disposition.pk}"
    yield from _mails(carriers(amendment), amendment.statement, key, "disposition", "own-amendments", words)


def lists(statement: Statement, at: dt.datetime) -> Iterator[Draft]:
    """That the list is before all parties, of which any may pull an item."""
    key = f"handling:{statement.pk}:{at.isoformat()}"
    yield from _mails(speakers(statement), statement, key, "handling", "own-handling", dict)


def _mails(
    people: Iterable[Person], statement: Statement, key: str, kind: str, page: str, words: Callable[[], dict[str, Any]]
) -> Iterator[Draft]:
    """`words` are asked in the language of each reader."""
    conference = statement.conference
    contact = contact_of(conference)
    url = absolute(address(conference, f"statements:{page}", statement_id=statement.pk))
    for person in people:
        if not can_be_mailed(person.email):
            continue
        language = mail_language(person)
        with override(language):
            sender = pick(conference.forum.names, language)
            context: dict[str, Any] = {
                "sender_name": sender,
                "conference_title": pick(conference.titles, language),
                "to": addressee(person, language),
                "symbol": statement.symbol,
                "page": url,
                **words(),
            }
        yield Draft(
            dedupe_key=f"{key}:{person.pk}",
            kind=kind,
            to_address=person.email,
            to_name=person.full_name,
            language=language,
            template=f"statements/{kind}",
            context=context,
            scope_id=conference.pk,
            target_id=statement.pk,
            from_name=sender,
            reply_to=contact,
        )
