import datetime as dt
from functools import cached_property
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from apps.conferences.choices import Rule
from apps.core.clocks.times import in_calendar, zone
from apps.core.exceptions import Refused
from apps.core.kept_pages import KeptPageMixin
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.views import refusal_to_form
from apps.documents.choices import DocumentKind, LanguageStatus, ParagraphKind
from apps.statements import services
from apps.statements.choices import Basis
from apps.statements.consensus import parties
from apps.statements.consensus.rules import NEVER_ADOPTING
from apps.statements.forms.blocks import PASTE, BlockRows
from apps.statements.forms.parties import PartiesForm
from apps.statements.forms.texts import NewTextForm
from apps.statements.views.writing import WritingMixin

SHOWN_ONLY = {"draft", "preview", "do"}  # buttons that put nothing on the table
FOLDED = {"kind", "dated_on", "basis", "places", "body", "addendum_to"}  # behind a summary once the words are cut


class RecordView(WritingMixin, KeptPageMixin, FormView):
    """Record a text: words, parties, positions. What was pasted is shown as it will be cut before anything is saved."""

    form_class = NewTextForm
    template_name = "statements/record.html"

    def only_shows(self, posted: QueryDict) -> bool:
        """A press that cuts the words anew; what has no paragraphs yet is cut whatever was pressed."""
        return "do" in posted or "block" not in posted

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
        is_tabled = self.request.method == "POST" and not SHOWN_ONLY & set(self.request.POST)
        today = timezone.now().astimezone(zone(self.conference.time_zone)).date()
        return day if day and is_tabled and day < today else None

    def candidates(self) -> list:
        """Who had a position on the day that the form says; while it says none, who has one now."""
        day = self.typed_day()
        at = parties.as_of(self.conference, day) if day else None
        return parties.candidates(self.conference, self.profile.party_kind, get_language(), at)

    @cached_property
    def blocks(self) -> BlockRows:
        """The paragraphs as they were shown; none before anything was pasted."""
        typed = self.request.POST.get("working_language", "")
        language = typed if typed in CONTENT_LANGUAGES else self.profile.authentic_languages[0]
        return BlockRows([], [], language, self.request.POST if self.request.method == "POST" else None)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"is_shown": "block" in self.request.POST}

    def post(self, request, *args, **kwargs) -> HttpResponse:
        action = request.POST.get("do", "")
        if not self.blocks.rows or action == PASTE:
            return self.cut(self.get_form())
        if action:
            self.blocks.rearrange(action)
            return self.form_invalid(self.get_form())
        return super().post(request, *args, **kwargs)

    def cut(self, form: NewTextForm) -> HttpResponse:
        """Show the paragraphs of what was pasted; nothing is saved."""
        form.is_valid()
        if form.cleaned_data.get("texts"):
            try:
                self.blocks.paste(form.cleaned_data["texts"])
            except Refused as refused:
                refusal_to_form(form, refused)
            else:
                form.without_paste()
        return self.form_invalid(form)

    def form_valid(self, form):
        of_parties = form.cleaned_data["basis"] == Basis.PARTIES
        if form.cleaned_data["texts"]:
            form.add_error("texts", _("This was not read yet. Read it instead of the paragraphs above, or empty it."))
        if self.is_kept or form.errors or not self.blocks.is_sound or (of_parties and not self.parties_form.is_valid()):
            return self.form_invalid(form)
        try:
            statement = services.record_text(
                self.conference,
                form.recorded(self.blocks.placed()),
                by=self.request.user,
                key=form.cleaned_data["key"],
                **self.decision(of_parties),
            )
        except Refused as refused:
            return self.refuse(form, refused)
        return HttpResponseRedirect(self.here("statements:text", statement_id=statement.pk))

    def refuse(self, form: NewTextForm, refused: Refused) -> HttpResponse:
        """Say the refusal beside the paragraph, the field or the position that it is about."""
        if refused.field and self.blocks.blame(refused.field, str(refused.message)):
            return self.form_invalid(form)
        target: Any = form if refused.field in form.fields else self.parties_form
        target.is_valid()
        refusal_to_form(target, refused)
        if refused.code == "key_taken":
            form.renew()
        return self.form_invalid(form)

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
        form = kwargs.get("form")
        kwargs["details_open"] = bool(form and form.is_bound and not FOLDED.isdisjoint(form.errors))
        kwargs["kinds"] = [(value, str(label)) for value, label in ParagraphKind.choices]
        return super().get_context_data(
            parties_form=self.parties_form, profile=self.profile, blocks=self.blocks, **kwargs
        )
