"""Handing due rows to the mail server.

A worker claims a few rows (`SELECT … FOR UPDATE SKIP LOCKED`), commits that it holds them, and only then talks to the
server; each acceptance is committed at once. A worker that dies loses nothing: with its session of the database it has
ceased to hold them (`holding`). Every moment is one of the database's clock; a worker's may be wrong. The one thing
nobody can decide is whether a message was accepted whose acceptance a dying worker could not write down: it is sent
again, with the same Message-ID.
"""

import datetime as dt
import logging
import smtplib
import time
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from django.conf import settings
from django.core.mail import get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import Error, transaction
from django.db.models.functions import Now

from apps.audit import services as audit
from apps.core.guards.secret_paths import hide_keys
from apps.messaging import envelope, mail_server
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import OUTAGE_PAUSE, PAUSES, UNDELIVERED
from apps.messaging.holding import give_back, take_number
from apps.messaging.models import Message
from apps.messaging.refusals import Fault, why

logger = logging.getLogger(__name__)
BATCH = 20  # rows a worker holds at once: what waits for a lease to run out when it dies
LOST_IN_A_ROW = 2  # connections lost one after the other before the server counts as down
SERVICE_CLOSING = 421


@dataclass(frozen=True)
class Verdict:
    """What came of one attempt: SENT, BOUNCED (a permanent no), FAILED (it can never be sent), or DUE (later)."""

    state: MessageState
    words: str = ""
    line_lost: bool = False
    unreachable: bool = False


ACCEPTED = Verdict(MessageState.SENT)


def claim(size: int = BATCH) -> list[Message]:
    """Take up to `size` deliverable rows, to be handed to `send`; rows in other hands are passed over."""
    number = take_number()
    try:
        with transaction.atomic():
            rows = Message.objects.deliverable().order_by("due_at", "id").select_for_update(skip_locked=True)
            messages = list(rows[:size].prefetch_related("shared"))
            until = Now() + dt.timedelta(seconds=settings.MESSAGING_LEASE_SECONDS)
            pks = [message.pk for message in messages]
            Message.objects.filter(pk__in=pks).update(leased_until=until, held_by=number)
    except BaseException:
        give_back(number)
        raise
    if not messages:
        give_back(number)
    for message in messages:
        message.held_by = number
    return messages


def send(messages: list[Message]) -> bool:
    """Try claimed messages one by one over one connection; False when the mail server cannot be reached.

    Stops at half of the lease, so that no row is in the hands of two workers; what was not tried is handed back.
    """
    until = time.monotonic() + settings.MESSAGING_LEASE_SECONDS / 2
    untried = deque(messages)
    lost, words = 0, ""
    connection = get_connection()
    try:
        while untried and lost < LOST_IN_A_ROW and time.monotonic() < until:
            message = untried.popleft()
            verdict = attempt(connection, message)
            settle(message, verdict)
            lost = LOST_IN_A_ROW if verdict.unreachable else lost + 1 if verdict.line_lost else 0
            words = verdict.words
    finally:
        hang_up(connection)
        hand_back(untried, messages)
    reached = lost < LOST_IN_A_ROW
    if reached and not lost:
        mail_server.note_answer()
    if not reached:
        mail_server.note_outage(words)
        postpone()
    return reached


def hand_back(untried: Iterable[Message], messages: list[Message]) -> None:
    """Hold nothing any more. Without the database there is nothing to write: it has let go of them by itself."""
    try:
        Message.objects.filter(pk__in=[message.pk for message in untried]).update(leased_until=None, held_by=None)
        for number in {message.held_by for message in messages if message.held_by}:
            give_back(number)
    except Error:
        logger.warning("the database was lost while mail was being sent")


def attempt(connection: BaseEmailBackend, message: Message) -> Verdict:
    """One attempt; never raises for anything that the message or the server did."""
    try:
        connection.open()
    except OSError as error:  # errors of smtplib, sockets and TLS alike
        hang_up(connection)
        return Verdict(MessageState.DUE, in_words(error), unreachable=True)
    try:
        connection.send_messages([envelope.build(message)])
    except Exception as error:  # one poisoned row must not stop the others
        hang_up(connection)
        return judge(error)
    return ACCEPTED


def judge(error: Exception) -> Verdict:
    """What an error means for the message. Codes: RFC 5321, 4.2.1 (4yz try later, 5yz permanent)."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        code, words = next(iter(error.recipients.values()))
        return _by_code(code, _decode(code, words))
    if isinstance(error, smtplib.SMTPSenderRefused):  # ours to mend in the installation, not the recipient's
        return Verdict(MessageState.DUE, in_words(error), line_lost=error.smtp_code == SERVICE_CLOSING)
    if isinstance(error, smtplib.SMTPResponseException):
        return _by_code(error.smtp_code, in_words(error))
    if isinstance(error, (smtplib.SMTPServerDisconnected, OSError)) and not _is_protocol_error(error):
        return Verdict(MessageState.DUE, in_words(error), line_lost=True)
    if isinstance(error, (ValueError, LookupError)):
        return Verdict(MessageState.FAILED, in_words(error))
    logger.error("a message could not be sent", exc_info=_without_words(error))
    return Verdict(MessageState.DUE, in_words(error))


def _without_words(error: Exception) -> Exception:
    """The same error for the log: where and of which kind, not what it says, which may be part of the mail."""
    return RuntimeError(type(error).__name__).with_traceback(error.__traceback__)


def settle(message: Message, verdict: Verdict) -> None:
    """Write down what came of an attempt, at once: a worker may die any moment.

    A server that cannot be reached has said nothing about this mail: that counts as no attempt, and it waits as long as
    all others do.
    """
    attempts = message.attempts + (not verdict.unreachable)
    state = verdict.state
    if state == MessageState.DUE and attempts > len(PAUSES):
        state = MessageState.FAILED
    changes = {
        "state": state,
        "attempts": attempts,
        "last_error": verdict.words,
        "leased_until": None,
        "held_by": None,
        "updated_at": Now(),
    }
    if state == MessageState.SENT:
        changes |= {"sent_at": Now(), "secrets": {}}
    elif state == MessageState.DUE:
        changes |= {"due_at": Now() + (OUTAGE_PAUSE if verdict.unreachable else PAUSES[attempts - 1])}
    if state in UNDELIVERED:
        with transaction.atomic():
            if _write(message, changes):
                label = "mail server" if state == MessageState.BOUNCED else "delivery"
                details = {"words": verdict.words, "attempts": attempts}
                audit.record(f"message.{state}", target=message, by=None, actor_label=label, **details)
    else:
        _write(message, changes)


def _write(message: Message, changes: dict) -> bool:
    written = Message.objects.filter(pk=message.pk, state=MessageState.DUE).update(**changes)
    if not written:
        logger.warning("message %s was settled by somebody else meanwhile", message.pk)
    return bool(written)


def postpone() -> None:
    """Nobody else needs to find out that the server is down; this counts as no attempt."""
    Message.objects.deliverable().update(due_at=Now() + OUTAGE_PAUSE)


def hang_up(connection: BaseEmailBackend) -> None:
    """Close the line; the next attempt opens a new one."""
    with suppress(Exception):  # a server that is gone cannot be told goodbye
        connection.close()


def in_words(error: Exception) -> str:
    """What pages and trail say of an error, without keys: a server that takes a mail for spam may quote its links."""
    if isinstance(error, smtplib.SMTPResponseException):
        return _decode(error.smtp_code, error.smtp_error)
    return hide_keys(str(error) or type(error).__name__)[:1000]


def _by_code(code: int, words: str) -> Verdict:
    """A server that has had enough mail for today says so for good, but means "later"."""
    state = MessageState.BOUNCED if code >= 500 and why(words) != Fault.RATE else MessageState.DUE
    return Verdict(state, words, line_lost=code == SERVICE_CLOSING)


def _decode(code: int, words: bytes | str) -> str:
    text = words.decode("utf-8", "replace") if isinstance(words, bytes) else str(words)
    return hide_keys(f"{code} {text}")[:1000]


def _is_protocol_error(error: Exception) -> bool:
    return isinstance(error, smtplib.SMTPException) and not isinstance(error, smtplib.SMTPServerDisconnected)
