"""Many sessions given other times at once: all of them, or none."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.conferences.models import Conference
from apps.sessions.drafts.draft import Draft
from apps.sessions.models import Session
from apps.sessions.services.adding_many import nobody_was_faster, of_row, refuse_at_all, refuse_clashes
from apps.sessions.services.guests_news import guests_told_at_once
from apps.sessions.services.locking import lock_programme
from apps.sessions.services.sittings import as_range, place_in_words


@transaction.atomic
def move_sittings(conference: Conference, drafts: Sequence[Draft], *, by: User | None) -> list[Session]:
    """Give each session (`moves`) the time of its draft; rooms stay, people come along.

    None comes onto the timetable or off it, so nobody's calendar loses one. Refused with the row named: a room or
    person taken ("room_taken", "person_busy"), a session that is cancelled, removed or without a time by now
    ("changed_meanwhile"), a draft with errors ("rows"), none ("empty").
    """
    conference = lock_programme(conference)
    refuse_at_all(drafts)
    rows = Session.objects.of(conference).planned().timed().select_for_update(of=("self",)).select_related("room")
    held = rows.in_bulk([draft.moves.pk for draft in drafts if draft.moves])
    refuse_clashes(conference, drafts, by=by)
    moved, told = [], []
    for draft in drafts:
        sitting = held.get(draft.moves.pk) if draft.moves else None
        if sitting is None or draft.times is None:
            message = _("This session has been changed in the meantime.")
            raise of_row(draft, message, "changed_meanwhile")
        before, old = place_in_words(sitting), sitting.during
        sitting.during, sitting.updated_at = as_range(draft.times), timezone.now()
        moved.append((sitting, old))
        told.append({"before": before, "after": place_in_words(sitting)})
    with guests_told_at_once(*held.values(), by=by), nobody_was_faster():
        for wave in _waves(moved):
            Session.objects.bulk_update(wave, ["during", "updated_at"])
    sittings = [sitting for sitting, _old in moved]
    audit.record_many("session.moved", targets=sittings, by=by, each=told)
    return sittings


def _waves(moved: Sequence[tuple[Session, Any]]) -> Iterator[list[Session]]:
    """One after the other so that none comes where another still stands: those that go later from the end.

    Sessions of one day that goes to another are a single wave, unless one of them runs past midnight.
    """
    later = [pair for pair in moved if pair[0].during.lower > pair[1].lower]
    earlier = [pair for pair in moved if pair[0].during.lower <= pair[1].lower]
    later.sort(key=lambda pair: pair[1].lower, reverse=True)
    earlier.sort(key=lambda pair: pair[1].lower)
    for ordered in (later, earlier):
        wave: list[tuple[Session, Any]] = []
        for sitting, old in ordered:
            if any(other.lower < sitting.during.upper and sitting.during.lower < other.upper for _row, other in wave):
                yield [row for row, _other in wave]
                wave = []
            wave.append((sitting, old))
        if wave:
            yield [row for row, _other in wave]
