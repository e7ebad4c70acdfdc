"""What the chair proposes to do with each amendment: shown to its sponsor first, then to all as one list."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.delegates.models import Person
from apps.delegations.models import Participation
from apps.statements import amendment_triggers
from apps.statements.choices import DispositionKind, SponsorAnswer
from apps.statements.models.amendments import Amendment


@tracked(exclude=["reason", "words"])
class Disposition(DomainModel):
    """One version of the chair's proposal for an amendment; a newer one takes its place.

    `listed_at`: it stands on the list before all parties; `pulled_*`: one of them took it out of what is decided en
    bloc; `settled_at`: it was decided with the list.
    """

    amendment = models.ForeignKey(Amendment, on_delete=models.PROTECT, related_name="dispositions")
    version = models.PositiveSmallIntegerField()
    kind = models.CharField(_("proposal"), max_length=12, choices=DispositionKind)
    reason = models.TextField(_("reason"), blank=True, max_length=2000)
    prepared_at = models.DateTimeField()  # by the clock of the database, as all moments here
    prepared_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(_("its sponsor"), max_length=8, choices=SponsorAnswer, blank=True)
    words = models.TextField(_("comment"), blank=True, max_length=2000)
    answered_at = models.DateTimeField(null=True, blank=True)
    listed_at = models.DateTimeField(null=True, blank=True)
    pulled_at = models.DateTimeField(null=True, blank=True)
    pulled_by = models.ForeignKey(Participation, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    pulled_by_person = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    settled_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("disposition of an amendment")
        verbose_name_plural = _("dispositions of amendments")
        ordering = ["amendment", "version"]
        constraints = [
            models.UniqueConstraint(fields=["amendment", "version"], name="statements_disposition_version_once"),
            models.CheckConstraint(
                condition=Q(kind__in=["accept", "hold"]) | ~Q(reason=""), name="statements_disposition_reason"
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None) | ~Q(answer="") & Q(answered_at__isnull=False),
                name="statements_disposition_answered",
            ),
            models.CheckConstraint(
                condition=Q(pulled_at=None, pulled_by=None, pulled_by_person=None)
                | Q(pulled_at__isnull=False, listed_at__isnull=False, pulled_at__gte=F("listed_at"))
                & (Q(pulled_by=None) ^ Q(pulled_by_person=None)),
                name="statements_disposition_pulled_from_the_list",
            ),
            models.CheckConstraint(
                condition=Q(settled_at=None) | Q(listed_at__isnull=False, pulled_at=None),
                name="statements_disposition_settled_from_the_list",
            ),
        ]
        triggers = [amendment_triggers.DISPOSITION]

    def __str__(self) -> str:
        return f"{self.amendment} {self.kind} ({self.version})"

    @property
    def conference_id(self):
        return self.amendment.conference_id
