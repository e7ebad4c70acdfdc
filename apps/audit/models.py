import pgtrigger
from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.querysets import EntryQuerySet
from apps.core.identifiers import uuid7


class Entry(models.Model):
    """One named event ("statement.adopted"), written in the transaction of the change it names. Append-only."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    at = models.DateTimeField(default=timezone.now)
    verb = models.CharField(max_length=80)
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    actor_label = models.CharField(max_length=200)  # as it was: "Organizer Example", "invitation link", "clock"
    target_type = models.CharField(max_length=80)  # model label, e.g. "delegates.invitation"
    target_id = models.UUIDField()
    target_label = models.CharField(max_length=300, blank=True)
    scope_id = models.UUIDField(null=True, db_index=True)  # the conference or forum whose team may read it
    request_id = models.CharField(max_length=64, blank=True)
    details = models.JSONField(default=dict)  # old and new values, counts; never a token

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["target_type", "target_id", "-at"], name="audit_entry_target")]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.target_label}"
