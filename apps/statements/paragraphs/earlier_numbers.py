"""The number that a paragraph had in an earlier revision, where numbering has moved: "7 (6 in Rev.1)"."""

import itertools
from collections.abc import Collection, Mapping
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _

from apps.documents.paragraph_numbers import addresses
from apps.statements.models import ParagraphText
from apps.statements.paragraphs import tree

Numbers = Mapping[tuple[UUID, UUID], tuple[str, int]]


class Earlier(NamedTuple):
    """A number as it was, with those that it stood under as far as they are known, and in which revision."""

    number: str
    rev_no: int

    def __str__(self) -> str:
        if not self.rev_no:
            return _("(%(number)s before Rev.1)") % {"number": self.number}
        return _("(%(number)s in Rev.%(revision)s)") % {"number": self.number, "revision": self.rev_no}


def numbers_in(revisions: Collection[UUID]) -> Numbers:
    """By revision and paragraph its whole number and the number of the revision. One query; none for no revisions."""
    if not revisions:
        return {}
    columns = ("revision", "revision__rev_no", "paragraph_id", "parent_id", "number")
    rows = ParagraphText.objects.filter(revision__in=revisions).order_by("revision", "order").values_list(*columns)
    found: dict[tuple[UUID, UUID], tuple[str, int]] = {}
    for (revision, rev_no), group in itertools.groupby(rows, key=lambda row: row[:2]):
        texts = list(group)
        levels = tree.levels((uid, parent) for *_at, uid, parent, _number in texts)
        whole = addresses([row[-1] for row in texts], levels)
        found |= {(revision, row[2]): (number, rev_no) for row, number in zip(texts, whole, strict=True)}
    return found


def earlier(row: ParagraphText, revision: UUID | None, numbers: Numbers) -> Earlier | None:
    """What `row` was called in that revision, where it is called otherwise now; None where it had no number there."""
    if revision is None or revision == row.revision_id:
        return None
    number, rev_no = numbers.get((revision, row.paragraph_id), ("", 0))
    return Earlier(number, rev_no) if number and number != row.address else None
