"""Who has answered what: the organizer's view of invitations, per person and per delegation."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.delegates.choices import COMING, CredentialFunction, DelegateStatus
from apps.delegates.models import Credential, Delegate
from apps.delegates.names import sort_key
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order
from apps.messaging.choices import UNDELIVERED, MessageState

NAMES_SHOWN = 3
STAMPS = [f"{prefix}{name}" for prefix in ("", "person__", "invitation__") for name in ("created_at", "updated_at")]
REPLIED = COMING | {DelegateStatus.DECLINED}


def people_of(conference: Conference) -> list[Delegate]:
    """Everybody in the conference, by name, with the state of their mail (`with_mail`). One query."""
    rows = Delegate.objects.of(conference).with_mail().select_related("person", "invitation").defer(*STAMPS)
    return sorted(rows, key=lambda row: sort_key(row.person))


def is_undelivered(delegate: Delegate) -> bool:
    """The last mail to this person was refused, came back or was given up."""
    return delegate.mail_state in UNDELIVERED and delegate.status != DelegateStatus.WITHDRAWN


def is_unanswered(delegate: Delegate) -> bool:
    """Invited with a link that works, and silent."""
    if delegate.status != DelegateStatus.INVITED or is_undelivered(delegate):
        return False
    return hasattr(delegate, "invitation") and delegate.invitation.revoked_at is None


def standing(delegate: Delegate) -> tuple[str, str]:
    """(chip state, words): where this person stands, the mail included."""
    if is_undelivered(delegate):
        return "no", _("mail came back")
    match delegate.status:
        case DelegateStatus.PROPOSED if not delegate.person.email:
            return "no", _("no e-mail address")
        case DelegateStatus.INVITED if hasattr(delegate, "invitation") and delegate.invitation.revoked_at:
            return "no", _("invitation revoked")
        case DelegateStatus.INVITED if delegate.mail_state == MessageState.DUE:
            return "info", _("being sent")
        case DelegateStatus.INVITED:
            return "wait", _("no reply yet")
        case DelegateStatus.REGISTERED:
            return "yes", delegate.get_status_display()
        case DelegateStatus.ACCEPTED:
            return "wait", delegate.get_status_display()
        case DelegateStatus.DECLINED | DelegateStatus.WITHDRAWN:
            return "no", delegate.get_status_display()
    return "", delegate.get_status_display()


@dataclass
class FunnelRow:
    """One delegation's way from invitation to registration, in persons; withdrawn ones are not counted."""

    participation: Participation | None
    label: str
    people: list[Delegate] = field(default_factory=list)

    def _count(self, test) -> int:
        return sum(1 for row in self.people if test(row))

    @property
    def total(self) -> int:
        return len(self.people)

    @property
    def invited(self) -> int:
        return self._count(lambda row: row.status != DelegateStatus.PROPOSED)

    @property
    def delivered(self) -> int:
        return self._count(lambda row: row.status in REPLIED or (row.delivered and not is_undelivered(row)))

    @property
    def replied(self) -> int:
        return self._count(lambda row: row.status in REPLIED)

    @property
    def coming(self) -> int:
        return self._count(lambda row: row.status in COMING)

    @property
    def registered(self) -> int:
        return self._count(lambda row: row.status == DelegateStatus.REGISTERED)

    @property
    def seats(self) -> list[str]:
        """Per person how the round table draws the seat: yes, wait or no."""
        declined = self._count(lambda row: row.status == DelegateStatus.DECLINED)
        return ["yes"] * self.coming + ["wait"] * (self.total - self.coming - declined) + ["no"] * declined


def delegations_of(conference: Conference, language: str) -> list[Participation]:
    """The delegations in protocol order, each with its `.name`. Two queries."""
    rows = (
        Participation.objects.filter(conference=conference).select_related("entity").prefetch_related("entity__names")
    )
    for row in rows:
        row.conference = conference
    return in_protocol_order(rows, language)


def funnel(people: Iterable[Delegate], delegations: Sequence[Participation]) -> list[FunnelRow]:
    """A row per delegation in the given order, then those outside delegations if there are any. No query."""
    rows = {row.pk: FunnelRow(row, row.name.display) for row in delegations}
    outside = FunnelRow(None, str(_("outside delegations")))
    for delegate in people:
        if delegate.status != DelegateStatus.WITHDRAWN:
            rows.get(delegate.participation_id, outside).people.append(delegate)
    return [*rows.values(), *([outside] if outside.people else [])]


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
    people: Sequence[Delegate] | None = None,
    delegations: Sequence[Participation] | None = None,
    heads: Mapping[Any, Credential] | None = None,
) -> OpenPoints:
    """Counts and a few names of everything open about people. At most four queries; fewer with what is given."""
    people = people_of(conference) if people is None else people
    delegations = delegations_of(conference, "en") if delegations is None else delegations
    proposed = [row for row in people if row.status == DelegateStatus.PROPOSED]
    headed = set(heads_of(conference) if heads is None else heads)
    present = {row.participation_id for row in people if row.status != DelegateStatus.WITHDRAWN}
    return OpenPoints(
        undelivered=_point(row for row in people if is_undelivered(row)),
        unanswered=_point(row for row in people if is_unanswered(row)),
        details_missing=_point(row for row in people if row.status == DelegateStatus.ACCEPTED),
        not_invited=_point(row for row in proposed if row.person.email),
        without_address=_point(row for row in proposed if not row.person.email),
        without_head=_point(row.name.display for row in delegations if row.pk in present and row.pk not in headed),
    )


def heads_of(conference: Conference) -> dict:
    """The credential of the head in force now, by delegation. One query."""
    valid = Credential.objects.valid(timezone.now()).filter(
        participation__conference=conference, function=CredentialFunction.HEAD
    )
    return {row.participation_id: row for row in valid.select_related("person")}


def _point(rows: Iterable) -> Point:
    names = [str(row) for row in rows]
    return Point(len(names), tuple(names[:NAMES_SHOWN]))
