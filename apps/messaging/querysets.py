from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import CANCELLABLE, OUTAGE_PAUSE, PAUSES, UNDELIVERED
from apps.messaging.holding import living_holders

# Not claimed, or by a worker whose session of the database has ended, or whose lease has run out.
FREE = Q(leased_until=None) | Q(leased_until__lte=Now()) | (Q(held_by__isnull=False) & ~Q(held_by__in=living_holders()))


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

    def deliverable(self):
        """Due rows that nobody holds, by the database's clock.

        A due time farther ahead than the pause that set it is left from before that clock was set back: due as well.
        """
        due = Q(due_at__lte=Now())
        for attempts, pause in enumerate([OUTAGE_PAUSE, *PAUSES]):
            due |= Q(attempts=attempts, due_at__gt=Now() + pause)
        return self.filter(due, FREE, state=MessageState.DUE)

    def held(self):
        """In the hands of a worker at this moment."""
        return self.exclude(FREE)

    def waiting(self):
        """Still on its way, not tried before some later moment."""
        return self.filter(state=MessageState.DUE, due_at__gt=Now())

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
