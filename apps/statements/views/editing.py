from functools import cached_property

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.core.views import refusal_to_form
from apps.documents.choices import ParagraphKind
from apps.statements import services
from apps.statements.agreed_language.corpus import Passage, in_languages, passage, texts_for
from apps.statements.forms.blocks import PASTE
from apps.statements.forms.edited_blocks import EditedRows
from apps.statements.forms.merged_facts import FactsMerging, chosen_titles, open_titles, state_at
from apps.statements.forms.texts import ChangeTextForm
from apps.statements.merging.since import text_seen
from apps.statements.views.base import StatementMixin
from apps.statements.views.writing import WritingMixin

SAVED_MEANWHILE = _("Somebody saved this text after you opened it. Nothing of yours is saved yet, and nothing is lost.")


class EditView(StatementMixin, WritingMixin, DomainFormView):
    """Change the wording, paragraph by paragraph. Every button but “Save” only shows the page anew."""

    shows_only = ("do",)
    form_class = ChangeTextForm
    template_name = "statements/edit.html"
    success_message = _("Saved.")
    facts: FactsMerging | None = None  # of a text that was saved meanwhile

    @cached_property
    def blocks(self) -> EditedRows:
        rows = EditedRows(self.statement, self.request.POST if self.request.method == "POST" else None)
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
        kwargs = super().get_form_kwargs() | {"instance": self.statement}
        if "data" in kwargs:
            kwargs["data"] = chosen_titles(kwargs["data"], self.statement)
        return kwargs

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
        for code in open_titles(self.request.POST):
            name = CONTENT_LANGUAGES[code]
            form.add_error("titles", _("Two people changed the title in %(language)s: choose.") % {"language": name})
        is_sound = self.blocks.blame_open() and self.blocks.is_sound and not form.errors
        return super().form_valid(form) if is_sound else self.form_invalid(form)

    def perform(self, form):
        version, seen = form.cleaned_data["version"], self.blocks.seen
        change = form.change(self.blocks.placed())
        try:
            return services.change_text(self.statement, change, by=self.request.user, version=version, seen=seen)
        except Refused as refused:
            if refused.code == CHANGED_MEANWHILE:
                self.merge(form, version)
                raise Refused(SAVED_MEANWHILE, code=CHANGED_MEANWHILE) from None
            if refused.field is None or not self.blocks.blame(refused.field, str(refused.message)):
                raise
            raise Refused(_("Nothing is saved yet: see the paragraphs that are marked."), code="blocks") from None

    def merge(self, form, version: str) -> None:
        """What was typed, put together with the text as somebody else saved it meanwhile."""
        base = text_seen(self.statement, self.blocks.seen)
        then = state_at(self.statement, version)
        blocks = self.blocks
        del self.statement
        blocks.merge_into(self.statement)
        self.facts = FactsMerging(form, self.statement, then, base)
        self.facts.merge()

    def title_clashes(self, form) -> list[tuple[str, str]]:
        """Languages of which the title is to be chosen, and the title that is saved."""
        codes = self.facts.clashes if self.facts else open_titles(form.data) if form.is_bound else []
        return [(code, self.statement.revision.titles.get(code, "")) for code in codes]

    def get_context_data(self, **kwargs):
        kwargs["blocks"], kwargs["laid"] = self.blocks, self.laid
        revision = self.statement.revision
        found = revision.translations.all()
        kwargs["stale_titles"] = [each.language for each in found if each.is_stale(revision.title)]
        kwargs["kinds"] = [(value, str(label)) for value, label in ParagraphKind.choices]
        kwargs["facts"] = self.facts
        context = super().get_context_data(**kwargs)
        context["title_clashes"] = self.title_clashes(context["form"])
        return context
