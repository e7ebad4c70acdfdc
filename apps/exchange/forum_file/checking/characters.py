"""Characters that no table can hold, wherever they stand in a file: in a text or in the name of a key."""

from typing import Any

from django.utils.translation import gettext as _

from apps.core.guards.plain_text import UNWRITABLE, printable
from apps.exchange.forum_file.errors import Problems

DEEPEST = 40  # the format itself needs twelve


def check_characters(value: Any, problems: Problems, path: str = "$", depth: int = 0) -> Any:
    """The value with a stand-in for every such character, and a problem at the path of each text that held one."""
    if depth > DEEPEST:
        problems.add(path, _("The file is nested too deeply."))
        return None
    match value:
        case str():
            return _checked(value, problems, path)
        case dict():
            return {
                printable(key): check_characters(item, problems, _path_of_key(key, problems, path), depth + 1)
                for key, item in value.items()
            }
        case list():
            return [check_characters(item, problems, f"{path}[{index}]", depth + 1) for index, item in enumerate(value)]
        case _:
            return value


def _path_of_key(key: str, problems: Problems, path: str) -> str:
    place = f"{path}.{printable(key)}"
    _checked(key, problems, place)
    return place


def _checked(text: str, problems: Problems, path: str) -> str:
    if found := UNWRITABLE.search(text):
        message = _("The character %(code)s (at position %(position)s) cannot be kept. Take it out.")
        problems.add(path, message % {"code": f"U+{ord(found[0]):04X}", "position": found.start() + 1})
    return printable(text)
