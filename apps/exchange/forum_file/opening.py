"""From bytes to a checked document, or every reason why not."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
from django.utils.translation import gettext as _

from apps.core.guards.plain_text import printable
from apps.exchange.forum_file.checking.characters import check_characters
from apps.exchange.forum_file.checking.document import check_document
from apps.exchange.forum_file.checking.sentences import problems_of
from apps.exchange.forum_file.errors import FileRefused, Problems

SCHEMA = Path(__file__).with_name("schema.json")


@cache
def schema() -> dict[str, Any]:
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def parse_forum_file(content: bytes) -> dict[str, Any]:
    """The document of a forum file, valid by its schema and coherent in itself; FileRefused with all that is wrong.

    Whether it fits what the installation holds already is seen only by `importing.document.import_document`.
    """
    problems = Problems()
    document = _parse(content, problems)
    if problems:
        raise FileRefused(problems)
    document = check_characters(document, problems)
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


def _parse(content: bytes, problems: Problems) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_object, parse_constant=_no_constant)
    except UnicodeDecodeError as error:
        problems.add("$", _("The file is not UTF-8 (byte %(position)s).") % {"position": error.start})
    except json.JSONDecodeError as error:
        place = {"line": error.lineno, "column": error.colno, "reason": error.msg}
        problems.add("$", _("This is not JSON: %(reason)s in line %(line)s, column %(column)s.") % place)
    except RecursionError:
        problems.add("$", _("The file is nested too deeply."))
    except ValueError as error:
        problems.add("$", str(error))
    return None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """JSON readers usually keep the last of two equal keys and forget the first; here nothing is forgotten."""
    found = dict(pairs)
    if len(found) < len(pairs):
        twice = sorted({key for key, _value in pairs if sum(other == key for other, _v in pairs) > 1})
        raise ValueError(_("The key “%(key)s” stands twice in one object.") % {"key": printable(twice[0])})
    return found


def _no_constant(name: str) -> None:
    raise ValueError(_("“%(name)s” is not a JSON number.") % {"name": name})
