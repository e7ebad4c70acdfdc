from django.db import models
from django.db.models import Q
from django.utils import timezone

from apps.messaging.choices import MessageState


class MessageQuerySet(models.QuerySet):
    def within(self, scope_id):
        """The mail of one conference (or forum)."""
        return self.filter(scope_id=scope_id)

    def about(self, target_id):
        """Mail about one object, e.g. one invitation."""
        return self.filter(target_id=target_id)

    def deliverable(self, now=None):
        """Due rows that nobody holds: not leased, or leased by a worker that died."""
        now = now or timezone.now()
        return self.filter(Q(leased_until=None) | Q(leased_until__lte=now), state=MessageState.DUE, due_at__lte=now)

    def undelivered(self):
        """What the organizer must look at: given up, refused or bounced."""
        return self.filter(state__in=[MessageState.FAILED, MessageState.BOUNCED])
