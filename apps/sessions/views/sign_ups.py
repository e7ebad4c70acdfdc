"""Signing up for a public session without an account, and the list of guests at the desk."""

from functools import cached_property

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.utils.decorators import method_decorator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View

from apps.conferences.views.base import ConferenceMixin, DomainActionView, DomainFormView
from apps.core.exceptions import Refused
from apps.core.views import PublicMixin
from apps.sessions import services
from apps.sessions.forms.sign_ups import PlacesForm, SignUpForm
from apps.sessions.models import SignUp
from apps.sessions.programme.file_names import named_by_time
from apps.sessions.signing_up.guest_list import guests_csv, guests_of
from apps.sessions.signing_up.links import read_guest
from apps.sessions.views.desk import SittingMixin


class OfferedMixin(PublicMixin, ConferenceMixin):
    """A page about places in a public session. For any other session it does not exist."""

    nav_current = "sessions:programme"

    @cached_property
    def sign_up(self) -> SignUp:
        rows = SignUp.objects.offered().filter(sitting__conference=self.conference)
        found = rows.select_related("sitting__conference__forum").filter(sitting=self.kwargs["sitting_id"]).first()
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs):
        return super().get_context_data(sitting=self.sign_up.told, **kwargs)


class SignUpView(OfferedMixin, DomainFormView):
    """Name and address; the answer is the same whoever asks, and the rest is said by mail."""

    template_name = "sessions/sign_up.html"
    form_class = SignUpForm

    def get_context_data(self, **kwargs):
        kwargs["is_open"] = SignUp.objects.open().filter(pk=self.sign_up.pk).exists()
        return super().get_context_data(**kwargs)

    def perform(self, form):
        return services.ask_for_place(self.sign_up, **form.cleaned_data, language=get_language() or "en")

    def get_success_url(self) -> str:
        return self.here("sessions:sign-up-asked", sitting_id=self.sign_up.sitting_id)


class AskedView(OfferedMixin, TemplateView):
    """Look into your mail."""

    template_name = "sessions/sign_up_asked.html"


# The link is the key: who does not know it can forge no request, and mail programs often carry no cookies.
@method_decorator(csrf_exempt, name="dispatch")
class GuestView(PublicMixin, View):
    """A guest's own page. Opening it changes nothing, for mail scanners open links; its buttons do."""

    def dispatch(self, request: HttpRequest, *args, **kwargs) -> HttpResponseBase:
        try:
            response = super().dispatch(request, *args, **kwargs)
        except Refused as refused:
            done = "cancelled" in request.GET
            sentence = _("Your sign-up is cancelled. Thank you for saying so.") if done else refused.message
            response = render(request, "sessions/guest_gone.html", {"sentence": sentence}, status=200 if done else 410)
        response["Cache-Control"] = "private, no-store"
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        guest = read_guest(kwargs["token"])
        sitting = guest.sign_up.told
        if sitting is None:
            raise Refused(_("This session has been taken off the programme."), code="gone")
        context = {"guest": guest, "sitting": sitting, "conference": sitting.conference}
        return render(request, "sessions/guest.html", {**context, "forum": sitting.conference.forum})

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        guest = read_guest(kwargs["token"])
        if "cancel" in request.POST:
            services.cancel_place(guest)
            return HttpResponseRedirect(".?cancelled")
        try:
            services.confirm_place(guest)
        except Refused as refused:
            messages.error(request, refused.message)
        return HttpResponseRedirect(".")


class GuestsView(SittingMixin, DomainFormView):
    """At the desk: how many places, and who has signed up."""

    permission_required = "sessions.manage"
    template_name = "sessions/guests.html"
    form_class = PlacesForm
    success_message = _("Saved.")

    @cached_property
    def offered(self) -> SignUp | None:
        return SignUp.objects.filter(sitting=self.sitting).first()

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"sitting": self.sitting, "offered": self.offered}

    def get_context_data(self, **kwargs):
        return super().get_context_data(offered=self.offered, list=guests_of(self.offered), **kwargs)

    def perform(self, form):
        places, closes_at = form.cleaned_data["places"], form.cleaned_data["closes_at"]
        return services.offer_places(self.sitting, places=places, closes_at=closes_at, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:guests", sitting_id=self.sitting.pk)


class EndSignUpView(SittingMixin, DomainActionView):
    permission_required = "sessions.manage"
    success_message = _("Nobody can sign up any more.")

    def perform(self):
        return services.end_sign_up(self.sitting, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:guests", sitting_id=self.sitting.pk)


class RemoveGuestView(SittingMixin, DomainActionView):
    removes = True
    permission_required = "sessions.manage"
    success_message = _("Removed. Who waits first gets the place.")

    def perform(self):
        offered = get_object_or_404(SignUp, sitting=self.sitting)
        guest = get_object_or_404(offered.guests, pk=self.kwargs["guest_id"])
        return services.cancel_place(guest, by=self.request.user)

    def get_success_url(self) -> str:
        return self.here("sessions:guests", sitting_id=self.sitting.pk)


class GuestsCsvView(SittingMixin, View):
    """The list of guests for the door."""

    permission_required = "sessions.manage"

    def get(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        content = guests_csv(SignUp.objects.filter(sitting=self.sitting).first())
        response = HttpResponse(content, content_type="text/csv; charset=utf-8")
        name = f"{named_by_time(self.conference, self.sitting.starts)}-guests.csv"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        return response
