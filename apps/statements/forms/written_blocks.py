"""The rows of a text as a page shows them: most are alike, so that few are written and the others filled into these."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import get_language

from apps.core.languages import CONTENT_LANGUAGES
from apps.core.markup import Shape, gap, written
from apps.statements.forms.block_row import BlockRow
from apps.statements.forms.blocks import BlockRows
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.openings import Offered

BLANK = "new"  # the key of the row that the script of the page copies
KEPT = 256  # shapes of each process
NOWHERE = tree.Steps(up=False, down=False, under=False, over=False)
Begins = tuple[tuple[str, tuple[tuple[str, str, tuple[Offered, ...]], ...]], ...]  # language: kind, its word, phrases


class Page(NamedTuple):
    """What all rows of a page have alike: language, those of the text, kinds, and where to search earlier texts."""

    language: str
    languages: tuple[str, ...]
    working_language: str
    kinds: tuple[tuple[str, str], ...]
    finder: str = ""


class Look(NamedTuple):
    """By what rows differ that have nothing to say but their words."""

    kind: str
    is_known: bool
    is_new: bool
    stale: tuple[str, ...]
    level: int = 1
    steps: tree.Steps = NOWHERE
    is_last: bool = False


class WrittenBlocks:
    """`blocks` to be changed; `kinds` are the kinds of paragraphs with their words.

    `finder` is an address relative to the page, so that all texts share their shapes.
    """

    def __init__(self, blocks: BlockRows, kinds: Iterable[tuple[str, str]], finder: str = ""):
        self.blocks = blocks
        self.ending = blocks.ending()
        self.page = Page(get_language() or "", tuple(blocks.languages), blocks.working_language, tuple(kinds), finder)
        self.begins = self._begins()
        self.shapes: dict[Look, Shape] = {}

    def rows(self) -> list[SafeString]:
        last = len(self.blocks.rows) - 1
        steps = tree.steps(self.blocks.levels)
        return [self._row(row, steps[at], at == last) for at, row in enumerate(self.blocks.rows)]

    def blank(self) -> SafeString:
        """A new paragraph, for the script of the page."""
        return _blank(self.page, bool(self.blocks.stored), self.begins)

    def _begins(self) -> Begins:
        kinds, found = dict(self.page.kinds), []
        for code in self.page.languages:
            offered = self.blocks.openings(code)
            found += [(code, tuple((kind, kinds.get(kind, kind), tuple(texts)) for kind, texts in offered.items()))]
        return tuple(each for each in found if each[1])

    def _row(self, row: BlockRow, steps: tree.Steps, is_last: bool) -> SafeString:
        block = row.block
        stored = self.blocks.stored.get(block.uid) if block.uid else None
        stale = tuple(stored.stale) if stored else ()
        is_new = bool(self.blocks.stored) and stored is None
        choosing = row.guessed or (block.uid is None and bool(self.ending))
        is_blank = not any(block.words.values())
        if row.is_plain and not (choosing or is_blank):
            look = Look(block.kind, block.uid is not None, is_new, stale, block.level, steps, is_last)
            return self._shape(look).filled(_values(row))
        more: dict[str, Any] = {"stored": stored, "is_new": is_new, "stale": stale}
        more |= {"steps": steps, "is_last": is_last, "ending": self.ending}
        more |= {"choosing": choosing or f"p{block.key}-uid" in row.errors, "before": self.blocks.before(row)}
        return _written(self.page, row, met=self.blocks.shown(row), begins=self.begins if is_blank else (), **more)

    def _shape(self, look: Look) -> Shape:
        if look not in self.shapes:
            self.shapes[look] = _shape(self.page, look)
        return self.shapes[look]


@lru_cache(maxsize=KEPT)
def _shape(page: Page, look: Look) -> Shape:
    words = {code: gap(f"words-{code}") for code in page.languages}
    uid: Any = gap("uid") if look.is_known else None
    row = BlockRow(Block(words, uid, look.kind, gap("number"), key=gap("key"), level=look.level), place=gap("place"))
    more: dict[str, Any] = {"steps": look.steps, "is_last": look.is_last}
    return Shape(_written(page, row, is_new=look.is_new, stale=look.stale, **more))


@lru_cache(maxsize=KEPT)
def _blank(page: Page, is_new: bool, begins: Begins) -> SafeString:
    row = BlockRow(Block(dict.fromkeys(page.languages, ""), key=BLANK))
    return _written(page, row, is_new=is_new, stale=(), begins=begins)


def _written(page: Page, row: BlockRow, *, begins: Begins = (), **values: Any) -> SafeString:
    usual = {"choosing": False, "before": [], "steps": NOWHERE, "is_last": False, "stored": None, "met": None}
    return written(
        "statements/block.jinja",
        row=row,
        kinds=page.kinds,
        languages=page.languages,
        working_language=page.working_language,
        names=CONTENT_LANGUAGES,
        finder=page.finder,
        begins=dict(begins),
        **{**usual, "ending": [], **values},
    )


def _values(row: BlockRow) -> dict[str, str]:
    block = row.block
    words = {f"words-{code}": said for code, said in block.words.items()}
    return {"key": block.key, "uid": str(block.uid), "number": block.number, "place": row.place or block.key, **words}
