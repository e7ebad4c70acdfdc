"""How many sessions wait for their release, in one query: for pages that need no more than the number."""

from django.db import connection

from apps.conferences.choices import ProgrammeMode
from apps.conferences.models import Conference
from apps.sessions.models import PAIRS
from apps.sessions.models.mirror import SESSION, Pair
from apps.sessions.releases.entries import OF_EVERY_ROW


def waiting(conference: Conference) -> int:
    """Sessions of which somebody outside the team reads something else than the team; none where edits are public."""
    if conference.programme_mode == ProgrammeMode.AS_EDITED:
        return 0
    with connection.cursor() as cursor:
        cursor.execute(COUNT, {"conference": conference.pk})
        (number,) = cursor.fetchone()
    return number


def side(pair: Pair, number: int) -> str:
    """What is said of sessions in one table of a pair: 0 is the working one."""
    table, sittings = pair.tables[number], SESSION.tables[number]
    if pair is SESSION:
        told = [f'"{column}"' for column in pair.columns if column not in OF_EVERY_ROW]
        return f"SELECT id, {', '.join(told)} FROM {table} WHERE conference_id = %(conference)s"  # nosec B608
    told = [f'p."{column}"' for column in pair.columns if column not in OF_EVERY_ROW]
    return (
        f"SELECT p.sitting_id AS id, {', '.join(told)} FROM {table} p JOIN {sittings} s ON s.id = p.sitting_id"  # nosec B608
        " WHERE s.conference_id = %(conference)s"
    )


def differing(pair: Pair) -> str:
    working, released = side(pair, 0), side(pair, 1)
    return f"SELECT id FROM (({working} EXCEPT {released}) UNION ALL ({released} EXCEPT {working})) d"  # nosec B608


COUNT = f"SELECT count(DISTINCT id) FROM ({' UNION ALL '.join(map(differing, PAIRS))}) found"  # nosec B608
