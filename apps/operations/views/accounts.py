"""The operator's pages about accounts: find one, look at it, and do what a verb allows."""

from functools import cached_property
from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.db.models import Q
from django.forms import BaseForm
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import ListView

from apps.accounts.devices import devices_of
from apps.accounts.models import User
from apps.accounts.signing_in.security import has_second_factor
from apps.conferences.views.base import DomainActionView, DomainFormView
from apps.core.forms import CharField, EmailField
from apps.core.views import PermissionRequiredMixin
from apps.operations import accounts

VERBS = {
    "close": (accounts.close_account, _("The account is closed.")),
    "reopen": (accounts.reopen_account, _("The account is open again.")),
    "end-devices": (accounts.end_devices, _("The account is signed out everywhere.")),
    "remove-second-factor": (accounts.remove_second_factor, _("The second factor is removed.")),
    "make-operator": (accounts.make_operator, _("The account now operates the installation.")),
    "unmake-operator": (accounts.unmake_operator, _("The account no longer operates the installation.")),
}


class AccountFilterForm(forms.Form):
    q = CharField(label=_("Name or email address"), required=False, max_length=200)


class AddressForm(forms.Form):
    email = EmailField(
        label=_("New email address"),
        help_text=_("Signs the account out everywhere. It is confirmed once a code mailed to it has been typed."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )


class AccountsView(PermissionRequiredMixin, ListView):
    """Every account of the installation, by address."""

    permission_required = "operations.accounts"
    template_name = "operations/accounts.html"
    extra_context = {"nav_current": "operations:office"}
    paginate_by = 50

    @cached_property
    def filter(self) -> AccountFilterForm:
        return AccountFilterForm(self.request.GET)

    def get_queryset(self):
        found = User.objects.order_by("email")
        if self.filter.is_valid() and (words := self.filter.cleaned_data["q"].strip()):
            found = found.filter(Q(email__icontains=words) | Q(name__icontains=words))
        return found

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        return super().get_context_data(filter=self.filter, **kwargs)


class AccountMixin(PermissionRequiredMixin):
    permission_required = "operations.accounts"

    @cached_property
    def account(self) -> User:
        return get_object_or_404(User, pk=self.kwargs["account_id"])

    def get_success_url(self) -> str:
        return reverse("operations:account", kwargs={"account_id": self.account.pk})


class AccountView(AccountMixin, DomainFormView):
    """One account, its trail, and a button for each verb; the form changes the address."""

    form_class = AddressForm
    template_name = "operations/account.html"
    extra_context = {"nav_current": "operations:office"}
    success_message = _("The address is changed. Both addresses are told by email.")

    def perform(self, form: BaseForm) -> User:
        return accounts.change_address(self.account, form.cleaned_data["email"], by=self.request.user)

    def get_context_data(self, **kwargs) -> dict[str, Any]:
        addresses = EmailAddress.objects.filter(
            user=self.account, email__lower=self.account.email.lower(), verified=True
        )
        return super().get_context_data(
            account=self.account,
            is_own=self.account == self.request.user,
            is_confirmed=addresses.exists(),
            has_second_factor=has_second_factor(self.account),
            has_authenticators=Authenticator.objects.filter(user=self.account).exists(),
            devices=devices_of(self.account),
            **kwargs,
        )


class AccountVerbView(AccountMixin, DomainActionView):
    """A button of an account's page."""

    def perform(self) -> None:
        if self.kwargs["verb"] not in VERBS:
            raise Http404
        act, self.success_message = VERBS[self.kwargs["verb"]]
        act(self.account, by=self.request.user)
