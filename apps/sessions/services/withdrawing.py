"""Whoever had a session in a calendar and has it no longer is told: their calendars get it as cancelled."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case, Value, When
from django.db.models.functions import Now

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.sessions.cast.knowing import NOBODY, Known, knowing
from apps.sessions.models import ReleasedSession, Session, Withdrawal


class Told(NamedTuple):
    """Released sessions as calendars have them, and in whose."""

    rows: dict[UUID, ReleasedSession]
    known: dict[UUID, Known]


def told(conference: Conference, sittings: Collection[UUID]) -> Told:
    """Five queries."""
    return Told(ReleasedSession.objects.in_bulk(list(sittings)), knowing(conference, sittings))


@contextmanager
def calendars_told(*sittings: Session) -> Iterator[None]:
    """A change of locked sessions of one edition inside, public at once where it publishes as it is edited."""
    if not sittings or sittings[0].conference.programme_mode != ProgrammeMode.AS_EDITED:
        yield
        return
    conference, changed = sittings[0].conference, [sitting.pk for sitting in sittings]
    before = told(conference, changed)
    yield
    tell_calendars(conference, before, told(conference, changed))


def tell_calendars(conference: Conference, before: Told, after: Told) -> None:
    """Those who lost a released session get a `Withdrawal`, those who got it back by this change none.

    SEQUENCE counts up for both, so that a calendar takes the newer word. At most four queries, however many sessions.
    What is lost by leaving (a reply, a seat, a delegation) is not told here: the database writes the same rows,
    whoever changes it.
    """
    lost = {pk: _lost(known, after.known.get(pk, NOBODY)) for pk, known in before.known.items()}
    taken = Withdrawal.objects.filter(former_id__in=before.known.keys() | after.known.keys())
    rows = {(row.former_id, row.person_id): row for row in taken}
    back = [row for row in rows.values() if _is_back(row, before, after)]
    heard: dict[UUID, int] = {}  # the last word that somebody has whom the change concerns
    for row in back:
        heard[row.former_id] = max(heard.get(row.former_id, 0), row.sequence)
    for pk, people in lost.items():
        if people:
            had = [rows[pk, who].sequence_again for who in people if (pk, who) in rows]
            heard[pk] = max(heard.get(pk, 0), before.rows[pk].sequence + max(had, default=0))
    if not heard:
        return
    _count_beyond(heard, after)
    Withdrawal.objects.filter(pk__in=[row.pk for row in back]).delete()
    Withdrawal.objects.bulk_create(
        [
            Withdrawal(
                conference_id=conference.pk,
                former_id=pk,
                ics_uid=before.rows[pk].ics_uid,
                person_id=person,
                during=before.rows[pk].during,
                sequence=after.rows[pk].sequence if pk in after.rows else heard[pk] + 1,
            )
            for pk, people in lost.items()
            for person in people
        ],
        update_conflicts=True,  # who had left before, and come back
        unique_fields=["former_id", "person"],
        update_fields=["during", "sequence", "ahead", "updated_at"],
    )


def _count_beyond(heard: dict[UUID, int], after: Told) -> None:
    """Give the sessions that are still there a SEQUENCE that is news to everybody."""
    silent = {pk: last + 1 for pk, last in heard.items() if pk in after.rows and after.rows[pk].sequence <= last}
    if not silent:
        return
    number = Case(*(When(pk=pk, then=Value(sequence)) for pk, sequence in silent.items()))
    ReleasedSession.objects.filter(pk__in=silent).update(sequence=number, updated_at=Now())
    for pk, sequence in silent.items():
        after.rows[pk].sequence = sequence


def _lost(before: Known, after: Known) -> list[UUID | None]:
    """Nobody in particular stands for the public."""
    everybody: list[UUID | None] = [None] if before.publicly and not after.publicly else []
    return [*everybody, *sorted(before.people - after.people)]


def _is_back(row: Withdrawal, before: Told, after: Told) -> bool:
    """Whether who had lost a session (the public, without a person) has it by this change, and had it not."""
    had, has = before.known.get(row.former_id, NOBODY), after.known.get(row.former_id, NOBODY)
    if row.person_id is None:
        return has.publicly and not had.publicly
    return row.person_id in has.people - had.people
