"""The skeleton of an earlier edition."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property

from apps.conferences.models import Conference
from apps.sessions.drafts.clashing import tell_clashes
from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.earlier import editions_readable, skeleton
from apps.sessions.forms.many.earlier import SkeletonForm
from apps.sessions.views.many.base import ProposalView


class EarlierView(ProposalView):
    """`?from=` is the edition; without it the latest that the account may read and that has a programme."""

    form_class = SkeletonForm
    template_name = "sessions/many/earlier.html"

    @cached_property
    def editions(self) -> list[Conference]:
        return editions_readable(self.conference, self.request.user)

    @cached_property
    def source(self) -> Conference | None:
        if wanted := self.request.GET.get("from"):
            found = [row for row in self.editions if row.slug == wanted]
            if not found:
                raise Http404
            return found[0]
        return next(iter(self.editions), None)

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.source is None:
            return self.render_to_response(self.get_context_data(form=None))
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        if self.source is None:
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"source": self.source}

    def get_context_data(self, **kwargs):
        return super().get_context_data(source=self.source, editions=self.editions, **kwargs)

    def propose(self, form: Any) -> Proposal:
        found = skeleton(self.source, self.conference, **form.cleaned_data) if self.source else Proposal([])
        tell_clashes(self.conference, found.drafts, by=self.request.user)
        return found
