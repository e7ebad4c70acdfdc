"""A moment on the venue's clocks, asked as a day and a time."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import combine
from apps.core.exceptions import Refused


class VenueMomentMixin:
    """A day and a time on the venue's clocks; `moment()` is None when both are empty."""

    conference: Conference
    cleaned_data: dict[str, Any]
    initial: Any
    add_error: Any
    errors: Any
    fields: Any

    def moment(self, day: str, clock: str) -> dt.datetime | None:
        if self.cleaned_data.get(day) is None or self.cleaned_data.get(clock) is None:
            return None
        return combine(self.cleaned_data[day], self.cleaned_data[clock], self.conference.time_zone, field=clock)

    def ask_for_the_past(self, day: dt.date | None) -> None:
        """What happened on an earlier day has to say when: nobody guesses the hour."""
        if day is not None:
            self.initial["day"] = day
            self.fields["day"].help_text = _("When it happened, not when it is written down.")
        for name in ("day", "at"):
            self.fields[name].required = day is not None
            self.fields[name].error_messages["required"] = _("The text is of an earlier day: say when this happened.")

    def clean_moment(self, day: str = "day", clock: str = "at") -> None:
        """Puts `moment` into the cleaned data; one of both alone is an error at the other."""
        data = self.cleaned_data
        if bool(data.get(day)) != bool(data.get(clock)) and not {day, clock} & set(self.errors):
            self.add_error(clock if data.get(day) else day, _("Give both, the day and the time, or neither."))
        try:
            data["moment"] = self.moment(day, clock)
        except Refused as refused:
            self.add_error(refused.field, refused.message)
            data["moment"] = None
