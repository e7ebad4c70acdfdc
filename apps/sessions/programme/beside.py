"""What lines of a programme show beside their sessions: who is in them, and which phase and track they belong to."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.db.models import Case

from apps.conferences.models import Conference
from apps.core.rows.beside import beside_one, read
from apps.sessions.cast.people import InRole, Named, names_by_sitting, names_column, read_people
from apps.sessions.models import Programme
from apps.sessions.programme.rows import ProgrammeRow
from apps.sessions.programme.seats import delegations_by_sitting, delegations_column, read_delegations
from apps.sessions.programme.strands import Strands, read_strands, strand_columns, strands_of


class Beside(NamedTuple):
    people: dict[UUID, list[InRole]]
    delegations: dict[UUID, list[str]]
    strands: Strands


def beside_of(sittings: Sequence[ProgrammeRow], conference: Conference, named: Named, programme: Programme) -> Beside:
    """Of these sessions, in up to four queries: what nobody may see, or no session has, is not asked for."""
    ids = [sitting.pk for sitting in sittings]
    people = names_by_sitting(ids, conference, named, programme)
    return Beside(people, delegations_by_sitting(ids, conference, named, programme), strands_of(sittings))


def beside_column(conference: Conference, named: Named) -> Case:
    """All of it as a column of the query that asks for the sessions of a released programme."""
    parts = names_column(conference, named), delegations_column(conference, named), *strand_columns(conference)
    return beside_one(*parts)


def read_beside(text: str | None) -> Beside:
    """What the column holds; nothing where there was no session to hold it."""
    people, delegations, phases, tracks = read(text) if text else ([], [], [], [])
    return Beside(read_people(people), read_delegations(delegations), read_strands(phases, tracks))
