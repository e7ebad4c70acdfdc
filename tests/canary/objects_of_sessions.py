"""With which objects the addresses of parts of a session are asked, and how an address names its edition."""

from collections.abc import Callable
from typing import Any

from apps.conferences.models import Conference
from apps.sessions.models import Guest
from tests.canary.world import World

Kwargs = dict[str, Any]


def place(conference: Conference) -> Kwargs:
    return {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}


def parts(related: str, argument: str = "row_id") -> Callable[[World], list[Kwargs]]:
    """A row of one session of each edition that has any."""

    def found(world: World) -> list[Kwargs]:
        rows = [(c, sitting) for c in world.editions for sitting in c.sittings.exclude(**{related: None})[:1]]
        return [{**place(c), "sitting_id": s.pk, argument: getattr(s, related).first().pk} for c, s in rows]

    return found


def materials(world: World) -> list[Kwargs]:
    rows = [(c, row) for c in world.editions for s in c.sittings.order_by("pk") for row in s.materials.listed()]
    return [{**place(c), "sitting_id": row.sitting_id, "material_id": row.pk} for c, row in rows]


def meetings(world: World) -> list[Kwargs]:
    return [{**place(c), "request_id": row.pk} for c in world.editions for row in c.meeting_requests.order_by("pk")]


def guests(world: World) -> list[Kwargs]:
    rows = Guest.objects.confirmed().filter(sign_up__sitting__conference__in=world.editions).order_by("pk")
    return [
        {**place(row.sign_up.sitting.conference), "sitting_id": row.sign_up.sitting_id, "guest_id": row.pk}
        for row in rows.select_related("sign_up__sitting__conference__forum")[:2]
    ]
