"""The mail to those who carry an amendment when something became of it: which, what, why, and where it stands."""

from collections.abc import Iterator

from django.utils.translation import override

from apps.conferences.addresses import address
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.delegates.models import Credential, Person
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.statements.consensus.parties import SPEAKING_ORDER
from apps.statements.models import Amendment


def carriers(amendment: Amendment) -> list[Person]:
    """Who speaks now for its sponsors: heads, acting heads and alternates, and individuals. Two queries."""
    sponsors = amendment.sponsors.filter(left_at=None)
    valid = Credential.objects.valid().filter(
        participation__in=sponsors.exclude(participation=None).values("participation"), function__in=SPEAKING_ORDER
    )
    people = [*valid.values_list("person", flat=True), *sponsors.exclude(person=None).values_list("person", flat=True)]
    return list(Person.objects.filter(pk__in=people).order_by("pk"))


def drafts(amendment: Amendment) -> Iterator[Draft]:
    """One for each change of its state."""
    conference = amendment.statement.conference
    contact = contact_of(conference)
    page = absolute(address(conference, "statements:own-amendments", statement_id=amendment.statement_id))
    for person in carriers(amendment):
        if not can_be_mailed(person.email):
            continue
        language = mail_language(person)
        with override(language):
            context = {
                "sender_name": pick(conference.forum.names, language),
                "conference_title": pick(conference.titles, language),
                "to": addressee(person, language),
                "symbol": amendment.statement.symbol,
                "number": amendment.number,
                "state": str(amendment.get_state_display()),
                "answer": amendment.answer,
                "page": page,
            }
        yield Draft(
            dedupe_key=f"amendment:{amendment.pk}:{amendment.state}:{amendment.rebases.count()}:{person.pk}",
            kind="amendment",
            to_address=person.email,
            to_name=person.full_name,
            language=language,
            template="statements/amendment",
            context=context,
            scope_id=conference.pk,
            target_id=amendment.statement_id,
            from_name=str(context["sender_name"]),
            reply_to=contact,
        )
