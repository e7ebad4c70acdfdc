from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences import choices
from apps.conferences.models import Conference, DecisionProfile, Forum, Organization, QuestionSet
from apps.core.forms import CharField, EmailField, TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.rows.concurrency import VersionedForm


class RoomForm(VersionedForm):
    names = TranslatedFormField(label=_("Name"), max_length=100)
    capacity = forms.IntegerField(label=_("Seats"), min_value=1, max_value=20000, required=False)


class QuestionForm(VersionedForm):
    texts = TranslatedFormField(label=_("Question"), rows=2, max_length=1000)
    question_set = forms.ModelChoiceField(
        QuestionSet.objects.none(), label=_("Set"), required=False, empty_label=_("of no set")
    )

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["question_set"].queryset = conference.question_sets.all()
        self.fields["question_set"].label_from_instance = lambda row: pick(row.titles, get_language())


class QuestionSetForm(VersionedForm):
    titles = TranslatedFormField(label=_("Title"), max_length=200)


class PastedSetsForm(forms.Form):
    """A list as it stands in a message or a document."""

    fields: dict[str, Any]  # each of its own class

    text = CharField(
        label=_("Sets and their questions"),
        max_length=100_000,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_(
            "One question on each line. A line that begins with # or ends with a colon is the title of a set. "
            "Numbers and bullets before a question are taken off."
        ),
    )
    language = forms.ChoiceField(label=_("Language of the list"))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        names = [(code, CONTENT_LANGUAGES[code]) for code in conference.working_languages]
        self.fields["language"].choices = names or LANGUAGES

    def values(self) -> dict:
        return self.cleaned_data


class FactForm(VersionedForm):
    """One value and the one source that gives it."""

    subject = forms.ChoiceField(label=_("About"), choices=choices.FactSubject.choices)
    values = TranslatedFormField(  # type: ignore[assignment]  # a declared field is taken off the class
        label=_("Value"), max_length=300, help_text=_("As the source gives it.")
    )
    source = CharField(
        label=_("Source"),
        max_length=300,
        help_text=_("A report and its date, a page, an archive: so that it is found."),
    )
    source_language = forms.ChoiceField(
        label=_("Language of the source"),
        choices=[("", _("not said")), *CONTENT_LANGUAGES.items()],
        required=False,
        help_text=_("Of its title as you wrote it above."),
    )


class OrganizationForm(VersionedForm):
    """The organization itself: its name changes everywhere in the forum."""

    names = TranslatedFormField(label=_("Name"), max_length=200)
    url = forms.URLField(label=_("Web address"), required=False, assume_scheme="https")


class OrganizationRoleForm(VersionedForm):
    """A role for an organization that the forum knows, or for a new one."""

    role = forms.ChoiceField(label=_("Role"), choices=choices.OrganizationRoleKind.choices)
    organization = forms.ModelChoiceField(
        Organization.objects.none(), label=_("Organization"), required=False, empty_label=_("a new one, named below")
    )
    names = TranslatedFormField(label=_("Name of a new organization"), max_length=200, required=False)
    url = forms.URLField(label=_("Web address of a new organization"), required=False, assume_scheme="https")

    def __init__(self, *args, forum: Forum, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["organization"].queryset = forum.organizations.order_by("id")
        self.fields["organization"].label_from_instance = lambda row: pick(row.names, get_language())


ROLE_HELP = {
    "organizer": _("The whole desk; does not adopt texts."),
    "document_staff": _("Writes texts, records positions, adopts and publishes."),
    "chair": _("Follows the texts, and adopts them."),
    "rapporteur": _("Reads texts and positions, for the report."),
    "interpreter": _("Reads the programme and the texts on the table."),
    "check_in": _("Opens the arrivals: names, badges, days of arrival."),
}


class RolesField(forms.MultipleChoiceField):
    """Roles of the team, each with what it opens."""

    widget = forms.CheckboxSelectMultiple
    option_help = ROLE_HELP

    def __init__(self, **kwargs: Any):
        super().__init__(label=_("Roles"), choices=choices.TeamRole.choices, **kwargs)


class TeamMemberForm(forms.Form):
    email = EmailField(label=_("Email"))
    name = CharField(
        label=_("Name"),
        max_length=200,
        required=False,
        help_text=_("In the email, and on this page until they open the desk."),
    )
    language = forms.ChoiceField(
        label=_("Language"), choices=settings.LANGUAGES, help_text=_("Of the email, and of the pages at first.")
    )
    roles = RolesField()


class TeamRolesForm(forms.Form):
    roles = RolesField(required=False)


RULE_HELP = {
    "unanimity": _("A text is adopted when every party joins it."),
    "consensus": _("A text is adopted when no party objects; silence in the room is agreement."),
    "consensus_minus_one": _("As consensus, but the objection of one party, named beforehand, does not count."),
    "silence": _(
        "The chair sets an exact deadline, every head is notified, and the text is adopted then unless a party objects "
        "or asks for a change in writing."
    ),
    "chair_text": _("The chair issues a text on the chair's own responsibility; nobody is shown as joining it."),
    "none": _("The meeting exchanges views. There is no text to agree, but there may be a summary."),
}
PARTY_HELP = {
    "delegation": _("Each delegation counts once and speaks through its head or an alternate."),
    "individual": _("Each participant counts once and binds nobody else."),
    "institution": _("Each institution counts once."),
}
POLICY_HELP = {
    "all": _(
        "A text is put on the table only when every authentic version has been proof-read against the working text."
    ),
    "working": _("The working text is adopted first; the other versions are brought into line afterwards."),
}
LANGUAGES = list(CONTENT_LANGUAGES.items())


COUNTERSIGNED = _(
    "Whoever lets the gavel fall does not decide alone: document staff or an organizer, another person, signs "
    "beside it, and the record names both. What is written down of a day that is over needs no second signature."
)
NOBODY_COUNTERSIGNS = _(
    "It takes two people: one who adopts (chair or document staff) and another who signs (document staff or "
    "organizer). The team has no such two yet; with this ticked, no text could be adopted."
)


class DecisionForm(VersionedForm):
    """How the edition decides; each choice with its meaning in one sentence."""

    rule = forms.ChoiceField(label=_("Rule"), choices=choices.Rule.choices, widget=forms.RadioSelect)
    party_kind = forms.ChoiceField(
        label=_("Who is a party"), choices=choices.PartyKind.choices, widget=forms.RadioSelect
    )
    quorum = forms.IntegerField(
        label=_("Quorum"),
        min_value=1,
        max_value=999,
        required=False,
        help_text=_("So many parties must be present; it may be empty."),
    )
    silence_hours_min = forms.IntegerField(
        label=_("Shortest silence, hours"),
        min_value=1,
        max_value=2000,
        initial=48,
        required=False,
        help_text=_("For the silence procedure: no deadline can be set sooner. Empty: as it is."),
    )
    ad_referendum_allowed = forms.BooleanField(
        label=_("Parties may join ad referendum"),
        required=False,
        help_text=_("They agree now, subject to confirmation from home; until then the text is not adopted."),
    )
    countersigned = forms.BooleanField(label=_("Decisions are countersigned"), required=False)
    disclosure = forms.ChoiceField(
        label=_("Who sees positions on a text"),
        choices=choices.Disclosure.choices,
        widget=forms.RadioSelect,
        help_text=_("Taken over by each text; it can be changed there until the first position."),
    )
    authentic_languages = forms.MultipleChoiceField(
        label=_("Authentic languages"),
        choices=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Versions of equal authority. All other versions are translations for reference."),
    )
    language_policy = forms.ChoiceField(
        label=_("Versions"), choices=choices.LanguagePolicy.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args, instance: DecisionProfile, two_can_sign: bool, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        if instance._state.adding:
            self.initial |= {"rule": None, "party_kind": None}  # to be chosen: nobody decides this by saving a page
            self.initial |= {"countersigned": two_can_sign}
        self.fields["countersigned"].help_text = COUNTERSIGNED if two_can_sign else NOBODY_COUNTERSIGNS
        self.fields["disclosure"].option_help = choices.DISCLOSURE_HELP
        self.fields["rule"].option_help = RULE_HELP
        self.fields["party_kind"].option_help = PARTY_HELP
        self.fields["language_policy"].option_help = POLICY_HELP
        self.shortest_silence = instance.silence_hours_min

    def clean_silence_hours_min(self) -> int:
        return self.cleaned_data["silence_hours_min"] or self.shortest_silence
