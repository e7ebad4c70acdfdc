"""Writes of the outbox. Delivery itself is `delivery.py`; nothing here talks to a mail server."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.email_addresses import validate_address
from apps.core.exceptions import Refused
from apps.core.guards.secret_paths import hide_keys
from apps.core.identifiers import uuid7
from apps.core.rows.inserting import insert_many
from apps.messaging.choices import MessageState
from apps.messaging.drafts import Draft
from apps.messaging.envelope import message_id_for
from apps.messaging.models import Message, SharedWords
from apps.messaging.placeholders import needed
from apps.messaging.querysets import MessageQuerySet
from apps.messaging.tasks import nudge
from apps.messaging.wording import Circular

ROWS_AT_ONCE = 500  # in one statement


def queue_message(*, by: User | None = None, actor_label: str = "clock", **fields: Any) -> Message:
    """`queue_messages` for one mail; `fields` are those of `Draft`. Returns its row."""
    (message,) = queue_messages([Draft(**fields)], by=by, actor_label=actor_label)
    return message


@transaction.atomic(savepoint=False)
def queue_messages(drafts: Iterable[Draft], *, by: User | None = None, actor_label: str = "clock") -> list[Message]:
    """Put mails into the outbox, in the caller's transaction; each leaves after commit.

    Queueing a `dedupe_key` again changes nothing. Returns a row for each draft, in their order: the new one, or the one
    that was there. Refused (field "email", code "bad_address") when a `to_address` is no address; then none is queued.
    The number of queries does not depend on that of the drafts.
    """
    rows, circulars = [], {}
    for draft in drafts:
        _checked_address(draft.to_address)
        rows.append(draft.as_row())
        if draft.circular:
            circulars[draft.circular.pk] = draft.circular
    insert_many(rows, at_once=ROWS_AT_ONCE, ignore_conflicts=True)
    stored = dict(Message.objects.filter(pk__in=[row.pk for row in rows]).values_list("pk", "due_at"))
    new = [row for row in rows if row.pk in stored]
    for row in new:
        row.due_at = stored[row.pk]  # which the database has set
    _keep_words([circulars[pk] for pk in {row.shared_id for row in new if row.shared_id}])
    repeated = [row.dedupe_key for row in rows if row.pk not in stored]
    there = Message.objects.in_bulk(repeated, field_name="dedupe_key") if repeated else {}
    audit.record_many("message.queued", targets=new, by=by, actor_label=actor_label)
    if new:
        _nudge_after_commit()
    return [row if row.pk in stored else there[row.dedupe_key] for row in rows]


@transaction.atomic
def resend(message: Message, *, by: User, address: str | None = None) -> Message:
    """Send a given-up, refused or bounced message again, to the same or to a corrected address.

    A message that no server has accepted goes out as the same row with the same Message-ID. To another address, or
    when a server had accepted it (which may drop a Message-ID it has seen), it becomes a new row (`resent_from`) with a
    Message-ID of its own, and the old one rests as "sent anew". Returns the row that is due now.

    Refused: wrong state (code "wrong_state"), not an address (field "address", code "bad_address"), personal links
    that belong to the first address (field "address", code "bound") or were wiped already (code "secrets_wiped").
    """
    row = _locked(message)
    address = _checked_address(address, field="address") if address else row.to_address
    if not row.can_resend:
        row.move_to(MessageState.REPLACED)  # says why not
    personal = needed(row.text, row.html)
    if personal and address.lower() != row.to_address.lower():
        text = _("The personal link in this email belongs to %(address)s. Send a new invitation to the other address.")
        raise Refused(text % {"address": row.to_address}, field="address", code="bound")
    if personal - set(row.secrets):
        text = _("The personal link in this email was erased when the email was accepted. Send a new email instead.")
        raise Refused(text, code="secrets_wiped")
    if address == row.to_address and row.sent_at is None:
        row.move_to(MessageState.DUE)
        row.attempts, row.last_error, row.due_at = 0, "", Now()
        row.save()
        row.refresh_from_db(fields=["due_at"])
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
    if not row.can_come_back:
        text = _("Only an email that the mail server has accepted can come back; this one is “%(state)s”.")
        raise Refused(text % {"state": row.get_state_display()}, code="wrong_state")
    row.move_to(MessageState.BOUNCED)
    row.last_error = hide_keys(reason.strip())[:1000]
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
def hasten(messages: MessageQuerySet, *, by: User) -> int:
    """Try all waiting mail of a queryset now instead of after its pause; return how many there were."""
    rows = list(messages.waiting().defer("text_body", "html_body", "secrets").select_for_update(of=("self",)))
    Message.objects.filter(pk__in=[row.pk for row in rows]).update(due_at=Now())
    audit.record_many("message.hastened", targets=rows, by=by)
    if rows:
        _nudge_after_commit()
    return len(rows)


def _keep_words(circulars: Sequence[Circular]) -> None:
    """Of those that have a new mail: the database asks at commit whether each mail has its words."""
    rows = [
        SharedWords(id=each.pk, text_body=each.words.text, html_body=each.words.html, stand_in=each.stand_in)
        for each in circulars
    ]
    insert_many(rows, at_once=ROWS_AT_ONCE, ignore_conflicts=True)


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
        shared=old.shared,
        greeted=old.greeted,
        attachments=old.attachments,
        secrets=secrets,
        **{name: getattr(old, name) for name in copied},
    )


def _locked(message: Message) -> Message:
    return Message.objects.select_for_update().get(pk=message.pk)


def _checked_address(address: str, field: str = "email") -> str:
    address = address.strip()
    try:
        validate_address(address)
    except ValidationError as error:
        text = _("“%(address)s” is not an email address.") % {"address": address}
        sentence = text if error.code == "invalid" else error.messages[0]
        raise Refused(sentence, field=field, code="bad_address") from None
    return address


def _record(verb: str, message: Message, by: User | None, actor_label: str = "", **details: Any) -> None:
    audit.record(verb, target=message, by=by, actor_label=actor_label, **details)


def _nudge_after_commit() -> None:
    """One nudge per transaction, however many messages it queues."""
    waiting = transaction.get_connection().run_on_commit
    if not any(function is nudge for _savepoints, function, _robust in waiting):
        transaction.on_commit(nudge, robust=True)
