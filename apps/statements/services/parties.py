"""Who is party to a text."""

import datetime as dt
from collections.abc import Sequence
from typing import NoReturn

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.delegates.choices import DelegateRole
from apps.delegates.models import Delegate
from apps.delegations.participation_life import WITHOUT_POSITION
from apps.statements.choices import State
from apps.statements.consensus.parties import Candidate, profile_of
from apps.statements.models import Party, Statement
from apps.statements.services.adopting import settle_ad_referendum
from apps.statements.services.life import locked


@transaction.atomic
def choose_parties(statement: Statement, chosen: Sequence[Candidate], *, by: User) -> list[Party]:
    """Set the parties and their order in the text. A party with earlier positions stays on file without entitlement.

    Refused (field parties): "not_chosen" while nobody has chosen how the conference decides, "roster_fixed" once the
    text is on the table, "observer", "other_conference".
    """
    statement = locked(statement)
    if not profile_of(statement.conference).rule:
        message = _("Nobody has chosen yet how this conference decides. Choose it in the set-up of the edition first.")
        raise Refused(message, field="parties", code="not_chosen")
    if not statement.is_editable:
        message = _("The parties are fixed while this text is “%(state)s”. A party can only leave, by its own letter.")
        raise Refused(message % {"state": statement.get_state_display()}, field="parties", code="roster_fixed")
    for candidate in chosen:
        _check(statement, candidate)
    existing = {(party.participation_id, party.person_id): party for party in statement.parties.all()}
    kept = []
    for order, candidate in enumerate(chosen, start=1):
        key = (getattr(candidate.participation, "pk", None), getattr(candidate.person, "pk", None))
        party = existing.pop(key, None) or Party(
            statement=statement, participation=candidate.participation, person=candidate.person
        )
        party.order, party.entitled = order, True
        party.save()
        kept.append(party)
    for party in existing.values():
        _drop(party)
    audit.record("statement.parties_chosen", target=statement, by=by, count=len(kept))
    return kept


@transaction.atomic
def leave(party: Party, *, letter: str, by: User, at: dt.datetime | None = None) -> Party:
    """A party leaves a text by its own letter; it no longer counts, whatever it had said.

    Refused: "letter" (field letter) without a reference to the letter; "decided"; "left" the second time.
    """
    statement = locked(party.statement)
    party = Party.objects.select_for_update().get(pk=party.pk)
    if statement.state not in (State.TABLED, State.SILENCE, State.ADOPTED_AD_REF) and not statement.is_editable:
        raise Refused(_("This text is decided; a later departure does not change its record."), code="decided")
    if party.withdrawn_at is not None:
        raise Refused(_("This party has left already."), code="left")
    if not letter.strip():
        message = _("Name the party's own letter (date, sender): nobody else can take it off the roster.")
        raise Refused(message, field="letter", code="letter")
    party.withdrawn_at, party.withdrawal_letter = at or timezone.now(), letter.strip()
    party.save()
    settle_ad_referendum(statement, by=by)
    audit.record("statement.party_left", target=statement, by=by, party=str(party.pk), letter=party.withdrawal_letter)
    return party


def _check(statement: Statement, candidate: Candidate) -> None:
    participation = candidate.participation
    if candidate.person is not None:
        delegate = _delegate_of(statement, candidate)
        observes = DelegateRole.DELEGATE not in delegate.roles
        participation = delegate.participation
    else:
        observes = participation is None or not participation.entitled
    if participation is not None and participation.conference_id != statement.conference_id:
        _refuse_foreign(candidate)
    guest = participation is not None and participation.role in WITHOUT_POSITION
    if observes or guest:
        message = _("%(name)s is not entitled to a position: observers and guests have none.")
        raise Refused(message % {"name": candidate.label}, field="parties", code="observer")


def _delegate_of(statement: Statement, candidate: Candidate) -> Delegate:
    delegates = Delegate.objects.filter(conference=statement.conference_id, person=candidate.person)
    return delegates.select_related("participation").first() or _refuse_foreign(candidate)


def _refuse_foreign(candidate: Candidate) -> NoReturn:
    message = _("%(name)s does not take part in this conference.")
    raise Refused(message % {"name": candidate.label}, field="parties", code="other_conference")


def _drop(party: Party) -> None:
    if party.positions.exists():
        party.entitled = False
        party.save()
    else:
        party.delete()
