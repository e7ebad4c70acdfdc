from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from allauth.usersessions.forms import ManageUserSessionsForm
from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils import translation
from django.utils.translation import gettext as _
from django.views import View
from django.views.generic import FormView, UpdateView

from apps.accounts import services
from apps.accounts.devices import devices_of
from apps.accounts.forms import SettingsForm
from apps.core.exceptions import Refused
from apps.core.guards.cookies import remember_language
from apps.core.views import PermissionRequiredMixin, PublicMixin


class PersonalLinkView(PublicMixin, View):
    """A page behind a signed link: opening it changes nothing, its one button does.

    Mail scanners open links; only a person presses a button.
    """

    template_name = ""

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Refused as refused:
            return render(request, "accounts/link_refused.html", {"refused": refused}, status=410)


class JoinView(PersonalLinkView):
    """Open an account by invitation."""

    def get(self, request, token):
        invitation = services.read_invitation(token)
        return render(request, "accounts/join.html", {"invitation": invitation})

    def post(self, request, token):
        invitation = services.read_invitation(token)
        proof = (services.PROOF, str(invitation.pk))
        services.unlock_signup(request, email=invitation.email, proof=proof, mailed=False)
        return redirect("account_signup")


class LoginLinkView(PersonalLinkView):
    """Sign in by a link made at the command line; a second factor is still asked for."""

    def get(self, request, token):
        return render(request, "accounts/login_link.html", {"link": services.read_login_link(token)})

    def post(self, request, token):
        user = services.use_login_link(token)
        record_authentication(request, user, method="link")
        return perform_login(request, user, email_verification="none")


class SettingsView(PermissionRequiredMixin, UpdateView):
    """One's own name, language and time zone."""

    permission_required = "accounts.change_settings"
    form_class = SettingsForm
    template_name = "accounts/settings.html"
    extra_context = {"nav_current": "accounts:settings"}

    def get_object(self, queryset=None):
        return self.request.user

    def form_valid(self, form):
        user = services.change_settings(self.request.user, **form.cleaned_data)
        with translation.override(user.language):
            messages.success(self.request, _("Saved."))
            response = redirect("accounts:settings")
        remember_language(response, user.language)
        return response


class DevicesView(PermissionRequiredMixin, FormView):
    """Where one is signed in, and the button that ends every other place.

    It stands at the address of the library's own page, which asks three times for each device.
    """

    permission_required = "accounts.change_settings"
    form_class = ManageUserSessionsForm
    template_name = "usersessions/usersession_list.html"
    success_url = reverse_lazy("usersessions_list")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form):
        form.save(self.request)
        messages.success(self.request, _("All other devices are signed out."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        return super().get_context_data(devices=devices_of(self.request.user), **kwargs)
