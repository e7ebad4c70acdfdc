"""What a release says to one reader: their changes, before and after, on the clocks of the venue and on their own."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.conferences.models import Conference
from apps.core.clocks.two_clocks import on_two_clocks
from apps.core.clocks.venue_time import is_zone, zone_label
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.delegates.invitations.letters import Sender
from apps.delegates.models import Person
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft
from apps.messaging.wording import Circular, Wording
from apps.sessions.calendars.links import absolute, calendar_address, programme_url
from apps.sessions.choices import Role
from apps.sessions.releases.changes import Kind
from apps.sessions.releases.entries import Entry
from apps.sessions.releases.reach import TOLD, News

TEMPLATE, KIND = "sessions/changes", "programme"
MOST = 40  # in one mail; a first release may hold a hundred


@dataclass(frozen=True)
class Item:
    """One session in a mail: what happened to it, and the facts that go with that, each with its caption."""

    title: str
    what: str
    facts: tuple[tuple[str, str], ...]


@dataclass
class Writer:
    """Writes for all readers of one language and zone, whose items are mostly the same."""

    conference: Conference
    language: str
    own_zone: str  # empty where the reader's clocks are those of the venue, or unknown
    written: dict[tuple[UUID, bool, bool], Item] = field(default_factory=dict)
    is_own: bool = True  # of one reader's programme, not of a whole circle's
    zone_before: str = ""  # of the venue, where it is another one from now on

    def items(self, news: Sequence[News]) -> list[Item]:
        return [self.item(each) for each in news[:MOST]]

    def item(self, news: News) -> Item:
        key = (news.change.pk, news.had, news.has)
        if key not in self.written:
            self.written[key] = self.write(news)
        item = self.written[key]
        own = self.own_role(news)
        return Item(item.title, item.what, (*item.facts, own)) if own else item

    def write(self, news: News) -> Item:
        before, after = news.change.before, news.change.after
        if news.has and after and not (news.had and before):
            what = _("New in your programme") if self.is_own else _("New on the programme")
            return Item(self.title(after), what, tuple(self.place(after)))
        if before and not (news.has and after):
            return self.gone(before, self.title(before))
        kinds = [kind for kind in news.change.kinds if kind in TOLD]
        what = enumerated([str(kind.label) for kind in kinds], self.language) or _("Your role")
        return Item(self.title(after), what, tuple(self.differences(before, after, kinds)))

    def gone(self, before: Entry, title: str) -> Item:
        """What is no longer theirs to read is told by the time it had."""
        what = _("No longer in your programme") if self.is_own else _("No longer on the programme")
        return Item(title, what, ((_("It was"), self.when(before)),))

    def differences(self, before: Any, after: Any, kinds: Sequence[Kind]) -> Iterable[tuple[str, str]]:
        if Kind.RENAMED in kinds and self.title(before) != self.title(after):  # in the reader's language
            yield _("Title before"), self.title(before)
        yield (_("Now") if Kind.MOVED in kinds else _("Time")), self.when(after)
        if Kind.MOVED in kinds:
            yield _("Before"), self.when_before(before)
        if Kind.ROOM in kinds:
            yield _("Room"), self.room(after) or _("none")
            yield _("Room before"), self.room(before) or _("none")

    def place(self, entry: Entry) -> Iterable[tuple[str, str]]:
        yield _("Time"), self.when(entry)
        if entry.room:
            yield _("Room"), self.room(entry)

    def zone_over(self, sides: Iterable[Entry | None]) -> str:
        """The zone of the venue in words, on the day of the first of these that has a time."""
        starts = (side.starts_at for side in sides if side)
        moment = next((each for each in starts if each), None)
        return zone_label(moment, self.conference.time_zone, self.language) if moment else ""

    def own_role(self, news: News) -> tuple[str, str] | None:
        if news.new_roles is None:
            return None
        roles = [str(Role(role).label) for role in news.new_roles]
        return _("You are"), enumerated(roles, self.language) if roles else _("no longer in a role")

    def title(self, entry: Entry | None) -> str:
        return pick(entry.titles, self.language) if entry else ""

    def room(self, entry: Entry) -> str:
        return pick(entry.room_names, self.language)

    def when_before(self, entry: Entry) -> str:
        """As it was told: on the clocks that the venue had then."""
        if not self.zone_before or entry.starts_at is None or entry.ends_at is None:
            return self.when(entry)
        told = on_two_clocks(entry.starts_at, entry.ends_at, self.zone_before, "", self.language).venue
        label = zone_label(entry.starts_at, self.zone_before, self.language)
        return _("%(time)s (%(zone)s)") % {"time": told, "zone": label}

    def when(self, entry: Entry) -> str:
        if entry.starts_at is None or entry.ends_at is None:
            return _("no time yet")
        times = entry.starts_at, entry.ends_at
        told = on_two_clocks(
            *times, self.conference.time_zone, self.own_zone, self.language
        )  # whose zone, says the head
        if not told.own:
            return told.venue
        return _("%(venue)s (yours: %(own)s)") % {"venue": told.venue, "own": f"{told.own}, {told.own_zone}"}


class Letters:
    """The mails of one release, or of one change of the venue's zone from `zone_before`."""

    def __init__(self, conference: Conference, sender: Sender, zone_before: str = ""):
        self.conference, self.sender, self.zone_before = conference, sender, zone_before
        self.writers: dict[tuple[str, str], Writer] = {}
        self.circulars: dict[tuple, tuple[Circular, Sequence[News]]] = {}  # the news are kept, or others took their id

    def writer(self, person: Person) -> Writer:
        zone = person.time_zone
        own = zone if zone and is_zone(zone) and zone != self.conference.time_zone else ""
        key = mail_language(person), own
        if key not in self.writers:
            self.writers[key] = Writer(self.conference, *key, zone_before=self.zone_before)
        return self.writers[key]

    def context(self, person: Person, news: Sequence[News]) -> dict[str, Any]:
        writer, conference = self.writer(person), self.conference
        return {
            "sender_name": pick(conference.forum.names, writer.language),
            "conference_title": pick(conference.titles, writer.language),
            "items": writer.items(news),
            "more": max(0, len(news) - MOST),
            "venue_zone": writer.zone_over(side for each in news for side in (each.change.after, each.change.before)),
            "other_zone": bool(self.zone_before),
            "page": absolute(programme_url(conference)),
            "contact": self.sender.contact,
        }

    def circular(self, person: Person, news: Sequence[News]) -> Circular:
        """For all who read of the same changes in the same language and zone."""
        writer = self.writer(person)
        heard = tuple((id(each.change), each.had, each.has, each.new_roles) for each in news)
        key = (writer.language, writer.own_zone, heard)
        if key not in self.circulars:
            circular = Circular(TEMPLATE, writer.language, self.context(person, news), ["calendar"])
            self.circulars[key] = circular, news
        return self.circulars[key][0]

    def draft(self, person: Person, news: Sequence[News], *, dedupe_key: str, wave_id: UUID) -> Draft:
        language = mail_language(person)
        with override(language):
            return Draft(
                dedupe_key=dedupe_key,
                kind=KIND,
                to_address=person.email,
                to_name=person.full_name,
                language=language,
                template=TEMPLATE,
                context={},
                circular=self.circular(person, news),
                greeted=addressee(person, language),
                secrets={"calendar": calendar_address(person)},
                scope_id=self.conference.pk,
                target_id=wave_id,
                wave_id=wave_id,
                from_name=pick(self.conference.forum.names, language),
                reply_to=self.sender.contact,
            )

    def preview(self, person: Person, news: Sequence[News]) -> Wording:
        """The mail as it would go out, the private address as its placeholder."""
        language = mail_language(person)
        with override(language):
            return self.circular(person, news).to(addressee(person, language))
