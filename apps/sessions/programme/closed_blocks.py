"""Closed sessions as whoever may not know of them meets them where their edition says so: a time, and not a word.

Which sessions these are, `SessionQuerySet.told_as_closed` says. Those that overlap, or follow each other without a
pause, are one block, so that nobody counts them. On pages a block goes by a keyed hash of the oldest of its sessions,
which nobody can connect with a session that is known later; what calendars are told of it, `told_blocks` remembers.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import OuterRef, QuerySet
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.accounts.models import User
from apps.conferences.choices import ClosedSessions
from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.rows.beside import Whole
from apps.sessions.choices import SessionStatus
from apps.sessions.models import ReleasedSession
from apps.sessions.programme.rows import BLOCK, ProgrammeRow, Seconds, moment

SALT = "sessions.closed"
COLUMNS = (
    "id",
    "conference_id",
    Seconds("during__startswith"),
    Seconds("during__endswith"),
)
ORDER = ("conference_id", "during", "id")
Closed = tuple[UUID, UUID, float, float]  # the columns


class Block(NamedTuple):
    """One stretch of time. Which `sittings` are in it is for the database alone (`told_blocks`)."""

    pk: UUID
    conference: Conference
    starts: dt.datetime
    ends: dt.datetime
    sittings: frozenset[UUID]

    @property
    def is_block(self) -> bool:
        """What pages ask that show sessions and blocks alike."""
        return True

    def line(self) -> ProgrammeRow:
        titles = {"": _("Closed session")}
        return ProgrammeRow(
            self.pk, titles, BLOCK, Visibility.SESSION, SessionStatus.SCHEDULED, None, self.starts, self.ends
        )


def in_every_language() -> dict[str, str]:
    found = {}
    for code, _name in settings.LANGUAGES:
        with override(code):
            found[code] = _("Closed session")
    return found


def closed_blocks(user: User | AnonymousUser, conference: Conference) -> list[Block]:
    """What this account reads of the closed sessions of one edition; one query, or none where they are absent."""
    if conference.closed_sessions == ClosedSessions.ABSENT:
        return []
    programme = ReleasedSession.objects.of(conference)
    known = ReleasedSession.objects.visible_to(user, conference)
    return _asked(programme.told_as_closed(known), {conference.pk: conference})


def closed_column() -> Whole:
    """What anybody reads of them, beside the edition in a query of editions; `read_closed` reads it."""
    known = ReleasedSession.objects.of(OuterRef(OuterRef("pk"))).public()
    return Whole(ReleasedSession.objects.of(OuterRef("pk")).told_as_closed(known).order_by(*ORDER), *COLUMNS)


def read_closed(rows: Iterable[Sequence[Any]], conference: Conference) -> list[Block]:
    """The blocks of one edition."""
    return _merged([(UUID(row[0]), conference.pk, row[2], row[3]) for row in rows], {conference.pk: conference})


def closed_blocks_of(people: Iterable[UUID], conferences: dict[UUID, Conference] | None = None) -> list[Block]:
    """What these people (one, usually) read in the editions in which they are registered or have a role.

    One query, and one more where there are any and the `conferences` are not given.
    """
    people = list(people)
    known = ReleasedSession.objects.visible_to_people(people)
    rows = ReleasedSession.objects.concerning(people)
    if conferences is not None:
        shown = [pk for pk, row in conferences.items() if row.closed_sessions != ClosedSessions.ABSENT]
        if not shown:
            return []
        rows = rows.filter(conference__in=shown)
    return _asked(rows.told_as_closed(known), conferences)


def _asked(sittings: QuerySet, conferences: dict[UUID, Conference] | None) -> list[Block]:
    rows = list(sittings.order_by(*ORDER).values_list(*COLUMNS))
    if conferences is None:
        conferences = Conference.objects.select_related("forum").in_bulk({row[1] for row in rows})
    return _merged(rows, conferences)


def _merged(rows: Iterable[Closed], conferences: dict[UUID, Conference]) -> list[Block]:
    groups: list[tuple[list[UUID], UUID, float, float]] = []
    for pk, conference_id, starts, ends in rows:
        last = groups[-1] if groups else None
        if last is not None and last[1] == conference_id and starts <= last[3]:
            groups[-1] = [*last[0], pk], conference_id, last[2], max(last[3], ends)
        else:
            groups.append(([pk], conference_id, starts, ends))
    found = [
        Block(_own_identity(min(pks)), conferences[conference], moment(starts), moment(ends), frozenset(pks))
        for pks, conference, starts, ends in groups
    ]
    return sorted(found, key=lambda block: block.starts)


def _own_identity(sitting: UUID) -> UUID:
    digest = salted_hmac(SALT, sitting.hex, algorithm="sha256").digest()
    return UUID(bytes=digest[:16], version=4)
