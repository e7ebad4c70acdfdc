"""The agreed-language finder: at the desk beside the editor, and for heads beside the form for amendments."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.views.generic import TemplateView
from django.views.generic.edit import FormMixin

from apps.core.views import PermissionRequiredMixin
from apps.documents.models import LanguageVersion
from apps.statements.agreed_language import finding
from apps.statements.agreed_language.corpus import public_texts, texts_for
from apps.statements.amendments.window import is_open
from apps.statements.forms.agreed_language import FinderForm
from apps.statements.models import Revision
from apps.statements.paragraphs import texts
from apps.statements.views.base import StatementMixin
from apps.statements.views.own_amendments import VoiceMixin


class FinderMixin(FormMixin):
    """A search over the paragraphs of earlier texts, beginning with words or with a paragraph."""

    form_class = FinderForm
    request: HttpRequest

    def written(self) -> Revision:
        """The wording that is being worked on."""
        raise NotImplementedError

    def earlier(self) -> QuerySet[LanguageVersion]:
        """The texts that are searched."""
        raise NotImplementedError

    def get_form_kwargs(self):
        revision = self.written()
        asked = {"language": revision.working_language, **self.request.GET.dict()}
        return {"data": asked, "rows": texts.rows_of(revision), "languages": list(revision.languages)}

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        form = self.get_form()
        if form.is_valid():
            kwargs |= self.search(form)
        return super().get_context_data(form=form, **kwargs)

    def search(self, form: FinderForm) -> dict[str, Any]:
        typed, row, own = form.cleaned_data["q"], form.row, self.written().working_language
        language = form.cleaned_data["language"] or own
        words = texts.words_in(row, language, own) if row else ""
        if not typed and not words:
            return {"language": language}
        versions = self.earlier().filter(language=language)
        found = finding.containing(versions, typed) if typed else finding.like(versions, words)
        return {"found": found, "row": row, "words": words, "language": language}


class FinderView(StatementMixin, PermissionRequiredMixin, FinderMixin, TemplateView):
    """For the desk: what is found can be laid into the editor."""

    permission_required = "statements.view_drafts"
    template_name = "statements/finder.html"

    def written(self) -> Revision:
        return self.statement.revision

    def earlier(self) -> QuerySet[LanguageVersion]:
        return texts_for(self.request.user, self.forum)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(may_lay_in=self.may("write") and self.statement.is_editable, **kwargs)


class OwnFinderView(VoiceMixin, FinderMixin, TemplateView):
    """For heads of delegation: what is found in public texts can be proposed."""

    template_name = "statements/own_finder.html"
    names_the_only = False  # it is only read: no query for a name

    def written(self) -> Revision:
        """What came to them, and no wording that is still being written."""
        return self.text.latest.revision

    def earlier(self) -> QuerySet[LanguageVersion]:
        return public_texts(self.forum)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(may_propose=is_open(self.statement), **kwargs)
