"""The mail to each delegate who can comment on an outline: where it is, and until when. Once for each outline."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from apps.conferences.addresses import address
from apps.core.clocks.times import format_moment
from apps.core.clocks.venue_time import zone_label
from apps.delegates.choices import DelegateStatus
from apps.delegates.mailing import mails_to
from apps.delegates.models import Delegate, Person
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.sessions.cast.knowing import knowing
from apps.statements.models import ReportOutline


def readers_of(outline: ReportOutline) -> list[Person]:
    """Registered delegates who read anything of it: all, where a section is of no session. Six queries at most."""
    sittings = set(outline.sections.values_list("sitting_id", flat=True))
    registered = Delegate.objects.filter(conference=outline.conference, status=DelegateStatus.REGISTERED)
    if None not in sittings:
        known: set[UUID] = set().union(*(each.people for each in knowing(outline.conference, sittings).values()))
        registered = registered.filter(person__in=known)
    return list(Person.objects.exclude(email="").filter(pk__in=registered.values("person")).order_by("pk"))


def drafts(outline: ReportOutline) -> Iterator[Draft]:
    """A later time for comments, or the outline opened again, is the same mail, which nobody gets twice."""
    conference, until = outline.conference, outline.comments_until
    if until is None:
        return
    page = absolute(address(conference, "statements:own-report", outline_id=outline.pk))

    def words(_person: Person, language: str) -> dict[str, Any]:
        moment = format_moment(until, conference.time_zone, language=language)
        return {"until": f"{moment} ({zone_label(until, conference.time_zone, language)})", "page": page}

    yield from mails_to(
        readers_of(outline),
        conference,
        template="statements/outline",
        key=f"outline:{outline.pk}",
        about=outline.pk,
        words=words,
    )
