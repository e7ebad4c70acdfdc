"""Who comes, as check-in reads it: no address, no telephone, nothing about health."""

import datetime as dt
from typing import NamedTuple

from apps.conferences.models import Conference
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Delegate, Person
from apps.delegates.names import sort_key
from apps.delegates.people_list.roster import folded
from apps.delegates.person_columns import NAME
from apps.delegations.listing import named
from apps.delegations.models import Participation


class Arrival(NamedTuple):
    """One person; `badge_name` is empty and `arrival_on` None until they have registered."""

    person: Person
    delegation: str
    badge_name: str
    arrival_on: dt.date | None
    is_registered: bool


def arrivals_of(conference: Conference, language: str, words: str = "") -> list[Arrival]:
    """Everybody who has said yes, by name; with `words` those in whose names all of them stand. Two queries."""
    columns = [f"person__{name}" for name in NAME]
    rows = Delegate.objects.of(conference).coming().select_related("person", "registration")
    own = ["status", "participation_id", "registration__badge_name", "registration__arrival_on"]
    rows = rows.only(*own, *columns)
    names = {pk: name.display for name, (pk,) in named(Participation.objects.all(), conference, language, "pk")}
    found = [
        _arrival(row, names.get(row.participation_id, "")) for row in sorted(rows, key=lambda r: sort_key(r.person))
    ]
    wanted = folded(words).split()
    return [row for row in found if all(word in _searched(row) for word in wanted)]


def _arrival(delegate: Delegate, delegation: str) -> Arrival:
    registration = getattr(delegate, "registration", None)
    if delegate.status != DelegateStatus.REGISTERED or registration is None:
        return Arrival(delegate.person, delegation, "", None, is_registered=False)
    return Arrival(delegate.person, delegation, registration.badge_name, registration.arrival_on, is_registered=True)


def _searched(row: Arrival) -> str:
    return folded(f"{row.person.full_name} {row.person.native_name} {row.badge_name} {row.delegation}")
