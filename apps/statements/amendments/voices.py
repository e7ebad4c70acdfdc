"""For which parties to a text an account speaks while it is negotiated: by credential, or in person."""

from collections.abc import Sequence
from dataclasses import dataclass

from apps.accounts.models import User
from apps.delegates.choices import DelegateStatus
from apps.delegates.models import Credential, Delegate, Person
from apps.delegations.models import Participation
from apps.statements.consensus.parties import SPEAKING_ORDER
from apps.statements.models import Party, Statement


@dataclass(frozen=True)
class Voice:
    """A party, and the credential by which the account speaks for it; None for individuals, who are the party."""

    party: Party
    credential: Credential | None = None


def voices_of(user: User, statement: Statement) -> list[Voice]:
    """Registered, by a credential that is valid now, of parties chosen for this text. Four queries."""
    people = Person.objects.belonging_to(user).filter(forum=statement.conference.forum_id)
    registered = Delegate.objects.of(statement.conference).filter(person__in=people, status=DelegateStatus.REGISTERED)
    own = set(registered.values_list("person", flat=True))
    if not own:
        return []
    known = Participation.objects.known().filter(conference=statement.conference_id)
    held: dict = {}
    valid = Credential.objects.valid().filter(participation__in=known, person__in=own, function__in=SPEAKING_ORDER)
    for credential in sorted(valid.select_related("person"), key=lambda row: SPEAKING_ORDER.index(row.function)):
        held.setdefault(credential.participation_id, credential)
    parties: Sequence[Party] = list(statement.parties.select_related("participation__entity", "person"))
    return [
        Voice(party, held.get(party.participation_id))
        for party in parties
        if party.participation_id in held or party.person_id in own
    ]
