"""Soft conflicts: what PostgreSQL allows and an organizer should look at.

Three queries for any number of sessions; a fourth where working groups meet beside other sessions of a delegation.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields.ranges import RangeEndsWith, RangeStartsWith
from django.db.models import Count, F, OuterRef, TextChoices
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from apps.conferences.choices import Mode
from apps.conferences.models import Conference
from apps.core.choices import Visibility
from apps.core.clocks.times import format_moment, zone
from apps.core.languages import pick
from apps.core.lazy import Words
from apps.delegates.invitation_life import GONE
from apps.delegates.models import Delegate, Person
from apps.delegates.people_list.heads import DelegationWithHead, headed_delegations
from apps.delegates.person_columns import NAME
from apps.delegations.overview import present
from apps.sessions.choices import Format, Role
from apps.sessions.models import Assignment, Session, SessionDelegation

WITHOUT_HEADS = {Format.BREAK, Format.WORKING_GROUP}  # members of a delegation divide them among themselves


class Kind(TextChoices):
    OUTSIDE_DAYS = "outside_days", gettext_lazy("outside the days of the conference")
    NOBODY_SEES = "nobody_sees", gettext_lazy("nobody can see it")
    DELEGATION_TWICE = "delegation_twice", gettext_lazy("whole delegation in two places")
    TOO_FEW = "too_few", gettext_lazy("fewer people than sessions")
    HEAD_TWICE = "head_twice", gettext_lazy("head of delegation in two places")
    NO_ROOM = "no_room", gettext_lazy("without a room")
    SPEAKER_GONE = "speaker_gone", gettext_lazy("somebody in a role is not coming")
    DURING_BREAK = "during_break", gettext_lazy("during a break")


class Planned(NamedTuple):
    """A session that is not cancelled: the columns that are looked at, since whole models take four times as long."""

    pk: UUID
    titles: dict[str, str]
    format: str
    visibility: str
    room_id: UUID | None
    starts: dt.datetime | None
    ends: dt.datetime | None
    delegation_ids: list[UUID]
    person_ids: list[UUID]  # in any role


@dataclass(frozen=True)
class Conflict:
    """One thing to look at: its kind, a sentence in the language of the page, and the sessions it is about."""

    kind: Kind
    sentence: str
    sittings: tuple[Planned, ...]


def scan(conference: Conference, *, delegations: Sequence[DelegationWithHead] | None = None) -> list[Conflict]:
    """Every soft conflict of a programme, by the time of its first session. Cancelled sessions have none.

    `delegations` as from `headed_delegations`, for a page that has them already.
    """
    sittings = load(conference)
    if delegations is None:
        delegations = headed_delegations(conference, get_language())
    there, gone = present(delegations), gone_from(conference)
    found = [
        *outside_days(sittings, conference),
        *without_room(sittings, conference),
        *seen_by_nobody(sittings, there, gone),
        *not_coming(sittings, gone),
        *during_breaks(sittings),
        *twice(sittings, there),
        *too_few(sittings, there, conference),
    ]
    return sorted(found, key=lambda conflict: (conflict.sittings[0].starts is None, conflict.sittings[0].starts))


def load(conference: Conference) -> list[Planned]:
    """Planned sessions in order. One query."""
    delegations = SessionDelegation.objects.filter(sitting=OuterRef("pk")).order_by()
    assignments = Assignment.objects.filter(sitting=OuterRef("pk")).order_by()
    rows = Session.objects.of(conference).planned().in_order()
    return [
        Planned._make(row)
        for row in rows.values_list(
            *[
                "pk",
                "titles",
                "format",
                "visibility",
                "room_id",
                RangeStartsWith(F("during")),
                RangeEndsWith(F("during")),
            ],
            ArraySubquery(delegations.values_list("participation_id")),
            ArraySubquery(assignments.values_list("person_id")),
        )
    ]


def gone_from(conference: Conference) -> Mapping[UUID, list[tuple[Person, Words]]]:
    """Who is in a role without coming to the conference, and in which role, by session. One query."""
    rows = Assignment.objects.filter(
        sitting__conference=conference, person__delegations__conference=conference, person__delegations__status__in=GONE
    )
    found: defaultdict[UUID, list[tuple[Person, Words]]] = defaultdict(list)
    columns = [f"person__{name}" for name in NAME]
    for sitting_id, role, *values in rows.order_by("sitting", "pk").values_list("sitting_id", "role", *columns):
        found[sitting_id].append((Person(**dict(zip(NAME, values, strict=True))), Role(role).label))
    return found


def outside_days(sittings: Iterable[Planned], conference: Conference) -> Iterator[Conflict]:
    if conference.starts_on is None or conference.ends_on is None:
        return
    tz = conference.time_zone
    opens, closes = (
        dt.datetime.combine(day, clock, tzinfo=zone(tz)).astimezone(dt.UTC)
        for day, clock in ((conference.starts_on, dt.time.min), (conference.ends_on, dt.time.max))
    )
    for sitting in sittings:
        if sitting.starts and not opens <= sitting.starts <= closes:
            message = _("“%(title)s” is on %(day)s, outside the days of the conference.")
            words = {"title": title(sitting), "day": format_moment(sitting.starts, tz, "date")}
            yield Conflict(Kind.OUTSIDE_DAYS, message % words, (sitting,))


def without_room(sittings: Iterable[Planned], conference: Conference) -> Iterator[Conflict]:
    if conference.mode == Mode.ONLINE:
        return
    for sitting in timed(sittings):
        if sitting.room_id is None and sitting.format != Format.BREAK:
            message = _("“%(title)s” has a time but no room.") % {"title": title(sitting)}
            yield Conflict(Kind.NO_ROOM, message, (sitting,))


def seen_by_nobody(
    sittings: Iterable[Planned],
    there: Iterable[DelegationWithHead],
    gone: Mapping[UUID, Sequence[tuple[Person, Words]]],
) -> Iterator[Conflict]:
    """Open to those who take part, and nobody does. What only the team may know of is meant to be so."""
    known = {row.pk for row in there}
    for sitting in timed(sittings):
        people = len(sitting.person_ids) - len(gone.get(sitting.pk, ()))
        if sitting.visibility == Visibility.SESSION and not people and known.isdisjoint(sitting.delegation_ids):
            message = _("Nobody outside the team can see “%(title)s”: no delegation and no person takes part in it.")
            yield Conflict(Kind.NOBODY_SEES, message % {"title": title(sitting)}, (sitting,))


def not_coming(sittings: Iterable[Planned], gone: Mapping[UUID, Sequence[tuple[Person, Words]]]) -> Iterator[Conflict]:
    for sitting in sittings:
        for person, role in gone.get(sitting.pk, ()):
            words = {"person": person.full_name, "role": role, "title": title(sitting)}
            message = _("%(person)s (%(role)s in “%(title)s”) is not coming to the conference.")
            yield Conflict(Kind.SPEAKER_GONE, message % words, (sitting,))


def during_breaks(sittings: Iterable[Planned]) -> Iterator[Conflict]:
    for first, second in overlapping(sittings):
        if (first.format == Format.BREAK) != (second.format == Format.BREAK):
            pause, other = (first, second) if first.format == Format.BREAK else (second, first)
            words = {"title": title(other), "pause": title(pause)}
            message = _("“%(title)s” goes on during “%(pause)s”.") % words
            yield Conflict(Kind.DURING_BREAK, message, (other, pause))


def twice(sittings: Sequence[Planned], delegations: Sequence[DelegationWithHead]) -> Iterator[Conflict]:
    """A delegation sits as a whole (working groups apart); its head belongs there, and where they have a role."""
    known = {row.pk for row in delegations}
    seated = {sitting.pk: known.intersection(sitting.delegation_ids) - divided(sitting) for sitting in sittings}
    needed = needed_heads(sittings, delegations, seated)
    for first, second in overlapping(sitting for sitting in sittings if sitting.format != Format.BREAK):
        whole, heads = seated[first.pk] & seated[second.pk], needed[first.pk] & needed[second.pk]
        for row in delegations if heads else ():
            words = {"delegation": row.name.display, "first": title(first), "second": title(second)}
            if row.pk in whole:
                message = _(
                    "“%(first)s” and “%(second)s” both take the whole delegation of %(delegation)s at one time."
                )
                yield Conflict(Kind.DELEGATION_TWICE, message % words, (first, second))
            elif row.pk in heads:
                message = _("The head of %(delegation)s belongs in “%(first)s” and in “%(second)s” at the same time.")
                yield Conflict(Kind.HEAD_TWICE, message % words, (first, second))


def divided(sitting: Planned) -> set[UUID]:
    """Delegations of which only some members sit there."""
    return set(sitting.delegation_ids) if sitting.format in WITHOUT_HEADS else set()


def needed_heads(
    sittings: Iterable[Planned], delegations: Iterable[DelegationWithHead], seated: Mapping[UUID, set[UUID]]
) -> dict[UUID, set[UUID]]:
    """By session the delegations whose heads it needs: worked out once for each, as many pairs share time."""
    headed_by = defaultdict(set)
    for row in delegations:
        if row.head:
            headed_by[row.head.person_id].add(row.pk)
    return {
        sitting.pk: seated[sitting.pk].union(*(headed_by.get(person, ()) for person in sitting.person_ids))
        for sitting in sittings
    }


def too_few(
    sittings: Sequence[Planned], delegations: Sequence[DelegationWithHead], conference: Conference
) -> Iterator[Conflict]:
    """A delegation divides itself among working groups and one other session, as far as it has people."""
    found: list[tuple[UUID, tuple[Planned, ...]]] = []
    for together in side_by_side(sitting for sitting in sittings if sitting.format != Format.BREAK):
        for pk in together[-1].delegation_ids:
            theirs = tuple(sitting for sitting in together if pk in sitting.delegation_ids)
            if len(theirs) > 1 and any(sitting.format == Format.WORKING_GROUP for sitting in theirs):
                found.append((pk, theirs))
    if not found:
        return
    names, people = {row.pk: row.name.display for row in delegations}, people_of(conference)
    for pk, theirs in found:
        if pk in names and people.get(pk, 0) < len(theirs):
            words = {"delegation": names[pk], "titles": _(", ").join(f"“{title(sitting)}”" for sitting in theirs)}
            message = _("%(delegation)s has fewer people than sessions at one time: %(titles)s.")
            yield Conflict(Kind.TOO_FEW, message % words, theirs)


def people_of(conference: Conference) -> dict[UUID, int]:
    """How many have not said no, by delegation. One query."""
    rows = Delegate.objects.of(conference).exclude(status__in=GONE).exclude(participation=None).order_by()
    return dict(rows.values_list("participation").annotate(Count("pk")))


def side_by_side(sittings: Iterable[Planned]) -> Iterator[list[Planned]]:
    """For each session those that go on when it begins, itself last. `sittings` come in order of their start."""
    running: list[Planned] = []
    for sitting in timed(sittings):
        running = [other for other in running if other.ends and sitting.starts and other.ends > sitting.starts]
        running.append(sitting)
        yield list(running)


def overlapping(sittings: Iterable[Planned]) -> Iterator[tuple[Planned, Planned]]:
    """Pairs that share time, the earlier first. `sittings` come in order of their start."""
    for *others, sitting in side_by_side(sittings):
        yield from ((other, sitting) for other in others)


def timed(sittings: Iterable[Planned]) -> Iterator[Planned]:
    return (sitting for sitting in sittings if sitting.starts is not None)


def title(sitting: Planned) -> str:
    return pick(sitting.titles, get_language())
