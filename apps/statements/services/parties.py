"""Who is party to a text: chosen while it is written, fixed with each tabling."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.core.listing import enumerated
from apps.statements.amendment_life import PENDING
from apps.statements.choices import SponsorRole, State
from apps.statements.consensus.parties import Candidate, as_of, named, not_entitled, profile_of
from apps.statements.log import entries as log
from apps.statements.models import Party, RosterEntry, Sponsor, Statement
from apps.statements.services.adopting import settle_ad_referendum
from apps.statements.services.life import locked
from apps.statements.services.rounds import close_if_all_answered
from apps.statements.silence.settling import is_over
from apps.statements.text_life import ON_THE_TABLE


@transaction.atomic
def choose_parties(statement: Statement, chosen: Sequence[Candidate], *, by: User) -> list[Party]:
    """Set the parties and their order in the text. Rosters of earlier tablings stay as they were.

    Refused (field parties): "not_chosen" while nobody has chosen how the conference decides, "roster_fixed" once the
    text is on the table, "twice", "carries" for leaving out a sponsor of an amendment that waits, "no_position" for
    everybody who is not entitled on the day of the text: observers, guests, invited, suspended, gone, or of another
    conference.
    """
    statement = locked(statement)
    if not profile_of(statement.conference).rule:
        message = _("Nobody has chosen yet how this conference decides. Choose it in the set-up of the edition first.")
        raise Refused(message, field="parties", code="not_chosen")
    if not statement.is_editable:
        message = _("The parties are fixed while this text is “%(state)s”. A party can only leave, by its own letter.")
        raise Refused(message % {"state": statement.get_state_display()}, field="parties", code="roster_fixed")
    wanted = {_key(each): each for each in chosen}
    if len(wanted) < len(chosen):
        raise Refused(_("A party can be named once."), field="parties", code="twice")
    existing = {_key(party): party for party in statement.parties.all()}
    kept = []
    for order, (key, candidate) in enumerate(wanted.items(), start=1):
        party = existing.pop(key, None) or Party(
            statement=statement, participation=candidate.participation, person=candidate.person
        )
        party.order = order
        kept.append(party)
    _check(statement, kept)
    _refuse_carriers(statement, list(existing.values()))
    for party in existing.values():
        party.delete()
    for party in kept:
        party.save()
    log.record("statement.parties_chosen", statement, by=by, count=len(kept))
    return kept


def _refuse_carriers(statement: Statement, gone: Sequence[Party]) -> None:
    """Nobody but its sponsor takes an amendment back, so what waits keeps its sponsors among the parties."""
    waiting = Sponsor.objects.filter(
        amendment__statement=statement, amendment__state__in=PENDING, role=SponsorRole.SPONSOR, left_at=None
    )
    carrying = set(waiting.values_list("participation", "person"))
    if names := named([party for party in gone if _key(party) in carrying]):
        message = _("An amendment of %(names)s waits still. Settle it before you take its sponsor off the list.")
        raise Refused(message % {"names": enumerated(names)}, field="parties", code="carries")


@transaction.atomic
def leave(entry: RosterEntry, *, letter: str, by: User, at: dt.datetime | None = None) -> RosterEntry:
    """A party leaves the roster of a text on the table by its own letter; it no longer counts, whatever it had said.

    It can be a party again when the text is put on the table anew. `at` (default now) is when it left. Refused:
    "letter" (field letter) without a reference to the letter; "decided"; "left" the second time; "at" (field at).
    """
    statement = locked(entry.tabling.statement)
    if statement.tabling_id != entry.tabling_id or statement.state not in ON_THE_TABLE or is_over(statement):
        raise Refused(_("This text is decided; a later departure does not change its record."), code="decided")
    if statement.state == State.GAVELLED:
        message = _("The gavel has fallen and awaits its countersign; nobody leaves between the two.")
        raise Refused(message, code="gavelled")
    entry = RosterEntry.objects.select_for_update(of=("self",)).select_related("tabling").get(pk=entry.pk)
    if entry.left_at is not None:
        raise Refused(_("This party has left already."), code="left")
    if not letter.strip():
        message = _("Name the party's own letter (date, sender): nobody else can take it off the roster.")
        raise Refused(message, field="letter", code="letter")
    at = times.within_the_minute(at or timezone.now(), entry.tabling.opened_at)
    if not entry.tabling.opened_at <= at <= timezone.now():
        message = _("A party leaves between the tabling (%(at)s) and now.")
        moment = times.format_moment(entry.tabling.opened_at, statement.conference.time_zone)
        raise Refused(message % {"at": moment}, field="at", code="at")
    if said := entry.positions.filter(at__gt=at).order_by("-at").first():
        message = _("This party gave a position on %(at)s, after this moment.")
        moment = times.format_moment(said.at, statement.conference.time_zone)
        raise Refused(message % {"at": moment}, field="at", code="at")
    entry.left_at, entry.letter = at, letter.strip()
    entry.save(update_fields=["left_at", "letter", "updated_at"])
    settle_ad_referendum(statement, by=by)
    log.record("statement.party_left", statement, by=by, party=str(entry.pk), letter=entry.letter)
    close_if_all_answered(statement, by=by)
    return entry


def _key(party: Party | Candidate) -> tuple:
    return (getattr(party.participation, "pk", None), getattr(party.person, "pk", None))


def _check(statement: Statement, parties: Sequence[Party]) -> None:
    conference = statement.conference
    wrong = not_entitled(conference, parties, as_of(conference, statement.dated_on))
    if wrong:
        message = _(
            "No position in this conference on the day of the text: %(names)s. Observers and guests have none, nor who "
            "has not confirmed, is suspended or has left."
        )
        names = enumerated(named(wrong))
        raise Refused(message % {"names": names}, field="parties", code="no_position")
