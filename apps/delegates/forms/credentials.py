"""Forms about who speaks for a delegation."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import combine, end_of
from apps.core.forms import CharField, DateField
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Delegate, Person


class CredentialForm(forms.Form):
    """Who gets which function, from now on or for days of the past, which begin and end on the clocks of `time_zone`.

    A new head takes over from the present one at the same moment.
    """

    fields: dict[str, Any]  # each of its own class

    person = forms.ChoiceField(label=_("Who"))
    function = forms.ChoiceField(label=_("Function"), choices=CredentialFunction, widget=forms.RadioSelect)
    issued_by = CharField(
        label=_("Issued by"),
        max_length=200,
        required=False,
        help_text=_("Who named them, for example the ministry's letter of 3 June."),
    )

    since = DateField(
        label=_("Since"),
        required=False,
        help_text=_("Leave empty what begins now. For an earlier meeting: the day from which they spoke."),
    )
    until = DateField(label=_("Until"), required=False, help_text=_("The last day. Empty: until it is ended."))

    def __init__(self, *args, members: Sequence[Delegate], time_zone: str, **kwargs):
        super().__init__(*args, **kwargs)
        self.time_zone = time_zone
        self.people = {str(row.person_id): row.person for row in members}
        self.fields["person"].choices = [(key, str(person)) for key, person in self.people.items()]
        self.fields["function"].option_help = {
            CredentialFunction.HEAD: _(
                "Joins or objects in the name of the delegation. The present head's credential ends."
            ),
            CredentialFunction.ALTERNATE: _("May join or object in place of the head."),
            CredentialFunction.ACTING: _("Does so while the head is away."),
        }

    def clean_person(self) -> Person:
        return self.people[self.cleaned_data["person"]]

    def dates(self) -> tuple[dt.datetime | None, dt.datetime | None]:
        """From when and until when; None: from now, until it is ended. Refused as `times.combine` (field since)."""
        since, until = self.cleaned_data["since"], self.cleaned_data["until"]
        begin = combine(since, dt.time.min, self.time_zone, field="since") if since else None
        return begin, end_of(until, self.time_zone) if until else None
