from django.db import models
from django.utils import timezone

from apps.delegates.choices import COMING, DelegateStatus


class DelegateQuerySet(models.QuerySet):
    def of(self, conference):
        return self.filter(conference=conference)

    def coming(self):
        """Said yes: with details or without."""
        return self.filter(status__in=COMING)

    def awaiting_reply(self):
        return self.filter(status=DelegateStatus.INVITED)


class CredentialQuerySet(models.QuerySet):
    def valid(self, at=None):
        """Credentials in force at `at` (default now)."""
        at = at or timezone.now()
        return self.filter(models.Q(valid_until=None) | models.Q(valid_until__gt=at), valid_from__lte=at)
