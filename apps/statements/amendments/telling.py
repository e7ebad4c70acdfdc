"""Mails about amendments: what became of one, what the chair proposes, and the list that is before all parties."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import QuerySet

from apps.conferences.addresses import address
from apps.core.clocks.times import format_moment
from apps.delegates.mailing import mails_to
from apps.delegates.models import Person
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.statements.amendments.voices import speaking_for
from apps.statements.choices import SponsorRole
from apps.statements.models import Amendment, Disposition, Party, Referral, ReferralMember, Sponsor, Statement


def carriers(amendment: Amendment) -> list[Person]:
    """Who speaks now for its sponsors, not for who supports it: heads, acting heads, alternates, individuals."""
    sponsors = Sponsor.objects.filter(amendment=amendment, role=SponsorRole.SPONSOR, left_at=None)
    return _speaking(amendment.statement, sponsors)


def speakers(statement: Statement) -> list[Person]:
    """The same for all parties to the text."""
    return _speaking(statement, Party.objects.filter(statement=statement))


def referrals(referral: Referral) -> Iterator[Draft]:
    """That a small group has paragraphs: for those who speak for its members."""
    people = _speaking(referral.statement, ReferralMember.objects.filter(referral=referral))
    tz = referral.statement.conference.time_zone

    def words() -> dict[str, Any]:
        until = format_moment(referral.report_by, tz) if referral.report_by else ""
        return {"facilitator": referral.facilitator, "place": referral.place, "until": until}

    yield from _mails(people, referral.statement, f"referral:{referral.pk}", "referral", "circulated", words)


def _speaking(statement: Statement, parties: QuerySet) -> list[Person]:
    rows = list(parties.values_list("participation", "person"))
    return list(speaking_for(statement.conference, [place for place, _who in rows], [who for _place, who in rows]))


def drafts(amendment: Amendment) -> Iterator[Draft]:
    """What became of it: one for each change of its state."""
    key = f"amendment:{amendment.pk}:{amendment.state}:{amendment.rebases.count()}"

    def words() -> dict[str, Any]:
        state = str(amendment.get_state_display())
        return {"number": amendment.number, "state": state, "answer": amendment.answer}

    yield from _mails(carriers(amendment), amendment.statement, key, "amendment", "own-amendments", words, amendment)


def proposals(disposition: Disposition) -> Iterator[Draft]:
    """What the chair proposes: for its sponsors alone."""
    amendment = disposition.amendment

    def words() -> dict[str, Any]:
        kind = str(disposition.get_kind_display())
        return {"number": amendment.number, "proposal": kind, "reason": disposition.reason}

    key = f"disposition:{disposition.pk}"
    yield from _mails(carriers(amendment), amendment.statement, key, "disposition", "own-amendments", words, amendment)


def lists(statement: Statement, at: dt.datetime) -> Iterator[Draft]:
    """That the list is before all parties, of which any may pull an item."""
    key = f"handling:{statement.pk}:{at.isoformat()}"
    yield from _mails(speakers(statement), statement, key, "handling", "own-handling", dict)


def _mails(
    people: Iterable[Person],
    statement: Statement,
    key: str,
    kind: str,
    page: str,
    words: Callable[[], dict[str, Any]],
    amendment: Amendment | None = None,
) -> Iterator[Draft]:
    """`words` are asked in the language of each reader; the page opens at `amendment`, for a party that carries it."""
    conference = statement.conference
    url = absolute(address(conference, f"statements:{page}", statement_id=statement.pk))
    if amendment is not None:
        url = f"{url}?amendment={amendment.number}#amendment-{amendment.number}"

    def whole(_person: Person, _language: str) -> dict[str, Any]:
        return {"symbol": statement.symbol, "page": url, **words()}

    yield from mails_to(people, conference, template=f"statements/{kind}", key=key, about=statement.pk, words=whole)
