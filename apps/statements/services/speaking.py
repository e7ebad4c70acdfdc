"""Whether somebody still speaks for a party at the moment their word is taken."""

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.delegates.models import Credential, Delegate, Person
from apps.statements.amendments.voices import Voice
from apps.statements.consensus.parties import not_entitled
from apps.statements.models import RosterEntry, Statement


def hold_voice(statement: Statement, voice: Voice) -> None:
    """The party is one of this text, and entitled; the credential is valid, and does not end before this is written.

    The caller holds the text's lock. What the team writes down for a delegation needs no credential. Refused:
    "no_party"; "no_credential".
    """
    now = database_now()
    known = statement.parties.filter(pk=voice.party.pk).exists()
    if not known or not_entitled(statement.conference, [voice.party], now):
        message = _("%(party)s is no party to this text now. Reload the page.")
        raise Refused(message % {"party": voice.party}, code="no_party")
    if voice.credential is None:
        return
    rows = Credential.objects.select_for_update(of=("self",), no_key=True).valid(now)
    if not rows.filter(pk=voice.credential.pk, participation=voice.party.participation_id).exists():
        message = _("The credential by which you spoke for %(party)s has ended.")
        raise Refused(message % {"party": voice.party}, code="no_credential")


def check_yours(party: RosterEntry, credential: Credential | None, by: User) -> None:
    """Refused ("not_yours") unless the account speaks for the party now.

    For a delegation whoever holds its credential, which must be the account's own; for an individual only themself,
    registered, whatever else they are.
    """
    people = Person.objects.belonging_to(by)
    if party.person_id:
        _check_in_person(party, people)
    elif credential is None or not people.filter(pk=credential.person_id).exists():
        raise Refused(_("Only by your own credential can you speak for a delegation."), code="not_yours")


def _check_in_person(party: RosterEntry, people: QuerySet[Person]) -> None:
    """The party is one of the account's people, and registered; their answer does not change meanwhile."""
    own = Delegate.objects.public().filter(conference=party.conference_id, person=party.person_id, person__in=people)
    if not own.select_for_update(no_key=True).exists():
        message = _("Individuals give their positions themselves, once they are registered.")
        raise Refused(message, code="not_yours")
