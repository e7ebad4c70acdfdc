"""Closed sessions as whoever may not know of them meets them where their edition says so: a time, and not a word.

Which sessions these are, `SessionQuerySet.told_as_closed` says. Those that overlap, or follow each other without a
pause, are one block, so that nobody counts them. A block has an identity of its own: a keyed hash of the oldest of its
sessions, so that it stays while they move, and nobody can connect it with a session that is known later.
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
from apps.sessions.programme.rows import BLOCK, CalendarRow, ProgrammeRow, Seconds, moment

SALT = "sessions.closed"
COLUMNS = (
    "id",
    "conference_id",
    Seconds("during__startswith"),
    Seconds("during__endswith"),
    "conference__closed_times__number",
    Seconds("conference__closed_times__updated_at"),
)
ORDER = ("conference_id", "during", "id")
Closed = tuple[UUID, UUID, float, float, int | None, float | None]  # the columns


class Block(NamedTuple):
    """One stretch of time. `number` counts up, and `changed` follows, when times of closed sessions change."""

    pk: UUID
    conference: Conference
    starts: dt.datetime
    ends: dt.datetime
    number: int
    changed: dt.datetime

    @property
    def is_block(self) -> bool:
        """What pages ask that show sessions and blocks alike."""
        return True

    def line(self) -> ProgrammeRow:
        titles = {"": _("Closed session")}
        return ProgrammeRow(
            self.pk, titles, BLOCK, Visibility.SESSION, SessionStatus.SCHEDULED, None, self.starts, self.ends
        )

    def event(self) -> CalendarRow:
        known = self.line()
        return CalendarRow(
            *known[:6],
            descriptions={},
            sequence=self.number,
            ics_uid=str(self.pk),
            room_id=None,
            conference=self.conference,
            starts=self.starts,
            ends=self.ends,
            created_at=self.changed,
            updated_at=self.changed,
            room_updated_at=None,
        )._replace(titles=in_every_language())


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
    return _merged([(UUID(row[0]), conference.pk, *row[2:]) for row in rows], {conference.pk: conference})


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
    groups: list[Closed] = []
    for row in rows:
        last = groups[-1] if groups else None
        if last is not None and last[1] == row[1] and row[2] <= last[3]:
            groups[-1] = min(last[0], row[0]), row[1], last[2], max(last[3], row[3]), *row[4:]
        else:
            groups.append(row)
    found = []
    for oldest, conference_id, starts, ends, number, changed in groups:
        conference = conferences[conference_id]
        times = moment(starts), moment(ends), number or 0, moment(changed) or conference.created_at
        found.append(Block(_own_identity(oldest), conference, *times))
    return sorted(found, key=lambda block: block.starts)


def _own_identity(sitting: UUID) -> UUID:
    digest = salted_hmac(SALT, sitting.hex, algorithm="sha256").digest()
    return UUID(bytes=digest[:16], version=4)
