"""What can become of a mail: where it may go from each state, who may still act on it, and when it is tried again."""

import datetime as dt

from apps.messaging.choices import MessageState as S

NEXT: dict[str, set[str]] = {
    S.DUE: {S.SENT, S.FAILED, S.BOUNCED, S.CANCELLED},
    S.SENT: {S.BOUNCED},
    S.FAILED: {S.DUE, S.REPLACED, S.CANCELLED},
    S.BOUNCED: {S.DUE, S.REPLACED, S.CANCELLED},
    S.REPLACED: set(),
    S.CANCELLED: set(),
}
UNDELIVERED = {S.FAILED, S.BOUNCED}
OUT_OF_USE = {S.REPLACED, S.CANCELLED}  # another mail took its place, or none is wanted

# How long to wait after the first, second … attempt that failed for now; after the last one the message is given up.
PAUSES = [
    dt.timedelta(minutes=1),
    dt.timedelta(minutes=5),
    dt.timedelta(minutes=15),
    dt.timedelta(hours=1),
    dt.timedelta(hours=4),
    dt.timedelta(hours=12),
    dt.timedelta(hours=24),
    dt.timedelta(hours=24),
]
OUTAGE_PAUSE = dt.timedelta(minutes=1)  # for all alike, while the mail server cannot be reached

CANCELLABLE = {state for state in S if S.CANCELLED in NEXT[state]}


def can_move(state: str, to: str) -> bool:
    return to in NEXT[S(state)]


def can_resend(state: str) -> bool:
    """By hand; what is due is tried again by itself."""
    return can_move(state, S.REPLACED)


def can_come_back(state: str) -> bool:
    """By hand: only what a server has accepted; before that the server itself says no."""
    return state == S.SENT


def can_cancel(state: str) -> bool:
    return state in CANCELLABLE
