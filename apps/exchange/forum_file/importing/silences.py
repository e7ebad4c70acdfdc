"""Silence procedures of a tabling of the file, held against what the database asks of them before they are rows."""

import datetime as dt
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.conferences.choices import Rule
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.choices import ReplyKind, SilenceOutcome, State
from apps.statements.models import RosterEntry, SilenceNotice, SilenceProcedure, SilenceReply, Tabling

ON_CLOCK = ("sent_at", "failed_at", "seen_at", "handed_at")


@dataclass
class Silences:
    """Those of one tabling; `who` names the party of an item, `credential` finds on what a word rests."""

    edition: EditionIntake
    tabling: Tabling
    entries: Mapping[str, RosterEntry]
    who: Callable[[dict[str, Any]], str]
    credential: Callable[..., Any]

    def take(self, path: str, item: dict[str, Any], *, state: str, is_last: bool) -> None:
        items = numbered(item, "silence", path)
        if items and self.tabling.rule != Rule.SILENCE:
            self._refuse(f"{path}.silence", _("The text was put on the table under another rule."))
            return
        running = 0
        for number, (place, each) in enumerate(items, start=1):
            outcome = each.get("outcome", "")
            running += not outcome
            if outcome == SilenceOutcome.CONTESTED and number < len(items):
                self._refuse(place, _("Once a party has objected to the procedure, it is not started again."))
            elif self._is_possible(place, each):
                self._start(place, each, number)
        if running != (is_last and state == State.SILENCE):
            self._refuse(f"{path}.silence", _("Whether it runs does not fit the state of the text."))

    def _refuse(self, path: str, sentence: str) -> None:
        self.edition.store.problems.add(path, sentence)

    def _is_possible(self, path: str, item: dict[str, Any]) -> bool:
        values = columns.SILENCE.read(item, self.edition.tz)
        opened, deadline, ended = values["opened_at"], values["deadline"], values["ended_at"]
        fits = {
            "": ended is None and deadline is not None,
            SilenceOutcome.ADOPTED: deadline is not None and ended == deadline <= timezone.now(),
            SilenceOutcome.BROKEN: None not in (deadline, ended) and opened <= ended < deadline,
            SilenceOutcome.STOPPED: None not in (deadline, ended) and opened <= ended <= deadline,
            SilenceOutcome.CONTESTED: deadline is None and ended == opened,
        }
        if not self.tabling.opened_at <= opened <= timezone.now():
            self._refuse(f"{path}.opened_at", _("This is before what it follows."))
        elif not fits[values["outcome"]] or (deadline is not None and deadline <= opened):
            self._refuse(f"{path}.ended_at", _("How it ended does not fit its deadline."))
        elif bool(values["night_reason"]) != bool(item.get("at_night")):
            self._refuse(f"{path}.night_reason", _("Say for whom it ends at night, and why, or neither."))
        else:
            return True
        return False

    def _start(self, path: str, item: dict[str, Any], number: int) -> None:
        values = columns.SILENCE.read(item, self.edition.tz)
        contested = values["outcome"] == SilenceOutcome.CONTESTED
        end = {"outcome": values["outcome"], "ended_at": values["ended_at"]}
        values |= {
            "tabling": self.tabling,
            "number": item.get("number", number),
            "at_night": [uuid.UUID(pk) for pk in item.get("at_night", [])],
            "started_by": account_of(self.edition.whole, item["started_by"], f"{path}.started_by"),
        }
        row = SilenceProcedure()
        begun = values if contested else values | {"outcome": "", "ended_at": None}
        if values["started_by"] is None or not self.edition.store.put(row, begun, path, columns.SILENCE):
            return
        for place, each in numbered(item, "notices", path):
            self._notice(place, each, row)
        replies = numbered(item, "replies", path)
        for place, each in replies:
            if not each.get("late"):
                self._reply(place, each, row)
        if end["ended_at"] is not None and not contested:
            self.edition.store.put(row, end, path, columns.SILENCE)
        for place, each in replies:
            if each.get("late"):
                self._reply(place, each, row)

    def _party(self, path: str, item: dict[str, Any]) -> RosterEntry | None:
        entry = self.entries.get(self.who(item))
        if entry is None:
            self._refuse(path, _("This is no party to the text."))
        return entry

    def _notice(self, path: str, item: dict[str, Any], row: SilenceProcedure) -> None:
        entry, person = self._party(path, item), self.edition.whole.people.get(item["to"])
        values = columns.SILENCE_NOTICE.read(item, self.edition.tz)
        handed_by = account_of(self.edition.whole, item["handed_by"], path) if "handed_by" in item else None
        late = [key for key in ON_CLOCK if values[key] and row.deadline and values[key] >= row.deadline]
        if late:
            self._refuse(f"{path}.{late[0]}", _("What comes at the deadline or later proves nothing."))
        elif bool(values["handed_at"]) != bool(values["handed_words"]) or bool(values["handed_at"]) != bool(handed_by):
            self._refuse(path, _("What was handed over says when, how and by whom."))
        elif entry is not None and person is not None:
            values |= {"procedure": row, "party": entry, "person": person, "handed_by": handed_by}
            self.edition.store.put(SilenceNotice(), values, path, columns.SILENCE_NOTICE)

    def _reply(self, path: str, item: dict[str, Any], row: SilenceProcedure) -> None:
        entry = self._party(path, item)
        values = columns.SILENCE_REPLY.read(item, self.edition.tz)
        at: dt.datetime = values["at"]
        is_use = values["kind"] == ReplyKind.USE
        came = max(at, values["recorded_at"] or at)  # a letter counts if it was written down in time too
        is_late = row.deadline is not None and came >= row.deadline
        if bool(values["letter"]) != bool(values["recorded_at"]) or not at <= came <= timezone.now():
            self._refuse(f"{path}.recorded_at", _("A letter names when it was written down, after it was received."))
            return
        if is_use != (row.outcome == SilenceOutcome.CONTESTED) or is_late != values["is_late"] or at < row.opened_at:
            self._refuse(f"{path}.at", _("This does not fit what became of the procedure."))
            return
        if entry is None:
            return
        given_by = self.edition.whole.people[item["given_by"]] if "given_by" in item else entry.person
        credential = self.credential(path, item, entry, given_by, at)
        if given_by != (credential.person if credential else entry.person):
            return  # nobody who could write it, which has been said
        values |= {
            "procedure": row,
            "party": entry,
            "given_by": given_by,
            "credential": credential,
            "recorded_by": account_of(self.edition.whole, item["recorded_by"], path),
        }
        self.edition.store.put(SilenceReply(), values, path, columns.SILENCE_REPLY)


def expired_at(tabling: Tabling, moment: dt.datetime) -> bool:
    """Whether a start of the tabling passed its deadline at that very moment, unbroken."""
    return tabling.silences.filter(outcome=SilenceOutcome.ADOPTED, deadline=moment).exists()
