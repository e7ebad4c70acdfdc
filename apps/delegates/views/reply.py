"""The reply without an account: answer, details, check, done. Opening a page changes nothing, a mail scanner may.

Every step is a page of its own: what is sent is kept (`invitations.drafts`) and leads on by a redirect, so that Back
and Reload never ask to send anything again. What is wrong is told by the page itself (422).
"""

from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import render
from django.utils.decorators import method_decorator
from django.views import View
from django.views.decorators.csrf import csrf_exempt

from apps.core.errors import INSUFFICIENT_STORAGE
from apps.core.exceptions import Refused
from apps.core.guards.full_disk import refused_when_full
from apps.core.rows import typed
from apps.core.views import PublicMixin, refusal_to_form
from apps.delegates import seats
from apps.delegates.choices import Answer
from apps.delegates.forms.reply import AnswerForm, DetailsForm
from apps.delegates.invitations import deadlines, drafts, letters, links
from apps.delegates.invitations.answers import details_of, recorded_answer, registration_of
from apps.delegates.invitations.drafts import ReplyDraft

LINK_STATUS = {"altered": 404, "moved": 410, "replaced": 410, "revoked": 410}
ANSWER, DETAILS, CHECK = "", "details", "check"  # the steps, by the end of their addresses
TOLD = {ANSWER: "answer", DETAILS: "details", CHECK: ""}  # where a page says what is wrong


# The link is the key: who does not know it can forge no request, and mail programs often carry no cookies.
@method_decorator(csrf_exempt, name="dispatch")
class ReplyView(PublicMixin, View):
    """Opens the invitation of the link; a dead link gets a sentence, and nothing about anybody.
    Whoever fills in the form when the time for replies ends learns it at the next step, not the last."""

    def dispatch(self, request: HttpRequest, *args, token: str, **kwargs) -> HttpResponseBase:
        self.token = links.without_what_sticks(token)
        response: HttpResponseBase
        try:
            self.invitation = links.read_token(self.token)
        except Refused as refused:
            response = self.show_dead(refused)
        else:
            self.delegate = self.invitation.delegate
            self.person, self.conference = self.delegate.person, self.delegate.conference
            response = super().dispatch(request, *args, **kwargs)
        response["Referrer-Policy"] = "same-origin"  # stricter ones hide the origin and break POST behind HTTPS
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def show_dead(self, refused: Refused) -> HttpResponse:
        """By POST to the page that says so: going back to an answer that was posted would ask to send it again."""
        if self.request.method == "POST":
            return self.lead_to("")
        return self._page("dead_link", status=LINK_STATUS[refused.code], sentence=refused.message)

    def lead_to(self, page: str, draft: ReplyDraft | None = None) -> HttpResponseRedirect:
        """To another page of this link, by its name alone: a whole address would write the key into a header."""
        return HttpResponseRedirect(f"./{page}{draft.place if draft else ''}")

    @cached_property
    def draft(self) -> ReplyDraft | None:
        return drafts.find(self.invitation, self.request.GET.get("d", ""))

    @property
    def key(self) -> UUID | None:
        """Under which what is typed on these pages is kept, or will be."""
        return typed.read_key(self.request.GET.get("d", ""))

    @property
    def is_closed(self) -> bool:
        try:
            deadlines.check_open(self.invitation)
        except Refused:
            return True
        return False

    def begin_again(self) -> HttpResponseRedirect:
        """Nothing is kept under that address any more: it has been recorded, or it was too long ago."""
        return self.lead_to("done" if self.delegate.replied_at else "?expired")

    def send_on(self, draft: ReplyDraft, page: str, *, told: bool = False) -> HttpResponseRedirect:
        """Keep it, and lead to a step, which tells what is wrong there if that is why."""
        draft.told = TOLD[page] if told else ""
        return self.lead_to(page, drafts.keep(self.invitation, draft))

    def answer_form(self, draft: ReplyDraft | None = None, *, told: bool = False) -> AnswerForm:
        recorded = {"answer": self.delegate.answer, "message": self.delegate.decline_reason}
        initial, data = (draft.answer if draft else recorded), (draft.answer if draft and told else None)
        return AnswerForm(data, initial=initial, conference=self.conference, own_zone=self.person.time_zone)

    def details_form(self, draft: ReplyDraft, *, told: bool = False) -> DetailsForm:
        recorded = details_of(self.delegate, registration_of(self.delegate))
        data = draft.details if told else None
        online = draft.answer.get("answer") == Answer.ONLINE
        return DetailsForm(data, initial=draft.details or recorded, online=online, conference=self.conference)

    def next_step(self, draft: ReplyDraft) -> str:
        """The first step at which something is missing or wrong, or the check."""
        answer = self.answer_form(draft, told=True)
        if not answer.is_valid():
            return ANSWER
        if draft.later or answer.cleaned_data["answer"] == Answer.DECLINE:
            return CHECK
        return CHECK if self.details_form(draft, told=True).is_valid() else DETAILS

    @property
    def contact(self) -> str:
        return letters.contact_of(self.conference)

    def show_closed(self, refused: Refused) -> HttpResponse:
        """No answer is taken (any more). Who has answered sees the answer instead, on the page of `DoneView`."""
        early = refused.code == "not_open"
        told = {"sentence": refused.message, "contact": self.contact, "is_early": early}
        return self._page("closed", status=403 if early else 410, **told)

    def show_full(self) -> HttpResponse:
        """Somebody who had declined would come after all, and others sit on the seats by now."""
        return self._page("closed", status=409, sentence=seats.TAKEN, contact=self.contact, is_full=True)

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


class StepView(ReplyView):
    """One step. Nothing is taken once the time for answers is over: the first page says so."""

    def post(self, request: HttpRequest) -> HttpResponseBase:
        if self.is_closed:
            return self.lead_to("")
        try:
            with refused_when_full():
                return self.take()
        except Refused as refused:
            return self.show_unkept(refused)

    def take(self) -> HttpResponseBase:
        raise NotImplementedError

    def show_unkept(self, refused: Refused) -> HttpResponse:
        """The page that was sent, filled in as it was: on a full disk nothing can be kept for a page of its own."""
        raise NotImplementedError


class AnswerView(StepView):
    """Step one. Whoever has answered sees that first, and comes here by "change"."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.delegate.replied_at and self.draft is None and "change" not in request.GET:
            return self.lead_to("done")
        try:
            deadlines.check_open(self.invitation)
        except Refused as refused:
            return self.lead_to("done") if self.delegate.replied_at else self.show_closed(refused)
        if self.key is None:
            return self.lead_to_key()
        told = self.draft is not None and self.draft.told == TOLD[ANSWER]
        form = self.answer_form(self.draft, told=told)
        status = 422 if told and not form.is_valid() else 200
        seen = self.draft.seen if self.draft else recorded_answer(self.delegate).stamp
        draft = self.draft or ReplyDraft({}, key=self.key)
        return self._page("answer", status=status, form=form, seen=seen, draft=draft)

    def lead_to_key(self) -> HttpResponse:
        """To this page with a key in its address, under which nothing is kept yet: Back leads to what is kept then."""
        query = self.request.GET.copy()
        query["d"] = str(uuid4())
        return HttpResponseRedirect(f"./?{query.urlencode()}")

    def typed_now(self) -> ReplyDraft:
        draft = self.draft or ReplyDraft({}, seen=self.request.POST.get("seen", ""), key=self.key)
        draft.answer, draft.later = drafts.typed_in(self.request.POST, AnswerForm.base_fields), False
        return draft

    def show_unkept(self, refused: Refused) -> HttpResponse:
        draft = self.typed_now()
        form = self.answer_form(draft, told=True)
        refusal_to_form(form, refused)
        return self._page("answer", status=INSUFFICIENT_STORAGE, form=form, seen=draft.seen, draft=draft)

    def take(self) -> HttpResponseBase:
        draft = self.typed_now()
        if "keep" in self.request.POST:
            return self.send_on(draft, ANSWER)
        form = self.answer_form(draft, told=True)
        if not form.is_valid():
            return self.send_on(draft, ANSWER, told=True)
        return self.send_on(draft, CHECK if form.cleaned_data["answer"] == Answer.DECLINE else DETAILS)


class LaterStepView(StepView):
    """A step that lives by what was typed before it; opened without that, it begins at the beginning."""

    def get(self, request: HttpRequest) -> HttpResponse:
        if self.draft is None:
            return self.begin_again()
        if self.is_closed:
            return self.lead_to("")
        return self.show(self.draft, self.next_step(self.draft))

    def show(self, draft: ReplyDraft, page: str) -> HttpResponse:
        raise NotImplementedError


class DetailsView(LaterStepView):
    """Step two, for those who come; the others go straight to step three."""

    def show(self, draft: ReplyDraft, page: str) -> HttpResponse:
        if page == ANSWER or draft.answer.get("answer") == Answer.DECLINE:
            return self.lead_to(page, draft)
        if seats.missing_for(self.delegate):
            return self.show_full()
        told = draft.told == TOLD[DETAILS]
        form = self.details_form(draft, told=told)
        return self._page("details", status=422 if told and not form.is_valid() else 200, form=form, draft=draft)

    def typed_now(self) -> ReplyDraft:
        draft = self.draft or self.draft_of_what_is_recorded()
        posted = self.request.POST
        draft.details, draft.later = drafts.typed_in(posted, DetailsForm.base_fields), "later" in posted
        return draft

    def show_unkept(self, refused: Refused) -> HttpResponse:
        draft = self.typed_now()
        form = self.details_form(draft, told=True)
        refusal_to_form(form, refused)
        return self._page("details", status=INSUFFICIENT_STORAGE, form=form, draft=draft)

    def take(self) -> HttpResponseBase:
        posted, draft = self.request.POST, self.typed_now()
        if "keep" in posted or "back" in posted:
            return self.send_on(draft, DETAILS if "keep" in posted else ANSWER)
        return self.send_on(draft, self.next_step(draft), told=True)

    def draft_of_what_is_recorded(self) -> ReplyDraft:
        """For details whose draft is gone: nothing typed is lost, and the answer is the recorded one, if any."""
        recorded = recorded_answer(self.delegate)
        return ReplyDraft({"answer": recorded.answer, "message": recorded.message}, seen=recorded.stamp)
