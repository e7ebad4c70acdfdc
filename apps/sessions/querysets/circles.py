"""Which links and files of a session a reader gets, and from when. Whether they may know of it is asked before."""

import datetime as dt
from typing import Any

from django.db import models
from django.db.models import Exists, ExpressionWrapper, OuterRef, Q, Value
from django.db.models.functions import Now

from apps.conferences.least_rights import Thing, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.delegations.models import Participation
from apps.sessions.choices import Access, LinkAudience, Role, Shown
from apps.sessions.querysets.sittings import part_of

MINUTE = dt.timedelta(minutes=1)


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
