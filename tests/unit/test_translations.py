"""Nobody who reads Japanese meets an English sentence, and no translation loses a value."""

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


def values_of(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def last(text) -> str:
    return text[-1] if isinstance(text, (tuple, list)) else text


def texts(text) -> list[str]:
    return list(text) if isinstance(text, (tuple, list)) else [text]
