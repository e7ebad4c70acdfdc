"""Mails to people about their conference: each in their language, from their forum, answered where the team reads."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any
from uuid import UUID

from django.utils.translation import override

from apps.conferences.models import Conference
from apps.core.email_addresses import can_be_mailed
from apps.core.languages import pick
from apps.delegates.invitations.letters import contact_of
from apps.delegates.models import Person
from apps.delegates.names import addressee, mail_language
from apps.messaging.drafts import Draft

Words = Callable[[Person, str], Mapping[str, Any]]


def mails_to(
    people: Iterable[Person], conference: Conference, *, template: str, key: str, about: UUID, words: Words
) -> Iterator[Draft]:
    """One draft for each who can be mailed; "<key>:<person>" is never queued twice.

    `template` is "<app>/<kind>", `about` the id of what it is about; `words` gives what the template asks for beyond
    sender, conference and addressee, called with the person and the language, which is active meanwhile.
    """
    contact, kind = contact_of(conference), template.rpartition("/")[2]
    for person in people:
        if not can_be_mailed(person.email):
            continue
        language = mail_language(person)
        with override(language):
            sender = pick(conference.forum.names, language)
            context = {
                "sender_name": sender,
                "conference_title": pick(conference.titles, language),
                "to": addressee(person, language),
                **words(person, language),
            }
        yield Draft(
            dedupe_key=f"{key}:{person.pk}",
            kind=kind,
            to_address=person.email,
            to_name=person.full_name,
            language=language,
            template=template,
            context=context,
            scope_id=conference.pk,
            target_id=about,
            from_name=sender,
            reply_to=contact,
        )
