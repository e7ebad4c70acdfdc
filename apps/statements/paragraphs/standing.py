"""The paragraphs of a revision as plain rows, for pages that show all of them at once.

A model instance for each paragraph in each language would cost more than the page.
"""

import uuid
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from apps.statements.models import Revision, TranslatedParagraph
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block
from apps.statements.record.canonical import text_hash


class Standing(NamedTuple):
    """A paragraph as it stands; `words` and `stale` are those of the other languages."""

    paragraph_id: uuid.UUID
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
    """The paragraphs in their order. Two queries."""
    others: dict[uuid.UUID, list[tuple[str, str, str]]] = {}
    translated = TranslatedParagraph.objects.filter(translation__revision=revision).order_by()
    for source, language, said_there, seen in translated.values_list(
        "source_id", "translation__language", "words", "source_hash"
    ):
        others.setdefault(source, []).append((language, said_there, seen))
    found = []
    columns = ("id", "paragraph_id", "parent_id", "order", "kind", "number", "text")
    rows = list(revision.texts.order_by("order").values_list(*columns))
    levels = tree.levels((uid, parent) for _pk, uid, parent, *_rest in rows)
    for (pk, uid, _parent, order, kind, number, text), level in zip(rows, levels, strict=True):
        said = others.get(pk, ())
        now = text_hash(text) if said else ""
        words = {language: each for language, each, _seen in said}
        stale = [language for language, _words, seen in said if seen != now]
        found.append(Standing(uid, order, kind, number, text, words, stale, level))
    return found
