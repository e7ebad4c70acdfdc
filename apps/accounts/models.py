import pghistory
import rules
from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from apps.accounts.managers import UserManager
from apps.core.fields import TimeZoneField
from apps.core.models import DomainModel


@pghistory.track(exclude=["password", "last_login"])
class User(DomainModel, AbstractBaseUser, PermissionsMixin):
    """Someone who can sign in. What they may do comes from team roles and credentials, never from this table."""

    email = models.EmailField(_("e-mail"), unique=True)
    name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(_("language of pages and mail"), max_length=10, default="en")
    time_zone = TimeZoneField(_("time zone"), blank=True)
    is_active = models.BooleanField(default=True)
    is_staff = models.BooleanField(_("may open the back office"), default=False)

    objects = UserManager()
    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: list[str] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [models.UniqueConstraint(Lower("email"), name="accounts_user_email_ci")]

    def __str__(self) -> str:
        return self.name or self.email

    def has_perm(self, perm, obj=None):
        """Domain permissions come from their predicates alone: a superuser operates the installation, no more."""
        if rules.perm_exists(perm):
            return self.is_active and rules.has_perm(perm, self, obj)
        return super().has_perm(perm, obj)
