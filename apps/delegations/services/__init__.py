"""Everything that changes entities, delegations and their names."""

from apps.delegations.services.clocks import keep_days
from apps.delegations.services.cloning import clone_edition, take_over_delegations
from apps.delegations.services.entities import change_entity, create_entity
from apps.delegations.services.naming import set_names
from apps.delegations.services.participations import (
    add_delegation,
    change_delegation,
    change_delegation_status,
    move_delegation,
    remove_delegation,
    sort_delegations,
)

__all__ = [
    "add_delegation",
    "change_delegation",
    "change_delegation_status",
    "change_entity",
    "clone_edition",
    "create_entity",
    "keep_days",
    "move_delegation",
    "remove_delegation",
    "set_names",
    "sort_delegations",
    "take_over_delegations",
]
