"""Document symbols: FORUM/YEAR/NUMBER, with the letter of a series before the number (APC/2027/L.1).

A body of the forum stands after its name (APC/WG.1/2027/L.3); what belongs to another text stands behind its symbol:
an addendum (/Add.1), a revision (/Rev.2), a corrigendum (/Corr.1), in this order.
"""

import re
from dataclasses import dataclass, replace

LONGEST = 40  # letters of a symbol; that of a corrigendum is longer by its end
LONGEST_CORRIGENDUM = 50

BODY = r"[A-Z][A-Z0-9]{0,7}(?:\.[A-Z0-9]{1,4})?"
_COUNT = r"[1-9][0-9]{0,2}"
DOCUMENT = (
    rf"[A-Z][A-Z0-9]{{0,11}}/(?:{BODY}/)?[0-9]{{4}}/(?:(?:L|R|CT)\.)?[1-9][0-9]{{0,4}}"
    rf"(?:/Add\.{_COUNT})?(?:/Rev\.{_COUNT})?"
)
CORRIGENDUM = rf"{DOCUMENT}/Corr\.{_COUNT}"
PATTERN = rf"{DOCUMENT}(?:/Corr\.{_COUNT})?"

_PARTS = re.compile(
    rf"([A-Z][A-Z0-9]{{0,11}})/(?:({BODY})/)?([0-9]{{4}})/(?:(L|R|CT)\.)?([1-9][0-9]{{0,4}})"
    rf"(?:/Add\.({_COUNT}))?(?:/Rev\.({_COUNT}))?(?:/Corr\.({_COUNT}))?"
)
_SUFFIX = re.compile(r"/(ADD|REV|CORR)\.(?=[0-9]+(?:/(?:ADD|REV|CORR)\.[0-9]+)*$)")  # not a body of such a name


@dataclass(frozen=True)
class Symbol:
    """`addendum`, `revision` and `corrigendum` are 0 where the symbol has none."""

    abbreviation: str
    year: int
    series: str
    number: int
    body: str = ""
    addendum: int = 0
    revision: int = 0
    corrigendum: int = 0

    def __str__(self) -> str:
        place = f"{self.abbreviation}/{self.body}" if self.body else self.abbreviation
        letter = f"{self.series}." if self.series else ""
        ends = (("Add", self.addendum), ("Rev", self.revision), ("Corr", self.corrigendum))
        return f"{place}/{self.year}/{letter}{self.number}" + "".join(f"/{word}.{n}" for word, n in ends if n)

    @property
    def parent(self) -> "Symbol":
        """What it belongs to by its last end; itself without one."""
        if self.corrigendum:
            return replace(self, corrigendum=0)
        return replace(self, revision=0) if self.revision else replace(self, addendum=0)


def parse(text: str) -> Symbol | None:
    """The parts of a symbol; None for anything else."""
    match = _PARTS.fullmatch(text)
    if match is None:
        return None
    abbreviation, body, year, series, number, *ends = match.groups(default="")
    addendum, revision, corrigendum = (int(end or 0) for end in ends)
    return Symbol(abbreviation, int(year), series, int(number), body, addendum, revision, corrigendum)


def canonical(text: str) -> str:
    """A symbol typed in whatever letter case, as it is written."""
    return _SUFFIX.sub(lambda match: f"/{match[1].capitalize()}.", text.upper())


def with_revision(symbol: str, rev_no: int) -> str:
    """The symbol of one revision of a text; the first wording has that of the text."""
    found = parse(symbol)
    return str(replace(found, revision=rev_no)) if found and rev_no else symbol


def file_name(symbol: str, language: str, suffix: str) -> str:
    """A name for a downloaded file: APC-2027-L.1-ja.pdf."""
    return f"{symbol.replace('/', '-')}-{language}.{suffix}"
