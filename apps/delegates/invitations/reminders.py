"""Who is due for a reminder before the deadline, and the claim that reminds nobody twice."""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.edition_life import WITHOUT_ANSWERS
from apps.core.clocks.times import zone
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations import letters
from apps.delegates.invitations.deadlines import reply_deadline
from apps.delegates.models import Invitation
from apps.delegates.querysets import InvitationQuerySet
from apps.messaging.choices import MessageState
from apps.messaging.models import Message
from apps.messaging.services import queue_messages

BATCH = 50
SETTLE = dt.timedelta(hours=24)  # nobody is reminded on the day after which the invitation reached them
LAST_CALL = dt.timedelta(hours=24)  # nearer to the deadline than this, the hour of the day no longer matters
WAKING = range(9, 21)  # hours on the person's own clocks


def due_invitations(now: dt.datetime) -> InvitationQuerySet:
    """Live invitations without a reply, delivered, within the conference's reminder days before the deadline.

    Someone reminded by hand before that stretch is reminded once more in it.
    """
    delivered = Message.objects.filter(
        target_id=OuterRef("pk"),
        state=MessageState.SENT,
        created_at__gte=OuterRef("queued_at"),
        sent_at__lte=now - SETTLE,
    )
    return (
        Invitation.objects.live()
        .with_deadline()
        .filter(Exists(delivered), delegate__status=DelegateStatus.INVITED, replies_until__gt=now)
        .exclude(delegate__conference__status__in=WITHOUT_ANSWERS)
    )


def is_due(invitation: Invitation, now: dt.datetime) -> bool:
    """Within the stretch, not reminded in it, and at a decent hour where the person is."""
    conference, person = invitation.delegate.conference, invitation.delegate.person
    begins = invitation.replies_until - dt.timedelta(days=conference.reminder_days)
    if now < begins or (invitation.reminded_at and invitation.reminded_at >= begins) or not person.email:
        return False
    local = now.astimezone(zone(person.time_zone or conference.time_zone))
    return local.hour in WAKING or invitation.replies_until - now <= LAST_CALL


def send_due(now: dt.datetime | None = None) -> int:
    """Queue every reminder that is due; returns how many. Safe beside other runs, and when run again."""
    now = now or timezone.now()
    looked_at = due_invitations(now).select_related("delegate__person", "delegate__conference")
    due = [row.pk for row in looked_at if is_due(row, now)]
    return sum(_remind_batch(due[start : start + BATCH], now) for start in range(0, len(due), BATCH))


@transaction.atomic
def _remind_batch(pks: Sequence[uuid.UUID], now: dt.datetime) -> int:
    """Claim rows nobody else holds and look again: a reply may have come since."""
    claimed = due_invitations(now).for_letters().select_for_update(skip_locked=True, of=("self",))
    rows = [row for row in claimed.filter(pk__in=pks) if is_due(row, now)]
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
    Invitation.objects.filter(pk__in=[row.pk for row in invitations]).update(reminded_at=at, updated_at=timezone.now())
    audit.record_many("delegate.reminded", targets=[row.delegate for row in invitations], by=by, actor_label="clock")
