"""The record of an adoption: held against the rules that a gavel follows, and sealed. What cannot be proved is refused.

A record that names where it is told (`elsewhere`) is taken for what it is, and marked so wherever it is shown.
"""

import datetime as dt
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.choices import Rule
from apps.core.exceptions import Refused
from apps.documents import symbols
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.decisions import Decision
from apps.exchange.forum_file.importing.gavels import signatures
from apps.exchange.forum_file.importing.parts import account_of
from apps.exchange.forum_file.importing.silences import expired_at
from apps.statements.choices import RecordOrigin, State
from apps.statements.consensus.judgement import judge
from apps.statements.consensus.parties import roster_of
from apps.statements.consensus.rules import NEVER_ADOPTING, Outcome
from apps.statements.consensus.wording import cannot_be_adopted
from apps.statements.models import AdoptionRecord, Annex, Tabling
from apps.statements.objections.reading import allows_gavel, last_call
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.brackets import bracket_left, first_square_bracket
from apps.statements.record import canonical, recording, seal
from apps.statements.record.verification import faults_of
from apps.statements.services.adopting import check_gavel
from apps.statements.text_life import DECIDED


def check_pending(decision: Decision) -> None:
    """A text adopted ad referendum: somebody owes a confirmation, and nobody objects."""
    tabling = decision.last
    if decision.item["state"] != State.ADOPTED_AD_REF or tabling is None:
        return
    if not tabling.provisional:
        decision.refuse(".tablings", _("What the chair stated at the gavel ad referendum is missing."))
        return
    gavel = recording.Gavel.from_json(tabling.provisional)
    outcome = judge([tabling], present=gavel.present)[tabling.pk]
    _check_gavel(decision, tabling, gavel, ".tablings")
    if not outcome.provisional:
        decision.refuse(".tablings", _("By these positions the text is not adopted ad referendum."))


def take_record(decision: Decision) -> None:
    """Writes the record of a decided text, after everything about it has been held against the rules."""
    if decision.item["state"] not in DECIDED or decision.last is None or decision.edition.whole.problems:
        return
    given, path = decision.item["record"], f"{decision.path}.record"
    tabling = decision.last
    gavelled_by = account_of(decision.edition.whole, given["gavelled_by"], path)
    values = columns.RECORD.read_said(given, decision.edition.tz)
    present, asked = given.get("present"), given.get("asked_for_objections", False)
    gavel = recording.Gavel(
        values["adopted_at"], given["chair"], given.get("places", {}), present, asked or tabling.calls_objections
    )
    outcome = judge([tabling], present=present, at=values["adopted_at"])[tabling.pk]
    _check_words(decision, tabling, given)
    _check_terms(decision, tabling, given)
    _check_number(decision, given)
    _check_gavel(decision, tabling, gavel, ".record")
    if not decision.is_told:
        _check_outcome(decision, tabling, outcome, values["adopted_at"])
    if decision.edition.whole.problems or gavelled_by is None:
        return
    row = AdoptionRecord(
        statement=decision.text,
        tabling=tabling,
        forum=decision.edition.whole.forum,
        format=seal.FORMAT,
        rule=tabling.rule,
        party_kind=tabling.party_kind,
        quorum=tabling.quorum,
        roster=recording.roster_in_words(decision.text, tabling, outcome),
        positions=recording.positions_in_words(recording.standing_positions(tabling)),
        gavelled_by_name=str(gavelled_by),
        decision_symbol=decision.item.get("document", decision.text.symbol),
        text_symbol=decision.text.symbol,
        canon_version=tabling.canon_version,
    )
    _check_lists(decision, row, given)
    _check_signatures(decision, tabling, given)
    for name, value in values.items():
        setattr(row, name, value)
    row.origin = RecordOrigin.ELSEWHERE if row.source else RecordOrigin.HERE
    if "countersigned_by" in given:
        row.countersigned_by = account_of(decision.edition.whole, given["countersigned_by"], f"{path}.countersigned_by")
        row.countersigned_by_name = row.countersigned_by_name or str(row.countersigned_by)
    row.gavelled_by, row.canonical, row.sha256 = gavelled_by, bytes(tabling.canonical), tabling.sha256
    if "canonical" in given and "seal" not in given:
        row.format, row.gavelled_by_name = seal.WORDS_ONLY, ""
    annexes = list(Annex.objects.standing(tabling))
    facts = recording.facts_of(tabling.rule, outcome, annexes, row.roster)
    edition = decision.edition
    edition.whole.facts[decision.text.pk] = facts | ({"elsewhere": row.source} if row.source else {})
    edition.whole.records.append((path, row, given))


def seal_records(records: list[tuple[str, AdoptionRecord, dict[str, Any]]], problems: Any) -> None:
    """When every text is in: records of the file in the order of their chain, those without a place in it last."""
    for path, row, given in sorted(records, key=lambda each: each[2].get("chain_number", 2**31)):
        if row.format == seal.WORDS_ONLY:
            row.save()
            continue
        recording.chain(row)
        row.seal = seal.seal_bytes(row)
        row.seal_sha256 = canonical.sha256(row.seal)
        said = {"chain_number": row.chain_number, "previous_sha256": row.previous_sha256}
        wrong = [key for key, value in said.items() if given.get(key, value) != value]
        if wrong:
            message = _("In this forum's chain it stands elsewhere: records are missing, or others came.")
            problems.add(f"{path}.{wrong[0]}", message)
        elif "seal" in given and (given["seal"].encode() != row.seal or given.get("seal_sha256") != row.seal_sha256):
            problems.add(
                f"{path}.seal", _("This is not the seal of what the file says: the record cannot be believed.")
            )
        else:
            row.save()
    if not problems:
        for path, row, _given in records:
            for fault in faults_of(AdoptionRecord.objects.get(pk=row.pk)):
                problems.add(path, fault)


def _check_words(decision: Decision, tabling: Tabling, given: dict[str, Any]) -> None:
    """The bytes must be those of the text, and have the hash; brackets are not agreed."""
    data = given["canonical"].encode() if "canonical" in given else bytes(tabling.canonical)
    if canonical.sha256(data) != given.get("sha256", tabling.sha256) or data != bytes(tabling.canonical):
        decision.refuse(".record.sha256", _("The adopted text does not have this hash: the record cannot be believed."))
    if sentence := bracket_left(tabling.revision, texts.rows_of(tabling.revision), first_square_bracket):
        decision.refuse(".revisions", sentence)


def _check_terms(decision: Decision, tabling: Tabling, given: dict[str, Any]) -> None:
    for key in ("rule", "party_kind", "quorum"):
        if key in given and given[key] != getattr(tabling, key):
            decision.refuse(f".record.{key}", _("The text was put to the parties under other terms."))
    if tabling.rule in NEVER_ADOPTING or not tabling.rule:
        decision.refuse(".record.rule", _("Under this rule no text is adopted."))


def _check_number(decision: Decision, given: dict[str, Any]) -> None:
    """Decision, document and number are one; the symbol of the text is its own."""
    symbol, document = given.get("decision_symbol"), decision.item.get("document")
    number = decision.item.get("number")
    parsed = symbols.parse(document or "")
    if symbol is not None and symbol != document:
        decision.refuse(".record.decision_symbol", _("The register has another document for this decision."))
    if parsed is None or parsed.series:
        decision.refuse(".document", _("An adopted text has the symbol of a decision in the register."))
    elif number is not None and number != parsed.number:
        decision.refuse(".number", _("The symbol of the decision has another number."))
    if given.get("text_symbol", decision.text.symbol) != decision.text.symbol:
        decision.refuse(".record.text_symbol", _("The record is about another text."))


def _check_gavel(decision: Decision, tabling: Tabling, gavel: recording.Gavel, path: str) -> None:
    try:
        check_gavel(tabling, gavel)
    except Refused as refused:
        field = {"at": "adopted_at"}.get(refused.field or "", refused.field)
        decision.refuse(f"{path}.{field}" if path == ".record" else path, str(refused.message))


def _check_outcome(decision: Decision, tabling: Tabling, outcome: Outcome, at: dt.datetime) -> None:
    if tabling.rule == Rule.SILENCE and not expired_at(tabling, at):
        decision.refuse(".record.adopted_at", _("No silence procedure of this text ended unbroken at this moment."))
        return
    if tabling.calls_objections and not _was_called(tabling, at):
        message = _("By what the file says, the room was not asked for objections before this.")
        decision.refuse(".record.adopted_at", message)
    if outcome.adopted:
        return
    sentence = _("By these positions the text is not adopted.")
    if outcome.blockers:
        why = cannot_be_adopted(tabling, outcome, roster_of(tabling), get_language())
        sentence = f"{sentence} {why}"
    decision.refuse(".positions", sentence)


def _check_signatures(decision: Decision, tabling: Tabling, given: dict[str, Any]) -> None:
    """Who gavelled and who signed are those of the gavel; a record that nobody countersigned names nobody."""
    signed = signatures(tabling)
    said = (given["gavelled_by"].lower(), given.get("countersigned_by", "").lower())
    held = (said[0], "")
    if signed is not None and signed.countersigned_by is not None:
        held = (signed.gavelled_by.email.lower(), signed.countersigned_by.email.lower())
    if said != held or (tabling.countersigned and signed is None and not decision.is_told):
        decision.refuse(".record.countersigned_by", _("By what the file says, this decision was not countersigned so."))
    elif len(set(said)) == 1:
        decision.refuse(".record.countersigned_by", _("Nobody countersigns their own gavel."))


def _was_called(tabling: Tabling, at: dt.datetime) -> bool:
    call = last_call(tabling)
    return call is not None and call.ended_at is not None and call.ended_at <= at and allows_gavel(call)


def _check_lists(decision: Decision, row: AdoptionRecord, given: dict[str, Any]) -> None:
    """What the record says of roster and positions is what roster and positions are; names stay those of that day."""
    roster = [each for each in given.get("roster", []) if each.get("entitled", True)]
    facts = ("party", "excluded", "counted")
    if "roster" in given and _only(roster, facts) != _only(row.roster, facts):
        decision.refuse(
            ".record.roster", _("The record names other parties, or counts others, than those who were asked.")
        )
    said = ("party", "value", "text", "function")
    if "positions" in given:
        mine = sorted(_only(row.positions, said), key=str)
        if sorted(_only(given["positions"], said), key=str) != mine or _moments(decision, given) != _moments(
            decision, {"positions": row.positions}
        ):
            decision.refuse(".record.positions", _("The record tells other positions than those that stood."))


def _only(rows: list[dict[str, Any]], keys: tuple[str, ...]) -> list[tuple]:
    return [tuple(each.get(key) for key in keys) for each in rows]


def _moments(decision: Decision, record: dict[str, Any]) -> list:
    try:
        return sorted(moments.parse(each["at"], decision.edition.tz) for each in record["positions"])
    except (KeyError, TypeError, ValueError, Refused):
        return []
