"""Who is to be told of a release, and of what: of each session whoever knew of it, or knows of it now."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from allauth.account.models import EmailAddress

from apps.conferences.models import Conference, TeamMember
from apps.core.email_addresses import can_be_mailed
from apps.delegates.models import Person
from apps.delegates.names import sort_key
from apps.sessions.cast.knowing import NOBODY, Cast, Known, Participants
from apps.sessions.choices import SessionStatus
from apps.sessions.releases.changes import Change, Kind
from apps.sessions.releases.entries import Entry, Programmed

# Of what else changes (words, questions, who else may read) the calendar and the page tell by themselves.
TOLD = {Kind.CANCELLED, Kind.RESTORED, Kind.MOVED, Kind.ROOM, Kind.RENAMED, Kind.DELEGATIONS, Kind.PEOPLE}


class News(NamedTuple):
    """One change as one reader meets it: what they had of it and have now, and what they are in it themselves."""

    change: Change
    had: bool
    has: bool
    roles_before: tuple[str, ...] = ()
    roles_after: tuple[str, ...] = ()

    @property
    def new_roles(self) -> tuple[str, ...] | None:
        """What they are in it now; None where they are what they were, or have no longer anything of it."""
        return self.roles_after if self.has and self.roles_after != self.roles_before else None


@dataclass
class Reach:
    """Who knows of the changed sessions, before and after."""

    before: dict[UUID, Known]
    after: dict[UUID, Known]
    absent: set[UUID]  # people who are not asked yet, or do not come: nothing is sent to them


class Recipients(NamedTuple):
    """Whom a release tells, by name; and who would be told, had they an address."""

    told: list[tuple[Person, list[News]]]
    without_address: list[Person]


def reach_of(conference: Conference, changes: Iterable[Change], released: Programmed, result: Programmed) -> Reach:
    """From the programme `released` so far to the `result`. Two queries."""
    participants = Participants.of(conference)
    asked = [change.pk for change in changes]
    before, after = (_known(conference, participants, side, asked) for side in (released, result))
    return Reach(before, after, participants.gone)


def _known(
    conference: Conference, participants: Participants, programme: Programmed, asked: Iterable[UUID]
) -> dict[UUID, Known]:
    """As `cast.knowing.knowing` has it of rows."""
    if not conference.is_public:
        return {}
    cast = Cast()
    for pk, entry in programme.items():
        cast.in_role[pk].update(UUID(row["person_id"]) for row in entry.parts["assignments"])
        cast.seated[pk].update(UUID(row["participation_id"]) for row in entry.parts["session_delegations"])
    found = [(pk, programme[pk]) for pk in asked if pk in programme]
    return {pk: participants.knowing(pk, entry.visibility, cast) for pk, entry in found if entry.starts}


def news_by_person(changes: Iterable[Change], reach: Reach, now: dt.datetime) -> dict[UUID, list[News]]:
    """Only what concerns each of them; nothing of sessions that are over, before and after."""
    found: dict[UUID, list[News]] = {}
    for change in changes:
        if is_over(change, now):
            continue
        for people, news in _concerned(change, reach):
            if is_worth_telling(news):
                for person in people - reach.absent:
                    found.setdefault(person, []).append(news)
    return found


def _concerned(change: Change, reach: Reach) -> Iterator[tuple[Set[UUID], News]]:
    """Each with the people who meet the change alike: nearly everybody; by themselves those who are something in it."""
    before, after = (side.get(change.pk, NOBODY).people for side in (reach.before, reach.after))
    roles = [roles_in(side) for side in (change.before, change.after)]
    in_role = {UUID(person) for each in roles for person in each}
    for had, has, people in (
        (True, True, before & after),
        (True, False, before - after),
        (False, True, after - before),
    ):
        yield people - in_role, News(change, had, has)
        for person in people & in_role:
            yield {person}, News(change, had, has, *(tuple(each.get(str(person), ())) for each in roles))


def is_over(change: Change, now: dt.datetime) -> bool:
    """Before and after: nobody is told any more."""
    ends = [side.ends_at for side in (change.before, change.after) if side is not None]
    return all(end is not None and end < now for end in ends)


def is_worth_telling(news: News) -> bool:
    """Whether a change takes somebody elsewhere, as far as they knew or know of it."""
    before, after = news.change.before, news.change.after
    was_on, is_on = (side is not None and side.status == SessionStatus.SCHEDULED for side in (before, after))
    if not was_on and not is_on:
        return False
    if not news.had:
        return is_on
    if not news.has:
        return was_on
    return bool(TOLD & set(news.change.kinds)) or news.new_roles is not None


def roles_in(entry: Entry | None) -> Mapping[str, Sequence[str]]:
    """What each person is in a session."""
    found: dict[str, list[str]] = {}
    for row in entry.parts["assignments"] if entry else ():
        found.setdefault(row["person_id"], []).append(row["role"])
    return found


def recipients_of(conference: Conference, news: Mapping[UUID, list[News]]) -> Recipients:
    """The people with what they are told; the team sees it at the desk. At most three queries."""
    team = set(TeamMember.objects.of(conference).come().values_list("user", flat=True))
    verified = EmailAddress.objects.filter(user__in=team, verified=True).values_list("email", flat=True)
    addresses = {address.lower() for address in verified}
    people = Person.objects.filter(pk__in=news).select_related("calendar_key") if news else []
    found = Recipients([], [])
    for person in sorted(people, key=sort_key):
        if person.user_id in team or (person.user_id is None and person.email.lower() in addresses):
            continue
        if can_be_mailed(person.email):
            found.told.append((person, news[person.pk]))
        else:
            found.without_address.append(person)
    return found
