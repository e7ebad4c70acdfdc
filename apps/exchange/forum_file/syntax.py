"""From bytes to JSON: what is in the way is told with the place in the document, as far as it could be read."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from apps.core.guards.plain_text import printable
from apps.exchange.forum_file.errors import Problems

STRING = re.compile(r'"(?:[^"\\]|\\.)*"?')
QUOTES = "“”„‟«»＂‘’'"


@dataclass
class Flaw:
    """What stands in a document in place of a value that is none."""

    sentence: str


@dataclass
class Reader:
    """To be asked once, by `read`."""

    problems: Problems
    twice: list[tuple[dict[str, Any], list[str]]] = field(default_factory=list)

    def read(self, content: bytes) -> Any:
        """The document; None, with its problem, where the file is no JSON."""
        text = self._decoded(content)
        if text is None:
            return None
        try:
            document = json.loads(text, object_pairs_hook=self._object, parse_constant=_constant)
            self._look_for_flaws(document, "$")
            return document
        except json.JSONDecodeError as error:
            place = {"line": error.lineno, "column": error.colno, "reason": _reason(error)}
            sentence = _("This is not JSON: %(reason)s (line %(line)s, column %(column)s).") % place
            self.problems.add(path_at(text, error.pos), sentence)
        except RecursionError:
            self.problems.add("$", _("The file is nested too deeply."))
        return None

    def _decoded(self, content: bytes) -> str | None:
        """UTF-8, or UTF-16 and UTF-32 as a JSON file shows them by its first bytes (RFC 4627)."""
        encoding = json.detect_encoding(content)
        try:
            return content.decode(encoding).removeprefix("\ufeff")
        except UnicodeDecodeError as error:
            before = content[: error.start].decode(encoding, "replace")
            place = {"position": error.start, "line": before.count("\n") + 1}
            sentence = _("The file is not UTF-8 (byte %(position)s, line %(line)s). Save it as UTF-8.")
            self.problems.add(path_at(before, len(before)), sentence % place)
            return None

    def _object(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        """JSON readers usually keep the last of two equal keys and forget the first; here nothing is forgotten."""
        found = dict(pairs)
        if len(found) < len(pairs):
            names = [key for key, _value in pairs]
            self.twice.append((found, sorted({key for key in names if names.count(key) > 1})))
        return found

    def _look_for_flaws(self, value: Any, path: str) -> None:
        if isinstance(value, Flaw):
            self.problems.add(path, value.sentence)
        elif isinstance(value, dict):
            for key in (key for found, keys in self.twice if found is value for key in keys):
                sentence = _("The key “%(key)s” stands twice in one object.") % {"key": printable(key)}
                self.problems.add(f"{path}.{printable(key)}", sentence)
            for key, item in value.items():
                self._look_for_flaws(item, f"{path}.{printable(key)}")
        elif isinstance(value, list):
            for index, item in enumerate(value):
                self._look_for_flaws(item, f"{path}[{index}]")


def _constant(name: str) -> Flaw:
    return Flaw(_("“%(name)s” is not a JSON number.") % {"name": name})


def _reason(error: json.JSONDecodeError) -> str:
    """Why, as far as what stands there is a mistake that people make by hand."""
    rest, before = error.doc[error.pos :], error.doc[: error.pos].rstrip()
    if rest[:1] and rest[0] in QUOTES:
        return _('“%(mark)s” is not the plain quotation mark "') % {"mark": rest[0]}
    if rest[:2] in ("//", "/*") or rest[:1] == "#":
        return _("JSON has no comments")
    if rest[:1] == "," or before.endswith(",") and rest.lstrip()[:1] in ("}", "]"):
        return _("there is a comma too many")
    if error.msg.startswith("Expecting ',' delimiter"):
        return _("a comma is missing, or a bracket too many")
    if error.msg.startswith("Extra data"):
        return _("there is something after the end")
    if not rest.strip():
        return _("the file ends too early")
    if error.msg.startswith(("Unterminated string", "Invalid control character")):
        return _("a text is not closed, or has a line end in it")
    return error.msg


def path_at(text: str, end: int) -> str:
    """The JSON path of what stands at a position: the objects and lists that are open there, and the last key."""
    steps: list[str | int | None] = []
    at, expects_key, key = 0, False, ""
    while at < end:
        letter = text[at]
        if letter == '"':
            found = STRING.match(text, at)
            word = found[0] if found else '"'
            if expects_key and at + len(word) <= end:
                key = word.strip('"')
                steps[-1] = key
                expects_key = False
            at += len(word)
            continue
        if letter in "{[":
            steps.append(None if letter == "{" else 0)
            expects_key = letter == "{"
        elif letter in "}]" and steps:
            steps.pop()
            expects_key = False
        elif letter == "," and steps:
            last = steps[-1]
            expects_key = not isinstance(last, int)
            steps[-1] = last + 1 if isinstance(last, int) else last
        at += 1
    return "$" + "".join(
        f"[{step}]" if isinstance(step, int) else f".{printable(step)}" if step else "" for step in steps
    )
