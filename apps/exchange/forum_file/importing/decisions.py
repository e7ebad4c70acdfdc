"""What was decided about a text: its parties, what they said, and the record, verified before it is believed."""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from apps.conferences.models import DecisionProfile
from apps.delegates.models import Credential, Person
from apps.documents import symbols
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.choices import State
from apps.statements.consensus.parties import parties_of
from apps.statements.models import AdoptionRecord, Annex, Party, Position, Statement
from apps.statements.paragraphs import texts
from apps.statements.record import canonical
from apps.statements.record.recording import positions_in_words, roster_in_words
from apps.statements.services import outcome_of
from apps.statements.text_life import DECIDED, EDITABLE, PINNED

TERMS = (
    "rule",
    "party_kind",
    "quorum",
    "ad_referendum_allowed",
    "exclusion_ground",
    "tabled_at",
    "tabled_sha256",
    "deadline",
)


@dataclass
class Decision:
    """One text on its way in; `values` are those of the file."""

    edition: EditionIntake
    path: str
    item: dict[str, Any]
    text: Statement
    values: dict[str, Any]
    parties: dict[str, Party] = field(default_factory=dict)
    data: bytes = b""

    def _refuse(self, path: str, sentence: str) -> None:
        self.edition.store.problems.add(f"{self.path}{path}", sentence)

    def take_parties(self) -> None:
        for order, (path, each) in enumerate(numbered(self.item, "parties", self.path), start=1):
            row = Party(**({"pk": uuid.UUID(each["id"])} if "id" in each else {}))
            values = {"statement": self.text, "order": order, **columns.PARTY.read(each, self.edition.tz)}
            if "person" in each:
                values["person"] = self.edition.whole.people[each["person"]]
            else:
                values["participation"] = self.edition.participations[each["delegation"]]
            if self.edition.store.put(row, values, path, columns.PARTY):
                self.parties[who(each)] = row

    def fix_terms(self) -> None:
        """The text has the hash under which it was put on the table; what the file leaves out follows from the rest."""
        rows = texts.rows_of(self.text.revision)
        versions = texts.versions(self.text.revision, rows, self.text.working_language)
        self.data = texts.canonical_text(self.text.symbol, versions)
        found, said = canonical.sha256(self.data), self.values["tabled_sha256"]
        if self.item["state"] not in PINNED:
            return
        if said and said != found:
            self._refuse(".tabled_sha256", _("The text does not have this hash; it has %(hash)s.") % {"hash": found})
        self.values["tabled_sha256"] = said or found
        profile = DecisionProfile.objects.filter(conference=self.edition.conference).first() or DecisionProfile()
        for key in ("rule", "party_kind"):
            self.values[key] = self.values[key] or getattr(profile, key)
        symbol = symbols.parse(self.item.get("document", ""))
        if symbol is not None:
            self.values["number"] = self.values["number"] or symbol.number

    def settle_terms(self) -> None:
        """A text that was open again after a round keeps what is left of its terms."""
        values = {key: self.values[key] for key in TERMS}
        self.edition.store.put(self.text, values, self.path, columns.TEXT)

    def enter(self, state: State) -> None:
        """One step of the text's life, with the terms that hold from there on."""
        values: dict[str, Any] = {"state": state}
        if state not in EDITABLE:
            values |= {key: self.values[key] for key in TERMS}
            if "excluded_party" in self.item:
                values["excluded_party"] = self.parties.get(who(self.item["excluded_party"]))
        if state in DECIDED:
            values["number"] = self.values["number"]
        if state == State.ADOPTED_AD_REF and "ad_referendum" in self.item:
            given = self.item["ad_referendum"]
            if (by := account_of(self.edition.whole, given["by"], self.path)) is not None:
                values["ad_referendum"] = {**given, "by": str(by.pk)}
        self.edition.store.put(self.text, values, self.path, columns.TEXT)

    def take_positions(self) -> None:
        """In their order: a later one of the same party and round supersedes the one before."""
        last: dict[tuple, Position] = {}
        for path, each in numbered(self.item, "positions", self.path):
            party = self.parties.get(who(each))
            if party is None:
                self.edition.store.problems.add(path, _("This is no party to the text."))
                continue
            values = {"party": party, **columns.POSITION.read(each, self.edition.tz)}
            values |= {
                "tabled_sha256": each.get("tabled_sha256", self.text.tabled_sha256),
                "paragraphs": [uuid.UUID(uid) for uid in each.get("paragraphs", [])],
                "given_by": self._speaker(each, party),
                "recorded_by": account_of(self.edition.whole, each["recorded_by"], path),
                "supersedes": last.get((party.pk, values["round"])),
            }
            values["credential"] = self._credential(path, each, party, values["given_by"], values["at"])
            row = Position()
            if self.edition.store.put(row, values, path, columns.POSITION):
                last[party.pk, row.round] = row

    def _speaker(self, item: dict[str, Any], party: Party) -> Person | None:
        return self.edition.whole.people[item["given_by"]] if "given_by" in item else party.person

    def _credential(self, path: str, item: dict[str, Any], party: Party, person: Person, at) -> Credential | None:
        if party.participation_id is None:
            return None
        valid = Credential.objects.valid(at).filter(participation=party.participation_id, person=person)
        found = valid.filter(function=item["as"]).order_by("-valid_from").first() if "as" in item else valid.first()
        if found is None:
            self.edition.store.problems.add(path, _("This person had no valid credential for that delegation then."))
        return found

    def take_annexes(self) -> None:
        for path, each in numbered(self.item, "annexes", self.path):
            values = {"statement": self.text, "party": self.parties.get(who(each)), **columns.ANNEX.read(each)}
            values["paragraphs"] = [uuid.UUID(uid) for uid in each.get("paragraphs", [])]
            self.edition.store.put(Annex(), values, path, columns.ANNEX)

    def take_record(self) -> None:
        """The bytes must be those of the text, and have the hash; a file that only says who gavelled gets the rest."""
        if "record" not in self.item:
            return
        given, path = self.item["record"], f"{self.path}.record"
        data = given["canonical"].encode() if "canonical" in given else self.data
        if canonical.sha256(data) != given.get("sha256", self.text.tabled_sha256) or data != self.data:
            self._refuse(
                ".record.sha256", _("The adopted text does not have this hash: the record cannot be believed.")
            )
            return
        values = self._computed(given) | columns.RECORD.read_said(given, self.edition.tz)
        values |= {
            "statement": self.text,
            "gavelled_by": account_of(self.edition.whole, given["gavelled_by"], path),
            "canonical": data,
            "sha256": canonical.sha256(data),
        }
        self.edition.store.put(AdoptionRecord(), values, path, columns.RECORD)

    def _computed(self, given: dict[str, Any]) -> dict[str, Any]:
        text = self.text
        outcome = outcome_of(text, present=given.get("present"))
        if not outcome.adopted and "roster" not in given:
            self._refuse(".positions", _("By these positions the text is not adopted."))
        positions = Position.objects.current(text).select_related("given_by", "credential")
        return {
            "rule": text.rule,
            "party_kind": text.party_kind,
            "quorum": text.quorum,
            "roster": roster_in_words(text, parties_of(text), outcome),
            "positions": positions_in_words(list(positions)),
            "decision_symbol": self.item.get("document", text.symbol),
            "text_symbol": text.symbol,
            "canon_version": canonical.VERSION,
        }


def who(item: dict[str, Any]) -> str:
    """A party by what stands for it in the file."""
    return f"person {item['person']}" if "person" in item else f"delegation {item.get('delegation')}"
