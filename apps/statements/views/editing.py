from functools import cached_property

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.core.views import refusal_to_form
from apps.documents.choices import ParagraphKind
from apps.statements import services
from apps.statements.agreed_language.corpus import Passage, in_languages, passage, texts_for
from apps.statements.forms.blocks import PASTE, BlockRows
from apps.statements.forms.texts import ChangeTextForm
from apps.statements.paragraphs import texts
from apps.statements.views.base import StatementMixin
from apps.statements.views.writing import WritingMixin


class EditView(StatementMixin, WritingMixin, DomainFormView):
    """Change the wording, paragraph by paragraph. Every button but “Save” only shows the page anew."""

    shows_only = ("do",)
    form_class = ChangeTextForm
    template_name = "statements/edit.html"
    success_message = _("Saved.")

    @cached_property
    def blocks(self) -> BlockRows:
        revision = self.statement.revision
        data = self.request.POST if self.request.method == "POST" else None
        rows = BlockRows(texts.rows_of(revision), list(revision.languages), self.statement.working_language, data)
        if self.laid is not None:
            words = in_languages(texts_for(self.request.user, self.forum), self.laid, rows.languages)
            asked = {name: self.request.GET.get(name, "") for name in ("over", "behind")}
            rows.lay(words, self.laid.paragraph["kind"], **asked)
        return rows

    @cached_property
    def laid(self) -> Passage | None:
        """The paragraph of an earlier text whose words the page is opened with; they are not saved by that."""
        key = self.request.GET.get("words", "") if self.request.method == "GET" else ""
        return passage(texts_for(self.request.user, self.forum), key) if key else None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self.statement}

    def post(self, request, *args, **kwargs) -> HttpResponse:
        return self.rearrange(request.POST["do"]) if "do" in request.POST else super().post(request, *args, **kwargs)

    def rearrange(self, action: str) -> HttpResponse:
        form = self.get_form()
        if action != PASTE:
            self.blocks.rearrange(action)
            return self.form_invalid(form)
        form.is_valid()
        if "texts" in form.cleaned_data:
            try:
                self.blocks.paste(form.cleaned_data["texts"])
            except Refused as refused:
                refusal_to_form(form, refused)
            else:
                form.without_paste()
        return self.form_invalid(form)

    def form_valid(self, form) -> HttpResponse:
        return super().form_valid(form) if self.blocks.is_sound else self.form_invalid(form)

    def perform(self, form):
        version = form.cleaned_data["version"]
        change = form.change(self.blocks.placed())
        try:
            return services.change_text(self.statement, change, by=self.request.user, version=version)
        except Refused as refused:
            if refused.code == CHANGED_MEANWHILE:
                self.show_what_stands()
            if refused.field is None or not self.blocks.blame(refused.field, str(refused.message)):
                raise
            raise Refused(_("Nothing is saved yet: see the paragraphs that are marked."), code="blocks") from None

    def show_what_stands(self) -> None:
        """The rows as they were typed, beside the text as somebody else saved it meanwhile."""
        del self.statement
        typed = self.blocks
        del self.blocks
        self.blocks.rows, self.blocks.languages = typed.rows, typed.languages
        self.blocks.accept_meanwhile()

    def get_context_data(self, **kwargs):
        kwargs["blocks"], kwargs["laid"] = self.blocks, self.laid
        revision = self.statement.revision
        found = revision.translations.all()
        kwargs["stale_titles"] = [each.language for each in found if each.is_stale(revision.title)]
        kwargs["kinds"] = [(value, str(label)) for value, label in ParagraphKind.choices]
        return super().get_context_data(**kwargs)
