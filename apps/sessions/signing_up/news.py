"""What a release says to guests: that a session they signed up for moves, is off, or takes place after all."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.conferences.models import Conference
from apps.core.languages import pick
from apps.core.listing import enumerated
from apps.delegates.invitations.letters import Sender
from apps.messaging.drafts import Draft
from apps.messaging.wording import Circular, page_language
from apps.sessions.calendars import feeds
from apps.sessions.calendars.links import absolute, programme_url
from apps.sessions.choices import SessionStatus
from apps.sessions.models import Guest, ReleasedSession, Withdrawal
from apps.sessions.openness import is_for_everybody
from apps.sessions.programme.rows import CalendarRow, calendar_rows
from apps.sessions.releases.changes import Change, Kind
from apps.sessions.releases.entries import Entry
from apps.sessions.releases.letters import Item, Writer
from apps.sessions.releases.reach import is_over
from apps.sessions.signing_up.links import guest_link

TEMPLATE, FILE, MIME = "sessions/sign_up_changed", "sessions.ics", "text/calendar"
TOLD = (Kind.MOVED, Kind.ROOM)
NOT_BEFORE, NOT_ANY_MORE, STILL = "not before", "not any more", "still"


class Told(NamedTuple):
    """One guest, once for each session they signed up for that has changed; the same address is the same person."""

    guests: list[Guest]
    changes: list[Change]


def guests_told(changes: Iterable[Change], besides: Collection[str], now: dt.datetime) -> list[Told]:
    """Whom a release tells, with a place or waiting; who never confirmed an address is nobody's. One query.

    Nobody of `besides`: addresses that the release tells as participants.
    """
    worth = {change.pk: change for change in changes if not is_over(change, now) and _is_worth_telling(change)}
    if not worth:
        return []
    rows = (
        Guest.objects.confirmed()
        .filter(sign_up__sitting__in=worth)
        .select_related("sign_up__sitting__conference__forum")
    )
    found: dict[str, Told] = {}
    for guest in rows.order_by("sign_up__sitting__during", "turn"):
        if (address := guest.email.lower()) not in besides:
            told = found.setdefault(address, Told([], []))
            told.guests.append(guest)
            told.changes.append(worth[guest.sign_up.sitting_id])
    return list(found.values())


def _is_worth_telling(change: Change) -> bool:
    standing = standing_of(change)
    return standing in (NOT_BEFORE, NOT_ANY_MORE) or (standing == STILL and bool(set(TOLD) & set(change.kinds)))


def standing_of(change: Change) -> str:
    """Whether the public can go there, before and after."""
    was, is_now = _takes_place(change.before), _takes_place(change.after)
    if was and is_now:
        return STILL
    return NOT_ANY_MORE if was else NOT_BEFORE if is_now else ""


def _takes_place(side: Entry | None) -> bool:
    is_public = side is not None and is_for_everybody(side.visibility) and side.starts_at is not None
    return is_public and side is not None and side.status == SessionStatus.SCHEDULED


class GuestLetters:
    """The mails of one release, or of one change of the venue's zone from `zone_before`, to guests.

    Those who read the same are written to by the same words.
    """

    def __init__(self, conference: Conference, sender: Sender, changes: Iterable[Change], zone_before: str = ""):
        self.conference, self.sender, self.zone_before = conference, sender, zone_before
        changed = [change.pk for change in changes]
        public = ReleasedSession.objects.public().timed().filter(pk__in=changed)
        self.rows = calendar_rows(public.in_order(), conference)
        self.off = list(Withdrawal.objects.filter(person=None, former_id__in=changed).select_related("conference"))
        self.circulars: dict[tuple, Circular] = {}
        self.files: dict[tuple, str] = {}

    def draft(self, told: Told, *, dedupe_key: str) -> Draft:
        guest = told.guests[0]
        language, known = page_language(guest.language), frozenset(change.pk for change in told.changes)
        has_page = len(told.guests) == 1 and standing_of(told.changes[0]) != NOT_ANY_MORE
        with override(language):
            return Draft(
                dedupe_key=dedupe_key,
                kind="sign_up",
                to_address=guest.email,
                to_name=guest.name,
                language=language,
                template=TEMPLATE,
                context={},
                circular=self.circular(told, language, has_page),
                greeted=guest.name,
                secrets={"link": guest_link(guest)} if has_page else {},
                attachments=[{"name": FILE, "kind": MIME, "text": self.calendar(known, language)}],
                scope_id=self.conference.pk,
                target_id=guest.pk,
                from_name=pick(self.conference.forum.names, language),
                reply_to=self.sender.contact,
            )

    def circular(self, told: Told, language: str, has_page: bool) -> Circular:
        heard = tuple(
            (change.pk, guest.seat is not None) for guest, change in zip(told.guests, told.changes, strict=True)
        )
        if (key := (language, heard)) not in self.circulars:
            writer = Writer(self.conference, language, "", zone_before=self.zone_before)
            context = {
                "sender_name": pick(self.conference.forum.names, language),
                "conference_title": pick(self.conference.titles, language),
                "items": [
                    item_of(writer, change, has_place)
                    for change, (_pk, has_place) in zip(told.changes, heard, strict=True)
                ],
                "venue_zone": writer.zone_over([side for each in told.changes for side in (each.after, each.before)]),
                "other_zone": bool(self.zone_before),
                "page": absolute(programme_url(self.conference)),
                "contact": self.sender.contact,
                "has_page": has_page,
            }
            self.circulars[key] = Circular(TEMPLATE, language, context, ["link"] if has_page else [])
        return self.circulars[key]

    def calendar(self, known: frozenset[UUID], language: str) -> str:
        """These sessions as the public calendar tells them, so that a calendar moves them or takes them out."""
        if (key := (known, language)) not in self.files:
            rows: Sequence[CalendarRow] = [row for row in self.rows if row.pk in known]
            off = [row for row in self.off if row.former_id in known - {row.pk for row in rows}]
            name, tz = pick(self.conference.titles, language), self.conference.time_zone
            url = absolute(programme_url(self.conference))
            self.files[key] = feeds.as_ics(rows, name=name, url=url, tz=tz, withdrawn=off).decode()
        return self.files[key]


def item_of(writer: Writer, change: Change, has_place: bool) -> Item:
    """What is said of one session. Of one that is off, only what was public of it."""
    before, after, standing = change.before, change.after, standing_of(change)
    if standing == NOT_ANY_MORE and before:
        is_off = after is not None and is_for_everybody(after.visibility) and after.status == SessionStatus.CANCELLED
        what = _("Cancelled") if is_off else _("No longer on the public programme")
        return Item(writer.title(before), what, ((_("It was"), writer.when(before)),))
    own = _("You have a place"), _("You are on the waiting list")
    yours = (_("Your sign-up"), own[0] if has_place else own[1])
    if standing == NOT_BEFORE and after:
        return Item(writer.title(after), _("Takes place"), (*writer.place(after), yours))
    kinds = [kind for kind in change.kinds if kind in TOLD]
    what = enumerated([str(kind.label) for kind in kinds], writer.language)
    return Item(writer.title(after), what, (*writer.differences(before, after, kinds), yours))
