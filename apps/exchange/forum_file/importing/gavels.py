"""Gavels of a tabling of the file that are countersigned, held against what the database asks of them."""

import datetime as dt
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from apps.exchange.forum_file import columns, moments
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.statements.choices import GavelOutcome
from apps.statements.models import Gavelling, Tabling
from apps.statements.record.recording import Signatures, signatures_of


def take_gavels(edition: EditionIntake, path: str, item: dict[str, Any], row: Tabling, *, is_gavelled: bool) -> None:
    """After positions and calls. `is_gavelled`: the text awaits its countersign by the last one, and only then."""
    items = numbered(item, "gavels", path)
    if items and not row.countersigned:
        edition.store.problems.add(f"{path}.gavels", _("Under these terms nothing is countersigned."))
        return
    awaiting = [number for number, (_place, each) in enumerate(items, start=1) if not each.get("outcome")]
    if awaiting != ([len(items)] if is_gavelled else []):
        edition.store.problems.add(f"{path}.gavels", _("How it ended does not fit the state of the text."))
        return
    for number, (place, each) in enumerate(items, start=1):
        _take(edition, place, each, row, number)


def read_stated(edition: EditionIntake, path: str, given: dict[str, Any]) -> dict[str, Any]:
    """What a chair stated at a gavel, as a row holds it."""
    by = account_of(edition.whole, given["by"], f"{path}.by")
    at = moments.parse(given["at"], edition.tz).astimezone(dt.UTC).isoformat()
    values = {"places": {}, "present": None, **given, "at": at}
    return values | {"by": str(by.pk) if by else ""}


def _take(edition: EditionIntake, path: str, item: dict[str, Any], tabling: Tabling, number: int) -> None:
    values = columns.GAVEL.read(item, edition.tz)
    end = {key: values.pop(key) for key in ("outcome", "ended_at", "ended_by_name", "reason")}
    gavelled_by = account_of(edition.whole, item["gavelled_by"], f"{path}.gavelled_by")
    ended_by = account_of(edition.whole, item["ended_by"], f"{path}.ended_by") if "ended_by" in item else None
    if gavelled_by is None:
        return
    if sentence := _wrong(tabling, values["gavelled_at"], end, is_same=gavelled_by == ended_by, signed=bool(ended_by)):
        edition.store.problems.add(path, sentence)
        return
    values |= {
        "tabling": tabling,
        "number": item.get("number", number),
        "stated": read_stated(edition, f"{path}.stated", item["stated"]),
        "gavelled_by": gavelled_by,
    }
    row = Gavelling()
    if edition.store.put(row, values, path, columns.GAVEL) and end["outcome"]:
        edition.store.put(row, end | {"ended_by": ended_by}, path, columns.GAVEL)


def _wrong(tabling: Tabling, at: dt.datetime, end: dict[str, Any], *, is_same: bool, signed: bool) -> str:
    ended = end["ended_at"]
    if not tabling.opened_at <= at <= timezone.now() or (ended and not at <= ended <= timezone.now()):
        return _("This is before what it follows.")
    if len({bool(end["outcome"]), bool(ended), bool(end["ended_by_name"]), signed}) > 1:
        return _("A gavel that was signed or refused says when and by whom.")
    if (end["outcome"] == GavelOutcome.REFUSED) != bool(end["reason"]):
        return _("Only a refusal has its reason, and always.")
    if end["outcome"] == GavelOutcome.SIGNED and is_same:
        return _("Nobody countersigns their own gavel.")
    return ""


def signatures(tabling: Tabling) -> Signatures | None:
    """Who stands behind a decision that was countersigned; None where nobody signed."""
    signed = tabling.gavels.filter(outcome=GavelOutcome.SIGNED).select_related("gavelled_by", "ended_by").last()
    return signatures_of(signed) if signed else None
