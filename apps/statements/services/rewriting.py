"""New words for a revision: paragraphs keep their rows and their identity, translations keep what confirmed them."""

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from apps.accounts.models import User
from apps.core.identifiers import uuid7
from apps.statements.models import Paragraph, ParagraphText, Revision, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts, tree
from apps.statements.paragraphs.blocks import Block
from apps.statements.record.canonical import normalise


def words_differ(revision: Revision, rows: Sequence[ParagraphText], title: str, blocks: Sequence[Block]) -> bool:
    """The working language would read otherwise: words, numbers, kinds, levels, order or identity of its paragraphs."""
    language = revision.working_language
    standing = [(row.paragraph_id, row.kind, row.number, row.level, normalise(row.text)) for row in rows]
    wanted = [(each.uid, each.kind, each.number, each.level, each.words[language]) for each in blocks]
    return normalise(title) != normalise(revision.title) or standing != wanted


def translations_differ(
    revision: Revision, rows: Sequence[ParagraphText], titles: dict[str, str], blocks: Sequence[Block]
) -> bool:
    """Some other language would read otherwise."""
    own, known = revision.working_language, {row.paragraph_id: row for row in rows}
    if any(normalise(title) != normalise(revision.titles.get(code, "")) for code, title in titles.items()):
        return True
    return any(
        each.uid not in known or normalise(texts.words_in(known[each.uid], code, own)) != said
        for each in blocks
        for code, said in each.words.items()
        if code != own
    )


@dataclass
class Rewriting:
    """One save of a revision that may change; `rows` are its paragraphs as they stood before."""

    revision: Revision
    rows: Sequence[ParagraphText]
    by: User
    at: dt.datetime
    before: dict[uuid.UUID, ParagraphText] = field(init=False)
    sources: dict[uuid.UUID, str] = field(init=False)

    def __post_init__(self) -> None:
        self.before = {row.paragraph_id: row for row in self.rows}
        self.sources = {row.paragraph_id: row.text for row in self.rows}

    def write(self, blocks: Sequence[Block], title: str, titles: dict[str, str], statuses: dict[str, str]) -> None:
        """`titles` and `statuses` are those of the other languages. A bounded number of queries, however long."""
        self.revision.title = title
        self.revision.save()
        written = self._paragraphs(blocks)
        self._end([row for row in self.rows if row not in written], blocks)
        for language, translation in self._translations(titles, statuses).items():
            self._translate(language, translation, blocks, written)

    def _paragraphs(self, blocks: Sequence[Block]) -> list[ParagraphText]:
        language = self.revision.working_language
        born = [(each, uuid7()) for each in blocks if each.uid is None]
        Paragraph.objects.bulk_create(
            Paragraph(
                id=key,
                statement_id=self.revision.statement_id,
                born_in=self.revision,
                split_from_id=block.split_from,
            )
            for block, key in born
        )
        new_keys = {id(block): key for block, key in born}
        keys = [block.uid or new_keys[id(block)] for block in blocks]
        parents = tree.parents(keys, [block.level for block in blocks])
        written, new, changed = [], [], []
        for order, (block, key, parent) in enumerate(zip(blocks, keys, parents, strict=True), start=1):
            row = self.before.get(key)
            values = {"order": order, "number": block.number, "kind": block.kind, "text": block.words[language]}
            values["parent_id"] = parent
            if row is None:
                row = ParagraphText(revision=self.revision, paragraph_id=key, **values)
                new.append(row)
            elif _assigned(row, values):
                row.updated_at = self.at
                changed.append(row)
            written.append(row)
        ParagraphText.objects.bulk_update(changed, ["order", "parent", "number", "kind", "text", "updated_at"])
        ParagraphText.objects.bulk_create(new)
        return written

    def _end(self, gone: Sequence[ParagraphText], blocks: Sequence[Block]) -> None:
        """A paragraph that other revisions hold has ended in this one, and so has one that was joined to another. One
        that never left this revision is forgotten.
        """
        TranslatedParagraph.objects.filter(source__in=gone).delete()
        ParagraphText.objects.filter(pk__in=[row.pk for row in gone]).delete()
        into = {ended: block.uid for block in blocks for ended in block.joined}
        ended = list(Paragraph.objects.filter(pk__in=[row.paragraph_id for row in gone]))
        for each in ended:
            each.ended_in, each.merged_into_id = self.revision, into.get(each.pk)
            each.updated_at = self.at
        Paragraph.objects.bulk_update(ended, ["ended_in", "merged_into", "updated_at"])
        forgotten = Paragraph.objects.filter(pk__in=[each.pk for each in ended], born_in=self.revision)
        forgotten.filter(merged_into=None, split_into=None, merged_from=None).delete()

    def _translations(self, titles: dict[str, str], statuses: dict[str, str]) -> dict[str, Translation]:
        """The rows of the other languages, with titles and statuses; a title that was typed anew is confirmed."""
        found = {each.language: each for each in self.revision.translations.all()}
        for language, title in titles.items():
            status = statuses[language]
            row = found.setdefault(language, Translation(revision=self.revision, language=language, status=status))
            if row._state.adding or normalise(title) != normalise(row.title):
                row.title = title
                row.confirm(self.revision.title, by=self.by, at=self.at)
                row.save()
        for language, row in found.items():
            if row.status != statuses.get(language, row.status):
                row.status = statuses[language]
                row.save()
        return found

    def _translate(
        self, language: str, translation: Translation, blocks: Sequence[Block], written: Sequence[ParagraphText]
    ) -> None:
        held = {row.paragraph_id: row.translated_into(language) for row in self.rows}
        said = {uid: _Said.of(row, self.sources[uid]) for uid, row in held.items() if row}
        new: list[TranslatedParagraph] = []
        changed: list[TranslatedParagraph] = []
        removed: list[uuid.UUID] = []
        for block, row in zip(blocks, written, strict=True):
            words, own = block.words.get(language), held.get(row.paragraph_id)
            if words is None or words == normalise(own.words if own else ""):
                continue  # untouched: as fresh or stale as the words of the working language now make it
            if own and not words:
                removed.append(own.pk)
                continue
            target = own or TranslatedParagraph(translation=translation, source=row)
            if carried := _carried(words, [said[uid] for uid in block.origins if uid in said]):
                target.source_hash, target.proofread_by_id, target.proofread_at = carried.confirmed
            else:
                target.confirm(row.text, by=self.by, at=self.at)
            target.words, target.updated_at = words, self.at
            (changed if own else new).append(target)
        TranslatedParagraph.objects.filter(pk__in=removed).delete()
        fields = ["words", "source_hash", "proofread_by", "proofread_at", "updated_at"]
        TranslatedParagraph.objects.bulk_update(changed, fields)
        TranslatedParagraph.objects.bulk_create(new)
        if new or changed or removed:
            translation.save()  # a page about this language that was opened before is told


class _Said(NamedTuple):
    """A translated paragraph as it stood before the save."""

    words: str
    stale: bool
    confirmed: tuple[str, uuid.UUID | None, dt.datetime | None]

    @classmethod
    def of(cls, row: TranslatedParagraph, source: str) -> "_Said":
        confirmed = (row.source_hash, row.proofread_by_id, row.proofread_at)
        return cls(_bare(row.words), row.is_stale(source), confirmed)


def _carried(words: str, origins: Sequence[_Said]) -> _Said | None:
    """Words that were only cut apart or put together are no fresher than those they were made of."""
    now = _bare(words)
    for origin in origins:
        if origin.words == now or (origin.stale and (origin.words in now or now in origin.words)):
            return origin
    return None


def _bare(text: str) -> str:
    return "".join(text.split())


def _assigned(row: ParagraphText, values: dict[str, Any]) -> bool:
    """Give the row these values; false when it had them."""
    changed = {name: value for name, value in values.items() if normalise(str(getattr(row, name))) != str(value)}
    for name in changed:
        setattr(row, name, values[name])
    return bool(changed)
