from uuid import UUID

import pgtrigger
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.audit.tracking import tracked
from apps.core.exceptions import Refused
from apps.core.fields import AddressField
from apps.core.models import DomainModel
from apps.messaging import delivery_policy
from apps.messaging.choices import MessageState
from apps.messaging.placeholders import addressed
from apps.messaging.querysets import MessageQuerySet
from apps.messaging.refusals import Fault, fault_of

THE_SERVER = UUID("00000000-0000-7000-8000-000000000025")  # there is one


@tracked(exclude=["text_body", "html_body", "stand_in"])
class SharedWords(DomainModel):
    """What the mails of one wave to many say alike, kept once: they differ by the name that comes for `stand_in`.

    It never changes, so that a mail which waits says what it said when it was queued.
    """

    text_body = models.TextField()
    html_body = models.TextField()
    stand_in = models.CharField(max_length=32)  # which nobody can have typed

    class Meta:
        triggers = [pgtrigger.Protect(name="stays", operation=pgtrigger.Update)]


NOT_IN_HISTORY = [
    "secrets", "text_body", "html_body", "shared", "greeted", "attachments", "leased_until", "held_by", "due_at",
]  # fmt: skip


@tracked(exclude=NOT_IN_HISTORY)
class Message(DomainModel):
    """One mail to one person: a row first, sent after commit.

    `scope_id` and `target_id` are plain ids (a conference, an invitation): this app lies below the apps that own them.
    `secrets` holds what may stand in the mail but not on a page or in the trail (personal links); the bodies name it as
    ⟦key⟧, it is filled in while sending and wiped once the server has accepted the mail.

    `text` and `html` are what it says. Of a mail with words of its own they stand in its bodies, of one of many
    alike in `shared`.
    """

    dedupe_key = models.CharField(max_length=200, unique=True)  # queueing the same key twice changes nothing
    kind = models.CharField(_("kind"), max_length=60)  # "invitation", "reminder", "confirmation" …
    wave_id = models.UUIDField(null=True, db_index=True)  # messages queued together, for progress
    scope_id = models.UUIDField(null=True, db_index=True)
    target_id = models.UUIDField(null=True, db_index=True)
    resent_from = models.OneToOneField(
        "self", on_delete=models.SET_NULL, null=True, related_name="sent_anew_as", verbose_name=_("resent from")
    )
    from_name = models.CharField(_("sender"), max_length=200, blank=True)
    reply_to = AddressField(_("replies go to"), blank=True)
    to_name = models.CharField(_("name"), max_length=200, blank=True)
    to_address = AddressField(_("address"))
    language = models.CharField(_("language"), max_length=10)
    subject = models.CharField(_("subject"), max_length=300)
    text_body = models.TextField(blank=True)
    html_body = models.TextField(blank=True)
    shared = models.ForeignKey(SharedWords, on_delete=models.PROTECT, null=True, related_name="messages")
    greeted = models.TextField(blank=True)  # the name in the shared words
    attachments = models.JSONField(default=list, blank=True)  # files of text: [{"name", "kind", "text"}]
    secrets = models.JSONField(default=dict)
    message_id = models.CharField(max_length=200, unique=True)  # RFC 5322 Message-ID: one per row, for every attempt
    state = models.CharField(
        pgettext_lazy("condition", "state"), max_length=12, choices=MessageState, default=MessageState.DUE
    )
    due_at = models.DateTimeField(_("due"), db_default=Now())  # by the database's clock, like the next
    leased_until = models.DateTimeField(null=True)
    held_by = models.IntegerField(null=True)  # number of the worker that hands it over; see `holding`
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    last_error = models.TextField(_("answer of the mail server"), blank=True)  # in its words
    sent_at = models.DateTimeField(_("accepted"), null=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["due_at"], condition=models.Q(state="due"), name="messaging_due"),
            models.Index(fields=["state"], name="messaging_state"),  # the office counts all of them
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state="sent", sent_at__isnull=False) | ~models.Q(state="sent"),
                name="messaging_sent_has_time",
            ),
            models.CheckConstraint(
                condition=models.Q(shared=None) | models.Q(text_body="", html_body=""), name="messaging_words_once"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="sent") | models.Q(secrets={}), name="messaging_sent_keeps_no_secret"
            ),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def text(self) -> str:
        """As plain text; it names secrets as ⟦key⟧."""
        shared = self.shared
        return addressed(shared.text_body, shared.stand_in, self.greeted) if shared else self.text_body

    @property
    def html(self) -> str:
        """As HTML, empty where it has none; it names secrets as ⟦key⟧."""
        shared = self.shared
        return addressed(shared.html_body, shared.stand_in, self.greeted, html=True) if shared else self.html_body

    def move_to(self, state: MessageState) -> None:
        """Change the state in memory; Refused (code "wrong_state") when it cannot follow the present one."""
        if not delivery_policy.can_move(self.state, state):
            message = _("This message is “%(state)s”; that cannot be done with it any more.")
            raise Refused(message % {"state": self.get_state_display()}, code="wrong_state")
        self.state = state

    @property
    def can_resend(self) -> bool:
        return delivery_policy.can_resend(self.state)

    @property
    def can_come_back(self) -> bool:
        return delivery_policy.can_come_back(self.state)

    @property
    def can_cancel(self) -> bool:
        return delivery_policy.can_cancel(self.state)

    @property
    def is_held(self) -> bool:
        """Is a worker handing it to the mail server at this moment? One query."""
        return Message.objects.filter(pk=self.pk).held().exists()

    @property
    def fault(self) -> Fault | None:
        """Why nobody got it; None while somebody may."""
        return fault_of(self.state, self.last_error)


@tracked()
class MailServer(DomainModel):
    """What is known of the mail server; one row, made when it first cannot be reached."""

    id = models.UUIDField(primary_key=True, default=THE_SERVER, editable=False)
    down_since = models.DateTimeField(null=True)
    last_error = models.TextField(blank=True)

    class Meta:
        verbose_name = _("mail server")
        constraints = [models.CheckConstraint(condition=models.Q(id=THE_SERVER), name="messaging_one_mail_server")]
