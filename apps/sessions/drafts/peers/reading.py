"""A peer's schedule as sessions of this conference: rooms by name, people by exactly their names, the rest told."""

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.clocks.venue_time import moment_at
from apps.core.exceptions import Refused
from apps.core.guards.plain_text import cleaned, one_line, validate_line, validate_lines
from apps.core.languages import CONTENT_LANGUAGES
from apps.sessions.choices import Role
from apps.sessions.drafts.clashing import tell_clashes
from apps.sessions.drafts.draft import Draft, Proposal, language_of, numbered
from apps.sessions.drafts.peers import schedule_json, schedule_xml
from apps.sessions.drafts.peers.event import MOST_BYTES, MOST_EVENTS, Event
from apps.sessions.drafts.table.lookup import People, Rooms
from apps.sessions.drafts.table.reading import LONGEST_TEXT, LONGEST_TITLE, attempt
from apps.sessions.drafts.table.words import format_of
from apps.sessions.sitting_plan import Times

DURATION = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})")
MOST_KEPT = 4_000_000
TAG = re.compile(r"<[^<>]{1,500}>")


def read_file(data: bytes) -> list[Event]:
    """The events of a file in either form. Refused (field "file"), naming the place, where it is none or too large."""
    if len(data) > MOST_BYTES:
        raise Refused(_("The file is larger than five megabytes."), field="file", code="too_large")
    start = data.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    if start not in (b"{", b"<"):
        message = _(
            "This is neither a schedule.json nor a schedule.xml. Choose the file that the other program exports."
        )
        raise Refused(message, field="file", code="other_kind")
    found: list[Event] = []
    for event in (schedule_json if start == b"{" else schedule_xml).events_of(data):
        found.append(event)
        if len(found) > MOST_EVENTS:
            message = _("The schedule has more than %(limit)s sessions; that many are taken in at once.")
            raise Refused(message % {"limit": MOST_EVENTS}, field="file", code="too_many")
    if not found:
        raise Refused(_("The schedule holds no session."), field="file", code="empty")
    return found


def written(events: Sequence[Event]) -> str:
    """As text that a page can hold until it is confirmed. Refused (field "file") where that would be too much."""
    text = json.dumps([event.as_json() for event in events], ensure_ascii=False)
    if len(text.encode()) > MOST_KEPT:
        message = _("The descriptions in the schedule are too long to be taken in at once. Export fewer days.")
        raise Refused(message, field="file", code="too_large")
    return text


def read_back(text: str) -> list[Event]:
    """Refused (field "file") when it was not written by `written`."""
    try:
        return [Event(**event) for event in json.loads(text)]
    except (TypeError, ValueError) as error:
        raise Refused(_("Choose the file once more."), field="file", code="broken") from error


def proposal_of(
    events: Sequence[Event], conference: Conference, *, by: User, visibility: str, other_format: str, create_rooms: bool
) -> Proposal:
    """A draft for each event, what is wrong beside it. Who is not found by exactly that name is listed."""
    reader = _Reader(conference, by, other_format, create_rooms)
    drafts = [reader.draft(event, visibility) for event in events]
    proposal = Proposal(numbered(drafts), remarks=list(reader.remarks()))
    tell_clashes(conference, proposal.drafts, by=by)
    return proposal


class _Reader:
    def __init__(self, conference: Conference, by: User, other_format: str, create_rooms: bool):
        self.conference, self.other_format, self.create_rooms = conference, other_format, create_rooms
        self.rooms, self.people = Rooms(conference.rooms.all()), People(conference, by=by)
        self.strangers: dict[str, None] = {}
        self.without_room: dict[str, None] = {}

    def draft(self, event: Event, visibility: str) -> Draft:
        draft = Draft(0, visibility=visibility)
        attempt(draft, "titles", lambda: self.title(draft, event))
        attempt(draft, "descriptions", lambda: self.text(draft, event))
        try:
            draft.format = format_of(event.type) if event.type else self.other_format
        except ValidationError:
            draft.format = self.other_format
            draft.remarks.append(_("Its kind there: %(kind)s") % {"kind": event.type[:80]})
        attempt(draft, "start", lambda: setattr(draft, "times", self.times(event)))
        if event.room:
            attempt(draft, "room", lambda: self.room(draft, one_line(event.room)))
        for name in event.persons:
            self.person(draft, one_line(name))
        draft.errors = {name: f"{sentence} ({event.place})" for name, sentence in draft.errors.items()}
        return draft

    def title(self, draft: Draft, event: Event) -> None:
        title = one_line(event.title)
        if not title:
            raise ValidationError(_("A session has a title."))
        if event.subtitle and len(title) + len(event.subtitle) < LONGEST_TITLE:
            title = f"{title} – {one_line(event.subtitle)}"
        draft.titles = {self.language(event, title): title}
        if len(title) > LONGEST_TITLE:
            words = {"limit": LONGEST_TITLE, "length": len(title)}
            raise ValidationError(_("At most %(limit)s letters, and this has %(length)s.") % words)
        validate_line(title)

    def text(self, draft: Draft, event: Event) -> None:
        texts = dict.fromkeys(cleaned(plain(text)).strip() for text in (event.abstract, event.description))
        text = "\n\n".join(filter(None, texts))
        if len(text) > LONGEST_TEXT:
            text = f"{text[: LONGEST_TEXT - 1]}…"
            draft.remarks.append(_("The description is too long and was cut."))
        validate_lines(text)
        draft.descriptions = {self.language(event, text): text} if text else {}

    def language(self, event: Event, text: str) -> str:
        said = event.language.lower().replace("_", "-")
        codes = (said, said.partition("-")[0], "zh-hans" if said.startswith("zh") else "")
        return next((code for code in codes if code in CONTENT_LANGUAGES), language_of(text, self.conference))

    def times(self, event: Event) -> Times | None:
        """From `date`, which has its distance to UTC; else by the clocks of the venue from the day and `start`."""
        if not (event.date or event.start):
            return None
        start = self.start(event)
        found = DURATION.fullmatch(event.duration)
        if not found:
            message = _("“%(text)s” is no duration; it should be like 01:30.")
            raise ValidationError(message % {"text": event.duration[:40]})
        length = dt.timedelta(days=int(found[1] or 0), hours=int(found[2]), minutes=int(found[3]))
        if not dt.timedelta(0) < length <= dt.timedelta(days=1):
            raise ValidationError(_("A session lasts 24 hours at most, and not nothing."))
        return start, start + length

    def start(self, event: Event) -> dt.datetime:
        try:
            if "T" in event.date:
                moment = dt.datetime.fromisoformat(event.date)
                return self.known(moment) if moment.tzinfo else moment_at(
                    moment.date(), moment.time(), self.conference.time_zone
                )  # fmt: skip
            day, clock = dt.date.fromisoformat(event.date or event.day), dt.time.fromisoformat(event.start)
            return moment_at(day, clock.replace(tzinfo=None), self.conference.time_zone)
        except (ValueError, OverflowError):
            message = _("“%(text)s” is no moment that can be read.")
            text = " ".join(filter(None, [event.date or event.day, event.start]))
            raise ValidationError(message % {"text": text[:60]}) from None
        except Refused as refused:
            raise ValidationError(str(refused)) from None

    def known(self, moment: dt.datetime) -> dt.datetime:
        moment.astimezone(zone(self.conference.time_zone))  # what is outside the calendar fails here
        return moment.astimezone(dt.UTC)

    def room(self, draft: Draft, name: str) -> None:
        draft.room = self.rooms.find(name)
        if draft.room is None and self.create_rooms:
            validate_line(name)
            draft.new_room = name[:LONGEST_TITLE]
        elif draft.room is None:
            self.without_room[name] = None

    def person(self, draft: Draft, name: str) -> None:
        try:
            found = self.people.find(name)
        except ValidationError:
            found = None
        if found is None:
            self.strangers[name] = None
            draft.remarks.append(_("Not found here: %(name)s") % {"name": name})
        elif (found, str(Role.SPEAKER)) not in draft.people:
            draft.people.append((found, str(Role.SPEAKER)))

    def remarks(self) -> Iterator[Any]:
        if self.strangers:
            message = ngettext(
                "%(count)s person is not in the list here and is left out: %(names)s.",
                "%(count)s people are not in the list here and are left out: %(names)s.",
                len(self.strangers),
            )
            yield message % {"count": len(self.strangers), "names": "; ".join(self.strangers)}
        if self.without_room:
            message = _("Rooms that are not here, so these sessions have none: %(rooms)s.")
            yield message % {"rooms": "; ".join(self.without_room)}


def plain(text: str) -> str:
    """Without the tags that some programs leave in their texts."""
    return TAG.sub("", text)
