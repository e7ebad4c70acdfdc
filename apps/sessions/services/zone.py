"""Another time zone of the venue: what stands on its clocks keeps either the clock time or the moment."""

import datetime as dt
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.audit.trails.changes import refuse_if_changed
from apps.conferences import services as conferences
from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.core.languages import pick
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates import services as delegates
from apps.delegates.invitations.letters import sender_of
from apps.delegations import services as delegations
from apps.messaging.services import queue_messages
from apps.sessions.models import Material, ReleasedSession, Session, SignUp
from apps.sessions.programme.zone_change import Keep, Kind, Tied, state_of, tied_to_the_clocks
from apps.sessions.releases.letters import Letters
from apps.sessions.releases.zone_news import ZoneNews, zone_news
from apps.sessions.services.clashes import clashes_told
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.sittings import as_range, place_in_words
from apps.sessions.signing_up.news import GuestLetters


@transaction.atomic
def change_time_zone(
    conference: Conference,
    zone: str,
    *,
    by: User,
    keep: str = "",
    version: str | None = None,
    seen: str | None = None,
) -> Conference:
    """Say in which zone an edition meets. What is tied to its clocks keeps clock times or moments (`Keep`).

    Days of delegations stay the days they are. Embargoes, credentials and all that is recorded keep their moments.
    The released programme goes along at once, as the zone does: it is read on the clocks of the venue. Where its
    moments change, whoever a release would tell of that is mailed, each once, and so are guests.
    Refused: nobody said what is kept although something is tied to the clocks ("keep_missing"); the edition or the
    list that was `seen` has changed since ("changed_meanwhile"); a clock time that the new zone skips
    ("no_such_time"); a person who would be in two places; an unknown zone.
    """
    locked = lock_programme(conference)
    refuse_if_changed(locked, version, tz=locked.time_zone)
    before, tied = locked.time_zone, tied_to_the_clocks(locked)
    if seen is not None and seen != state_of(tied):
        message = _("The programme or a deadline was changed after you opened this page. Look at the list again.")
        raise Refused(message, code=CHANGED_MEANWHILE)
    if tied and zone != before and keep not in Keep.values:
        raise Refused(_("Say what is to be kept."), field="keep", code="keep_missing")
    conferences.check_zone(zone)
    moved = {row.pk: row.on(before, zone) for row in tied} if keep == Keep.CLOCKS else {}
    at = database_now()
    news = zone_news(locked, before, zone, at) if keep == Keep.CLOCKS and zone != before else None
    deadline = moved[locked.pk].start if locked.pk in moved else locked.reply_deadline
    conferences.change_zone(locked, zone, deadline=deadline, by=by, kept=keep)
    delegations.keep_days(locked, before, zone, by=by)
    delegates.move_deadlines({pk: row.start for pk, row in moved.items() if row.kind == Kind.OWN_DEADLINE}, by=by)
    _move_sittings(locked, [row for row in moved.values() if row.kind == Kind.SESSION], by=by)
    _move_moments(list(moved.values()), by=by)
    if moved and locked.programme_mode == ProgrammeMode.RELEASED:
        _move_released(locked, before, zone)
    if news:
        _tell(locked, news, before, at, by=by)
    return locked


def _tell(conference: Conference, news: ZoneNews, before: str, at: dt.datetime, *, by: User) -> None:
    """After the move: guests get the events as they stand from now on."""
    if not news.people and not news.guests:
        return
    sender, wave = sender_of(conference), uuid7()
    letters = Letters(conference, sender, before)
    drafts = [
        letters.draft(person, heard, dedupe_key=f"zone:{wave}:{person.pk}", wave_id=wave)
        for person, heard in news.people
    ]
    to_guests = GuestLetters(conference, sender, news.changes, before)
    drafts += [to_guests.draft(told, dedupe_key=f"zone:{wave}:guest:{told.guests[0].pk}") for told in news.guests]
    queue_messages(drafts, by=by, actor_label="programme")


def _move_sittings(conference: Conference, planned: Iterable[Tied], *, by: User) -> None:
    """Cancelled ones too. Whoever comes to stand later goes first from the end, so that none is in another's way."""
    sittings = Session.objects.of(conference).select_related("room").in_bulk([row.pk for row in planned])
    pairs = sorted(((row, sittings[row.pk]) for row in planned), key=lambda pair: pair[0].start)
    later = [(row, held) for row, held in pairs if (row.start, row.end) > (held.starts, held.ends)]
    earlier = [(row, held) for row, held in pairs if (row.start, row.end) < (held.starts, held.ends)]
    for row, sitting in [*reversed(later), *earlier]:
        sitting.conference = conference
        before = place_in_words(sitting)
        sitting.during = as_range((row.start, row.end)) if row.end else None
        with clashes_told(sitting, by=by):
            sitting.save(update_fields=["during", "updated_at"])
        audit.record("session.moved", target=sitting, by=by, before=before, after=place_in_words(sitting))


def _move_moments(moved: Iterable[Tied], *, by: User) -> None:
    """When a sign-up ends, and from when a file is shown."""
    starts = {row.pk: row.start for row in moved}
    for offered in SignUp.objects.select_for_update(of=("self",)).select_related("sitting").filter(pk__in=starts):
        offered.closes_at = starts[offered.pk]
        offered.save(update_fields=["closes_at", "updated_at"])
        closes_at = str(offered.closes_at)
        audit.record("sign_up.offered", target=offered.sitting, by=by, places=offered.places, closes_at=closes_at)
    for file in Material.objects.listed().select_for_update().filter(pk__in=starts):
        before, file.shown_at = file.shown_at, starts[file.pk]
        file.save(update_fields=["shown_at", "updated_at"])
        audit.record("material.changed", target=file, by=by, changed={"shown_at": [str(before), str(file.shown_at)]})


def _move_released(conference: Conference, before: str, after: str) -> None:
    """Those that stand elsewhere in the working programme too: what their readers know keeps its clock time."""
    sittings = list(ReleasedSession.objects.of(conference).timed())
    for sitting in sittings:
        tied = Tied(Kind.SESSION, sitting.pk, pick(sitting.titles, get_language()), sitting.starts, sitting.ends)
        moved = tied.on(before, after)
        sitting.during = as_range((moved.start, moved.end)) if moved.end else None
        sitting.updated_at = timezone.now()
    ReleasedSession.objects.bulk_update(sittings, ["during", "updated_at"])
