"""Who sits on a delegation's seats: delegates and observers who have not said no and were not taken off the list.

Resource persons are asked by the conference, and focal points may stay at home: neither takes a seat unless they are
delegates too.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.delegates.invitation_life import GONE, SEATED
from apps.delegates.models import Delegate
from apps.delegations.models import Participation
from apps.delegations.seats import NoSeat, claim, excess

Place = tuple[Participation | None, Iterable[str]]  # a delegation, and the roles of somebody in it
TAKEN = _("All seats of your delegation have been given to others in the meantime. Your reply has not been changed.")


def sits(roles: Iterable[str]) -> bool:
    """Whether somebody with these roles takes a seat; without any role they count as a delegate."""
    roles = set(roles)
    return not roles or bool(roles & SEATED)


def people_on(delegations: Iterable[UUID]) -> dict[UUID, int]:
    """How many people sit on the seats of these delegations. One query."""
    seated = Delegate.objects.seated().filter(participation__in=delegations).order_by()
    return dict(seated.values_list("participation").annotate(people=Count("pk")))


def wanted(places: Iterable[Place]) -> Counter[UUID]:
    return Counter(participation.pk for participation, roles in places if participation is not None and sits(roles))


def claim_for(
    places: Iterable[Place], *, by: User | None, field: str | None, beyond: Mapping[UUID, int] | None = None
) -> None:
    """Seats for people who are about to come onto the list, all or none; Refused as `delegations.seats.claim`."""
    if seats := wanted(places):
        claim(seats, by=by, field=field, beyond=beyond)


def claim_move(
    delegate: Delegate,
    participation: Participation | None,
    roles: Iterable[str],
    *,
    by: User | None,
    beyond: Mapping[UUID, int] | None = None,
) -> None:
    """A seat for somebody on the list whose delegation or roles change; none where they sit there already."""
    sat = delegate.status not in GONE and sits(delegate.roles)
    if delegate.status in GONE or (sat and participation == delegate.participation):
        return
    claim_for([(participation, roles)], by=by, field="participation", beyond=beyond)


def claim_again(
    delegate: Delegate, *, by: User | None, field: str | None = None, beyond: Mapping[UUID, int] | None = None
) -> None:
    """The seat of somebody who gave theirs up and comes back. Whoever answers for themselves (no `by`) is not asked."""
    if delegate.status not in GONE:
        return
    try:
        claim_for([(delegate.participation, delegate.roles)], by=by, field=field, beyond=beyond)
    except NoSeat:
        if by is not None:
            raise
        raise Refused(TAKEN, code="no_seat") from None


def missing_for(delegate: Delegate) -> NoSeat | None:
    """What `claim_again` would be refused with as things stand; nothing is held."""
    seats = wanted([(delegate.participation, delegate.roles)])
    if delegate.status not in GONE or not seats:
        return None
    needed = excess(seats, Participation.objects.filter(pk__in=seats).with_names())
    return NoSeat(needed) if needed else None
