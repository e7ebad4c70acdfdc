"""What an import knows at any moment: the forum, and the rows that stand for the file's short names."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from apps.accounts.models import User
from apps.conferences.models import Conference, Forum, GuidingQuestion, Organization, Phase, QuestionSet, Room, Track
from apps.delegates.models import Person
from apps.delegations.models import Entity, Participation
from apps.documents.models import Document
from apps.exchange.forum_file import moments
from apps.exchange.forum_file.errors import Problems
from apps.exchange.forum_file.importing.store import Store
from apps.statements.models import AdoptionRecord, Statement

NUMBERS = ("number", "version")


@dataclass
class Intake:
    """The whole file."""

    forum: Forum
    store: Store
    accounts: dict[str, User] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    editions: dict[str, Conference] = field(default_factory=dict)
    texts: dict[str, Statement] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    records: list[tuple[str, AdoptionRecord, dict[str, Any]]] = field(default_factory=list)  # to be sealed at the end
    facts: dict[UUID, dict[str, Any]] = field(default_factory=dict)  # of adopted texts, for the register

    @property
    def problems(self) -> Problems:
        return self.store.problems


@dataclass
class EditionIntake:
    """One edition of it; `path` is its place in the file."""

    whole: Intake
    conference: Conference
    path: str
    rooms: dict[str, Room] = field(default_factory=dict)
    phases: dict[str, Phase] = field(default_factory=dict)
    tracks: dict[str, Track] = field(default_factory=dict)
    question_sets: list[QuestionSet] = field(default_factory=list)
    questions: list[GuidingQuestion] = field(default_factory=list)
    participations: dict[str, Participation] = field(default_factory=dict)
    unproved: set[UUID] = field(default_factory=set)  # what could not be proved before the file came (`bindings`)

    @property
    def store(self) -> Store:
        return self.whole.store

    @property
    def tz(self) -> str:
        return self.conference.time_zone

    def party(self, item: dict[str, Any]) -> dict[str, Participation | Person | None]:
        """Whom an item speaks of by `delegation` or `person`, as the columns of a party have it."""
        return {
            "participation": self.participations[item["delegation"]] if "delegation" in item else None,
            "person": self.whole.people[item["person"]] if "person" in item else None,
        }


def key_of(party: dict[str, Any]) -> tuple[UUID | None, UUID | None]:
    """Of what `EditionIntake.party` gives: the columns of a row, as they are kept."""
    return party["participation"] and party["participation"].pk, party["person"] and party["person"].pk


def numbered(item: dict[str, Any], key: str, path: str) -> list[tuple[str, dict[str, Any]]]:
    """The objects of a list in the file, each with its place."""
    return [(f"{path}.{key}[{index}]", each) for index, each in enumerate(item.get(key, []))]


def in_order(items: list[tuple[str, dict[str, Any]]], key: str, tz: str) -> list[tuple[str, dict[str, Any]]]:
    """By the number or the moment under `key`; as they stand in the file where those are the same."""
    return sorted(items, key=lambda each: each[1][key] if key in NUMBERS else moments.parse(each[1][key], tz))
