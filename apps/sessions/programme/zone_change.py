"""What stands on the clocks of the venue, and where it comes to stand when the venue is in another zone."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.core.clocks.venue_time import same_clock
from apps.core.exceptions import Refused
from apps.core.languages import pick
from apps.delegates.models import Invitation
from apps.sessions.models import Material, Session, SignUp


class Keep(TextChoices):
    CLOCKS = "clocks", gettext_lazy("Keep the clock times")
    MOMENTS = "moments", gettext_lazy("Keep the moments")


class Kind(TextChoices):
    SESSION = "session", gettext_lazy("session")
    DEADLINE = "deadline", gettext_lazy("reply deadline")
    OWN_DEADLINE = "own_deadline", gettext_lazy("own reply deadline")
    SIGN_UP = "sign_up", gettext_lazy("end of a sign-up")
    MATERIAL = "material", gettext_lazy("moment of a file")


class Tied(NamedTuple):
    """One thing with a time of the venue: a session, or a deadline or moment (which has no end)."""

    kind: Kind
    pk: UUID
    label: str
    start: dt.datetime
    end: dt.datetime | None = None

    def on(self, before: str, after: str) -> "Tied":
        """The same on the same clock times of another zone. Refused, named, where they skip one of them."""
        try:
            end = self.end and same_clock(self.end, before, after)
            return self._replace(start=same_clock(self.start, before, after), end=end)
        except Refused as refused:
            message = _("%(title)s: %(sentence)s") % {"title": self.label, "sentence": refused.message}
            raise Refused(message, field="keep", code=refused.code) from refused

    def said(self, tz: str) -> str:
        start = format_moment(self.start, tz, "short")
        if self.end is None:
            return start
        is_one_day = len({moment.astimezone(zone(tz)).date() for moment in (self.start, self.end)}) == 1
        end = format_moment(self.end, tz, "time" if is_one_day else "short")
        return f"{start}–{end}" if is_one_day else f"{start} – {end}"


class Line(NamedTuple):
    """One line of the list: as it is now, and after each of the two answers."""

    kind: str
    label: str
    now: str
    clocks: str
    moments: str
    is_impossible: bool


def tied_to_the_clocks(conference: Conference) -> list[Tied]:
    """Every reply deadline, sessions with a time in their order, and when sign-ups end and files are shown. Four
    queries."""
    found = []
    if conference.reply_deadline:
        found.append(Tied(Kind.DEADLINE, conference.pk, _("Reply deadline"), conference.reply_deadline))
    own = Invitation.objects.filter(delegate__conference=conference, deadline__isnull=False)
    for row in own.select_related("delegate__person").order_by("deadline", "pk"):
        if row.deadline:
            label = _("Reply deadline of %(person)s") % {"person": row.delegate.person.full_name}
            found.append(Tied(Kind.OWN_DEADLINE, row.pk, label, row.deadline))
    for sitting in Session.objects.of(conference).timed().in_order():
        label = pick(sitting.titles, get_language())
        found.append(Tied(Kind.SESSION, sitting.pk, label, sitting.starts, sitting.ends))
    return found + _of_sessions(conference)


def _of_sessions(conference: Conference) -> list[Tied]:
    found = []
    sign_ups = SignUp.objects.filter(sitting__conference=conference, closes_at__isnull=False)
    for row in sign_ups.select_related("sitting").order_by("closes_at", "pk"):
        if row.closes_at:
            label = _("Sign-up for %(session)s closes") % {"session": pick(row.sitting.titles, get_language())}
            found.append(Tied(Kind.SIGN_UP, row.pk, label, row.closes_at))
    files = Material.objects.listed().filter(sitting__conference=conference, shown_at__isnull=False)
    for file in files.order_by("shown_at", "pk"):
        if file.shown_at:
            label = _("%(file)s is shown") % {"file": file.title}
            found.append(Tied(Kind.MATERIAL, file.pk, label, file.shown_at))
    return found


def state_of(tied: Iterable[Tied]) -> str:
    """A short text that changes with every time in the list: what somebody has seen before they chose."""
    told = [f"{row.kind} {row.pk} {row.start} {row.end}" for row in tied]
    return hashlib.sha256("\n".join(sorted(told)).encode()).hexdigest()[:32]


def lines(tied: Iterable[Tied], before: str, after: str) -> list[Line]:
    return [_line(row, before, after) for row in tied]


def _line(row: Tied, before: str, after: str) -> Line:
    try:
        clocks, is_impossible = row.on(before, after).said(after), False
    except Refused as refused:
        clocks, is_impossible = str(refused.message), True
    return Line(str(row.kind.label), row.label, row.said(before), clocks, row.said(after), is_impossible)
