from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.conferences.models import Conference
from apps.core.models import DomainModel
from apps.sessions import choices


@tracked(exclude=["state", "objective", "bound", "seconds", "beat_at", "stop_asked", "moves", "reasons"])
class Proposal(DomainModel):
    """A programme that was worked out, as the difference to the programme of that moment.

    `moves` are {sitting, from: {start, end, room}, to: {start, end, room}} with moments as ISO texts and rooms as ids;
    a move that was taken has `taken`. `reasons` are what cannot stand together: `families` of constraints and ids of
    `sittings`. A run writes `beat_at`; one that has been silent for long is taken up anew.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="proposals")
    state = models.CharField(
        _("state"), max_length=12, choices=choices.ProposalState, default=choices.ProposalState.WAITING
    )
    limit = models.PositiveSmallIntegerField(
        _("seconds at most"), default=20, validators=[MinValueValidator(2), MaxValueValidator(300)]
    )
    objective = models.BigIntegerField(null=True, blank=True)
    bound = models.BigIntegerField(null=True, blank=True)
    seconds = models.FloatField(null=True, blank=True)
    beat_at = models.DateTimeField(null=True, blank=True)
    stop_asked = models.BooleanField(default=False)
    moves = models.JSONField(default=list)
    reasons = models.JSONField(default=dict)

    class Meta:
        verbose_name, verbose_name_plural = _("proposed programme"), _("proposed programmes")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["conference"],
                condition=Q(state__in=["waiting", "running"]),
                name="forum_sessions_proposal_one",
                violation_error_message=_("A programme is being worked out already."),
            ),
        ]
