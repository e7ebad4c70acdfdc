"""What somebody hands over as an amendment."""

from dataclasses import dataclass
from uuid import UUID

from apps.documents.choices import ParagraphKind
from apps.statements.choices import AmendmentOp


@dataclass(frozen=True)
class Wanted:
    """`seen` is the number of the revision in which the words were read; `target` and `after` are paragraphs of it.

    `after` None puts or moves a paragraph to the beginning. `parent` is the id of an amendment that this one amends.
    """

    op: str = AmendmentOp.REPLACE
    target: UUID | None = None
    after: UUID | None = None
    text: str = ""
    reason: str = ""
    kind: str = ParagraphKind.OPERATIVE
    seen: int | None = None
    parent: UUID | None = None
