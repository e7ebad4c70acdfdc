"""What the columns of a kind of table are called in the languages that lists come in."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from apps.core.lazy import Words

PLURALS = re.compile(r"[(（](?:e?s|es|n|名)[)）]", re.IGNORECASE)
PARTS = re.compile(r"[/／|()（）\[\]・,:\n]|\s[-–—]\s")


@dataclass(frozen=True)
class Column:
    field: str
    label: Words
    aliases: frozenset[str]
    required: bool = False


def column(field: str, label: Words, aliases: str, required: bool = False) -> Column:
    return Column(field, label, frozenset(aliases.split()), required)


def key(text: str) -> str:
    """A heading without width, capitals, blanks and punctuation: "E-Mail *" and "Ｅメール" are found too."""
    return re.sub(r"[\W_]", "", unicodedata.normalize("NFKC", text)).casefold()


class Vocabulary:
    """The columns that a kind of table may have.

    A line is one of headings when it names two columns, one of them of `telling`; one that `is_row` says to be a row
    is none. Headings of other words for the same are `aliases` of the columns.
    """

    def __init__(self, columns: Iterable[Column], *, telling: Iterable[str], is_row: Callable[[Sequence[str]], bool]):
        self.columns = list(columns)
        self.by_field = {each.field: each for each in self.columns}
        self.by_alias = {alias: each for each in self.columns for alias in each.aliases}
        self.telling = frozenset(telling)
        self.is_row = is_row

    def exactly(self, heading: str) -> Column | None:
        """The column of that name: "First Name(s)" is called as "First Name" is."""
        return self.by_alias.get(key(heading)) or self.by_alias.get(key(PLURALS.sub("", heading)))

    def in_part(self, heading: str) -> Column | None:
        """The first column that a part of the heading names: of "Surname / Family Name", of "Country (English)"."""
        return next(filter(None, map(self.exactly, PARTS.split(PLURALS.sub("", heading)))), None)

    def is_heading(self, text: str) -> bool:
        return (self.exactly(text) or self.in_part(text)) is not None
