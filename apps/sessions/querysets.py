"""Who may know of a session. Pages, calendars and JSON all ask here and nowhere else."""

import datetime as dt
from typing import Any

from django.contrib.postgres.aggregates import StringAgg
from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields.ranges import RangeStartsWith
from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, OuterRef, Q, Value
from django.db.models.functions import MD5, Cast, Concat, Now
from django.utils import timezone

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import SESSIONS, Audience, Thing, reads, visibilities
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.core.choices import Visibility
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.delegations.models import Participation
from apps.sessions.choices import Access, LinkAudience, Role, SessionStatus, Shown

MINUTE = dt.timedelta(minutes=1)
UNCONFIRMED = dt.timedelta(days=1)  # a name that nobody stands for
KEPT = dt.timedelta(days=30)  # names of guests, after the session; said on the page of privacy
FORGOTTEN = dt.timedelta(days=60)  # after its end a session that was taken back is told no more

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


class OfCircleQuerySet(models.QuerySet):
    """Parts of a session that its circle reads. That a reader may know of the session at all is asked before."""

    def _is_of_desk(self, user, conference) -> bool:
        return reads(roles_in(user, conference), Thing.PROGRAMME_DESK)

    def _people_with_us(self, user, conference):
        """The account's people in the forum, without those who declined or withdrew: they are among the public."""
        people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
        gone = Delegate.objects.filter(conference=conference, person__in=people, status__in=NOT_WITH_US)
        return people.exclude(pk__in=gone.values("person"))

    def _in_role(self, people, **role):
        """Whether one of these people has a role in the session of the row as released; `role` says which."""
        assignments = part_of(self.released(), "assignments").objects
        return assignments.filter(sitting_id=OuterRef("sitting_id"), person__in=people, **role)

    @staticmethod
    def released() -> Any:
        """The released sessions, under the ids that working ones have: their times are those that readers know."""
        return Conference._meta.get_field("released_sittings").related_model

    def _during(self, **times):
        """Whether the session of the row, as released, is planned at a time for which this holds."""
        return Exists(self.released().objects.planned().filter(pk=OuterRef("sitting_id"), **times))

    def _registered(self, people, conference):
        return Delegate.objects.filter(conference=conference, person__in=people, status=DelegateStatus.REGISTERED)


class JoinLinkQuerySet(OfCircleQuerySet):
    """Links into online sessions: which are shown now, and to whom."""

    def open(self):
        """From the set time before the start until the end of a session that takes place; the database's clock."""
        ahead = ExpressionWrapper(OuterRef("minutes_before") * Value(MINUTE), output_field=models.DurationField())
        return self.filter(self._during(during__startswith__lte=Now() + ahead, during__endswith__gt=Now()))

    def for_reader(self, user, conference):
        """Everybody belongs to the public; to the participants who is registered or has a role in the session; to
        the interpreters who interprets it. Who reads the desk reads all of them."""
        if self._is_of_desk(user, conference):
            return self
        own = Q(audience=LinkAudience.PUBLIC)
        if user.is_authenticated:
            people = self._people_with_us(user, conference)
            others = [role for role in Role if role != Role.INTERPRETER]
            takes_part = Exists(self._registered(people, conference)) | Exists(self._in_role(people, role__in=others))
            own |= Q(takes_part, audience=LinkAudience.PARTICIPANTS)
            own |= Q(Exists(self._in_role(people, role=Role.INTERPRETER)), audience=LinkAudience.INTERPRETERS)
        return self.filter(own)


class MaterialQuerySet(OfCircleQuerySet):
    """Files of sessions: who reads which, and from when."""

    def listed(self):
        """Without the bytes: a list names files."""
        return self.defer("content")

    def _is_shown(self):
        """Whose time has come by the database's clock."""
        begun = Q(self._during(during__startswith__lte=Now()), shown=Shown.AT_START)
        return Q(shown=Shown.AT_ONCE) | begun | Q(shown=Shown.AT_MOMENT, shown_at__lte=Now())

    def for_reader(self, user, conference):
        """Who reads the desk reads all; interpreters of the session what is not the team's alone, before its time;
        speakers their own. All others what is shown by now and meant for them."""
        if self._is_of_desk(user, conference):
            return self
        meant = Q(access=Access.PUBLIC)
        if not user.is_authenticated:
            return self.filter(meant & self._is_shown())
        people = self._people_with_us(user, conference)
        in_role, registered = Exists(self._in_role(people)), self._registered(people, conference)
        seats = Participation.objects.present().filter(released_session_delegations__sitting=OuterRef("sitting_id"))
        seated = Exists(seats.filter(delegates__in=registered))
        meant |= Q(Exists(registered) | in_role, access=Access.PARTICIPANTS) | Q(
            seated | in_role, access=Access.SESSION
        )
        early = Q(Exists(self._in_role(people, role=Role.INTERPRETER))) & ~Q(access=Access.TEAM)
        own = Q(speaker__in=people)
        return self.filter(early | own | (meant & self._is_shown()))


class SignUpQuerySet(models.QuerySet):
    """Where the public can sign up."""

    def offered(self):
        """Of public sessions of announced conferences that take place: there is a page, open or closed."""
        planned = OfCircleQuerySet.released().objects.public().timed().planned()
        return self.filter(sitting_id__in=planned.values("pk"))

    def open(self):
        """Until it closes, by the database's clock: at its moment, and when the session begins in any case."""
        ahead = Q(closes_at=None) | Q(closes_at__gt=Now())
        coming = OfCircleQuerySet.released().objects.filter(during__startswith__gt=Now())
        return self.offered().filter(ahead, sitting_id__in=coming.values("pk"))


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
        since = timezone.now() - FORGOTTEN
        there = self.filter(conference__status__in=PUBLIC_STATUSES, during__endswith__gt=since)
        return there.select_related("conference").order_by("during", "former_id")

    def had_by(self, user, conference):
        """In the calendars of the conference that anybody had, and of what this account had itself."""
        had = Q(person=None)
        if user.is_authenticated:
            had |= Q(person__in=Person.objects.belonging_to(user).filter(forum=conference.forum_id))
        return self.filter(had, conference=conference).current()
