"""A text as it was negotiated: amendments, brackets, what was agreed, and the log of its words."""

from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.writing.names import Names
from apps.statements.models import (
    Agreement,
    Alternative,
    Amendment,
    AmendmentRebase,
    BracketGroup,
    Disposition,
    LogEntry,
    Referral,
    Sponsor,
    Statement,
)
from apps.statements.models.tablings import PartyBase


def write_negotiation(text: Statement, names: Names, tz: str) -> dict[str, list[dict[str, Any]]]:
    """Empty parts too. Each list in its own order: by numbers, else by moments."""
    agreements = text.agreements.select_related("by", "sitting").order_by("at", "created_at", "pk")
    entries = text.log.select_related("by", "revision").order_by("number")
    return {
        "amendments": [_amendment(each, names, tz) for each in _amendments(text)],
        "brackets": [_bracket(each, tz) for each in _brackets(text)],
        "referrals": [_referral(each, names, tz) for each in _referrals(text)],
        "agreements": [_agreement(each, names, tz) for each in agreements],
        "log": [_entry(each, tz) for each in entries],
    }


def who(party: PartyBase, names: Names) -> dict[str, str]:
    """A party by what stands for it in the file."""
    if party.person_id:
        return {"person": names.people[party.person_id]}
    return {"delegation": names.participations[party.participation_id]}


def said(values: dict[str, Any]) -> dict[str, Any]:
    """Only what there is; the number 0 is something."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def _amendments(text: Statement) -> list[Amendment]:
    rows = text.amendments.select_related("base_revision", "parent", "overtaken_by", "submitted_by")
    return list(
        rows.prefetch_related("sponsors__credential", "rebases__confirmed_by", "dispositions__prepared_by").order_by(
            "number"
        )
    )


def _amendment(row: Amendment, names: Names, tz: str) -> dict[str, Any]:
    sponsors = sorted(row.sponsors.all(), key=lambda each: (each.joined_at, each.created_at, each.pk))
    rebases = sorted(row.rebases.all(), key=lambda each: (each.at, each.created_at, each.pk))
    dispositions = sorted(row.dispositions.all(), key=lambda each: each.version)
    of_others = {
        "target": _uid(row.target_id),
        "after": _uid(row.after_id),
        "base_parent": _uid(row.base_parent_id),
        "base_revision": row.base_revision.rev_no,
        "parent": row.parent.number if row.parent else None,
        "overtaken_by": row.overtaken_by.number if row.overtaken_by else None,
        "submitted_by": row.submitted_by.email,
        "sponsors": [_sponsor(each, names, tz) for each in sponsors],
        "rebases": [_rebase(each, tz) for each in rebases],
        "dispositions": [_disposition(each, names, tz) for each in dispositions],
    }
    return {"sponsors": [], **columns.AMENDMENT.write(row, tz), **said(of_others)}


def _sponsor(row: Sponsor, names: Names, tz: str) -> dict[str, Any]:
    item = {**who(row, names), **columns.SPONSOR.write(row, tz)}
    if row.credential:
        item |= {"given_by": names.people[row.credential.person_id], "as": row.credential.function}
    return item


def _rebase(row: AmendmentRebase, tz: str) -> dict[str, Any]:
    return {**columns.REBASE.write(row, tz), "confirmed_by": row.confirmed_by.email}


def _disposition(row: Disposition, names: Names, tz: str) -> dict[str, Any]:
    item = {**columns.DISPOSITION.write(row, tz), "prepared_by": row.prepared_by.email}
    if row.pulled_at:
        person, delegation = row.pulled_by_person_id, row.pulled_by_id
        who = {"person": names.people[person]} if person else {"delegation": names.participations[delegation]}
        item["pulled_by"] = who
    return item


def _referrals(text: Statement) -> list[Referral]:
    rows = text.referrals.select_related("referred_by", "returned_by").order_by("number")
    return list(rows.prefetch_related("members"))


def _referral(row: Referral, names: Names, tz: str) -> dict[str, Any]:
    members = sorted(row.members.all(), key=lambda each: (each.order, each.created_at, each.pk))
    of_others = {
        "paragraphs": [str(uid) for uid in row.paragraphs],
        "members": [who(each, names) for each in members],
        "referred_by": row.referred_by.email,
        "returned": [str(uid) for uid in row.returned],
        "returned_by": row.returned_by.email if row.returned_by else None,
    }
    return {**columns.REFERRAL.write(row, tz), **said(of_others)}


def _brackets(text: Statement) -> list[BracketGroup]:
    rows = text.bracket_groups.select_related("chosen").order_by("number")
    return list(rows.prefetch_related("alternatives__amendment", "alternatives__derived_from"))


def _bracket(row: BracketGroup, tz: str) -> dict[str, Any]:
    alternatives = sorted(row.alternatives.all(), key=lambda each: each.number)
    of_others = {
        "target": _uid(row.target_id),
        "after": _uid(row.after_id),
        "chosen": row.chosen.number if row.chosen else None,
        "alternatives": [_alternative(each, tz) for each in alternatives],
    }
    return {**columns.BRACKET.write(row, tz), **said(of_others)}


def _alternative(row: Alternative, tz: str) -> dict[str, Any]:
    of_others = {
        "amendment": row.amendment.number if row.amendment else None,
        "derived_from": sorted(each.number for each in row.derived_from.all()),
    }
    return {**columns.ALTERNATIVE.write(row, tz), **said(of_others)}


def _agreement(row: Agreement, names: Names, tz: str) -> dict[str, Any]:
    of_others = {
        "present": [_in_the_room(each, names) for each in row.present],
        "silent": [_in_the_room(each, names) for each in row.silent],
        "session": row.sitting.ics_uid if row.sitting else None,
        "by": row.by.email,
    }
    return {"paragraph": str(row.paragraph_id), **columns.AGREEMENT.write(row, tz), **said(of_others)}


def _in_the_room(entry: dict[str, str], names: Names) -> dict[str, str]:
    """By the name of that day; one who is gone since is that name alone."""
    for key, known in (("delegation", names.participations), ("person", names.people)):
        found = next((short for pk, short in known.items() if str(pk) == entry["party"]), None)
        if found:
            return {key: found, "name": entry["name"]}
    return {"name": entry["name"]}


def _entry(row: LogEntry, tz: str) -> dict[str, Any]:
    by = {"by": row.by.email} if row.by else {}
    return {**columns.LOG_ENTRY.write(row, tz), **by, "revision": row.revision.rev_no}


def _uid(pk: Any) -> str | None:
    return str(pk) if pk else None
