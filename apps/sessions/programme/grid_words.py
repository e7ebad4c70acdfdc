"""What the script of the grid says, in the language of the page. Names in braces are put in by the script."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from apps.sessions.choices import Format


def words() -> dict[str, str | dict[str, str]]:
    return {"formats": {value: str(label) for value, label in Format.choices}, **places(), **steps(), **answers()}


def places() -> dict[str, str]:
    """Where something stands, and why it cannot stand there."""
    return {
        "no_room": _("No room yet"),
        "no_time": _("without a time"),
        "place": _("{day}, {time}, {room}"),
        "taken": _("room taken"),
        "room_taken": _("{room} is taken by “{other}”."),
        "person_elsewhere": _("{name} is in “{other}”."),
        "interpreter_elsewhere": _("{name} interprets in “{other}”."),
        "delegation_elsewhere": _("{name} is in “{other}”: allowed, but look at it."),
    }


def steps() -> dict[str, str]:
    """What is being done."""
    return {
        "held": _("“{title}” is picked up. Arrow keys move it, Enter puts it down, Escape takes it back."),
        "held_many": _(
            "{count} sessions are picked up. Arrow keys move them, Enter puts them down, Escape takes them back."
        ),
        "let_go": _("“{title}” is back where it was."),
        "placed": _("{title}: {place}."),
        "placed_many": _("{count} sessions are moved."),
        "off": _("“{title}” is off the timetable."),
        "added": _("“{title}” is added: {place}."),
        "changed": _("“{title}” is changed."),
        "cancelled": _("“{title}” is cancelled."),
        "restored": _("“{title}” is back on the programme."),
        "chosen": _("{count} chosen"),
        "by_other": _("Somebody else changed {title}: {place}."),
        "by_others": _("Somebody else changed {count} sessions."),
        "gone": _("Somebody else removed {title}."),
        "open": _("{title}: {place}. {told}"),
    }


def answers() -> dict[str, str]:
    """What came of it."""
    return {
        "undone": _("Undone: {what}"),
        "redone": _("Done again: {what}"),
        "nothing_undo": _("There is nothing to undo."),
        "nothing_redo": _("There is nothing to do again."),
        "not_undone": _("Not undone. {why}"),
        "not_redone": _("Not done again. {why}"),
        "ways_out": _("Ways out"),
        "no_way_out": _("No single move solves this."),
        "nothing_shift": _("No session of this day starts at that time or later."),
        "moving": _("move of {title}"),
        "moving_many": _("move of {count} sessions"),
        "adding": _("adding of {title}"),
        "changing": _("change of {title}"),
        "cancelling": _("cancellation of {title}"),
        "offline": _("The server cannot be reached. Nothing was saved; everything is where it was."),
        "signed_out": _("You are signed out, or may not change this programme any more. Load the page again."),
        "beside": capfirst(_("session")),
    }
