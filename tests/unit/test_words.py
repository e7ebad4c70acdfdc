"""docs/words.md is the glossary: what stands there as "never" is in no message of the catalogue."""

import re
from pathlib import Path

import pytest

from config.translations import LOCALE, read

ROOT = Path(__file__).resolve().parents[2]
ROW = re.compile(r"^\| (?!English|-)(.+)\|$", re.M)
JAPANESE = read(LOCALE / "ja" / "LC_MESSAGES" / "django.po")
LETTERS = [message for message in JAPANESE if message.id]


def glossary() -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in ROW.findall((ROOT / "docs" / "words.md").read_text())]


def words(cell: str) -> list[str]:
    return [word.strip() for word in cell.split(",") if word.strip()]


def said(value) -> list[str]:
    return [text for text in (value if isinstance(value, tuple | list) else [value]) if text]


def test_the_glossary_is_read():
    rows = glossary()
    assert len(rows) >= 60
    assert {len(row) for row in rows} == {5}
    assert all(row[0] and row[1] for row in rows)


@pytest.mark.parametrize("row", glossary(), ids=lambda row: row[0])
def test_no_message_uses_a_word_that_the_glossary_rules_out(row):
    english = re.compile("|".join(rf"\b{re.escape(word)}\b" for word in words(row[2])) or "(?!)", re.I)
    japanese = re.compile("|".join(map(re.escape, words(row[3]))) or "(?!)")
    assert [text for message in LETTERS for text in said(message.id) if english.search(text)] == []
    assert [text for message in LETTERS for text in said(message.string) if japanese.search(text)] == []


def test_japanese_has_no_blank_after_its_full_stop_and_comma():
    assert [text for message in LETTERS for text in said(message.string) if re.search("[。、] |；", text)] == []
