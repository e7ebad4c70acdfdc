"""A revision in several languages at once, paragraph by paragraph: what is missing, and what is stale."""

from collections.abc import Sequence
from typing import NamedTuple

from apps.statements.models import ParagraphText, Revision
from apps.statements.paragraphs import texts


class Cell(NamedTuple):
    """The words in one language; empty where they are missing. `is_stale`: the source changed since."""

    language: str
    words: str
    is_stale: bool


class Line(NamedTuple):
    """A paragraph, or the title (without one)."""

    row: ParagraphText | None
    cells: Sequence[Cell]


def side_by_side(revision: Revision, rows: Sequence[ParagraphText], languages: Sequence[str]) -> list[Line]:
    """The title and every paragraph in these languages, in this order. `rows` are those of `texts.rows_of`."""
    own = revision.working_language
    titles = []
    for language in languages:
        found = revision.translation(language)
        stale = found is not None and bool(found.title) and found.is_stale(revision.title)
        titles.append(Cell(language, revision.titles.get(language, ""), stale))
    lines = [Line(None, titles)]
    for row in rows:
        cells = [
            Cell(language, texts.words_in(row, language, own), language != own and texts.is_stale(row, language))
            for language in languages
        ]
        lines.append(Line(row, cells))
    return lines
