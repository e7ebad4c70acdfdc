"""How a text was negotiated: what is here already stays, what the file has beyond it comes behind.

The database keeps order here: nothing is rewritten, a bracket takes alternatives only while it is open, an amendment
goes from state to state along its life. So everything is put in the order in which it happened.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from apps.delegates.models import Credential
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, in_order, key_of, numbered
from apps.exchange.forum_file.importing.life import amendment_to
from apps.exchange.forum_file.importing.parts import Items, account_of
from apps.statements.log.replaying import broken_at
from apps.statements.models import (
    Agreement,
    Alternative,
    Amendment,
    AmendmentRebase,
    BracketGroup,
    Disposition,
    LogEntry,
    Paragraph,
    Referral,
    ReferralMember,
    Revision,
    Sponsor,
    Statement,
)

REWRITTEN = ("text", "base_text", "base_chapeau", "base_parent")  # what a rebase changes, and nothing else does
WORDS = (*REWRITTEN, "base_revision")


@dataclass
class Negotiation:
    """One text on its way in, its revisions and paragraphs already there."""

    edition: EditionIntake
    path: str
    item: dict[str, Any]
    text: Statement
    revisions: dict[int, Revision]
    amendments: dict[int, Amendment] = field(default_factory=dict)
    paragraphs: dict[str, Paragraph] = field(default_factory=dict)

    def take(self) -> None:
        """The log last: it has to give the text that stands then."""
        if any(self.item.get(part) for part in ("amendments", "brackets", "referrals", "agreements")):
            self.paragraphs = {str(row.pk): row for row in self.text.paragraphs.all()}
        for part, take in (
            ("amendments", self._take_amendments),
            ("brackets", self._take_brackets),
            ("referrals", self._take_referrals),
            ("agreements", self._take_agreements),
            ("log", self._take_log),
        ):
            if self.item.get(part) and not self.edition.whole.problems:
                take()

    def _items(self, item: dict[str, Any], part: str, path: str, key: str = "number") -> Items:
        return in_order(numbered(item, part, path), key, self.edition.tz)

    def _account(self, path: str, item: dict[str, Any], key: str) -> Any:
        return account_of(self.edition.whole, item[key], f"{path}.{key}") if key in item else None

    def _place(self, item: dict[str, Any], *also: str) -> dict[str, Paragraph | None]:
        return {key: self.paragraphs.get(item.get(key, "")) for key in ("target", "after", *also)}

    def _take_amendments(self) -> None:
        self.amendments = {row.number: row for row in self.text.amendments.all()}
        items = self._items(self.item, "amendments", self.path)
        for path, each in items:
            row = self.amendments.get(each["number"]) or Amendment()
            if self._bring(row, self._amendment(path, each), path):
                self.amendments[row.number] = row
                self._take_sponsors(path, each, row)
                self._take_rebases(path, each, row)
                self._take_dispositions(path, each, row)
        for path, each in items:  # when every one of them is there
            if found := self.amendments.get(each["number"]):
                by = self.amendments.get(each.get("overtaken_by", 0))
                self.edition.store.put(found, {"overtaken_by": by}, path, columns.AMENDMENT)

    def _amendment(self, path: str, item: dict[str, Any]) -> dict[str, Any]:
        base = self.revisions.get(item.get("base_revision", self.text.revision.rev_no))
        return {
            "statement": self.text,
            **columns.AMENDMENT.read(item, self.edition.tz),
            **self._place(item, "base_parent"),
            "base_revision": base,
            "parent": self.amendments.get(item.get("parent", 0)),
            "submitted_by": self._account(path, item, "submitted_by"),
        }

    def _bring(self, row: Amendment, values: dict[str, Any], path: str) -> bool:
        """Along the states that lead there, the last with all that goes with it; its words change at a rebase only."""
        if row._state.adding:
            return self.edition.store.put(row, values, path, columns.AMENDMENT)
        rewritten = any(getattr(row, key) != values[key] for key in REWRITTEN)
        for step, with_words in amendment_to(row.state, values["state"], rewritten=rewritten)[:-1]:
            words = {key: values[key] for key in WORDS} if with_words else {}
            if not self.edition.store.put(row, {"state": step, **words}, path, columns.AMENDMENT):
                return False
        return self.edition.store.put(row, values, path, columns.AMENDMENT)

    def _take_sponsors(self, path: str, item: dict[str, Any], amendment: Amendment) -> None:
        """One is who it is by the party, the role, and since when."""
        held = {(row.participation_id, row.person_id, row.role, row.joined_at): row for row in amendment.sponsors.all()}
        orders = {(row.participation_id, row.person_id): row.order for row in self.text.parties.all()}
        for place, each in self._items(item, "sponsors", path, "joined_at"):
            values = {"amendment": amendment, **columns.SPONSOR.read(each, self.edition.tz), **self.edition.party(each)}
            own = key_of(values)
            credential = self._credential(place, each, values)
            if "as" in each and credential is None:
                continue
            row = held.get((*own, values["role"], values["joined_at"])) or Sponsor()
            values |= {"order": orders.get(own, 0), "credential": credential}
            self.edition.store.put(row, values, place, columns.SPONSOR)

    def _credential(self, path: str, item: dict[str, Any], values: dict[str, Any]) -> Credential | None:
        """By which it was handed in: the last that had begun by then."""
        if "as" not in item:
            return None
        person = self.edition.whole.people[item["given_by"]]
        own = Credential.objects.filter(
            participation=values["participation"], person=person, function=item["as"]
        ).order_by("-valid_from")
        found = own.filter(valid_from__lte=values["joined_at"]).first()
        if found is None:
            message = _("This person had no valid credential for that delegation then.")
            self.edition.store.problems.add(path, message)
        return found

    def _take_rebases(self, path: str, item: dict[str, Any], amendment: Amendment) -> None:
        for place, each in self._items(item, "rebases", path, "at")[amendment.rebases.count() :]:
            values = {"amendment": amendment, **columns.REBASE.read(each, self.edition.tz)}
            values["confirmed_by"] = self._account(place, each, "confirmed_by")
            self.edition.store.put(AmendmentRebase(), values, place, columns.REBASE)

    def _take_dispositions(self, path: str, item: dict[str, Any], amendment: Amendment) -> None:
        held = {row.version: row for row in amendment.dispositions.all()}
        for place, each in self._items(item, "dispositions", path, "version"):
            pulled = self.edition.party(each["pulled_by"]) if "pulled_by" in each else {}
            values = {
                "amendment": amendment,
                **columns.DISPOSITION.read(each, self.edition.tz),
                "prepared_by": self._account(place, each, "prepared_by"),
                "pulled_by": pulled.get("participation"),
                "pulled_by_person": pulled.get("person"),
            }
            self.edition.store.put(held.get(each["version"]) or Disposition(), values, place, columns.DISPOSITION)

    def _take_referrals(self) -> None:
        """What a group was given, its members with it, and what it brought back."""
        held = {row.number: row for row in self.text.referrals.all()}
        orders = {(row.participation_id, row.person_id): row.order for row in self.text.parties.all()}
        for path, each in self._items(self.item, "referrals", self.path):
            row = held.get(each["number"]) or Referral()
            new = row._state.adding
            values = {
                "statement": self.text,
                **columns.REFERRAL.read(each, self.edition.tz),
                "paragraphs": [UUID(uid) for uid in each["paragraphs"]],
                "referred_by": self._account(path, each, "referred_by"),
                "returned": [UUID(uid) for uid in each.get("returned", [])],
                "returned_by": self._account(path, each, "returned_by"),
            }
            if self.edition.store.put(row, values, path, columns.REFERRAL) and new:
                for place, member in numbered(each, "members", path):
                    who = self.edition.party(member)
                    given = {"referral": row, "order": orders.get(key_of(who), 0), **who}
                    self.edition.store.put(ReferralMember(), given, place)

    def _take_brackets(self) -> None:
        held = {row.number: row for row in self.text.bracket_groups.all()}
        for path, each in self._items(self.item, "brackets", self.path):
            row = held.get(each["number"]) or BracketGroup()
            values = {"statement": self.text, **columns.BRACKET.read(each, self.edition.tz), **self._place(each)}
            closed_at = values.pop("closed_at")
            if not self.edition.store.put(row, values, path, columns.BRACKET):
                continue
            alternatives = self._take_alternatives(path, each, row)
            if closed_at is not None and not self.edition.whole.problems:  # after all that it was chosen from
                chosen = {"closed_at": closed_at, "chosen": alternatives[each["chosen"]]}
                self.edition.store.put(row, chosen, path, columns.BRACKET)

    def _take_alternatives(self, path: str, item: dict[str, Any], group: BracketGroup) -> dict[int, Alternative]:
        found = {row.number: row for row in group.alternatives.all()}
        for place, each in self._items(item, "alternatives", path):
            row = found.get(each["number"]) or Alternative()
            new = row._state.adding
            values = {"group": group, **columns.ALTERNATIVE.read(each, self.edition.tz)}
            values["amendment"] = self.amendments.get(each.get("amendment", 0))
            if self.edition.store.put(row, values, place, columns.ALTERNATIVE):
                found[row.number] = row
                if new:
                    row.derived_from.set(found[number] for number in each.get("derived_from", []))
        return found

    def _take_agreements(self) -> None:
        sittings = {row.ics_uid: row for row in self.edition.conference.sittings.all()}
        for path, each in self._items(self.item, "agreements", self.path, "at")[self.text.agreements.count() :]:
            values = {
                "statement": self.text,
                "paragraph": self.paragraphs[each["paragraph"]],
                **columns.AGREEMENT.read(each, self.edition.tz),
                "present": self._in_the_room(each.get("present", [])),
                "silent": self._in_the_room(each.get("silent", [])),
                "sitting": sittings.get(each.get("session", "")),
                "by": self._account(path, each, "by"),
            }
            self.edition.store.put(Agreement(), values, path, columns.AGREEMENT)

    def _in_the_room(self, items: Iterable[dict[str, Any]]) -> list[dict[str, str]]:
        """As the reading keeps them; a party that the file does not know any more keeps its name alone."""
        found = []
        for each in items:
            party = next((row for row in self.edition.party(each).values() if row), None)
            found.append({"party": str(party.pk) if party else "", "name": each["name"]})
        return found

    def _take_log(self) -> None:
        """As it was: an import adds no entry of its own."""
        items = self._items(self.item, "log", self.path)
        for path, each in items[self.text.log.count() :]:
            values = {"statement": self.text, **columns.LOG_ENTRY.read(each, self.edition.tz)}
            values |= {"by": self._account(path, each, "by"), "revision": self.revisions.get(each.get("revision", 0))}
            if not self.edition.store.put(LogEntry(), values, path, columns.LOG_ENTRY):
                return
        if broken_at(self.text) is not None:
            self.edition.store.problems.add(f"{self.path}.log", _("The log does not give the text that stands."))
