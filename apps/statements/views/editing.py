from functools import cached_property

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.core.rows.once_built import once_made, state_of
from apps.core.views import refusal_to_form
from apps.documents.choices import ParagraphKind
from apps.statements import services
from apps.statements.agreed_language.corpus import Passage, in_languages, passage, texts_for
from apps.statements.forms.blocks import PASTE
from apps.statements.forms.edited_blocks import EditedRows, Opened, opened
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
        if self.request.method == "POST":
            return EditedRows(self.statement, self.request.POST)
        rows = EditedRows(self.statement, opened=self.as_opened)
        if self.laid is not None:
            words = in_languages(texts_for(self.request.user, self.forum), self.laid, rows.languages)
            asked = {name: self.request.GET.get(name, "") for name in ("over", "behind")}
            rows.lay(words, self.laid.paragraph["kind"], **asked)
        return rows

    @cached_property
    def as_opened(self) -> Opened:
        return opened(self.statement)

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

    def sheet(self, form) -> SafeString:
        """What the form holds."""
        revision = self.statement.revision
        found = revision.translations.all()
        said = {
            "form": form,
            "blocks": self.blocks,
            "facts": self.facts,
            "kinds": [(value, str(label)) for value, label in ParagraphKind.choices],
            "stale_titles": [each.language for each in found if each.is_stale(revision.title)],
            "title_clashes": self.title_clashes(form),
            "back": self.text_url(),
        }
        return render_to_string("statements/edit_sheet.html", said)

    def opened_sheet(self) -> SafeString:
        """The same of a text that is opened as it was opened before: it is not written anew."""
        titles = self.statement.revision.translations.all()
        rows = state_of(self.statement, self.conference, self.profile, *titles)
        return once_made((rows, self.as_opened, self.text_url()), lambda: self.sheet(self.get_form()))

    def get_context_data(self, **kwargs):
        kwargs["laid"], sent = self.laid, kwargs.get("form")
        kwargs["is_unsaved"] = sent is not None
        if sent is None and self.laid is None:
            kwargs |= {"form": SimpleLazyObject(self.get_form), "sheet": self.opened_sheet()}
        else:
            form = sent or self.get_form()
            kwargs |= {"form": form, "blocks": self.blocks, "sheet": self.sheet(form)}
        return super().get_context_data(**kwargs)
