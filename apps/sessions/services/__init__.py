"""Every change of a programme: a verb, an actor, one transaction with its trail."""

from apps.sessions.services.adding_many import add_sittings
from apps.sessions.services.agenda import (
    add_agenda_item,
    change_agenda_item,
    move_agenda_item,
    remove_agenda_item,
)
from apps.sessions.services.arranging import arrange_sittings
from apps.sessions.services.contents import set_delegations, set_questions
from apps.sessions.services.day_templates import remove_day_template, save_day_template
from apps.sessions.services.displays import add_display_link, end_display_link
from apps.sessions.services.interpretation import add_interpretation, remove_interpretation, set_languages
from apps.sessions.services.links import add_link, change_link, remove_link
from apps.sessions.services.materials import add_material, change_material, remove_material
from apps.sessions.services.meetings import (
    accept_meeting,
    ask_for_meeting,
    decline_meeting,
    place_meeting,
    refuse_meeting,
    withdraw_meeting,
)
from apps.sessions.services.moving_many import move_sittings
from apps.sessions.services.notes import reopen_notes, save_notes
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
from apps.sessions.services.sign_ups import (
    ask_for_place,
    cancel_place,
    confirm_place,
    end_sign_up,
    offer_places,
)
from apps.sessions.services.sittings import (
    add_sitting,
    cancel_sitting,
    move_sitting,
    remove_sitting,
    restore_sitting,
    revise_sitting,
    take_back_sitting,
    unschedule_sitting,
)
from apps.sessions.services.told_blocks import tell_person, tell_public
from apps.sessions.services.ways_out import take_way_out
from apps.sessions.services.zone import change_time_zone

__all__ = [
    "accept_conflict",
    "accept_meeting",
    "add_agenda_item",
    "add_display_link",
    "add_interpretation",
    "add_link",
    "add_material",
    "add_requirement",
    "add_sitting",
    "add_sittings",
    "arrange_sittings",
    "ask_for_meeting",
    "ask_for_place",
    "assign_person",
    "cancel_place",
    "cancel_sitting",
    "change_agenda_item",
    "change_link",
    "change_material",
    "change_time_zone",
    "confirm_place",
    "decline_meeting",
    "end_display_link",
    "end_sign_up",
    "move_agenda_item",
    "move_sitting",
    "move_sittings",
    "offer_places",
    "pin_sitting",
    "place_meeting",
    "propose_programme",
    "refuse_meeting",
    "release_programme",
    "remove_agenda_item",
    "remove_day_template",
    "remove_interpretation",
    "remove_link",
    "remove_material",
    "remove_requirement",
    "remove_sitting",
    "renew_calendar_link",
    "reopen_notes",
    "reorder_person",
    "restore_sitting",
    "revise_sitting",
    "save_day_template",
    "save_notes",
    "set_delegations",
    "set_languages",
    "set_programme_mode",
    "set_questions",
    "set_rules",
    "stop_proposal",
    "take_back_sitting",
    "take_moves",
    "take_way_out",
    "tell_person",
    "tell_public",
    "unassign_person",
    "unpin_sitting",
    "unschedule_sitting",
    "withdraw_acceptance",
    "withdraw_meeting",
]
