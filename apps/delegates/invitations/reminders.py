"""Who is due for a reminder before the deadline, and the claim that reminds nobody twice."""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db import transaction
from django.db.models import DateTimeField, DurationField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Now, NullIf

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.edition_life import WITHOUT_ANSWERS
from apps.conferences.models import Conference
from apps.core.clocks.database_clock import database_now
from apps.core.clocks.times import zone
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations import letters
from apps.delegates.invitations.deadlines import reply_deadline
from apps.delegates.models import Invitation
from apps.delegates.querysets import InvitationQuerySet
from apps.messaging.choices import MessageState
from apps.messaging.models import Message
from apps.messaging.services import queue_messages

BATCH = 200
SETTLE = dt.timedelta(hours=24)  # nobody is reminded on the day after which the invitation reached them
LAST_CALL = dt.timedelta(hours=24)  # nearer to the deadline than this, the hour of the day no longer matters
WAKING = range(9, 21)  # hours on the person's own clocks
A_DAY = Value(dt.timedelta(days=1), DurationField())


def editions_in_question(now: dt.datetime) -> QuerySet:
    """Those within their days of reminders, or with somebody who has a deadline of their own."""
    days = ExpressionWrapper(F("reminder_days") * A_DAY, DurationField())
    begins = ExpressionWrapper(F("reply_deadline") - days, DateTimeField())
    within = Conference.objects.alias(begins=begins).filter(reply_deadline__gt=now, begins__lte=now).values("pk")
    return within.union(Invitation.objects.exclude(deadline=None).values("delegate__conference"), all=True)


def within_the_stretch(now: dt.datetime) -> InvitationQuerySet:
    """Live invitations without a reply, delivered, within the conference's reminder days before the deadline.

    Adds `clocks`, the zone in which the person lives. Someone reminded by hand before that stretch is reminded once
    more in it.
    """
    delivered = Message.objects.filter(
        target_id=OuterRef("pk"),
        state=MessageState.SENT,
        created_at__gte=OuterRef("queued_at"),
        sent_at__lte=now - SETTLE,
    )
    days = ExpressionWrapper(F("delegate__conference__reminder_days") * A_DAY, DurationField())
    own_clocks = NullIf("delegate__person__time_zone", Value(""))
    return (
        Invitation.objects.live()
        .with_deadline()
        .alias(begins=ExpressionWrapper(F("replies_until") - days, DateTimeField()))
        .annotate(clocks=Coalesce(own_clocks, "delegate__conference__time_zone"))
        .filter(delegate__conference__in=editions_in_question(now))
        .filter(delegate__status=DelegateStatus.INVITED, replies_until__gt=now, begins__lte=now)
        .filter(Q(reminded_at=None) | Q(reminded_at__lt=F("begins")))
        .exclude(delegate__person__email="")
        .exclude(delegate__conference__status__in=WITHOUT_ANSWERS)
        .filter(Exists(delivered))
    )


def due_invitations(now: dt.datetime, awake: Sequence[str]) -> InvitationQuerySet:
    """Those within the stretch whose clocks show a decent hour, or whose last day it is."""
    return within_the_stretch(now).filter(Q(clocks__in=awake) | Q(replies_until__lte=now + LAST_CALL))


def zones_within_the_stretch(now: dt.datetime) -> list[str]:
    """The zones in which somebody may be due: none means that nobody is. The database would not know a misspelt one."""
    return list(within_the_stretch(now).order_by().values_list("clocks", flat=True).distinct())


def send_due(now: dt.datetime | None = None) -> int:
    """Queue every reminder that is due; returns how many. Safe beside other runs, and when run again.

    The database decides who is due, by its own clock; no more than a batch is ever loaded.
    """
    now = now or database_now()
    if not (zones := zones_within_the_stretch(now)):
        return 0
    awake, total = [name for name in zones if now.astimezone(zone(name)).hour in WAKING], 0
    while count := _remind_batch(now, awake):
        total += count
    return total


@transaction.atomic
def _remind_batch(now: dt.datetime, awake: Sequence[str]) -> int:
    """Claim rows nobody else holds; a reply that has come since takes its row out."""
    claimed = due_invitations(now, awake).for_letters().select_for_update(skip_locked=True, of=("self",))
    rows = list(claimed.order_by("delegate__conference", "pk")[:BATCH])
    if rows:
        queue_reminders(rows, key="remind", at=now)
    return len(rows)


def queue_reminders(
    invitations: Sequence[Invitation],
    *,
    key: str,
    at: dt.datetime,
    wave_id: uuid.UUID | None = None,
    by: User | None = None,
) -> None:
    """Queue a reminder each and note that it was `at`; the caller holds the locks. One key and deadline is one mail."""
    senders: dict[uuid.UUID, letters.Sender] = {}
    drafts = []
    for invitation in invitations:
        conference = invitation.delegate.conference
        if conference.pk not in senders:
            senders[conference.pk] = letters.sender_of(conference)
        until = reply_deadline(invitation)
        dedupe_key = f"{key}:{invitation.pk}:{invitation.version}:{until.timestamp() if until else ''}"
        sender = senders[conference.pk]
        drafts.append(letters.draft(letters.REMINDER, invitation, sender, dedupe_key=dedupe_key, wave_id=wave_id))
    queue_messages(drafts, by=by)
    Invitation.objects.filter(pk__in=[row.pk for row in invitations]).update(reminded_at=at, updated_at=Now())
    audit.record_many("delegate.reminded", targets=[row.delegate for row in invitations], by=by, actor_label="clock")
