"""Who has been up at night this year: the online editions of a forum, among them its preparatory calls."""

import datetime as dt
from collections import defaultdict
from uuid import UUID

from django.contrib.postgres.fields.ranges import RangeEndsWith, RangeStartsWith
from django.db.models import F

from apps.conferences.choices import Mode
from apps.core.clocks.times import zone
from apps.delegations.models import Participation
from apps.sessions.conflicts.nights import minutes_at_night, zones_of
from apps.sessions.conflicts.rows import Programme
from apps.sessions.models import SessionDelegation

YEAR = dt.timedelta(days=365)


def burden_of(programme: Programme) -> dict[UUID, int]:
    """Minutes at night by delegation, in online sessions of the year before the edition. Two queries, or none."""
    conference, zones = programme.conference, zones_of(programme)
    if not zones or conference.starts_on is None:
        return {}
    here = Participation.objects.filter(conference=conference, pk__in=zones).values_list("entity_id", "pk")
    entities, until = dict(here), dt.datetime.combine(conference.starts_on, dt.time.min, tzinfo=programme.zone)
    rows = (
        SessionDelegation.objects.filter(
            sitting__conference__forum=conference.forum_id,
            sitting__conference__mode=Mode.ONLINE,
            sitting__status="scheduled",
            sitting__during__startswith__gte=until - YEAR,
            sitting__during__startswith__lt=until,
            participation__entity__in=entities,
        )
        .exclude(sitting__conference=conference)
        .order_by()
    )
    found: defaultdict[UUID, int] = defaultdict(int)
    night = programme.rules.night_from, programme.rules.night_until
    spans = RangeStartsWith(F("sitting__during")), RangeEndsWith(F("sitting__during"))
    for entity, starts, ends in rows.values_list("participation__entity_id", *spans):
        own = entities[entity]
        found[own] += minutes_at_night(starts, ends, zone(zones[own]), *night)
    return dict(found)
