"""Whoever had a session in a calendar and has it no longer is told: their calendars get it as cancelled."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import NamedTuple
from uuid import UUID

from django.db.models import F
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
    """Those who lost a released session get a `Withdrawal`, those who have it (again) none.

    SEQUENCE counts up for both, so that a calendar takes the newer word. At most four queries, however many sessions.
    """
    lost = {pk: _lost(known, after.known.get(pk, NOBODY)) for pk, known in before.known.items()}
    found = Withdrawal.objects.filter(former_id__in=after.known).values_list("pk", "former_id", "person")
    regained = {pk: former for pk, former, person in found if _has(after.known[former], person)}
    heard = {pk for pk, people in lost.items() if people} | set(regained.values())
    if not heard:
        return
    silent = [pk for pk in heard & after.rows.keys() if _sequence(before, pk) == after.rows[pk].sequence]
    ReleasedSession.objects.filter(pk__in=silent).update(sequence=F("sequence") + 1, updated_at=Now())
    Withdrawal.objects.filter(pk__in=regained).delete()
    Withdrawal.objects.bulk_create(
        Withdrawal(
            conference_id=conference.pk,
            former_id=pk,
            ics_uid=before.rows[pk].ics_uid,
            person_id=person,
            during=before.rows[pk].during,
            sequence=_number(pk, before, after, silent),
        )
        for pk, people in lost.items()
        for person in people
    )


def _lost(before: Known, after: Known) -> list[UUID | None]:
    """Nobody in particular stands for the public."""
    everybody: list[UUID | None] = [None] if before.publicly and not after.publicly else []
    return [*everybody, *sorted(before.people - after.people)]


def _has(known: Known, person: UUID | None) -> bool:
    return known.publicly if person is None else person in known.people


def _sequence(before: Told, pk: UUID) -> int:
    return before.rows[pk].sequence if pk in before.rows else 0


def _number(pk: UUID, before: Told, after: Told, silent: Collection[UUID]) -> int:
    """The SEQUENCE that stands in the calendars of those who have it still, and one more for a session that is gone."""
    if pk not in after.rows:
        return before.rows[pk].sequence + 1
    return after.rows[pk].sequence + (pk in silent)
