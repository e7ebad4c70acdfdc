"""The reading of a text: opened by the chair, agreed paragraph by paragraph, until it is clean."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.sessions.models import Session
from apps.statements.amendments.agreed import agreed_now, hash_of
from apps.statements.amendments.pending import open_still
from apps.statements.choices import Event, State
from apps.statements.consensus.parties import parties_of, party_name
from apps.statements.log import entries as log
from apps.statements.models import Agreement, Party, Statement
from apps.statements.paragraphs import texts
from apps.statements.services.life import freeze_words, locked, move


@transaction.atomic
def agree_paragraphs(
    statement: Statement,
    marks: Mapping[UUID, bool],
    *,
    seen: Mapping[UUID, str],
    absent: Sequence[Party] = (),
    silent: Sequence[Party] = (),
    sitting: Session | None = None,
    by: User,
) -> list[Agreement]:
    """Mark paragraphs as agreed ad referendum, or take such a mark back; what stands already is left as it is.

    `seen` are the hashes of the words that were before the room. Refused: "state" outside a reading;
    "changed_meanwhile" where a paragraph has other words by now; "in_brackets" for one in brackets.
    """
    statement = locked(statement)
    if statement.state != State.NEGOTIATING:
        message = _("This text is “%(state)s”; paragraphs are agreed while it is being read.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")
    rows = texts.rows_of(statement.revision)
    standing = agreed_now(statement, rows)
    bracketed = set(statement.bracket_groups.filter(closed_at=None).values_list("target", flat=True))
    present = [party for party in parties_of(statement) if party not in absent]
    now, made = database_now(), []
    for row in rows:
        wanted = marks.get(row.paragraph_id)
        if wanted is None or wanted == (row.paragraph_id in standing):
            continue
        if seen.get(row.paragraph_id) != hash_of(row):
            message = _("Paragraph %(place)s was changed after you opened this page. Read it again.")
            raise Refused(message % {"place": texts.called(row)}, code="changed_meanwhile")
        if wanted and row.paragraph_id in bracketed:
            message = _("Paragraph %(place)s stands in brackets: nothing in brackets is agreed.")
            raise Refused(message % {"place": texts.called(row)}, code="in_brackets")
        made.append(
            Agreement(
                statement=statement,
                paragraph_id=row.paragraph_id,
                sha256=hash_of(row),
                stands=wanted,
                present=_named(present),
                silent=_named([party for party in present if party in silent]),
                sitting=sitting,
                at=now,
                by=by,
            )
        )
    for each in made:
        each.save()
    if made:
        log.record("statement.paragraphs_agreed", statement, by=by, count=len(made))
    return made


@transaction.atomic
def open_reading(statement: Statement, *, by: User) -> Statement:
    """From circulation to the room. Refused: "state"."""
    statement = locked(statement)
    move(statement, Event.OPEN_READING, by=by)
    log.record("statement.open_reading", statement, by=by)
    return statement


@transaction.atomic
def clear_text(statement: Statement, *, by: User) -> Statement:
    """Declare it clean: no bracket, no amendment that waits, every paragraph agreed; its words are frozen.

    Refused: "state"; "open" with a sentence about the first thing that stands in the way.
    """
    statement = locked(statement)
    if sentence := open_still(statement, texts.rows_of(statement.revision)):
        raise Refused(sentence, code="open")
    freeze_words(statement.revision)
    move(statement, Event.CLEAR, by=by)
    log.record("statement.clear", statement, by=by)
    return statement


def _named(parties: Sequence[Party]) -> list[dict[str, str]]:
    language = get_language()
    return [
        {"party": str(each.participation_id or each.person_id), "name": party_name(each, language)} for each in parties
    ]
