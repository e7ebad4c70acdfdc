from django import template

from apps.core.templatetags.communique import chip
from apps.messaging.choices import MessageState
from apps.messaging.models import Message

register = template.Library()

CHIPS: dict[str, str] = {
    MessageState.DUE: "wait",
    MessageState.SENT: "yes",
    MessageState.FAILED: "no",
    MessageState.BOUNCED: "no",
}


@register.simple_tag
def message_state(message: Message) -> str:
    """The state of a mail in a shape and a word; of one that nobody got, why."""
    return chip(CHIPS.get(message.state, ""), message.fault.label if message.fault else message.get_state_display())
