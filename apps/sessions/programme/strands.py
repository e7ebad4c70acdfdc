"""What phases and tracks are called on a programme; nothing is asked where no session has any."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import TextField
from django.db.models.functions import Cast
from django.utils.translation import get_language

from apps.conferences.models import Conference, Phase, Track
from apps.core.languages import pick
from apps.core.rows.beside import Whole
from apps.sessions.programme.rows import ProgrammeRow

PHASE: list[Any] = [Cast("pk", TextField()), "round__titles", "titles"]
TRACK: list[Any] = [Cast("pk", TextField()), "titles"]


class Strands(NamedTuple):
    phases: dict[UUID, str]  # with the round before the phase
    tracks: dict[UUID, str]

    def phase_of(self, row: ProgrammeRow) -> str:
        return self.phases.get(row.phase_id, "") if row.phase_id else ""

    def track_of(self, row: ProgrammeRow) -> str:
        return self.tracks.get(row.track_id, "") if row.track_id else ""


def strands_of(rows: Sequence[ProgrammeRow]) -> Strands:
    """One query for the phases of these sessions and one for their tracks, as far as they have any."""
    phases, tracks = ({getattr(row, name) for row in rows} - {None} for name in ("phase_id", "track_id"))
    found = Phase.objects.filter(pk__in=phases).values_list(*PHASE) if phases else ()
    return read_strands(found, Track.objects.filter(pk__in=tracks).values_list(*TRACK) if tracks else ())


def strand_columns(conference: Conference) -> tuple[Whole, Whole]:
    """All phases and all tracks of an edition, for `read_strands`."""
    own = {"conference": conference}
    return Whole(Phase.objects.filter(**own), *PHASE), Whole(Track.objects.filter(**own), *TRACK)


def read_strands(phases: Iterable[Sequence[Any]], tracks: Iterable[Sequence[Any]]) -> Strands:
    """What these are called in the language of the page."""
    language = get_language()
    named = {
        UUID(pk): " · ".join(pick(titles, language) for titles in parts if titles is not None) for pk, *parts in phases
    }
    return Strands(named, {UUID(pk): pick(titles, language) for pk, titles in tracks})
