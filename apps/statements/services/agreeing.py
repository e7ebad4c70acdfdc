"""Amendments taken into the text, brackets opened and closed. What is taken in makes others stale or overtaken."""

from collections.abc import Sequence
from dataclasses import replace
from typing import cast
from uuid import UUID

from django.db import transaction
from django.db.models import Max, Q
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements.amendment_life import ON_THE_WORDS
from apps.statements.amendments.wanted import checked_words
from apps.statements.choices import AmendmentOp, AmendmentState, Origin, Under
from apps.statements.log import entries as log
from apps.statements.models import Alternative, Amendment, BracketGroup, Statement
from apps.statements.paragraphs import branches, texts
from apps.statements.paragraphs.blocks import Block, block_of
from apps.statements.record.canonical import normalise
from apps.statements.services.amending import follow, go, held, refuse_unless, refuse_unless_amendable, retire
from apps.statements.services.life import locked
from apps.statements.services.writing import put_words

A, OP = AmendmentState, AmendmentOp
COMPROMISES = {Origin.BRIDGE, Origin.REFERRAL}
BRACKETABLE = {OP.REPLACE, OP.DELETE, OP.INSERT}


@transaction.atomic
def agree_amendment(amendment: Amendment, *, by: User, answer: str = "", seen: str | None = None) -> Amendment:
    """Take it into the text as it is; one that it amends is merged into it. All others follow the text.

    A paragraph that is taken out or moved takes what stands under it along. Refused: "state" unless it is open; "stale"
    while its sponsor has not confirmed it on the words that stand; "in_brackets" where it or its paragraph stands in
    brackets, which are closed as a whole, or one under it that is taken out; `held`; those of `branches.moved` and
    `branches.check_under`.
    """
    amendment = held(amendment, seen)
    statement = amendment.statement
    refuse_unless_amendable(statement)
    if amendment.state == A.STALE:
        message = _("The words it was written on have changed: its sponsor has to confirm it first.")
        raise Refused(message, code="stale")
    bracketed = amendment.target_id and statement.bracket_groups.filter(target=amendment.target_id, closed_at=None)
    if amendment.state == A.BRACKETED or (bracketed and bracketed.exists()):
        raise Refused(_("This paragraph stands in brackets: close them by choosing."), code="in_brackets")
    refuse_unless(amendment, A.OPEN)
    _apply(statement, amendment, by)
    go(amendment, A.AGREED, by=by, answer=answer.strip())  # after its words, which the log then holds with it
    if amendment.parent is not None and amendment.parent.state in ON_THE_WORDS:
        amendment.parent.statement = statement
        go(amendment.parent, A.MERGED, by=by)
        retire(amendment.parent)
    follow(statement, by=by, cause=amendment)
    return amendment


@transaction.atomic
def bracket_amendment(amendment: Amendment, *, by: User, seen: str | None = None) -> BracketGroup:
    """Put it into brackets beside what stands, and beside the alternatives that stand there already.

    Refused: "state" unless it is open; "not_bracketed" for a move or a title, which are decided at once; `held`.
    """
    amendment = held(amendment, seen)
    statement = amendment.statement
    refuse_unless_amendable(statement)
    if amendment.op not in BRACKETABLE:
        raise Refused(_("A move or a title is agreed or not; it does not stand in brackets."), code="not_bracketed")
    go(amendment, A.BRACKETED, by=by)
    group = _group_for(amendment)
    origin = Origin.NO_TEXT if amendment.op == OP.DELETE else Origin.AMENDMENT
    _add(group, origin, amendment.text, amendment)
    return group


@transaction.atomic
def bridge(group: BracketGroup, text: str, *, by: User, derived_from: Sequence[UUID] = ()) -> Alternative:
    """A compromise as one more alternative. Refused: "closed"; "no_text", "bracket", "same" (field text)."""
    return add_compromise(group, Origin.BRIDGE, text, by=by, derived_from=derived_from)


def add_compromise(
    group: BracketGroup, origin: str, text: str, *, by: User, derived_from: Sequence[UUID] = ()
) -> Alternative:
    group = held_group(group)
    words = checked_words(text, missing=_("Write the words of the proposal."))
    standing = list(group.alternatives.filter(retired_at=None))
    if any(normalise(each.text) == words for each in standing):
        raise Refused(_("These words stand among the alternatives already."), field="text", code="same")
    made = _add(group, origin, words, None)
    made.derived_from.set([each for each in standing if each.pk in set(derived_from)])
    log.record("statement.bridge", group.statement, by=by, bracket=group.number, alternative=made.number)
    return made


@transaction.atomic
def close_brackets(group: BracketGroup, chosen: Alternative, *, by: User) -> BracketGroup:
    """Choose one alternative: the text says it from now on. Its amendment is agreed; under a compromise all are merged
    into it; where the text stays as it was they are not retained; beside another amendment they are overtaken by it.

    Refused: "closed"; "retired" (field chosen) where its amendment was withdrawn or rewritten meanwhile; "in_brackets"
    where the paragraph is taken out while others under it stand in brackets.
    """
    group = held_group(group)
    statement = group.statement
    refuse_unless_amendable(statement)
    choice = group.alternatives.select_related("amendment").filter(pk=chosen.pk, retired_at=None).first()
    if choice is None:
        message = _("This alternative does not stand there any more. Look at the brackets again.")
        raise Refused(message, field="chosen", code="retired")
    others = [
        each.amendment
        for each in group.alternatives.filter(retired_at=None, amendment__isnull=False).select_related("amendment")
        if each.pk != choice.pk and each.amendment
    ]
    group.closed_at, group.chosen = database_now(), choice
    group.save()
    _settle(statement, choice, [each for each in others if each.state == A.BRACKETED], by)
    _put(statement, group, choice, by)
    log.record("statement.brackets_closed", statement, by=by, bracket=group.number, alternative=choice.number)
    follow(statement, by=by, cause=choice.amendment)
    return group


def _settle(statement: Statement, choice: Alternative, others: Sequence[Amendment], by: User) -> None:
    if choice.amendment is not None:
        choice.amendment.statement = statement
        go(choice.amendment, A.AGREED, by=by)
    for each in others:
        each.statement = statement
        if choice.amendment is not None:
            go(each, A.OVERTAKEN, by=by, overtaken_by=choice.amendment)
        else:
            go(each, A.MERGED if choice.origin in COMPROMISES else A.NOT_RETAINED, by=by)


def _put(statement: Statement, group: BracketGroup, choice: Alternative, by: User) -> None:
    if group.target_id is None:
        if choice.text:
            amendment = choice.amendment or _first_of(group)
            _change(statement, by, insert=(amendment, choice.text))
    elif not choice.text:
        _change(statement, by, gone=group.target_id)
    else:
        _change(statement, by, words={group.target_id: choice.text})


def _first_of(group: BracketGroup) -> Amendment:
    rows = group.alternatives.filter(amendment__isnull=False).select_related("amendment").order_by("number")
    return cast(Amendment, rows[0].amendment)


def _apply(statement: Statement, amendment: Amendment, by: User) -> None:
    match amendment.op:
        case OP.REPLACE:
            _change(statement, by, words={cast(UUID, amendment.target_id): amendment.text})
        case OP.DELETE:
            _change(statement, by, gone=amendment.target_id)
        case OP.INSERT:
            _change(statement, by, insert=(amendment, amendment.text))
        case OP.MOVE:
            _change(statement, by, moved=(cast(UUID, amendment.target_id), amendment.after_id))
        case OP.TITLE:
            put_words(statement, by=by, title=amendment.text)


def _change(
    statement: Statement,
    by: User,
    *,
    words: dict[UUID, str] | None = None,
    gone: UUID | None = None,
    insert: tuple[Amendment, str] | None = None,
    moved: tuple[UUID, UUID | None] | None = None,
) -> None:
    language = statement.working_language
    blocks = [block_of(row, [language], language) for row in texts.rows_of(statement.revision)]
    blocks = [replace(each, words={language: (words or {}).get(cast(UUID, each.uid), each.words[language])})
              for each in blocks]  # fmt: skip
    if gone:
        _refuse_with_brackets_under(statement, blocks, gone)
        blocks = branches.without(blocks, gone)
    if insert:
        amendment, text = insert
        after, under = _behind_earlier(statement, amendment, blocks)
        blocks = branches.put_in(blocks, after, Block({language: normalise(text)}, kind=amendment.kind), under)
    if moved:
        blocks = branches.moved(blocks, *moved)
    put_words(statement, by=by, blocks=blocks)


def _refuse_with_brackets_under(statement: Statement, blocks: Sequence[Block], gone: UUID) -> None:
    under = [each.uid for each in blocks[branches.branch_of(blocks, gone)]]
    put_in_there = Q(alternatives__amendment__under__in=Under.values, after__in=under)
    if bracket := statement.bracket_groups.filter(Q(target__in=under) | put_in_there, closed_at=None).first():
        message = _("Bracket %(number)s stands under this paragraph: close it first.")
        raise Refused(message % {"number": bracket.number}, code="in_brackets")


def _behind_earlier(statement: Statement, amendment: Amendment, blocks: Sequence[Block]) -> tuple[UUID | None, str]:
    """Two put in at one place stand in the order in which they were agreed: behind what its sponsor had not seen there,
    and behind the words of those agreed for this place before; the first of a list behind those alone, the last behind
    all. The paragraph beside or under which it goes, and how (`Under`). It never leaves what that stands under.
    """
    known = set(amendment.base_revision.texts.values_list("paragraph", flat=True))
    earlier = statement.amendments.filter(
        op=OP.INSERT, after=amendment.after_id, under=amendment.under, state=A.AGREED
    ).exclude(pk=amendment.pk)
    words = {normalise(text) for text in earlier.values_list("text", flat=True)}
    after, under = amendment.after_id, amendment.under
    while under != Under.LAST:
        at, level = branches.place_for(blocks, after, under)
        if at == len(blocks) or blocks[at].level != level:
            break
        is_new = not amendment.under and blocks[at].uid not in known
        if not is_new and blocks[at].words[statement.working_language] not in words:
            break
        after, under = blocks[at].uid, ""
    return after, under


def _group_for(amendment: Amendment) -> BracketGroup:
    """The open brackets of its paragraph; else new ones that begin with what stands."""
    if amendment.target_id:
        return brackets_at(amendment.statement, amendment.target_id)
    group = _new_group(amendment.statement, after_id=amendment.after_id)
    _add(group, Origin.NO_TEXT, "", None)
    return group


def brackets_at(statement: Statement, target: UUID) -> BracketGroup:
    """The open brackets of a paragraph, or new ones that begin with the words that stand."""
    if open_now := statement.bracket_groups.filter(closed_at=None, target=target).first():
        return open_now
    group = _new_group(statement, target_id=target)
    _add(group, Origin.ORIGINAL, statement.revision.texts.get(paragraph=target).text, None)
    return group


def _new_group(statement: Statement, **place: UUID | None) -> BracketGroup:
    number = (statement.bracket_groups.aggregate(last=Max("number"))["last"] or 0) + 1
    return BracketGroup.objects.create(statement=statement, number=number, opened_at=database_now(), **place)


def _add(group: BracketGroup, origin: str, text: str, amendment: Amendment | None) -> Alternative:
    last = group.alternatives.aggregate(last=Max("number"))["last"] or 0
    return Alternative.objects.create(group=group, number=last + 1, origin=origin, text=text, amendment=amendment)


def held_group(group: BracketGroup) -> BracketGroup:
    """The brackets as they are now, their text locked. Refused: "closed"."""
    statement = locked(group.statement)
    found = BracketGroup.objects.get(pk=group.pk)
    found.statement = statement
    if found.closed_at is not None:
        raise Refused(_("These brackets have been closed meanwhile."), code="closed")
    return found
