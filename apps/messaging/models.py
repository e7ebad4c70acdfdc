from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.audit.tracking import tracked
from apps.core.models import DomainModel
from apps.messaging.choices import MessageState
from apps.messaging.querysets import MessageQuerySet


@tracked(exclude=["secrets", "text_body", "html_body"])
class Message(DomainModel):
    """One mail to one person: a row first, sent after commit.

    `scope_id` and `target_id` are plain ids (a conference, an invitation): this app lies below the apps that own them.
    `secrets` holds what may stand in the mail but not on a page or in the trail (personal links); the bodies name it as
    ⟦key⟧, it is filled in while sending and wiped once the server has accepted the mail.
    """

    dedupe_key = models.CharField(max_length=200, unique=True)  # queueing the same key twice changes nothing
    kind = models.CharField(max_length=60)  # "invitation", "reminder", "confirmation" …
    wave_id = models.UUIDField(null=True, db_index=True)  # messages queued together, for progress
    scope_id = models.UUIDField(null=True, db_index=True)
    target_id = models.UUIDField(null=True, db_index=True)
    to_name = models.CharField(max_length=200, blank=True)
    to_address = models.EmailField()
    language = models.CharField(max_length=10)
    subject = models.CharField(max_length=300)
    text_body = models.TextField()
    html_body = models.TextField(blank=True)
    secrets = models.JSONField(default=dict)
    message_id = models.CharField(max_length=200, unique=True)  # RFC 5322 Message-ID: one per row, for every attempt
    state = models.CharField(max_length=12, choices=MessageState, default=MessageState.DUE)
    due_at = models.DateTimeField(default=timezone.now)
    leased_until = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)  # what the server said, in its words
    sent_at = models.DateTimeField(null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-id"]
        indexes = [models.Index(fields=["due_at"], condition=models.Q(state="due"), name="messaging_due")]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False) | ~models.Q(state="sent"),
                name="messaging_sent_has_time",
            ),
        ]

    def __str__(self) -> str:
        return self.subject
