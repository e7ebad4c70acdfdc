"""Characters that no table can hold, or that nobody sees, wherever they stand in a file.

The former are refused, in a text or in the name of a key. The latter are taken out, but for what a hash is over: words
that were put before the parties or stand in a log, and what is in the register.
"""

from typing import Any

from django.utils.translation import gettext as _

from apps.core.guards.plain_text import BLANKS, UNWRITABLE, composed, printable, visible
from apps.exchange.forum_file.errors import Problems

DEEPEST = 40  # the format itself needs twelve
SEALED = {"tablings", "record", "tabled_sha256", "sha256", "log"}
LINES = ("\n", "\r")


def cleaned(value: Any) -> Any:
    """The document as it is kept."""
    if isinstance(value, str):
        text = visible(value)
        return text if any(end in text for end in LINES) else BLANKS.sub(" ", composed(text)).strip(" ")
    if isinstance(value, dict):
        return value if SEALED & set(value) else {key: cleaned(item) for key, item in value.items()}
    return [cleaned(item) for item in value] if isinstance(value, list) else value


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
