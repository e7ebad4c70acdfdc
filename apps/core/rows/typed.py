"""What somebody has typed and not recorded yet, kept on the server so that every step is a page with its own address.

Whoever asks names the holder: a key that became known opens nothing for anybody else.
"""

import datetime as dt
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models.functions import Now

from apps.core.models import Typed

LIFE = dt.timedelta(days=1)
MOST = 20  # of one holder; the oldest go first


@transaction.atomic
def keep(holder: str, data: dict[str, Any], key: UUID | None = None, *, most: int = MOST) -> UUID:
    """Keep it under `key` (a new one without); returns the key. A key of somebody else is not heard.

    A key may have been in an address before anything was kept under it: so the page before the first press has one too.
    """
    if key and Typed.objects.filter(pk=key, holder=holder).update(data=data, kept_at=Now()):
        return key
    made = key if key and not Typed.objects.filter(pk=key).exists() else uuid4()
    Typed.objects.create(pk=made, holder=holder, data=data, kept_at=Now())
    older = Typed.objects.filter(holder=holder).order_by("-kept_at", "-pk").values_list("pk", flat=True)[most:]
    Typed.objects.filter(pk__in=list(older)).delete()
    return made


def find(holder: str, key: str) -> tuple[UUID, dict[str, Any]] | None:
    """What is kept under a key as an address has it; None for no key, another's, or one that is too old."""
    wanted = read_key(key)
    if wanted is None:
        return None
    row = Typed.objects.filter(pk=wanted, holder=holder, kept_at__gt=Now() - LIFE).first()
    return (row.pk, row.data) if row else None


def read_key(key: str) -> UUID | None:
    try:
        return UUID(key)
    except ValueError:
        return None


def erase(holder: str, key: UUID | None = None) -> None:
    """What is kept under that key, or everything of the holder."""
    rows = Typed.objects.filter(holder=holder)
    (rows.filter(pk=key) if key else rows).delete()


def sweep() -> int:
    """Erase whatever is too old to be found; returns how many."""
    return Typed.objects.filter(kept_at__lte=Now() - LIFE).delete()[0]
