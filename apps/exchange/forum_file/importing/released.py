"""The released programme of an edition: what everybody outside the team reads.

Where it is published as it is edited the database has copied it already; only how often calendars were told is left.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from apps.conferences.choices import ProgrammeMode
from apps.exchange.forum_file import columns
from apps.exchange.forum_file.importing.intake import EditionIntake, numbered
from apps.exchange.forum_file.importing.sessions import take_parts, values_of
from apps.sessions.models import Programme, ReleasedSession, Session
from apps.sessions.releases.copying import copy


def take_released(edition: EditionIntake, item: dict[str, Any], *, was_behind: bool) -> None:
    """`was_behind` says that the edition released until this file came, so that its working rows may be others."""
    if edition.whole.problems:
        return
    if edition.conference.programme_mode == ProgrammeMode.AS_EDITED:
        if was_behind:
            copy([*_ids(Session, edition), *_ids(ReleasedSession, edition)])
        _count(edition, item)
        return
    working = dict(Session.objects.of(edition.conference).values_list("ics_uid", "pk"))
    released = {row.ics_uid: row for row in ReleasedSession.objects.of(edition.conference)}
    for path, each in numbered(item, "released_sessions", edition.path):
        uid = each["uid"]
        row = released.get(uid) or ReleasedSession(ics_uid=uid, **({"id": working[uid]} if uid in working else {}))
        if edition.store.put(row, values_of(edition, each, columns.RELEASED_SESSION), path, columns.RELEASED_SESSION):
            take_parts(edition, path, each, row)


def _ids(programme: Programme, edition: EditionIntake) -> Iterable[UUID]:
    return programme.objects.of(edition.conference).values_list("pk", flat=True)


def _count(edition: EditionIntake, item: dict[str, Any]) -> None:
    for _path, each in numbered(item, "sessions", edition.path):
        if "uid" in each:
            told = ReleasedSession.objects.filter(conference=edition.conference, ics_uid=each["uid"])
            told.exclude(sequence=each.get("sequence", 0)).update(sequence=each.get("sequence", 0))
