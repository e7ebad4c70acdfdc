"""Who may read what belongs to the negotiation of a text: drafts sent to a circle, amendments, brackets, steps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from uuid import UUID

from apps.conferences.least_rights import Thing as T
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Credential, Delegate
from apps.statements.models import (
    Agreement,
    Alternative,
    Amendment,
    Circulation,
    Disposition,
    LogEntry,
    Party,
    Referral,
    Revision,
    Stance,
    Statement,
)
from tests.canary.rights import Way, reading

Ways = Iterator[Way]
GOES_ROUND = {
    "drafting",
    "circulated",
    "negotiating",
    "clean",
    "tabled",
    "gavelled",
    "silence",
    "adopted_ad_ref",
    "not_adopted",
}


def learn(conferences: Iterable[UUID]) -> None:
    """Who takes part and who speaks, as the world was made: what a test changes in it is taken back."""
    for asked_once in (_registered, _in_circle, _speakers):
        asked_once.cache_clear()
    for conference in conferences:
        _registered(conference)
        _speakers(conference)


def step(row: LogEntry) -> Ways:
    """What the words were at any moment, and who changed them."""
    yield reading(row.statement.conference, T.TEXT_HISTORY)


def circulation(row: Circulation) -> Ways:
    yield reading(row.revision.statement.conference, T.DRAFTS)
    yield from to_a_circle(row.revision)


def to_a_circle(row: Revision) -> Ways:
    """Each of those to whom this revision was sent, for as long as the register does not have the text."""
    conference = row.statement.conference
    if row.statement.state not in GOES_ROUND:
        return
    for person in set().union(*(_in_circle(conference.pk, each.circle) for each in row.circulations.all())):
        yield reading(conference, T.CIRCULATED, person=person)


@cache
def _registered(conference: UUID) -> list[Delegate]:
    rows = Delegate.objects.filter(conference=conference, status=DelegateStatus.REGISTERED)
    return list(rows.select_related("participation"))


@cache
def _in_circle(conference: UUID, name: str) -> set[UUID]:
    found = set()
    for each in _registered(conference):
        speaks, takes_part = _speakers(conference).get(each.person_id), _takes_part(each.participation)
        if name == "participants" or speaks or (name == "delegates" and takes_part and "observer" not in each.roles):
            found.add(each.person_id)
    return found


def _takes_part(participation) -> bool:
    return bool(participation and participation.status in ("invited", "confirmed")) and participation.role not in (
        "observer", "invited",
    )  # fmt: skip


def speaks_for(person: UUID, statement: Statement) -> set[UUID]:
    """Delegations, and the person in their own name, for which somebody speaks in this conference."""
    return set(_speakers(statement.conference_id).get(person, ()))


@cache
def _speakers(conference: UUID) -> dict[UUID, set[UUID]]:
    found = defaultdict(set)
    for credential in Credential.objects.valid().filter(participation__conference=conference):
        if _takes_part(credential.participation):
            found[credential.person_id].add(credential.participation_id)
    for party in Party.objects.filter(statement__conference=conference).exclude(person=None):
        found[party.person_id].add(party.person_id)
    return found


def amendment(row: Amendment) -> Ways:
    """Whoever handles them; its sponsors; once it was admitted every party to whom the text was sent."""
    conference = row.statement.conference
    yield reading(conference, T.DRAFTS, T.AMENDMENTS)
    if row.statement.state not in GOES_ROUND:
        return
    sponsors = {each.participation_id or each.person_id for each in row.sponsors.filter(role="sponsor")}
    parties = {each.participation_id or each.person_id for each in row.statement.parties.all()}
    for delegate in _registered(conference.pk):
        own = speaks_for(delegate.person_id, row.statement) & parties
        if own & sponsors or (own and row.admitted_at):
            yield reading(conference, T.OWN_AMENDMENTS, person=delegate.person_id)


def alternative(row: Alternative) -> Ways:
    """The brackets stand at the desk; an amendment in them is read as that by its own readers."""
    yield reading(row.group.statement.conference, T.DRAFTS, T.AMENDMENTS)


def agreement(row: Agreement) -> Ways:
    """Who said nothing when a paragraph was agreed: in the reading."""
    yield reading(row.statement.conference, T.DRAFTS, T.AMENDMENTS)


def disposition(row: Disposition) -> Ways:
    """What the chair proposes: whoever handles it and its sponsors; once it was listed every party."""
    yield from _to_parties(row.amendment.statement, _sponsors(row.amendment), to_all=row.listed_at is not None)


def answer(row: Disposition) -> Ways:
    """What its sponsor thinks of it: for the chair, and for its sponsors."""
    yield from _to_parties(row.amendment.statement, _sponsors(row.amendment))


def stance(row: Stance) -> Ways:
    """Whoever speaks for the party; the team unless it is private, and then nobody else at all."""
    own = {row.participation_id or row.person_id}
    yield from _to_parties(row.statement, own, team=row.visibility == "heads")


def referral(row: Referral) -> Ways:
    """The desk, and those who sit in the group."""
    yield from _to_parties(row.statement, {each.participation_id or each.person_id for each in row.members.all()})


def _sponsors(row: Amendment) -> set[UUID]:
    return {each.participation_id or each.person_id for each in row.sponsors.filter(role="sponsor")}


def _to_parties(statement: Statement, some: set[UUID], *, to_all: bool = False, team: bool = True) -> Ways:
    conference = statement.conference
    if team:
        yield reading(conference, T.DRAFTS, T.AMENDMENTS)
    if statement.state not in GOES_ROUND:
        return
    parties = {each.participation_id or each.person_id for each in statement.parties.all()}
    for delegate in _registered(conference.pk):
        own = speaks_for(delegate.person_id, statement) & parties
        if own & some or (own and to_all):
            yield reading(conference, T.OWN_AMENDMENTS, person=delegate.person_id)
