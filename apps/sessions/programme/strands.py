"""What phases and tracks are called on a programme; nothing is asked where no session has any."""

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import get_language

from apps.conferences.models import Phase, Track
from apps.core.languages import pick
from apps.sessions.programme.rows import ProgrammeRow


class Strands(NamedTuple):
    phases: dict[UUID, str]  # with the round before the phase
    tracks: dict[UUID, str]

    def phase_of(self, row: ProgrammeRow) -> str:
        return self.phases.get(row.phase_id, "") if row.phase_id else ""

    def track_of(self, row: ProgrammeRow) -> str:
        return self.tracks.get(row.track_id, "") if row.track_id else ""


def strands_of(rows: Sequence[ProgrammeRow]) -> Strands:
    """One query for the phases of these sessions and one for their tracks, as far as they have any."""
    language = get_language()
    phases, tracks = ({getattr(row, name) for row in rows} - {None} for name in ("phase_id", "track_id"))
    found = Phase.objects.filter(pk__in=phases).select_related("round") if phases else ()
    named = {
        row.pk: " · ".join(pick(part.titles, language) for part in (row.round, row) if part is not None)
        for row in found
    }
    own = Track.objects.filter(pk__in=tracks) if tracks else ()
    return Strands(named, {row.pk: pick(row.titles, language) for row in own})
