"""The life of a text as pure functions over the table in text_life.TRANSITIONS."""

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.statements.choices import Event, State
from apps.statements.text_life import NEXT


def after(state: str, event: str) -> State:
    """The state that `event` leads to. Refused (code "state") where the table has no such way."""
    target = NEXT[State(state)].get(Event(event))
    if target is None:
        message = _("This text is “%(state)s”; “%(event)s” is not possible now.")
        raise Refused(message % {"state": State(state).label, "event": Event(event).label}, code="state")
    return target
