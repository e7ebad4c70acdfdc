"""The question whether more people may come than there are seats: it is on a form only once it has come up."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.exceptions import Refused
from apps.delegations.seats import NoSeat, confirmed


class BeyondWidget(forms.CheckboxSelectMultiple):
    """A tick; hidden while nothing is asked, and then it keeps an answer given before."""

    @property
    def is_hidden(self) -> bool:
        return not self.choices

    def render(self, name, value, attrs=None, renderer=None):
        if self.is_hidden:
            return forms.MultipleHiddenInput().render(name, value or [], attrs, renderer)
        return super().render(name, value, attrs, renderer)


class BeyondField(forms.MultipleChoiceField):
    """Cleaned to how many people the organizer has said yes to, by delegation."""

    widget = BeyondWidget

    def valid_value(self, value: str) -> bool:
        return True  # it was offered on the page before this one, and counts for those numbers alone

    def clean(self, value) -> dict[UUID, int]:
        return confirmed(super().clean(value))


class AsksAboutSeats(forms.Form):
    """To be mixed in before the other base of a form; its template shows `beyond_seats`."""

    fields: dict[str, Any]  # each of its own class

    beyond_seats = BeyondField(label=_("More people than seats"), required=False)

    @property
    def beyond(self) -> dict[UUID, int]:
        return self.cleaned_data.get("beyond_seats") or {}

    def values(self) -> dict[str, Any]:
        base: Any = super()
        return {name: value for name, value in base.values().items() if name != "beyond_seats"}

    def ask(self, refused: NoSeat) -> None:
        self.fields["beyond_seats"].choices = [(refused.answer, _("Yes: %(told)s") % {"told": refused.told})]

    def accept_refusal(self, refused: Refused) -> None:
        if isinstance(refused, NoSeat):
            self.ask(refused)
        if accept := getattr(super(), "accept_refusal", None):
            accept(refused)
