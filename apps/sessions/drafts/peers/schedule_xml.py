"""`schedule.xml`: schedule > day > room > event, read without anything that a document could make grow or fetch."""

from collections.abc import Iterator
from xml.parsers import expat  # nosec B407: whoever declares a document type is refused, so there are no entities

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.sessions.drafts.peers.event import Event

DEEPEST = 30
TEXTS = {"title", "subtitle", "date", "start", "duration", "type", "language", "abstract", "description", "room"}


def events_of(data: bytes) -> Iterator[Event]:
    """Refused (field "file"), naming the line, where it is no such schedule."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except expat.ExpatError as error:
        words = {"line": error.lineno, "column": error.offset + 1}
        message = _("The file is no XML that can be read: line %(line)s, position %(column)s.") % words
        raise Refused(message, field="file", code="syntax") from error
    except (LookupError, ValueError) as error:  # an encoding that nobody knows
        raise Refused(
            _("The file is written in an encoding that is not known."), field="file", code="encoding"
        ) from error
    if not reader.is_schedule:
        message = _("This is no schedule: its first element is “%(name)s” and should be “schedule”.")
        raise Refused(message % {"name": reader.root}, field="file", code="no_schedule")
    yield from reader.events


class _Reader:
    """Takes up the events while the file goes by; of other elements nothing is kept."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.StartDoctypeDeclHandler = self.refuse
        self.parser.EntityDeclHandler = self.refuse
        self.path: list[str] = []
        self.root, self.is_schedule = "", False
        self.day, self.room = "", ""
        self.events: list[Event] = []
        self.found: dict[str, str] | None = None  # the texts of the event that is being read
        self.persons: list[str] = []
        self.line = 0

    def refuse(self, *_declared: object) -> None:
        message = _("Line %(line)s declares a document type, which no schedule does. The file is not read.")
        raise Refused(message % {"line": self.parser.CurrentLineNumber}, field="file", code="declares")

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if not self.path:
            self.root, self.is_schedule = name, name == "schedule"
        self.path.append(name)
        if len(self.path) > DEEPEST:
            raise Refused(_("The file is nested too deeply."), field="file", code="syntax")
        if name == "day" and self.found is None:
            self.day = attributes.get("date", "")
        elif name == "room" and self.found is None:
            self.room = attributes.get("name", "")
        elif name == "event" and self.found is None:
            self.found, self.persons, self.line = {}, [], self.parser.CurrentLineNumber
        elif name == "person" and self.found is not None:
            self.persons.append("")

    def text(self, text: str) -> None:
        if self.found is None or len(self.path) < 2:
            return
        name, parent = self.path[-1], self.path[-2]
        if name == "person":
            self.persons[-1] += text
        elif parent == "event" and name in TEXTS:
            self.found[name] = self.found.get(name, "") + text

    def end(self, name: str) -> None:
        self.path.pop()
        if name != "event" or self.found is None:
            return
        texts = {key: value.strip() for key, value in self.found.items()}
        texts["room"] = texts.get("room") or self.room
        persons = [stripped for each in self.persons if (stripped := each.strip())]
        place = _("line %(line)s") % {"line": self.line}
        self.events.append(Event(place, day=self.day, persons=persons, **texts))
        self.found = None
