"""A session's agenda ready to be read, and what its minutes come to beside the length of the session."""

from collections.abc import Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, OuterRef
from django.db.models.functions import JSONObject

from apps.conferences.models import Conference
from apps.sessions.cast.people import InRole, Named, names_of_rapporteurs
from apps.sessions.models import ReleasedAgendaItem, Session

MINUTE = 60  # seconds


class Length(NamedTuple):
    """Minutes of the items beside those of the session; None where it has no time."""

    items: int
    sitting: int | None
    without: int  # items of which nobody has said how long they take

    @property
    def left(self) -> int | None:
        return None if self.sitting is None else self.sitting - self.items

    @property
    def is_over(self) -> bool:
        return self.left is not None and self.left < 0

    @property
    def over(self) -> int:
        return max(0, -(self.left or 0))


def length_of(sitting: Session) -> Length:
    minutes = list(sitting.agenda_items.values_list("minutes", flat=True))
    whole = int((sitting.ends - sitting.starts).total_seconds()) // MINUTE if sitting.during else None
    return Length(sum(each or 0 for each in minutes), whole, sum(each is None for each in minutes))


class Item(NamedTuple):
    """One item as its readers get it."""

    titles: dict[str, str]
    minutes: int | None
    rapporteur: InRole | None  # as far as this reader may see them named
    symbols: list[str]


def agenda_column() -> ArraySubquery:
    """The items of each session of a query, as JSON: a page that shows them asks no question more."""
    rows = ReleasedAgendaItem.objects.filter(sitting=OuterRef("pk")).order_by("order", "id")
    item = JSONObject(
        titles=F("titles"), minutes=F("minutes"), rapporteur=F("rapporteur_id"), symbols=F("symbols"),
    )  # fmt: skip
    return ArraySubquery(rows.values(item=item))


def agenda_of(rows: Sequence[dict[str, Any]], sitting: UUID, conference: Conference, named: Named) -> list[Item]:
    """What `agenda_column` found, with names as this reader may see them; one query more where anybody reports."""
    names: dict[UUID, InRole] = {}
    if any(row["rapporteur"] for row in rows):
        names = names_of_rapporteurs(sitting, conference, named)
    return [Item(row["titles"], row["minutes"], _reporting(row, names), row["symbols"]) for row in rows]


def _reporting(row: dict[str, Any], names: dict[UUID, InRole]) -> InRole | None:
    return names.get(UUID(row["rapporteur"])) if row["rapporteur"] else None
