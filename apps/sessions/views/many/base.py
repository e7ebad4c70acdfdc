"""Pages that put many sessions on the programme: what is typed is shown as sessions first, and confirmed then."""

from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.views import refusal_to_form
from apps.sessions import services
from apps.sessions.drafts.draft import Proposal
from apps.sessions.drafts.preview import preview_of
from apps.sessions.models import Session
from apps.sessions.views.desk import DeskMixin

CONFIRM = "confirm"


class ManyMixin(DeskMixin):
    permission_required = "sessions.manage"


class ManyMenuView(ManyMixin, TemplateView):
    """The ways in which many sessions come onto the programme."""

    template_name = "sessions/many/menu.html"


class ProposalView(ManyMixin, DomainFormView):
    """A form out of which sessions are made (`propose`), a preview of them by an address of its own, and one button.

    What is confirmed is what was seen: where the same form would make something else by now, that is shown first.
    """

    creates = True
    result: Any = None

    def propose(self, form: Any) -> Proposal:
        raise NotImplementedError

    def only_shows(self, posted: QueryDict) -> bool:
        return CONFIRM not in posted

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"conference": self.conference}

    def form_valid(self, form: BaseForm) -> HttpResponse:
        try:
            self.found = self.propose(form)
        except Refused as refused:
            return self.refuse(form, refused)
        if not self.confirms:
            return self.show(form, self.found)
        if self.found.is_ready and self.request.POST.get("seen") == self.found.fingerprint:
            return super().form_valid(form)
        messages.warning(self.request, _("Something has changed since this was shown. Please look it over once more."))
        return self.show_again() or self.show(form, self.found)

    def refuse(self, form: BaseForm, refused: Refused) -> HttpResponse:
        refusal_to_form(form, refused)
        return self.form_invalid(form)

    def form_invalid(self, form: BaseForm) -> HttpResponse:
        """After the last button: back to the preview, by its address, with what was refused."""
        if not self.confirms:
            return super().form_invalid(form)
        for sentences in form.errors.values():
            messages.error(self.request, " ".join(map(str, sentences)))
        return self.show_again() or super().form_invalid(form)

    @property
    def confirms(self) -> bool:
        """While what was sent is only shown again, nothing is confirmed."""
        return CONFIRM in self.request.POST and not self.is_kept

    def show_again(self) -> HttpResponse | None:
        return self.to_kept(posted={name: values for name, values in self.request.POST.lists() if name != CONFIRM})

    def show(self, form: BaseForm, proposal: Proposal, **told: Any) -> HttpResponse:
        told |= {"proposal": proposal, "preview": preview_of(proposal.drafts, self.conference)}
        return self.render_to_response(self.get_context_data(form=form, **told))

    def perform(self, form: BaseForm) -> Session:
        """The first of them stands for all: a press counts as done for as long as it is there."""
        self.made = services.add_sittings(self.conference, self.found.drafts, by=self.request.user)
        return next((row for row in self.made if row.during), self.made[0])

    @property
    def success_message(self) -> str:
        count = len(self.made)
        return ngettext("%(count)s session added.", "%(count)s sessions added.", count) % {"count": count}

    def get_success_url(self):
        return self.desk_url(self.result)
