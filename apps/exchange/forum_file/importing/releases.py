"""Versions of a programme come in once and never change: what a file says otherwise of one that is kept is refused."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from django.utils.translation import gettext as _

from apps.exchange.forum_file import moments
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.parts import account_of
from apps.exchange.forum_file.writing.releases import ROWS
from apps.sessions.models import PARTS, Release, ReleasedSession, Session
from apps.sessions.releases.entries import SAID, name_of


def take_releases(edition: EditionIntake, item: dict[str, Any]) -> None:
    """In the order of the file, which is that of their numbers."""
    if edition.whole.problems:
        return
    kept = {row.number: row for row in edition.conference.releases.all()}
    ids = _Ids(edition, kept.values())
    for path, each in numbered(item, "releases", edition.path):
        values = _values(edition, each, path, ids)
        row = kept.get(each["number"])
        if row is None:
            edition.store.put(Release(), {"conference": edition.conference, "number": each["number"], **values}, path)
        elif any(getattr(row, name) != value for name, value in values.items()):
            edition.store.problems.add(path, _("This version is kept already, and says something else."))
        else:
            edition.store.unchanged += 1


def _values(edition: EditionIntake, item: dict[str, Any], path: str, ids: "_Ids") -> dict[str, Any]:
    by = account_of(edition.whole, item["by"], f"{path}.by") if "by" in item else None
    return {
        "at": moments.parse(item["at"], edition.tz),
        "by": by,
        "note": item.get("note", ""),
        "told": item.get("told", 0),
        "snapshot": [ids.entry(each) for each in item.get("sessions", [])],
        "diff": [ids.change(each) for each in item.get("changes", [])],
    }


class _Ids:
    """What rows are called here, for the short names of the file."""

    def __init__(self, edition: EditionIntake, kept: Iterable[Release]):
        self.tz, self.sittings = edition.tz, dict[str, str]()
        for programme in (ReleasedSession, Session):
            rows = programme.objects.of(edition.conference).values_list("ics_uid", "pk")
            self.sittings |= {uid: str(pk) for uid, pk in rows}
        told = [entry for row in kept for entry in (*row.snapshot, *(change["before"] for change in row.diff)) if entry]
        self.sittings |= {entry["uid"]: entry["id"] for entry in told}  # of sessions that are gone too
        self.phases = {key: str(row.pk) for key, row in edition.phases.items()}
        self.tracks = {key: str(row.pk) for key, row in edition.tracks.items()}
        self.rooms = {key: str(row.pk) for key, row in edition.rooms.items()}
        self.rows: dict[str, Mapping[Any, Any]] = {
            "participation_id": edition.participations,
            "question_id": dict(enumerate(edition.questions, start=1)),
            "person_id": edition.whole.people,
            "rapporteur_id": edition.whole.people,
        }

    def sitting(self, uid: str) -> str:
        """A session that is gone has the same id in every version."""
        return self.sittings.setdefault(uid, str(uuid5(NAMESPACE_URL, f"session:{uid}")))

    def change(self, item: dict[str, Any]) -> dict[str, Any]:
        before = self.entry(item["before"]) if "before" in item else None
        return {"id": self.sitting(item["uid"]), "kinds": item["kinds"], "before": before}

    def entry(self, item: dict[str, Any]) -> dict[str, Any]:
        texts = {name: item.get(name, {} if name in ("titles", "descriptions") else "") for name in SAID}
        parts = item.get("parts", {})
        return {
            "id": self.sitting(item["uid"]),
            "uid": item["uid"],
            **texts,
            "room": self.rooms.get(item.get("room", ""), ""),
            "room_names": item.get("room_names", {}),
            **{name: self.moment(item.get(name, "")) for name in ("starts", "ends")},
            "strand": [
                known[item[key]]
                for key, known in (("phase", self.phases), ("track", self.tracks))
                if item.get(key, "") in known
            ],
            "parts": {name: [self.part(row) for row in parts.get(name, [])] for name in map(name_of, PARTS)},
        }

    def moment(self, text: str) -> str:
        return moments.parse(text, self.tz).astimezone(dt.UTC).isoformat() if text else ""

    def part(self, row: dict[str, Any]) -> dict[str, Any]:
        columns = {key: column for column, key in ROWS.items()}
        return {columns.get(key, key): self.named(columns.get(key, key), value) for key, value in row.items()}

    def named(self, column: str, value: Any) -> Any:
        return str(self.rows[column][value].pk) if column in self.rows and value else value
