"""Everything that changes a forum, its editions and their set-up."""

from apps.conferences.services.editions import (
    change_details,
    change_status,
    change_zone,
    check_zone,
    clone_conference,
    create_conference,
)
from apps.conferences.services.forums import change_forum, create_forum
from apps.conferences.services.organizations import (
    add_organization_role,
    change_organization,
    move_organization_role,
    remove_organization_role,
)
from apps.conferences.services.setup import (
    add_fact,
    add_question,
    add_room,
    add_rooms,
    change_fact,
    change_question,
    change_room,
    move_question,
    move_room,
    remove_fact,
    remove_question,
    remove_room,
    set_decision_profile,
)
from apps.conferences.services.team import invite_team_member, set_team_roles, take_up_roles

__all__ = [
    "add_fact",
    "add_organization_role",
    "add_question",
    "add_room",
    "add_rooms",
    "change_details",
    "change_fact",
    "change_forum",
    "change_organization",
    "change_question",
    "change_room",
    "change_status",
    "change_zone",
    "check_zone",
    "clone_conference",
    "create_conference",
    "create_forum",
    "invite_team_member",
    "move_organization_role",
    "move_question",
    "move_room",
    "remove_fact",
    "remove_organization_role",
    "remove_question",
    "remove_room",
    "set_decision_profile",
    "set_team_roles",
    "take_up_roles",
]
