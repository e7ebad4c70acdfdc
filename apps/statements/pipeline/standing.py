"""Where texts stand, in facts: what is open, who has spoken, until when. The same few queries for any number."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Prefetch, prefetch_related_objects

from apps.conferences.models import DecisionProfile
from apps.core.clocks.database_clock import database_now
from apps.statements.amendment_life import PENDING
from apps.statements.amendments.agreed import holding
from apps.statements.amendments.window import AMENDABLE
from apps.statements.choices import AmendmentState, Basis, State
from apps.statements.consensus.judgement import judge
from apps.statements.consensus.rules import Outcome
from apps.statements.consensus.wording import languages_behind
from apps.statements.models import (
    Agreement,
    Amendment,
    BracketGroup,
    ParagraphText,
    Party,
    SilenceProcedure,
    Statement,
    TranslatedParagraph,
)
from apps.statements.objections.reading import Asked, asked_of
from apps.statements.paragraphs.brackets import bracket_left

JUDGED = {State.TABLED, State.ADOPTED_AD_REF}


@dataclass(frozen=True)
class Standing:
    """`open` amendments are admitted and not settled. `not_agreed` are paragraphs, where the text is read one by one.

    `missing` names the authentic languages that keep it from the table. `outcome` is what the rule says of a text on
    the table, `asked` how far the question for objections has come, where it is a step;
    `deadline` ends amendments in writing, or a silence; `left` is the time until then.
    """

    brackets: int = 0
    submitted: int = 0
    open: int = 0
    was_read: bool = False
    not_agreed: int = 0
    square_bracket: bool = False
    missing: str = ""
    parties: int = 0
    outcome: Outcome | None = None
    asked: Asked | None = None
    deadline: dt.datetime | None = None
    left: dt.timedelta | None = None

    @property
    def is_open(self) -> bool:
        """Something stands between the text and its being clean."""
        return bool(self.brackets or self.submitted or self.open or self.not_agreed)


def standings_of(statements: Iterable[Statement], profile: DecisionProfile) -> dict[UUID, Standing]:
    """By text. Of texts that are written, their paragraphs in every language are read too. Thirteen queries at most."""
    found = list(statements)
    written = [each for each in found if each.is_editable and each.basis == Basis.PARTIES]
    facts: dict[UUID, dict] = {each.pk: {} for each in found}
    for each in written:
        facts[each.pk] |= _of_words(each, profile)
    _add_negotiation(facts, [each for each in written if each.state in AMENDABLE])
    _add_parties(facts, written)
    _add_outcomes(facts, [each for each in found if each.state in JUDGED])
    _add_deadlines(facts, found)
    return {pk: Standing(**known) for pk, known in facts.items()}


def with_rows(statements: Sequence[Statement]) -> None:
    """Read the paragraphs of all these texts at once. Two queries."""
    translated = Prefetch("translated", TranslatedParagraph.objects.select_related("translation"))
    rows = Prefetch("texts", ParagraphText.objects.order_by("order").prefetch_related(translated), to_attr="rows")
    prefetch_related_objects([each.revision for each in statements], rows)


def _of_words(statement: Statement, profile: DecisionProfile) -> dict:
    rows = statement.revision.rows
    behind = languages_behind(statement, rows, profile)
    return {"square_bracket": bool(bracket_left(statement.revision, rows)), "missing": behind["needed"]}


def _add_negotiation(facts: dict[UUID, dict], negotiated: Sequence[Statement]) -> None:
    ids = [each.pk for each in negotiated]
    if not ids:
        return
    counted: dict[UUID, Counter] = {pk: Counter() for pk in ids}
    amendments = Amendment.objects.filter(statement__in=ids).order_by().values_list("statement", "state")
    for pk, state, number in amendments.annotate(number=Count("pk")):
        counted[pk][state] = number
    brackets = BracketGroup.objects.filter(statement__in=ids, closed_at=None).order_by().values_list("statement")
    brackets_of = dict(brackets.annotate(Count("pk")))
    agreements: dict[UUID, list[Agreement]] = {pk: [] for pk in ids}
    for each in Agreement.objects.filter(statement__in=ids).order_by("at", "id"):
        agreements[each.statement_id].append(each)
    for statement in negotiated:
        pk, states = statement.pk, counted[statement.pk]
        submitted = states[AmendmentState.SUBMITTED]
        was_read = bool(agreements[pk] or states.total())
        held = holding(agreements[pk], statement.revision.rows)
        facts[pk] |= {
            "brackets": brackets_of.get(pk, 0),
            "submitted": submitted,
            "open": sum(states[each] for each in PENDING) - submitted,
            "was_read": was_read,
            "not_agreed": len(statement.revision.rows) - len(held) if was_read else 0,
        }


def _add_parties(facts: dict[UUID, dict], written: Sequence[Statement]) -> None:
    chosen = Party.objects.filter(statement__in=[each.pk for each in written]).order_by().values_list("statement")
    for pk, number in chosen.annotate(Count("pk")) if written else []:
        facts[pk]["parties"] = number


def _add_outcomes(facts: dict[UUID, dict], lying: Sequence[Statement]) -> None:
    outcomes = judge([each.tabled for each in lying]) if lying else {}
    asked = asked_of(each.tabled for each in lying if each.state == State.TABLED)
    for statement in lying:
        pk = statement.tabled.pk
        facts[statement.pk] |= {"outcome": outcomes[pk], "asked": asked.get(pk)}


def _add_deadlines(facts: dict[UUID, dict], found: Sequence[Statement]) -> None:
    silent = [each.pk for each in found if each.state == State.SILENCE]
    running = SilenceProcedure.objects.running().filter(tabling__statement__in=silent)
    ends = dict(running.values_list("tabling__statement", "deadline")) if silent else {}
    ends |= {each.pk: each.amendments_until for each in found if each.state in AMENDABLE and each.amendments_until}
    now = database_now() if ends else None
    for pk, deadline in ends.items():
        facts[pk] |= {"deadline": deadline, "left": deadline - now}
