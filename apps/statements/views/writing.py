import datetime as dt
from functools import cached_property

from django.http import HttpResponseRedirect
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from apps.conferences.choices import Rule
from apps.conferences.views.base import DomainFormView
from apps.core.clocks.times import in_calendar, zone
from apps.core.exceptions import Refused
from apps.core.kept_pages import KeptPageMixin
from apps.core.views import PermissionRequiredMixin, refusal_to_form
from apps.documents.choices import DocumentKind, LanguageStatus
from apps.statements import services
from apps.statements.choices import Basis
from apps.statements.consensus import parties
from apps.statements.consensus.rules import NEVER_ADOPTING
from apps.statements.forms.parties import ChoosePartiesForm, PartiesForm
from apps.statements.forms.texts import NewTextForm, TextForm
from apps.statements.paragraphs.alignment import align
from apps.statements.paragraphs.parsing import label
from apps.statements.views.base import StatementMixin, TextsMixin


def preview_of(draft: services.Draft) -> list[dict]:
    """What will become of a pasted text, paragraph by paragraph; Refused as `align`."""
    return [
        {"kind": each.kind, "label": label(each.number), "text": each.text, "others": each.translations.items()}
        for each in align(draft.texts, draft.working_language)
    ]


class WritingMixin(TextsMixin, PermissionRequiredMixin):
    """Forms about the wording; "preview" shows how the text was read and saves nothing."""

    permission_required = "statements.write"

    @cached_property
    def profile(self):
        return parties.profile_of(self.conference)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference, "profile": self.profile}

    def preview(self, form: TextForm, **context):
        try:
            context["preview"] = preview_of(form.draft())
        except Refused as refused:
            refusal_to_form(form, refused)
        return self.render_to_response(self.get_context_data(form=form, **context))


class RecordView(WritingMixin, KeptPageMixin, FormView):
    """Record a text on one screen: words, parties, positions."""

    shows_only = ("preview",)
    form_class = NewTextForm
    template_name = "statements/record.html"

    def get_initial(self):
        today = timezone.now().astimezone(zone(self.conference.time_zone)).date()
        adopts = self.profile.rule not in NEVER_ADOPTING
        ended = self.conference.ends_on and self.conference.ends_on < today
        return {
            "dated_on": self.conference.ends_on if ended else today,
            "places": self.conference.places,
            "working_language": self.profile.authentic_languages[0],
            "kind": DocumentKind.JOINT_STATEMENT if adopts else DocumentKind.CHAIR_SUMMARY,
            "basis": Basis.PARTIES if adopts else Basis.CHAIR,
            "translation_status": LanguageStatus.COURTESY,
        }

    @cached_property
    def parties_form(self) -> PartiesForm:
        return PartiesForm(
            self.request.POST if self.request.method == "POST" else None,
            conference=self.conference,
            candidates=self.candidates(),
            minus_one=self.profile.rule == Rule.CONSENSUS_MINUS_ONE,
            ad_referendum=self.profile.ad_referendum_allowed,
            past_day=self.past_day(),
        )

    def typed_day(self) -> dt.date | None:
        """The day of the text as the form has it; None where it is none."""
        try:
            day = parse_date(self.request.POST.get("dated_on", ""))
        except ValueError:
            return None
        return day if day and in_calendar(day) else None

    def past_day(self) -> dt.date | None:
        """The day of the text, if it is put on the table here and that day is over: then the form asks when it was."""
        day = self.typed_day()
        is_tabled = self.request.method == "POST" and not {"draft", "preview"} & set(self.request.POST)
        today = timezone.now().astimezone(zone(self.conference.time_zone)).date()
        return day if day and is_tabled and day < today else None

    def candidates(self) -> list:
        """Who had a position on the day that the form says; while it says none, who has one now."""
        day = self.typed_day()
        at = parties.as_of(self.conference, day) if day else None
        return parties.candidates(self.conference, self.profile.party_kind, get_language(), at)

    def form_valid(self, form):
        of_parties = form.cleaned_data["basis"] == Basis.PARTIES
        if of_parties and not self.parties_form.is_valid():
            return self.form_invalid(form)
        if "preview" in self.request.POST:
            return self.preview(form)
        try:
            statement = services.record_text(
                self.conference,
                form.draft(),
                by=self.request.user,
                key=form.cleaned_data["key"],
                **self.decision(of_parties),
            )
        except Refused as refused:
            target = form if refused.field in form.fields else self.parties_form
            target.is_valid()
            refusal_to_form(target, refused)
            if refused.code == "key_taken":
                form.renew()
            return self.form_invalid(form)
        return HttpResponseRedirect(self.here("statements:text", statement_id=statement.pk))

    def decision(self, of_parties: bool) -> dict:
        if not of_parties:
            return {}
        data = self.parties_form.cleaned_data
        return {
            "rows": self.parties_form.rows(),
            "excluded": data.get("excluded", ""),
            "ground": data.get("ground", ""),
            "table": "draft" not in self.request.POST,
            "at": data["moment"],
        }

    def get_context_data(self, **kwargs):
        return super().get_context_data(parties_form=self.parties_form, profile=self.profile, **kwargs)


class PartiesView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Choose the parties and their order in the text."""

    permission_required = "statements.write"
    form_class = ChoosePartiesForm
    template_name = "statements/parties.html"
    success_message = _("Saved.")

    def get_form_kwargs(self):
        profile = parties.profile_of(self.conference)
        found = parties.parties_of(self.statement)
        return super().get_form_kwargs() | {
            "candidates": parties.candidates(self.conference, profile.party_kind, get_language()),
            "chosen": {candidate_key(party): party.order for party in found},
        }

    def perform(self, form):
        return services.choose_parties(self.statement, form.chosen(), by=self.request.user)


def candidate_key(party) -> str:
    return f"d{party.participation_id}" if party.participation_id else f"p{party.person_id}"
