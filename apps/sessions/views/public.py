"""The programme as anybody may read it; each reader gets what they may know of, and no trace of the rest."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import Http404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from apps.conferences.choices import AttributionRule
from apps.conferences.models import Conference
from apps.conferences.views.base import ConferenceMixin
from apps.core.clocks.venue_time import zone_label_over
from apps.core.rows.beside import Packed, read
from apps.core.rows.once_built import once_made, state_of
from apps.core.views import PublicMixin
from apps.sessions.cast.people import Named, named_for
from apps.sessions.models import ReleasedSession
from apps.sessions.notes.standing import reads_notes
from apps.sessions.programme import reader_zone, timetable
from apps.sessions.programme.agenda import agenda_of
from apps.sessions.programme.closed_blocks import Block, closed_blocks, closed_column, read_closed
from apps.sessions.programme.interpretation import direction
from apps.sessions.programme.listed import listed_days
from apps.sessions.programme.questions import questions_for
from apps.sessions.programme.rows import ProgrammeRow, WholeSitting
from apps.sessions.programme.selectors import (
    NOTHING,
    asked_lines,
    join_links,
    materials_for,
    programme_lines,
    whole_sitting,
)
from apps.sessions.releases.waiting import waiting, waiting_beside

ORDERS = ("room", "track")  # beside that of time


class ReaderMixin(PublicMixin, ConferenceMixin):
    """Pages with times at the venue and, where they differ, at the reader's."""

    nav_current = "sessions:programme"

    @cached_property
    def reader(self) -> str:
        return reader_zone.reader_zone(self.request)

    @cached_property
    def viewer(self):
        """Whose eyes the page is seen with: the reader's, or on request (`?as=public`) those of anybody."""
        return AnonymousUser() if self.request.GET.get("as") == "public" else self.request.user

    @cached_property
    def named(self) -> Named:
        return named_for(self.viewer, self.conference)

    def zones(self, rows: Sequence[ProgrammeRow], days: Iterable[timetable.Day]) -> dict:
        """What a page with these sessions says about clocks: the venue's, the reader's, and a choice of others.

        `days` are the same sessions as they are shown.
        """
        at_venue, own, moment = "", "", None
        if rows:
            moment, last = rows[0].starts, max(row.ends for row in rows)
            at_venue = zone_label_over(moment, last, self.conference.time_zone)
            is_elsewhere = any(line.reader for day in days for line in day.lines)
            own = zone_label_over(moment, last, self.reader) if is_elsewhere else ""
        return {
            "venue_zone": at_venue,
            "reader_label": own,
            "zone_choices": reader_zone.zone_choices(reader_zone.day_of(moment), get_language(), self.reader),
            "reader_zone": self.reader,
        }

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        reader_zone.remember_zone(self.request, response)
        return response


class ProgrammeView(ReaderMixin, TemplateView):
    """The whole programme by day, and by time or by room within it."""

    template_name = "sessions/programme.html"

    def get_context_data(self, **kwargs):
        asked, blocks, by = self.asked, tuple(self.blocks), self.request.GET.get("by", "")
        by = by if by in ORDERS else ""

        def make() -> dict[str, Any]:
            return self.shown(asked, blocks, by)

        key = state_of(self.conference), asked, blocks, self.named, self.reader, by
        kwargs |= once_made(key, make) if asked else make()
        kwargs["waiting"] = self.waiting
        kwargs["as_public"] = self.viewer is not self.request.user
        return super().get_context_data(**kwargs)

    def shown(self, asked: Iterable[Sequence[Any]], blocks: Iterable[Block], by: str) -> dict[str, Any]:
        """All that is made of the rows: the same for whoever is shown the same, in the same zone and order."""
        sittings, beside = programme_lines(asked, blocks)
        days = timetable.days_of(sittings, self.conference, named=self.named, reader=self.reader, beside=beside)
        return {
            "by_room": by == "room",
            "by_track": by == "track",
            "has_tracks": any(sitting.track_id for sitting in sittings),
            "days": [(day.iso, day.short) for day in days],
            "listed": listed_days([(day, self.groups(day, by)) for day in days], by == "room"),
        } | self.zones(sittings, days)

    def beside_conference(self):
        return {"closed": Packed(closed_column())} if self.viewer.is_anonymous else {}

    @property
    def blocks(self) -> list[Block]:
        """In which closed sessions stand for the reader: read with the edition for the public, or asked for."""
        if self.viewer.is_anonymous:
            return read_closed(read(self.beside("closed"))[0], self.conference)
        return closed_blocks(self.viewer, self.conference)

    @cached_property
    def is_of_the_desk(self) -> bool:
        return self.request.user.has_perm("sessions.view_desk", self.conference)

    @cached_property
    def asked(self) -> tuple[Sequence[Any], ...]:
        """The rows; for the team with the number of sessions that wait for their release."""
        number = waiting_beside(self.conference) if self.is_of_the_desk else NOTHING
        return asked_lines(self.viewer, self.conference, self.named, number)

    @property
    def waiting(self) -> int:
        if not self.is_of_the_desk:
            return 0
        return self.asked[0][-1] if self.asked else waiting(self.conference)

    @staticmethod
    def groups(day: timetable.Day, by: str) -> list[tuple[str, list[timetable.Line]]]:
        """The day as one list, or as a list for each room or track."""
        if by == "track":
            return [(track or _("Outside the tracks"), lines) for track, lines in day.by_track]
        if by != "room":
            return [("", day.lines)]
        return [(room or _("Elsewhere"), lines) for room, lines in day.by_room]


class SittingView(ReaderMixin, TemplateView):
    """One session. For who may not know of it, it does not exist."""

    template_name = "sessions/sitting.html"

    @cached_property
    def sitting(self) -> WholeSitting:
        sitting = whole_sitting(self.viewer, self.conference, self.kwargs["sitting_id"])
        if sitting is None:
            raise Http404
        return sitting

    @cached_property
    def named(self) -> Named:
        return named_for(self.viewer, self.conference, registered=self.sitting.reader_registered)

    def get_context_data(self, **kwargs):
        sitting, conference = self.sitting, self.conference
        (day,) = timetable.days_of([sitting.row], conference, named=self.named, reader=self.reader)
        kwargs |= {
            "sitting": sitting,
            "day": day,
            "line": day.lines[0],
            "attribution": attribution_of(sitting, conference),
            "reads_notes": self.reads_notes(),
            "questions": questions_for(self.viewer, conference, sitting),
            "agenda": agenda_of(sitting.agenda, sitting.row.pk, conference, self.named),
            "viewer": self.viewer,
            "directions": [direction(*pair) for pair in sitting.directions],
            "materials": materials_for(self.viewer, conference, sitting),
            "join_links": join_links(self.viewer, conference, sitting),
        }
        kwargs |= self.zones([sitting.row], [day])
        return super().get_context_data(**kwargs)

    def reads_notes(self) -> bool:
        """Where there are any, or somebody is to write some."""
        if self.viewer.is_anonymous or not self.sitting.has_notes:
            return False
        return reads_notes(self.viewer, self.conference, ReleasedSession(pk=self.sitting.row.pk))


def attribution_of(sitting: WholeSitting, conference: Conference) -> str:
    """The rule in words; empty for a past edition of which no source tells it."""
    rule = sitting.attribution or conference.attribution
    return str(AttributionRule(rule).label) if rule else ""
