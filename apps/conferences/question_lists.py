"""A pasted list of guiding questions, cut into sets. What is a heading is said by a mark, never guessed."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.core.guards.plain_text import one_line

NUMBER = re.compile(r"^(?:[-–•*·・]|\(?(?:\d{1,3}|[A-Za-z])[.)、．]|Q\d{1,3}[.:：)])\s*")  # before a question
MOST_SETS, MOST_QUESTIONS = 60, 300
LONGEST_TITLE, LONGEST_QUESTION = 200, 1000


@dataclass
class PastedSet:
    """A heading and the questions under it; `line` is where it stands in what was pasted."""

    title: str
    line: int
    questions: list[str] = field(default_factory=list)


def read_sets(text: str) -> list[PastedSet]:
    """A line that begins with "#" or ends with a colon begins a set; every other line is a question of it.

    Refused (field "text") with the number of the line: a question before any heading ("no_heading"), what is too long
    ("too_long"), the same heading twice ("twice"); and where there is nothing, or too much, to read.
    """
    found: list[PastedSet] = []
    for number, typed in enumerate(text.splitlines(), start=1):
        line = one_line(typed)
        if not line:
            continue
        if line.startswith("#") or line.endswith((":", "：")):
            found.append(_begun(line.strip("#:： "), number, found))
        elif not found:
            message = _("Line %(line)s stands before any heading. Begin a heading with # or end it with a colon.")
            raise Refused(message % {"line": number}, field="text", code="no_heading")
        else:
            found[-1].questions.append(_fits(NUMBER.sub("", line) or line, LONGEST_QUESTION, number))
    _check_size(found)
    return found


def _begun(title: str, number: int, before: list[PastedSet]) -> PastedSet:
    if not title:
        message = _("Line %(line)s is a heading without words.") % {"line": number}
        raise Refused(message, field="text", code="no_heading")
    if any(each.title == title for each in before):
        message = _("Line %(line)s: the heading “%(title)s” stands twice.") % {"line": number, "title": title}
        raise Refused(message, field="text", code="twice")
    return PastedSet(_fits(title, LONGEST_TITLE, number), number)


def _fits(words: str, most: int, number: int) -> str:
    if len(words) > most:
        message = _("Line %(line)s is too long: at most %(most)s letters.") % {"line": number, "most": most}
        raise Refused(message, field="text", code="too_long")
    return words


def _check_size(found: list[PastedSet]) -> None:
    if not found:
        raise Refused(_("Nothing to read: paste headings and questions."), field="text", code="empty")
    if len(found) > MOST_SETS or sum(len(each.questions) for each in found) > MOST_QUESTIONS:
        message = _("At most %(sets)s sets and %(questions)s questions come in at once.")
        raise Refused(message % {"sets": MOST_SETS, "questions": MOST_QUESTIONS}, field="text", code="too_many")
