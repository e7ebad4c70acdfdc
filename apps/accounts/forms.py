"""django-allauth's forms in the product's words, and the account's own settings."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.core import context
from allauth.mfa.base import forms as factor_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms
from django.conf import settings
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

from apps.accounts.addresses import note_address
from apps.accounts.models import User
from apps.accounts.signup import unlocked_by
from apps.core.clocks.venue_time import zones
from apps.core.email_addresses import validate_letters
from apps.core.forms import CharField

EMAIL = _("Email address")


def label(form: Any, name: str, text, **attrs) -> None:
    """Give a field of a library's form our words; placeholders go, they vanish when one types."""
    field = form.fields[name]
    field.label = text
    field.widget.attrs.pop("placeholder", None)
    field.widget.attrs.update(attrs)


def label_address(form: forms.Form, name: str, text, **attrs) -> None:
    """The same for an address; looked at as typed, since the library writes it in small letters first."""
    label(form, name, text, **attrs)
    form.fields[name].validators.append(validate_letters)


class LoginForm(account_forms.LoginForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label_address(self, "login", EMAIL, autocomplete="username")
        label(self, "password", _("Password"))
        self.fields["password"].help_text = ""


class SignupForm(account_forms.SignupForm):
    """Opens the account that an invitation allows: the address is given, a password need not be chosen.

    As long as the address is not proven there is no password to choose: it would outlive the proof of somebody else.
    """

    name = CharField(label=_("Your name"), max_length=200, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    field_order = ["email", "name", "password1"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label_address(self, "email", EMAIL)
        unlocked = unlocked_by(context.request)
        self.is_proven = bool(unlocked and unlocked.mailed)
        self.fields["email"].disabled = True
        self.fields["email"].initial = unlocked.email if unlocked else None
        if not self.is_proven:
            del self.fields["password1"]
            return
        label(self, "password1", _("Password"))
        self.fields["password1"].help_text = _("Leave it empty to sign in with codes that we mail to you.")


class RequestLoginCodeForm(account_forms.RequestLoginCodeForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label_address(self, "email", EMAIL, autocomplete="email")

    def clean_email(self) -> str:
        email = super().clean_email()
        if self._user:
            note_address(self._user)
        return email


class CodeMixin:
    """A code from a mail or an app: one-time, in capitals, never remembered by the browser."""

    fields: dict[str, Any]
    code_label = _("Code from the email")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "code", self.code_label, autocomplete="one-time-code", spellcheck="false")
        self.fields["code"].widget.attrs["class"] = "code-input"


class ConfirmLoginCodeForm(CodeMixin, account_forms.ConfirmLoginCodeForm):
    pass


class ConfirmEmailVerificationCodeForm(CodeMixin, account_forms.ConfirmEmailVerificationCodeForm):
    pass


class ConfirmPasswordResetCodeForm(CodeMixin, account_forms.ConfirmPasswordResetCodeForm):
    pass


class ChangeEmailForm(account_forms.AddEmailForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label_address(self, "email", _("New email address"), autocomplete="email")


class NewPasswordMixin:
    fields: dict[str, Any]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "password1", _("New password"))
        label(self, "password2", _("New password, once more"))
        self.fields["password1"].help_text = _("At least ten characters; not a common word, not your name.")


class ChangePasswordForm(NewPasswordMixin, account_forms.ChangePasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "oldpassword", _("Present password"))


class SetPasswordForm(NewPasswordMixin, account_forms.SetPasswordForm):
    pass


class ResetPasswordKeyForm(NewPasswordMixin, account_forms.ResetPasswordKeyForm):
    pass


class ResetPasswordForm(account_forms.ResetPasswordForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label_address(self, "email", EMAIL, autocomplete="email")


class ReauthenticateForm(account_forms.ReauthenticateForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "password", _("Password"))
        self.fields["password"].help_text = ""


class AuthenticateForm(CodeMixin, factor_forms.AuthenticateForm):
    code_label = _("Code from your app, or a recovery code")


class ReauthenticateByCodeForm(CodeMixin, factor_forms.ReauthenticateForm):
    code_label = _("Code from your app, or a recovery code")


class ActivateTOTPForm(CodeMixin, totp_forms.ActivateTOTPForm):
    code_label = _("Code that the app shows")


class AddPasskeyForm(webauthn_forms.AddWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "name", _("Name of this passkey"))
        self.fields["name"].help_text = _("So that you recognise it later: “work laptop”, “phone”.")
        label(self, "passwordless", _("Sign in with this passkey alone"))
        self.fields["passwordless"].initial = True
        self.fields["passwordless"].help_text = _(
            "The device then asks for your fingerprint, face or PIN. Otherwise the passkey is a second factor."
        )


class RenamePasskeyForm(webauthn_forms.EditWebAuthnForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        label(self, "name", _("Name of this passkey"))


def language_choices() -> list[tuple[str, str]]:
    return [(code, get_language_info(code)["name_local"]) for code, _name in settings.LANGUAGES]


class SettingsForm(forms.ModelForm):
    """A person's own name, language and time zone."""

    fields: dict[str, Any]  # each of its own class

    name = CharField(label=capfirst(_("name")), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language of pages and email"), choices=language_choices)
    time_zone = forms.ChoiceField(
        label=_("Time zone"),
        required=False,
        help_text=_("Programmes show the time at the venue, and yours beside it."),
    )

    class Meta:
        model = User
        fields = ["name", "language", "time_zone"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        held = self.initial.get("time_zone", "")
        self.fields["time_zone"].choices = [("", _("that of the venue")), *zones(held)]
