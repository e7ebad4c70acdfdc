"""The paragraphs of a text while somebody writes it: each knows which paragraph it is; nothing is guessed on saving.

A blank line inside a block is a split: what stands before it stays the paragraph, the rest are new ones of it.
"""

import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.wordings import tokens
from apps.documents.choices import ParagraphKind
from apps.statements.models import ParagraphText
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.alignment import LONGEST, Aligned, match_paragraphs
from apps.statements.paragraphs.parsing import joined, paragraphs_in
from apps.statements.record.canonical import normalise

PLAUSIBLE = 0.2  # share of words in common below which a pasted paragraph is not taken for the one in its place


@dataclass(frozen=True)
class Block:
    """`words` per language, the working language among them; a language that is not in it is left as it is.

    `uid` None is a paragraph that does not exist yet; `split_from` the one it came of, `joined` those that ended in it.
    `key` names its fields in a form. `level` 1 stands under nothing (`tree`).
    """

    words: Mapping[str, str]
    uid: uuid.UUID | None = None
    kind: str = ParagraphKind.OPERATIVE
    number: str = ""
    split_from: uuid.UUID | None = None
    joined: tuple[uuid.UUID, ...] = ()
    key: str = ""
    level: int = 1
    was_split: bool = field(default=False, compare=False)

    @property
    def origins(self) -> list[uuid.UUID]:
        """The paragraphs whose words these were, where it was cut or put together; none for one that stayed whole."""
        if not (self.split_from or self.joined or self.was_split):
            return []
        return [each for each in (self.uid, self.split_from, *self.joined) if each]


@dataclass(frozen=True)
class Guess:
    """A pasted paragraph taken for a new wording of an older one (`before`)."""

    block: Block
    before: str = ""


def words_field(key: str, language: str) -> str:
    """The name of the field in which a block's words in a language are typed."""
    return f"p{key}-words-{language}"


def block_of(row: ParagraphText, languages: Sequence[str], working_language: str) -> Block:
    """A paragraph as it stands, in these languages."""
    said = {each.translation.language: each.words for each in row.translated.all()}
    words = {code: said.get(code, "") for code in languages if code != working_language}
    return Block({working_language: row.text, **words}, row.paragraph_id, row.kind, row.number, level=row.level)


def pieces(block: Block, working_language: str) -> list[Block]:
    """The paragraphs that a block becomes: one, or several where blank lines split it; none where nothing stands in it.

    A language with fewer parts leaves the last ones untranslated. Refused (field of the language's words):
    "more_parts" with more parts than the working language has; "no_words" without any there.
    """
    parts = {language: paragraphs_in(text) for language, text in block.words.items()}
    own = parts.get(working_language, [])
    for language, found in parts.items():
        if (found or block.uid) and not own:
            message = _("Write this paragraph in %(language)s too, or take it out.")
            details = {"language": CONTENT_LANGUAGES[working_language]}
            raise Refused(message % details, field=words_field(block.key, working_language), code="no_words")
        if len(found) > max(len(own), 1):
            message = _("%(found)s paragraphs stand here and %(expected)s in %(working)s: a blank line separates them.")
            counts = {"found": len(found), "expected": len(own), "working": CONTENT_LANGUAGES[working_language]}
            raise Refused(message % counts, field=words_field(block.key, language), code="more_parts")
    if len(own) == 1:
        return [replace(block, words={language: (found or [""])[0] for language, found in parts.items()})]
    cut = [dict(zip(parts, texts, strict=True)) for texts in zip_longest(*parts.values(), fillvalue="")]
    return [_part(block, place, words) for place, words in enumerate(cut)]


def _part(block: Block, place: int, words: Mapping[str, str]) -> Block:
    if place == 0:
        return replace(block, words=words, was_split=True)
    came_of = block.uid or block.split_from
    key = f"{block.key}.{place}"
    return Block(words, None, block.kind, split_from=came_of, key=key, level=block.level)


def join(first: Block, second: Block) -> Block:
    """Both as one paragraph, which stays the first; the second ends in it."""
    languages = dict.fromkeys([*first.words, *second.words])
    words = {code: joined([first.words.get(code, ""), second.words.get(code, "")]) for code in languages}
    uid, ended = (first.uid, second.uid) if first.uid else (second.uid, None)
    ends = (*first.joined, *((ended,) if ended else ()), *second.joined)
    return replace(first, words=words, uid=uid, joined=ends, split_from=None if uid else first.split_from)


def check_blocks(blocks: Sequence[Block], known: Sequence[uuid.UUID]) -> None:
    """Refused: "no_text", "too_long" (field texts); "paragraph_twice", "unknown_paragraph", "level" (fields of the
    block).
    """
    if not blocks:
        raise Refused(_("A text needs at least one paragraph."), field="texts", code="no_text")
    if len(blocks) > LONGEST:
        message = _("The text has %(found)s paragraphs; %(most)s are the most. Divide it.")
        raise Refused(message % {"found": len(blocks), "most": LONGEST}, field="texts", code="too_long")
    taken: set[uuid.UUID] = set()
    for each in blocks:
        own = [uid for uid in (each.uid, *each.joined) if uid]
        if taken.intersection(own):
            message = _("Two paragraphs cannot both be the same earlier one. Choose for one of them that it is new.")
            raise Refused(message, field=f"p{each.key}-uid", code="paragraph_twice")
        if not {*own, *([each.split_from] if each.split_from else [])} <= set(known):
            message = _("This paragraph is no longer part of the text. Reload the page.")
            raise Refused(message, field=f"p{each.key}-uid", code="unknown_paragraph")
        taken.update(own)
    if (at := tree.broken_at([each.level for each in blocks])) is not None:
        message = _("This paragraph has nothing to stand under, or stands deeper than %(most)s levels.")
        details = {"most": tree.DEEPEST}
        raise Refused(message % details, field=f"p{blocks[at].key}-level", code="level")


def proposed(
    blocks: Sequence[Block], pasted: Sequence[Aligned], working_language: str
) -> tuple[list[Guess], list[Block]]:
    """A pasted text as blocks, and the present ones that would end by it.

    The same words continue their paragraph; where the words differ that is a guess, which a person confirms; where they
    have next to nothing in common, none is made. Languages that were not pasted keep their words.
    """
    languages = list(dict.fromkeys([working_language, *(code for each in blocks for code in each.words)]))
    matches = match_paragraphs(
        [normalise(each.words[working_language]) for each in blocks], [row.text for row in pasted]
    )
    found, kept = [], set()
    for row, match in zip(pasted, matches, strict=True):
        before = blocks[match] if match is not None and row.text and not row.out else None
        if before and _in_common(before.words[working_language], row.text) >= PLAUSIBLE:
            kept.add(match)
        else:
            before = Block(dict.fromkeys(languages, ""))
        words = {**before.words, **row.translations, working_language: row.text}
        same = normalise(before.words[working_language]) == row.text
        block = replace(before, words=words, kind=row.kind, number=row.number, level=row.level)
        found.append(Guess(block, "" if same else before.words[working_language]))
    return found, [each for at, each in enumerate(blocks) if at not in kept]


def _in_common(left: str, right: str) -> float:
    return (
        1.0
        if normalise(left) == right
        else tokens.similarity(Counter(tokens.words(left)), Counter(tokens.words(right)))
    )
