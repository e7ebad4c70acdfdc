"""The public programme as `schedule.xml`, which apps, screens at doors and recording teams of conferences read.

The format comes from Pentabarf and frab; https://c3voc.de/wiki/schedule describes it and has a schema, which wants at
least one day and for each of them from when to when. It has no word for a cancelled session, so one is left out: a
program that asks again takes it off.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID
from xml.etree import ElementTree as ET  # nosec B405: written, never read
from zoneinfo import ZoneInfo

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.languages import pick, picked_language
from apps.sessions.calendars.links import absolute, programme_url
from apps.sessions.cast.people import InRole
from apps.sessions.choices import Format
from apps.sessions.programme.days import conference_days
from apps.sessions.programme.rows import CalendarRow

NO_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SLUG = re.compile(r"[a-z0-9_]{4,}-[a-z0-9_-]{4,}")
SLOT = "00:05"  # what the organizer's timetable is ruled in
LARGEST = 2**31 - 1


def as_xml(conference: Conference, sittings: Sequence[CalendarRow], people: Mapping[UUID, list[InRole]]) -> bytes:
    """The programme in the language of the page, times with the offset of the venue, and those of `people`.

    schedule > generator, version, conference, day* > room* > event*. Every day of the conference is named, and every
    other with a session, be it a cancelled one; a session is on the day on which it begins.
    """
    venue = ZoneInfo(conference.time_zone)
    days: dict[dt.date, list[CalendarRow]] = {day: [] for day in conference_days(conference)}
    for row in sittings:
        day_rows = days.setdefault(row.starts.astimezone(venue).date(), [])
        if not row.is_off:
            day_rows.append(row)
    root = ET.Element("schedule")
    ET.SubElement(root, "generator", name="Communiqué")
    put(root, "version", max([conference.updated_at, *(row.updated_at for row in sittings)]).isoformat())
    put_conference(root, conference, list(days))
    event = Events(conference, venue, people)
    for index, (date, rows) in enumerate(sorted(days.items()), start=1):
        start, end = (moment.astimezone(venue).isoformat() for moment in hours_of(date, rows, venue))
        day = ET.SubElement(root, "day", index=str(index), date=date.isoformat(), start=start, end=end)
        put_rooms(day, rows, event)
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def hours_of(day: dt.date, rows: Sequence[CalendarRow], venue: ZoneInfo) -> tuple[dt.datetime, dt.datetime]:
    """From the first session to the last; a day without any lasts from midnight to midnight."""
    if rows:
        return min(row.starts for row in rows), max(row.ends for row in rows)
    start, end = (dt.datetime.combine(each, dt.time(), tzinfo=venue) for each in (day, day + dt.timedelta(days=1)))
    return start.astimezone(dt.UTC), end.astimezone(dt.UTC)


def put(parent: ET.Element, name: str, text: str = "") -> None:
    ET.SubElement(parent, name).text = clean(text)


def clean(text: str) -> str:
    """The text without what XML has no way to hold; markup in it is escaped when it is written."""
    return NO_XML.sub("", text)


def put_conference(root: ET.Element, conference: Conference, days: list[dt.date]) -> None:
    first, last = conference.starts_on or min(days, default=None), conference.ends_on or max(days, default=None)
    head = ET.SubElement(root, "conference")
    put(head, "acronym", acronym(conference))
    put(head, "title", pick(conference.titles, get_language()))
    if first and last:
        put(head, "start", first.isoformat())
        put(head, "end", last.isoformat())
        put(head, "days", str((last - first).days + 1))
    put(head, "timeslot_duration", SLOT)
    put(head, "base_url", absolute(programme_url(conference)))
    put(head, "time_zone_name", conference.time_zone)


def acronym(conference: Conference) -> str:
    return f"{conference.forum.slug}-{conference.slug}".ljust(4, "_")


def slug_of(acronym: str, number: int) -> str:
    """The name of a session in file names: four signs or more before the first hyphen, and after it."""
    slug = f"{acronym}-{number}"
    return slug if SLUG.fullmatch(slug) else f"{acronym.replace('-', '_'):_>4}-{number:010}"


def put_rooms(day: ET.Element, rows: Iterable[CalendarRow], event: "Events") -> None:
    """The rooms of a day in the order in which they first come up; one of its own for sessions without a room."""
    rooms: dict[UUID | None, tuple[ET.Element, str]] = {}
    for row in rows:
        if row.room_id not in rooms:
            name = clean(pick(row.room_names, get_language()) or _("Elsewhere"))
            guid = {"guid": str(row.room_id)} if row.room_id else {}
            rooms[row.room_id] = ET.SubElement(day, "room", {"name": name, **guid}), name
        event.put(*rooms[row.room_id], row)


class Events:
    """Writes the events of one programme; remembers which numbers are taken."""

    def __init__(self, conference: Conference, venue: ZoneInfo, people: Mapping[UUID, list[InRole]]):
        self.acronym, self.venue, self.people = acronym(conference), venue, people
        self.base = absolute(programme_url(conference))
        self.formats = {value: str(label) for value, label in Format.choices}
        self.language = get_language()
        self.taken: set[int] = set()

    def put(self, room: ET.Element, room_name: str, row: CalendarRow) -> None:
        start, number = row.starts.astimezone(self.venue), self.number_of(row.pk)
        hours, minutes = divmod(int((row.ends - row.starts).total_seconds()) // 60, 60)
        event = ET.SubElement(room, "event", guid=str(row.pk), id=str(number))
        for name, text in {
            "date": start.isoformat(),
            "start": f"{start:%H:%M}",
            "duration": f"{hours:02}:{minutes:02}",
            "room": room_name,
            "slug": slug_of(self.acronym, number),
            "url": self.base if row.is_block else f"{self.base}/{row.pk}",
            "title": pick(row.titles, self.language),
            "subtitle": "",
            "track": "",
            "type": "" if row.is_block else self.formats[row.format],
            "language": picked_language(row.titles, self.language),
            "abstract": pick(row.descriptions, self.language),
            "description": "",
        }.items():
            put(event, name, text)
        persons = ET.SubElement(event, "persons")
        for text in dict.fromkeys(person.text for person in self.people.get(row.pk, [])):
            put(persons, "person", text)

    def number_of(self, pk: UUID) -> int:
        """A positive number that stays with the session when others come and go: programs keep favourites by it."""
        number = pk.int & LARGEST or 1
        while number in self.taken:
            number += 1
        self.taken.add(number)
        return number
