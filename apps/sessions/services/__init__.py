"""Every change of a programme: a verb, an actor, one transaction with its trail."""

from apps.sessions.services.adding_many import add_sittings
from apps.sessions.services.contents import set_delegations, set_questions
from apps.sessions.services.day_templates import remove_day_template, save_day_template
from apps.sessions.services.moving_many import move_sittings
from apps.sessions.services.people import assign_person, renew_calendar_link, reorder_person, unassign_person
from apps.sessions.services.releasing import release_programme, set_programme_mode
from apps.sessions.services.sittings import (
    add_sitting,
    cancel_sitting,
    move_sitting,
    remove_sitting,
    restore_sitting,
    revise_sitting,
    unschedule_sitting,
)
from apps.sessions.services.zone import change_time_zone

__all__ = [
    "add_sitting",
    "add_sittings",
    "assign_person",
    "cancel_sitting",
    "change_time_zone",
    "move_sitting",
    "move_sittings",
    "remove_day_template",
    "release_programme",
    "remove_sitting",
    "renew_calendar_link",
    "reorder_person",
    "restore_sitting",
    "revise_sitting",
    "save_day_template",
    "set_delegations",
    "set_programme_mode",
    "set_questions",
    "unassign_person",
    "unschedule_sitting",
]
