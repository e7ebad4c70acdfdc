"""Templates of a day: some that come with the program, and those that somebody saved from a day of a programme."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override, pgettext_lazy

from apps.conferences.choices import Rule
from apps.conferences.models import Conference, DecisionProfile, Room
from apps.core.clocks.times import zone
from apps.core.clocks.venue_time import moment_at
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.sessions.choices import Format
from apps.sessions.drafts.draft import Draft, Proposal, numbered
from apps.sessions.drafts.table.lookup import Rooms
from apps.sessions.models import Session

MAIN, EACH = "main", "each"  # the room of all, or one session in each of the other rooms
OPENING, PLENARY = pgettext_lazy("session", "Opening"), pgettext_lazy("session", "Plenary")
COFFEE, LUNCH = pgettext_lazy("session", "Coffee"), pgettext_lazy("session", "Lunch")


@dataclass(frozen=True)
class Slot:
    """One session of a template: `start` in minutes after the first, `room` MAIN, EACH, or "" for none.

    `titles` per language where somebody wrote them; else `title`, translated. `rooms` are the names of its own room.
    """

    start: int
    minutes: int
    format: str
    title: Words = ""
    titles: dict[str, str] = field(default_factory=dict)
    room: str = ""
    rooms: dict[str, str] = field(default_factory=dict)
    visibility: str = ""

    def titles_in(self, languages: Sequence[str]) -> dict[str, str]:
        if self.titles:
            return self.titles
        known = [code for code, _name in settings.LANGUAGES if code in languages] or ["en"]
        found = {}
        for code in known:
            with override(code):
                found[code] = str(self.title)
        return found

    def as_json(self) -> dict[str, Any]:
        """As a saved template holds it."""
        return {
            "start": self.start,
            "minutes": self.minutes,
            "format": self.format,
            "titles": self.titles,
            "room": self.rooms,
            "visibility": self.visibility,
        }


@dataclass(frozen=True)
class Skeleton:
    """`begins` in minutes after midnight. `never_with` are rules of decision with which there is no such day."""

    label: Words
    begins: int
    slots: tuple[Slot, ...]
    never_with: frozenset[Rule] = frozenset()


BUILT_IN: dict[str, Skeleton] = {
    "opening": Skeleton(
        _("First day: opening, three plenaries, parallel bilaterals"),
        9 * 60,
        (
            Slot(0, 30, Format.CEREMONY, OPENING, room=MAIN),
            Slot(30, 90, Format.PLENARY, PLENARY, room=MAIN),
            Slot(120, 30, Format.BREAK, COFFEE),
            Slot(150, 60, Format.PLENARY, PLENARY, room=MAIN),
            Slot(210, 90, Format.BREAK, LUNCH),
            Slot(300, 90, Format.PLENARY, PLENARY, room=MAIN),
            Slot(390, 30, Format.BREAK, COFFEE),
            Slot(420, 60, Format.BILATERAL, pgettext_lazy("session", "Bilateral"), room=EACH),
            Slot(600, 120, Format.BREAK, pgettext_lazy("session", "Reception")),
        ),
    ),
    "working_groups": Skeleton(
        _("Day of working groups: they meet twice and report"),
        9 * 60,
        (
            Slot(0, 60, Format.PLENARY, PLENARY, room=MAIN),
            Slot(60, 30, Format.BREAK, COFFEE),
            Slot(90, 120, Format.WORKING_GROUP, pgettext_lazy("session", "Working group"), room=EACH),
            Slot(210, 90, Format.BREAK, LUNCH),
            Slot(300, 90, Format.WORKING_GROUP, pgettext_lazy("session", "Working group"), room=EACH),
            Slot(390, 30, Format.BREAK, COFFEE),
            Slot(420, 90, Format.PLENARY, pgettext_lazy("session", "Reports of the working groups"), room=MAIN),
        ),
    ),
    "closing": Skeleton(
        _("Last day: drafting, adoption, closing, press"),
        9 * 60,
        (
            Slot(0, 120, Format.WORKING_GROUP, pgettext_lazy("session", "Drafting group"), room=EACH),
            Slot(120, 30, Format.BREAK, COFFEE),
            Slot(150, 60, Format.PLENARY, pgettext_lazy("session", "Plenary: the text"), room=MAIN),
            Slot(210, 90, Format.BREAK, LUNCH),
            Slot(300, 60, Format.PLENARY, pgettext_lazy("session", "Adoption"), room=MAIN),
            Slot(360, 30, Format.CEREMONY, pgettext_lazy("session", "Closing"), room=MAIN),
            Slot(420, 60, Format.PUBLIC, pgettext_lazy("session", "Press conference"), room=MAIN),
        ),
        never_with=frozenset({Rule.NONE, Rule.CHAIR_TEXT}),
    ),
    "chair_text": Skeleton(
        _("Last day: the chair’s text, closing, press"),
        9 * 60,
        (
            Slot(0, 90, Format.PLENARY, pgettext_lazy("session", "Plenary: the chair’s text"), room=MAIN),
            Slot(90, 30, Format.BREAK, COFFEE),
            Slot(120, 90, Format.PLENARY, PLENARY, room=MAIN),
            Slot(210, 90, Format.BREAK, LUNCH),
            Slot(300, 30, Format.CEREMONY, pgettext_lazy("session", "Closing"), room=MAIN),
            Slot(360, 60, Format.PUBLIC, pgettext_lazy("session", "Press conference"), room=MAIN),
        ),
        never_with=frozenset({*Rule} - {Rule.CHAIR_TEXT}),
    ),
    "half_day": Skeleton(
        _("Half a day: two plenaries with coffee between them"),
        9 * 60,
        (
            Slot(0, 90, Format.PLENARY, PLENARY, room=MAIN),
            Slot(90, 30, Format.BREAK, COFFEE),
            Slot(120, 90, Format.PLENARY, PLENARY, room=MAIN),
        ),
    ),
}


def built_in(conference: Conference) -> dict[str, Skeleton]:
    """Those that fit how the edition decides: where no rule is set, any may still come."""
    profile = DecisionProfile.objects.filter(conference=conference).first()
    return {name: each for name, each in BUILT_IN.items() if profile is None or profile.rule not in each.never_with}


def slots_of(sittings: Sequence[Session], tz: str) -> tuple[int, list[Slot]]:
    """When the first of these sessions of a day begins, in minutes after midnight, and each of them as a slot."""
    timed = [(row, row.during.lower.astimezone(zone(tz))) for row in sittings if row.during]
    first = min(start for _row, start in timed)
    begins = first.hour * 60 + first.minute
    slots = [
        Slot(
            start=start.hour * 60 + start.minute - begins,
            minutes=int((row.during.upper - row.during.lower).total_seconds()) // 60,
            format=row.format,
            titles=row.titles,
            rooms=row.room.names if row.room else {},
            visibility=row.visibility,
        )
        for row, start in timed
        if row.during
    ]
    return begins, slots


def slot_of(item: dict[str, Any]) -> Slot:
    """Out of a saved template."""
    said = {name: item[name] for name in ("start", "minutes", "format", "titles", "visibility")}
    return Slot(**said, rooms=item["room"])


def applied(
    skeleton: Skeleton,
    conference: Conference,
    days: Sequence[dt.date],
    *,
    main: Room | None,
    others: Sequence[Room],
    begins: dt.time | None = None,
) -> Proposal:
    """Its sessions on each of the days. One in EACH of the other rooms stands in `others`; without any there is one."""
    rooms, drafts = Rooms(conference.rooms.all()), []
    first = begins.hour * 60 + begins.minute if begins else skeleton.begins
    for day in days:
        for slot in skeleton.slots:
            places: Sequence[Room | None] = (others or [None]) if slot.room == EACH else [None]
            for number, place in enumerate(places, start=1):
                draft = Draft(0, format=slot.format, visibility=slot.visibility)
                draft.titles = slot.titles_in(conference.working_languages)
                if len(places) > 1:
                    draft.titles = {code: f"{title} {number}" for code, title in draft.titles.items()}
                named = next((room for room in map(rooms.first, slot.rooms.values()) if room), None)
                draft.room = main if slot.room == MAIN else place or named
                _put(draft, day, first + slot.start, slot.minutes, conference.time_zone)
                drafts.append(draft)
    return Proposal(numbered(drafts))


def _put(draft: Draft, day: dt.date, start: int, minutes: int, tz: str) -> None:
    begins = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=start)
    ends = begins + dt.timedelta(minutes=minutes)
    try:
        draft.times = (
            moment_at(begins.date(), begins.time(), tz, second=False),
            moment_at(ends.date(), ends.time(), tz, second=False),
        )
    except Refused as refused:
        draft.errors["start"] = str(refused)
