"""Everything that changes people, delegates, invitations, replies and credentials: verbs with an actor."""

from apps.delegates.services.credentials import change_head, end_credential, give_credential
from apps.delegates.services.importing import import_people
from apps.delegates.services.invitations import (
    invite,
    invite_chosen,
    move_deadlines,
    remind,
    remind_chosen,
    renew_invitation,
    revoke_invitation,
    set_deadline,
)
from apps.delegates.services.people import add_delegate, edit_delegate, restore_delegate, take_over, withdraw_delegate
from apps.delegates.services.replies import reply, send_reply

__all__ = [
    "add_delegate",
    "change_head",
    "edit_delegate",
    "end_credential",
    "give_credential",
    "import_people",
    "invite",
    "invite_chosen",
    "move_deadlines",
    "remind",
    "remind_chosen",
    "renew_invitation",
    "reply",
    "restore_delegate",
    "revoke_invitation",
    "send_reply",
    "set_deadline",
    "take_over",
    "withdraw_delegate",
]
