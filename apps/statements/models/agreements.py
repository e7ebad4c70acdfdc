"""Who was in the room when a paragraph was agreed ad referendum."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.sessions.models import Session
from apps.statements import amendment_triggers
from apps.statements.models.texts import Paragraph, Statement


@tracked()
class Agreement(DomainModel):
    """A paragraph agreed ad referendum: nothing is agreed until everything is. It holds for these words alone.

    `present` and `silent` are [{"party", "name"}] as they were then: who sat in the room, and who of them said nothing.
    Append-only; other words end it by not having its hash, and a word against it is a later row with `stands` False.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="agreements")
    paragraph = models.ForeignKey(Paragraph, on_delete=models.PROTECT, related_name="agreements")
    sha256 = models.CharField(max_length=64)
    stands = models.BooleanField(default=True)
    present = models.JSONField(default=list)
    silent = models.JSONField(default=list, blank=True)
    sitting = models.ForeignKey(
        Session, on_delete=models.PROTECT, null=True, blank=True, related_name="agreements", verbose_name=_("session")
    )
    at = models.DateTimeField()  # by the clock of the database
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("agreement on a paragraph")
        verbose_name_plural = _("agreements on paragraphs")
        ordering = ["at", "id"]
        triggers = [amendment_triggers.APPEND_ONLY]

    def __str__(self) -> str:
        return f"{self.paragraph} {self.sha256[:12]}"

    @property
    def conference_id(self):
        return self.statement.conference_id
