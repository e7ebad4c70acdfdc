from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView

from apps.accounts.views import PersonalLinkView
from apps.core.exceptions import Refused
from apps.core.forms import CharField, EmailField
from apps.core.views import refusal_to_form
from apps.operations import first_account


class FirstAccountForm(forms.Form):
    name = CharField(label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = EmailField(
        label=_("Your email address"),
        help_text=_("You sign in with codes that are mailed there."),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class FirstAccountView(PersonalLinkView, FormView):
    """Open the first account of an empty installation, by the link that its console printed."""

    template_name = "operations/first_account.html"
    form_class = FirstAccountForm

    def get(self, request, *args, **kwargs):
        first_account.check_first_account(self.kwargs["token"])
        return super().get(request, *args, **kwargs)

    def form_valid(self, form):
        try:
            account = first_account.open_first_account(
                self.kwargs["token"], language=get_language(), **form.cleaned_data
            )
        except Refused as refused:
            if refused.field is None:
                raise  # the link itself no longer opens anything
            refusal_to_form(form, refused)
            return self.form_invalid(form)
        record_authentication(self.request, account, method="link")
        return perform_login(self.request, account, email_verification="none")
