"""Sessions whole, with all that hangs on them: of the working programme, of the released one, or of a version.

Everything in an entry can stand in JSON, so that two programmes are compared in the same way whether they are rows or a
version of last week.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import F

from apps.conferences.models import Conference
from apps.sessions.models import PARTS, Programme, ReleasedSession
from apps.sessions.models.mirror import Pair
from apps.sessions.programme.rows import Seconds, moment

Part = dict[str, Any]  # a row that hangs on a session: its columns but those that every row has
OF_EVERY_ROW = {"id", "created_at", "updated_at", "sitting_id"}
SAID = ["titles", "descriptions", "format", "visibility", "attribution", "status"]


@dataclass(slots=True)
class Entry:
    """One session. Times are ISO 8601 in UTC, `parts` the rows of each kind by the name they have on a session."""

    id: str
    uid: str
    titles: dict[str, str]
    descriptions: dict[str, str]
    format: str
    visibility: str
    attribution: str
    status: str
    room: str  # its id, empty without one
    room_names: dict[str, str]
    starts: str
    ends: str
    parts: dict[str, list[Part]] = field(default_factory=dict)
    strand: list[str] = field(default_factory=list)  # ids of its phase and its track

    @property
    def pk(self) -> UUID:
        return UUID(self.id)

    @property
    def starts_at(self) -> dt.datetime | None:
        return dt.datetime.fromisoformat(self.starts) if self.starts else None

    @property
    def ends_at(self) -> dt.datetime | None:
        return dt.datetime.fromisoformat(self.ends) if self.ends else None

    def as_json(self) -> dict[str, Any]:
        """Shares its values with the entry, whose copy took longer than all else in a release."""
        return {name: getattr(self, name) for name in self.__slots__}


Programmed = Mapping[UUID, Entry]


def entries_of(programme: Programme, conference: Conference) -> dict[UUID, Entry]:
    """All sessions of a conference in order, in a query for them and one for each kind of part."""
    seconds = [Seconds("during__startswith"), Seconds("during__endswith")]
    columns = ["pk", "ics_uid", *SAID, "room_id", "room__names", *seconds, "phase_id", "track_id"]
    rows = programme.objects.of(conference).in_order().values_list(*columns)
    found = {pk: entry_of(pk, *rest) for pk, *rest in rows}
    for pair in PARTS:
        name = name_of(pair)
        for entry in found.values():
            entry.parts[name] = []
        for sitting_id, part in parts_of(pair, programme, conference):
            found[sitting_id].parts[name].append(part)
    return found


def entry_of(pk: UUID, uid: str, *values: Any) -> Entry:
    *said, room, room_names, starts, ends, phase, track = values
    told: dict[str, Any] = dict(zip(SAID, said, strict=True))
    told |= {name: "" if at is None else moment(at).isoformat() for name, at in (("starts", starts), ("ends", ends))}
    entry = Entry(id=str(pk), uid=uid, room=str(room) if room else "", room_names=room_names or {}, **told)
    entry.strand = [str(each) for each in (phase, track) if each]
    return entry


def parts_of(pair: Pair, programme: Programme, conference: Conference) -> Iterable[tuple[UUID, Part]]:
    model = pair.released if programme is ReleasedSession else pair.working
    names = [each for each in pair.columns if each not in OF_EVERY_ROW]
    order = ["order", *pair.same] if "order" in names else [*pair.same]
    rows: Any = model._default_manager.filter(sitting__conference=conference).order_by(*map(F, order))
    for sitting_id, *values in rows.values_list("sitting_id", *names):
        yield sitting_id, {name: plain(value) for name, value in zip(names, values, strict=True)}


def name_of(pair: Pair) -> str:
    """What the rows are called on a session, in both programmes."""
    field: Any = pair.working._meta.get_field("sitting")
    return field.remote_field.related_name


def plain(value: Any) -> Any:
    if isinstance(value, UUID):
        return str(value)
    return value.isoformat() if isinstance(value, dt.datetime) else value


def from_json(values: Iterable[Mapping[str, Any]]) -> dict[UUID, Entry]:
    """The entries of a version, by id."""
    entries = [Entry(**value) for value in values]
    return {entry.pk: entry for entry in entries}
