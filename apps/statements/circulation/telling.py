"""The mail to each reader of a circulated revision: which text, and where it is. The words stay on the page."""

from collections.abc import Iterator
from typing import Any

from apps.conferences.addresses import address
from apps.delegates.mailing import mails_to
from apps.delegates.models import Person
from apps.messaging.drafts import Draft
from apps.sessions.calendars.links import absolute
from apps.statements.circulation.reading import readers_of
from apps.statements.models import Circulation, Statement


def drafts(circulation: Circulation, statement: Statement) -> Iterator[Draft]:
    """One for each reader who can be mailed; a wider circle of the same revision mails nobody a second time."""
    conference = statement.conference
    page = absolute(address(conference, "statements:circulated", statement_id=statement.pk))

    def words(_person: Person, _language: str) -> dict[str, Any]:
        kind = str(statement.get_kind_display())
        return {"symbol": statement.revision_symbol, "kind": kind, "note": circulation.note, "page": page}

    yield from mails_to(
        readers_of(circulation, conference),
        conference,
        template="statements/circulated",
        key=f"circulated:{circulation.revision_id}",
        about=statement.pk,
        words=words,
    )
