"""Delegations with their heads of today, for what shows or counts all delegations at once."""

from dataclasses import fields
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, FilteredRelation, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject

from apps.conferences.models import Conference
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Credential, Person
from apps.delegations.choices import NameContext
from apps.delegations.models import Participation
from apps.delegations.names import DisplayName, NameEntry, name_by


class Head(NamedTuple):
    """The person who speaks for a delegation."""

    person_id: UUID
    given_name: str
    family_name: str
    name_order: str

    full_name = Person.full_name

    def __str__(self) -> str:
        return self.full_name


class Headed(NamedTuple):
    pk: UUID
    name: DisplayName
    order: int
    status: str
    seats: int | None
    head: Head | None


class Naming(NamedTuple):
    """What `name_by` asks of an entity."""

    code: str
    default_names: dict[str, str]
    default_sort_keys: dict[str, str]


def headed_delegations(conference: Conference, language: str | None) -> list[Headed]:
    """Every delegation, whatever its status, in protocol order, named in `language`. One query."""
    heads = Credential.objects.valid().filter(function=CredentialFunction.HEAD, participation=OuterRef("pk"))
    person = {name: F(f"person__{name}") for name in Head._fields[1:]}
    protocol = Q(
        entity__names__conference=conference, entity__names__language=language, entity__names__context=NameContext.LIST
    )
    rows = (
        Participation.objects.filter(conference=conference)
        .annotate(line=FilteredRelation("entity__names", condition=protocol))
        .annotate(head=Subquery(heads.values_list(JSONObject(person_id=F("person_id"), **person))[:1]))
        .values_list(
            *["pk", "order", "status", "seats", "head"],
            *[f"entity__{name}" for name in Naming._fields],
            *[f"line__{field.name}" for field in fields(NameEntry)],
        )
    )
    found = [_headed(row, language or "") for row in rows]
    return sorted(found, key=lambda row: (row.order, row.name.sort_key.casefold()))


def _headed(row: tuple[Any, ...], language: str) -> Headed:
    pk, order, status, seats, head, code, names, sort_keys, *line = row
    lines = {} if line[0] is None else {NameContext.LIST: NameEntry(*line)}
    name = name_by(lines, Naming(code, names, sort_keys), language, NameContext.LIST)
    person = head and Head(UUID(head.pop("person_id")), **head)
    return Headed(pk, name, order, status, seats, person)
