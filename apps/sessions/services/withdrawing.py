"""Whoever had a session in a calendar and has it no longer is told: their calendars get it as cancelled."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple
from uuid import UUID

from apps.sessions.models import Session, Withdrawal


class Known(NamedTuple):
    """In whose calendars a session stands: those of everybody, and of which people."""

    publicly: bool
    people: set[UUID]


def known(sitting: Session) -> Known:
    row = Session.objects.filter(pk=sitting.pk)
    return Known(row.timed().public().exists(), set(row.people_knowing().values_list("pk", flat=True)))


@contextmanager
def calendars_told(sitting: Session) -> Iterator[None]:
    """A change of a locked session inside; afterwards those who lost it have a `Withdrawal`, those who have it none.

    SEQUENCE counts up for both, so that a calendar takes the newer word.
    """
    before, during, sequence = known(sitting), sitting.during, sitting.sequence
    yield
    after = known(sitting)
    nobody: list[UUID | None] = [None] if before.publicly and not after.publicly else []
    lost = [*nobody, *sorted(before.people - after.people)]
    regained = _rows(sitting, after)
    if not lost and not regained:
        return
    if sitting.sequence == sequence:
        sitting.sequence += 1
        sitting.save(update_fields=["sequence", "updated_at"])
    Withdrawal.objects.filter(pk__in=regained).delete()
    Withdrawal.objects.bulk_create(
        [
            Withdrawal(
                conference_id=sitting.conference_id,
                former_id=sitting.pk,
                ics_uid=sitting.ics_uid,
                person_id=person,
                during=during,
                sequence=sitting.sequence,
            )
            for person in lost
        ]
    )


def _rows(sitting: Session, after: Known) -> list[UUID]:
    """Withdrawals of those who have the session now."""
    found = Withdrawal.objects.filter(former_id=sitting.pk).values_list("pk", "person")
    return [pk for pk, person in found if (after.publicly if person is None else person in after.people)]
