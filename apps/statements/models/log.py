"""What happened to the words of a text, one entry after the other."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from apps.core.models import DomainModel
from apps.statements import log_triggers
from apps.statements.models.texts import Revision, Statement


class LogEntry(DomainModel):
    """One thing that happened to a text, in the transaction in which it happened; append-only, without gaps.

    `change` is what it did to the words (`log.snapshots`); every so often the whole text stands in `state`. The hashes
    are those of the text before and after. It is a history itself, so it is not tracked once more.
    """

    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="log")
    number = models.PositiveIntegerField(_("number"))
    at = models.DateTimeField()  # by the clock of the database
    happened = models.CharField(max_length=40)  # a verb of the trail, "statement.changed"
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by_name = models.CharField(max_length=200, blank=True)  # as it was then
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    change = models.JSONField(default=dict, blank=True)
    state = models.JSONField(null=True, blank=True)
    before_sha256 = models.CharField(max_length=64, blank=True)
    after_sha256 = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("entry of a log")
        verbose_name_plural = _("entries of a log")
        ordering = ["statement", "number"]
        constraints = [
            models.UniqueConstraint(fields=["statement", "number"], name="statements_log_number_once"),
            models.CheckConstraint(
                condition=Q(number=1, before_sha256="", state__isnull=False) | Q(number__gt=1) & ~Q(before_sha256=""),
                name="statements_log_begins_whole",
            ),
            models.CheckConstraint(condition=~Q(after_sha256=""), name="statements_log_hashed"),
        ]
        triggers = [log_triggers.KEPT, log_triggers.NEXT_IN_ORDER]

    def __str__(self) -> str:
        return f"{self.number} {self.happened}"

    @property
    def conference_id(self):
        return self.statement.conference_id
