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
    """A change of a locked session inside; afterwards those who lost it have a `Withdrawal`, who got it back none.

    SEQUENCE counts up for both, so that a calendar takes the newer word. What is lost by leaving (a reply, a seat, a
    delegation) is not changed here: the database writes the same rows whoever changes it.
    """
    before, during, sequence = known(sitting), sitting.during, sitting.sequence
    yield
    after = known(sitting)
    nobody: list[UUID | None] = [None] if before.publicly and not after.publicly else []
    lost = [*nobody, *sorted(before.people - after.people)]
    rows = {row.person_id: row for row in Withdrawal.objects.filter(former_id=sitting.pk)}
    regained = [row for person, row in rows.items() if _is_back(person, before, after)]
    if not lost and not regained:
        return
    heard = [row.sequence for row in regained] + [sequence + rows[who].sequence_again for who in lost if who in rows]
    if sitting.sequence <= max([sequence, *heard]):
        sitting.sequence = max([sequence, *heard]) + 1
        sitting.save(update_fields=["sequence", "updated_at"])
    Withdrawal.objects.filter(pk__in=[row.pk for row in regained]).delete()
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
        ],
        update_conflicts=True,  # who had left before, and come back
        unique_fields=["former_id", "person"],
        update_fields=["during", "sequence", "ahead", "updated_at"],
    )


def _is_back(person: UUID | None, before: Known, after: Known) -> bool:
    """Whether this person (None: the public) has the session by this change, and had it not."""
    if person is None:
        return after.publicly and not before.publicly
    return person in after.people - before.people
