"""Amendments handed in, admitted or not, taken up again, and what becomes of them when the text moves."""

from typing import Any, cast
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.messaging.services import queue_messages
from apps.statements.amendment_life import NEXT, ON_THE_WORDS, PENDING
from apps.statements.amendments import telling
from apps.statements.amendments.following import after_the_move, words_of
from apps.statements.amendments.voices import Voice
from apps.statements.amendments.wanted import Wanted, checked_words
from apps.statements.amendments.window import AMENDABLE, is_open
from apps.statements.choices import AmendmentOp, AmendmentState, SponsorRole
from apps.statements.log import entries as log
from apps.statements.models import Amendment, ParagraphText, Revision, Sponsor, Statement
from apps.statements.paragraphs import branches, texts
from apps.statements.paragraphs.blocks import Block, block_of
from apps.statements.record.canonical import normalise
from apps.statements.services.life import locked
from apps.statements.services.speaking import hold_voice

A, OP = AmendmentState, AmendmentOp


@transaction.atomic
def submit_amendment(statement: Statement, wanted: Wanted, *, voice: Voice, by: User, late: bool = False) -> Amendment:
    """Hand in an amendment for a party; it is numbered in the order of arrival and waits to be admitted.

    `late`: written down by the team, for which the deadline does not hold. Refused: "state"; "window" after the
    deadline, by the database's clock; those of `hold_voice`; "gone" (field target) where the paragraph was taken out;
    "no_text", "same", "bracket" (field text); "parent"; those of `branches.moved` and `branches.check_under`.
    """
    statement = locked(statement)
    refuse_unless_amendable(statement)
    hold_voice(statement, voice)
    if not late:
        _refuse_after_deadline(statement)
    seen = _seen(statement, wanted.seen)
    row = _target(statement, seen, wanted)
    beneath = _beneath_a_list(statement, seen, wanted) if wanted.is_under else _beneath(seen, row, wanted)
    text = _words(wanted, beneath["base_text"])
    amendment = Amendment(
        statement=statement,
        number=(statement.amendments.aggregate(last=Max("number"))["last"] or 0) + 1,
        op=wanted.op,
        target_id=wanted.target if row else None,
        after_id=_neighbour(statement, wanted),
        under=wanted.under if wanted.is_under else "",
        base_revision=seen,
        text=text,
        reason=wanted.reason.strip(),
        parent=_parent(statement, wanted),
        submitted_at=database_now(),
        submitted_by=by,
        **beneath,
    )
    amendment.save()
    carry(amendment, voice, SponsorRole.SPONSOR)
    log.record("statement.amendment_submitted", statement, by=by, amendment=amendment.number, op=wanted.op)
    return amendment


@transaction.atomic
def admit_amendment(amendment: Amendment, *, by: User) -> Amendment:
    """Take it into the negotiation; where its paragraph has changed meanwhile it waits for its sponsor at once.

    Refused: "state" for all but one that was only submitted.
    """
    amendment = held(amendment)
    refuse_unless(amendment, A.SUBMITTED)
    amendment.admitted_at = amendment.admitted_at or database_now()
    _go(amendment, A.OPEN, by=by, tell=False)
    follow(amendment.statement, by=by)
    return Amendment.objects.get(pk=amendment.pk)


@transaction.atomic
def end_amendment(amendment: Amendment, state: str, *, by: User, answer: str, seen: str | None = None) -> Amendment:
    """Not admissible, or not retained, with a reason. Refused: "no_reason" (field answer); "state"; `held`."""
    amendment = held(amendment, seen)
    if state not in (A.INADMISSIBLE, A.NOT_RETAINED):
        raise Refused(_("This step needs more than a reason."), code="state")
    if not answer.strip():
        raise Refused(_("Say why: its sponsor reads it."), field="answer", code="no_reason")
    amendment.answer = answer.strip()
    _go(amendment, state, by=by)
    retire(amendment)
    return amendment


@transaction.atomic
def take_up_amendment(amendment: Amendment, *, by: User) -> Amendment:
    """The chair finds that it is not overtaken: it is open again, or waits for its sponsor where its words moved.

    Refused: "state", also beside a text that takes no amendments any more.
    """
    amendment = held(amendment)
    refuse_unless_amendable(amendment.statement)
    refuse_unless(amendment, A.OVERTAKEN)
    amendment.overtaken_by = None
    _go(amendment, A.OPEN, by=by)
    follow(amendment.statement, by=by)
    return Amendment.objects.get(pk=amendment.pk)


def follow(statement: Statement, *, by: User, cause: Amendment | None = None) -> list[Amendment]:
    """After the text has moved: what was written on other words is stale, what has no place any more is overtaken, also
    while it waits for its sponsor.

    Nothing is withdrawn but by its sponsor; each sponsor is told. The caller holds the text's lock.
    """
    waiting = list(statement.amendments.filter(state__in={*ON_THE_WORDS, A.STALE}).order_by("number"))
    rows = {row.paragraph_id: row for row in statement.revision.texts.all()} if waiting else {}
    moved = []
    for amendment in waiting:
        state = after_the_move(amendment, rows, statement.revision.title)
        if state is not None and (amendment.state != A.STALE or amendment.has_lost_its_place(rows)):
            amendment.statement = statement
            amendment.overtaken_by = cause if state == A.OVERTAKEN else None
            _go(amendment, state, by=by)
            retire(amendment)
            moved.append(amendment)
    return moved


def retire(amendment: Amendment) -> None:
    """Its wording leaves the brackets in which it stands."""
    amendment.alternatives.filter(retired_at=None, group__closed_at=None).update(retired_at=database_now())


def held(amendment: Amendment, seen: str | None = None) -> Amendment:
    """The amendment as it is now, its text locked. `seen` is its mark when whoever decides read it.

    Refused: "changed_meanwhile" where its sponsor has put other words into it since.
    """
    statement = locked(amendment.statement)
    found = Amendment.objects.select_related("target", "after").get(pk=amendment.pk)
    found.statement = statement
    if seen and seen != found.mark:
        message = _("Its sponsor has changed amendment %(number)s after you opened this page. Read it again.")
        raise Refused(message % {"number": found.number}, code="changed_meanwhile")
    return found


def carries(amendment: Amendment, voice: Voice) -> bool:
    own = {"participation": voice.party.participation_id, "person": voice.party.person_id}
    return amendment.sponsors.filter(role=SponsorRole.SPONSOR, left_at=None, **own).exists()


def _go(amendment: Amendment, state: str, *, by: User, tell: bool = True) -> None:
    """The one way from one state to the next; sponsors are told what became of it."""
    if state not in NEXT[A(amendment.state)]:
        _refuse_state(amendment)
    amendment.state = state
    amendment.save()
    log.record("statement.amendment", amendment.statement, by=by, amendment=amendment.number, state=state)
    if tell:
        queue_messages(telling.drafts(amendment), by=by, actor_label="amendments")


def go(amendment: Amendment, state: str, *, by: User, tell: bool = True, **values: Any) -> None:
    """`_go` with values of its own, for whoever decides on amendments."""
    for name, value in values.items():
        setattr(amendment, name, value)
    _go(amendment, state, by=by, tell=tell)


def refuse_unless_amendable(statement: Statement) -> None:
    if statement.state not in AMENDABLE:
        message = _("This text is “%(state)s”; amendments are taken once it is circulated, until it is clean.")
        raise Refused(message % {"state": statement.get_state_display()}, code="state")


def _refuse_after_deadline(statement: Statement) -> None:
    if statement.amendments_until is None:
        raise Refused(_("No amendments are taken in writing at this moment."), code="window")
    if not is_open(statement):
        raise Refused(_("The time for amendments is over."), code="window")


def refuse_unless(amendment: Amendment, *states: str) -> None:
    """Refused: "state" unless it is in one of them."""
    if amendment.state not in states:
        _refuse_state(amendment)


def _refuse_state(amendment: Amendment) -> None:
    message = _("Amendment %(number)s is “%(state)s”; this is not possible now.")
    raise Refused(message % {"number": amendment.number, "state": amendment.get_state_display()}, code="state")


def _seen(statement: Statement, number: int | None) -> Revision:
    if number is None:
        return statement.revision
    return statement.revisions.filter(rev_no=number).first() or statement.revision


def _target(statement: Statement, seen: Revision, wanted: Wanted) -> ParagraphText | None:
    if wanted.op in (OP.INSERT, OP.TITLE):
        return None
    row = seen.texts.filter(paragraph=wanted.target).first()
    if row is None or not statement.revision.texts.filter(paragraph=wanted.target).exists():
        message = _("This paragraph was taken out of the text meanwhile. Look at the text as it stands now.")
        raise Refused(message, field="target", code="gone")
    return row


def _beneath(seen: Revision, row: ParagraphText | None, wanted: Wanted) -> dict[str, Any]:
    """What an amendment rests on: the words of its paragraph, and those that it stands under."""
    if row is None:
        return {"kind": wanted.kind, "base_text": seen.title if wanted.op == OP.TITLE else ""}
    chapeau = {"base_parent_id": row.parent_id, "base_chapeau": words_of(seen, row.parent_id)}
    return {"kind": row.kind, "base_text": row.text, "place": row.number, **chapeau}


def _beneath_a_list(statement: Statement, seen: Revision, wanted: Wanted) -> dict[str, Any]:
    """The same of one that is put in under a paragraph: the words of that, as they were read."""
    blocks = _blocks(statement)
    branches.check_under(blocks, wanted.after)
    row = seen.texts.filter(paragraph=wanted.after).first()
    if row is None:
        raise Refused(_("This page is out of date. Look at the text as it stands now."), field="after", code="gone")
    kind = branches.kind_under(blocks, wanted.after)
    chapeau = {"base_parent_id": row.paragraph_id, "base_chapeau": row.text}
    return {"kind": kind, "base_text": "", "place": row.number, **chapeau}


def _blocks(statement: Statement) -> list[Block]:
    return [block_of(row, [], "") for row in texts.rows_of(statement.revision)]


def _neighbour(statement: Statement, wanted: Wanted) -> UUID | None:
    if wanted.op not in (OP.INSERT, OP.MOVE) or wanted.after is None:
        return None
    if wanted.after == wanted.target or not statement.revision.texts.filter(paragraph=wanted.after).exists():
        message = _("The paragraph before it was taken out of the text meanwhile. Choose another place.")
        raise Refused(message, field="after", code="gone")
    if wanted.op == OP.MOVE:  # to a place that there can be
        branches.moved(_blocks(statement), cast(UUID, wanted.target), wanted.after)
    return wanted.after


def _words(wanted: Wanted, base: str) -> str:
    if wanted.op in (OP.DELETE, OP.MOVE):
        return ""
    text = checked_words(wanted.text)
    if text == normalise(base):
        raise Refused(_("These are the words that stand already."), field="text", code="same")
    return text


def _parent(statement: Statement, wanted: Wanted) -> Amendment | None:
    """One level deep: what amends an amendment is not amended itself. Both are about the same place."""
    if wanted.parent is None:
        return None
    parent = statement.amendments.filter(pk=wanted.parent).first()
    elsewhere = parent is not None and parent.target_id is not None and parent.target_id != wanted.target
    if parent is None or elsewhere or parent.parent_id is not None or parent.state not in PENDING:
        raise Refused(_("This amendment cannot be amended."), field="parent", code="parent")
    return parent


def carry(amendment: Amendment, voice: Voice, role: str) -> None:
    Sponsor.objects.create(
        amendment=amendment,
        participation_id=voice.party.participation_id,
        person_id=voice.party.person_id,
        order=voice.party.order,
        role=role,
        credential=voice.credential,
        joined_at=database_now(),
    )
