"""What a forum has announced: its editions, when they were announced, postponed or cancelled."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import F, Q, Window
from django.db.models.functions import Lag

from apps.conferences.edition_life import PUBLIC_STATUSES, is_news
from apps.conferences.models import Conference, Forum


@dataclass(frozen=True)
class Announcement:
    """One step of an edition that the public was told; `is_latest`: it stands there still."""

    number: int  # of the history, in the order in which it happened
    conference: Conference
    status: str
    at: dt.datetime
    is_latest: bool


def announcements_of(forum: Forum) -> list[Announcement]:
    """Every such step of the public editions, the newest first. Two queries, however many editions there are.

    What came before an edition was last a draft is taken back with it.
    """
    editions = {row.pk: row for row in forum.conferences.public()}
    for edition in editions.values():
        edition.forum = forum
    told: dict[UUID, list[tuple[int, str, dt.datetime]]] = {pk: [] for pk in editions}
    for number, pk, before, status, at in _steps(list(editions)):
        if status not in PUBLIC_STATUSES:
            told[pk].clear()
        elif is_news(before, status):
            told[pk].append((number, status, at))
    found = [
        Announcement(number, edition, status, at, is_latest=number == told[pk][-1][0] and status == edition.status)
        for pk, edition in editions.items()
        for number, status, at in told[pk]
    ]
    return sorted(found, key=lambda each: each.number, reverse=True)


def _steps(editions: list[UUID]) -> Any:
    """Number, edition, status before and after, moment of every change of the status, in order."""
    history: Any = Conference._meta.get_field("events")
    before = Window(Lag("status"), partition_by="pgh_obj_id", order_by="pgh_id")
    rows = history.related_model.objects.filter(pgh_obj_id__in=editions).annotate(before=before)
    changed = rows.filter(Q(before=None) | ~Q(before=F("status"))).order_by("pgh_id")
    return changed.values_list("pgh_id", "pgh_obj_id", "before", "status", "pgh_created_at")
