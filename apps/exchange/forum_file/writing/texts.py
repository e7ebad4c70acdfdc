"""Texts with their revisions, parties, positions and the record of adoption."""

from typing import Any

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.revisions import revisions_of, write_revision
from apps.statements.models import AdoptionRecord, Annex, Party, Position, Statement


def write_texts(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.statements.select_related("document", "superseded_by", "revision", "record__gavelled_by")
    return [write_text(row, names, conference.time_zone) for row in sorted(rows, key=lambda row: row.symbol)]


def write_text(row: Statement, names: Names, tz: str) -> dict[str, Any]:
    item = columns.TEXT.write(row, tz)
    revisions = revisions_of(row)
    if row.revision and row.revision != revisions[-1]:
        item["revision"] = row.revision.rev_no
    if row.document:
        item["document"] = row.document.symbol
    if row.superseded_by:
        item["superseded_by"] = row.superseded_by.symbol
    parties = list(row.parties.order_by("order", "created_at"))
    if row.excluded_party_id:
        excluded = next(party for party in parties if party.pk == row.excluded_party_id)
        item["excluded_party"] = _who(excluded, names)
    if row.ad_referendum:
        item["ad_referendum"] = {**row.ad_referendum, "by": names.accounts[row.ad_referendum["by"]]}
    parts = {
        "revisions": [write_revision(each, row, tz) for each in revisions],
        "lineage": _lineage(row),
        "parties": [{**_who(party, names), "id": str(party.pk), **columns.PARTY.write(party, tz)} for party in parties],
        "positions": _positions(row, parties, names, tz),
        "annexes": [
            _annex(each, names, tz)
            for each in row.annexes.select_related("party").order_by("party__order", "created_at")
        ],
    }
    item |= {key: value for key, value in parts.items() if value}
    return {**item, "record": _record(row.record, tz)} if hasattr(row, "record") else item


def _who(party: Party, names: Names) -> dict[str, str]:
    if party.person_id:
        return {"person": names.people[party.person_id]}
    return {"delegation": names.participations[party.participation_id]}


def _lineage(text: Statement) -> list[dict[str, Any]]:
    """Where a paragraph came from and where it ended, as far as the revisions do not show it."""
    written = []
    rows = text.paragraphs.select_related("born_in", "ended_in").prefetch_related("texts__revision")
    for row in sorted(rows, key=lambda row: str(row.pk)):
        item: dict[str, Any] = {}
        if row.born_in.rev_no != min((each.revision.rev_no for each in row.texts.all()), default=None):
            item["born_in"] = row.born_in.rev_no
        if row.ended_in:
            item["ended_in"] = row.ended_in.rev_no
        if row.split_from_id:
            item["split_from"] = str(row.split_from_id)
        if row.merged_into_id:
            item["merged_into"] = str(row.merged_into_id)
        if item:
            written.append({"uid": str(row.pk), **item})
    return written


def _positions(text: Statement, parties: list[Party], names: Names, tz: str) -> list[dict[str, Any]]:
    rows = Position.objects.filter(party__statement=text).select_related("party", "credential", "recorded_by")
    ordered = sorted(rows, key=lambda row: (row.round, row.at, row.created_at, row.pk))
    return [_position(row, text, names, tz) for row in ordered]


def _position(row: Position, text: Statement, names: Names, tz: str) -> dict[str, Any]:
    item = {**_who(row.party, names), **columns.POSITION.write(row, tz)}
    if row.paragraphs:
        item["paragraphs"] = [str(uid) for uid in row.paragraphs]
    if row.tabled_sha256 != text.tabled_sha256:
        item["tabled_sha256"] = row.tabled_sha256
    if row.given_by_id != row.party.person_id:
        item["given_by"] = names.people[row.given_by_id]
    if row.credential:
        item["as"] = row.credential.function
    return {**item, "recorded_by": row.recorded_by.email}


def _annexes(text: Statement) -> list[Annex]:
    return list(text.annexes.select_related("party").order_by("party__order", "created_at"))


def _annex(row: Annex, names: Names, tz: str) -> dict[str, Any]:
    item = {**_who(row.party, names), **columns.ANNEX.write(row, tz)}
    return {**item, "paragraphs": [str(uid) for uid in row.paragraphs]} if row.paragraphs else item


def _record(row: AdoptionRecord, tz: str) -> dict[str, Any]:
    """The bytes as the text they are: they are JSON in UTF-8."""
    written = columns.RECORD.write(row, tz)
    return {
        **written,
        "gavelled_by": row.gavelled_by.email,
        "adopted_at": moments.show(row.adopted_at, tz),
        "canonical": bytes(row.canonical).decode(),
    }
