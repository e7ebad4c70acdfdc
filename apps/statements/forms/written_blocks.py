"""The rows of a text as a page shows them: most are alike, so that few are written and the others filled into these."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.utils.safestring import SafeString

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.markup import Shape, gap, written
from apps.statements.forms.blocks import BlockRow, BlockRows
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.openings import Offered

BLANK = "new"
PLAIN = {
    "choosing": False, "before": [], "is_first": False, "is_last": False, "stored": None, "met": None, "begins": {},
}  # fmt: skip
Look = tuple[str, bool, bool, tuple[str, ...]]


class WrittenBlocks:
    """`blocks` to be changed; `kinds` are the kinds of paragraphs with their words."""

    def __init__(self, blocks: BlockRows, kinds: Iterable[tuple[str, str]]):
        self.blocks = blocks
        self.ending = blocks.ending()
        self.kinds = dict(kinds)
        self.shapes: dict[Look, Shape] = {}
        self.alike = {
            "kinds": list(self.kinds.items()),
            "languages": blocks.languages,
            "working_language": blocks.working_language,
            "names": CONTENT_LANGUAGES,
            "ending": self.ending,
        }

    def rows(self) -> list[SafeString]:
        last = len(self.blocks.rows) - 1
        return [self._row(row, at == 0, at == last) for at, row in enumerate(self.blocks.rows)]

    def blank(self) -> SafeString:
        """A new paragraph, for the script of the page: its key is BLANK."""
        row = BlockRow(Block(dict.fromkeys(self.blocks.languages, ""), key=BLANK))
        return self._written(row, **{**PLAIN, "is_new": bool(self.blocks.stored), "stale": (), "begins": self.begins})

    @cached_property
    def begins(self) -> dict[str, list[tuple[str, str, list[Offered]]]]:
        """With what an empty paragraph may begin: by language kind, its word, phrases."""
        found = {code: self.blocks.openings(code) for code in self.blocks.languages}
        return {
            code: [(kind, self.kinds.get(kind, kind), texts) for kind, texts in kinds.items()]
            for code, kinds in found.items()
            if kinds
        }

    def _row(self, row: BlockRow, is_first: bool, is_last: bool) -> SafeString:
        block = row.block
        stored = self.blocks.stored.get(block.uid) if block.uid else None
        stale = tuple(stored.stale) if stored else ()
        is_new = bool(self.blocks.stored) and stored is None
        choosing = row.guessed or (block.uid is None and bool(self.ending))
        is_blank = not any(block.words.values())
        if row.is_plain and not (is_first or is_last or choosing or is_blank):
            return self._shape(block.kind, block.uid is not None, is_new, stale).filled(_values(row))
        choosing = choosing or f"p{block.key}-uid" in row.errors
        before = self.blocks.before(row)
        more: dict[str, Any] = {"choosing": choosing, "before": before, "is_first": is_first, "is_last": is_last}
        more |= {"met": self.blocks.shown(row), "begins": self.begins if is_blank else {}}
        return self._written(row, stored=stored, is_new=is_new, stale=stale, **more)

    def _shape(self, kind: str, is_known: bool, is_new: bool, stale: tuple[str, ...]) -> Shape:
        """What rows look like that have nothing to say but their words."""
        look = (kind, is_known, is_new, stale)
        if look not in self.shapes:
            words = {code: gap(f"words-{code}") for code in self.blocks.languages}
            uid: Any = gap("uid") if is_known else None
            row = BlockRow(Block(words, uid, kind, gap("number"), key=gap("key")), place=gap("place"))
            self.shapes[look] = Shape(self._written(row, **{**PLAIN, "is_new": is_new, "stale": stale}))
        return self.shapes[look]

    def _written(self, row: BlockRow, **values: Any) -> SafeString:
        return written("statements/block.jinja", row=row, **values, **self.alike)


def _values(row: BlockRow) -> dict[str, str]:
    block = row.block
    words = {f"words-{code}": said for code, said in block.words.items()}
    return {"key": block.key, "uid": str(block.uid), "number": block.number, "place": row.place or block.key, **words}
