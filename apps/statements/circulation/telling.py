"""The mail to each reader of a circulated revision: which text, and where it is. The words stay on the page."""

from collections.abc import Iterator

from django.utils.translation import override

from apps.conferences.addresses import address
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.statements.circulation.reading import readers_of
from apps.statements.models import Circulation, Statement


def drafts(circulation: Circulation, statement: Statement) -> Iterator[Draft]:
    """One for each reader who can be mailed; a wider circle of the same revision mails nobody a second time."""
    conference = statement.conference
    contact = contact_of(conference)
    page = absolute(address(conference, "statements:circulated", statement_id=statement.pk))
    for person in readers_of(circulation, conference):
        if not can_be_mailed(person.email):
            continue
        language = mail_language(person)
        with override(language):
            context = {
                "sender_name": pick(conference.forum.names, language),
                "conference_title": pick(conference.titles, language),
                "to": addressee(person, language),
                "symbol": statement.revision_symbol,
                "kind": str(statement.get_kind_display()),
                "note": circulation.note,
                "page": page,
            }
        yield Draft(
            dedupe_key=f"circulated:{circulation.revision_id}:{person.pk}",
            kind="circulated",
            to_address=person.email,
            to_name=person.full_name,
            language=language,
            template="statements/circulated",
            context=context,
            scope_id=conference.pk,
            target_id=statement.pk,
            from_name=context["sender_name"],
            reply_to=contact,
        )
