"""What sponsors do with an amendment: carry it too, support it, let go, contest that it was overtaken."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements.amendment_life import PENDING
from apps.statements.amendments.voices import Voice
from apps.statements.choices import AmendmentState, SponsorRole
from apps.statements.log import entries as log
from apps.statements.models import Amendment
from apps.statements.services.amending import (
    carries,
    carry,
    go,
    held,
    refuse_unless,
    refuse_unless_amendable,
    retire,
)
from apps.statements.services.speaking import hold_voice

A = AmendmentState


@transaction.atomic
def withdraw_amendment(amendment: Amendment, *, voice: Voice, by: User) -> Amendment:
    """A sponsor lets go; with the last one it is withdrawn. Refused: "not_yours", "state"; `hold_voice`."""
    amendment = held(amendment)
    refuse_unless(amendment, *PENDING)
    hold_voice(amendment.statement, voice)
    carried = amendment.sponsors.filter(role=SponsorRole.SPONSOR, left_at=None)
    own = carried.filter(participation=voice.party.participation_id, person=voice.party.person_id)
    if not own.update(left_at=database_now()):
        raise Refused(_("Only its sponsor can withdraw an amendment."), code="not_yours")
    if not carried.exists():
        go(amendment, A.WITHDRAWN, by=by, tell=False)
        retire(amendment)
    else:
        log.record("statement.sponsor_left", amendment.statement, by=by, amendment=amendment.number)
    return amendment


@transaction.atomic
def join_amendment(amendment: Amendment, role: str, *, voice: Voice, by: User, seen: str | None = None) -> None:
    """Another party carries it too, or supports it; who carries it already is left as it is.

    Refused: "state"; "last_sponsor" where nobody would carry it any more; those of `held` and `hold_voice`.
    """
    amendment = held(amendment, seen)
    refuse_unless(amendment, *PENDING)
    hold_voice(amendment.statement, voice)
    current = amendment.sponsors.filter(
        participation=voice.party.participation_id, person=voice.party.person_id, left_at=None
    )
    if current.filter(role=role).exists():
        return
    carrying = amendment.sponsors.filter(role=SponsorRole.SPONSOR, left_at=None)
    if role == SponsorRole.SUPPORTER and not carrying.exclude(pk__in=current.values("pk")).exists():
        message = _("You are its last sponsor: nobody would carry it any more. Withdraw it instead.")
        raise Refused(message, code="last_sponsor")
    current.update(left_at=database_now())
    carry(amendment, voice, role)
    log.record("statement.sponsor_joined", amendment.statement, by=by, amendment=amendment.number, role=role)


@transaction.atomic
def contest_amendment(amendment: Amendment, *, voice: Voice, by: User) -> None:
    """Its sponsor says that what it wanted is not settled.

    Refused: "not_yours"; "state", also once the text takes no amendments any more; `hold_voice`.
    """
    amendment = held(amendment)
    refuse_unless_amendable(amendment.statement)
    refuse_unless(amendment, A.OVERTAKEN)
    hold_voice(amendment.statement, voice)
    if not carries(amendment, voice):
        raise Refused(_("Only its sponsor can contest that an amendment was overtaken."), code="not_yours")
    if amendment.contested_at is None:
        amendment.contested_at = database_now()
        amendment.save(update_fields=["contested_at", "updated_at"])
        log.record("statement.amendment_contested", amendment.statement, by=by, amendment=amendment.number)
