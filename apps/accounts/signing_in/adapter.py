"""How django-allauth behaves in this product."""

import base64
import hashlib
import logging
import smtplib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.models import EmailAddress
from allauth.core import context as allauth_context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMultiAlternatives
from django.db import IntegrityError, transaction
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from apps.accounts import mails, services
from apps.accounts.models import User
from apps.accounts.signup import unlocked_by
from apps.core.guards.cookies import remember_language

logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    """Sign-up only by invitation; mail in the person's language, from one pair of templates.

    Mail about accounts goes straight to Django's mail backend: the outbox lies above accounts, and a sign-in code that
    arrives late is of no use.
    """

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("This account is closed."),
        "email_password_mismatch": _("The address and the password do not belong together."),
        "email_taken": _("There is already an account with this address."),
        "enter_current_password": _("Type your present password."),
        "incorrect_code": _("This is not the code. Look at the newest email."),
        "incorrect_password": _("This is not your password."),
        "invalid_or_expired_key": _("This link has expired."),
        "too_many_login_attempts": _("Too many attempts. Wait a few minutes, then start again."),
        "rate_limited": _("Too many attempts. Wait a few minutes."),
        "same_as_current": _("This is the present one. Choose another."),
    }

    def is_open_for_signup(self, request) -> bool:
        return unlocked_by(request) is not None

    def save_user(self, request, user, form, commit=True):
        """One account of an address: of two forms sent at once the later is led to the sign-in."""
        try:
            return self._open_account(request, user, form, commit)
        except IntegrityError:
            raise ImmediateHttpResponse(redirect("account_login")) from None

    @transaction.atomic
    def _open_account(self, request, user, form, commit):
        user.name = form.cleaned_data["name"]
        user.language = translation.get_language()
        user = super().save_user(request, user, form, commit)
        services.complete_signup(request, account=user)
        return user

    def confirm_email(self, request, email_address) -> bool:
        """One confirmation after another for an account: that of a second tab finds the address confirmed.

        Another account may have got the address since the code was mailed: the later of the two is told.
        """
        account = email_address.user
        try:
            with transaction.atomic():
                User.objects.select_for_update(no_key=True).get(pk=account.pk)
                if EmailAddress.objects.filter(user=account, email=email_address.email, verified=True).exists():
                    return True
                return super().confirm_email(request, email_address)
        except IntegrityError:
            account.refresh_from_db()
            taken = {"email": email_address.email}
            self.add_message(request, messages.ERROR, "account/messages/email_confirmation_failed.txt", taken)
            return False

    def post_login(self, request, user, **kwargs):
        response = super().post_login(request, user, **kwargs)
        remember_language(response, user.language)
        return response

    def send_notification_mail(self, template_prefix, user, context=None, email=None):
        super().send_notification_mail(template_prefix, user, {**(context or {}), "user": user}, email)

    def send_mail(self, template_prefix, email, context) -> None:
        """Send, or say on the page that it could not be sent; a mere notice that fails is only logged."""
        name = template_prefix.rsplit("/", 1)[-1]
        reader = context.get("user") or User.objects.filter(email__lower=email.lower()).first()
        try:
            with translation.override(reader.language if reader else translation.get_language()):
                self.render_mail(name, email, context).send()
        except (OSError, smtplib.SMTPException) as error:
            logger.error("account_mail_failed", extra={"mail": name, "error": type(error).__name__})
            if not mails.WORDINGS[name].notice:
                response = render(allauth_context.request, "account/mail_failed.html", status=503)
                raise ImmediateHttpResponse(response) from error

    def render_mail(self, template_prefix, email, context, headers=None) -> EmailMultiAlternatives:
        parts = mails.compose(template_prefix.rsplit("/", 1)[-1], {**context, "email": email})
        parts |= {"site_url": settings.SITE_URL, "language": translation.get_language()}
        text = render_to_string("emails/account/message.txt", parts)
        message = EmailMultiAlternatives(parts["subject"], text, self.get_from_email(), [email], headers=headers)
        message.attach_alternative(render_to_string("emails/account/message.html", parts), "text/html")
        return message


class SecondFactorAdapter(DefaultMFAAdapter):
    """Keeps the secrets of authenticator apps encrypted in the database, with keys made from SECRET_KEY."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": _("This is not the code that is valid now."),
        "unverified_email": _("Confirm your email address first: sign in once with a mailed code."),
        "add_email_blocked": _("Remove the second factor before you change the address."),
    }

    def _cipher(self) -> MultiFernet:
        keys: list[Any] = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        digests = [hashlib.sha256(b"accounts.second-factor:" + key.encode()).digest() for key in keys]
        return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])

    def encrypt(self, text: str) -> str:
        return self._cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return self._cipher().decrypt(encrypted_text.encode()).decode()

    def _get_site_name(self) -> str:
        return settings.MFA_TOTP_ISSUER
