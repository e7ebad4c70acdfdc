"""Guests of public sessions, in an edition that publishes as it is edited: each change is told with the edit itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from apps.accounts.models import User
from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.core.clocks.database_clock import database_now
from apps.delegates.invitations.letters import sender_of
from apps.messaging.services import queue_messages
from apps.sessions.models import Guest, ReleasedSession, Session
from apps.sessions.releases.changes import changes_between
from apps.sessions.releases.entries import entries_of
from apps.sessions.signing_up.news import GuestLetters, guests_told

_is_told = ContextVar("guests are told of a larger change", default=False)


@contextmanager
def guests_told_at_once(*sittings: Session, by: User | None) -> Iterator[None]:
    """A change of locked sessions of one edition inside: whoever signed up is mailed what it is to them in the end.

    One query where nobody has; within another of these nothing happens, since that one tells the whole. Nothing where
    the programme is released, for then the release tells.
    """
    if not sittings or _is_told.get() or not _has_guests(sittings):
        yield
        return
    conference, before = sittings[0].conference, entries_of(ReleasedSession, sittings[0].conference)
    token = _is_told.set(True)
    try:
        yield
    finally:
        _is_told.reset(token)
    changed = {sitting.pk for sitting in sittings}
    after = entries_of(ReleasedSession, conference)
    _tell(conference, [change for change in changes_between(before, after) if change.pk in changed], by)


def _has_guests(sittings: tuple[Session, ...]) -> bool:
    if sittings[0].conference.programme_mode != ProgrammeMode.AS_EDITED:
        return False
    return Guest.objects.confirmed().filter(sign_up__sitting__in=[sitting.pk for sitting in sittings]).exists()


def _tell(conference: Conference, changes: list, by: User | None) -> None:
    at = database_now()
    told = guests_told(changes, (), at)
    if not told:
        return
    letters = GuestLetters(conference, sender_of(conference), changes)
    drafts = [letters.draft(each, dedupe_key=f"edited:{at.isoformat()}:guest:{each.guests[0].pk}") for each in told]
    queue_messages(drafts, by=by, actor_label="programme")
