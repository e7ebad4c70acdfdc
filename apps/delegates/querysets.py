from typing import Any

from allauth.account.models import EmailAddress
from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce, Lower, Now
from django.utils import timezone

from apps.conferences.least_rights import Thing, roles_reading
from apps.conferences.models import Conference, TeamMember
from apps.delegates.choices import DelegateRole, DelegateStatus
from apps.delegates.invitation_life import COMING, GONE, JUST_NOW, SEATED
from apps.delegates.public_naming import COUNTED, READ
from apps.delegations.participation_life import WITHOUT_POSITION
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import OUT_OF_USE, UNDELIVERED
from apps.messaging.models import Message


class PersonQuerySet(models.QuerySet):
    def with_email(self, email: str):
        """The person with that address, whatever its capitals; nobody for an empty one."""
        return self.filter(email__lower=email.lower()) if email else self.none()

    def readable_by(self, user):
        """People of the editions whose people the account may read; in forums where it reads all, of no edition too."""
        if user is None or not user.is_authenticated:
            return self.none()
        readers = roles_reading(Thing.PEOPLE)
        editions = Conference.objects.run_by(user, *readers)
        whole_forums = TeamMember.objects.filter(user=user, conference=None, role__in=readers)
        places = self._delegates().filter(conference__in=editions.values("pk"))
        return self.filter(Q(forum__in=whole_forums.values("forum")) | Q(pk__in=places.values("person")))

    def of_no_edition(self):
        return self.exclude(pk__in=self._delegates().values("person"))

    def _delegates(self):
        delegates: Any = self.model._meta.get_field("delegations").related_model
        return delegates.objects.all()

    def belonging_to(self, user):
        """The records of an account: linked to it, or unlinked and bearing one of its verified addresses."""
        if not user.is_authenticated:
            return self.none()
        addresses = EmailAddress.objects.filter(user=user, verified=True).values(address=Lower("email"))
        by_address = self.model._base_manager.alias(address=Lower("email")).filter(user=None, address__in=addresses)
        by_account = self.model._base_manager.filter(user=user)
        either = by_account.values("pk").union(by_address.values("pk"), all=True)  # "or" would read every person
        return self.filter(pk__in=either)


class DelegateQuerySet(models.QuerySet):
    def of(self, conference):
        return self.filter(conference=conference)

    def not_in(self, conference):
        """Those whose person is not in that conference."""
        model: Any = self.model
        return self.exclude(person__in=model.objects.of(conference).values("person"))

    def seated(self):
        """Those who take a seat of their delegation (`seats.sits`)."""
        by_role = Q(roles=[]) | Q(roles__overlap=list(SEATED))
        return self.filter(by_role).exclude(status__in=GONE)

    def coming(self):
        """Said yes: with details or without."""
        return self.filter(status__in=COMING)

    def with_position(self, at=None):
        """Individuals whose position counts at `at` (default now): registered, neither observers nor resource persons.

        One that has gone since counts until then, where that is known.
        """
        registered = Q(status=DelegateStatus.REGISTERED) | Q(registered_until__gt=at or timezone.now())
        observers = Q(roles__contains=[DelegateRole.OBSERVER]) | Q(participation__role__in=WITHOUT_POSITION)
        return self.filter(registered, roles__contains=[DelegateRole.DELEGATE]).exclude(observers)

    def public(self):
        """Those of whom the public may read anything at all, as each has consented: registered."""
        return self.filter(status=DelegateStatus.REGISTERED)

    def named_in_public(self):
        """Those of whom the public may read a name or an institution (`public_naming.readable` says which).

        Only in conferences that say so: the Chatham House Rule forbids to name participants. A registration outlives
        its answer: of somebody who declined and is invited again, the public reads nothing.
        """
        return self.public().filter(conference__list_public=True, registration__naming_consent__in=list(READ))

    def counted_in_public(self):
        """Those whom a public number may count: of whom a public list may say anything, where the edition counts."""
        of_editions = self.public().filter(conference__list_public=True, conference__counts_public=True)
        return of_editions.filter(registration__naming_consent__in=list(COUNTED))

    def awaiting_reply(self):
        return self.filter(status=DelegateStatus.INVITED)

    def to_invite(self):
        """Not invited yet, with an address."""
        return self.filter(status=DelegateStatus.PROPOSED).exclude(person__email="")

    def unanswered(self):
        """Invited by a mail that was not refused, with a link that works, and silent (`replies.is_unanswered`)."""
        reached = self.with_mail().filter(status=DelegateStatus.INVITED, invitation__isnull=False, revoked_at=None)
        return reached.exclude(link_ended=True).filter(Q(mail_state=None) | ~Q(mail_state__in=UNDELIVERED))

    def to_remind(self):
        """The same, but for those who were reminded just now or have no address."""
        just_now = Q(invitation__reminded_at__gt=Now() - JUST_NOW, invitation__reminded_at__lte=Now())
        return self.unanswered().exclude(just_now).exclude(person__email="")

    def present(self):
        """Everybody who has not withdrawn."""
        return self.exclude(status=DelegateStatus.WITHDRAWN)

    def with_mail(self):
        """Adds `email`, `invitation_id` with its `revoked_at`, `mail_state`, `mail_error`, `delivered`, `link_ended`.

        State and error are of the last mail about the invitation; mails cancelled or sent anew do not count.
        `delivered`: a server has accepted one mail with the present link. `link_ended`: the address changed since the
        link was sent (None for who has no invitation).
        """
        mails = Message.objects.filter(target_id=OuterRef("invitation__pk")).exclude(state__in=OUT_OF_USE)
        last = mails.order_by("-created_at", "-id")
        return self.annotate(
            email=F("person__email"),
            invitation_id=F("invitation__pk"),
            revoked_at=F("invitation__revoked_at"),
            mail_state=Subquery(last.values("state")[:1]),
            mail_error=Subquery(last.values("last_error")[:1]),
            link_ended=Q(invitation__key_version__lt=F("person__key_version")),
            delivered=Exists(mails.filter(state=MessageState.SENT, created_at__gte=OuterRef("invitation__queued_at"))),
        )


class InvitationQuerySet(models.QuerySet):
    def live(self):
        """The link works: not revoked, not of somebody who withdrew, not mailed to an address that changed since."""
        here = self.filter(revoked_at=None, key_version=F("delegate__person__key_version"))
        return here.exclude(delegate__status=DelegateStatus.WITHDRAWN)

    def with_deadline(self):
        """Adds `replies_until`: the invitation's own deadline, else the conference's."""
        return self.annotate(replies_until=Coalesce(F("deadline"), F("delegate__conference__reply_deadline")))

    def with_everything(self):
        """What the page of a reply or a mail names, in one query."""
        return self.select_related("delegate__person", "delegate__conference__forum", "delegate__participation__entity")

    def for_letters(self):
        """The same for many mails: conferences and delegations are loaded once each, not once for each person."""
        return self.select_related("delegate__person").prefetch_related(
            "delegate__conference__forum", "delegate__participation__entity__names"
        )


class CredentialQuerySet(models.QuerySet):
    def valid(self, at=None):
        """Credentials in force at `at` (default now)."""
        at = at or timezone.now()
        return self.filter(models.Q(valid_until=None) | models.Q(valid_until__gt=at), valid_from__lte=at)
