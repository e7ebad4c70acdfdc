"""The chair's list: a proposal for each amendment, its sponsor first, then all; what nobody pulls is taken en bloc."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.core.listing import enumerated
from apps.messaging.services import queue_messages
from apps.statements.amendment_life import ENDED
from apps.statements.amendments import telling
from apps.statements.amendments.listed import current, listed, on_present_words
from apps.statements.amendments.voices import Voice
from apps.statements.choices import AmendmentOp, AmendmentState, DispositionKind, SponsorAnswer
from apps.statements.log import entries as log
from apps.statements.models import Amendment, Circulation, Disposition, Statement
from apps.statements.paragraphs import branches, texts
from apps.statements.paragraphs.blocks import block_of
from apps.statements.services.agreeing import agree_amendment
from apps.statements.services.amending import carries, end_amendment, held, refuse_unless_amendable
from apps.statements.services.life import locked
from apps.statements.services.speaking import hold_voice

NEEDS_REASON = {DispositionKind.NOT_RETAINED, DispositionKind.REFER}


@transaction.atomic
def propose_disposition(
    amendment: Amendment, kind: str, *, by: User, reason: str = "", seen: str | None = None
) -> Disposition:
    """A new version of what the chair proposes; its sponsors are told, and nobody else yet.

    Refused: "state" unless it is open; "no_reason" (field reason) where it is not retained, or referred;
    `held`.
    """
    amendment = held(amendment, seen)
    refuse_unless_amendable(amendment.statement)
    if amendment.state != AmendmentState.OPEN:
        message = _("Amendment %(number)s is “%(state)s”; the list holds open amendments.")
        said = {"number": amendment.number, "state": amendment.get_state_display()}
        raise Refused(message % said, code="state")
    if kind in NEEDS_REASON and not reason.strip():
        raise Refused(_("Say why: its sponsor reads it."), field="reason", code="no_reason")
    made = Disposition.objects.create(
        amendment=amendment,
        version=amendment.dispositions.count() + 1,
        kind=kind,
        reason=reason.strip(),
        prepared_at=database_now(),
        prepared_by=by,
    )
    log.record("statement.disposition", amendment.statement, by=by, amendment=amendment.number, proposal=kind)
    queue_messages(telling.proposals(made), by=by, actor_label="amendments")
    return made


@transaction.atomic
def answer_disposition(disposition: Disposition, answer: str, *, voice: Voice, by: User, words: str = "") -> None:
    """Its sponsor agrees, or says what is wrong with it. Refused: "not_yours"; "too_late" once it is decided; "newer",
    "other_words"; "no_text" (field words); `hold_voice`.
    """
    amendment = held(disposition.amendment)
    if not carries(amendment, voice):
        raise Refused(_("Only its sponsor answers the chair’s proposal."), code="not_yours")
    hold_voice(amendment.statement, voice)
    _refuse_decided(amendment)
    row = _newest(amendment, disposition)
    if answer == SponsorAnswer.COMMENTS and not words.strip():
        raise Refused(_("Write your comment."), field="words", code="no_text")
    row.answer, row.words, row.answered_at = answer, words.strip(), database_now()
    row.save()
    log.record("statement.disposition_answered", amendment.statement, by=by, amendment=amendment.number, answer=answer)


@transaction.atomic
def list_dispositions(statement: Statement, *, by: User) -> list[Disposition]:
    """Put every proposal that stands before all parties as one list. Refused: "empty"; "not_circulated" for one on
    words that no party has got; "same_place" where two that are to be accepted change the same paragraph, or one takes
    out what the other stands under: then the second would be overtaken by the first. What somebody pulled is not taken
    with the list, and stands in nobody's way.
    """
    statement = locked(statement)
    refuse_unless_amendable(statement)
    rows = current(statement)
    if not rows:
        raise Refused(_("No open amendment has a proposal yet."), code="empty")
    _refuse_uncirculated(rows)
    _refuse_same_place(rows)
    _refuse_taken_out(statement, rows)
    new = [row for row in rows if row.listed_at is None]
    now = database_now()
    for row in new:
        row.listed_at = now
        row.save()
    if new:
        log.record("statement.list_shown", statement, by=by, items=len(rows))
        queue_messages(telling.lists(statement, now), by=by, actor_label="amendments")
    return rows


@transaction.atomic
def pull_item(disposition: Disposition, *, voice: Voice, by: User) -> None:
    """A party takes an item out of the list, whoever's it is.

    Refused: "too_late" once the list was taken, or the amendment decided by itself; "newer", "other_words";
    `hold_voice`.
    """
    amendment = held(disposition.amendment)
    hold_voice(amendment.statement, voice)
    row = Disposition.objects.get(pk=disposition.pk)
    if row.settled_at is not None:
        raise Refused(_("The list was taken before your word arrived: this item is decided."), code="too_late")
    _refuse_decided(amendment)
    row = _newest(amendment, disposition)
    if row.listed_at is None:
        raise Refused(_("This item is not on the list."), code="newer")
    if row.pulled_at is None:
        row.pulled_at = database_now()
        row.pulled_by_id, row.pulled_by_person_id = voice.party.participation_id, voice.party.person_id
        row.save()
        log.record("statement.item_pulled", amendment.statement, by=by, amendment=amendment.number)


@transaction.atomic
def take_en_bloc(statement: Statement, *, by: User) -> list[Disposition]:
    """Decide every item of the list that nobody pulled, by number; held or referred ones stay open.

    What rests on the words above it goes before those change, deepest first; what is moved goes after what changes its
    words, and what is taken out last: what is put in behind it has its place until then. Refused: "empty".
    """
    statement = locked(statement)
    refuse_unless_amendable(statement)
    rows = [row for row in listed(statement) if row.pulled_at is None]
    if not rows:
        raise Refused(_("Nothing stands on the list that nobody has pulled."), code="empty")
    now = database_now()
    depths = {row.paragraph_id: row.level for row in texts.rows_of(statement.revision)}
    for row in sorted(rows, key=lambda row: _turn(row.amendment, depths)):
        row.settled_at = now
        row.save()
        match row.kind:
            case DispositionKind.ACCEPT:
                agree_amendment(row.amendment, by=by, answer=row.reason)
            case DispositionKind.NOT_RETAINED:
                end_amendment(row.amendment, AmendmentState.NOT_RETAINED, by=by, answer=row.reason)
    log.record("statement.en_bloc", statement, by=by, amendments=[row.amendment.number for row in rows])
    return rows


def _turn(amendment: Amendment, depths: Mapping[UUID, int]) -> tuple[bool, bool, int]:
    above = amendment.base_parent_id
    return amendment.op == AmendmentOp.DELETE, amendment.op == AmendmentOp.MOVE, -depths.get(above, 0) if above else 0


def _newest(amendment: Amendment, disposition: Disposition) -> Disposition:
    row = amendment.dispositions.order_by("-version").first()
    if row is None or row.pk != disposition.pk or row.settled_at is not None:
        raise Refused(_("The chair has made another proposal meanwhile. Look at it first."), code="newer")
    if not on_present_words(Disposition.objects.filter(pk=row.pk)).exists():
        message = _("The amendment has other words since the chair proposed this. It is not on the list any more.")
        raise Refused(message, code="other_words")
    return row


def _refuse_decided(amendment: Amendment) -> None:
    if amendment.state in ENDED:
        message = _("Amendment %(number)s is decided already: “%(state)s”.")
        said = {"number": amendment.number, "state": amendment.get_state_display()}
        raise Refused(message % said, code="too_late")


def _refuse_uncirculated(rows: list[Disposition]) -> None:
    """What is before all parties shows the words that an amendment changes."""
    had = Circulation.objects.filter(revision__in=[row.amendment.base_revision_id for row in rows])
    came = set(had.values_list("revision", flat=True))
    if late := [row.amendment for row in rows if row.amendment.base_revision_id not in came]:
        numbers = enumerated(str(each.number) for each in late)
        message = _(
            "The parties do not have the words yet on which these amendments stand: %(numbers)s. Circulate them."
        )
        raise Refused(message % {"numbers": numbers}, code="not_circulated")


def _refuse_same_place(rows: list[Disposition]) -> None:
    taken = [row for row in rows if row.kind == DispositionKind.ACCEPT and row.pulled_at is None]
    accepted = [row.amendment for row in taken if row.amendment.target_id or row.amendment.op == AmendmentOp.TITLE]
    counts = Counter(each.target_id for each in accepted if each.op != AmendmentOp.MOVE)  # None: the title
    if twice := [each for each in accepted if counts[each.target_id] > 1]:
        numbers = enumerated(str(each.number) for each in twice)
        message = _("Amendments %(numbers)s change the same paragraph: at most one of them is accepted with the list.")
        raise Refused(message % {"numbers": numbers}, code="same_place")


def _refuse_taken_out(statement: Statement, rows: list[Disposition]) -> None:
    """What is accepted under a paragraph would go with it."""
    accepted = [row.amendment for row in rows if row.kind == DispositionKind.ACCEPT and row.pulled_at is None]
    blocks = [block_of(row, [], "") for row in texts.rows_of(statement.revision)]
    for taken in (each for each in accepted if each.op == AmendmentOp.DELETE):
        gone = {each.uid for each in blocks[branches.branch_of(blocks, taken.target_id)]}
        for each in (each for each in accepted if each is not taken and each.op != AmendmentOp.MOVE):
            beside = each.op == AmendmentOp.INSERT and not each.under
            place = each.after_id if each.op == AmendmentOp.INSERT else each.target_id
            if place in gone and not (beside and place == taken.target_id):
                message = _("Amendment %(taken)s takes out the paragraph under which amendment %(number)s stands.")
                raise Refused(message % {"taken": taken.number, "number": each.number}, code="same_place")
