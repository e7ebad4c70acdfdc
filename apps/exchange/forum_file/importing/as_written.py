"""A text of the file as it would be written, where leaving out and saying differ: to hold it against what is here."""

from typing import Any

from apps.exchange.forum_file import moments
from apps.exchange.forum_file.earlier import spoken
from apps.exchange.forum_file.importing.intake import in_order
from apps.exchange.forum_file.importing.revisions import without_old_keys

ACCOUNTS = {
    "opened_by", "closed_by", "disclosed_by", "recorded_by", "gavelled_by", "submitted_by", "confirmed_by", "by",
    "started_by", "handed_by", "prepared_by", "referred_by", "returned_by",
    "ended_by", "countersigned_by",
}  # fmt: skip
# Parts that have an order of their own, whatever order a file has them in.
ORDERED = {
    "circulations": "at",
    "amendments": "number",
    "sponsors": "joined_at",
    "rebases": "at",
    "brackets": "number",
    "alternatives": "number",
    "agreements": "at",
    "log": "number",
    "dispositions": "version",
    "referrals": "number",
    "calls": "number",
    "gavels": "number",
}


def as_written(item: dict[str, Any], tz: str) -> dict[str, Any]:
    """In the order and with the addresses that `writing.texts.write_text` would give."""
    revisions = [{"rev_no": at, **without_old_keys(each)} for at, each in enumerate(item["revisions"])]
    written = {**item, "revisions": [_ordered(each, tz) for each in revisions]}
    for part in ("amendments", "brackets", "referrals", "agreements", "log"):
        if part in item:
            written[part] = _in_order(part, item[part], tz)
    if "tablings" in item:
        written["tablings"] = [_tabling(each, tz) for each in item["tablings"]]
    if "record" in item:
        written["record"] = _in_small_letters(item["record"])
    return written


def _ordered(item: dict[str, Any], tz: str) -> dict[str, Any]:
    found = _in_small_letters(item)
    return {key: _in_order(key, value, tz) if key in ORDERED else value for key, value in found.items()}


def _in_order(part: str, items: list[dict[str, Any]], tz: str) -> list[dict[str, Any]]:
    return [_ordered(each, tz) for _path, each in in_order([("", each) for each in items], ORDERED[part], tz)]


def _tabling(item: dict[str, Any], tz: str) -> dict[str, Any]:
    """That individuals speak for themselves goes without saying; positions stand in the order of their moments."""
    written = _in_small_letters(item)
    if "provisional" in item:
        written["provisional"] = _in_small_letters(item["provisional"])
    if "silence" in item:
        written["silence"] = [_silence(each, tz) for each in item["silence"]]
    if "positions" in item:
        said = sorted(item["positions"], key=lambda each: moments.parse(each["at"], tz))
        written["positions"] = [_in_small_letters(spoken(each)) for each in said]
    return written


def _silence(item: dict[str, Any], tz: str) -> dict[str, Any]:
    written = _in_small_letters(item)
    if "notices" in item:
        written["notices"] = [_in_small_letters(each) for each in item["notices"]]
    if "replies" in item:
        said = sorted(item["replies"], key=lambda each: moments.parse(each["at"], tz))
        written["replies"] = [_in_small_letters(spoken(each)) for each in said]
    return written


def _in_small_letters(item: dict[str, Any]) -> dict[str, Any]:
    return {key: value.lower() if key in ACCOUNTS else value for key, value in item.items()}
