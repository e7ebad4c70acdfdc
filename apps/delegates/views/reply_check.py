"""The end of the reply: everything once more, and what is recorded."""

from typing import cast

from django.http import HttpRequest, HttpResponse, HttpResponseBase

from apps.core.errors import INSUFFICIENT_STORAGE
from apps.core.exceptions import Refused
from apps.core.lazy import Words
from apps.delegates import seats, services
from apps.delegates.choices import Answer
from apps.delegates.forms.reply import AnswerForm, DetailsForm, described
from apps.delegates.invitations import deadlines
from apps.delegates.invitations.answers import recorded_answer
from apps.delegates.invitations.drafts import ReplyDraft
from apps.delegates.views.reply import CHECK, LaterStepView, ReplyView


class CheckView(LaterStepView):
    """Step three: everything once more, then it is recorded."""

    def show(self, draft: ReplyDraft, page: str) -> HttpResponse:
        return self.show_all(draft) if page == CHECK else self.lead_to(page, draft)

    def show_unkept(self, refused: Refused) -> HttpResponse:
        draft = cast(ReplyDraft, self.draft)  # without one nothing is written
        page = self.next_step(draft)
        return self.show_all(draft, unkept=refused.message) if page == CHECK else self.lead_to(page, draft)

    def show_all(self, draft: ReplyDraft, unkept: Words = "") -> HttpResponse:
        answer, details = self.forms(draft)
        recorded = recorded_answer(self.delegate)
        other = recorded if recorded.stamp != draft.seen else None
        chosen = answer.cleaned_data["answer"]
        if chosen != Answer.DECLINE and seats.missing_for(self.delegate):
            return self.show_full()
        return self._page(
            "check",
            status=INSUFFICIENT_STORAGE if unkept else 409 if other else 200,
            unkept=unkept,
            draft=draft,
            answer=answer,
            details=details,
            answer_label=Answer(chosen).label,
            coming=chosen != Answer.DECLINE,
            described=described(details.cleaned_data) if details else [],
            other=other,
            other_label=Answer(other.answer).label if other and other.answer else "",
            seen=recorded.stamp,
        )

    def forms(self, draft: ReplyDraft) -> tuple[AnswerForm, DetailsForm | None]:
        """Both, known to be valid; no details where they wait or nobody comes."""
        answer = self.answer_form(draft, told=True)
        answer.is_valid()
        if draft.later or answer.cleaned_data["answer"] == Answer.DECLINE:
            return answer, None
        details = self.details_form(draft, told=True)
        details.is_valid()
        return answer, details

    def take(self) -> HttpResponseBase:
        if self.draft is None:
            return self.begin_again()
        page = self.next_step(self.draft)
        return self.send_on(self.draft, page, told=True) if page != CHECK else self.record(self.draft)

    def record(self, draft: ReplyDraft) -> HttpResponseBase:
        """Who is refused finds out why on the page that is shown then: another answer, no seat, too late."""
        answer, details = self.forms(draft)
        try:
            services.send_reply(
                self.invitation,
                draft,
                **answer.cleaned_data,
                details=details.cleaned_data if details else None,
                seen=self.request.POST.get("seen", draft.seen),
            )
        except Refused:
            return self.lead_to(CHECK, draft)
        return self.lead_to("done")


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
