from django import template
from django.utils.translation import gettext_lazy as _

from apps.core.lazy import Words
from apps.core.templatetags.communique import chip
from apps.messaging.choices import MessageState
from apps.messaging.mail_server import keeps_files
from apps.messaging.models import Message

register = template.Library()
KEPT = _("kept as a file")

CHIPS: dict[str, str] = {
    MessageState.DUE: "wait",
    MessageState.SENT: "yes",
    MessageState.FAILED: "no",
    MessageState.BOUNCED: "no",
}


@register.simple_tag
def message_state(message: Message) -> str:
    """The state of a mail in a shape and a word; of one that nobody got, why."""
    label = message.fault.label if message.fault else state_label(message.state)
    return chip(CHIPS.get(message.state, ""), label)


@register.filter
def state_label(state: str) -> Words:
    """A state in words; without a mail server nobody has accepted anything."""
    return KEPT if state == MessageState.SENT and keeps_files() else MessageState(state).label
