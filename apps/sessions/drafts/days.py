"""Sessions of one day on another: copied, or moved, by the clocks of the venue."""

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db.models import Prefetch

from apps.conferences.models import Conference, Room
from apps.core.clocks.times import zone
from apps.core.clocks.venue_time import moment_at
from apps.core.exceptions import Refused
from apps.sessions.choices import Role
from apps.sessions.drafts.draft import AgendaPoint, Draft, Proposal, numbered
from apps.sessions.models import (
    AgendaItem,
    Assignment,
    Session,
    SessionDelegation,
    SessionQuestion,
    SessionQuestionSet,
)
from apps.sessions.sitting_plan import Times


def whole(conference: Conference) -> list[Session]:
    """The sessions that are not cancelled, in order, with all that is copied of them. Eight queries."""
    seats = SessionDelegation.objects.select_related("participation__entity")
    rows = Session.objects.of(conference).planned().select_related("room", "phase", "track").in_order()
    return list(
        rows.prefetch_related(
            Prefetch("session_delegations", seats.prefetch_related("participation__entity__names")),
            Prefetch("session_questions", SessionQuestion.objects.select_related("question")),
            Prefetch("session_question_sets", SessionQuestionSet.objects.select_related("question_set")),
            Prefetch("assignments", Assignment.objects.select_related("person")),
            Prefetch("agenda_items", AgendaItem.objects.select_related("rapporteur")),
            "interpretations",
        )
    )


def day_of(sitting: Session, conference: Conference) -> dt.date | None:
    """The day on which it begins, at the venue."""
    return sitting.starts.astimezone(zone(conference.time_zone)).date() if sitting.starts else None


def copy_of(sitting: Session, *, with_delegations: bool, with_people: bool) -> Draft:
    """The same once more, without a time: all that is planned of it.

    What happened in it, or was agreed for its time, stays there: links, files, sign-up and guests, notes, requirements
    and requests for meetings; so does that it may not be moved.
    """
    people = list(sitting.assignments.all()) if with_people else []
    return Draft(
        0,
        titles=sitting.titles,
        format=sitting.format,
        visibility=sitting.visibility,
        attribution=sitting.attribution,
        descriptions=sitting.descriptions,
        room=sitting.room,
        phase=sitting.phase,
        track=sitting.track,
        questions=[row.question for row in sitting.session_questions.all()],
        question_sets=[row.question_set for row in sitting.session_question_sets.all()],
        delegations=[row.participation for row in sitting.session_delegations.all()] if with_delegations else [],
        people=[(row.person, row.role) for row in people],
        languages={row.person_id: row.languages for row in people if row.role == Role.INTERPRETER and row.languages},
        agenda=[
            AgendaPoint(row.titles, row.minutes, row.symbols, row.rapporteur if with_people else None)
            for row in sitting.agenda_items.all()
        ],
        directions=[(row.source, row.target) for row in sitting.interpretations.all()],
    )


def put_on(draft: Draft, times: Times, before: str, after: str, days: int, at: dt.time | None = None) -> None:
    """`times` on the clocks of the zone `before`, so many days later, on those of `after`; `at` is another start.

    What the clocks there skip stands as an error of the draft.
    """
    start, end = (moment.astimezone(zone(before)) for moment in times)
    length = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    first = dt.datetime.combine(start.date() + dt.timedelta(days), at or start.time())
    last = first + length
    try:
        draft.times = (
            moment_at(first.date(), first.time(), after, second=bool(start.fold)),
            moment_at(last.date(), last.time(), after, second=bool(end.fold)),
        )
    except Refused as refused:
        draft.errors["start"] = str(refused)


def copied(
    conference: Conference,
    sittings: Iterable[Session],
    targets: Sequence[dt.date],
    *,
    with_delegations: bool,
    with_people: bool,
    at: dt.time | None = None,
    room: Room | None = None,
) -> Proposal:
    """Each session on each of the days `targets`, at its time or `at`, in its room or in `room`."""
    drafts = []
    for sitting in sittings:
        day = day_of(sitting, conference)
        if day is None or sitting.during is None:
            continue
        for target in targets:
            draft = copy_of(sitting, with_delegations=with_delegations, with_people=with_people)
            draft.room = room or draft.room
            zone_name, times = conference.time_zone, (sitting.during.lower, sitting.during.upper)
            put_on(draft, times, zone_name, zone_name, (target - day).days, at)
            drafts.append(draft)
    return Proposal(numbered(drafts))


def moved(conference: Conference, sittings: Iterable[Session], target: dt.date) -> Proposal:
    """Each session on the day `target`, at its time and in its room. Cancelled ones stay where people know them."""
    drafts = []
    for sitting in sittings:
        draft = copy_of(sitting, with_delegations=True, with_people=True)
        draft.moves = sitting
        if (day := day_of(sitting, conference)) and sitting.during:
            zone_name, times = conference.time_zone, (sitting.during.lower, sitting.during.upper)
            put_on(draft, times, zone_name, zone_name, (target - day).days)
        drafts.append(draft)
    return Proposal(numbered(drafts))
