"""The organizer's list of people, and the page of one of them."""

from django.core.paginator import Paginator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView

from apps.conferences.views.adding import AddsAnother
from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.languages import CONTENT_LANGUAGES
from apps.delegates import seats, services
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.forms.people import DelegateForm, PeopleFilter
from apps.delegates.forms.reply import described
from apps.delegates.invitation_life import NEXT
from apps.delegates.invitations import deadlines
from apps.delegates.invitations.answers import REGISTRATION_DETAILS, recorded_answer
from apps.delegates.invitations.replies import people_of, standing
from apps.delegates.models import Invitation
from apps.delegates.names import mail_language
from apps.delegates.people_list import roster
from apps.delegates.people_list.delegate_rows import DelegateRow
from apps.delegates.people_list.heads import headed_delegations
from apps.delegates.views.desk import DelegateMixin, DeskMixin
from apps.delegations.names import display_name
from apps.delegations.seats import confirmed
from apps.messaging.models import Message

PAGE_SIZE = 100


class PeopleView(DeskMixin, TemplateView):
    """Everybody in the conference by delegation, searched and filtered."""

    template_name = "delegates/people.html"

    def get_context_data(self, **kwargs):
        people, delegations = people_of(self.conference), headed_delegations(self.conference, get_language())
        form = PeopleFilter(self.request.GET, delegations=delegations)
        wanted = form.cleaned_data if form.is_valid() else {}
        found = roster.in_delegation_order(roster.chosen(people, wanted), [row.pk for row in delegations])
        page = Paginator(found, PAGE_SIZE).get_page(self.request.GET.get("page"))
        return super().get_context_data(
            filter=form,
            is_filtered=any(wanted.values()),
            page=page,
            groups=roster.grouped(page.object_list, delegations),
            people_url=self.here("delegates:people"),
            found=len(found),
            total=len(people),
            **kwargs,
        )


class AddView(AddsAnother, DeskMixin, DomainFormView):
    """One more person; one the forum knows keeps the record they have."""

    keeps = ("participation", "language")
    form_class = DelegateForm
    template_name = "delegates/person_form.html"
    creates = True

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"delegations": self.delegations}

    def made_url(self):
        return self.here("delegates:person", delegate_id=self.result.pk)

    def perform(self, form):
        return services.add_delegate(
            self.conference,
            person=form.person_values(),
            participation=form.cleaned_data["participation"],
            roles=form.cleaned_data["roles"],
            by=self.request.user,
            beyond=form.beyond,
        )

    def named(self) -> str:
        return str(self.result.person)

    def get_success_url(self):
        return self.here("delegates:people")


class EditView(DelegateMixin, DomainFormView):
    """The person in every edition, and their place in this one."""

    form_class = DelegateForm
    template_name = "delegates/person_form.html"

    @property
    def success_message(self):
        invitation = Invitation.objects.with_everything().filter(delegate=self.result).first()
        if invitation and invitation.link_ended:
            return _("Saved. The link mailed to the former address has ended: send a new invitation.")
        return _("Saved.")

    def get_form_kwargs(self):
        initial = {"participation": str(self.delegate.participation_id or ""), "roles": self.delegate.roles}
        own = {"delegations": self.delegations, "instance": self.delegate.person, "initial": initial}
        return super().get_form_kwargs() | own

    def perform(self, form):
        return services.edit_delegate(
            self.delegate,
            person=form.person_values(),
            participation=form.cleaned_data["participation"],
            roles=form.cleaned_data["roles"],
            version=form.cleaned_data["version"],
            by=self.request.user,
            beyond=form.beyond,
        )


class PersonView(DelegateMixin, TemplateView):
    """Where one delegate stands: answer, registration, invitation, mail, trail."""

    template_name = "delegates/person.html"

    def get_context_data(self, **kwargs):
        delegate = self.delegate
        invitation = getattr(delegate, "invitation", None)
        recorded = recorded_answer(delegate)
        if invitation:
            invitation.delegate = delegate
        return super().get_context_data(
            invitation=invitation,
            standing=standing(DelegateRow.of(delegate)),
            mail_language=mail_language(delegate.person),
            spoken=[CONTENT_LANGUAGES.get(code, code) for code in delegate.person.languages],
            delegation=display_name(delegate.participation.entity, self.conference, get_language())
            if delegate.participation
            else None,
            recorded=recorded,
            answer_label=Answer(recorded.answer).label if recorded.answer else "",
            described=described({name: recorded.details[name] for name in REGISTRATION_DETAILS if recorded.details}),
            mails=Message.objects.about(invitation.pk) if invitation else [],
            deadline=deadlines.reply_deadline(invitation) if invitation else None,
            credentials=delegate.person.credentials.filter(participation=delegate.participation_id),
            no_seat=seats.missing_for(delegate) if delegate.status == DelegateStatus.WITHDRAWN else None,
            may_withdraw=DelegateStatus.WITHDRAWN in NEXT[delegate.status],
            **kwargs,
        )


class WithdrawView(DelegateMixin, DomainActionView):
    success_message = _("Taken off the list. The link in the invitation no longer works.")

    def perform(self):
        return services.withdraw_delegate(self.delegate, by=self.request.user)


class RestoreView(DelegateMixin, DomainActionView):
    success_message = _("Back on the list, not yet invited.")

    def perform(self):
        beyond = confirmed(self.request.POST.getlist("beyond_seats"))
        return services.restore_delegate(self.delegate, by=self.request.user, beyond=beyond)
