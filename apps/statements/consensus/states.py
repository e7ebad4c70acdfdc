"""The life of a text as pure functions over the table in text_life.TRANSITIONS."""

import datetime as dt
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.statements.choices import Event, State
from apps.statements.text_life import EDITABLE, NEXT


@dataclass(frozen=True)
class Pin:
    """What holds while a decision is pending: the hash of the text, the terms, and the round positions belong to."""

    round: int = 1
    sha256: str = ""
    rule: str = ""
    deadline: dt.datetime | None = None

    @property
    def is_set(self) -> bool:
        return bool(self.sha256)


def after(state: str, event: str) -> State:
    """The state that `event` leads to. Refused (code "state") where the table has no such way."""
    target = NEXT[State(state)].get(Event(event))
    if target is None:
        message = _("This text is “%(state)s”; “%(event)s” is not possible now.")
        raise Refused(message % {"state": State(state).label, "event": Event(event).label}, code="state")
    return target


def enter(state: str, pin: Pin) -> Pin:
    """What is left of the pin on entering `state`: the one place where an editable text voids what was decided on it.

    Positions are never deleted; they belong to a round, and a new round starts without any.
    """
    if state not in EDITABLE or not pin.is_set:
        return pin
    return replace(pin, round=pin.round + 1, sha256="", rule="", deadline=None)
