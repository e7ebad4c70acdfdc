"""How the installation is doing, for those who operate it. Counts and states, no person's data."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Min
from django.utils import timezone

from apps.accounts.models import User
from apps.audit.models import Entry
from apps.conferences.models import Conference, Forum
from apps.core.probes.health import OK, last_heartbeat, report
from apps.messaging.choices import MessageState
from apps.messaging.mail_server import outbox_of
from apps.messaging.models import Message

EVENTS_SHOWN = 20
LATE = dt.timedelta(minutes=10)


@dataclass(frozen=True)
class Outbox:
    """Messages by state; `oldest` is since when the first one that is due has been waiting."""

    counts: list[tuple[str, str, int]]
    oldest: dt.datetime | None

    @property
    def is_late(self) -> bool:
        return self.oldest is not None and timezone.now() - self.oldest > LATE


def outbox() -> Outbox:
    counts = dict(Message.objects.order_by().values_list("state").annotate(Count("id")))
    waiting = Message.objects.deliverable().aggregate(oldest=Min("due_at"))
    rows = [(state.value, str(state.label), counts.get(state.value, 0)) for state in MessageState]
    return Outbox(rows, waiting["oldest"])


def office() -> dict[str, Any]:
    """Everything the back office's first page shows."""
    services = report()
    return {
        "services": list(services.items()),
        "heartbeat": last_heartbeat() if services["worker"] == OK else None,
        "outbox": outbox(),
        "mail_server": outbox_of(),
        "events": Entry.objects.only("at", "verb")[:EVENTS_SHOWN],
        "figures": {
            "accounts": User.objects.filter(is_active=True).count(),
            "forums": Forum.objects.count(),
            "conferences": Conference.objects.count(),
        },
    }
