"""Who signs up for public sessions, and until when."""

import datetime as dt

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from apps.sessions.querysets.circles import OfCircleQuerySet

UNCONFIRMED = dt.timedelta(days=1)  # a name that nobody stands for
KEPT = dt.timedelta(days=30)  # names of guests, after the session; said on the page of privacy


class SignUpQuerySet(models.QuerySet):
    """Where the public can sign up."""

    def offered(self):
        """Of public sessions of announced conferences that take place: there is a page, open or closed."""
        planned = OfCircleQuerySet.released().objects.public().timed().planned()
        return self.filter(sitting_id__in=planned.values("pk"))

    def coming(self):
        """Where a place is still of use: offered, and not begun by the database's clock."""
        ahead = OfCircleQuerySet.released().objects.filter(during__startswith__gt=Now())
        return self.offered().filter(sitting_id__in=ahead.values("pk"))

    def open(self):
        """Until it closes, by the database's clock: at its moment, and when the session begins in any case."""
        return self.coming().filter(Q(closes_at=None) | Q(closes_at__gt=Now()))


class GuestQuerySet(models.QuerySet):
    """Who signed up for a public session."""

    def confirmed(self):
        return self.filter(confirmed_at__isnull=False)

    def seated(self):
        return self.filter(seat__isnull=False)

    def waiting(self):
        """The waiting list, who came first at first."""
        return self.confirmed().filter(seat=None).order_by("turn")

    def to_erase(self):
        """Never confirmed for a day, or of a session that has been over for a month."""
        never = Q(confirmed_at=None, created_at__lte=Now() - UNCONFIRMED)
        return self.filter(never | Q(sign_up__sitting__during__endswith__lte=Now() - KEPT))
