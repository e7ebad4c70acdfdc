"""The organizer's mail: every message of the conference, its state and what it says."""

from functools import cached_property

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.generic import ListView, TemplateView, View

from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.views import PermissionRequiredMixin
from apps.desk.mail import BounceForm, Mailbox, MailFilterForm, ResendForm, kind_label, send_again
from apps.messaging import services
from apps.messaging.choices import MessageState
from apps.messaging.mail_server import outbox_of
from apps.messaging.models import Message
from apps.messaging.placeholders import veil
from apps.messaging.progress import wave_progress

TROUBLES = 10  # of those that nobody got, above all others
PERSONAL_LINK = _("[personal link]")
ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'none'"


class MailMixin(ConferenceMixin, PermissionRequiredMixin):
    permission_required = "messaging.view"
    nav_current = "desk:mail"


class MailView(MailMixin, ListView):
    """Every message, with filters."""

    template_name = "desk/mail.html"
    paginate_by = 50

    @cached_property
    def mailbox(self) -> Mailbox:
        return Mailbox.of(self.conference)

    @cached_property
    def filters(self) -> MailFilterForm:
        return MailFilterForm(self.request.GET, kinds=self.mailbox.kinds)

    def get_queryset(self):
        messages = Message.objects.within(self.conference.pk).defer("text_body", "html_body", "secrets")
        return self.filters.select(messages)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(mailbox=self.mailbox, filters=self.filters, **kwargs)
        context["state"] = self.filters.cleaned_data.get("state", "")
        context["rows"] = [(message, kind_label(message.kind)) for message in context["page_obj"]]
        context["outbox"] = outbox_of(self.conference.pk)
        context["delayed"] = any(m.state == MessageState.DUE and m.attempts for m in context["page_obj"])
        context["troubles"] = self.troubles() if not self.request.GET else []
        return context

    def troubles(self) -> list[tuple[Message, str]]:
        """What somebody has to look at, first of all: the newest that nobody got."""
        if not self.mailbox.undelivered:
            return []
        found = Message.objects.within(self.conference.pk).undelivered().defer("text_body", "html_body", "secrets")
        return [(message, kind_label(message.kind)) for message in found[:TROUBLES]]


class MailHastenView(MailMixin, DomainActionView):
    """Try everything that waits now."""

    permission_required = "messaging.manage"

    def perform(self):
        delayed = services.hasten(Message.objects.within(self.conference.pk), by=self.request.user)
        text = ngettext("%(n)s email is tried again now.", "%(n)s emails are tried again now.", delayed)
        self.success_message = text % {"n": delayed}

    def get_success_url(self):
        return self.here("desk:mail")


class WaveView(MailMixin, TemplateView):
    """How far a wave has come; the progress alone for the page that asks every two seconds."""

    template_name = "desk/mail_wave.html"

    def get_template_names(self):
        return ["messaging/_progress.html"] if self.request.htmx else [self.template_name]

    def get_context_data(self, **kwargs):
        wave_id = self.kwargs["wave_id"]
        progress = wave_progress(wave_id, scope_id=self.conference.pk)
        if not progress.total:
            raise Http404
        url = self.here("desk:wave", wave_id=wave_id)
        return super().get_context_data(progress=progress, url=url, **kwargs)


class OneMessageMixin(MailMixin):
    template_name: str | None = "desk/message.html"

    @cached_property
    def message(self) -> Message:
        messages = Message.objects.within(self.conference.pk).select_related("resent_from", "sent_anew_as", "shared")
        return get_object_or_404(messages, pk=self.kwargs["message_id"])

    def get_success_url(self):
        return self.here("desk:message", message_id=self.message.pk)

    def get_context_data(self, **kwargs):
        message = self.message
        kwargs.setdefault("resend_form", ResendForm(initial={"address": message.to_address}))
        kwargs.setdefault("bounce_form", BounceForm())
        return super().get_context_data(
            message=message,
            kind=kind_label(message.kind),
            text=veil(message.text, str(PERSONAL_LINK)),
            **kwargs,
        )


class MessageView(OneMessageMixin, TemplateView):
    """What one message says, how it fared, and what can be done about it."""


class MessageHtmlView(OneMessageMixin, View):
    """The HTML part as mail programs show it: a page alone, which may run and load nothing."""

    def get(self, request, *args, **kwargs) -> HttpResponse:
        html = veil(self.message.html, str(PERSONAL_LINK), html=True)
        return HttpResponse(html, headers={"Content-Security-Policy": ALONE})


class MessageResendView(OneMessageMixin, DomainFormView):
    permission_required = "messaging.manage"
    http_method_names = ["post"]
    form_class = ResendForm
    success_message = _("The email is on its way again.")

    def perform(self, form):
        before = self.message
        self.message = send_again(before, by=self.request.user, address=form.cleaned_data["address"])
        if self.message.pk != before.pk and self.message.resent_from_id is None:
            self.success_message = _("A new invitation is on its way; the old link no longer works.")

    def get_context_data(self, **kwargs):
        return super().get_context_data(resend_form=kwargs.get("form") or self.get_form(), **kwargs)


class MessageBounceView(OneMessageMixin, DomainFormView):
    permission_required = "messaging.manage"
    http_method_names = ["post"]
    form_class = BounceForm
    success_message = _("Noted: this email came back.")

    def perform(self, form):
        services.record_bounce(self.message, reason=form.cleaned_data["reason"], by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(bounce_form=kwargs.get("form") or self.get_form(), **kwargs)


class MessageCancelView(OneMessageMixin, DomainActionView):
    permission_required = "messaging.manage"
    success_message = _("The email is cancelled.")

    def perform(self):
        services.cancel(self.message, by=self.request.user)
