"""Calls for objections of a tabling of the file, held against what the database asks of them before they are rows."""

from collections.abc import Mapping
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.choices import CallOutcome, PositionValue
from apps.statements.models import ObjectionCall, Position, RosterEntry, Tabling


def take_calls(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    row: Tabling,
    entries: Mapping[str, RosterEntry],
    *,
    is_tabled: bool,
) -> None:
    """After the positions. `entries` by what stands for a party in the file; `is_tabled`: it lies on the table now."""
    items = numbered(item, "calls", path)
    if items and not row.calls_objections:
        edition.store.problems.add(f"{path}.calls", _("Objections are not called for under these terms."))
        return
    for number, (place, each) in enumerate(items, start=1):
        is_last = number == len(items)
        if sentence := _wrong(edition, each, row, entries, may_be_open=is_last and is_tabled):
            edition.store.problems.add(place, sentence)
        else:
            _take(edition, place, each, row, entries, number)


def _wrong(
    edition: EditionIntake,
    item: dict[str, Any],
    row: Tabling,
    entries: Mapping[str, RosterEntry],
    *,
    may_be_open: bool,
) -> str:
    values = columns.CALL.read(item, edition.tz)
    opened, ended = values["opened_at"], values["ended_at"]
    party = entries.get(who(item))
    if not row.opened_at <= opened <= timezone.now() or (ended and not opened <= ended <= timezone.now()):
        return _("This is before what it follows.")
    if bool(ended) != bool(values["outcome"]) or not (ended or may_be_open):
        return _("How it ended does not fit the state of the text.")
    if (values["outcome"] == CallOutcome.OBJECTION) != (party is not None) or (party is not None and party.excluded):
        return _("Only the objection of a party that counts ends a call, and then it says whose.")
    if values["outcome"] == CallOutcome.NOBODY and _somebody_objected(row, ended):
        return _("A party objected then.")
    return ""


def _somebody_objected(row: Tabling, at: Any) -> bool:
    said = Position.objects.filter(party__tabling=row, party__excluded=False, at__lte=at)
    standing = said.exclude(superseded_by__at__lte=at).exclude(party__left_at__lte=at)
    return standing.filter(value=PositionValue.OBJECT).exists()


def _take(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    tabling: Tabling,
    entries: Mapping[str, RosterEntry],
    number: int,
) -> None:
    values = columns.CALL.read(item, edition.tz)
    end = {key: values.pop(key) for key in ("outcome", "ended_at")}
    opened_by = account_of(edition.whole, item["opened_by"], f"{path}.opened_by")
    values |= {"tabling": tabling, "number": item.get("number", number), "opened_by": opened_by}
    row = ObjectionCall()
    if opened_by is None or not edition.store.put(row, values, path, columns.CALL) or end["ended_at"] is None:
        return
    end["ended_by"] = account_of(edition.whole, item["ended_by"], path) if "ended_by" in item else None
    edition.store.put(row, end | {"party": entries.get(who(item))}, path, columns.CALL)


def who(item: dict[str, Any]) -> str:
    """A party by what stands for it in the file."""
    return f"person {item['person']}" if "person" in item else f"delegation {item.get('delegation')}"
