"""What calendars are told of closed sessions, remembered as it is told. Nobody does this: a calendar program asks."""

from collections.abc import Callable, Sequence
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db import OperationalError, connection, transaction
from django.utils import timezone

from apps.conferences.models import Conference
from apps.core.clocks.database_clock import database_now
from apps.core.guards.full_disk import is_full
from apps.delegates.models import Person
from apps.sessions.models import ToldBlock
from apps.sessions.programme.closed_blocks import Block, closed_blocks, closed_blocks_of
from apps.sessions.programme.told_blocks import followed

LOCKS = 0x626C6F63  # "bloc": the class of these locks among all advisory ones
WRITTEN = ["during", "sequence", "is_off", "told_at", "sitting_ids", "updated_at"]
Known = tuple[Sequence[ToldBlock], Sequence[Block]]


def tell_public(conference: Conference, told: Sequence[ToldBlock], blocks: Sequence[Block]) -> Sequence[ToldBlock]:
    """What anybody's calendar is told of the edition's closed sessions. No query where it is what was `told`."""

    def again() -> Known:
        rows = ToldBlock.objects.filter(conference=conference, person=None).current()
        return list(rows.select_related("conference__forum")), closed_blocks(AnonymousUser(), conference)

    return _tell(conference.pk, None, (told, blocks), again)


def tell_person(person: Person) -> Sequence[ToldBlock]:
    """The same for the calendar of a person, over all editions. Two queries, or three where there are blocks."""

    def known() -> Known:
        rows = ToldBlock.objects.filter(person=person).current().select_related("conference__forum")
        return list(rows), closed_blocks_of([person.pk])

    return _tell(person.pk, person, known(), known)


def _tell(reader: UUID, person: Person | None, known: Known, again: Callable[[], Known]) -> Sequence[ToldBlock]:
    """One at a time for a reader: two who ask at once are told the same. A full disk tells what was told last."""
    told, blocks = known
    first = followed(told, blocks, timezone.now(), person)
    if not first.new and not first.changed:
        return told
    try:
        with transaction.atomic():
            _wait_for_others(reader)
            told, blocks = again()
            found = followed(told, blocks, database_now(), person)
            ToldBlock.objects.bulk_create(found.new)
            for row in found.changed:
                row.updated_at = timezone.now()
            ToldBlock.objects.bulk_update(found.changed, WRITTEN)
    except OperationalError as error:
        if not is_full(error):
            raise
        return known[0]
    return found.rows


def _wait_for_others(reader: UUID) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCKS, reader.int & 0x7FFFFFFF])
