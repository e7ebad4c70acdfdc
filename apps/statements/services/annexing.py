"""What a party gives beside a text while it lies on the table: how it understands it, why, or that it is not part."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.models import Credential, Person
from apps.documents.choices import LanguageStatus
from apps.statements.choices import ANNEX_HELP, State
from apps.statements.models import Annex, RosterEntry, Statement
from apps.statements.services.life import locked
from apps.statements.services.positions import credential_of
from apps.statements.services.speaking import check_yours
from apps.statements.silence.settling import is_over

GIVEN_WHILE = (State.TABLED, State.SILENCE, State.ADOPTED_AD_REF)


@dataclass(frozen=True)
class NewAnnex:
    """`texts` by language, of which `authentic` is the one that counts; the others are courtesy translations.

    No text at all takes back what stands. `credential` as in `NewPosition`. `seen` are the annexes that the page showed
    or knew of, by their ids with commas between; None where nobody filled in a page.
    """

    party: RosterEntry
    kind: str
    texts: Mapping[str, str]
    authentic: str
    publish: bool = False
    paragraphs: Sequence[uuid.UUID] = field(default=())
    credential: Credential | None = None
    seen: str | None = None


@transaction.atomic
def give_annex(given: NewAnnex, *, by: User, own: bool = True) -> Annex:
    """Put a party's words beside the text; under silence it does not break it. The same given twice stands once.

    `own`: by whoever speaks for the party, from their account; else recorded as the party handed it over. Refused:
    "not_yours"; "not_open" once the gavel has fallen or the text left the table; "left"; "sealed"; "kind" (field
    kind) for a reservation, which is given with the position; "no_text" (field texts); "authentic" (field authentic);
    "no_credential" (field credential); "changed_meanwhile" (field texts) where another one of the kind stands by now.
    """
    if own:
        check_yours(given.party, given.credential, by)
    statement = locked(given.party.tabling.statement)
    party = RosterEntry.objects.select_related("person", "participation", "tabling").get(pk=given.party.pk)
    _check(statement, party, given)
    at = timezone.now()
    credential = credential_of(party, given.credential, at)
    words = {code: text.strip() for code, text in given.texts.items() if text.strip()}
    standing = Annex.objects.filter(party=party, kind=given.kind, superseded_by=None).first()
    if standing is not None and _is_the_same(standing, given, words, credential):
        return standing
    _check_seen(given, standing)
    if not words and (standing is None or standing.withdrawn):
        raise Refused(_("Write the statement itself."), field="texts", code="no_text")
    if words and given.authentic not in words:
        raise Refused(_("The authentic version is one that you wrote."), field="authentic", code="authentic")
    annex = Annex.objects.create(
        statement=statement,
        party=party,
        kind=given.kind,
        texts=words or (standing.texts if standing else {}),
        statuses=_statuses(words, given.authentic),
        paragraphs=list(given.paragraphs),
        publish=given.publish and bool(words),
        withdrawn=not words,
        given_by=credential.person if credential else cast(Person, party.person),
        credential=credential,
        recorded_by=by,
        at=at,
        supersedes=standing,
    )
    audit.record("statement.annex", target=statement, by=by, party=str(party.pk), kind=given.kind)
    return annex


def _is_the_same(standing: Annex, given: NewAnnex, words: dict[str, str], credential: Credential | None) -> bool:
    """The same press once more, or nothing that is new."""
    said = (standing.texts, standing.statuses, standing.publish, standing.paragraphs, standing.credential)
    new = (words, _statuses(words, given.authentic), given.publish, list(given.paragraphs), credential)
    return bool(words) and not standing.withdrawn and said == new


def _check_seen(given: NewAnnex, standing: Annex | None) -> None:
    if given.seen is None or standing is None or str(standing.pk) in given.seen.split(","):
        return
    details = {
        "who": standing.given_by or standing.party,
        "kind": standing.get_kind_display(),
        "words": " / ".join(standing.texts.values())[:500],
    }
    message = _(
        "Meanwhile %(who)s put this %(kind)s beside the text: “%(words)s”. To put yours in its place, press again."
    )
    if standing.withdrawn:
        message = _(
            "Meanwhile %(who)s took this %(kind)s back: “%(words)s”. To put yours beside the text, press again."
        )
    raise Refused(message % details, field="texts", code=CHANGED_MEANWHILE)


def _statuses(words: Mapping[str, str], authentic: str) -> dict[str, str]:
    return {code: (LanguageStatus.AUTHENTIC if code == authentic else LanguageStatus.COURTESY).value for code in words}


def _check(statement: Statement, party: RosterEntry, given: NewAnnex) -> None:
    lies = statement.state in GIVEN_WHILE and party.tabling_id == statement.tabling_id and not is_over(statement)
    if not lies:
        message = _("Statements are annexed while a text lies on the table; this one is “%(state)s”.")
        raise Refused(message % {"state": statement.get_state_display()}, code="not_open")
    if party.left_at is not None:
        raise Refused(_("%(party)s has left; it no longer counts.") % {"party": party}, code="left")
    if party.tabling.is_sealed:
        message = _("This round of positions is sealed. A statement beside the text is given once the round is closed.")
        raise Refused(message, code="sealed")
    if given.kind not in ANNEX_HELP:
        message = _("A reservation is given with the position, not beside it.")
        raise Refused(message, field="kind", code="kind")
