"""To whom the words of a revision went, and when."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.statements import circulation_triggers
from apps.statements.choices import Distribution
from apps.statements.models.texts import Revision


@tracked()
class Circulation(DomainModel):
    """A revision handed to a circle. Append-only: what was read is not taken back; a wider circle is another."""

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="circulations")
    circle = models.CharField(_("for"), max_length=12, choices=Distribution)
    at = models.DateTimeField()  # by the clock of the database
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(_("note"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("circulation")
        verbose_name_plural = _("circulations")
        ordering = ["at", "id"]
        constraints = [models.UniqueConstraint(fields=["revision", "circle"], name="statements_circulated_once")]
        triggers = [circulation_triggers.KEPT, circulation_triggers.OF_FROZEN_WORDS]

    def __str__(self) -> str:
        return f"{self.revision} {self.get_circle_display()}"

    @property
    def conference_id(self):
        return self.revision.conference_id
