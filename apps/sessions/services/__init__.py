"""Every change of a programme: a verb, an actor, one transaction with its trail."""

from apps.sessions.services.contents import set_delegations, set_questions
from apps.sessions.services.people import assign_person, renew_calendar_link, reorder_person, unassign_person
from apps.sessions.services.proposals import propose_programme, stop_proposal, take_moves
from apps.sessions.services.releasing import release_programme, set_programme_mode
from apps.sessions.services.requirements import (
    accept_conflict,
    add_requirement,
    pin_sitting,
    remove_requirement,
    set_rules,
    unpin_sitting,
    withdraw_acceptance,
)
from apps.sessions.services.sittings import (
    add_sitting,
    cancel_sitting,
    move_sitting,
    remove_sitting,
    restore_sitting,
    revise_sitting,
    unschedule_sitting,
)
from apps.sessions.services.ways_out import take_way_out
from apps.sessions.services.zone import change_time_zone

__all__ = [
    "accept_conflict",
    "add_requirement",
    "add_sitting",
    "assign_person",
    "cancel_sitting",
    "change_time_zone",
    "move_sitting",
    "pin_sitting",
    "propose_programme",
    "remove_requirement",
    "release_programme",
    "remove_sitting",
    "renew_calendar_link",
    "reorder_person",
    "restore_sitting",
    "revise_sitting",
    "set_delegations",
    "set_programme_mode",
    "set_questions",
    "set_rules",
    "stop_proposal",
    "take_moves",
    "take_way_out",
    "unassign_person",
    "unpin_sitting",
    "unschedule_sitting",
    "withdraw_acceptance",
]
