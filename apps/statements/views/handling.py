"""The chair's list: proposals for amendments at the desk, and what sponsors and parties do with it."""

from functools import cached_property
from typing import Any

from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainFormView
from apps.core.exceptions import Refused
from apps.core.views import PermissionRequiredMixin
from apps.statements import services
from apps.statements.amendments import reading
from apps.statements.amendments.listed import current, listed
from apps.statements.consensus.parties import party_name
from apps.statements.forms.handling import AnswerDispositionForm, DispositionForm
from apps.statements.forms.steps import StepForm
from apps.statements.models import Disposition, Statement
from apps.statements.views.amendments import AmendmentMixin, HandledView
from apps.statements.views.own_amendments import OwnAmendmentMixin, VoiceMixin


def rows_of(statement: Statement, dispositions: list[Disposition], now: reading.Standing) -> list[dict[str, Any]]:
    """Each with its amendment as pages show it, and who pulled it; `now` is where paragraphs are looked up."""
    by_id = {row.pk: row for row in reading.amendments_of(statement)}
    language = get_language()
    names = {
        str(party.participation_id or party.person_id): party_name(party, language)
        for party in statement.parties.select_related("person", "participation__entity", "participation__conference")
        if any(row.pulled_at for row in dispositions)
    }
    return [
        {
            "disposition": row,
            "shown": reading.shown(by_id[row.amendment_id], language, now),
            "pulled_by": names.get(str(row.pulled_by_id or row.pulled_by_person_id), ""),
        }
        for row in dispositions
    ]


class HandlingView(HandledView):
    """Proposals as they stand; shown to all as a list, and what nobody pulled is taken with one press."""

    form_class = StepForm
    template_name = "statements/handling.html"

    def perform(self, form):
        match self.request.POST.get("do"):
            case "list":
                return services.list_dispositions(self.statement, by=self.request.user)
            case "en-bloc":
                return services.take_en_bloc(self.statement, by=self.request.user)
        raise Refused(_("Choose what to do."), code="do")

    @property
    def success_message(self):
        if self.request.POST.get("do") == "list":
            return _("The list is before all parties.")
        return _("Taken en bloc: %(count)s.") % {"count": len(self.result)}

    def get_success_url(self) -> str:
        return self.text_url("handling")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        rows = current(self.statement)
        with_one = {row.amendment_id for row in rows}
        now = reading.standing(self.statement.revision)
        without = [
            reading.shown(row, get_language(), now)
            for row in reading.amendments_of(self.statement).filter(state="open")
            if row.pk not in with_one
        ]
        return super().get_context_data(
            rows=rows_of(self.statement, rows, now),
            without=without,
            new=sum(row.listed_at is None for row in rows),
            ready=sum(row.listed_at is not None and row.pulled_at is None for row in rows),
            may_handle=self.may("handle"),
            **kwargs,
        )


class DispositionView(AmendmentMixin, PermissionRequiredMixin, DomainFormView):
    """What the chair proposes for one amendment."""

    permission_required = "statements.handle"
    form_class = DispositionForm
    template_name = "statements/disposition.html"
    success_message = _("Saved. Its sponsor is told.")

    def perform(self, form):
        data = form.cleaned_data
        return services.propose_disposition(
            self.amendment, data["kind"], by=self.request.user, reason=data["reason"], seen=data["seen"]
        )

    def get_initial(self):
        return {"seen": self.amendment.mark}

    def get_success_url(self) -> str:
        return self.text_url("handling")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        now = reading.standing(self.statement.revision)
        return super().get_context_data(shown=reading.shown(self.amendment, get_language(), now), **kwargs)


class OwnHandlingView(VoiceMixin, TemplateView):
    """The list as it is before all parties."""

    template_name = "statements/own_handling.html"

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        now = reading.standing(self.text.latest.revision)
        return super().get_context_data(rows=rows_of(self.statement, listed(self.statement), now), **kwargs)


class PullView(OwnAmendmentMixin, DomainFormView):
    """Any party takes an item out of the list."""

    form_class = StepForm
    template_name = "statements/pull.html"
    success_message = _("Pulled. It is not decided with the list.")

    @cached_property
    def disposition(self) -> Disposition:
        """The newest one that was shown to all: also once it is decided, which is then said."""
        found = self.amendment.dispositions.filter(listed_at__isnull=False).order_by("-version").first()
        if found is None:
            raise Http404
        found.amendment = self.amendment
        return found

    def perform(self, form):
        return services.pull_item(self.disposition, voice=self.spoken_for(), by=self.request.user)

    def get_success_url(self) -> str:
        return self.own_page("own-handling")

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown = reading.shown(self.amendment, get_language(), reading.standing(self.text.latest.revision))
        return super().get_context_data(shown=shown, disposition=self.disposition, **kwargs)


class AnswerDispositionView(OwnAmendmentMixin, DomainFormView):
    """Its sponsor reads the proposal first, and agrees or comments."""

    form_class = AnswerDispositionForm
    template_name = "statements/own_disposition.html"
    success_message = _("Saved. The chair reads it.")

    @cached_property
    def disposition(self) -> Disposition:
        found = self.amendment.dispositions.order_by("-version").first()
        if found is None or self.carrying is None:
            raise Http404
        found.amendment = self.amendment
        return found

    def get_initial(self):
        return {"seen": str(self.disposition.version)}

    def perform(self, form):
        """On the proposal that they read; a newer one is theirs to read first."""
        voice, data = self.spoken_for(), form.cleaned_data
        versions = {str(row.version): row for row in self.amendment.dispositions.all()}
        read = versions.get(data["seen"], self.disposition)
        read.amendment = self.amendment
        return services.answer_disposition(read, data["answer"], voice=voice, by=self.request.user, words=data["words"])

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        shown = reading.shown(self.amendment, get_language(), reading.standing(self.text.latest.revision))
        return super().get_context_data(shown=shown, disposition=self.disposition, **kwargs)
