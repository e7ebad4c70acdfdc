"""A wave of invitations or reminders: looked over, then sent. Who is meant is a rule (`invitations.choice`)."""

from collections import Counter
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.base import DomainActionView
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.invitations import letters
from apps.delegates.invitations.choice import Choice, number
from apps.delegates.invitations.examples import example
from apps.delegates.models import Delegate
from apps.delegates.names import mail_language, sort_key
from apps.delegates.people_list import roster
from apps.delegates.querysets import DelegateQuerySet
from apps.delegates.views.desk import DeskMixin
from apps.messaging.mail_server import outbox_of


class PrepareView(DeskMixin, TemplateView):
    """Before a wave goes out: how many mails, in which languages, and what they say. Writes nothing.

    The rule stands in the address, so that Back, signing in anew and the link to another language find the same page.
    """

    nav_current = "delegates:invitations"
    template_name = "delegates/prepare.html"
    kind = letters.INVITATION
    send = "delegates:send"
    nobody = _("Choose at least one person who is not invited yet and has an email address.")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.ready:
            return super().get(request, *args, **kwargs)
        if request.GET:
            messages.error(request, self.nobody)
        return redirect(self.here("delegates:invitations"))

    def meant(self, chosen: DelegateQuerySet) -> DelegateQuerySet:
        return chosen.to_invite()

    @cached_property
    def choice(self) -> Choice:
        return Choice.read(self.request.GET)

    @cached_property
    def ready(self) -> list[Delegate]:
        found = self.meant(self.choice.among(Delegate.objects.of(self.conference)))
        rows = found.select_related("person", "participation__entity", "conference__forum", "invitation")
        by_name = sorted(rows, key=lambda row: sort_key(row.person))
        return roster.in_delegation_order(by_name, [row.pk for row in self.delegations])

    def get_context_data(self, **kwargs):
        languages = Counter(mail_language(row.person) for row in self.ready)
        sender = letters.sender_of(self.conference)
        firsts = {mail_language(row.person): row for row in reversed(self.ready)}
        return super().get_context_data(
            kind=self.kind,
            send=self.here(self.send),
            choice=self.choice,
            count=len(self.ready),
            groups=roster.grouped(self.ready, self.delegations),
            languages=sorted(languages.items()),
            examples=[example(row, sender, self.kind) for _language, row in sorted(firsts.items())],
            outbox=outbox_of(self.conference.pk),
            deadline=self.conference.reply_deadline,
            **kwargs,
        )


class PrepareRemindersView(PrepareView):
    kind = letters.REMINDER
    send = "delegates:remind"
    nobody = _("Choose at least one person who has not replied and was not reminded within the last hour.")

    def meant(self, chosen: DelegateQuerySet) -> DelegateQuerySet:
        return chosen.to_remind()


class SendView(DeskMixin, DomainActionView):
    """To whom the rule means now, if that is the number of people that the organizer was shown."""

    nav_current = "delegates:invitations"
    success_message = _("The invitations are on their way.")
    prepare = "delegates:prepare"
    verb = staticmethod(services.invite_chosen)
    back = ""

    def perform(self):
        choice = Choice.read(self.request.POST)
        try:
            return self.verb(self.conference, choice, number=number(self.request.POST), by=self.request.user)
        except Refused as refused:
            if refused.code == "changed":
                self.back = f"{self.here(self.prepare)}?{choice.query()}"
            raise

    def get_success_url(self):
        return self.back or self.here("delegates:invitations")


class RemindView(SendView):
    success_message = _("The reminders are on their way.")
    prepare = "delegates:prepare-reminders"
    verb = staticmethod(services.remind_chosen)
