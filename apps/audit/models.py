import pgtrigger
from django.conf import settings
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.querysets import EntryQuerySet
from apps.core.identifiers import uuid7


class Entry(models.Model):
    """One named event ("statement.adopted"), written in the transaction of the change it names. Append-only.

    `number` is drawn by the database while it inserts, so that whoever holds the table's lock knows that no lower one
    can appear later; an identifier made in Python promises nothing of the kind. Numbers may have gaps.
    """

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
    number = models.BigIntegerField(
        unique=True,
        editable=False,
        db_default=Func(Value("audit_entry_number"), function="nextval", output_field=models.BigIntegerField()),
    )
    salt = models.UUIDField(editable=False, db_default=RandomUUID())  # lets words be erased and their hash be kept

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


class Seal(models.Model):
    """A hash over the entries since the seal before it, chained with that one's. Append-only; docs/record-format.md.

    It covers every entry whose number is above the last of the seal before it and at most `last_number`. The first
    and last entry are named by id without a foreign key: evidence has to be able to point at what is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.PositiveIntegerField(unique=True)  # 1, 2, 3 … without gaps
    version = models.PositiveSmallIntegerField()  # of the canonical form
    first_number = models.BigIntegerField()
    last_number = models.BigIntegerField(unique=True)
    first_entry = models.UUIDField()
    last_entry = models.UUIDField()
    count = models.PositiveIntegerField()
    settled_number = models.BigIntegerField()  # the highest entry when sealing began: later ones are younger
    sealed_at = models.DateTimeField()
    previous = models.CharField(max_length=64, blank=True, unique=True)  # the digest before; empty for the first seal
    digest = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("seal of the audit trail")
        verbose_name_plural = _("seals of the audit trail")
        ordering = ["number"]
        constraints = [
            models.CheckConstraint(
                condition=Q(count__gte=1, first_number__lte=F("last_number"), last_number__lte=F("settled_number")),
                name="audit_seal_range",
            ),
            models.CheckConstraint(condition=Q(number=1) ^ ~Q(previous=""), name="audit_seal_first_has_none_before"),
        ]
        triggers = [
            pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.digest[:12]}"
