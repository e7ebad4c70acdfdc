"""The release of a programme: from then on everybody outside the team reads what the team has worked out."""

import datetime as dt
from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.invitations.letters import sender_of
from apps.messaging.services import queue_messages
from apps.sessions.models import Release, ReleasedSession
from apps.sessions.releases.changes import Change, tokens_of
from apps.sessions.releases.copying import copy
from apps.sessions.releases.letters import Letters
from apps.sessions.releases.preview import Preview, preview_of
from apps.sessions.releases.together import refuse_if_torn_apart
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.withdrawing import Told, tell_calendars
from apps.sessions.signing_up.news import GuestLetters


@transaction.atomic
def release_programme(
    conference: Conference,
    *,
    by: User | None,
    sittings: Collection[UUID] | None = None,
    seen: Collection[str] | None = None,
    note: str = "",
) -> Release:
    """Release everything that differs from what is read outside the team, or only what differs of these `sittings`.

    In the same transaction: calendars, the version, and one mail to each person whom a change concerns, with theirs
    alone; guests of public sessions too. The number of queries does not depend on that of the changes. `seen` are the
    changes (`Change.token`) that somebody looked at before they confirmed.

    Refused: nothing differs ("nothing_to_release"); something that was not seen ("changed_meanwhile"); sessions that
    cannot be released one without the other ("belongs_together"); an edition that publishes as it is edited
    ("as_edited"); an archived one.
    """
    locked = lock_programme(conference)
    if locked.programme_mode == ProgrammeMode.AS_EDITED:
        raise Refused(_("This programme is published as it is edited: nothing waits for a release."), code="as_edited")
    at = database_now()
    preview = preview_of(locked, sittings, at)
    _check(preview, sittings, seen)
    _publish(locked, preview, at)
    release = _record(locked, preview, at, note=note, by=by)
    _mail(locked, preview, release, by=by)
    _mail_guests(locked, preview, release, by=by)
    return release


@transaction.atomic
def set_programme_mode(conference: Conference, mode: str, *, by: User) -> Conference:
    """Release changes from now on, or publish them as they are made. Nothing changes for readers by that alone.

    Refused ("not_released") while something waits for its release: nobody publishes it by a setting.
    """
    locked = lock_programme(conference)
    if locked.programme_mode == mode:
        return locked
    if mode == ProgrammeMode.AS_EDITED:
        preview = preview_of(locked, None, database_now())
        if preview.changes:
            message = _("Changes of the programme wait for their release. Release them first, or undo them.")
            raise Refused(message, field="mode", code="not_released")
        copy(preview.working)  # rows that say the same come to be the same rows
    before, locked.programme_mode = locked.programme_mode, mode
    locked.save(update_fields=["programme_mode", "updated_at"])
    changed = {"programme_mode": [before, mode]}
    audit.record("conference.changed", target=locked, by=by, changed=changed)
    return locked


def _check(preview: Preview, sittings: Collection[UUID] | None, seen: Collection[str] | None) -> None:
    if seen is not None and _is_news(preview, sittings, seen):
        message = _("The programme was changed after you opened this page. Look at what is new, then confirm.")
        raise Refused(message, code=CHANGED_MEANWHILE)
    if not preview.changes:
        message = _("Nothing to release: everybody reads the programme as it is.")
        raise Refused(message, code="nothing_to_release")
    refuse_if_torn_apart(preview)


def _is_news(preview: Preview, sittings: Collection[UUID] | None, seen: Collection[str]) -> bool:
    """Something has changed since; or something that was chosen is as it was released."""
    tokens = tokens_of(preview.changes)
    if sittings is None:
        return tokens != set(seen)
    return not tokens <= set(seen) or {change.pk for change in preview.changes} != set(sittings)


def _publish(conference: Conference, preview: Preview, at: dt.datetime) -> None:
    asked = [change.pk for change in preview.changes]
    before = Told(ReleasedSession.objects.in_bulk(asked), preview.reach.before)
    copy(asked, at=at)
    tell_calendars(conference, before, Told(ReleasedSession.objects.in_bulk(asked), preview.reach.after))


def _record(conference: Conference, preview: Preview, at: dt.datetime, *, note: str, by: User | None) -> Release:
    release = Release.objects.create(
        conference=conference,
        number=conference.releases.count() + 1,
        at=at,
        by=by,
        note=note.strip(),
        snapshot=[entry.as_json() for entry in preview.result.values()],
        diff=[_kept(change) for change in preview.changes],
        told=len(preview.recipients.told) + len(preview.guests),
    )
    counts: dict[str, Any] = {"number": release.number, "sessions": len(preview.changes), "told": release.told}
    audit.record("programme.released", target=release, by=by, **counts)
    return release


def _kept(change: Change) -> dict:
    """What the version itself does not say: which session, in what, and how it was before."""
    before = change.before.as_json() if change.before else None
    return {"id": str(change.pk), "kinds": [kind.value for kind in change.kinds], "before": before}


def _mail(conference: Conference, preview: Preview, release: Release, *, by: User | None) -> None:
    told = preview.recipients.told
    if not told:
        return
    letters = Letters(conference, sender_of(conference))
    drafts = [
        letters.draft(person, news, dedupe_key=f"release:{release.pk}:{person.pk}", wave_id=release.pk)
        for person, news in told
    ]
    queue_messages(drafts, by=by, actor_label="release")


def _mail_guests(conference: Conference, preview: Preview, release: Release, *, by: User | None) -> None:
    """Who signed up for a public session that moves, is off or takes place again, and is not told as a participant."""
    if not preview.guests:
        return
    letters = GuestLetters(conference, sender_of(conference), preview.changes)
    drafts = [
        letters.draft(each, dedupe_key=f"release:{release.pk}:guest:{each.guests[0].pk}") for each in preview.guests
    ]
    queue_messages(drafts, by=by, actor_label="release")
