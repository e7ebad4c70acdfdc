"""The mail to each delegate who can comment on an outline: where it is, and until when. Once for each outline."""

from collections.abc import Iterator
from uuid import UUID

from django.utils.translation import override

from apps.conferences.addresses import address
from apps.core.clocks.times import format_moment
from apps.core.clocks.venue_time import zone_label
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.letters import contact_of
from apps.delegates.models import Delegate, Person
from apps.delegates.names import addressee, mail_language
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
    contact = contact_of(conference)
    page = absolute(address(conference, "statements:own-report", outline_id=outline.pk))
    for person in readers_of(outline):
        if not can_be_mailed(person.email):
            continue
        language = mail_language(person)
        with override(language):
            moment = format_moment(until, conference.time_zone, language=language)
            zone = zone_label(until, conference.time_zone, language)
            context = {
                "sender_name": pick(conference.forum.names, language),
                "conference_title": pick(conference.titles, language),
                "to": addressee(person, language),
                "until": f"{moment} ({zone})",
                "page": page,
            }
        yield Draft(
            dedupe_key=f"outline:{outline.pk}:{person.pk}",
            kind="outline",
            to_address=person.email,
            to_name=person.full_name,
            language=language,
            template="statements/outline",
            context=context,
            scope_id=conference.pk,
            target_id=outline.pk,
            from_name=context["sender_name"],
            reply_to=contact,
        )
