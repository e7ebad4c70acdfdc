"""Writes of the outbox. Delivery itself is `delivery.py`; nothing here talks to a mail server."""

import uuid
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.messaging import wording
from apps.messaging.choices import MessageState
from apps.messaging.envelope import message_id_for
from apps.messaging.models import Message
from apps.messaging.placeholders import needed
from apps.messaging.tasks import nudge


@transaction.atomic(savepoint=False)
def queue_message(
    *,
    dedupe_key: str,
    kind: str,
    to_address: str,
    to_name: str,
    language: str,
    template: str,
    context: Mapping[str, Any],
    secrets: Mapping[str, str] | None = None,
    scope_id: uuid.UUID | None = None,
    target_id: uuid.UUID | None = None,
    wave_id: uuid.UUID | None = None,
    due_at=None,
    from_name: str = "",
    reply_to: str = "",
    by: User | None = None,
    actor_label: str = "clock",
) -> Message:
    """Put one mail into the outbox, in the caller's transaction; it leaves after commit, or at `due_at`.

    Queueing the same `dedupe_key` again changes nothing and returns the row that is there. The words come from
    `emails/<template>.{subject.txt,txt,html}` in `language`. Each key of `secrets` (personal links) is a template
    variable too; its value is kept apart from the bodies and wiped once the mail server has accepted the mail.
    Refused (field "email", code "bad_address") when `to_address` is no address.
    """
    address = _checked_address(to_address)
    identifier = uuid7()
    name = " ".join(to_name.split())[:200]
    words = wording.render(template, language, {"to_name": name, **context}, secrets or {})
    mine = Message(
        id=identifier,
        message_id=message_id_for(identifier),
        dedupe_key=dedupe_key,
        kind=kind,
        wave_id=wave_id,
        scope_id=scope_id,
        target_id=target_id,
        from_name=" ".join(from_name.split())[:200],
        reply_to=reply_to,
        to_name=name,
        to_address=address,
        language=words.language,
        subject=words.subject,
        text_body=words.text,
        html_body=words.html,
        secrets=dict(secrets or {}),
        due_at=due_at or timezone.now(),
    )
    try:
        with transaction.atomic():
            mine.save(force_insert=True)
    except IntegrityError:
        return Message.objects.get(dedupe_key=dedupe_key)
    _record("message.queued", mine, by, actor_label=actor_label)
    _nudge_after_commit()
    return mine


@transaction.atomic
def resend(
    message: Message, *, by: User, address: str | None = None, secrets: Mapping[str, str] | None = None
) -> Message:
    """Send a given-up, refused or bounced message again, to the same or to a corrected address.

    A message that no server has accepted goes out as the same row with the same Message-ID. To another address, or
    when a server had accepted it (which may drop a Message-ID it has seen), it becomes a new row (`resent_from`) with a
    Message-ID of its own, and the old one rests as "sent anew". Returns the row that is due now.

    Refused: wrong state (code "wrong_state"), not an address (field "address", code "bad_address"), personal links
    already wiped and not given anew in `secrets` (code "secrets_wiped").
    """
    row = _locked(message)
    address = _checked_address(address, field="address") if address else row.to_address
    row.secrets = dict(secrets or row.secrets)
    if row.state not in (MessageState.FAILED, MessageState.BOUNCED):
        row.move_to(MessageState.REPLACED)  # says why not
    if needed(row.text_body, row.html_body) - set(row.secrets):
        text = _("The personal link in this mail was erased when the mail was accepted. Send a new mail instead.")
        raise Refused(text, code="secrets_wiped")
    if address == row.to_address and row.sent_at is None:
        row.move_to(MessageState.DUE)
        row.attempts, row.last_error, row.due_at = 0, "", timezone.now()
        row.save()
        due = row
    else:
        due = _send_anew(row, address)
    _record("message.resent", due, by, address=address)
    _nudge_after_commit()
    return due


@transaction.atomic
def record_bounce(message: Message, *, reason: str, by: User | None) -> None:
    """The mail came back after the server had accepted it. `reason` is what the returned mail says.

    Refused (code "wrong_state") for a mail that no server has accepted.
    """
    row = _locked(message)
    if row.state != MessageState.SENT:
        text = _("Only a mail that the mail server has accepted can come back; this one is “%(state)s”.")
        raise Refused(text % {"state": row.get_state_display()}, code="wrong_state")
    row.move_to(MessageState.BOUNCED)
    row.last_error = reason.strip()[:1000]
    row.save(update_fields=["state", "last_error", "updated_at"])
    _record("message.bounced", row, by, actor_label="mail server", words=row.last_error)


@transaction.atomic
def cancel(message: Message, *, by: User | None, actor_label: str = "clock") -> None:
    """Never send it. Refused (code "being_sent") while a worker hands it to the mail server."""
    row = _locked(message)
    if row.state == MessageState.DUE and row.is_held:
        raise Refused(_("This message is being sent at this moment. Look again in a minute."), code="being_sent")
    row.move_to(MessageState.CANCELLED)
    row.secrets = {}
    row.save(update_fields=["state", "secrets", "updated_at"])
    _record("message.cancelled", row, by, actor_label=actor_label)


@transaction.atomic
def hasten(messages, *, by: User) -> int:
    """Try delayed mail of a queryset now instead of after its pause; return how many there were."""
    rows = list(messages.delayed().filter(due_at__gt=timezone.now()).select_for_update(of=("self",)))
    Message.objects.filter(pk__in=[row.pk for row in rows]).update(due_at=timezone.now())
    for row in rows:
        _record("message.hastened", row, by)
    if rows:
        _nudge_after_commit()
    return len(rows)


def _send_anew(old: Message, address: str) -> Message:
    secrets, identifier = old.secrets, uuid7()
    old.move_to(MessageState.REPLACED)
    old.secrets = {}
    old.save(update_fields=["state", "secrets", "updated_at"])
    copied = ["kind", "wave_id", "scope_id", "target_id", "from_name", "reply_to", "to_name", "language", "subject"]
    return Message.objects.create(
        id=identifier,
        message_id=message_id_for(identifier),
        dedupe_key=f"resend:{old.pk}",
        resent_from=old,
        to_address=address,
        text_body=old.text_body,
        html_body=old.html_body,
        secrets=secrets,
        **{name: getattr(old, name) for name in copied},
    )


def _locked(message: Message) -> Message:
    return Message.objects.select_for_update().get(pk=message.pk)


def _checked_address(address: str, field: str = "email") -> str:
    address = address.strip()
    try:
        validate_email(address)
    except ValidationError:
        text = _("“%(address)s” is not an e-mail address.")
        raise Refused(text % {"address": address}, field=field, code="bad_address") from None
    return address


def _record(verb: str, message: Message, by: User | None, actor_label: str = "", **details) -> None:
    audit.record(verb, target=message, by=by, actor_label=actor_label, scope_id=message.scope_id, **details)


def _nudge_after_commit() -> None:
    """One nudge per transaction, however many messages it queues."""
    waiting = transaction.get_connection().run_on_commit
    if not any(function is nudge for _savepoints, function, _robust in waiting):
        transaction.on_commit(nudge, robust=True)
