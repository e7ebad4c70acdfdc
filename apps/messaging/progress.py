"""How far a wave of mail has come."""

import uuid
from dataclasses import dataclass

from django.db.models import Count

from apps.messaging.choices import MessageState
from apps.messaging.mail_server import keeps_files
from apps.messaging.models import Message


@dataclass(frozen=True)
class WaveProgress:
    """Counts per state. Messages sent anew count once, as what became of them; cancelled ones not at all."""

    wave_id: uuid.UUID
    accepted: int
    waiting: int
    refused: int
    failed: int

    @property
    def total(self) -> int:
        return self.accepted + self.waiting + self.refused + self.failed

    @property
    def keeps_files(self) -> bool:
        return keeps_files()

    @property
    def is_running(self) -> bool:
        return self.waiting > 0


def wave_progress(wave_id: uuid.UUID, *, scope_id: uuid.UUID | None = None) -> WaveProgress:
    """Count a wave (one query); with `scope_id` only what belongs to that conference."""
    messages = Message.objects.of_wave(wave_id)
    if scope_id is not None:
        messages = messages.within(scope_id)
    counts = dict(messages.order_by().values_list("state").annotate(Count("id")))
    return WaveProgress(
        wave_id,
        accepted=counts.get(MessageState.SENT, 0),
        waiting=counts.get(MessageState.DUE, 0),
        refused=counts.get(MessageState.BOUNCED, 0),
        failed=counts.get(MessageState.FAILED, 0),
    )
