import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models.editions import Conference
from apps.core.fields import TranslatedField
from apps.core.languages import pick
from apps.core.models import DomainModel


@tracked()
class Round(DomainModel):
    """One round of talks within an edition: a phase of meetings, a recess, another phase."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="rounds")
    titles = TranslatedField(_("title"))
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("round of talks"), _("rounds of talks")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.titles, "en")


@tracked()
class Phase(DomainModel):
    """A stretch of days in which sessions belong together, of a round or by itself."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="phases")
    round = models.ForeignKey(
        Round, on_delete=models.RESTRICT, null=True, blank=True, related_name="phases", verbose_name=_("round of talks")
    )
    titles = TranslatedField(_("title"))
    starts_on = models.DateField(_("first day"), null=True, blank=True)
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("phase"), _("phases")
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(starts_on__isnull=False, ends_on__gte=F("starts_on")),
                name="conferences_phase_dates",
                violation_error_message=_("The last day is before the first."),
            ),
        ]
        triggers = [
            pgtrigger.Trigger(
                name="conferences_phase_round",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.UpdateOf("round_id"),
                func="""
                    IF NEW.round_id IS NOT NULL AND NOT EXISTS (
                        SELECT 1 FROM conferences_round r
                        WHERE r.id = NEW.round_id AND r.conference_id = NEW.conference_id
                    ) THEN
                        RAISE EXCEPTION 'the round belongs to another conference'
                            USING ERRCODE = 'check_violation', CONSTRAINT = 'conferences_phase_round';
                    END IF;
                    RETURN NEW;
                """,
            )
        ]

    def __str__(self) -> str:
        return pick(self.titles, "en")


@tracked()
class Track(DomainModel):
    """One of several strands of sessions that go on side by side."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="tracks")
    titles = TranslatedField(_("title"))
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name, verbose_name_plural = _("track"), _("tracks")
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return pick(self.titles, "en")
