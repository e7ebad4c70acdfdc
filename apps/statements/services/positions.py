"""What parties say about a text on the table: by their head's credential, or in person. Nothing is overwritten."""

import datetime as dt
from collections.abc import Sequence
from typing import cast

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.clocks import times
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential, Person
from apps.statements.choices import Event, PositionValue, State
from apps.statements.consensus.parties import SPEAKING_ORDER
from apps.statements.consensus.submissions import NewPosition
from apps.statements.log import entries as log
from apps.statements.models import Position, RosterEntry, Statement
from apps.statements.services.adopting import settle_ad_referendum
from apps.statements.services.life import locked, move
from apps.statements.services.objections import end_by_objection
from apps.statements.services.rounds import close_if_all_answered
from apps.statements.services.speaking import check_yours
from apps.statements.text_life import NEEDS_TEXT, WITH_TEXT

SEALED = _(
    "This round of positions is sealed: each party gives its own, from its own account, and nobody records it for "
    "them. Close the round first."
)


@transaction.atomic
def take_position(given: NewPosition, *, by: User, at: dt.datetime | None = None, in_person: bool = False) -> Position:
    """Record a position; an earlier one at the same tabling is superseded, and stays on file.

    `in_person`: whoever speaks for the party gives it from their own account. In a sealed round nobody else does, since
    whoever writes a position down knows it; the last answer opens the seal.

    `at` (default now) is the moment it was given: the credential must be valid then. After a gavel ad referendum only
    those who owe a confirmation may speak; an objection of a party that counts then opens the text again, the last
    confirmation adopts it. Refused: "sealed", "not_open", "left", "no_credential" (field credential), "no_text" (field
    text), "ad_referendum" (field value), "changed_meanwhile" (field value) if another position stands than the one
    seen, "at" (field at) for a moment to come, before the tabling, or before the party's last position.
    """
    statement = locked(given.party.tabling.statement)
    is_sealed = statement.tabling is not None and statement.tabling.is_sealed
    if is_sealed and not in_person:
        raise Refused(SEALED, code="sealed")
    party = RosterEntry.objects.select_related("person", "participation", "tabling").get(pk=given.party.pk)
    standing = Position.objects.current(statement.tabling).filter(party=party)
    current = standing.select_related("credential", "recorded_by").first()
    _check_party(statement, party, current)
    _check_seen(given, current)
    at = times.within_the_minute(at or timezone.now(), current.at if current else party.tabling.opened_at)
    _check_value(statement, given)
    _check_moment(statement, at, current)
    credential = credential_of(party, given.credential, at)
    words = given.text.strip() if given.value in WITH_TEXT else ""
    if current and (current.value, current.text, current.publish, current.credential_id) == (
        given.value,
        words,
        given.publish and given.value == PositionValue.JOIN_WITH_RESERVATION,
        credential.pk if credential else None,
    ):
        return current
    position = Position.objects.create(
        party=party,
        tabled_sha256=party.tabling.sha256,
        value=given.value,
        text=words,
        paragraphs=list(given.paragraphs),
        publish=given.publish and given.value == PositionValue.JOIN_WITH_RESERVATION,
        given_by=credential.person if credential else cast(Person, party.person),  # a delegation has a credential
        credential=credential,
        recorded_by=by,
        at=at,
        supersedes=current,
    )
    told = {} if is_sealed else {"value": given.value}  # the trail is read by those who must not know it yet
    audit.record("statement.position", target=statement, by=by, party=str(party.pk), **told)
    _after(statement, position, by)
    return position


@transaction.atomic
def give_position(given: NewPosition, *, by: User) -> Position:
    """The position of a party by itself, now; refusals as above, and those of `check_yours`."""
    check_yours(given.party, given.credential, by)
    try:
        return take_position(given, by=by, in_person=True)
    except Refused as refused:
        where = f"{refused.field or 'value'}_{given.row}"
        raise Refused(refused.message, field=where, code=refused.code) from refused


@transaction.atomic
def record_positions(
    statement: Statement, given: Sequence[NewPosition], *, by: User, at: dt.datetime | None = None
) -> list[Position]:
    """Several positions given at one moment, all or none. A refusal's field names the row: "text_<row>"."""
    positions = []
    for each in given:
        try:
            positions.append(take_position(each, by=by, at=at))
        except Refused as refused:
            if refused.field == "at":
                raise
            where = f"{refused.field or 'value'}_{each.row or each.party.pk}"
            raise Refused(refused.message, field=where, code=refused.code) from refused
    return positions


def _check_party(statement: Statement, party: RosterEntry, current: Position | None) -> None:
    if statement.state not in (State.TABLED, State.ADOPTED_AD_REF):
        message = _("Positions are taken while a text is on the table; this one is “%(state)s”.")
        raise Refused(message % {"state": statement.get_state_display()}, code="not_open")
    if party.tabling_id != statement.tabling_id:
        message = _("Meanwhile the text was reopened, and earlier positions are void. Reload this page.")
        raise Refused(message, field="value", code=CHANGED_MEANWHILE)
    if party.left_at is not None:
        raise Refused(_("%(party)s has left; it no longer counts.") % {"party": party}, code="left")
    owes = current is not None and current.value == PositionValue.JOIN_AD_REFERENDUM
    if statement.state == State.ADOPTED_AD_REF and not owes:
        message = _("%(party)s has nothing to confirm: the text is adopted ad referendum.")
        raise Refused(message % {"party": party}, code="not_open")


def _check_seen(given: NewPosition, current: Position | None) -> None:
    if given.seen is None or given.seen == (str(current.pk) if current else ""):
        return
    if current is None:
        message = _("Meanwhile the text was reopened, and earlier positions are void. Reload this page.")
        raise Refused(message, field="value", code=CHANGED_MEANWHILE)
    message = _(
        "Meanwhile %(who)s recorded “%(value)s” for %(party)s. To supersede it with what stands here, record again."
    )
    said = {"who": current.recorded_by, "value": current.get_value_display(), "party": given.party}
    raise Refused(message % said, field="value", code=CHANGED_MEANWHILE)


def _check_value(statement: Statement, given: NewPosition) -> None:
    if given.value == PositionValue.JOIN_AD_REFERENDUM and not statement.tabled.ad_referendum_allowed:
        message = _("Joining ad referendum is not allowed in this conference.")
        raise Refused(message, field="value", code="ad_referendum")
    final = (PositionValue.JOIN, PositionValue.JOIN_WITH_RESERVATION, PositionValue.OBJECT)
    if statement.state == State.ADOPTED_AD_REF and given.value not in final:
        message = _("A confirmation joins, joins with a reservation, or objects.")
        raise Refused(message, field="value", code="ad_referendum")
    if given.value in NEEDS_TEXT and not given.text.strip():
        message = (
            _("An objection needs its reason.")
            if given.value == PositionValue.OBJECT
            else _("Write the reservation itself.")
        )
        raise Refused(message, field="text", code="no_text")


def _check_moment(statement: Statement, at: dt.datetime, current: Position | None) -> None:
    if at > timezone.now():
        raise Refused(_("This moment is still to come."), field="at", code="at")
    if at < statement.tabled.opened_at:
        message = _("The text was put on the table on %(at)s; nobody can have taken a position on it before.")
        moment = times.format_moment(statement.tabled.opened_at, statement.conference.time_zone)
        raise Refused(message % {"at": moment}, field="at", code="at")
    if current is not None and at < current.at:
        raise Refused(_("The party's last position is later than this one."), field="at", code="at")


def credential_of(party: RosterEntry, wanted: Credential | None, at: dt.datetime) -> Credential | None:
    """The credential on which a delegation's word of that moment rests, held until the end of the transaction.

    None for an individual. Refused: "no_credential" (field credential).
    """
    if party.participation_id is None:
        return None
    valid = [
        credential
        for credential in Credential.objects.select_for_update(of=("self",), no_key=True)  # it does not end meanwhile
        .valid(at)
        .filter(participation=party.participation_id)
        .select_related("person")
        .order_by("pk")
        if credential.function in SPEAKING_ORDER and (wanted is None or credential.pk == wanted.pk)
    ]
    if not valid:
        message = _(
            "%(party)s has no valid credential for this: only its head, acting head or an alternate speaks for it."
        )
        raise Refused(message % {"party": party}, field="credential", code="no_credential")
    return min(valid, key=lambda credential: SPEAKING_ORDER.index(credential.function))


def _after(statement: Statement, position: Position, by: User) -> None:
    """What a word does to a seal, to a call for objections, and after a gavel ad referendum.

    A party left out under minus one prevents nothing.
    """
    close_if_all_answered(statement, by=by)
    end_by_objection(statement, position, by=by)
    if statement.state != State.ADOPTED_AD_REF:
        return
    if position.value == PositionValue.OBJECT and not position.party.excluded:
        move(statement, Event.REFUSE, by=by)
        log.record("statement.confirmation_refused", statement, by=by, party=str(position.party_id))
    else:
        settle_ad_referendum(statement, by=by)
