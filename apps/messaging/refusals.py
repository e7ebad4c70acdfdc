"""Why nobody got a mail, read from what its server said: what the organizer can do about it depends on that."""

import re

from django.db import models
from django.utils.translation import pgettext_lazy

from apps.messaging.choices import MessageState


class Fault(models.TextChoices):
    ADDRESS = "address", pgettext_lazy("of a mail", "no such mailbox")
    MAILBOX = "mailbox", pgettext_lazy("of a mail", "mailbox full or closed")
    SPAM = "spam", pgettext_lazy("of a mail", "refused as spam")
    RATE = "rate", pgettext_lazy("of a mail", "too many emails at once")
    REFUSED = "refused", pgettext_lazy("of a mail", "refused")
    SILENCE = "silence", pgettext_lazy("of a mail", "given up after many attempts")
    OURS = "ours", pgettext_lazy("of a mail", "not sent: fault of this installation")


WRONG_ADDRESS = {Fault.ADDRESS, Fault.MAILBOX, Fault.REFUSED}  # so far as one can tell from what was said
CODE = re.compile(r"\s*([245]\d\d)(?:[ -]|$)")
ENHANCED = re.compile(r"\b[45]\.(\d{1,3})\.(\d{1,3})\b")  # RFC 3463, with what large providers have added
SUBJECTS: dict[tuple[str, str], Fault] = {
    ("1", "0"): Fault.ADDRESS, ("1", "1"): Fault.ADDRESS, ("1", "2"): Fault.ADDRESS, ("1", "3"): Fault.ADDRESS,
    ("1", "6"): Fault.ADDRESS, ("1", "10"): Fault.ADDRESS, ("4", "4"): Fault.ADDRESS,
    ("2", "0"): Fault.MAILBOX, ("2", "1"): Fault.MAILBOX, ("2", "2"): Fault.MAILBOX,
    ("4", "5"): Fault.RATE, ("7", "28"): Fault.RATE, ("7", "232"): Fault.RATE, ("7", "233"): Fault.RATE,
}  # fmt: skip
RATE = re.compile(
    r"rate.?limit|limit.{0,20}exceed|exceed.{0,30}(?:limit|rate)|too many|throttl|unusual rate|sending (?:quota|limit)"
    r"|(?:daily|hourly).{0,30}(?:quota|limit)",
    re.IGNORECASE,
)
SPAM = re.compile(
    r"\bspam|black.?list|block.?list|\blisted\b|reputation|\bdmarc\b|\bspf\b|\bdkim\b|policy|unsolicited"
    r"|content (?:rejected|denied)|phish|virus|malware",
    re.IGNORECASE,
)
MAILBOX = re.compile(
    r"(?:mailbox|inbox|user|quota).{0,30}(?:full|over|exceeded|disabled|inactive|closed)", re.IGNORECASE
)
ADDRESS = re.compile(
    r"no such (?:user|mailbox|recipient|address)|(?:user|recipient|address|mailbox).{0,30}"
    r"(?:unknown|not found|does not exist|doesn't exist|unavailable|invalid)|unknown (?:user|recipient|mailbox)",
    re.IGNORECASE,
)
UNHEARD = re.compile(r"timed out|connection|refused|closed|unreachable|errno", re.IGNORECASE)  # errors of the line


def why(words: str) -> Fault:
    """What the words of a server mean. Words about rate and spam come first: a code for "policy" stands for either."""
    if RATE.search(words):
        return Fault.RATE
    enhanced = ENHANCED.search(words)
    if enhanced and (known := SUBJECTS.get((enhanced[1], enhanced[2]))):
        return known
    if SPAM.search(words) or (enhanced and enhanced[1] == "7"):
        return Fault.SPAM
    if MAILBOX.search(words):
        return Fault.MAILBOX
    return Fault.ADDRESS if ADDRESS.search(words) else Fault.REFUSED


def fault_of(state: str | None, words: str | None) -> Fault | None:
    """Why a mail in that state was not delivered; None for one that was, or that still can be."""
    if state == MessageState.BOUNCED:
        return why(words or "")
    if (
        state == MessageState.FAILED
    ):  # nobody has said a last word: the server kept saying "later", or we never asked it
        found = why(words or "") if CODE.match(words or "") else None
        return (
            Fault.RATE if found == Fault.RATE else Fault.SILENCE if found or UNHEARD.search(words or "") else Fault.OURS
        )
    return None
