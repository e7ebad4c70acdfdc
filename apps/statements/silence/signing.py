"""Who can have signed a letter of a party while a silence procedure ran."""

from dataclasses import dataclass

from django.db.models import Q

from apps.delegates.models import Credential
from apps.statements.consensus.parties import SPEAKING_ORDER, party_name, roster_of
from apps.statements.models import RosterEntry, SilenceProcedure


@dataclass(frozen=True)
class Signer:
    """`key` stands for them in a form; an individual signs for themself, without a credential."""

    key: str
    party: str
    label: str
    entry: RosterEntry
    credential: Credential | None = None


def signers_of(procedure: SilenceProcedure, language: str) -> list[Signer]:
    """Party by party in the order of the text: whoever held a credential at any time since the start. Four queries.

    Whether it was valid when the letter was received is asked when that is known.
    """
    roster = [entry for entry in roster_of(procedure.tabling) if entry.left_at is None]
    held = Credential.objects.filter(
        Q(valid_until=None) | Q(valid_until__gt=procedure.opened_at),
        participation__in=[entry.participation_id for entry in roster],
        function__in=SPEAKING_ORDER,
    ).select_related("person")
    by_delegation: dict = {}
    place = {str(function): number for number, function in enumerate(SPEAKING_ORDER)}
    for credential in sorted(held, key=lambda each: (place[each.function], each.person.family_name)):
        by_delegation.setdefault(credential.participation_id, []).append(credential)
    found = []
    for entry in roster:
        name = party_name(entry, language)
        if entry.participation_id is None:
            found.append(Signer(f"p{entry.pk}", name, name, entry))
        for each in by_delegation.get(entry.participation_id, []):
            label = f"{each.person.full_name}, {each.get_function_display()}"
            found.append(Signer(f"c{each.pk}", name, label, entry, each))
    return found
