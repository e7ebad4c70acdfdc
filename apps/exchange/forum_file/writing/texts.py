"""Texts with their revisions, parties, positions and the record of adoption."""

from typing import Any

from django.db.models import QuerySet

from apps.conferences.models import Conference
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.writing.calls import write_calls
from apps.exchange.forum_file.writing.gavels import write_gavels, write_stated
from apps.exchange.forum_file.writing.names import Names
from apps.exchange.forum_file.writing.negotiation import who, write_negotiation
from apps.exchange.forum_file.writing.revisions import revisions_of, write_revision
from apps.exchange.forum_file.writing.silences import write_silences
from apps.statements.models import AdoptionRecord, Annex, Position, Statement, Tabling


def write_texts(conference: Conference, names: Names) -> list[dict[str, Any]]:
    rows = conference.statements.select_related(
        "document", "superseded_by", "revision", "record__gavelled_by", "record__countersigned_by"
    )
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
    parts = {
        "revisions": [write_revision(each, row, tz) for each in revisions],
        "lineage": _lineage(row),
        "parties": [who(party, names) for party in row.parties.order_by("order", "created_at")],
        **write_negotiation(row, names, tz),
        "tablings": [_tabling(each, names, tz) for each in _tablings(row)],
        "annexes": [
            _annex(each, names, tz)
            for each in row.annexes.select_related("party__tabling", "credential", "recorded_by").order_by(
                "party__tabling__round", "party__order", "created_at", "id"
            )
        ],
    }
    item |= {key: value for key, value in parts.items() if value}
    return {**item, "record": _record(row.record, tz)} if hasattr(row, "record") else item


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


def _tablings(text: Statement) -> QuerySet[Tabling]:
    return text.tablings.select_related("revision", "opened_by", "closed_by", "disclosed_by").order_by("round")


def _tabling(row: Tabling, names: Names, tz: str) -> dict[str, Any]:
    item = {**columns.TABLING.write(row, tz), "revision": row.revision.rev_no}
    for key in ("opened_by", "closed_by", "disclosed_by"):
        account = getattr(row, key)
        if account:
            item[key] = account.email
    if row.provisional:
        item["provisional"] = write_stated(row.provisional, names, tz)
    item["roster"] = [
        {**who(entry, names), "id": str(entry.pk), **columns.ROSTER_ENTRY.write(entry, tz)}
        for entry in row.roster.order_by("order", "created_at")
    ]
    # what is sealed leaves by no way: whoever takes the file in asks the parties again
    told = Position.objects.none() if row.is_sealed else Position.objects.filter(party__tabling=row)
    positions = told.select_related("party", "credential", "recorded_by")
    ordered = sorted(positions, key=lambda each: (each.at, each.created_at, each.pk))
    said = [_position(each, names, tz) for each in ordered]
    later = {**write_calls(row, names, tz), **write_gavels(row, names, tz), **write_silences(row, names, tz)}
    return {**item, **({"positions": said} if said else {}), **later}


def _position(row: Position, names: Names, tz: str) -> dict[str, Any]:
    item = {**who(row.party, names), **columns.POSITION.write(row, tz)}
    if row.paragraphs:
        item["paragraphs"] = [str(uid) for uid in row.paragraphs]
    if row.given_by_id != row.party.person_id:
        item["given_by"] = names.people[row.given_by_id]
    if row.credential:
        item["as"] = row.credential.function
    return {**item, "recorded_by": row.recorded_by.email}


def _annex(row: Annex, names: Names, tz: str) -> dict[str, Any]:
    item = {**who(row.party, names), **columns.ANNEX.write(row, tz)}
    if row.party.tabling_id != row.statement.tabling_id:
        item["round"] = row.party.tabling.round
    if row.given_by_id and row.given_by_id != row.party.person_id:
        item["given_by"] = names.people[row.given_by_id]
    if row.credential:
        item["as"] = row.credential.function
    if row.recorded_by:
        item["recorded_by"] = row.recorded_by.email
    return {**item, "paragraphs": [str(uid) for uid in row.paragraphs]} if row.paragraphs else item


def _record(row: AdoptionRecord, tz: str) -> dict[str, Any]:
    """The bytes as the text they are: they are JSON in UTF-8."""
    written = columns.RECORD.write(row, tz)
    sealed = {"seal": bytes(row.seal).decode()} if row.seal else {}
    signed = {"countersigned_by": row.countersigned_by.email} if row.countersigned_by else {}
    return {
        **written,
        "gavelled_by": row.gavelled_by.email,
        **signed,
        "adopted_at": moments.show(row.adopted_at, tz),
        "canonical": bytes(row.canonical).decode(),
        **sealed,
    }
