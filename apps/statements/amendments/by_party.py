"""What the amendments of one party would make of a text, were all of them taken up: nothing of it is agreed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.statements.amendment_life import PENDING
from apps.statements.amendments.merging import rebase
from apps.statements.choices import AmendmentOp, Rebased, SponsorRole, Under
from apps.statements.log.snapshots import Snapshot
from apps.statements.models import Amendment
from apps.statements.models.tablings import PartyBase
from apps.statements.paragraphs import branches
from apps.statements.paragraphs.blocks import Block
from apps.statements.record.canonical import level_key, normalise

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
    draft = _Draft(snapshot)
    applied, left = [], []
    for each in sorted(amendments, key=lambda row: row.number):
        if each.pk in amended:
            continue
        if why := draft.apply(each):
            left.append((each, why))
        else:
            applied.append(each)
    return Wanted(draft.snapshot(), applied, left)


class _Draft:
    """A text to which one amendment after the other is applied; `stood` are the words before any of them."""

    def __init__(self, before: Snapshot):
        self.before, self.own = before, before["working_language"]
        self.title = before["titles"].get(self.own, "")
        self.blocks = [
            Block(row["words"], UUID(row["uid"]), row["kind"], row["number"], level=row.get("level", 1))
            for row in before["paragraphs"]
        ]
        self.stood = {each.uid: each.words.get(self.own, "") for each in self.blocks}
        self.last_at: dict[tuple[UUID | None, str], UUID] = {}  # by place, what was put in there last

    def snapshot(self) -> Snapshot:
        rows = [
            {
                "uid": str(each.uid),
                "kind": each.kind,
                "number": each.number,
                "words": dict(each.words),
                **level_key(each.level),
            }
            for each in self.blocks
        ]
        return {**self.before, "titles": {**self.before["titles"], self.own: self.title}, "paragraphs": rows}

    def apply(self, amendment: Amendment) -> str:
        """A sentence where that is not possible."""
        if amendment.op == OP.TITLE:
            return self._title(amendment)
        if amendment.op == OP.INSERT:
            return self._insert(amendment)
        uid = amendment.target_id
        if uid is None or not self._has(uid):
            return _("Its paragraph is not in the text any more.")
        if amendment.op == OP.MOVE:
            return self._move(uid, amendment.after_id)
        if not _same(self.stood.get(uid, ""), amendment.base_text):
            return _("The words it was written on have changed; its sponsor has not confirmed it on the present ones.")
        if amendment.op == OP.REPLACE:
            return self._replace(uid, amendment)
        self.blocks = branches.without(self.blocks, uid)
        return ""

    def _has(self, uid: UUID | None) -> bool:
        """None is the beginning of the text."""
        return uid is None or any(each.uid == uid for each in self.blocks)

    def _title(self, amendment: Amendment) -> str:
        if not _same(self.before["titles"].get(self.own, ""), amendment.base_text):
            return _("The words it was written on have changed; its sponsor has not confirmed it on the present ones.")
        self.title = amendment.text
        return ""

    def _replace(self, uid: UUID, amendment: Amendment) -> str:
        at = branches.branch_of(self.blocks, uid).start
        words = self.blocks[at].words
        result, text = rebase(amendment.base_text, words.get(self.own, ""), amendment.text)
        if result == Rebased.CONFLICT:
            return _("It changes the same words as another of these amendments.")
        self.blocks[at] = replace(self.blocks[at], words={**words, self.own: text})
        return ""

    def _insert(self, amendment: Amendment) -> str:
        """Behind its neighbour or under it, and behind what was put in there before."""
        if not self._has(amendment.after_id):
            if amendment.under:
                return _("The paragraph that it stands under is not in the text any more.")
            return _("The paragraph that it stands behind is not in the text any more.")
        if amendment.under and not _same(self.stood.get(amendment.after_id, ""), amendment.base_chapeau):
            return _("The words it was written on have changed; its sponsor has not confirmed it on the present ones.")
        place = (amendment.after_id, amendment.under)
        after, under = place
        if under != Under.LAST and place in self.last_at:
            after, under = self.last_at[place], ""
        new = Block({self.own: amendment.text}, amendment.pk, amendment.kind)
        try:
            self.blocks = branches.put_in(self.blocks, after, new, under)
        except Refused as refusal:
            return str(refusal)
        self.last_at[place] = amendment.pk
        return ""

    def _move(self, uid: UUID, after: UUID | None) -> str:
        if not self._has(after):
            return _("The paragraph that it stands behind is not in the text any more.")
        try:
            self.blocks = branches.moved(self.blocks, uid, after)
        except Refused as refusal:
            return str(refusal)
        return ""


def _same(one: str, other: str) -> bool:
    return normalise(one) == normalise(other)
