"""Who of a team holds a right: the table of `least_rights`, asked about people."""

from dataclasses import dataclass

from apps.conferences.choices import TeamRole
from apps.conferences.least_rights import Thing, roles_changing
from apps.conferences.models import Conference, TeamMember
from apps.core.lazy import Words


@dataclass(frozen=True)
class Holders:
    """One role with those who hold it; nobody where that is what is missing."""

    role: TeamRole
    members: list[TeamMember]

    @property
    def label(self) -> Words:
        return self.role.label


def holders_of(conference: Conference, thing: Thing) -> list[Holders]:
    """By role those who may change, or do, this in the conference; closed accounts do nothing. One query."""
    roles = roles_changing(thing)
    held = TeamMember.objects.of(conference).filter(role__in=roles, user__is_active=True).select_related("user")
    members = sorted(held, key=lambda member: member.label)
    return [Holders(role, [member for member in members if member.role == role]) for role in roles]


def signed_by_two(conference: Conference) -> bool:
    """Whether one of the team can adopt and somebody else countersign: what a second signature needs. Two queries."""
    adopting, signing = (
        {member.user_id for holders in holders_of(conference, thing) for member in holders.members if member.user_id}
        for thing in (Thing.ADOPTION, Thing.COUNTERSIGNING)
    )
    return bool(adopting and signing and len(adopting | signing) > 1)
