from django.db import models
from django.db.models import Q
from django.utils import timezone

from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import CANCELLABLE, UNDELIVERED


class MessageQuerySet(models.QuerySet):
    def within(self, scope_id):
        """The mail of one conference (or forum)."""
        return self.filter(scope_id=scope_id)

    def about(self, target_id):
        """Mail about one object, e.g. one invitation."""
        return self.filter(target_id=target_id)

    def of_wave(self, wave_id):
        """Mail queued together."""
        return self.filter(wave_id=wave_id)

    def deliverable(self, now=None):
        """Due rows that nobody holds: not leased, or leased by a worker that died."""
        now = now or timezone.now()
        return self.filter(Q(leased_until=None) | Q(leased_until__lte=now), state=MessageState.DUE, due_at__lte=now)

    def delayed(self):
        """Still on its way after an attempt that did not succeed."""
        return self.filter(state=MessageState.DUE, attempts__gt=0)

    def undelivered(self):
        """What the organizer must look at: given up, refused or bounced, and not sent anew since."""
        return self.filter(state__in=UNDELIVERED)

    def cancellable(self):
        """What can still be kept from being sent, or from being sent again."""
        return self.filter(state__in=CANCELLABLE)

    def matching(self, words: str):
        """Every word somewhere in the name, the address or the subject."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(to_name__icontains=word) | Q(to_address__icontains=word) | Q(subject__icontains=word)
            )
        return found
