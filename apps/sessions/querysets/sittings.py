"""Who may know of a session. Pages, calendars and JSON all ask here and nowhere else."""

import datetime as dt
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db import models
from django.db.models import F, OuterRef, Q
from django.db.models.functions import MD5, Cast, Concat
from django.utils import timezone

from apps.conferences.choices import ClosedSessions
from apps.conferences.edition_life import CALLED_OFF, PUBLIC_STATUSES
from apps.conferences.least_rights import SESSIONS, Audience, visibilities
from apps.conferences.permissions import roles_in
from apps.core.choices import Visibility
from apps.core.clocks.times import end_of
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.delegations.models import Participation
from apps.sessions.choices import Circle, Format, Role, SessionStatus
from apps.sessions.openness import OPEN_TO, TOLD_AS_BLOCKS

DAY = dt.timedelta(days=1)

TAKING_PLACE = [status for status in PUBLIC_STATUSES if status not in CALLED_OFF]

MARK = MD5(
    StringAgg(
        Concat(Cast("pk", models.TextField()), Cast("updated_at", models.TextField())), delimiter=",", order_by="pk"
    )
)


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

    def on_day(self, day: dt.date, tz: str):
        """Beginning on that day by the clocks of `tz`."""
        return self.filter(during__startswith__gte=end_of(day - DAY, tz), during__startswith__lt=end_of(day, tz))

    def in_order(self):
        """By start, then room, then title as it came in."""
        starts = RangeStartsWith(F("during"))
        return self.order_by(starts.asc(nulls_last=True), F("room__order").asc(nulls_last=True), "id")

    def with_cast(self):
        """With ids of the delegations and people that a session takes: `seats`, `cast`, `interpreters`."""
        related = [part_of(self.model, name) for name in ("session_delegations", "assignments")]
        seats, people = (rows.objects.filter(sitting=OuterRef("pk")).order_by() for rows in related)
        return self.annotate(
            seats=ArraySubquery(seats.values("participation_id")),
            cast=ArraySubquery(people.values("person_id").distinct()),
            interpreters=ArraySubquery(people.filter(role=Role.INTERPRETER).values("person_id")),
        )

    def mark(self) -> str:
        """A short text that is another one after every change of these sessions."""
        return self.order_by().aggregate(mark=MARK)["mark"] or ""

    def with_mark(self):
        """Each with the `mark` of all that are in this queryset, of one conference, as they were when it was read."""
        return self.annotate(mark=models.Subquery(self.order_by().values("conference").annotate(m=MARK).values("m")))

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

    def open_to(self, circle: Circle):
        """What everybody of a circle may know of, whoever asks. Who may ask for that circle is asked before."""
        return self.filter(visibility__in=OPEN_TO[circle])

    def known_to_delegation(self, participation):
        """What each registered delegate of a delegation may know of: what is open to all, and where it has its seat."""
        seats = part_of(self.model, "session_delegations").objects.filter(participation=participation)
        own = Q(pk__in=seats.values("sitting"), visibility__in=[Visibility.PARTICIPANTS, Visibility.SESSION])
        return self.filter(Q(visibility__in=OPEN_TO[Circle.DELEGATES]) | own)

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

    def told_as_closed(self, known):
        """What stands as closed, without a word, for whoever knows of the sessions `known` and no other.

        Nothing of editions that leave it out, and nothing of breaks and of sessions of the secretariat.
        """
        editions = {"conference__closed_sessions": ClosedSessions.OPAQUE, "conference__status__in": TAKING_PLACE}
        shown = self.filter(**editions, visibility__in=TOLD_AS_BLOCKS).exclude(format=Format.BREAK)
        return shown.timed().planned().exclude(pk__in=known.order_by().values("pk"))

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
