"""The room for a meeting: free at that time, and the smallest in which everybody can sit."""

from collections.abc import Iterable

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.db.models import F, Q

from apps.conferences.models import Conference, Room
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.sessions.models import Session


def people_expected(participations: Iterable[Participation]) -> int:
    """The registered members of these delegations."""
    return Delegate.objects.filter(participation__in=participations, status=DelegateStatus.REGISTERED).count()


def free_room(conference: Conference, during: DateTimeTZRange, people: int) -> Room | None:
    """Of the rooms that are free all that time the smallest that fits; one of unknown size only if no other does."""
    taken = Session.objects.filter(busy__overlap=during, room__isnull=False).values("room")
    fitting = conference.rooms.exclude(pk__in=taken).filter(Q(capacity=None) | Q(capacity__gte=people))
    return fitting.order_by(F("capacity").asc(nulls_last=True), "order", "id").first()
