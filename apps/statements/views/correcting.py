from functools import cached_property

from django.http import Http404
from django.utils.translation import gettext_lazy as _

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin, refusal_to_form
from apps.documents.models import LanguageVersion
from apps.statements import services
from apps.statements.forms.correcting import CorrigendumForm
from apps.statements.services.correcting import check
from apps.statements.views.base import StatementMixin


class CorrectView(StatementMixin, PermissionRequiredMixin, DomainFormView):
    """Slips in one language of a text in the register: what is typed is shown as a redline first, then deposited."""

    permission_required = "statements.write"
    form_class = CorrigendumForm
    template_name = "statements/correct.html"
    creates = True
    success_message = _("The corrigendum is in the register. It is not published yet.")

    @cached_property
    def versions(self) -> list[LanguageVersion]:
        found = services.correctable(self.statement)
        if not found:
            raise Http404
        return found

    @cached_property
    def version(self) -> LanguageVersion:
        """That of `?language=`, else the language the text was negotiated in, else the first."""
        asked = self.request.GET.get("language")
        for wanted in (asked,) if asked else (self.statement.working_language, self.versions[0].language):
            for version in self.versions:
                if version.language == wanted:
                    return version
        raise Http404

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"version": self.version}

    def form_valid(self, form):
        try:
            check(self.statement, form.found())
        except Refused as refused:
            refusal_to_form(form, refused)
            return self.form_invalid(form)
        if unchecked := form.unchecked():
            form.show()
            return self.to_kept() or self.render_to_response(self.get_context_data(form=form, unchecked=unchecked))
        return super().form_valid(form)

    def perform(self, form):
        return services.correct(self.statement, by=self.request.user, **form.words())

    def get_success_url(self) -> str:
        return self.text_url("publish")

    def get_context_data(self, **kwargs):
        return super().get_context_data(versions=self.versions, version=self.version, **kwargs)
