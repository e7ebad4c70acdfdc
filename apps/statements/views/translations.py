from functools import cached_property

from django.http import Http404, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.core.views import PermissionRequiredMixin
from apps.documents.choices import LanguageStatus
from apps.statements import services
from apps.statements.consensus import parties
from apps.statements.forms.steps import StepForm
from apps.statements.forms.translations import Lines, TranslationStatusForm
from apps.statements.paragraphs import texts
from apps.statements.views.base import StatementMixin


class TranslationsMixin(StatementMixin, PermissionRequiredMixin):
    permission_required = "statements.write"

    @cached_property
    def profile(self):
        return parties.profile_of(self.conference)

    @cached_property
    def rows(self) -> list:
        return texts.rows_of(self.statement.revision)


class TranslationsView(TranslationsMixin, TemplateView):
    """Every language of the text, how far it is, and the languages that could be added."""

    template_name = "statements/translations.html"

    def get_context_data(self, **kwargs):
        revision = self.statement.revision
        offered = dict.fromkeys([*self.profile.authentic_languages, *self.conference.working_languages])
        others = [code for code in [*offered, *CONTENT_LANGUAGES] if code not in revision.languages]
        kwargs["languages"] = [self.standing(code) for code in revision.languages if code != revision.working_language]
        kwargs["others"] = [(code, CONTENT_LANGUAGES[code]) for code in dict.fromkeys(others)]
        return super().get_context_data(**kwargs)

    def standing(self, language: str) -> dict:
        """Counted in places: the title and every paragraph."""
        revision = self.statement.revision
        held = [revision.translation(language), *(row.translated_into(language) for row in self.rows)]
        sources = [revision.title, *(row.text for row in self.rows)]
        pairs = [(each, source) for each, source in zip(held, sources, strict=True) if each]
        stale = sum(each.is_stale(source) for each, source in pairs)
        fresh_unread = sum(each.proofread_at is None and not each.is_stale(source) for each, source in pairs)
        status = revision.languages[language]
        return {
            "code": language,
            "status": LanguageStatus(status).label,
            "missing": len(held) - len(pairs),
            "stale": stale,
            "unread": fresh_unread,
        }


class OneTranslationMixin(TranslationsMixin):
    @cached_property
    def language(self) -> str:
        found = self.kwargs["language"]
        if found not in CONTENT_LANGUAGES or found == self.statement.working_language:
            raise Http404
        return found

    def get_context_data(self, **kwargs):
        kwargs.setdefault("back", self.text_url("translations"))
        kwargs["is_there"] = self.statement.revision.translation(self.language) is not None
        return super().get_context_data(language=self.language, **kwargs)


class TranslationView(OneTranslationMixin, DomainFormView):
    """Source and translation side by side: written, and confirmed place by place."""

    form_class = TranslationStatusForm
    template_name = "statements/translation.html"
    success_message = _("Saved.")

    @cached_property
    def lines(self) -> Lines:
        data = self.request.POST if self.request.method == "POST" else None
        return Lines(self.statement.revision, self.rows, self.language, data)

    def get_form_kwargs(self):
        translation = self.statement.revision.translation(self.language)
        known = {"language": self.language, "profile": self.profile, "translation": translation}
        return super().get_form_kwargs() | known

    def form_valid(self, form) -> HttpResponse:
        return super().form_valid(form) if self.lines.is_sound else self.form_invalid(form)

    def perform(self, form):
        given, version = self.lines.given(form.cleaned_data["status"]), form.cleaned_data["version"]
        try:
            return services.write_translation(self.statement, given, by=self.request.user, version=version)
        except Refused as refused:
            if refused.code == CHANGED_MEANWHILE:
                self.show_what_stands(form)
            if not self.lines.blame(refused.field, str(refused.message)):
                raise
            raise Refused(_("Nothing is saved yet: see the places that are marked."), code="lines") from None

    def show_what_stands(self, form) -> None:
        """The next press is made knowing of what somebody else saved."""
        del self.statement, self.rows, self.lines
        form.data = form.data.copy()
        form.data["version"] = self.get_form_class()(**{**self.get_form_kwargs(), "data": None}).initial.get(
            "version", ""
        )

    def get_success_url(self) -> str:
        return self.text_url("translations")

    def get_context_data(self, **kwargs):
        return super().get_context_data(lines=self.lines, **kwargs)


class NegotiateView(OneTranslationMixin, DomainFormView):
    """Make this language the one that is negotiated."""

    form_class = StepForm
    template_name = "statements/negotiate_in.html"
    success_message = _("The text is negotiated in this language now.")

    def perform(self, form):
        return services.negotiate_in(self.statement, self.language, by=self.request.user)

    def get_success_url(self) -> str:
        return self.text_url("translations")


class RemoveView(OneTranslationMixin, DomainFormView):
    """Take a language out of the text."""

    form_class = StepForm
    template_name = "statements/translation_remove.html"
    success_message = _("Taken out.")

    def perform(self, form):
        return services.remove_translation(self.statement, self.language, by=self.request.user)

    def get_success_url(self) -> str:
        return self.text_url("translations")
