"""What the outbox knows of the mail server: since when it cannot be reached, what it said last, how many mails wait."""

import datetime as dt
import uuid
from dataclasses import dataclass

from django.conf import settings
from django.db.models import Count, Q
from django.db.models.functions import Coalesce, Least, Now

from apps.messaging.choices import MessageState
from apps.messaging.models import MailServer, Message


@dataclass(frozen=True)
class Outbox:
    """`waiting` mails of what was asked about; `down_since` None while the server is reached, or was never tried."""

    waiting: int = 0
    down_since: dt.datetime | None = None
    last_error: str = ""

    @property
    def keeps_files(self) -> bool:
        return keeps_files()

    @property
    def is_down(self) -> bool:
        return self.down_since is not None


def keeps_files() -> bool:
    """No mail server is set up: mails become files, and reach nobody."""
    return settings.EMAIL_BACKEND.endswith("EmlFileBackend")


def outbox_of(scope_id: uuid.UUID | None = None) -> Outbox:
    """The state of the mail of a conference; without one, of the installation. One query, a second during an outage."""
    down = MailServer.objects.filter(down_since__isnull=False).annotate(since=Least("down_since", Now())).first()
    if down is None:
        return Outbox()
    here = Q(scope_id=scope_id) if scope_id else Q()
    waiting = Message.objects.filter(here, state=MessageState.DUE).aggregate(count=Count("id"))["count"]
    return Outbox(waiting, down.since, down.last_error)


def note_outage(words: str) -> None:
    """The server could not be reached. Since when is told by the first time."""
    MailServer.objects.bulk_create([MailServer()], ignore_conflicts=True)
    MailServer.objects.update(down_since=Coalesce("down_since", Now()), last_error=words)


def note_answer() -> None:
    """The server has answered, whatever it said."""
    MailServer.objects.filter(down_since__isnull=False).update(down_since=None, last_error="")
