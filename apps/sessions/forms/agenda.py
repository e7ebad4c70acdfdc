import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField, TranslatedFormField
from apps.core.rows.concurrency import VersionedForm
from apps.delegates.models import Person
from apps.sessions.models import AgendaItem, Session
from apps.sessions.models.agenda import LONGEST_ITEM, LONGEST_SYMBOL

SYMBOL = re.compile(r"[A-Z][A-Z0-9]*(?:/[A-Za-z0-9.]+)+")  # the shape only: which there are is for the register to say
APART = re.compile(r"[\s,;、，；]+")


class SymbolsField(CharField):
    """Symbols on one line, with commas or blanks between them; cleaned to a list without repeats."""

    def prepare_value(self, value: Any) -> Any:
        return ", ".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> Any:
        found = [each for each in APART.split(super().clean(value) or "") if each]
        for each in found:
            if len(each) > LONGEST_SYMBOL or not SYMBOL.fullmatch(each):
                message = _("“%(text)s” is not the symbol of a document, such as APC/2027/3.")
                raise ValidationError(message, code="no_symbol", params={"text": each[:LONGEST_SYMBOL]})
        return list(dict.fromkeys(found))


class AgendaItemForm(VersionedForm):
    beside = [("minutes", "rapporteur")]

    titles = TranslatedFormField(label=_("Title"), max_length=200)
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=LONGEST_ITEM, required=False)
    rapporteur: "forms.ModelChoiceField[Person]" = forms.ModelChoiceField(
        Person.objects.none(),
        label=_("Rapporteur"),
        required=False,
        empty_label=_("nobody"),
        help_text=_("Somebody who has a role in this session."),
    )
    symbols = SymbolsField(
        label=_("Papers"),
        max_length=1000,
        required=False,
        help_text=_("Symbols in the register, with commas between them. Each reader sees those that they may open."),
    )

    def __init__(self, *args: Any, sitting: Session, **kwargs: Any):
        super().__init__(*args, **kwargs)
        languages = [get_language(), *(c for c in sitting.conference.working_languages if c != get_language())]
        self.fields["titles"].widget.languages = tuple(languages)
        people = Person.objects.filter(assignments__sitting=sitting).distinct()
        self.fields["rapporteur"].queryset = people.order_by("family_name", "given_name", "id")

    def initial_of(self, instance: AgendaItem) -> dict[str, Any]:
        return super().initial_of(instance) | {"rapporteur": instance.rapporteur_id}
