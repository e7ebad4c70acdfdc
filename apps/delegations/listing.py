"""Delegations as light rows with their names, for pages that show or count all of them at once."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any, NamedTuple

from django.db.models import FilteredRelation, Q

from apps.conferences.models import Conference
from apps.delegations.choices import NameContext
from apps.delegations.models import EntityName
from apps.delegations.names import DisplayName, NameEntry, name_by
from apps.delegations.querysets import ParticipationQuerySet


class Naming(NamedTuple):
    """What `name_by` asks of an entity."""

    code: str
    default_names: dict[str, str]
    default_sort_keys: dict[str, str]


NAME_COLUMNS = [
    *(f"entity__{name}" for name in Naming._fields),
    *(f"line__{field.name}" for field in fields(NameEntry)),
]


def named(
    rows: ParticipationQuerySet, conference: Conference, language: str | None, *columns: Any
) -> Iterator[tuple[DisplayName, tuple[Any, ...]]]:
    """The name of each delegation of `conference` among `rows`, and the `columns` asked for. One query.

    The name is the one for lists in `language`, by the naming protocol.
    """
    of_list = {"conference": conference, "language": language, "context": NameContext.LIST}
    protocol = Q(**{f"entity__names__{key}": value for key, value in of_list.items()})
    found = rows.filter(conference=conference).annotate(line=FilteredRelation("entity__names", condition=protocol))
    own = len(columns)
    for row in found.values_list(*columns, *NAME_COLUMNS):
        code, names, sort_keys, *line = row[own:]
        lines: dict[str, NameEntry | EntityName] = {} if line[0] is None else {NameContext.LIST: NameEntry(*line)}
        yield name_by(lines, Naming(code, names, sort_keys), language or "", NameContext.LIST), row[:own]
