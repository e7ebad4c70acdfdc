"""A programme as a page lists it: what stands there for each of its sessions."""

from collections.abc import Iterable

from django.utils.safestring import SafeString

from apps.core.markup import capital, written
from apps.sessions.choices import SessionStatus
from apps.sessions.programme.timetable import Day, Line


def listed_lines(lines: Iterable[Line], by_room: bool = False) -> SafeString:
    """The items of `<ol class="programme">`; the room is left away where it stands above."""
    return written("sessions/lines.jinja", lines=lines, with_room=not by_room, cancelled=_cancelled())


def listed_days(days: Iterable[tuple[Day, Iterable[tuple[str, list[Line]]]]], by_room: bool = False) -> SafeString:
    """The same day by day; each day with its lists, by the heading under which they stand."""
    return written("sessions/days.jinja", days=days, with_room=not by_room, cancelled=_cancelled())


def _cancelled() -> str:
    return capital(str(SessionStatus.CANCELLED.label))
