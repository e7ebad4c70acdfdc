"""The gavel: whether a text is adopted, the record that proves it, and its place in the register."""

from collections.abc import Hashable, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.statements.choices import AnnexKind, Event, PositionValue, State
from apps.statements.consensus.parties import parties_of
from apps.statements.consensus.rules import Outcome, Seat, Terms, evaluate
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.models import AdoptionRecord, Annex, Party, Position, Statement
from apps.statements.paragraphs import texts
from apps.statements.record import canonical
from apps.statements.record.recording import Gavel, positions_in_words, register, roster_in_words
from apps.statements.services.life import locked, move
from apps.statements.text_life import DECIDED


def outcome_of(statement: Statement, *, present: int | None = None) -> Outcome:
    """What the rule says now; parties are named by their ids. Reads only."""
    positions = dict(Position.objects.current(statement).values_list("party_id", "value"))
    return evaluate(_terms(statement, present), [_seat(party) for party in statement.parties.all()], positions)


def outcomes_of_heard(statements: Iterable[Statement]) -> dict[UUID, Outcome]:
    """What the rule says of every text on the table whose counted parties have all spoken, by id. One query."""
    tabled = {each.pk: each for each in statements if each.state == State.TABLED}
    standing = Position.objects.filter(party=OuterRef("pk"), round=OuterRef("statement__round"), superseded_by=None)
    found = Party.objects.filter(statement__in=tabled).annotate(value=Subquery(standing.values("value")[:1]))
    rosters: dict[UUID, list[Any]] = {pk: [] for pk in tabled}
    for party in found:
        rosters[party.statement_id].append(party)
    outcomes = {}
    for pk, roster in rosters.items():
        seats = [_seat(each) for each in roster]
        positions: dict[Hashable, str] = {each.pk: each.value for each in roster if each.value}
        if all(seat.party in positions for seat in seats if seat.counts):
            outcomes[pk] = evaluate(_terms(tabled[pk], None), seats, positions)
    return outcomes


def _seat(party: Party) -> Seat:
    return Seat(party.pk, entitled=party.entitled, withdrawn=party.withdrawn_at is not None)


def _terms(statement: Statement, present: int | None) -> Terms:
    return Terms(statement.rule, excluded=statement.excluded_party_id, quorum=statement.quorum, present=present)


@transaction.atomic
def adopt(statement: Statement, gavel: Gavel, *, by: User, expected_sha256: str = "") -> Statement:
    """Adopt the text on the table, or adopt it ad referendum while confirmations are owed.

    `expected_sha256` is the text that the one who presses saw. Refused: "already_adopted" (somebody else's gavel was
    first), "state", "text_changed", "chair" (field chair), "at" (field at), "not_adoptable" (names every obstacle).
    """
    statement = locked(statement)
    _check(statement, gavel, expected_sha256)
    outcome = outcome_of(statement, present=gavel.present)
    if not outcome.adopted and not outcome.provisional:
        sentence = cannot_be_adopted(statement, outcome, parties_of(statement), get_language())
        raise Refused(sentence, code="not_adoptable")
    if outcome.provisional:
        statement.ad_referendum = gavel.as_json(by)
        move(statement, Event.GAVEL_AD_REF)
        audit.record("statement.adopted_ad_referendum", target=statement, by=by, owed=len(outcome.pending))
        return statement
    return _record(statement, outcome, gavel, by=by, gavelled_by=by, event=Event.GAVEL)


@transaction.atomic
def settle_ad_referendum(statement: Statement, *, by: User) -> bool:
    """Adopt for good once nobody owes a confirmation any more; the caller holds the statement's lock."""
    if statement.state != State.ADOPTED_AD_REF:
        return False
    gavel = Gavel.from_json(statement.ad_referendum)
    outcome = outcome_of(statement, present=gavel.present)
    if not outcome.adopted:
        return False
    gavelled_by = User.objects.get(pk=statement.ad_referendum["by"])
    gavel = gavel.confirmed(timezone.now())
    _record(statement, outcome, gavel, by=by, gavelled_by=gavelled_by, event=Event.CONFIRM_LAST)
    return True


def _check(statement: Statement, gavel: Gavel, expected_sha256: str) -> None:
    if statement.state in DECIDED:
        record = statement.record
        at = times.format_moment(record.adopted_at, statement.conference.time_zone)
        message = _(
            "This text is adopted already, as %(symbol)s (%(at)s, recorded by %(who)s). There is one record only."
        )
        details = {"symbol": record.decision_symbol, "at": at, "who": record.gavelled_by}
        raise Refused(message % details, code="already_adopted")
    if statement.state != State.TABLED:
        message = _("This text is “%(state)s”; only a text on the table can be adopted.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    if expected_sha256 and expected_sha256 != statement.tabled_sha256:
        message = _("The text on the table is no longer the one you saw. Read it again before you adopt it.")
        raise Refused(message, code="text_changed")
    if not gavel.chair.strip():
        raise Refused(_("Name who was in the chair."), field="chair", code="chair")
    if gavel.at > timezone.now():
        raise Refused(_("This moment is still to come."), field="at", code="at")


def _record(
    statement: Statement, outcome: Outcome, gavel: Gavel, *, by: User, gavelled_by: User, event: Event
) -> Statement:
    parties = parties_of(statement)
    positions = list(Position.objects.current(statement).select_related("given_by", "credential"))
    rows = texts.rows_of(statement.revision)
    versions = texts.versions(statement.revision, rows, statement.working_language)
    data = texts.canonical_text(statement.symbol, versions)
    annexes = _annex_reservations(statement, outcome, positions)
    document = register(statement, versions, outcome, annexes=annexes, adopted_at=gavel.at, by=by)
    record = AdoptionRecord.objects.create(
        statement=statement,
        rule=statement.rule,
        party_kind=statement.party_kind,
        quorum=statement.quorum,
        present=gavel.present,
        roster=roster_in_words(statement, parties, outcome),
        positions=positions_in_words(positions),
        adopted_at=gavel.at,
        places=dict(gavel.places),
        chair=gavel.chair.strip(),
        gavelled_by=gavelled_by,
        decision_symbol=document.symbol,
        text_symbol=statement.symbol,
        canonical=data,
        canon_version=canonical.VERSION,
        sha256=canonical.sha256(data),
    )
    statement.number, statement.document = document.number, document
    move(statement, event)
    details: Mapping = {"symbol": document.symbol, "sha256": record.sha256, "counted": len(outcome.counted)}
    audit.record("statement.adopted", target=statement, by=by, **details)
    return statement


def _annex_reservations(statement: Statement, outcome: Outcome, positions: list[Position]) -> int:
    """Reservations go on record with the text; they are public only if the party asks for it."""
    kept = [each for each in positions if each.value == PositionValue.JOIN_WITH_RESERVATION]
    for position in kept:
        if position.party_id in outcome.reservations:
            Annex.objects.create(
                statement=statement,
                party_id=position.party_id,
                kind=AnnexKind.RESERVATION,
                paragraphs=position.paragraphs,
                texts={statement.working_language: position.text},
            )
    return statement.annexes.count()
