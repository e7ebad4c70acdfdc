"""Heads and alternates of one delegation."""

from collections import Counter
from functools import cached_property

from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.delegates import services
from apps.delegates.choices import CredentialFunction
from apps.delegates.forms.credentials import CredentialForm
from apps.delegates.invitation_life import GONE
from apps.delegates.invitations.replies import people_of, without_head
from apps.delegates.models import Credential, Delegate
from apps.delegates.names import sort_key
from apps.delegates.people_list.heads import headed_delegations
from apps.delegates.views.desk import DeskMixin
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.delegations.overview import present


class HeadsView(DeskMixin, TemplateView):
    """Who speaks for each delegation; by `?open=1` only those for which nobody does."""

    template_name = "delegates/heads.html"
    nav_current = "delegations:list"

    def get_context_data(self, **kwargs):
        rows, people = headed_delegations(self.conference, get_language()), people_of(self.conference)
        headless = without_head(rows, people)
        only_open = self.request.GET.get("open") == "1"
        shown, open_ones = headless if only_open else present(rows), {row.pk for row in headless}
        members = Counter(row.participation_id for row in people)
        return super().get_context_data(
            rows=[(row, members[row.pk], row.pk in open_ones) for row in shown],
            only_open=only_open,
            headless=len(headless),
            **kwargs,
        )


class CredentialsMixin(DeskMixin):
    """A delegation of the conference in the address; any other does not exist here."""

    nav_current = "delegations:list"

    @cached_property
    def participation(self) -> Participation:
        rows = Participation.objects.filter(conference=self.conference).with_names()
        return get_object_or_404(rows, pk=self.kwargs["participation_id"])

    def get_success_url(self) -> str:
        return self.here("delegates:credentials", participation_id=self.participation.pk)


class CredentialsView(CredentialsMixin, DomainFormView):
    """Who speaks for the delegation now, who did before, and a form to give a credential."""

    form_class = CredentialForm
    template_name = "delegates/credentials.html"

    @cached_property
    def everybody(self) -> list[Delegate]:
        """All whom the delegation has or had here, by name."""
        rows = Delegate.objects.of(self.conference).filter(participation=self.participation)
        return sorted(rows.select_related("person"), key=lambda row: sort_key(row.person))

    def get_form_kwargs(self):
        members = [row for row in self.everybody if row.status not in GONE]
        return super().get_form_kwargs() | {"members": members, "time_zone": self.conference.time_zone}

    def get_context_data(self, **kwargs):
        rows, now = list(self.participation.credentials.select_related("person")), timezone.now()
        pages = {row.person_id: row.pk for row in self.everybody}
        current = [row for row in rows if row.valid_until is None or row.valid_until > now]
        current.sort(key=lambda row: CredentialFunction.values.index(row.function))
        return super().get_context_data(
            participation=self.participation,
            delegation=display_name(self.participation.entity, self.conference, get_language()),
            current=[(row, pages.get(row.person_id)) for row in current],
            former=[(row, pages.get(row.person_id)) for row in rows if row not in current],
            **kwargs,
        )

    def perform(self, form):
        """A head takes over, unless it is written down until when they were one: then nobody else is touched."""
        since, until = form.dates()
        values = {name: form.cleaned_data[name] for name in ("person", "issued_by")} | {"by": self.request.user}
        function = form.cleaned_data["function"]
        if function == CredentialFunction.HEAD and until is None:
            return services.change_head(self.participation, at=since, **values)
        return services.give_credential(
            self.participation, function=function, valid_from=since, valid_until=until, **values
        )

    @property
    def success_message(self):
        words = {"person": self.result.person, "function": self.result.get_function_display()}
        if self.result.valid_until is not None:
            return _("%(person)s is on file as %(function)s for these days.") % words
        return _("%(person)s is now %(function)s.") % words


class EndCredentialView(CredentialsMixin, DomainActionView):
    success_message = _("The credential has ended; what was done under it stays.")

    def perform(self):
        rows = Credential.objects.filter(participation=self.participation)
        credential = get_object_or_404(rows, pk=self.kwargs["credential_id"])
        return services.end_credential(credential, by=self.request.user)
