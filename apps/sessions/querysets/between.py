"""What stands between delegations and calendars: requests for meetings, sessions that were taken back."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.delegates.models import Person

FORGOTTEN = dt.timedelta(days=60)  # after its end a session that was taken back is told no more


class MeetingRequestQuerySet(models.QuerySet):
    """Who knows of a request for a meeting: the delegations it is about, through those who speak for them."""

    def about(self, participations):
        """Asked for by one of these delegations, or of one."""
        return self.filter(Q(asking__in=participations) | Q(parties__participation__in=participations)).distinct()

    def whole(self):
        """With everything a page says of it, in four queries."""
        rows = self.select_related("asking__entity", "conference__forum")
        return rows.prefetch_related("times", "parties__participation__entity__names", "asking__entity__names")


class WithdrawalQuerySet(models.QuerySet):
    """Which sessions were taken back from whose calendars."""

    def current(self):
        """Of announced conferences, in order; what is long past is in nobody's way."""
        there = self.filter(conference__status__in=PUBLIC_STATUSES, during__endswith__gt=Now() - FORGOTTEN)
        return there.select_related("conference").order_by("during", "former_id")

    def had_by(self, user, conference):
        """In the calendars of the conference that anybody had, and of what this account had itself."""
        had = Q(person=None)
        if user.is_authenticated:
            had |= Q(person__in=Person.objects.belonging_to(user).filter(forum=conference.forum_id))
        return self.filter(had, conference=conference).current()


class ToldBlockQuerySet(models.QuerySet):
    """Which blocks of closed sessions stand in whose calendars, or stood there."""

    def current(self):
        """Of announced conferences, those first that were told first; what is off and long past in nobody's way."""
        past = Q(is_off=True, during__endswith__lte=Now() - FORGOTTEN)
        return self.filter(conference__status__in=PUBLIC_STATUSES).exclude(past).order_by("created_at", "id")
