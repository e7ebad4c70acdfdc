"""All delegations of a conference with their names: as light rows to show or count, as instances to choose from."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from django.db.models import FilteredRelation, Prefetch, Q

from apps.conferences.models import Conference
from apps.delegations.choices import NameContext
from apps.delegations.models import EntityName, Participation
from apps.delegations.names import DisplayName, ForumNames, NameEntry, in_protocol_order, name_by
from apps.delegations.querysets import ParticipationQuerySet

STAMPS = ["created_at", "updated_at"]


NAME_COLUMNS = [
    *(f"entity__{name}" for name in ForumNames._fields),
    *(f"line__{field.name}" for field in fields(NameEntry)),
]


def named(
    rows: ParticipationQuerySet, conference: Conference, language: str | None, *columns: Any
) -> Iterator[tuple[DisplayName, tuple[Any, ...]]]:
    """The name of each delegation of `conference` among `rows`, and the `columns` asked for. One query.

    The name is the one for lists in `language`, by the naming protocol.
    """
    found = with_line(rows, conference, language)
    return read_names(found.values_list(*columns, *NAME_COLUMNS), language)


def with_line(rows: ParticipationQuerySet, conference: Conference, language: str | None) -> ParticipationQuerySet:
    """The delegations of the conference among `rows`, so that `NAME_COLUMNS` can be asked for."""
    of_list = {"conference": conference, "language": language, "context": NameContext.LIST}
    protocol = Q(**{f"entity__names__{key}": value for key, value in of_list.items()})
    return rows.filter(conference=conference).annotate(line=FilteredRelation("entity__names", condition=protocol))


def read_names(rows: Iterable[Any], language: str | None) -> Iterator[tuple[DisplayName, tuple[Any, ...]]]:
    """The names of rows that end with `NAME_COLUMNS`, and what stands before these."""
    own = -len(NAME_COLUMNS)
    for row in rows:
        code, names, sort_keys, *line = row[own:]
        lines: dict[str, NameEntry] = {} if line[0] is None else {NameContext.LIST: NameEntry(*line)}
        yield name_by(lines, ForumNames(code, names, sort_keys), language or "", NameContext.LIST), row[:own]


def delegations_of(conference: Conference, language: str) -> list[Participation]:
    """The delegations in protocol order, each with its `.name`. Two queries."""
    names = Prefetch("entity__names", EntityName.objects.filter(conference=conference).defer(*STAMPS))
    rows = Participation.objects.filter(conference=conference).select_related("entity").prefetch_related(names)
    rows = rows.defer(*STAMPS, *[f"entity__{stamp}" for stamp in STAMPS])
    for row in rows:
        row.conference = conference
    return in_protocol_order(rows, language)
