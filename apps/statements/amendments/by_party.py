"""What the amendments of one party would make of a text, were all of them taken up: nothing of it is agreed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from apps.statements.amendment_life import PENDING
from apps.statements.amendments.merging import rebase
from apps.statements.choices import AmendmentOp, Rebased, SponsorRole
from apps.statements.log.snapshots import Snapshot
from apps.statements.models import Amendment
from apps.statements.models.tablings import PartyBase
from apps.statements.record.canonical import normalise

OP = AmendmentOp


@dataclass
class Wanted:
    """The text with what could be applied, and with a sentence for each amendment that could not."""

    snapshot: Snapshot
    applied: list[Amendment] = field(default_factory=list)
    left: list[tuple[Amendment, str]] = field(default_factory=list)


def carried(amendments: Iterable[Amendment], party: PartyBase) -> list[Amendment]:
    """Those of these that the party carries and that wait for the room; `sponsors` are read with them."""
    own = (party.participation_id, party.person_id)
    return [
        each
        for each in amendments
        if each.state in PENDING
        and any(
            (row.participation_id, row.person_id) == own and row.role == SponsorRole.SPONSOR and row.left_at is None
            for row in each.sponsors.all()
        )
    ]


def wanted_by(snapshot: Snapshot, amendments: Sequence[Amendment]) -> Wanted:
    """`snapshot` with these amendments, in the order of their numbers; what amends one of them stands in its place."""
    amended = {each.parent_id for each in amendments if each.parent_id}
    copy = {**snapshot, "titles": dict(snapshot["titles"]), "paragraphs": list(snapshot["paragraphs"])}
    found = Wanted(copy)
    stood = {row["uid"]: row["words"].get(snapshot["working_language"], "") for row in snapshot["paragraphs"]}
    for each in sorted(amendments, key=lambda row: row.number):
        if each.pk in amended:
            continue
        why = _apply(found.snapshot, each, stood)
        if why:
            found.left.append((each, why))
        else:
            found.applied.append(each)
    return found


def _apply(snapshot: Snapshot, amendment: Amendment, stood: dict[str, str]) -> str:
    """Change `snapshot`; a sentence where that is not possible. `stood` are the words before any of them."""
    if amendment.op == OP.TITLE:
        return _title(snapshot, amendment)
    if amendment.op == OP.INSERT:
        return _insert(snapshot, amendment)
    uid = str(amendment.target_id)
    at = _place(snapshot, uid)
    if at is None:
        return _("Its paragraph is not in the text any more.")
    if amendment.op != OP.MOVE and normalise(stood.get(uid, "")) != normalise(amendment.base_text):
        return _("The words it was written on have changed; its sponsor has not confirmed it on the present ones.")
    if amendment.op == OP.REPLACE:
        return _replace(snapshot, at, amendment)
    row = snapshot["paragraphs"].pop(at)
    return _move(snapshot, row, amendment, at) if amendment.op == OP.MOVE else ""


def _title(snapshot: Snapshot, amendment: Amendment) -> str:
    own = snapshot["working_language"]
    if normalise(snapshot["titles"].get(own, "")) != normalise(amendment.base_text):
        return _("The words it was written on have changed; its sponsor has not confirmed it on the present ones.")
    snapshot["titles"][own] = amendment.text
    return ""


def _replace(snapshot: Snapshot, at: int, amendment: Amendment) -> str:
    row, own = snapshot["paragraphs"][at], snapshot["working_language"]
    result, text = rebase(amendment.base_text, row["words"].get(own, ""), amendment.text)
    if result == Rebased.CONFLICT:
        return _("It changes the same words as another of these amendments.")
    snapshot["paragraphs"][at] = {**row, "words": {**row["words"], own: text}}
    return ""


def _insert(snapshot: Snapshot, amendment: Amendment) -> str:
    own = snapshot["working_language"]
    row = {"uid": str(amendment.pk), "kind": amendment.kind, "number": "", "words": {own: amendment.text}}
    return _put(snapshot, {**row, "behind": amendment.after_id}, amendment.after_id)


def _move(snapshot: Snapshot, row: dict[str, Any], amendment: Amendment, was: int) -> str:
    why = _put(snapshot, row, amendment.after_id)
    if why:
        snapshot["paragraphs"].insert(was, row)
    return why


def _put(snapshot: Snapshot, row: dict[str, Any], after: Any) -> str:
    """Behind its neighbour, and behind what was put in there before."""
    at = _place(snapshot, str(after)) if after else -1
    if at is None:
        return _("The paragraph that it stands behind is not in the text any more.")
    rows = snapshot["paragraphs"]
    at += 1
    while at < len(rows) and "behind" in rows[at] and rows[at]["behind"] == after:
        at += 1
    rows.insert(at, row)
    return ""


def _place(snapshot: Snapshot, uid: str) -> int | None:
    return next((at for at, row in enumerate(snapshot["paragraphs"]) if row["uid"] == uid), None)
