"""What somebody hands over as an amendment, and what words of one may be."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.documents.choices import ParagraphKind
from apps.statements.choices import AmendmentOp
from apps.statements.paragraphs.brackets import LEFT_OUT, has_bracket
from apps.statements.record.canonical import normalise

MISSING = _("Write the words that you want.")


@dataclass(frozen=True)
class Wanted:
    """`seen` is the number of the revision in which the words were read; `target` and `after` are paragraphs of it.

    `after` None puts or moves a paragraph to the beginning; `under` says how a new one stands under it (`Under`), whose
    kind then follows from there. `parent` is the id of an amendment that this one amends.
    """

    op: str = AmendmentOp.REPLACE
    target: UUID | None = None
    after: UUID | None = None
    under: str = ""
    text: str = ""
    reason: str = ""
    kind: str = ParagraphKind.OPERATIVE
    seen: int | None = None
    parent: UUID | None = None

    @property
    def is_under(self) -> bool:
        """A new paragraph under another."""
        return self.op == AmendmentOp.INSERT and bool(self.under)


def checked_words(text: str, *, missing: Words = MISSING) -> str:
    """The words as they would stand. Refused (field text): "no_text" (the sentence `missing`), "bracket"."""
    words = normalise(text)
    if not words:
        raise Refused(missing, field="text", code="no_text")
    if has_bracket(words):
        raise Refused(LEFT_OUT, field="text", code="bracket")
    return words
