"""Texts in the shape that files had before a decision was a thing of its own: read as what they say today.

Then a text held one set of terms, and its positions carried the number of their round. Of a round that was opened again
only the positions were kept, so its terms are unknown.
"""

from typing import Any

from apps.statements.choices import TablingOutcome
from apps.statements.text_life import DECIDED, ON_THE_TABLE

TERMS = {
    "rule": "rule",
    "party_kind": "party_kind",
    "quorum": "quorum",
    "ad_referendum_allowed": "ad_referendum_allowed",
    "exclusion_ground": "exclusion_ground",
    "deadline": "deadline",
    "tabled_at": "opened_at",
    "tabled_sha256": "sha256",
    "ad_referendum": "provisional",
}
GONE = {*TERMS, "round", "excluded_party", "positions"}


def modern(text: dict[str, Any]) -> dict[str, Any]:
    """The same text with its `tablings`; one that has them, or was never put on the table, stays as it is."""
    if "tablings" in text:
        return text
    parties = [each for each in text.get("parties", []) if each.get("entitled", True)]
    rest = {key: value for key, value in text.items() if key not in GONE}
    if parties:
        rest["parties"] = [_who(each) for each in parties]
    tablings = [*_closed(text), *_last(text, parties)]
    return {**rest, "tablings": tablings} if tablings else rest


def _last(text: dict[str, Any], parties: list[dict[str, Any]]) -> list[dict[str, Any]]:
    state = text["state"]
    if not (state in {*ON_THE_TABLE, *DECIDED} or text.get("tabled_sha256")):
        return []
    last = text.get("round", 1)
    tabling = {TERMS[key]: text[key] for key in TERMS if text.get(key) not in (None, "", {})}
    tabling["round"] = last
    if state in DECIDED:
        tabling["outcome"] = TablingOutcome.ADOPTED.value
    elif state not in ON_THE_TABLE:
        tabling["outcome"] = TablingOutcome.NO_CONSENSUS.value
    excluded = _who(text.get("excluded_party", {}))
    tabling["roster"] = [_entry(each, excluded=_who(each) == excluded) for each in parties]
    tabling["positions"] = _said(text, last)
    return [tabling]


def _closed(text: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    by_who = {_key(each): each for each in text.get("parties", [])}
    last = text.get("round", 1)
    for number in sorted({each.get("round", 1) for each in text.get("positions", [])} - {last}):
        said = [each for each in text["positions"] if each.get("round", 1) == number]
        speakers = {_key(each): each for each in said}
        hashes = {each.get("tabled_sha256", text.get("tabled_sha256", "")) for each in said}
        roster = [_entry(_who(by_who.get(key, each)), excluded=False) for key, each in speakers.items()]
        found.append(
            {
                "round": number,
                "outcome": TablingOutcome.REOPENED.value,
                **({"sha256": hashes.pop()} if len(hashes) == 1 else {}),
                "roster": roster,
                "positions": _said(text, number),
            }
        )
    return [{key: value for key, value in each.items() if value} for each in found]


def _entry(party: dict[str, Any], *, excluded: bool) -> dict[str, Any]:
    names = {"id": "id", "withdrawn_at": "left_at", "withdrawal_letter": "letter"}
    entry = _who(party) | {names[key]: party[key] for key in names if party.get(key)}
    return {**entry, "excluded": True} if excluded else entry


def _said(text: dict[str, Any], number: int) -> list[dict[str, Any]]:
    positions = [each for each in text.get("positions", []) if each.get("round", 1) == number]
    return [spoken({k: v for k, v in each.items() if k not in ("round", "tabled_sha256")}) for each in positions]


def spoken(position: dict[str, Any]) -> dict[str, Any]:
    """An individual speaks in person: a speaker who is the party itself need not be named."""
    own = "person" in position and position.get("given_by") == position["person"]
    return {key: value for key, value in position.items() if not (own and key == "given_by")}


def _who(item: dict[str, Any]) -> dict[str, Any]:
    return {key: item[key] for key in ("delegation", "person") if key in item}


def _key(item: dict[str, Any]) -> str:
    return f"person {item['person']}" if "person" in item else f"delegation {item.get('delegation')}"
