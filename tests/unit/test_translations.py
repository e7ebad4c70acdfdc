"""Nobody who reads Japanese meets an English sentence, and no translation loses a value."""

import ast
import re

import pytest

from config import translations

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%%|⟦\w+⟧|</?\w+")


@pytest.fixture(scope="module")
def messages():
    return translations.extract()


@pytest.mark.parametrize("path", translations.catalogues(), ids=lambda path: path.parts[-3])
def test_every_message_of_the_code_is_translated(path, messages):
    catalog = translations.read(path)
    catalog.update(messages, no_fuzzy_matching=True)
    assert translations.missing(catalog) == []


@pytest.mark.parametrize("path", translations.catalogues(), ids=lambda path: path.parts[-3])
def test_translations_keep_every_value(path):
    differing = [
        message.id
        for message in translations.read(path)
        if message.id and any(values_of(text) != values_of(last(message.id)) for text in texts(message.string))
    ]
    assert differing == []


def test_messages_of_both_engines_are_found(messages):
    found = {message.id for message in messages for place, _line in message.locations if place.endswith(".jinja")}
    assert {"The same as a list", ", ", ("%(n)s reply open", "%(n)s replies open")} <= found
    calls = [
        call
        for path in translations.ROOT.glob("templates/jinja/**/*.jinja")
        for call in re.findall(r"\bn?gettext\(\"([^\"]+)\"", path.read_text())
    ]
    assert {last(each[:1]) if isinstance(each, tuple) else each for each in found} == set(calls)
    assert len(calls) > 20


def test_no_sentence_stands_where_the_extraction_does_not_look():
    """Messages inside an f-string are not found before Python 3.12, and would stay English for ever."""
    found = []
    for path in (translations.ROOT / "apps").rglob("*.py"):
        strings = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.JoinedStr)]
        calls = [call for string in strings for call in ast.walk(string) if isinstance(call, ast.Call)]
        found += [f"{path}:{call.lineno}" for call in calls if getattr(call.func, "id", "") in translations.KEYWORDS]
    assert found == []


def values_of(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def last(text) -> str:
    return text[-1] if isinstance(text, (tuple, list)) else text


def texts(text) -> list[str]:
    return list(text) if isinstance(text, (tuple, list)) else [text]
