"""Document symbols: FORUM/YEAR/NUMBER, with the letter of a series before the number (APC/2027/L.1)."""

import re
from dataclasses import dataclass

PATTERN = r"[A-Z][A-Z0-9]{0,11}/[0-9]{4}/(?:(?:L|R|CT)\.)?[1-9][0-9]{0,4}"


@dataclass(frozen=True)
class Symbol:
    abbreviation: str
    year: int
    series: str
    number: int

    def __str__(self) -> str:
        letter = f"{self.series}." if self.series else ""
        return f"{self.abbreviation}/{self.year}/{letter}{self.number}"


def parse(text: str) -> Symbol | None:
    """The parts of a symbol; None for anything else."""
    if not re.fullmatch(PATTERN, text):
        return None
    abbreviation, year, last = text.split("/")
    series, _dot, number = last.rpartition(".")
    return Symbol(abbreviation, int(year), series, int(number))


def file_name(symbol: str, language: str, suffix: str) -> str:
    """A name for a downloaded file: APC-2027-L.1-ja.pdf."""
    return f"{symbol.replace('/', '-')}-{language}.{suffix}"
