"""What those who speak for a delegation are mailed about a meeting. The subject stays on the page, behind sign-in."""

from collections.abc import Iterable
from typing import Any

from apps.conferences.addresses import address
from apps.core.clocks.two_clocks import in_words
from apps.core.languages import pick
from apps.delegates.mailing import mails_to
from apps.delegates.models import Credential, Delegate, Person
from apps.delegations.models import Participation
from apps.delegations.names import display_name
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.sessions.models import MeetingRequest

ASKED, AGREED, PLACED, DECLINED, WITHDRAWN = "asked", "agreed", "placed", "declined", "withdrawn"


def speaking_for(participations: Iterable[Participation]) -> list[Credential]:
    """By a credential that is valid now, and registered, with an address."""
    rows = Credential.objects.valid().filter(participation__in=[row.pk for row in participations])
    there = Delegate.objects.public().values("person")
    found = rows.filter(person__in=there).exclude(person__email="")
    return list(found.select_related("person").order_by("pk"))


def drafts(kind: str, request: MeetingRequest, to: Iterable[Participation], *, about: Participation) -> list[Draft]:
    """One mail to each of those who speak for `to`; `about` is the delegation that has asked, accepted or declined."""
    conference, sitting = request.conference, request.sitting
    times = (sitting.starts, sitting.ends) if sitting and sitting.starts else None
    page = absolute(address(conference, "sessions:meeting", request_id=request.pk))

    def words(person: Person, language: str) -> dict[str, Any]:
        return {
            "kind": kind,
            "delegation": display_name(about.entity, conference, language).display,
            "when": in_words(*times, conference.time_zone, person.time_zone, language) if times else "",
            "room": pick(sitting.room.names, language) if sitting and sitting.room else "",
            "page": page,
        }

    people = [credential.person for credential in speaking_for(to)]
    key = f"meeting:{request.pk}:{kind}:{about.pk}"
    return list(mails_to(people, conference, template="sessions/meeting", key=key, about=request.pk, words=words))


def titles_of(request: MeetingRequest, participations: Iterable[Participation]) -> dict[str, str]:
    """What the session is called in each working language: the delegations' names by the protocol."""
    rows, conference = list(participations), request.conference
    names = {
        code: [display_name(row.entity, conference, code).display for row in rows]
        for code in conference.working_languages
    }
    return {code: " – ".join(each)[:200] for code, each in names.items()}
