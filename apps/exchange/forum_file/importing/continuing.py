"""A text that is here already and went on elsewhere: its longer log, and all that goes with it, is taken over.

Only while it is written and negotiated: from the table on, what is here is compared and never changed.
"""

from typing import Any

from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.agreement import agrees
from apps.exchange.forum_file.importing.intake import EditionIntake, key_of, numbered
from apps.exchange.forum_file.importing.life import bring_to
from apps.exchange.forum_file.importing.negotiation import Negotiation
from apps.exchange.forum_file.importing.revisions import take_lineage, take_revisions
from apps.statements.models import Party, Statement

STANDS = ("symbol", "number", "state")  # from its beginning, from its adoption, step by step
DECISION = ("tablings", "annexes", "record")


def goes_on(said: dict[str, Any], held: dict[str, Any], tz: str) -> bool:
    """The log that is here is the beginning of the file's; both as `write_text` gives them."""
    mine, theirs = held.get("log", []), said.get("log", [])
    if any(part in each for part in DECISION for each in (said, held)):
        return False
    return 0 < len(mine) < len(theirs) and agrees(theirs[: len(mine)], mine, tz)


def go_on(edition: EditionIntake, path: str, item: dict[str, Any], text: Statement) -> None:
    """Whoever calls holds the result against the file: what could not be brought there is told then."""
    values = {key: value for key, value in columns.TEXT.read(item, edition.tz).items() if key not in STANDS}
    way = bring_to(item["state"], text.state)
    revisions = take_revisions(edition, path, item, text)
    if edition.whole.problems:
        return
    take_lineage(item, text, revisions)
    values["revision"] = revisions[item.get("revision", max(revisions))]
    edition.store.put(text, values, path, columns.TEXT)
    _bring_parties(edition, path, item, text)
    Negotiation(edition, path, item, text, revisions).take()
    for state in way:
        edition.store.put(text, {"state": state}, path, columns.TEXT)


def _bring_parties(edition: EditionIntake, path: str, item: dict[str, Any], text: Statement) -> None:
    held = {(row.participation_id, row.person_id): row for row in text.parties.all()}
    for order, (place, each) in enumerate(numbered(item, "parties", path), start=1):
        who = edition.party(each)
        row = held.pop(key_of(who), None) or Party()
        edition.store.put(row, {"statement": text, "order": order, **who}, place)
    for row in held.values():
        row.delete()
