"""A booklet: the programme that one reader, one delegation or one circle may know of, day by day."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.clocks.venue_time import is_zone, zone_label_over
from apps.core.listing import enumerated
from apps.delegates.models import Person
from apps.delegates.names import READS_NATIVE_SCRIPT
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.sessions.cast.people import InRole, Named, named_for_person, named_in
from apps.sessions.choices import Circle, Paper, Role
from apps.sessions.models import ReleasedAssignment, ReleasedDelegation, ReleasedSession
from apps.sessions.printing.paper import printed
from apps.sessions.programme.rows import ProgrammeRow, programme_rows
from apps.sessions.programme.selectors import my_sittings
from apps.sessions.programme.timetable import Day, Line, days_of, when
from apps.sessions.querysets import SessionQuerySet


@dataclass(frozen=True)
class Booklet:
    """`marks` say of sessions what they are to the reader: "Your role: chair"; `reader` is their own zone."""

    conference: Conference
    title: str
    kind: str  # what it is a programme of, above the title
    sittings: SessionQuerySet
    named: Named
    marks: Mapping[UUID, str]
    reader: str = ""


def booklet_of_person(person: Person, conference: Conference, *, reader: str = "") -> Booklet:
    """All that this person may know of, their own sessions marked with their roles; whoever prints it.

    `reader` is the zone they want to read beside that of the venue; else the one they gave in their reply.
    """
    own: dict[UUID, list[str]] = {}
    rows = ReleasedAssignment.objects.filter(person=person, sitting__conference=conference).order_by("order", "id")
    for sitting_id, role in rows.values_list("sitting_id", "role"):
        own.setdefault(sitting_id, []).append(str(Role(role).label))
    words = _("Your role: %(roles)s")
    marks = {pk: words % {"roles": enumerated(roles, get_language())} for pk, roles in own.items()}
    name = person.native_name if get_language() in READS_NATIVE_SCRIPT and person.native_name else person.full_name
    zone = reader or person.time_zone
    named = named_for_person(person, conference)
    own_zone = zone if is_zone(zone) else ""
    return Booklet(conference, name, _("My programme"), my_sittings(person, conference), named, marks, own_zone)


def booklet_of_delegation(participation: Participation, conference: Conference) -> Booklet:
    """What each registered delegate of it may know of: not the closed session in which one of them has a role."""
    sittings = ReleasedSession.objects.of(conference).known_to_delegation(participation).timed().in_order()
    seats = ReleasedDelegation.objects.filter(participation=participation).values_list("sitting_id", flat=True)
    marks = dict.fromkeys(seats, _("Your delegation takes part"))
    name = display_name(participation.entity, conference, get_language()).display
    return Booklet(conference, name, _("Programme of the delegation"), sittings, Named.EVERYBODY, marks)


def booklet_of_circle(conference: Conference, circle: Circle, title: str, sittings: SessionQuerySet) -> Booklet:
    """What everybody of a circle may know of these sessions: a day's, or a room's."""
    kind = _("Programme for %(circle)s") % {"circle": circle.label}
    found = sittings.open_to(circle).timed().in_order()
    return Booklet(conference, title, kind, found, named_in(circle, conference), {})


def as_pdf(booklet: Booklet, paper: Paper = Paper.A5) -> bytes:
    rows = programme_rows(booklet.sittings)
    days = days_in(booklet, rows)
    texts = {
        "kind": booklet.kind,
        "clocks": _clocks(rows, booklet, any(line.reader for day in days for line in day.lines)),
        "days": [{"label": day.label, "lines": [in_print(line, booklet.marks) for line in day.lines]} for day in days],
        "empty": "" if days else _("No session has a time yet."),
    }
    return printed("booklet", booklet.title, texts, booklet.conference, paper)


def days_in(booklet: Booklet, rows: Sequence[ProgrammeRow] | None = None) -> list[Day]:
    found = programme_rows(booklet.sittings) if rows is None else rows
    return days_of(found, booklet.conference, named=booklet.named, reader=booklet.reader)


def _clocks(rows: Sequence[ProgrammeRow], booklet: Booklet, differs: bool) -> list[str]:
    """On which clocks the times are; one's own stand below those of the venue where they differ."""
    if not rows:
        return []
    first, last = rows[0].starts, max(row.ends for row in rows)
    venue = zone_label_over(first, last, booklet.conference.time_zone)
    found = [_("Times at the venue: %(venue)s.") % {"venue": venue}]
    if differs:
        own = zone_label_over(first, last, booklet.reader)
        found.append(_("Below them stands your own time: %(own)s.") % {"own": own})
    return found


def in_print(line: Line, marks: Mapping[UUID, str]) -> dict[str, Any]:
    """A line as templates set it."""
    return {
        "state": line.state,
        "when": when(line),
        "own": " ".join(filter(None, [line.reader_day, line.reader])),
        "title": line.title,
        "where": line.room,
        "mark": marks.get(line.id, ""),
        "said": [*told(line), *people(line.people)],
    }


def told(line: Line) -> list[str]:
    """Whether it takes place, to whom it is open where not to everybody, and which delegations take part; nothing of a
    break."""
    if line.state == "break":
        return []
    facts = [pgettext("session", "cancelled") if line.state == "off" else "", line.format, line.access]
    said = [capfirst(" · ".join(filter(None, facts)))]
    return [*said, enumerated(line.delegations, get_language())] if line.delegations else said


def people(groups: Collection[tuple[str, Sequence[InRole]]]) -> list[str]:
    colon = _(": ")
    return [f"{capfirst(role)}{colon}{enumerated([one.text for one in rows], get_language())}" for role, rows in groups]
