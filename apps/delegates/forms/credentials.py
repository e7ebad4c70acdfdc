"""Forms about who speaks for a delegation."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Delegate, Person


class CredentialForm(forms.Form):
    """Who gets which function. A new head takes over from the present one at the same moment."""

    fields: dict[str, Any]  # each of its own class

    person = forms.ChoiceField(label=_("Who"))
    function = forms.ChoiceField(label=_("Function"), choices=CredentialFunction, widget=forms.RadioSelect)
    issued_by = CharField(
        label=_("Issued by"),
        max_length=200,
        required=False,
        help_text=_("Who named them, for example the ministry's letter of 3 June."),
    )

    def __init__(self, *args, members: Sequence[Delegate], **kwargs):
        super().__init__(*args, **kwargs)
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
