"""The canonical form of a whole adoption record: what is hashed, chained and verified. See docs/record-format.md.

Built from the rows as they are now, so that building it again shows whether any of them has changed. Format 1 sealed
the words only; it stays verifiable, and is not made any more.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

import rfc8785

from apps.statements.models import AdoptionRecord, Annex, Position, RosterEntry, Tabling
from apps.statements.record.calls import calls_in_words
from apps.statements.record.gavels import gavels_in_words
from apps.statements.record.moments import moment
from apps.statements.record.rounds import round_in_words
from apps.statements.record.silences import silences_in_words

FORMAT = 2
WORDS_ONLY = 1


def seal_bytes(record: AdoptionRecord) -> bytes:
    """The bytes of a record of format 2, by RFC 8785, from its own columns and the rows that it speaks of."""
    statement, tabling = record.statement, record.tabling
    return rfc8785.dumps(
        {
            "v": FORMAT,
            "chain": {"number": record.chain_number, "previous": record.previous_sha256},
            "origin": {"kind": record.origin, "source": record.source},
            "text": {
                "symbol": record.text_symbol,
                "sha256": record.sha256,
                "canonical_form": record.canon_version,
                "kind": statement.kind,
                "basis": statement.basis,
                "working_language": statement.working_language,
                "dated_on": statement.dated_on.isoformat(),
                "places": statement.places,
            },
            "decision": {
                "symbol": record.decision_symbol,
                "number": statement.number,
                "adopted_at": moment(record.adopted_at),
                "places": record.places,
                "chair": record.chair,
                "gavelled_by": record.gavelled_by_name,
                **({"countersigned_by": record.countersigned_by_name} if record.countersigned_by_name else {}),
                "present": record.present,
                "asked_for_objections": record.asked_for_objections,
                "rule": record.rule,
                "party_kind": record.party_kind,
                "quorum": record.quorum,
                "roster": record.roster,
                "positions": record.positions,
            },
            "tabling": _tabling(tabling),
            "annexes": [_annex(each) for each in _annexes(record)],
        }
    )


def _tabling(tabling: Tabling) -> dict[str, Any]:
    roster = list(tabling.roster.order_by("order", "id"))
    said = _chains(Position.objects.filter(party__tabling=tabling))
    return {
        "round": tabling.round,
        "revision": tabling.revision.rev_no,
        "sha256": tabling.sha256,
        "rule": tabling.rule,
        "party_kind": tabling.party_kind,
        "quorum": tabling.quorum,
        "ad_referendum_allowed": tabling.ad_referendum_allowed,
        "exclusion_ground": tabling.exclusion_ground,
        "deadline": moment(tabling.deadline),
        "opened_at": moment(tabling.opened_at),
        "provisional": {key: value for key, value in tabling.provisional.items() if key != "by"},
        "roster": [_entry(each) for each in roster],
        "positions": [_position(each) for entry in roster for each in said.get(entry.pk, [])],
        **round_in_words(tabling),
        **calls_in_words(tabling),
        **gavels_in_words(tabling),
        **silences_in_words(tabling),
    }


def _entry(entry: RosterEntry) -> dict[str, Any]:
    """Who it is stands in the record's own roster, in the words of that moment; rows of people and states change."""
    return {
        "party": str(entry.pk),
        "order": entry.order,
        "excluded": entry.excluded,
        "left_at": moment(entry.left_at),
        "letter": entry.letter,
    }


def _chains(positions: Iterable[Position]) -> dict[UUID, list[Position]]:
    """By party, each after the one that it supersedes: an order that a move to another installation keeps."""
    after = {(each.party_id, each.supersedes_id): each for each in positions}
    chains: dict[UUID, list[Position]] = {}
    for (party, before), first in after.items():
        if before is None:
            chain = chains.setdefault(party, [first])
            while (party, chain[-1].pk) in after:
                chain.append(after[party, chain[-1].pk])
    return chains


def _position(position: Position) -> dict[str, Any]:
    """Superseded ones too: what somebody said first belongs to who decided."""
    return {
        "party": str(position.party_id),
        "sha256": position.tabled_sha256,
        "value": position.value,
        "text": position.text,
        "paragraphs": [str(uid) for uid in position.paragraphs],
        "at": moment(position.at),
        **({"publish": True} if position.publish else {}),
    }


def _annexes(record: AdoptionRecord) -> list[Annex]:
    rows = Annex.objects.standing(record.tabling).select_related("party")
    return sorted(rows, key=lambda row: (row.party.order, str(row.party_id), row.kind, sorted(row.texts.items())))


def _annex(annex: Annex) -> dict[str, Any]:
    return {
        "party": str(annex.party_id),
        "kind": annex.kind,
        "paragraphs": [str(uid) for uid in annex.paragraphs],
        "texts": annex.texts,
        "publish": annex.publish,
        **{key: value for key, value in (("symbol", annex.symbol), ("statuses", annex.statuses)) if value},
        **({"at": moment(annex.at)} if annex.at else {}),
    }
