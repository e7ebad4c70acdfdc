"""The public list of participants: only where the conference allows one, and of each person only what they allowed."""

from dataclasses import dataclass, field
from typing import NamedTuple

from apps.conferences.models import Conference
from apps.delegates.models import Delegate, Person
from apps.delegates.names import sort_key, spoken_name
from apps.delegates.public_naming import Part, readable
from apps.delegations.models import Participation
from apps.delegations.names import in_protocol_order


class Listed(NamedTuple):
    """Somebody who agreed to be named, under the name they want to be read by."""

    name: str
    person: Person


@dataclass
class OfDelegation:
    """One delegation's lines. An institution stands alone when the person did not want to be named with it."""

    participation: Participation | None
    label: str
    people: list[Listed] = field(default_factory=list)
    institutions: list[str] = field(default_factory=list)


def public_participants(conference: Conference, language: str) -> list[OfDelegation]:
    """Registered people who consented, in protocol order; empty unless the conference lists participants publicly."""
    if not conference.list_public:
        return []
    delegations = in_protocol_order(conference.participations.public().with_names(), language)
    listed = {row.pk: OfDelegation(row, row.name.display) for row in delegations}
    outside = OfDelegation(None, "")
    rows = Delegate.objects.of(conference).named_in_public().select_related("person", "registration")
    for row in sorted(rows, key=lambda row: sort_key(row.person)):
        _add(listed.get(row.participation_id, outside), row)
    return [group for group in [*listed.values(), outside] if group.participation or group.people or group.institutions]


def _add(group: OfDelegation, delegate: Delegate) -> None:
    """Country only, or nothing: the delegation's own line says all there is to say."""
    part, institution = readable(delegate.registration.naming_consent), delegate.person.affiliation
    if part == Part.NAME:
        name = spoken_name(delegate.person, delegate.registration.badge_name)
        group.people.append(Listed(name, delegate.person))
    elif part == Part.INSTITUTION and institution and institution not in group.institutions:
        group.institutions.append(institution)
