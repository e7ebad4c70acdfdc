"""`schedule.json`: schedule > conference > days > rooms > events, which https://c3voc.de/wiki/schedule describes."""

import json
from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from apps.core.exceptions import Refused
from apps.sessions.drafts.peers.event import Event

TEXTS = ("title", "subtitle", "date", "start", "duration", "type", "language", "abstract", "description")
NAMES = ("public_name", "name", "full_public_name")


def events_of(data: bytes) -> Iterator[Event]:
    """Refused (field "file"), naming the place, where it is no such schedule."""
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise Refused(_("The file is not written in UTF-8."), field="file", code="encoding") from error
    except json.JSONDecodeError as error:
        words = {"line": error.lineno, "column": error.colno}
        message = _("The file is no JSON that can be read: line %(line)s, position %(column)s.") % words
        raise Refused(message, field="file", code="syntax") from error
    except ValueError as error:  # a number of thousands of digits
        raise Refused(_("The file is no JSON that can be read."), field="file", code="syntax") from error
    except RecursionError as error:
        raise Refused(_("The file is nested too deeply."), field="file", code="syntax") from error
    schedule = _member(document, "schedule", dict, "$")
    conference = _member(schedule, "conference", dict, "$.schedule")
    days = _member(conference, "days", list, "$.schedule.conference")
    for number, day in enumerate(days):
        place = f"$.schedule.conference.days[{number}]"
        rooms = _member(day, "rooms", dict, place)
        for room, events in rooms.items():
            inside = f"{place}.rooms[{json.dumps(room, ensure_ascii=False)}]"
            for index, event in enumerate(_typed(events, list, inside)):
                yield _event(event, f"{inside}[{index}]", str(room), _text(day.get("date")))


def _event(event: Any, place: str, room: str, day: str) -> Event:
    _typed(event, dict, place)
    persons = event.get("persons") or []
    _typed(persons, list, f"{place}.persons")
    texts = {name: _text(event.get(name)) for name in TEXTS}
    return Event(place, room=room, day=day, persons=[name for each in persons if (name := _person(each))], **texts)


def _person(person: Any) -> str:
    if isinstance(person, dict):
        return next((text for name in NAMES if (text := _text(person.get(name)))), "")
    return _text(person)


def _text(value: Any) -> str:
    """Texts of several languages come as an object: the first of them."""
    if isinstance(value, dict):
        value = next((each for each in value.values() if each), "")
    return str(value).strip() if isinstance(value, str | int | float) else ""


def _member(value: Any, name: str, kind: type, place: str) -> Any:
    _typed(value, dict, place)
    if name not in value:
        message = _("This is no schedule: “%(name)s” is missing at %(place)s.")
        raise Refused(message % {"name": name, "place": place}, field="file", code="no_schedule")
    return _typed(value[name], kind, f"{place}.{name}")


def _typed(value: Any, kind: type, place: str) -> Any:
    if not isinstance(value, kind):
        wanted = _("an object") if kind is dict else _("a list")
        message = _("This is no schedule: at %(place)s there should be %(wanted)s.")
        raise Refused(message % {"place": place, "wanted": wanted}, field="file", code="no_schedule")
    return value
