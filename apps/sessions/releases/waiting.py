"""How many sessions wait for their release, in one query: for pages that need no more than the number."""

from typing import Any

from django.db import connection
from django.db.models import IntegerField, Value
from django.db.models.expressions import RawSQL
from django.utils.translation import ngettext

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


def waiting_said(conference: Conference) -> str:
    """For the team; nothing where nothing waits."""
    number = waiting(conference)
    if not number:
        return ""
    return ngettext(
        "One change is not released yet: outside the team nobody reads it.",
        "%(counter)s changes are not released yet: outside the team nobody reads them.",
        number,
    ) % {"counter": number}


def waiting_beside(conference: Conference) -> Any:
    """The same number as a column of another query, which works it out once for all of its rows."""
    if conference.programme_mode == ProgrammeMode.AS_EDITED:
        return Value(0, output_field=IntegerField())
    asked = COUNT.replace("%(conference)s", "%s")
    return RawSQL(asked, [conference.pk] * asked.count("%s"), output_field=IntegerField())  # nosec B611


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
