"""Who has answered what: the organizer's view of invitations, per person and per delegation."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar
from uuid import UUID

from django.db.models import Prefetch
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.delegates.choices import DelegateStatus
from apps.delegates.heads import Headed, headed_delegations
from apps.delegates.invitation_life import COMING, REPLIED
from apps.delegates.listed import Listed, read
from apps.delegates.models import Delegate
from apps.delegates.names import sort_key
from apps.delegations.models import EntityName, Participation
from apps.delegations.names import in_protocol_order
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import UNDELIVERED

Group = TypeVar("Group", Participation, Headed)
NAMES_SHOWN = 3
STAMPS = ["created_at", "updated_at"]


class Standing(StrEnum):
    """Where somebody stands with their invitation, the mail included. What it is called is for `rendering`."""

    NO_ADDRESS = "no_address"
    PROPOSED = "proposed"
    ADDRESS_CHANGED = "address_changed"
    MAIL_CAME_BACK = "mail_came_back"
    BEING_SENT = "being_sent"
    REVOKED = "revoked"
    NO_REPLY = "no_reply"
    ACCEPTED = "accepted"
    REGISTERED = "registered"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


def people_of(conference: Conference) -> list[Listed]:
    """Everybody in the conference, by name, with the state of their mail. One query."""
    return sorted(read(Delegate.objects.of(conference)), key=sort_key)


def is_undelivered(delegate: Listed | Delegate) -> bool:
    """The last mail was refused, came back, was given up, or went to an address that is no longer theirs."""
    if delegate.status in (DelegateStatus.PROPOSED, DelegateStatus.WITHDRAWN):
        return False
    return bool(delegate.link_ended) or delegate.mail_state in UNDELIVERED


def is_unanswered(delegate: Listed | Delegate) -> bool:
    """Invited with a link that works, and silent."""
    if delegate.status != DelegateStatus.INVITED or is_undelivered(delegate):
        return False
    return delegate.invitation_id is not None and delegate.revoked_at is None


def standing(delegate: Listed | Delegate) -> Standing:
    """A Delegate is loaded `with_mail`."""
    if is_undelivered(delegate):
        return Standing.ADDRESS_CHANGED if delegate.link_ended else Standing.MAIL_CAME_BACK
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


@dataclass(frozen=True)
class FunnelRow(Generic[Group]):
    """One delegation's way from invitation to registration, in persons; withdrawn ones are not counted."""

    participation: Group | None
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


def delegations_of(conference: Conference, language: str) -> list[Participation]:
    """The delegations in protocol order, each with its `.name`. Two queries."""
    names = Prefetch("entity__names", EntityName.objects.filter(conference=conference).defer(*STAMPS))
    rows = Participation.objects.filter(conference=conference).select_related("entity").prefetch_related(names)
    rows = rows.defer(*STAMPS, *[f"entity__{stamp}" for stamp in STAMPS])
    for row in rows:
        row.conference = conference
    return in_protocol_order(rows, language)


def funnel(people: Iterable[Listed], delegations: Sequence[Group]) -> list[FunnelRow[Group]]:
    """A row per delegation in the given order, then those outside delegations if there are any. No query."""
    known: dict[UUID | None, list[Listed]] = {row.pk: [] for row in delegations}
    outside: list[Listed] = []
    for row in people:
        if row.status != DelegateStatus.WITHDRAWN:
            known.get(row.participation_id, outside).append(row)
    rows: list[FunnelRow[Group]] = [funnel_row(each, each.name.display, known[each.pk]) for each in delegations]
    if outside:
        rows.append(funnel_row(None, str(_("outside delegations")), outside))
    return rows


def funnel_row(participation: Group | None, label: str, people: Sequence[Listed]) -> FunnelRow[Group]:
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
    """How many, and a few of their names."""

    count: int
    names: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.count > 0


@dataclass(frozen=True)
class OpenPoints:
    """What an organizer has to do about people."""

    undelivered: Point
    unanswered: Point
    details_missing: Point
    not_invited: Point
    without_address: Point
    without_head: Point


def open_points(
    conference: Conference,
    *,
    people: Sequence[Listed] | None = None,
    delegations: Sequence[Headed] | None = None,
) -> OpenPoints:
    """Counts and a few names of everything open about people. Two queries; fewer with what is given."""
    people = people_of(conference) if people is None else people
    delegations = headed_delegations(conference, "en") if delegations is None else delegations
    proposed = [row for row in people if row.status == DelegateStatus.PROPOSED]
    present = {row.participation_id for row in people if row.status != DelegateStatus.WITHDRAWN}
    return OpenPoints(
        undelivered=_point([row for row in people if is_undelivered(row)]),
        unanswered=_point([row for row in people if is_unanswered(row)]),
        details_missing=_point([row for row in people if row.status == DelegateStatus.ACCEPTED]),
        not_invited=_point([row for row in proposed if row.email]),
        without_address=_point([row for row in proposed if not row.email]),
        without_head=_point([row.name.display for row in delegations if row.pk in present and row.head is None]),
    )


def _point(rows: Sequence[Listed | str]) -> Point:
    return Point(len(rows), tuple(str(row) for row in rows[:NAMES_SHOWN]))
