from typing import Any

from django import forms
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference, Phase, Round
from apps.core.forms import DateField, TranslatedFormField
from apps.core.languages import pick
from apps.core.rows.concurrency import VersionedForm


class TitledForm(VersionedForm):
    """A round, or a track: it has nothing but its title."""

    titles = TranslatedFormField(label=_("Title"), max_length=200)


class PhaseForm(TitledForm):
    beside = [("starts_on", "ends_on")]

    round: Any = forms.ModelChoiceField(
        Round.objects.none(), label=pgettext_lazy("of talks", "Round"), required=False, empty_label=_("none")
    )
    starts_on = DateField(label=_("First day"), required=False)
    ends_on = DateField(label=_("Last day"), required=False)

    def __init__(self, *args: Any, conference: Conference, **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["round"].queryset = conference.rounds.all()
        self.fields["round"].label_from_instance = lambda row: pick(row.titles, get_language())

    def initial_of(self, instance: Phase) -> dict[str, Any]:
        return super().initial_of(instance) | {"round": instance.round_id}
