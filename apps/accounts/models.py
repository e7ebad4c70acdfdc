from typing import ClassVar

import pghistory
import rules
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from apps.accounts.managers import UserManager
from apps.accounts.querysets import AccountInvitationQuerySet
from apps.core.email_addresses import plain_letters
from apps.core.fields import AddressField, TimeZoneField
from apps.core.models import DomainModel


@pghistory.track(exclude=["password", "last_login"], append_only=True)
class User(DomainModel, AbstractBaseUser, PermissionsMixin):
    """Someone who can sign in. What they may do comes from team roles and credentials, never from this table."""

    email = AddressField(_("email"), unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language of pages and email"), max_length=10, default="en")
    time_zone = TimeZoneField(_("time zone"), blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(_("may open the back office"), default=False)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [
            models.UniqueConstraint(Lower("email"), name="accounts_user_email_ci"),
            plain_letters("email", "accounts_user_plain_address"),
        ]

    def __str__(self) -> str:
        return self.name or self.email

    def has_perm(self, perm, obj=None):
        """Domain permissions come from their predicates alone: a superuser operates the installation, no more."""
        if rules.perm_exists(perm):
            return self.is_active and rules.has_perm(perm, self, obj)
        return super().has_perm(perm, obj)


@pghistory.track(append_only=True)
class AccountInvitation(DomainModel):
    """Somebody may open an account with this address, once, until a day. The link is a signature over the id."""

    email = AddressField(_("email"))
    language = models.CharField(_("language of pages and email"), max_length=10, default="en")
    invited_by = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, related_name="+")
    expires_at = models.DateTimeField(_("valid until"))
    accepted_at = models.DateTimeField(_("accepted"), null=True, blank=True)
    account = models.ForeignKey(User, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    objects = AccountInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("invitation to open an account")
        verbose_name_plural = _("invitations to open an account")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(account=None) | models.Q(accepted_at__isnull=False),
                name="accounts_invitation_account_when_accepted",
            ),
            plain_letters("email", "accounts_invitation_plain_address"),
        ]

    def __str__(self) -> str:
        return self.email


@pghistory.track(append_only=True)
class LoginLink(DomainModel):
    """A sign-in address that works once, for a few minutes; made at the command line. The token is a signature."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="+")
    expires_at = models.DateTimeField(_("valid until"))
    used_at = models.DateTimeField(_("used"), null=True, blank=True)

    class Meta:
        verbose_name = _("sign-in link")
        verbose_name_plural = _("sign-in links")

    def __str__(self) -> str:
        return f"{self.user} {self.expires_at:%Y-%m-%d %H:%M}"
