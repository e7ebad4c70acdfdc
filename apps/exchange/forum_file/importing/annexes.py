"""What parties annexed at a tabling of the file: each after the one whose place it took."""

import uuid
from collections.abc import Callable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.calls import who
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.models import Annex, RosterEntry, Tabling


def take_annexes(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    row: Tabling,
    entries: Mapping[str, RosterEntry],
    credential: Callable[..., Any],
    *,
    last_round: int,
) -> None:
    """`path` and `item` are the text's; an annex that names no round belongs to the last one."""
    last: dict[tuple, Annex] = {}
    for place, each in numbered(item, "annexes", path):
        if each.get("round", last_round) != row.round:
            continue
        party = entries.get(who(each))
        if party is None:
            edition.store.problems.add(place, _("This is no party to the text."))
            continue
        if row.is_sealed:
            edition.store.problems.add(place, _("In a round of positions that is sealed nothing is annexed."))
            continue
        key = (party.pk, each["kind"])
        annex = _take(edition, place, each, party, last.get(key), credential)
        if annex is not None:
            last[key] = annex


def _take(
    edition: EditionIntake,
    path: str,
    item: dict[str, Any],
    party: RosterEntry,
    before: Annex | None,
    credential: Callable[..., Any],
) -> Annex | None:
    values = {**columns.ANNEX.read(item, edition.tz), "supersedes": before, "party": party}
    values |= {
        "statement": party.tabling.statement,
        "paragraphs": [uuid.UUID(uid) for uid in item.get("paragraphs", [])],
    }
    if "recorded_by" in item and values["at"]:
        given_by = edition.whole.people[item["given_by"]] if "given_by" in item else party.person
        found = credential(path, item, party, given_by, values["at"])
        if given_by is None or given_by != (found.person if found else party.person):
            return None
        values |= {
            "given_by": given_by,
            "credential": found,
            "recorded_by": account_of(edition.whole, item["recorded_by"], f"{path}.recorded_by"),
        }
    elif "recorded_by" in item or values["at"]:
        edition.store.problems.add(path, _("An annex that somebody gave says when, and by whom it was recorded."))
        return None
    row = Annex()
    return row if edition.store.put(row, values, path, columns.ANNEX) else None
