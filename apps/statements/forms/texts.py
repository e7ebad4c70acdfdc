from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from apps.conferences.choices import Rule
from apps.conferences.models import Conference, DecisionProfile
from apps.core.forms import CharField, DateField, TranslatedFormField
from apps.core.identifiers import uuid7
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import VersionedForm
from apps.documents import symbols
from apps.documents.choices import DocumentKind, LanguageStatus
from apps.statements.choices import BASIS_HELP, Basis
from apps.statements.consensus.submissions import Change, Draft
from apps.statements.models import Statement
from apps.statements.paragraphs.blocks import Block
from apps.statements.text_life import NEVER_ADOPTED

TEXT_ROWS = 12
LONGEST = 100_000  # letters of a text in one language; a paragraph of a forum file may be as long
OWN_BASES = [Basis.CHAIR, Basis.RAPPORTEUR, Basis.HOST]


class FactsForm(forms.Form):
    """What a text is, whatever it says."""

    fields: dict[str, Any]  # each of its own class

    titles = TranslatedFormField(label=_("Title"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=DocumentKind.choices)
    basis = forms.ChoiceField(label=_("Whose text it is"), choices=Basis.choices, widget=forms.RadioSelect)
    dated_on = DateField(label=_("Date"))
    places = TranslatedFormField(label=_("Place"), required=False, max_length=200)

    def __init__(self, *args, conference: Conference, profile: DecisionProfile, **kwargs):
        super().__init__(*args, **kwargs)
        self.languages = list(dict.fromkeys([*profile.authentic_languages, *conference.working_languages]))
        for field in self.fields.values():
            if isinstance(field, TranslatedFormField):
                field.widget.languages = tuple(self.languages)
        adopts = profile.rule not in (Rule.NONE, Rule.CHAIR_TEXT)
        bases = Basis.choices if adopts else [(each, each.label) for each in OWN_BASES]
        self.fields["basis"].choices = bases
        self.fields["basis"].option_help = {str(basis): sentence for basis, sentence in BASIS_HELP.items()}
        kinds = (
            DocumentKind.choices if adopts else [(each, each.label) for each in DocumentKind if each in NEVER_ADOPTED]
        )
        self.fields["kind"].choices = kinds if profile.rule == Rule.NONE else DocumentKind.choices


class TextForm(FactsForm):
    """A text as pasted; how it is read stands in `paragraphs.parsing`."""

    working_language = forms.ChoiceField(
        label=_("Working language"), help_text=_("Numbers and headings are read from the text in this language.")
    )
    texts = TranslatedFormField(
        label=_("Text"),
        rows=TEXT_ROWS,
        max_length=LONGEST,
        help_text=_(
            "Paste it as it is, also from Word or a PDF. You will see how it is cut into paragraphs, and can correct "
            "that before anything is saved."
        ),
    )
    translation_status = forms.ChoiceField(
        label=_("Languages that are not authentic are"),
        choices=[(value, label) for value, label in LanguageStatus.choices if value != LanguageStatus.AUTHENTIC],
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        others = [code for code in CONTENT_LANGUAGES if code not in self.languages]
        choices = [(code, CONTENT_LANGUAGES[code]) for code in [*self.languages, *others]]
        self.fields["working_language"].choices = choices

    def draft(self) -> Draft:
        """What was typed, for the services."""
        names = ("kind", "basis", "working_language", "dated_on", "titles", "texts", "places", "translation_status")
        return Draft(**{name: self.cleaned_data[name] for name in names})


class SymbolBodyField(CharField):
    """A body of a forum as symbols name it; small letters are taken for capitals."""

    default_validators = [
        RegexValidator(
            f"^(?:{symbols.BODY})$", _("Use letters, digits and one dot, a letter first: WG.1, for example."), "body"
        )
    ]

    def to_python(self, value):
        return super().to_python(value).upper()


class ParentField(forms.ModelChoiceField):
    """Another text. Of texts of other editions only the symbol is said: their titles are for their own desk."""

    conference: Conference | None = None

    def label_from_instance(self, obj: Statement) -> str:
        return str(obj) if obj.conference == self.conference else obj.symbol


class NewTextForm(TextForm):
    """The same for a text that does not exist yet; `key` keeps a form that is sent twice from making two.

    `is_shown`: its paragraphs stand in rows already, so nothing has to be pasted.
    """

    key = forms.UUIDField(widget=forms.HiddenInput, initial=uuid7, required=False)
    body = SymbolBodyField(
        label=_("Body (working group, committee)"),
        required=False,
        max_length=13,
        help_text=_("As it stands in the symbol, such as WG.1. Texts of the meeting as a whole have none."),
    )
    addendum_to = ParentField(
        label=_("Addendum to"), required=False, queryset=Statement.objects.none(), empty_label=_("no addendum")
    )

    def __init__(self, *args, conference: Conference, is_shown: bool = False, **kwargs):
        super().__init__(*args, conference=conference, **kwargs)
        if is_shown:
            self.fields["texts"].required = False
            self.fields["texts"].label = _("Text")
        self.fields["addendum_to"].conference = conference
        self.fields["addendum_to"].queryset = Statement.objects.can_have_addenda(conference)

    def recorded(self, blocks: Sequence[Block]) -> Draft:
        """What was typed and the paragraphs as they were shown, for the services."""
        data = self.cleaned_data
        return replace(self.draft(), texts={}, blocks=blocks, body=data["body"], addendum_to=data["addendum_to"])

    def renew(self) -> None:
        """What was typed stands in a form of its own again."""
        typed: Any = self.data
        data = typed.copy()
        data[self.add_prefix("key")] = str(uuid7())
        self.data = data

    def without_paste(self) -> None:
        """What was pasted stands in the rows now."""
        self.data = _without_texts(self.data)
        self.fields["texts"].required = False


class ChangeTextForm(VersionedForm, FactsForm):
    """What a text is, filled in; its paragraphs stand in `blocks.BlockRows`. `texts` takes a new version to paste."""

    texts = TranslatedFormField(
        label=_("New version"),
        rows=TEXT_ROWS,
        required=False,
        max_length=LONGEST,
        help_text=_(
            "It is laid over the paragraphs above and saved by nobody but you: what each paragraph is taken for is "
            "marked. Languages that you do not paste keep their words."
        ),
    )

    def initial_of(self, instance: Statement) -> dict[str, Any]:
        names = ("kind", "basis", "dated_on", "places")
        return {"titles": instance.revision.titles, **{name: getattr(instance, name) for name in names}}

    def change(self, blocks: Sequence[Block]) -> Change:
        """What was typed, for the services."""
        names = ("kind", "basis", "dated_on", "titles", "places")
        return Change(blocks=blocks, **{name: self.cleaned_data[name] for name in names})

    def without_paste(self) -> None:
        """What was pasted stands in the rows now."""
        self.data = _without_texts(self.data)


def _without_texts(typed: Any) -> Any:
    data = typed.copy()
    for code in CONTENT_LANGUAGES:
        data.pop(f"texts_{code}", None)
    return data
