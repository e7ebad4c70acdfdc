"""The reply without an account: answer, details, check, done. Opening a page changes nothing, a mail scanner may."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from apps.accounts.models import User
from apps.accounts.services import unlock_signup
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.core.views import PublicMixin, refusal_to_form
from apps.delegates import seats, services
from apps.delegates.choices import Answer
from apps.delegates.forms.reply import AnswerForm, DetailsForm, described
from apps.delegates.invitations import deadlines, letters, links
from apps.delegates.invitations.answers import details_of, recorded_answer, registration_of

LINK_STATUS = {"altered": 404, "moved": 410, "replaced": 410, "revoked": 410}


# The link is the key: who does not know it can forge no request, and mail programs often carry no cookies.
@method_decorator(csrf_exempt, name="dispatch")
class ReplyView(PublicMixin, View):
    """Opens the invitation of the link; a dead link gets a sentence, and nothing about anybody.

    Whoever fills in the form when the time for answers ends learns it at the next step, not after the last.
    """

    takes_answers = True

    def dispatch(self, request: HttpRequest, *args, token: str, **kwargs) -> HttpResponseBase:
        self.token = token
        response: HttpResponseBase
        try:
            self.invitation = links.read_token(token)
        except Refused as refused:
            response = self._page("dead_link", status=LINK_STATUS[refused.code], sentence=refused.message)
        else:
            self.delegate = self.invitation.delegate
            self.person, self.conference = self.delegate.person, self.delegate.conference
            response = self._too_late() or super().dispatch(request, *args, **kwargs)
        response["Referrer-Policy"] = "same-origin"  # stricter ones hide the origin and break POST behind HTTPS
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def get(self, request: HttpRequest) -> HttpResponse:
        """Steps two and three live by what was posted; opened by hand, they begin at the beginning."""
        return self.lead_to("")

    def lead_to(self, page: str) -> HttpResponseRedirect:
        """To another page of this link, by its name alone: a whole address would write the key into a header."""
        return HttpResponseRedirect(f"./{page}")

    def _too_late(self) -> HttpResponse | None:
        if self.request.method != "POST" or not self.takes_answers:
            return None
        try:
            deadlines.check_open(self.invitation)
        except Refused as refused:
            return self.show_closed(refused)
        return None

    def answer_form(self, data=None) -> AnswerForm:
        recorded = {"answer": self.delegate.answer, "message": self.delegate.decline_reason}
        return AnswerForm(data, initial=recorded, conference=self.conference, own_zone=self.person.time_zone)

    def details_form(self, data=None, *, online: bool) -> DetailsForm:
        initial = {} if data else details_of(self.delegate, registration_of(self.delegate))
        return DetailsForm(data, initial=initial, online=online)

    @property
    def contact(self) -> str:
        return letters.contact_of(self.conference)

    @property
    def seen(self) -> str:
        """The stamp of the recorded answer that this reply started from."""
        if "seen" in self.request.POST:
            return self.request.POST["seen"]
        return recorded_answer(self.delegate).stamp

    @property
    def carried(self) -> dict[str, str]:
        """Details typed so far, for a page that does not show them."""
        return {name: self.request.POST[name] for name in DetailsForm.base_fields if name in self.request.POST}

    def show_answer(self, form: AnswerForm, status: int = 200) -> HttpResponse:
        return self._page("answer", status=status, form=form, carried=self.carried, seen=self.seen)

    def show_details(self, answer: AnswerForm, form: DetailsForm) -> HttpResponse:
        return self._page("details", form=form, answer=answer, seen=self.seen)

    def show_closed(self, refused: Refused) -> HttpResponse:
        """No answer is taken (any more). Who has answered sees the answer instead, on the page of `DoneView`."""
        early = refused.code == "not_open"
        told = {"sentence": refused.message, "contact": self.contact, "is_early": early}
        return self._page("closed", status=403 if early else 410, **told)

    def show_full(self, sentence: object) -> HttpResponse:
        """Somebody who had declined would come after all, and others sit on the seats by now."""
        return self._page("closed", status=409, sentence=sentence, contact=self.contact, is_full=True)

    def _page(self, name: str, *, status: int = 200, **context: Any) -> HttpResponse:
        if hasattr(self, "invitation"):
            context |= {
                "forum": self.conference.forum,
                "conference": self.conference,
                "delegate": self.delegate,
                "person": self.person,
                "token": self.token,
                "deadline": letters.deadline_of(self.invitation, self.request.LANGUAGE_CODE),
                "delegation": letters.delegation_name(self.invitation, self.request.LANGUAGE_CODE),
            }
        return render(self.request, f"delegates/reply/{name}.html", context, status=status)


class AnswerView(ReplyView):
    """Step one. Whoever has answered sees that first, and comes here by "change"."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.delegate.replied_at and "change" not in request.GET:
            return self.lead_to("done")
        try:
            deadlines.check_open(self.invitation)
        except Refused as refused:
            return self.show_closed(refused)
        return self.show_answer(self.answer_form())

    def post(self, request: HttpRequest) -> HttpResponse:
        """Back from a later step, with everything typed so far."""
        return self.show_answer(self.answer_form(request.POST))


class DetailsView(ReplyView):
    """Step two, for those who come; the others go straight to step three."""

    def post(self, request: HttpRequest) -> HttpResponseBase:
        answer = self.answer_form(request.POST)
        if not answer.is_valid():
            return self.show_answer(answer, status=422)
        if answer.cleaned_data["answer"] == Answer.DECLINE:
            return CheckView.as_view()(request, token=self.token)
        if seats.missing_for(self.delegate):
            return self.show_full(seats.TAKEN)
        typed = request.POST if "naming_consent" in request.POST else None
        online = answer.cleaned_data["answer"] == Answer.ONLINE
        return self.show_details(answer, self.details_form(typed, online=online))


class CheckView(ReplyView):
    """Step three: everything once more, then it is recorded."""

    def post(self, request: HttpRequest) -> HttpResponse:
        answer = self.answer_form(request.POST)
        if not answer.is_valid():
            return self.show_answer(answer, status=422)
        chosen = answer.cleaned_data["answer"]
        details = None
        if chosen != Answer.DECLINE and "later" not in request.POST:
            details = self.details_form(request.POST, online=chosen == Answer.ONLINE)
            if not details.is_valid():
                return self.show_details(answer, details)
        if "confirm" not in request.POST:
            return self.show_check(answer, details)
        return self.record(answer, details)

    def record(self, answer: AnswerForm, details: DetailsForm | None) -> HttpResponse:
        try:
            services.reply(
                self.invitation,
                answer=answer.cleaned_data["answer"],
                message=answer.cleaned_data["message"],
                details=details.cleaned_data if details else None,
                seen=self.seen,
            )
        except Refused as refused:
            return self.say_no(refused, answer, details)
        return self.lead_to("done")

    def say_no(self, refused: Refused, answer: AnswerForm, details: DetailsForm | None) -> HttpResponse:
        self.delegate.refresh_from_db()
        if refused.code == "changed":
            return self.show_check(answer, details, other=recorded_answer(self.delegate))
        if refused.code == "no_seat":
            return self.show_full(refused.message)
        if refused.field:
            refusal_to_form(answer, refused)
            return self.show_answer(answer, status=422)
        return self.show_closed(refused)

    def show_check(self, answer: AnswerForm, details: DetailsForm | None, other=None) -> HttpResponse:
        return self._page(
            "check",
            status=409 if other else 200,
            answer=answer,
            details=details,
            answer_label=Answer(answer.cleaned_data["answer"]).label,
            coming=answer.cleaned_data["answer"] != Answer.DECLINE,
            described=described(details.cleaned_data) if details else [],
            carried={} if details else self.carried,
            other=other,
            other_label=Answer(other.answer).label if other else "",
            seen=other.stamp if other else self.seen,
        )


class DoneView(ReplyView):
    """What is recorded; the page to come back to."""

    def get(self, request: HttpRequest) -> HttpResponse:
        recorded = recorded_answer(self.delegate)
        if not recorded.answer:
            return self.lead_to("")
        closed: Words = ""
        try:
            deadlines.check_open(self.invitation)
        except Refused as refused:
            closed = refused.message
        return self._page(
            "done",
            recorded=recorded,
            described=described(recorded.details, online=recorded.answer == Answer.ONLINE),
            closed=closed,
            contact=self.contact,
        )


class AccountView(ReplyView):
    """Open an account with the invited address, which the mailed link has proven. Nobody needs one to answer.

    Whoever has an account signs in: a link shown to them on their own page was not mailed to the address on the list.
    Only our own button leads here: this begins a session, which would end that of a reader whom another site sent.
    """

    takes_answers = False

    def post(self, request: HttpRequest) -> HttpResponse:
        if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
            return self.lead_to("done")
        email = self.person.email
        if not email or self.person.user_id or User.objects.filter(email__lower=email.lower()).exists():
            return redirect("account_login")
        unlock_signup(request, email=email, proof=links.proof_of(self.invitation), mailed=True)
        return redirect("account_signup")
