"""Requests for meetings as pages show them, with delegations named by the protocol."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.sessions.choices import MeetingAnswer, MeetingStatus
from apps.sessions.meeting_life import ENDED
from apps.sessions.models import AskedParty, MeetingRequest, ReleasedSession, Session
from apps.sessions.models.sittings import SessionColumns

LOOKS = {
    MeetingStatus.OPEN: "wait",
    MeetingStatus.AGREED: "wait",
    MeetingStatus.PLACED: "yes",
    MeetingStatus.DECLINED: "no",
    MeetingStatus.WITHDRAWN: "no",
    MeetingAnswer.ACCEPTED: "yes",
}


@dataclass
class Shown:
    """`own` is what the reader's delegation has been asked; None for the delegation that asks, and at the desk."""

    request: MeetingRequest
    asking: str
    parties: list[tuple[str, AskedParty]] = field(default_factory=list)
    own: AskedParty | None = None
    is_asking: bool = False
    sitting: SessionColumns | None = None  # what came of it, as the reader knows it: released, at the desk as planned

    @property
    def look(self) -> str:
        return LOOKS[MeetingStatus(self.request.status)]

    @property
    def asked(self) -> list[str]:
        return [name for name, _party in self.parties]

    @property
    def is_open(self) -> bool:
        return self.request.status not in ENDED

    @property
    def waits_for_reader(self) -> bool:
        return self.own is not None and self.request.status == MeetingStatus.OPEN

    @property
    def accepted(self) -> dict[UUID, list[str]]:
        """Which delegations have accepted each time so far."""
        found: dict[UUID, list[str]] = {}
        for name, party in self.parties:
            if party.time_id:
                found.setdefault(party.time_id, []).append(name)
        return found


def shown(requests: Iterable[MeetingRequest], own: Collection[UUID] | None = None) -> list[Shown]:
    """`requests` of `whole()`, for whoever speaks for the delegations `own`; without them for the desk."""
    found, rows = [], list(requests)
    planned = [row.sitting_id for row in rows if row.sitting_id]
    known: Any = Session.objects.all() if own is None else _known_to(own)
    sittings = known.select_related("room").in_bulk(planned)
    own = own or ()
    for request in rows:
        each = Shown(request, _name(request.asking, request), is_asking=request.asking_id in own)
        each.sitting = sittings.get(request.sitting_id)
        for party in request.parties.all():
            each.parties.append((_name(party.participation, request), party))
            if party.participation_id in own:
                each.own = party
        found.append(each)
    return found


def _known_to(own: Collection[UUID]) -> Any:
    """The released sessions that one of these delegations may know of by now, whatever they were once asked for."""
    found = ReleasedSession.objects.none()
    for participation in own:
        found |= ReleasedSession.objects.known_to_delegation(participation)
    return found.filter(conference__status__in=PUBLIC_STATUSES)


def _name(participation: Participation, request: MeetingRequest) -> str:
    return display_name(participation.entity, request.conference, get_language()).display
