"""A calendar as five libraries read it that calendar programs are made with, each event as the same few values."""

import datetime as dt
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import icalendar
import ics
import pytest
import recurring_ical_events
import vobject

ICAL_JS = Path(__file__).with_name("ical_js")
LONG_AGO, FAR_AHEAD = dt.datetime(2000, 1, 1), dt.datetime(2100, 1, 1)


class Event(NamedTuple):
    uid: str
    start: dt.datetime  # UTC
    start_offset: int  # minutes east of it, on the clocks of the event
    end: dt.datetime
    end_offset: int
    sequence: int
    title: str
    is_cancelled: bool


def read_icalendar(text: str) -> list[Event]:
    return [_of_icalendar(event) for event in icalendar.Calendar.from_ical(text).events]


def read_recurring(text: str) -> list[Event]:
    found = recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between(LONG_AGO, FAR_AHEAD)
    return [_of_icalendar(event) for event in found]


def _of_icalendar(event) -> Event:
    times = event["DTSTART"].dt, event["DTEND"].dt
    return _event(str(event["UID"]), *times, event["SEQUENCE"], str(event["SUMMARY"]), str(event["STATUS"]))


def read_vobject(text: str) -> list[Event]:
    return [
        _event(
            row.uid.value, row.dtstart.value, row.dtend.value, row.sequence.value, row.summary.value, row.status.value
        )
        for row in vobject.readOne(text).vevent_list
    ]


def read_ics(text: str) -> list[Event]:
    found = []
    for row in ics.Calendar(text).events:
        (sequence,) = (line.value for line in row.extra if line.name == "SEQUENCE")
        found.append(_event(row.uid, row.begin.datetime, row.end.datetime, sequence, row.name, row.status))
    return found


def read_ical_js(text: str) -> list[Event]:
    script = _ical_js() / "read.mjs"
    answer = subprocess.run(["node", script], input=text, capture_output=True, text=True, check=True, timeout=30)
    return [
        Event(row["uid"], *_moment(*row["start"]), *_moment(*row["end"]), *_rest(row))
        for row in json.loads(answer.stdout)
    ]


def _moment(seconds: int, offset: int) -> tuple[dt.datetime, int]:
    return dt.datetime.fromtimestamp(seconds, dt.UTC), offset // 60


def _rest(row: dict) -> tuple[int, str, bool]:
    return row["sequence"], row["title"], row["status"] == "CANCELLED"


def _event(uid: str, start: dt.datetime, end: dt.datetime, sequence: int | str, title: str, status: str) -> Event:
    offsets = [int(each.utcoffset().total_seconds()) // 60 for each in (start, end)]
    moments = [each.astimezone(dt.UTC) for each in (start, end)]
    return Event(uid, moments[0], offsets[0], moments[1], offsets[1], int(sequence), title, status == "CANCELLED")


@cache
def _ical_js() -> Path:
    """A folder with the library, fetched once by its lock file (it is not kept here) and checked by its hash."""
    missing = [program for program in ("node", "npm") if shutil.which(program) is None]
    if missing:
        _without(f"there is no {' and no '.join(missing)} on PATH")
    folder = Path(mkdtemp(prefix="ical-js-"))
    for file in ICAL_JS.iterdir():
        shutil.copy(file, folder)
    command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]
    fetched = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    if fetched.returncode:
        _without(f"npm could not fetch ical.js: {fetched.stderr.strip()[-300:]}")
    return folder


def _without(reason: str) -> None:
    if os.environ.get("REQUIRE_NODE") == "1":
        pytest.fail(f"REQUIRE_NODE is set and {reason}")
    pytest.skip(reason)


READERS: dict[str, Callable[[str], Iterable[Event]]] = {
    "icalendar": read_icalendar,
    "vobject": read_vobject,
    "ics.py": read_ics,
    "recurring-ical-events": read_recurring,
    "ical.js": read_ical_js,
}
