"""The short names of one forum's parts, made once for a whole file."""

from dataclasses import dataclass, field
from typing import Any

from apps.conferences.models import Forum, Organization
from apps.delegates.models import Person
from apps.delegations.models import Entity
from apps.exchange.forum_file.keys import english, name_keys


@dataclass
class Names:
    """What stands for a row in the file, by primary key."""

    people: dict[Any, str]
    organizations: dict[Any, str]
    entities: dict[Any, str]
    person_rows: list[Person]
    organization_rows: list[Organization]
    entity_rows: list[Entity]
    rooms: dict[Any, str] = field(default_factory=dict)
    rounds: dict[Any, str] = field(default_factory=dict)
    phases: dict[Any, str] = field(default_factory=dict)
    tracks: dict[Any, str] = field(default_factory=dict)
    participations: dict[Any, str] = field(default_factory=dict)
    question_sets: dict[Any, int] = field(default_factory=dict)
    questions: dict[Any, int] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)  # e-mail by primary key, for those named inside a text


def names_of(forum: Forum) -> Names:
    people = sorted(forum.people.select_related("user"), key=person_order)
    organizations = sorted(forum.organizations.all(), key=lambda row: (english(row.names), row.created_at, row.pk))
    entities = list(forum.entities.order_by("code"))
    return Names(
        people=name_keys(people, lambda row: f"{row.given_name} {row.family_name}", "person"),
        organizations=name_keys(organizations, lambda row: english(row.names), "organization"),
        entities={row.pk: row.code for row in entities},
        person_rows=people,
        organization_rows=organizations,
        entity_rows=entities,
    )


def person_order(person: Person) -> tuple:
    """By name; a name that two people bear is told apart by what else is known, at last by who came first."""
    return (person.family_name, person.given_name, person.email, person.native_name, person.created_at, person.pk)
