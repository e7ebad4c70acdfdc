"""What a delegate finds after signing in: the conferences they are invited to, and what is theirs there."""

import datetime as dt
from dataclasses import dataclass, field
from itertools import groupby

from django.utils import timezone

from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.models import Conference
from apps.core.clocks.times import format_moment, zone
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Delegate, Person
from apps.documents.models import Document
from apps.sessions.models import Session
from apps.site.public_forum import documents_to_read

NOT_YET = (DelegateStatus.PROPOSED, DelegateStatus.WITHDRAWN)


@dataclass
class Own:
    """One conference of a person."""

    delegate: Delegate
    sittings: list[Session] = field(default_factory=list)
    documents: list[Document] = field(default_factory=list)

    @property
    def conference(self) -> Conference:
        return self.delegate.conference

    @property
    def person(self) -> Person:
        return self.delegate.person

    @property
    def is_coming(self) -> bool:
        return self.delegate.status in COMING

    @property
    def days(self) -> list[tuple[str, list[Session]]]:
        """The sessions by day at the venue, each day in words."""
        tz = self.conference.time_zone
        grouped = groupby(self.sittings, key=lambda sitting: format_moment(sitting.starts, tz, "weekday"))
        return [(day, list(sittings)) for day, sittings in grouped]

    @property
    def today(self) -> list[Session]:
        """Sessions of this day at the venue."""
        tz = zone(self.conference.time_zone)
        day = timezone.now().astimezone(tz).date()
        return [sitting for sitting in self.sittings if sitting.starts.astimezone(tz).date() == day]


def own_conferences(user, at: dt.datetime | None = None) -> list[Own]:
    """Every conference the account's person was invited to, the next one first. Five queries, however many."""
    people = list(Person.objects.belonging_to(user))
    delegates = Delegate.objects.filter(person__in=people, conference__status__in=PUBLIC_STATUSES)
    delegates = delegates.exclude(status__in=NOT_YET).select_related(
        "person", "participation__entity", "conference__forum", "invitation"
    )
    found = {row.conference_id: Own(row) for row in delegates}
    sittings = Session.objects.visible_to_people(people).concerning(people).timed()
    for sitting in sittings.filter(conference__in=found).select_related("room").in_order():
        found[sitting.conference_id].sittings.append(sitting)
    for document in documents_to_read(document__conference__in=found):
        found[document.conference_id].documents.append(document)
    today = (at or timezone.now()).date()
    return sorted(found.values(), key=lambda own: _nearness(own.conference, today))


def _nearness(conference: Conference, today: dt.date) -> tuple:
    """Coming ones by date, then past ones, the latest first; without dates in between."""
    if conference.ends_on is None or conference.starts_on is None:
        return (1, 0)
    ahead = conference.ends_on >= today
    return (0, conference.starts_on.toordinal()) if ahead else (2, -conference.starts_on.toordinal())
