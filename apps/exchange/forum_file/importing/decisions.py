"""What was decided about a text: its tablings with roster and positions, held against the rules of a gavel."""

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.conferences.models import DecisionProfile
from apps.core.listing import enumerated
from apps.delegates.models import Credential, Person
from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing import plausible
from apps.exchange.forum_file.importing.annexes import take_annexes
from apps.exchange.forum_file.importing.calls import take_calls, who
from apps.exchange.forum_file.importing.gavels import read_stated, take_gavels
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.exchange.forum_file.importing.silences import Silences
from apps.statements.choices import State, TablingOutcome
from apps.statements.consensus.parties import named, not_entitled
from apps.statements.models import Party, Position, Revision, RosterEntry, Statement, Tabling
from apps.statements.paragraphs import texts
from apps.statements.record import canonical
from apps.statements.text_life import DECIDED, ON_THE_TABLE, PINNED


@dataclass
class Decision:
    """One text on its way in; `item` is that of the file, in today's shape."""

    edition: EditionIntake
    path: str
    item: dict[str, Any]
    text: Statement
    revisions: dict[int, Revision]
    tablings: list[Tabling] = field(default_factory=list)
    leaving: dict[uuid.UUID, tuple[str, dict[str, Any]]] = field(default_factory=dict)  # by roster entry

    def refuse(self, path: str, sentence: str) -> None:
        self.edition.store.problems.add(f"{self.path}{path}", sentence)

    @property
    def last(self) -> Tabling | None:
        return self.tablings[-1] if self.tablings else None

    @property
    def is_told(self) -> bool:
        """A record from elsewhere is told, not proved: nobody here can know who was entitled, or said what."""
        return "elsewhere" in self.item.get("record", {})

    def entries(self) -> list[RosterEntry]:
        """Everybody on the roster of the last tabling."""
        return list(self.last.roster.all()) if self.last else []

    def take_parties(self) -> None:
        for order, (path, each) in enumerate(numbered(self.item, "parties", self.path), start=1):
            self.edition.store.put(Party(), {"statement": self.text, "order": order, **self._who(each)}, path)

    def take_tablings(self) -> None:
        items = numbered(self.item, "tablings", self.path)
        for number, (path, each) in enumerate(items, start=1):
            is_last = number == len(items)
            open_still = is_last and self.item["state"] in ON_THE_TABLE
            if bool(each.get("outcome")) == open_still:
                self.refuse(path[len(self.path) :], _("How it ended does not fit the state of the text."))
                continue
            row = self._tabling(path, each, number)
            if row is None:
                continue
            self.tablings.append(row)
            entries = self._roster(path, each, row)
            self._positions(path, each, row, entries)
            take_calls(
                self.edition, path, each, row, entries, is_tabled=open_still and self.item["state"] == State.TABLED
            )
            take_gavels(self.edition, path, each, row, is_gavelled=open_still and self.item["state"] == State.GAVELLED)
            silences = Silences(self.edition, row, entries, who, self._credential)
            silences.take(path, each, state=self.item["state"], is_last=is_last)
            last_round = items[-1][1].get("round", len(items))
            take_annexes(self.edition, self.path, self.item, row, entries, self._credential, last_round=last_round)
            self._check_roster(path, row, list(entries.values()))
            self._close(path, each, row)
        self._check_state()

    def _tabling(self, path: str, item: dict[str, Any], number: int) -> Tabling | None:
        revision, data = self._words(path, item)
        if revision is None:
            return None
        values = columns.TABLING.read(item, self.edition.tz)
        profile = DecisionProfile.objects.filter(conference=self.edition.conference).first() or DecisionProfile()
        if item.get("outcome") in (None, TablingOutcome.ADOPTED):
            for key in ("rule", "party_kind"):
                values[key] = values[key] or getattr(profile, key)
        values |= {
            "statement": self.text,
            "round": item.get("round", number),
            "revision": revision,
            "canonical": data,
            "canon_version": canonical.version_of(data),
            "sha256": canonical.sha256(data),
            "size": len(item["roster"]),
            "opened_at": values["opened_at"] if "opened_at" in item else self._earliest(item),
            "opened_by": self._account(path, item, "opened_by"),
            "disclosed_by": self._account(path, item, "disclosed_by"),
            "outcome": "",
            "closed_at": None,
        }
        if self._is_implausible(path, item, values):
            return None
        row = Tabling()
        return row if self.edition.store.put(row, values, path, columns.TABLING) else None

    def _is_implausible(self, path: str, item: dict[str, Any], values: dict[str, Any]) -> bool:
        record, tz = self.item.get("record"), self.edition.tz
        decided = record is not None and item.get("outcome") == TablingOutcome.ADOPTED
        adopted_at = moments.parse(record["adopted_at"], tz) if record and decided else None
        wrong = [
            *plausible.wrong_terms(item, values),
            *plausible.wrong_moments(item, values, self.last, tz),
            *plausible.wrong_end(item, values["opened_at"], adopted_at, tz),
            *plausible.wrong_values(item, values),
            *plausible.wrong_round(item, values),
        ]
        for place, sentence in wrong:
            self.edition.store.problems.add(f"{path}{place}", sentence)
        return bool(wrong)

    def _words(self, path: str, item: dict[str, Any]) -> tuple[Revision | None, bytes]:
        """The revision that lay on the table: the one named, else the one that has the hash, else the current one."""
        said, named_one = item.get("sha256", ""), item.get("revision")
        if named_one is not None and named_one not in self.revisions:
            self.edition.store.problems.add(f"{path}.revision", _("There is no such revision of this text."))
            return None, b""
        wanted = [self.revisions.get(named_one)] if named_one is not None else list(self.revisions.values())[::-1]
        for revision in wanted:
            data = self._bytes(revision) if revision else b""
            if revision and (not said or canonical.sha256(data) == said):
                return revision, data
        found = canonical.sha256(self._bytes(self.text.revision))
        message = _("The text does not have this hash; it has %(hash)s.") % {"hash": found}
        self.edition.store.problems.add(f"{path}.sha256", message)
        return None, b""

    def _bytes(self, revision: Revision) -> bytes:
        versions = texts.versions(revision, texts.rows_of(revision), self.text.working_language)
        return texts.canonical_text(self.text.symbol, versions)

    def _earliest(self, item: dict[str, Any]) -> dt.datetime:
        """A file that does not say when it was put on the table: not later than the first thing that came of it."""
        said = [each["at"] for each in item.get("positions", [])]
        said += [self.item["record"]["adopted_at"]] if "record" in self.item else []
        return min([timezone.now(), *(moments.parse(each, self.edition.tz) for each in said)])

    def _account(self, path: str, item: dict[str, Any], key: str) -> Any:
        return account_of(self.edition.whole, item[key], f"{path}.{key}") if key in item else None

    def _who(self, item: dict[str, Any]) -> dict[str, Any]:
        if "person" in item:
            return {"person": self.edition.whole.people[item["person"]]}
        return {"participation": self.edition.participations[item["delegation"]]}

    def _roster(self, path: str, item: dict[str, Any], row: Tabling) -> dict[str, RosterEntry]:
        entries: dict[str, RosterEntry] = {}
        for order, (place, each) in enumerate(numbered(item, "roster", path), start=1):
            entry = RosterEntry(**({"pk": uuid.UUID(each["id"])} if "id" in each else {}))
            values = {"tabling": row, "order": order, **columns.ROSTER_ENTRY.read(each, self.edition.tz)}
            left = {"left_at": values.pop("left_at"), "letter": values.pop("letter")}
            if not self.edition.store.put(entry, values | self._who(each), place, columns.ROSTER_ENTRY):
                continue
            entries[who(each)] = entry
            self.leaving[entry.pk] = (place, left)
        return entries

    def _positions(self, path: str, item: dict[str, Any], row: Tabling, entries: dict[str, RosterEntry]) -> None:
        """In their order: a later one of the same party supersedes the one before. Then those leave who left."""
        last: dict[uuid.UUID, Position] = {}
        for place, each in numbered(item, "positions", path):
            entry = entries.get(who(each))
            if entry is None:
                self.edition.store.problems.add(place, _("This is no party to the text."))
                continue
            position = self._position(place, each, row, entry, last.get(entry.pk))
            if position is not None:
                last[entry.pk] = position
        for entry in entries.values():
            place, left = self.leaving[entry.pk]
            if left["left_at"] is not None:
                self.edition.store.put(entry, left, place, columns.ROSTER_ENTRY)

    def _position(
        self, path: str, item: dict[str, Any], tabling: Tabling, entry: RosterEntry, before: Position | None
    ) -> Position | None:
        values = {"party": entry, **columns.POSITION.read(item, self.edition.tz)}
        _place, left = self.leaving[entry.pk]
        if not self._is_in_time(path, values["at"], tabling, before, left["left_at"]):
            return None
        values |= {
            "tabled_sha256": tabling.sha256,
            "paragraphs": [uuid.UUID(uid) for uid in item.get("paragraphs", [])],
            "given_by": self.edition.whole.people[item["given_by"]] if "given_by" in item else entry.person,
            "recorded_by": account_of(self.edition.whole, item["recorded_by"], path),
            "supersedes": before,
        }
        credential = values["credential"] = self._credential(path, item, entry, values["given_by"], values["at"])
        if values["given_by"] != (credential.person if credential else entry.person):
            return None  # nobody who could give it, which has been said; the database would not take it
        row = Position()
        return row if self.edition.store.put(row, values, path, columns.POSITION) else None

    def _is_in_time(
        self, path: str, at: dt.datetime, tabling: Tabling, before: Position | None, left_at: dt.datetime | None
    ) -> bool:
        """Given while the text was on the table, after the party's last one, and not after the party had left."""
        sentence = ""
        if at > timezone.now():
            sentence = _("This moment is still to come.")
        elif at < tabling.opened_at:
            sentence = _("This is before the text was put on the table.")
        elif before is not None and at < before.at:
            sentence = _("The party's last position is later than this one.")
        elif left_at is not None and at > left_at:
            sentence = _("The party had left by then.")
        if sentence:
            self.edition.store.problems.add(f"{path}.at", sentence)
        return not sentence

    def _credential(
        self, path: str, item: dict[str, Any], entry: RosterEntry, person: Person | None, at: dt.datetime
    ) -> Credential | None:
        if entry.participation_id is None:
            if person != entry.person:
                self.edition.store.problems.add(f"{path}.given_by", _("An individual speaks in person."))
            return None
        valid = Credential.objects.valid(at).filter(participation=entry.participation_id, person=person)
        found = valid.filter(function=item["as"]).order_by("-valid_from").first() if "as" in item else valid.first()
        if found is None:
            self.edition.store.problems.add(path, _("This person had no valid credential for that delegation then."))
        return found

    def _check_roster(self, path: str, row: Tabling, entries: list[RosterEntry]) -> None:
        if self.is_told:
            return
        wrong = not_entitled(self.edition.conference, entries, row.opened_at)
        if wrong:
            message = _("Not entitled to a position when the text was put on the table: %(names)s.")
            names = enumerated(named(wrong))
            self.edition.store.problems.add(f"{path}.roster", message % {"names": names})

    def _close(self, path: str, item: dict[str, Any], row: Tabling) -> None:
        if "provisional" in item:
            values = read_stated(self.edition, f"{path}.provisional", item["provisional"])
            self.edition.store.put(row, {"provisional": values}, path, columns.TABLING)
        if not item.get("outcome"):
            return
        values = {
            "outcome": item["outcome"],
            "closed_at": self._ended(item, row),
            "closed_by": self._account(path, item, "closed_by"),
        }
        self.edition.store.put(row, values, path, columns.TABLING)

    def _ended(self, item: dict[str, Any], row: Tabling) -> dt.datetime:
        if "closed_at" in item:
            return moments.parse(item["closed_at"], self.edition.tz)
        said = [each["at"] for each in item.get("positions", [])]
        if item["outcome"] == TablingOutcome.ADOPTED and "record" in self.item:
            said.append(self.item["record"]["adopted_at"])
        return min(timezone.now(), max([row.opened_at, *(moments.parse(each, self.edition.tz) for each in said)]))

    def _check_state(self) -> None:
        state = self.item["state"]
        if state in PINNED and self.last is None:
            self.refuse(".tablings", _("It does not say how the text was put to the parties."))
        elif state in DECIDED and self.last and self.last.outcome != TablingOutcome.ADOPTED:
            self.refuse(".tablings", _("How it ended does not fit the state of the text."))

    def enter(self, state: State, number: int | None) -> None:
        """One step of the text's life."""
        values: dict[str, Any] = {"state": state, "tabling": self.last if state in PINNED else None}
        if state in DECIDED:
            values["number"] = number
        self.edition.store.put(self.text, values, self.path, columns.TEXT)


def party_of(edition: EditionIntake, item: dict[str, Any]) -> uuid.UUID | None:
    """The person or participation that an item of the file is about, by its id."""
    if "person" in item:
        return edition.whole.people[item["person"]].pk
    return edition.participations[item["delegation"]].pk if item.get("delegation") in edition.participations else None


def name_of(entry: RosterEntry) -> uuid.UUID | None:
    return entry.person_id or entry.participation_id
