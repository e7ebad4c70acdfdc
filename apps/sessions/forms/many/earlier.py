"""Which sessions of which edition are taken over, and from which day on."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.forms import DateField
from apps.sessions.choices import Format
from apps.sessions.drafts.earlier import formats_of

WITHOUT = {Format.BILATERAL, Format.TRILATERAL}  # named after delegations, which do not come along


class SkeletonForm(forms.Form):
    """`source` is the edition of the address, whose formats are offered with how many sessions they have."""

    fields: dict[str, Any]  # each of its own class

    first_day = DateField(
        label=_("Its first day falls on"), help_text=_("All others follow; times are those on the clocks of the venue.")
    )
    formats = forms.MultipleChoiceField(label=_("Which sessions?"), widget=forms.CheckboxSelectMultiple)
    create_rooms = forms.BooleanField(label=_("Add the rooms that are missing here"), required=False)

    def __init__(self, *args, conference: Conference, source: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        counted = formats_of(source)
        self.fields["formats"].choices = [
            (value, _("%(format)s: %(count)s") % {"format": capfirst(label), "count": counted[value]})
            for value, label in Format.choices
            if counted[value]
        ]
        self.fields["formats"].initial = [value for value in counted if value not in WITHOUT]
        self.fields["first_day"].initial = conference.starts_on
