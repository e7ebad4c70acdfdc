"""The organizer's pages about invitations: who gets one, what it says, who has not replied, what came back."""

from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.edition_life import BEING_SET_UP
from apps.conferences.models import Conference
from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.clocks.times import combine, zone
from apps.delegates import services
from apps.delegates.choices import DelegateStatus
from apps.delegates.forms.invitations import AnswerGivenForm, DeadlineForm, MendForm
from apps.delegates.invitation_life import COMING
from apps.delegates.invitations import deadlines, letters
from apps.delegates.invitations.examples import example
from apps.delegates.invitations.replies import funnel, is_unanswered, is_undelivered, people_of
from apps.delegates.models import Invitation
from apps.delegates.people_list import roster
from apps.delegates.people_list.heads import headed_delegations
from apps.delegates.views.desk import DelegateMixin, DeskMixin
from apps.messaging.mail_server import outbox_of
from apps.messaging.progress import wave_progress

STAGES = ["total", "invited", "delivered", "replied", "registered"]


class InvitationsView(DeskMixin, TemplateView):
    """The board of replies: one funnel per delegation, and one list per thing to do."""

    nav_current = "delegates:invitations"
    template_name = "delegates/invitations.html"

    def get_context_data(self, **kwargs):
        delegations = headed_delegations(self.conference, get_language())
        people = roster.in_delegation_order(people_of(self.conference), [row.pk for row in delegations])
        rows = funnel(people, delegations)
        proposed = [row for row in people if row.status == DelegateStatus.PROPOSED]
        wave = last_wave(self.conference)
        return super().get_context_data(
            rows=rows,
            widest=max([row.total for row in rows], default=0) or 1,
            totals={name: sum(getattr(row, name) for row in rows) for name in STAGES},
            to_invite=roster.grouped([row for row in proposed if row.email], delegations),
            without_address=[row for row in proposed if not row.email],
            undelivered=[row for row in people if is_undelivered(row)],
            unanswered=roster.grouped([row for row in people if is_unanswered(row)], delegations),
            is_early=self.conference.status in BEING_SET_UP,
            details_missing=[row for row in people if row.status == DelegateStatus.ACCEPTED],
            to_invite_count=sum(bool(row.email) for row in proposed),
            unanswered_count=sum(is_unanswered(row) for row in people),
            outbox=outbox_of(self.conference.pk),
            progress=wave_progress(wave, scope_id=self.conference.pk) if wave else None,
            **kwargs,
        )


def last_wave(conference: Conference) -> UUID | None:
    """The wave of the mail queued last; None before the first, and when that mail went to one person only."""
    sent = Invitation.objects.filter(delegate__conference=conference, queued_at__isnull=False)
    return sent.order_by("-queued_at").values_list("wave_id", flat=True).first()


class PreviewView(DelegateMixin, TemplateView):
    """The invitation or the reminder as this person would read it."""

    template_name = "delegates/preview.html"

    def get_context_data(self, **kwargs):
        kind = letters.REMINDER if "reminder" in self.request.GET else letters.INVITATION
        mail = example(self.delegate, letters.sender_of(self.conference), kind)
        return super().get_context_data(mail=mail, kind=kind, **kwargs)


class MendView(DelegateMixin, DomainFormView):
    """A corrected address, and a new link to it; the old link ends."""

    nav_current = "delegates:invitations"
    form_class = MendForm
    template_name = "delegates/mend.html"
    success_message = _("A new invitation is on its way; the old link no longer works.")

    def get_initial(self):
        return {"email": self.delegate.person.email}

    def get_context_data(self, **kwargs):
        kwargs["stands"] = self.delegate.status in COMING
        return super().get_context_data(**kwargs)

    def perform(self, form):
        by, email = self.request.user, form.cleaned_data["email"]
        return services.renew_invitation(self.invitation, email=email, by=by, beyond=form.beyond)


class RevokeView(DelegateMixin, DomainActionView):
    success_message = _("The invitation is revoked; its link no longer works.")

    def perform(self):
        return services.revoke_invitation(self.invitation, by=self.request.user)


class DeadlineView(DelegateMixin, DomainFormView):
    form_class = DeadlineForm
    template_name = "delegates/deadline.html"
    success_message = _("Saved.")

    def get_initial(self):
        if (own := self.invitation.deadline) is None:
            return {}
        local = own.astimezone(zone(self.conference.time_zone))
        return {"day": local.date(), "clock": local.time()}

    def get_context_data(self, **kwargs):
        kwargs["deadline"] = deadlines.reply_deadline(self.invitation)
        return super().get_context_data(**kwargs)

    def perform(self, form):
        day, clock = form.cleaned_data["day"], form.cleaned_data["clock"]
        deadline = combine(day, clock, self.conference.time_zone, field="clock") if day else None
        return services.set_deadline(self.invitation, deadline=deadline, by=self.request.user)


class AnswerGivenView(DelegateMixin, DomainFormView):
    """An answer that did not come through the link."""

    form_class = AnswerGivenForm
    template_name = "delegates/answer_given.html"
    success_message = _("The reply is recorded, and a confirmation is on its way.")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"mode": self.conference.mode}

    def perform(self, form):
        answer, message = form.cleaned_data["answer"], form.cleaned_data["message"]
        return services.reply(self.invitation, answer=answer, message=message, by=self.request.user, beyond=form.beyond)
