"""Which delegations sit in which session, as their edition names them."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import OuterRef, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast
from django.utils.translation import get_language

from apps.conferences.models import Conference
from apps.core.rows.beside import Whole
from apps.delegations.listing import NAME_COLUMNS, read_names, with_line
from apps.delegations.models import Participation
from apps.delegations.names import protocol_key
from apps.delegations.querysets import ParticipationQuerySet
from apps.sessions.cast.people import Named
from apps.sessions.models import Programme, ReleasedSession
from apps.sessions.querysets import part_of


def delegations_by_sitting(
    sittings: Sequence[UUID], conference: Conference, named: Named, programme: Programme = ReleasedSession
) -> dict[UUID, list[str]]:
    """The names of the delegations of each session in protocol order; one query, or none when nobody is named."""
    if named == Named.NOBODY or not sittings:
        return {}
    rows = with_line(_delegations(named), conference, get_language())
    seats: Combinable = _seats(programme)
    if len(sittings) == 1:
        seated = part_of(programme, "session_delegations").objects.filter(sitting=sittings[0])
        rows = rows.filter(pk__in=seated.values("participation"))
        seats = Value([str(sittings[0])], output_field=ArrayField(TextField()))
    return read_delegations(rows.values_list("order", seats, *NAME_COLUMNS))


def delegations_column(conference: Conference, named: Named) -> Whole:
    """The same of a whole released programme, for `read_delegations`; no rows when nobody may be named."""
    rows = Participation.objects.none() if named == Named.NOBODY else _delegations(named)
    return Whole(with_line(rows, conference, get_language()), "order", _seats(ReleasedSession), *NAME_COLUMNS)


def read_delegations(rows: Iterable[Sequence[Any]]) -> dict[UUID, list[str]]:
    """The names by session, in protocol order."""
    ordered = []
    for name, (order, ids) in read_names(rows, get_language()):
        ordered.append((protocol_key(order, name), name.display, ids))
    found: dict[str, list[str]] = {}
    for _place, display, ids in sorted(ordered, key=lambda row: row[0]):
        for sitting_id in ids:
            found.setdefault(sitting_id, []).append(display)
    return {UUID(sitting_id): names for sitting_id, names in found.items()}


def _delegations(named: Named) -> ParticipationQuerySet:
    match named:
        case Named.TEAM:
            return Participation.objects.all()
        case Named.EVERYBODY:
            return Participation.objects.known()
    return Participation.objects.public()


def _seats(programme: Programme) -> ArraySubquery:
    """The sessions of each delegation of a query."""
    seated = part_of(programme, "session_delegations").objects.filter(participation=OuterRef("pk")).order_by()
    return ArraySubquery(seated.values(text=Cast("sitting_id", TextField())))
