"""Paragraphs handed to a small group, which reports back to the room."""

import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.statements import amendment_triggers
from apps.statements.models.tablings import ONE_OF_BOTH, PartyBase
from apps.statements.models.texts import Statement


@tracked()
class Referral(DomainModel):
    """What a small group works on, under whom, where, and until when. Its result is never put into the text itself:
    it comes back as an alternative in brackets. `returned` are the paragraphs for which it has one.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="referrals")
    number = models.PositiveSmallIntegerField()
    paragraphs = ArrayField(models.UUIDField(default=uuid.uuid4))
    facilitator = models.CharField(_("facilitator"), max_length=200)
    place = models.CharField(_("place"), max_length=200, blank=True)
    report_by = models.DateTimeField(_("reports back by"), null=True, blank=True)
    referred_at = models.DateTimeField()  # by the clock of the database
    referred_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    returned = ArrayField(models.UUIDField(default=uuid.uuid4), default=list, blank=True)
    returned_at = models.DateTimeField(null=True, blank=True)
    returned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        verbose_name = _("referral")
        verbose_name_plural = _("referrals")
        ordering = ["statement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="statements_referral_number_once"),
            models.CheckConstraint(condition=~Q(paragraphs=[]), name="statements_referral_of_something"),
            models.CheckConstraint(
                condition=Q(returned_at=None, returned_by=None, returned=[])
                | Q(returned_at__isnull=False, returned_by__isnull=False, returned__contained_by=F("paragraphs")),
                name="statements_referral_returns_what_it_got",
            ),
        ]
        triggers = [amendment_triggers.REFERRAL]

    def __str__(self) -> str:
        return f"{self.statement.symbol} ({self.number})"

    @property
    def conference_id(self):
        return self.statement.conference_id


@tracked()
class ReferralMember(PartyBase):
    """A party that sits in the small group."""

    referral = models.ForeignKey(Referral, on_delete=models.PROTECT, related_name="members")

    class Meta:
        verbose_name = _("member of a small group")
        verbose_name_plural = _("members of small groups")
        ordering = ["order", "id"]
        constraints = [models.CheckConstraint(condition=ONE_OF_BOTH, name="statements_referral_member_is_one")]
        triggers = [amendment_triggers.APPEND_ONLY]

    @property
    def conference_id(self):
        return self.referral.conference_id
