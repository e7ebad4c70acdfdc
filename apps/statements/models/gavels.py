"""A gavel that awaits its countersign: what the chair stated, and who signed or refused."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.statements import triggers
from apps.statements.choices import GavelOutcome
from apps.statements.countersigning import triggers as gavel_triggers
from apps.statements.models.tablings import Tabling


@tracked()
class Gavelling(DomainModel):
    """One fall of the gavel under “decisions are countersigned”. It ends once: signed by somebody else, or refused.

    `stated` as in `Tabling.provisional`: at, chair, places, present, asked, by. Names are those of that moment;
    `gavelled_at` and `ended_at` are the database's.
    """

    tabling = models.ForeignKey(Tabling, on_delete=models.PROTECT, related_name="gavels")
    number = models.PositiveSmallIntegerField(_("number"))
    stated = models.JSONField()
    gavelled_at = models.DateTimeField(_("gavelled"))
    gavelled_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    gavelled_by_name = models.CharField(_("gavelled by"), max_length=200)
    outcome = models.CharField(_("what became of it"), max_length=7, choices=GavelOutcome, blank=True)
    ended_at = models.DateTimeField(_("signed or refused"), null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    ended_by_name = models.CharField(_("signed or refused by"), max_length=200, blank=True)
    reason = models.TextField(_("why the countersign was refused"), blank=True)

    class Meta:
        verbose_name = _("gavel to be countersigned")
        verbose_name_plural = _("gavels to be countersigned")
        ordering = ["tabling", "number"]
        constraints = [
            models.UniqueConstraint(fields=["tabling", "number"], name="statements_gavel_number_once"),
            models.UniqueConstraint(fields=["tabling"], condition=Q(ended_at=None), name="statements_gavel_one_open"),
            models.CheckConstraint(
                condition=Q(outcome="", ended_at=None, ended_by=None, ended_by_name="", reason="")
                | Q(outcome__in=GavelOutcome.values, ended_at__gte=F("gavelled_at"), ended_by__isnull=False)
                & ~Q(ended_by_name="")
                & (Q(outcome=GavelOutcome.SIGNED, reason="") | Q(outcome=GavelOutcome.REFUSED) & ~Q(reason="")),
                name="statements_gavel_ends_somehow",
            ),
            models.CheckConstraint(
                condition=~Q(outcome=GavelOutcome.SIGNED) | ~Q(ended_by=F("gavelled_by")),
                name="statements_gavel_signed_by_another",
            ),
        ]
        triggers = [
            gavel_triggers.GAVEL_BEGINS,
            gavel_triggers.GAVEL_STANDS,
            gavel_triggers.GAVEL_WITH_ITS_TEXT,
            triggers.NO_DELETE,
        ]

    def __str__(self) -> str:
        return f"{self.tabling} {self.number}"

    @property
    def conference_id(self):
        return self.tabling.conference_id
