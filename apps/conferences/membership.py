"""What a team knows of its members: before somebody has come, no more than whoever invited them typed."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.core.email_addresses import plain_letters
from apps.core.fields import AddressField


class Membership(models.Model):
    """A place in a team. Until its account has opened the desk, nothing of the account is shown, not even that it is.

    Else an organizer could type any address and read who owns it. `accepted_at` is the moment of the first page.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="team_roles")
    invited_email = AddressField(_("address it was offered to"), blank=True)
    invited_name = models.CharField(_("name it was offered to"), max_length=200, blank=True)
    accepted_at = models.DateTimeField(_("taken up"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def has_come(self) -> bool:
        return self.accepted_at is not None

    @property
    def email(self) -> str:
        return self.user.email if self.has_come else self.invited_email

    @property
    def name(self) -> str:
        return self.user.name if self.has_come else self.invited_name

    @property
    def label(self) -> str:
        """How pages, mails and the trail name the member."""
        return self.name or self.email


PLAIN_ADDRESS = plain_letters("invited_email", "conferences_team_plain_address")
NAMED = models.CheckConstraint(
    condition=Q(accepted_at__isnull=False) | ~Q(invited_email=""), name="conferences_team_is_named"
)
