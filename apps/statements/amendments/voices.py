"""For which parties to a text an account speaks while it is negotiated: by credential, or in person."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q, QuerySet

from apps.accounts.models import User
from apps.conferences.models import Conference
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
    """Registered, by a credential that is valid now, of parties chosen for this text that are entitled now: not of one
    that is suspended. Four queries, five where an individual is one.
    """
    people = Person.objects.belonging_to(user).filter(forum=statement.conference.forum_id)
    registered = Delegate.objects.of(statement.conference).filter(person__in=people, status=DelegateStatus.REGISTERED)
    own = set(registered.values_list("person", flat=True))
    if not own:
        return []
    entitled = Participation.objects.filter(conference=statement.conference_id).entitled()
    held: dict = {}
    valid = Credential.objects.valid().filter(participation__in=entitled, person__in=own, function__in=SPEAKING_ORDER)
    for credential in sorted(valid.select_related("person"), key=lambda row: SPEAKING_ORDER.index(row.function)):
        held.setdefault(credential.participation_id, credential)
    parties = statement.parties.select_related("participation__entity", "person")
    in_person = own.intersection(party.person_id for party in parties if party.person_id)
    if in_person:
        in_person = set(registered.with_position().filter(person__in=in_person).values_list("person", flat=True))
    return [
        Voice(party, held.get(party.participation_id))
        for party in parties
        if party.participation_id in held or party.person_id in in_person
    ]


def speaking_for(
    conference: Conference, participations: Iterable[UUID | None], people: Iterable[UUID | None]
) -> QuerySet[Person]:
    """Everybody who speaks now for one of these delegations, or is one of these people; registered."""
    known = Participation.objects.filter(conference=conference).entitled()
    valid = Credential.objects.valid().filter(
        participation__in=known.filter(pk__in=[each for each in participations if each]), function__in=SPEAKING_ORDER
    )
    who = Q(pk__in=valid.values("person")) | Q(pk__in=[each for each in people if each])
    registered = Delegate.objects.of(conference).filter(status=DelegateStatus.REGISTERED)
    return Person.objects.filter(who, pk__in=registered.values("person")).order_by("pk")
