from django.db import models
from django.utils import timezone


class AccountInvitationQuerySet(models.QuerySet):
    def for_address(self, email: str):
        """Invitations of an address, whatever its capitals."""
        return self.filter(email__lower=email.lower())

    def open(self):
        """Not accepted yet and still valid."""
        return self.filter(accepted_at=None, expires_at__gt=timezone.now())
