from typing import Any

from django.db import transaction

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference
from apps.conferences.services import clone_conference
from apps.conferences.services.locking import lock_conference
from apps.delegations.choices import ParticipationStatus
from apps.delegations.models import EntityName, Participation

KEPT = ["entity_id", "role", "capacity", "entitled", "seats", "order"]
NAME = ["entity_id", "language", "context", "display", "sort_key", "flag_allowed", "disclaimer"]


@transaction.atomic
def clone_edition(source: Conference, *, by: User, **values: Any) -> Conference:
    """Begin an edition from an earlier one: its set-up (`conferences.services.clone_conference`) and its delegations.

    People, replies, mail, sessions and texts are not taken over.
    """
    conference = clone_conference(source, by=by, **values)
    take_over_delegations(source, conference, by=by)
    return conference


@transaction.atomic
def take_over_delegations(source: Conference, target: Conference, *, by: User) -> int:
    """Propose the delegations of `source` again in `target`, under the same names; return how many are new there.

    Seats, role, capacity, entitlement and order stay; status, dates, suspension and notes do not. Delegations and names
    that `target` has already are left as they are.
    """
    lock_conference(target)
    there = Participation.objects.filter(conference=target).values("entity")
    rows = list(Participation.objects.filter(conference=source).exclude(entity__in=there))
    copies = [
        Participation(
            conference=target, status=ParticipationStatus.PROPOSED, **{name: getattr(row, name) for name in KEPT}
        )
        for row in rows
    ]
    Participation.objects.bulk_create(copies)
    names = EntityName.objects.filter(conference=source, entity__in=[row.entity_id for row in rows])
    EntityName.objects.bulk_create(
        [EntityName(conference=target, **{name: getattr(row, name) for name in NAME}) for row in names],
        ignore_conflicts=True,
    )
    audit.record("delegations.taken_over", target=target, by=by, source=str(source.pk), count=len(copies))
    return len(copies)
