"""The call for objections: “Is there any objection?”, when it was asked, by whom, and how it ended."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.statements import triggers
from apps.statements.choices import CallOutcome
from apps.statements.countersigning import triggers as gavel_triggers
from apps.statements.models.tablings import RosterEntry, Tabling
from apps.statements.objections import triggers as call_triggers


@tracked()
class ObjectionCall(DomainModel):
    """One call. It begins open and ends once, by the chair (nobody objected) or by an objection (`party`).

    Moments are the database's. `opened_by` and `ended_by` are accounts; who was in the chair is `chair`.
    """

    tabling = models.ForeignKey(Tabling, on_delete=models.PROTECT, related_name="calls")
    number = models.PositiveSmallIntegerField(_("number"))
    chair = models.CharField(_("in the chair"), max_length=200)
    opened_at = models.DateTimeField(_("asked"))
    opened_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(_("how it ended"), max_length=9, choices=CallOutcome, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    party = models.ForeignKey(RosterEntry, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        verbose_name = _("call for objections")
        verbose_name_plural = _("calls for objections")
        ordering = ["tabling", "number"]
        constraints = [
            models.UniqueConstraint(fields=["tabling", "number"], name="statements_call_number_once"),
            models.UniqueConstraint(fields=["tabling"], condition=Q(ended_at=None), name="statements_call_one_open"),
            models.CheckConstraint(
                condition=Q(outcome="", ended_at=None, ended_by=None, party=None)
                | Q(outcome=CallOutcome.OBJECTION, ended_at__gte=F("opened_at"), party__isnull=False)
                | Q(outcome__in=[CallOutcome.NOBODY, CallOutcome.LAPSED], ended_at__gte=F("opened_at"), party=None),
                name="statements_call_ends_somehow",
            ),
            models.CheckConstraint(condition=~Q(chair=""), name="statements_call_names_its_chair"),
        ]
        triggers = [
            call_triggers.CALL_BEGINS,
            call_triggers.CALL_STANDS,
            call_triggers.CALL_WITH_ITS_TEXT,
            gavel_triggers.CALLS_SHUT,
            triggers.NO_DELETE,
        ]

    def __str__(self) -> str:
        return f"{self.tabling} {self.number}"

    @property
    def conference_id(self):
        return self.tabling.conference_id
