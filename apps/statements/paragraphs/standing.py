"""The paragraphs of a revision as plain rows, for pages that show all of them at once.

A model instance for each paragraph in each language would cost more than the page.
"""

import json
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Func, JSONField, OuterRef, QuerySet, TextField
from django.db.models.functions import Cast, JSONObject

from apps.core.rows.once_built import once_built
from apps.statements.models import ParagraphText, Revision, TranslatedParagraph
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block
from apps.statements.record.canonical import text_hash


class Standing(NamedTuple):
    """A paragraph as it stands; `words` and `stale` are those of the other languages."""

    paragraph_id: UUID
    order: int
    kind: str
    number: str
    text: str
    words: Mapping[str, str]
    stale: Sequence[str]
    level: int = 1

    def block(self, languages: Sequence[str], working_language: str, key: str = "") -> Block:
        """The same to be changed, in these languages."""
        words = {code: self.text if code == working_language else self.words.get(code, "") for code in languages}
        return Block(words, self.paragraph_id, self.kind, self.number, key=key, level=self.level)


def standing_in(revision: Revision) -> list[Standing]:
    """The paragraphs in their order. One query."""
    return read(written_down(revision))


def written_down(revision: Revision) -> str:
    """The same as one text, the same for the same words, to be `read`: a page that was made of it is the same, too."""
    return once_built("", _written_down, revision.pk)[0]


def read(text: str) -> list[Standing]:
    """The paragraphs that were `written_down`."""
    found, rows = [], json.loads(text)
    levels = tree.levels((row["uid"], row["parent"]) for row in rows)
    for row, level in zip(rows, levels, strict=True):
        others = row["others"]
        now = text_hash(row["text"]) if others else ""
        words = {each["language"]: each["words"] for each in others}
        stale = [each["language"] for each in others if each["seen"] != now]
        found.append(
            Standing(UUID(row["uid"]), row["order"], row["kind"], row["number"], row["text"], words, stale, level)
        )
    return found


def _written_down(revision_id: UUID) -> QuerySet:
    others = TranslatedParagraph.objects.filter(source=OuterRef("pk")).order_by("translation__language")
    said = JSONObject(language="translation__language", words="words", seen="source_hash")
    rows = ParagraphText.objects.filter(revision=OuterRef("pk")).order_by("order")
    row = JSONObject(
        uid="paragraph", parent="parent", order="order", kind="kind", number="number", text="text",
        others=_array(others, said),
    )  # fmt: skip
    whole = Cast(_array(rows, row), TextField())
    return Revision.objects.filter(pk=revision_id).order_by().values_list(whole, flat=True)


def _array(rows: QuerySet, value: JSONObject) -> Func:
    return Func(ArraySubquery(rows.values_list(value)), function="to_jsonb", output_field=JSONField())
