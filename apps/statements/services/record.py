"""Recording a text in one go: what a twenty-person meeting needs, on the model that a long negotiation uses."""

import datetime as dt
import uuid
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.statements.choices import Basis
from apps.statements.consensus.parties import roster_of
from apps.statements.consensus.submissions import Draft, NewPosition, PartyRow
from apps.statements.models import RosterEntry, Statement
from apps.statements.services.parties import choose_parties
from apps.statements.services.positions import record_positions
from apps.statements.services.tabling import table_text
from apps.statements.services.writing import draft_text


@transaction.atomic
def record_text(
    conference: Conference,
    draft: Draft,
    *,
    by: User,
    rows: Sequence[PartyRow] = (),
    excluded: str = "",
    ground: str = "",
    table: bool = True,
    at: dt.datetime | None = None,
    key: uuid.UUID | None = None,
) -> Statement:
    """Write the text, name its parties, put it on the table and record their positions: all of it or nothing.

    `excluded` is the key of the candidate left out (consensus minus one); `at` (default now) is when the text was
    put on the table and the positions were given. With `table=False`, or for a text that is
    somebody's own, the text is written only. Refused as by the single verbs; for a position the field is
    "value_", "text_" or "credential_" with the candidate's key.

    `key` identifies the form: sent twice (a double press, two tabs), it gives the one text that it made.
    """
    if key is not None:
        Conference.objects.select_for_update(no_key=True).get(pk=conference.pk)
        if made := Statement.objects.filter(pk=key, conference=conference).first():
            return made
    statement = draft_text(conference, draft, by=by, key=key)
    if statement.basis != Basis.PARTIES:
        return statement
    parties = choose_parties(statement, [row.candidate for row in rows], by=by)
    by_key = {row.candidate.key: party for row, party in zip(rows, parties, strict=True)}
    if not table:
        _refuse_positions(rows)
        return statement
    statement = table_text(statement, by=by, excluded=by_key.get(excluded), ground=ground, at=at)
    roster = dict(zip(by_key, roster_of(statement.tabled), strict=True))
    record_positions(statement, [_position(row, roster) for row in rows if row.value], by=by, at=at)
    return statement


def _position(row: PartyRow, roster: dict[str, RosterEntry]) -> NewPosition:
    return NewPosition(roster[row.candidate.key], row.value, row.text, row=row.candidate.key)


def _refuse_positions(rows: Sequence[PartyRow]) -> None:
    if any(row.value for row in rows):
        message = _("A draft takes no positions: put the text on the table, or leave the positions out.")
        raise Refused(message, field="parties", code="not_open")
