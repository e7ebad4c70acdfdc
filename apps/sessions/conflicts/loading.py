"""A programme from the database: four queries for any number of sessions, three with the delegations at hand."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields.ranges import RangeEndsWith, RangeStartsWith
from django.db.models import Exists, F, FilteredRelation, OuterRef, Q
from django.db.models.functions import JSONObject
from django.utils.translation import get_language

from apps.conferences.models import Conference, Room
from apps.delegates.models import Person
from apps.delegates.people_list.heads import DelegationWithHead, headed_delegations
from apps.delegates.person_columns import NAME
from apps.sessions.conflicts.rows import Acceptance, Asked, Planned, Programme, RoomFacts, Rules, Side, Someone, Terms
from apps.sessions.models import (
    AcceptedConflict,
    Assignment,
    DelegationTerms,
    ProgrammeRules,
    Requirement,
    Session,
    SessionDelegation,
)


def load(conference: Conference, delegations: Sequence[DelegationWithHead] | None = None) -> Programme:
    """`delegations` as from `headed_delegations`, for a page that has them already."""
    if delegations is None:
        delegations = headed_delegations(conference, get_language())
    return Programme(conference, sittings_of(conference), delegations, people_of(conference), **frame_of(conference))


def sittings_of(conference: Conference) -> list[Planned]:
    """Planned sessions in order. One query."""
    delegations = SessionDelegation.objects.filter(sitting=OuterRef("pk")).order_by()
    assignments = Assignment.objects.filter(sitting=OuterRef("pk")).order_by("order", "pk")
    rows = Session.objects.of(conference).planned().in_order()
    return [
        Planned._make(row)
        for row in rows.values_list(
            *["pk", "titles", "format", "visibility", "room_id", RangeStartsWith(F("during"))],
            *[RangeEndsWith(F("during")), "pinned", "updated_at"],
            ArraySubquery(delegations.values_list("participation_id")),
            ArraySubquery(assignments.values_list("person_id")),
            ArraySubquery(assignments.values_list("role")),
        )
    ]


def people_of(conference: Conference) -> Mapping[UUID, Someone]:
    """Delegates of the edition and everybody with a role in its programme. One query."""
    in_role = Assignment.objects.filter(person=OuterRef("pk"), sitting__conference=conference)
    rows = (
        Person.objects.filter(forum=conference.forum_id)
        .annotate(here=FilteredRelation("delegations", condition=Q(delegations__conference=conference)))
        .filter(Q(here__isnull=False) | Exists(in_role))
    )
    found = {}
    names = len(NAME)
    columns = ["time_zone", "here__status", "here__mode", "here__participation_id"]
    for pk, *values in rows.values_list("pk", *NAME, *columns):
        person = Person(**dict(zip(NAME, values[:names], strict=True)))
        found[pk] = Someone(person.full_name, *values[names:])
    return found


def frame_of(conference: Conference) -> dict[str, Any]:
    """Rules, rooms, delegations' terms, requirements and acceptances. One query."""
    own = {"conference": OuterRef("pk")}
    rules = ProgrammeRules.objects.filter(**own)
    rooms = Room.objects.filter(**own)
    terms = DelegationTerms.objects.filter(participation__conference=OuterRef("pk"))
    asked = Requirement.objects.filter(**own)
    accepted = AcceptedConflict.objects.filter(**own)
    places = {"building": "terms__building", "opens": "terms__opens", "closes": "terms__closes"}
    sides = [f"{side}_{name}" for side in ("first", "second") for name in Side._fields]
    row = (
        Conference.objects.filter(pk=conference.pk)
        .values_list(
            ArraySubquery(rules.values_list(JSONObject(**{name: name for name in Rules._fields}))),
            ArraySubquery(rooms.values_list(JSONObject(pk="pk", names="names", seats="capacity", **places))),
            ArraySubquery(terms.values_list(JSONObject(pk="participation_id", minimum="minimum", zone="time_zone"))),
            ArraySubquery(asked.values_list(JSONObject(pk="pk", kind="kind", **{name: name for name in sides}))),
            ArraySubquery(accepted.values_list(JSONObject(fingerprint="fingerprint", pk="pk", reason="reason"))),
        )
        .get()
    )
    return {
        "rules": rules_from(row[0]),
        "rooms": {UUID(each["pk"]): room_from(each) for each in row[1]},
        "terms": {UUID(each["pk"]): Terms(each["minimum"], each["zone"]) for each in row[2]},
        "requirements": [asked_from(each) for each in row[3]],
        "accepted": {each["fingerprint"]: Acceptance(UUID(each["pk"]), each["reason"]) for each in row[4]},
    }


def rules_from(rows: list[dict[str, Any]]) -> Rules:
    if not rows:
        return Rules()
    clocks = {"opens", "closes", "night_from", "night_until"}
    return Rules(**{name: clock_from(value) if name in clocks else value for name, value in rows[0].items()})


def room_from(row: dict[str, Any]) -> RoomFacts:
    hours = clock_from(row["opens"]), clock_from(row["closes"])
    return RoomFacts(row["names"], row["seats"], row["building"] or "", *hours)


def clock_from(value: str | None) -> Any:
    return dt.time.fromisoformat(value) if value else None


def asked_from(row: dict[str, Any]) -> Asked:
    return Asked(UUID(row["pk"]), row["kind"], side_from(row, "first"), side_from(row, "second"))


def side_from(row: dict[str, Any], side: str) -> Side:
    delegation, person, sitting = (
        UUID(value) if (value := row[f"{side}_{name}"]) else None for name in ("delegation", "person", "sitting")
    )
    return Side(delegation, person, sitting, row[f"{side}_format"])
