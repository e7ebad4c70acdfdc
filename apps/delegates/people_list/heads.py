"""Delegations with their heads of today, for what shows or counts all delegations at once."""

from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from apps.conferences.models import Conference
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Credential, Person
from apps.delegations.listing import named
from apps.delegations.models import Participation
from apps.delegations.names import DisplayName, protocol_key


class Head(NamedTuple):
    """The person who speaks for a delegation."""

    person_id: UUID
    given_name: str
    family_name: str
    name_order: str

    full_name = Person.full_name  # type: ignore[misc]  # a property that reads the same names here

    def __str__(self) -> str:
        return self.full_name


class DelegationWithHead(NamedTuple):
    pk: UUID
    name: DisplayName
    order: int
    status: str
    seats: int | None
    head: Head | None


def headed_delegations(conference: Conference, language: str | None) -> list[DelegationWithHead]:
    """Every delegation, whatever its status, in protocol order, named in `language`. One query."""
    heads = Credential.objects.valid().filter(function=CredentialFunction.HEAD, participation=OuterRef("pk"))
    person = {name: F(f"person__{name}") for name in Head._fields[1:]}
    head = Subquery(heads.values_list(JSONObject(person_id=F("person_id"), **person))[:1])
    columns = ["pk", "order", "status", "seats", "head"]
    rows = named(Participation.objects.annotate(head=head), conference, language, *columns)
    found = [_headed(name, *row) for name, row in rows]
    return sorted(found, key=lambda row: protocol_key(row.order, row.name))


def _headed(
    name: DisplayName, pk: UUID, order: int, status: str, seats: int | None, head: dict[str, Any] | None
) -> DelegationWithHead:
    person = Head(UUID(head.pop("person_id")), **head) if head else None
    return DelegationWithHead(pk, name, order, status, seats, person)
