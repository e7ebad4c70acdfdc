"""Who may know of a session. Pages, calendars and JSON all ask here and nowhere else."""

import datetime as dt
from typing import Any

from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import SESSIONS, Audience, visibilities
from apps.conferences.permissions import roles_in
from apps.core.choices import Visibility
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.delegations.models import Participation
from apps.sessions.choices import SessionStatus

FORGOTTEN = dt.timedelta(days=60)  # after its end a session that was taken back is told no more


def part_of(programme: type[models.Model], name: str) -> Any:
    """The rows that hang on a session as `name` ("assignments", …): as the team works on them, or as released."""
    return programme._meta.get_field(name).related_model


class SessionQuerySet(models.QuerySet):
    """Words for sessions of the working programme, and the same for released ones: whose rows are asked, is meant."""

    def of(self, conference):
        return self.filter(conference=conference)

    def planned(self):
        """Not cancelled, with a time or still without one."""
        return self.filter(status=SessionStatus.SCHEDULED)

    def timed(self):
        """With a time, cancelled ones included (they are shown as cancelled)."""
        return self.filter(during__isnull=False)

    def in_order(self):
        """By start, then room, then title as it came in."""
        starts = RangeStartsWith(F("during"))
        return self.order_by(starts.asc(nulls_last=True), F("room__order").asc(nulls_last=True), "id")

    def visible_to(self, user, conference):
        """Sessions of `conference` this account may know of: by its roles in the team (`least_rights`), also while the
        conference is a draft; beyond that as the person it belongs to, by the visibility scale.
        """
        own, open_to_roles = self.of(conference), visibilities(roles_in(user, conference))
        if set(open_to_roles) == set(SESSIONS):
            return own
        if not user.is_authenticated:
            return own.public()
        people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
        as_person = own.visible_to_people(people)
        if not open_to_roles:
            return as_person
        return own.filter(Q(visibility__in=open_to_roles) | Q(pk__in=as_person.values("pk")))

    def public(self):
        """What anybody may know: public sessions of announced conferences."""
        return self.filter(visibility__in=visibilities([Audience.PUBLIC]), conference__status__in=PUBLIC_STATUSES)

    def visible_to_people(self, people):
        """Sessions that these people (one person, usually) may know of, in any announced conference.

        Open to participants: to registered delegates. Closed: to those with a role in the session and to registered
        delegates of its delegations. Who declined or withdrew is back among the public, and so is who was not asked
        yet: what somebody may see begins with the invitation, not with an address typed into a list.
        """
        everything = self.model._base_manager.all()
        registered = Delegate.objects.filter(person__in=people, status=DelegateStatus.REGISTERED)
        in_role = everything.filter(assignments__person__in=people).exclude(
            conference__in=Delegate.objects.filter(person__in=people, status__in=NOT_WITH_US).values("conference")
        )
        delegations = Participation.objects.present().filter(delegates__in=registered)
        in_delegation = everything.filter(session_delegations__participation__in=delegations)
        own = Q(pk__in=in_role.values("pk")) | Q(pk__in=in_delegation.values("pk"))
        return self.filter(
            Q(visibility__in=visibilities([Audience.PUBLIC]))
            | Q(visibility__in=visibilities([Audience.DELEGATE]), conference__in=registered.values("conference"))
            | Q(own, visibility__in=[Visibility.PARTICIPANTS, Visibility.SESSION]),
            conference__status__in=PUBLIC_STATUSES,
        )

    def concerning(self, people):
        """Those of the conferences in which these people are registered or have a role."""
        registered = Delegate.objects.filter(person__in=people, status=DelegateStatus.REGISTERED)
        in_role = self.model._base_manager.filter(assignments__person__in=people)
        return self.filter(
            Q(conference__in=registered.values("conference")) | Q(conference__in=in_role.values("conference"))
        )

    def ahead(self, at=None):
        """Not over yet at `at` (default now)."""
        return self.filter(during__endswith__gt=at or timezone.now())


class WithdrawalQuerySet(models.QuerySet):
    """Which sessions were taken back from whose calendars."""

    def current(self):
        """Of announced conferences, in order; what is long past is in nobody's way."""
        since = timezone.now() - FORGOTTEN
        there = self.filter(conference__status__in=PUBLIC_STATUSES, during__endswith__gt=since)
        return there.select_related("conference").order_by("during", "former_id")

    def had_by(self, user, conference):
        """In the calendars of the conference that anybody had, and of what this account had itself."""
        had = Q(person=None)
        if user.is_authenticated:
            had |= Q(person__in=Person.objects.belonging_to(user).filter(forum=conference.forum_id))
        return self.filter(had, conference=conference).current()
