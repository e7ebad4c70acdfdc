"""All bilaterals of some delegations: each pair once, in the first place that is free for both and has a room."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from apps.conferences.models import Conference, Room
from apps.core.lazy import Words
from apps.core.listing import enumerated
from apps.delegations.models import Participation
from apps.delegations.names import display_name, protocol_languages
from apps.sessions.choices import Format
from apps.sessions.drafts.draft import MOST, Draft, Proposal, numbered
from apps.sessions.models import Session, SessionDelegation
from apps.sessions.sitting_plan import Times

STEP = dt.timedelta(minutes=5)
# Sessions of all: whoever is to be in them has no time for a bilateral, also where no delegation is named.
OF_EVERYBODY = {Format.PLENARY, Format.CEREMONY, Format.BREAK}
DASHES = {"ja": "―"}  # between two names; with blanks round an en dash in other languages

Pair = tuple[UUID, UUID]


class Plan(NamedTuple):
    """What is asked for: how long a meeting lasts, how long the way to the next takes, where, and when."""

    length: dt.timedelta
    pause: dt.timedelta
    rooms: Sequence[Room]
    windows: Sequence[Times]


class Busy:
    """When rooms and delegations are taken already; everybody is while there is a session of all."""

    def __init__(self, conference: Conference):
        self.rooms: dict[UUID, list[Times]] = defaultdict(list)
        self.seats: dict[UUID, list[Times]] = defaultdict(list)
        self.all: list[Times] = []
        self.met: set[frozenset[UUID]] = set()
        rows = Session.objects.of(conference).planned().values_list("pk", "format", "during", "room_id")
        seated: dict[UUID, list[UUID]] = defaultdict(list)
        there = SessionDelegation.objects.filter(sitting__conference=conference)
        for sitting, seat in there.values_list("sitting_id", "participation_id"):
            seated[sitting].append(seat)
        for pk, format, during, room in rows:
            if format == Format.BILATERAL:
                self.met.add(frozenset(seated[pk]))
            if during is not None:
                self._take((during.lower, during.upper), room, seated[pk], format)

    def _take(self, times: Times, room: UUID | None, seats: Iterable[UUID], format: str) -> None:
        if room:
            self.rooms[room].append(times)
        for seat in seats:
            self.seats[seat].append(times)
        if format in OF_EVERYBODY and not seats:
            self.all.append(times)

    def is_free(self, taken: Iterable[Times], start: dt.datetime, end: dt.datetime, pause: dt.timedelta) -> bool:
        return not any(first < end + pause and start - pause < last for first, last in taken)


def bilaterals(conference: Conference, delegations: Sequence[Participation], plan: Plan) -> Proposal:
    """A draft for each pair that has none yet, placed as far as there is room. Two queries.

    Time is gone through from the first window on; of the pairs that are free then, that one meets whose delegations
    have most meetings before them, so that nobody is left with all of theirs at the end.
    """
    busy, seats = Busy(conference), {row.pk: row for row in delegations}
    pairs = list(combinations(seats, 2))
    open_pairs = [pair for pair in pairs if frozenset(pair) not in busy.met]
    if len(open_pairs) > MOST:
        message = _("These are %(count)s pairs; at most %(limit)s can be added at once. Choose fewer delegations.")
        return Proposal([], [message % {"count": len(open_pairs), "limit": MOST}])
    placed = place(open_pairs, busy, plan)
    drafts = []
    for pair in open_pairs:
        times, room = placed.get(pair, (None, None))
        draft = Draft(0, titles=title_of(conference, *(seats[pk] for pk in pair)), format=Format.BILATERAL)
        draft.delegations, draft.times, draft.room = [seats[pk] for pk in pair], times, room
        if times is None:
            draft.remarks.append(_("No place was free for it."))
        drafts.append(draft)
    return Proposal(numbered(drafts), left_out=_left_out(conference, pairs, busy, seats))


def place(pairs: Sequence[Pair], busy: Busy, plan: Plan) -> dict[Pair, tuple[Times, Room]]:
    """A time and a room for each pair, as long as there are any."""
    left = list(pairs)
    ahead: dict[UUID, int] = defaultdict(int)
    for pair in left:
        for seat in pair:
            ahead[seat] += 1
    found: dict[Pair, tuple[Times, Room]] = {}
    for start in _starts(plan):
        end = start + plan.length
        if not left:
            break
        if not busy.is_free(busy.all, start, end, dt.timedelta(0)):
            continue
        free = {
            seat for seat in ahead if ahead[seat] and busy.is_free(busy.seats[seat], start, end, plan.pause)
        }  # with a pause on either side: they have to come from another room
        for room in plan.rooms:
            if not busy.is_free(busy.rooms[room.pk], start, end, dt.timedelta(0)):
                continue
            able = [pair for pair in left if pair[0] in free and pair[1] in free]
            if not able:
                break
            pair = max(able, key=lambda each: (max(ahead[each[0]], ahead[each[1]]), ahead[each[0]] + ahead[each[1]]))
            found[pair] = ((start, end), room)
            left.remove(pair)
            free -= set(pair)
            busy.rooms[room.pk].append((start, end))
            for seat in pair:
                busy.seats[seat].append((start, end))
                ahead[seat] -= 1
    return found


def _starts(plan: Plan) -> list[dt.datetime]:
    """Every five minutes at which a meeting could begin and still end within its window."""
    found = set()
    for first, last in plan.windows:
        at = first
        while at + plan.length <= last:
            found.add(at)
            at += STEP
    return sorted(found)


def title_of(conference: Conference, *delegations: Participation) -> dict[str, str]:
    """The names of the delegations, as the protocol has them, in each language of the conference."""
    titles = {}
    for code in protocol_languages(conference):
        names = [display_name(row.entity, conference, code) for row in delegations]
        if all(name.language == code for name in names):
            titles[code] = DASHES.get(code, " – ").join(name.display for name in names)
    if not titles:
        names = [display_name(row.entity, conference, "en") for row in delegations]
        titles["en"] = " – ".join(name.display for name in names)
    return titles


def _left_out(
    conference: Conference, pairs: Sequence[Pair], busy: Busy, seats: dict[UUID, Participation]
) -> list[Words]:
    there = [pair for pair in pairs if frozenset(pair) in busy.met]
    if not there:
        return []
    names = [next(iter(title_of(conference, *(seats[pk] for pk in pair)).values())) for pair in there]
    message = ngettext(
        "%(count)s pair has a bilateral already and is left out: %(names)s.",
        "%(count)s pairs have a bilateral already and are left out: %(names)s.",
        len(there),
    )
    return [message % {"count": len(there), "names": enumerated(names)}]
