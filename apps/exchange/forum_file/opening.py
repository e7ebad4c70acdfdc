"""From bytes to a checked document, or every reason why not."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

from apps.exchange.forum_file.checking.characters import check_characters, cleaned
from apps.exchange.forum_file.checking.document import check_document
from apps.exchange.forum_file.checking.sentences import problems_of
from apps.exchange.forum_file.errors import FileRefused, Problems
from apps.exchange.forum_file.syntax import Reader

SCHEMA = Path(__file__).with_name("schema.json")


@cache
def schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def parse_forum_file(content: bytes) -> dict[str, Any]:
    """The document of a forum file, valid by its schema and coherent in itself; FileRefused with all that is wrong.

    Whether it fits what the installation holds already is seen only by `importing.document.import_document`.
    """
    problems = Problems()
    document = Reader(problems).read(content)
    if problems:
        raise FileRefused(problems)
    document = cleaned(check_characters(document, problems))
    errors = list(jsonschema.Draft202012Validator(schema()).iter_errors(document))
    for path, sentence in problems_of(errors):
        problems.add(path, sentence)
    check_document(document, errors, problems)
    if problems:
        raise FileRefused(problems)
    _modernise(document)
    return document


def _modernise(document: dict[str, Any]) -> None:
    """Files written before the cadence had languages hold it as one English text."""
    if isinstance(cadence := document["forum"].get("cadence"), str):
        document["forum"]["cadence"] = {"en": cadence} if cadence else {}
