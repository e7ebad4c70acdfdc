"""An amendment whose paragraph has changed, put on the words that stand: proposed here, confirmed by its sponsor."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements.amendments.following import words_of
from apps.statements.amendments.merging import rebase
from apps.statements.amendments.voices import Voice
from apps.statements.amendments.wanted import checked_words
from apps.statements.choices import AmendmentOp, AmendmentState, Rebased
from apps.statements.models import Amendment, AmendmentRebase, Paragraph
from apps.statements.record.canonical import normalise
from apps.statements.services.amending import carries, go, held
from apps.statements.services.speaking import hold_voice


@dataclass(frozen=True)
class Proposal:
    """`now` is what the paragraph says; `text` what the amendment would be on it, "" where both changed the same.

    `chapeau` are the words it stands under now, `parent` is the paragraph that says them.
    """

    result: Rebased
    now: str
    text: str
    chapeau: str = ""
    parent: UUID | None = None

    @property
    def beside(self) -> str:
        """Everything beside which the sponsor confirms it."""
        return f"{self.chapeau} {self.now}".strip()


def proposal_for(amendment: Amendment) -> Proposal:
    """What is proposed to the sponsor of a stale amendment. Two queries."""
    revision = amendment.statement.revision
    row = revision.texts.filter(paragraph=amendment.target_id).first() if amendment.target_id else None
    now = revision.title if amendment.op == AmendmentOp.TITLE else (row.text if row else "")
    parent = amendment.after_id if amendment.under else row.parent_id if row else None
    chapeau = words_of(revision, parent)
    if amendment.op != AmendmentOp.REPLACE and amendment.op != AmendmentOp.TITLE:
        return Proposal(Rebased.CLEAN, now, amendment.text, chapeau, parent)
    result, text = rebase(amendment.base_text, now, amendment.text)
    return Proposal(result, now, text, chapeau, parent)


@transaction.atomic
def rebase_amendment(
    amendment: Amendment, text: str, *, by: User, voice: Voice | None, seen: str | None = None
) -> Amendment:
    """Its sponsor (`voice`; None: recorded by the team as spoken) confirms it on the words that stand: open again.

    `seen` is what it was confirmed beside (`Proposal.beside`). Refused: "state"; "not_yours"; "changed_meanwhile";
    "no_text", "bracket", "same" (field text); `hold_voice`.
    """
    amendment = held(amendment)
    if amendment.state != AmendmentState.STALE:
        raise Refused(_("This amendment needs no confirmation now."), code="state")
    if voice is not None and not carries(amendment, voice):
        raise Refused(_("Only its sponsor can confirm an amendment."), code="not_yours")
    if voice is not None:
        hold_voice(amendment.statement, voice)
    proposal = proposal_for(amendment)
    if seen is not None and normalise(seen) != normalise(proposal.beside):
        message = _("The text has changed once more after you opened this page: look at it again.")
        raise Refused(message, code="changed_meanwhile")
    words = _words(amendment, text, proposal)
    AmendmentRebase.objects.create(
        amendment=amendment,
        result=proposal.result,
        was=amendment.base_text,
        proposed=proposal.text,
        confirmed=words,
        confirmed_by=by,
        at=database_now(),
    )
    values: dict[str, Any] = {"base_text": proposal.now, "text": words, "base_revision": amendment.statement.revision}
    values |= {"base_chapeau": proposal.chapeau, "base_parent_id": proposal.parent}
    if amendment.op in (AmendmentOp.INSERT, AmendmentOp.MOVE) and not amendment.under:
        values["after"] = None if amendment.after_id is None else _last_of(amendment)
    go(amendment, AmendmentState.OPEN, by=by, **values)
    return amendment


def _words(amendment: Amendment, text: str, proposal: Proposal) -> str:
    if amendment.op in (AmendmentOp.DELETE, AmendmentOp.MOVE):
        return ""
    words = checked_words(text)
    if words == normalise(proposal.now):
        message = _("The text says this already. If that is enough, withdraw the amendment.")
        raise Refused(message, field="text", code="same")
    return words


def _last_of(amendment: Amendment) -> Paragraph | None:
    """The end of the text, where the paragraph it stood behind is gone."""
    rows = amendment.statement.revision.texts.select_related("paragraph").exclude(paragraph=amendment.target_id)
    row = rows.order_by("-order").first()
    return row.paragraph if row else None
