"""The working programme as the organizer's grid holds it in the browser: what stands where, and whom it takes."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import get_language, ngettext

from apps.conferences.models import Conference, Room
from apps.core.languages import pick
from apps.core.rows.concurrency import version_of
from apps.delegates.people_list.heads import DelegationWithHead, headed_delegations
from apps.sessions import conflicts
from apps.sessions.models import Session
from apps.sessions.programme.days import conference_days
from apps.sessions.programme.grid import STEP, WorkedOn, axis_of
from apps.sessions.programme.hours import hours_worked
from apps.sessions.programme.timetable import Clock, state_of, title_of
from apps.sessions.querysets import SessionQuerySet

Days = dict[dt.date, list[Session]]


def working_sittings(conference: Conference) -> SessionQuerySet:
    """Every session of the programme in order, with the ids of whom it takes."""
    return Session.objects.of(conference).defer("created_at").with_cast().in_order()


def by_day(conference: Conference, sittings: Iterable[Session]) -> Days:
    """The conference's days and those on which there is a session, each with its sessions in order."""
    tz = ZoneInfo(conference.time_zone)
    days: Days = {day: [] for day in conference_days(conference)}
    for sitting in sittings:
        if sitting.during:
            days.setdefault(sitting.starts.astimezone(tz).date(), []).append(sitting)
    return dict(sorted(days.items()))


class WorkingProgramme:
    """All of it, read once. `mark` is that of its sessions, taken with them and before anything else."""

    def __init__(self, conference: Conference):
        self.conference = conference
        self.sittings: list[Session] = list(working_sittings(conference).with_mark())
        self.mark = self.sittings[0].mark if self.sittings else ""
        self.rooms: list[Room] = list(conference.rooms.all())
        known = {room.pk: room for room in self.rooms}
        for row in self.sittings:
            if row.room_id in known:
                row.room = known[row.room_id]
        self.delegations: list[DelegationWithHead] = headed_delegations(conference, get_language())
        found = conflicts.survey(conference, delegations=self.delegations)
        self.conflicts, self.people = found.open, found.programme.people
        rules, terms = found.programme.rules, found.programme.rooms.values()
        self.hours = hours_worked(self.sittings, conference.time_zone, rules, terms)
        self.days = by_day(conference, self.sittings)
        self.told: defaultdict[UUID, list[str]] = defaultdict(list)
        for conflict in self.conflicts:
            for sitting in conflict.sittings:
                self.told[sitting.pk].append(conflict.sentence)

    def state(self) -> dict[str, Any]:
        """What the script keeps: moments as seconds since 1970, everything else by its id."""
        zone, language = ZoneInfo(self.conference.time_zone), get_language()
        return {
            "mark": self.mark,
            "days": [self.day_state(day, rows) for day, rows in self.days.items()],
            "rooms": [{"id": str(room.pk), "name": pick(room.names, language)} for room in self.rooms],
            "sittings": [row_of(sitting, zone, self.told) for sitting in self.sittings],
            "names": self.names(),
            "conflicts": [
                {"id": first_of(found), "key": found.fingerprint, "sentence": found.sentence}
                for found in self.conflicts
            ],
            "conflicts_said": self.conflicts_said,
        }

    @property
    def conflicts_said(self) -> str:
        count = len(self.conflicts)
        return ngettext("One thing to look at", "%(number)s things to look at", count) % {"number": count}

    def day_state(self, day: dt.date, rows: Sequence[Session]) -> dict[str, Any]:
        clock = Clock(self.conference.time_zone)
        planned = [sitting for sitting in rows if not sitting.is_cancelled]
        axis = axis_of(planned, self.conference.time_zone, WorkedOn(day, self.hours))
        return {
            "day": day.isoformat(),
            "label": clock.long_day(day),
            "short": clock.short_day(day),
            "said": ngettext("one session", "%(counter)s sessions", len(rows)) % {"counter": len(rows)},
            "count": len(rows),
            "start": int(axis.start.timestamp()),
            "rows": round((axis.last - axis.start) / STEP),
            "hours": axis.hours,
        }

    def names(self) -> dict[str, str]:
        """Of the delegations, and of everybody who is in a session."""
        cast = {pk for sitting in self.sittings for pk in sitting.cast}
        people = {str(pk): self.people[pk].name for pk in cast if pk in self.people}
        return {str(row.pk): row.name.display for row in self.delegations} | people


def first_of(conflict: conflicts.Conflict) -> str:
    """The session to look at; none where one is missing."""
    return str(conflict.sittings[0].pk) if conflict.sittings else ""


def rows_of(conference: Conference, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    """Some sessions as the script keeps them, without their conflicts. One query."""
    zone = ZoneInfo(conference.time_zone)
    return [row_of(sitting, zone) for sitting in working_sittings(conference).filter(pk__in=list(ids))]


def row_of(sitting: Session, zone: dt.tzinfo, told: Mapping[UUID, Sequence[str]] | None = None) -> dict[str, Any]:
    title, language = title_of(sitting.titles, get_language())
    row = {
        "id": str(sitting.pk),
        "version": version_of(sitting),
        "title": title,
        "lang": language,
        "format": sitting.format,
        "state": state_of(sitting.status, sitting.format, sitting.visibility),
        "day": sitting.starts.astimezone(zone).date().isoformat() if sitting.during else None,
        "start": int(sitting.starts.timestamp()) if sitting.during else None,
        "end": int(sitting.ends.timestamp()) if sitting.during else None,
        "room": str(sitting.room_id) if sitting.room_id else None,
        "seats": [str(pk) for pk in sitting.seats],
        "people": [str(pk) for pk in sitting.cast],
        "interpreters": [str(pk) for pk in sitting.interpreters],
    }
    return row if told is None else row | {"told": list(told.get(sitting.pk, ()))}
