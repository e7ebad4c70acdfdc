"""Who has answered what: the organizer's view of invitations, per person and per delegation."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.delegates.choices import DelegateStatus, OpenPoint
from apps.delegates.invitation_life import COMING, REPLIED
from apps.delegates.models import Delegate
from apps.delegates.names import sort_key
from apps.delegates.people_list.delegate_rows import DelegateRow, delegate_rows
from apps.delegates.people_list.heads import DelegationWithHead, headed_delegations
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import UNDELIVERED

NAMES_SHOWN = 3


class Standing(StrEnum):
    """Where somebody stands with their invitation, the mail included. What it is called is for `looks`."""

    NO_ADDRESS = "no_address"
    PROPOSED = "proposed"
    ADDRESS_CHANGED = "address_changed"
    MAIL_CAME_BACK = "mail_came_back"
    MAIL_REFUSED = "mail_refused"
    MAIL_GIVEN_UP = "mail_given_up"
    BEING_SENT = "being_sent"
    REVOKED = "revoked"
    NO_REPLY = "no_reply"
    ACCEPTED = "accepted"
    REGISTERED = "registered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


def people_of(conference: Conference) -> list[DelegateRow]:
    """Everybody in the conference, by name, with the state of their mail. One query."""
    return sorted(delegate_rows(Delegate.objects.of(conference)), key=sort_key)


def is_undelivered(delegate: DelegateRow) -> bool:
    """The last mail was refused, came back, was given up, or went to an address that is no longer theirs."""
    if delegate.status in (DelegateStatus.PROPOSED, DelegateStatus.WITHDRAWN):
        return False
    return bool(delegate.link_ended) or delegate.mail_state in UNDELIVERED


def is_unanswered(delegate: DelegateRow) -> bool:
    """Invited with a link that works, and silent."""
    if delegate.status != DelegateStatus.INVITED or is_undelivered(delegate):
        return False
    return delegate.invitation_id is not None and delegate.revoked_at is None


def lacks_details(delegate: DelegateRow) -> bool:
    """Said yes, and has not registered."""
    return delegate.status == DelegateStatus.ACCEPTED


def can_be_invited(delegate: DelegateRow) -> bool:
    """On the list, with an address, and not asked yet."""
    return delegate.status == DelegateStatus.PROPOSED and bool(delegate.email)


def lacks_address(delegate: DelegateRow) -> bool:
    """On the list and not asked yet, since nobody knows where."""
    return delegate.status == DelegateStatus.PROPOSED and not delegate.email


IS_OPEN: Mapping[str, Callable[[DelegateRow], bool]] = {
    OpenPoint.UNDELIVERED: is_undelivered,
    OpenPoint.UNANSWERED: is_unanswered,
    OpenPoint.DETAILS_MISSING: lacks_details,
    OpenPoint.NOT_INVITED: can_be_invited,
    OpenPoint.WITHOUT_ADDRESS: lacks_address,
}


def standing(delegate: DelegateRow) -> Standing:
    if is_undelivered(delegate):
        return Standing.ADDRESS_CHANGED if delegate.link_ended else _not_reached(delegate)
    match DelegateStatus(delegate.status):
        case DelegateStatus.PROPOSED if not delegate.email:
            return Standing.NO_ADDRESS
        case DelegateStatus.INVITED if delegate.revoked_at:
            return Standing.REVOKED
        case DelegateStatus.INVITED if delegate.mail_state == MessageState.DUE:
            return Standing.BEING_SENT
        case DelegateStatus.INVITED:
            return Standing.NO_REPLY
        case status:
            return Standing(status.value)


def _not_reached(delegate: DelegateRow) -> Standing:
    """Only what came back from the address is called that; nobody at the address has refused what we gave up."""
    if delegate.mail_state == MessageState.FAILED:
        return Standing.MAIL_GIVEN_UP
    return Standing.MAIL_CAME_BACK if delegate.is_wrong_address else Standing.MAIL_REFUSED


@dataclass(frozen=True)
class FunnelRow:
    """One delegation's way from invitation to registration, in persons; withdrawn ones are not counted."""

    participation: DelegationWithHead | None
    label: str
    total: int
    invited: int
    delivered: int
    replied: int
    coming: int
    registered: int
    declined: int

    @property
    def seats(self) -> list[str]:
        """Per person how the round table draws the seat: yes, wait or no."""
        open_seats = self.total - self.coming - self.declined
        return ["yes"] * self.coming + ["wait"] * open_seats + ["no"] * self.declined


def funnel(people: Iterable[DelegateRow], delegations: Sequence[DelegationWithHead]) -> list[FunnelRow]:
    """A row per delegation in the given order, then those outside delegations if there are any. No query."""
    known: dict[UUID | None, list[DelegateRow]] = {row.pk: [] for row in delegations}
    outside: list[DelegateRow] = []
    for row in people:
        if row.status != DelegateStatus.WITHDRAWN:
            known.get(row.participation_id, outside).append(row)
    rows: list[FunnelRow] = [funnel_row(each, each.name.display, known[each.pk]) for each in delegations]
    if outside:
        rows.append(funnel_row(None, str(_("outside delegations")), outside))
    return rows


def funnel_row(participation: DelegationWithHead | None, label: str, people: Sequence[DelegateRow]) -> FunnelRow:
    """The counts of some people, none of them withdrawn."""
    counts = Counter(row.status for row in people)
    return FunnelRow(
        participation,
        label,
        total=len(people),
        invited=len(people) - counts[DelegateStatus.PROPOSED],
        delivered=sum(row.status in REPLIED or (row.delivered and not is_undelivered(row)) for row in people),
        replied=sum(counts[status] for status in REPLIED),
        coming=sum(counts[status] for status in COMING),
        registered=counts[DelegateStatus.REGISTERED],
        declined=counts[DelegateStatus.DECLINED],
    )


@dataclass(frozen=True)
class Point:
    """How many, and a few of them: their ids and their names."""

    count: int
    named: tuple[tuple[UUID, str], ...]

    @classmethod
    def of(cls, named: Sequence[tuple[UUID, str]]) -> "Point":
        return cls(len(named), tuple(named[:NAMES_SHOWN]))

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for _pk, name in self.named)

    def __bool__(self) -> bool:
        return self.count > 0


@dataclass(frozen=True)
class OpenPoints:
    """What an organizer has to do about people: delegates, and delegations without a head."""

    undelivered: Point
    unanswered: Point
    details_missing: Point
    not_invited: Point
    without_address: Point
    without_head: Point


def open_points(
    conference: Conference,
    *,
    people: Sequence[DelegateRow] | None = None,
    delegations: Sequence[DelegationWithHead] | None = None,
) -> OpenPoints:
    """Counts and a few names of everything open about people. Two queries; fewer with what is given."""
    people = people_of(conference) if people is None else people
    delegations = headed_delegations(conference, "en") if delegations is None else delegations
    about_people = {
        str(kind.value): Point.of([(row.pk, str(row)) for row in people if IS_OPEN[kind](row)]) for kind in OpenPoint
    }
    headless = Point.of([(row.pk, row.name.display) for row in without_head(delegations, people)])
    return OpenPoints(**about_people, without_head=headless)


def without_head(delegations: Iterable[DelegationWithHead], people: Iterable[DelegateRow]) -> list[DelegationWithHead]:
    """Delegations that have people, and nobody who speaks for them."""
    present = {row.participation_id for row in people if row.status != DelegateStatus.WITHDRAWN}
    return [row for row in delegations if row.pk in present and row.head is None]
