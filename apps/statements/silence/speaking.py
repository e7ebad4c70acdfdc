"""Who is told about a silence procedure: whoever speaks for a party by a credential, individuals in person."""

from collections.abc import Iterable
from dataclasses import dataclass

from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Person
from apps.statements.consensus.parties import SPEAKING_ORDER, speakers
from apps.statements.models import RosterEntry


@dataclass(frozen=True)
class Speaker:
    """`counts`: by whose notice the party counts as notified, the first of those who speak for it."""

    entry: RosterEntry
    person: Person
    function: str = ""
    counts: bool = False


def speakers_of(entries: Iterable[RosterEntry]) -> list[Speaker]:
    """Of parties that have not left, with the credentials that are valid now; one row for each person. One query."""
    here = [entry for entry in entries if entry.left_at is None]
    by_credential = speakers(here)
    found = []
    for entry in here:
        if entry.person is not None:
            found.append(Speaker(entry, entry.person, counts=True))
            continue
        seen: dict = {}
        for credential in by_credential.get(entry, []):
            seen.setdefault(credential.person_id, credential)
        found += [
            Speaker(entry, each.person, each.function, counts=number == 0) for number, each in enumerate(seen.values())
        ]
    return found


def function_label(function: str) -> str:
    return str(CredentialFunction(function).label) if function in SPEAKING_ORDER else ""
