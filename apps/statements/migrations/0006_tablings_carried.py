"""Every round of before becomes a tabling with its roster: what was decided, and what was asked and came to nothing.

The terms of a round that was opened again were wiped from the text; its history still has them. Where it has not (a
text that came by a forum file), they are unknown, and the positions are kept with the words that they were about.
"""

import datetime as dt
import hashlib
import re
import unicodedata
import uuid

import rfc8785
from django.db import migrations
from django.utils import timezone

ON_THE_TABLE = {"tabled", "silence", "adopted_ad_ref"}
DECIDED = {"adopted", "superseded"}
PINNED = ON_THE_TABLE | DECIDED
EDITABLE = {"drafting", "circulated", "negotiating", "clean"}
BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+")
TERMS = ("rule", "party_kind", "quorum", "ad_referendum_allowed", "exclusion_ground", "deadline")


def normalise(text):
    return BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def words_in(row, language, statement):
    if language == statement.working_language:
        return row.text
    found = row.translations.get(language)
    fresh = found and found["source_hash"] == hashlib.sha256(normalise(row.text).encode()).hexdigest()
    return found["text"] if fresh else ""


def canonical(statement, revision):
    """The bytes of a revision in the canonical form 1, as the product of that time wrote them."""
    rows = list(revision.texts.order_by("order"))
    languages = {}
    for code, status in revision.languages.items():
        if status != "authentic" or not revision.titles.get(code):
            continue
        said = [words_in(row, code, statement) for row in rows]
        if not all(said):
            continue
        languages[code] = {
            "title": normalise(revision.titles[code]),
            "paragraphs": [
                {
                    "uid": str(row.paragraph_id),
                    "number": normalise(row.number),
                    "kind": row.kind,
                    "text": normalise(words),
                }
                for row, words in zip(rows, said, strict=True)
            ],
        }
    return rfc8785.dumps({"v": 1, "symbol": statement.symbol, "languages": languages})


class Rounds:
    """The rounds of one text: {number: {"terms": …, "outcome": …, "closed_at": …}}, from its history and its rows."""

    def __init__(self, apps, statement):
        self.apps, self.statement = apps, statement
        self.found = {}
        self._from_history()
        self._from_row()
        self._from_positions()

    def _model(self, name):
        return self.apps.get_model("statements", name)

    def _from_history(self):
        before = None
        for event in self._model("StatementEvent").objects.filter(pgh_obj_id=self.statement.pk).order_by("pgh_id"):
            if event.tabled_sha256:
                self.found.setdefault(event.round, {})["terms"] = self._terms(event)
            if before is not None and before.tabled_sha256 and event.state != before.state:
                known = self.found[before.round]
                if event.state == "not_adopted":
                    known |= {"outcome": "no_consensus", "closed_at": event.pgh_created_at}
                elif event.state in EDITABLE and "outcome" not in known:
                    outcome = "refused" if before.state == "adopted_ad_ref" else "reopened"
                    known |= {"outcome": outcome, "closed_at": event.pgh_created_at}
            before = event

    def _terms(self, row):
        terms = {name: getattr(row, name) for name in TERMS}
        return terms | {
            "sha256": row.tabled_sha256,
            "opened_at": row.tabled_at,
            "excluded": row.excluded_party_id,
            "provisional": row.ad_referendum,
        }

    def _from_row(self):
        statement = self.statement
        if not statement.tabled_sha256:
            return
        known = self.found.setdefault(statement.round, {})
        known["terms"] = self._terms(statement)
        if statement.state in ON_THE_TABLE:
            known["outcome"], known["closed_at"] = "", None
        elif statement.state in DECIDED:
            known |= {"outcome": "adopted", "closed_at": statement.record.created_at}
        else:
            known.setdefault("outcome", "no_consensus")
            known.setdefault("closed_at", statement.updated_at)

    def _from_positions(self):
        said = self._model("Position").objects.filter(party_id__in=[party.pk for party in parties(self)])
        for position in said.order_by("at"):
            known = self.found.setdefault(position.round, {})
            known.setdefault("positions", []).append(position)
            known.setdefault("terms", {"sha256": position.tabled_sha256})
            known.setdefault("outcome", "reopened")
            known.setdefault("closed_at", None)


def parties(rounds):
    model = rounds.apps.get_model("statements", "Party")
    return list(model.objects.filter(statement=rounds.statement).order_by("order", "id"))


def revision_of(statement, sha256):
    """The revision that has the hash, with its bytes; else the current one, which is then the best that is known."""
    for revision in statement.revisions.order_by("-rev_no"):
        data = canonical(statement, revision)
        if hashlib.sha256(data).hexdigest() == sha256:
            return revision, data
    return statement.revision, canonical(statement, statement.revision)


def carry(apps, schema_editor):
    statements = apps.get_model("statements", "Statement").objects.select_related("revision", "conference")
    for statement in statements.filter(basis="parties").order_by("pk"):
        carry_text(apps, statement)
    told = apps.get_model("statements", "AdoptionRecord").objects.select_related("statement__conference")
    for record in told:
        record.format, record.forum_id = 1, record.statement.conference.forum_id
        record.tabling_id = record.statement.tabling_id
        record.save(update_fields=["format", "forum", "tabling"])
        events = apps.get_model("statements", "AdoptionRecordEvent").objects.filter(pgh_obj_id=record.pk)
        events.update(format=1, forum=record.forum_id, tabling=record.tabling_id)
    apps.get_model("statements", "Party").objects.filter(entitled=False).delete()
    schema_editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    schema_editor.execute("SET CONSTRAINTS ALL DEFERRED")


def carry_text(apps, statement):
    rounds = Rounds(apps, statement)
    everybody = parties(rounds)
    last = max(rounds.found, default=0)
    for number in sorted(rounds.found):
        known = rounds.found[number]
        terms, said = known["terms"], known.get("positions", [])
        speakers = {position.party_id for position in said}
        roster = [each for each in everybody if each.entitled or each.pk in speakers]
        if not roster:
            continue
        revision, data = revision_of(statement, terms["sha256"])
        moments = [position.at for position in said] + ([terms["opened_at"]] if terms.get("opened_at") else [])
        opened_at = min(moments, default=known["closed_at"] or statement.updated_at)
        tabling = apps.get_model("statements", "Tabling").objects.create(
            id=uuid.uuid4(),
            statement=statement,
            round=number,
            revision=revision,
            canonical=data,
            canon_version=1,
            sha256=hashlib.sha256(data).hexdigest(),
            rule=terms.get("rule", ""),
            party_kind=terms.get("party_kind", ""),
            quorum=terms.get("quorum"),
            ad_referendum_allowed=terms.get("ad_referendum_allowed", False),
            exclusion_ground=terms.get("exclusion_ground", ""),
            deadline=terms.get("deadline"),
            size=len(roster),
            opened_at=opened_at,
            provisional=terms.get("provisional") or {},
            outcome=known["outcome"],
            closed_at=closed_at(known, moments),
        )
        entries = seat(apps, tabling, roster, terms.get("excluded"), keeps_ids=number == last)
        for position in said:
            if entries[position.party_id] != position.party_id:
                position.party_id = entries[position.party_id]
                position.save(update_fields=["party"])
        if number == last and statement.state in PINNED:
            statement.tabling = tabling
            statement.save(update_fields=["tabling"])


def closed_at(known, moments):
    if not known["outcome"]:
        return None
    return known["closed_at"] or max(moments, default=timezone.now().replace(tzinfo=dt.UTC))


def seat(apps, tabling, roster, excluded, *, keeps_ids):
    """The roster; at the last tabling a party keeps its id, since records and annexes name it."""
    entries = {}
    for party in roster:
        entry = apps.get_model("statements", "RosterEntry").objects.create(
            id=party.pk if keeps_ids else uuid.uuid4(),
            tabling=tabling,
            participation_id=party.participation_id,
            person_id=party.person_id,
            order=party.order,
            excluded=party.pk == excluded,
            left_at=party.withdrawn_at if keeps_ids else None,
            letter=party.withdrawal_letter if keeps_ids else "",
        )
        entries[party.pk] = entry.pk
    return entries


class Migration(migrations.Migration):
    dependencies = [("statements", "0005_tablings")]

    operations = [migrations.RunPython(carry, migrations.RunPython.noop)]
