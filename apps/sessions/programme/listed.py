"""A programme as a page lists it: what stands there for each of its sessions."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from uuid import UUID

from django.utils.safestring import SafeString

from apps.core.markup import capital, written
from apps.sessions.choices import SessionStatus
from apps.sessions.models import Session
from apps.sessions.programme.grid import Block
from apps.sessions.programme.timetable import Day, Line


def listed_lines(lines: Iterable[Line], by_room: bool = False) -> SafeString:
    """The items of `<ol class="programme">`; the room is left away where it stands above."""
    return written("sessions/lines.jinja", lines=lines, with_room=not by_room, cancelled=_cancelled())


def listed_days(days: Iterable[tuple[Day, Iterable[tuple[str, list[Line]]]]], by_room: bool = False) -> SafeString:
    """The same day by day; each day with its lists, by the heading under which they stand."""
    return written("sessions/days.jinja", days=days, with_room=not by_room, cancelled=_cancelled())


def desk_rows(
    sittings: Sequence[Session],
    lines: Iterable[Line],
    told: Mapping[UUID, Sequence[str]],
    page: Callable[[UUID], str],
    *,
    with_verbs: bool,
) -> SafeString:
    """A day's list at the desk: sessions, their lines, what they are told to look at; `page` gives their addresses."""
    rows = [(sitting, line, told.get(sitting.pk, ())) for sitting, line in zip(sittings, lines, strict=True)]
    return written("sessions/desk_rows.jinja", rows=rows, page=page, with_verbs=with_verbs)


def desk_slots(blocks: Iterable[Block], page: Callable[[UUID], str]) -> SafeString:
    """The sessions of a day in its picture."""
    return written("sessions/slots.jinja", blocks=blocks, page=page)


def _cancelled() -> str:
    return capital(str(SessionStatus.CANCELLED.label))
