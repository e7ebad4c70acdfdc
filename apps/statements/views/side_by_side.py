"""All languages of a revision in columns: at the desk, and for those to whom it was circulated."""

from functools import cached_property
from typing import Any

from django.http import Http404, HttpRequest
from django.views.generic import TemplateView
from django.views.generic.base import ContextMixin

from apps.conferences.views.base import ConferenceMixin
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.views import PermissionRequiredMixin
from apps.delegates.models import Person
from apps.statements.circulation.reading import Circulated, circulated_to
from apps.statements.models import Revision
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.side_by_side import side_by_side
from apps.statements.views.base import StatementMixin
from apps.statements.views.speaking import ASKED, passed_on


class ColumnsMixin(ContextMixin):
    """The languages that `?language=` names, once or more; without it all, the one that is negotiated first."""

    request: HttpRequest

    def shown(self) -> Revision:
        """The wording whose languages stand beside each other."""
        raise NotImplementedError

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        revision = self.shown()
        known = sorted(revision.languages, key=lambda code: code != revision.working_language)
        asked = self.request.GET.getlist("language")
        chosen = [code for code in known if code in asked] or known
        return super().get_context_data(
            languages=[(code, CONTENT_LANGUAGES[code], code in chosen) for code in known],
            chosen=chosen,
            lines=side_by_side(revision, texts.rows_of(revision), chosen),
            **kwargs,
        )


class SideBySideView(StatementMixin, PermissionRequiredMixin, ColumnsMixin, TemplateView):
    """Of the wording that stands, for everybody of the team who reads it."""

    template_name = "statements/side_by_side.html"

    def shown(self) -> Revision:
        return self.statement.revision


class OwnSideBySideView(ConferenceMixin, PermissionRequiredMixin, ColumnsMixin, TemplateView):
    """Of the latest revision that was circulated to this reader; what was not does not exist here."""

    permission_required = "statements.read_circulated"
    nav_current = "site:me"
    template_name = "statements/own_side_by_side.html"

    @cached_property
    def text(self) -> Circulated:
        people = list(Person.objects.belonging_to(self.request.user).filter(forum=self.conference.forum_id))
        found = circulated_to(people, self.conference, self.kwargs["statement_id"])
        if not found:
            raise Http404
        return found[0]

    def shown(self) -> Revision:
        return self.text.latest.revision

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        statement, latest = self.text.statement, self.text.latest
        back, key = self.here("statements:circulated", statement_id=statement.pk), passed_on(self.request)
        back = f"{back}?{ASKED}={key}" if key else back
        return super().get_context_data(statement=statement, latest=latest, back=back, for_key=key, **kwargs)
