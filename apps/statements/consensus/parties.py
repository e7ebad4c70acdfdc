"""Who can be a party to a text of a conference, under which name, and on whose word a position rests."""

import datetime as dt
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from apps.conferences.choices import PartyKind
from apps.conferences.models import Conference, DecisionProfile
from apps.core.clocks import times
from apps.core.rows.once_built import once_built
from apps.delegates.choices import CredentialFunction
from apps.delegates.models import Credential, Delegate, Person
from apps.delegates.names import sort_key
from apps.delegations.choices import Capacity, NameContext
from apps.delegations.models import Participation
from apps.delegations.names import OUTSIDE, display_name, in_protocol_order, protocol_key
from apps.statements.models import Party, RosterEntry, Statement, Tabling
from apps.statements.models.tablings import PartyBase

SPEAKING_ORDER = [CredentialFunction.HEAD, CredentialFunction.ACTING, CredentialFunction.ALTERNATE]


@dataclass(frozen=True)
class Candidate:
    """Somebody who may be made a party; `group` is the delegation's name for an individual."""

    label: str
    participation: Participation | None = None
    person: Person | None = None
    group: str = ""

    @property
    def key(self) -> str:
        return f"d{self.participation.pk}" if self.participation else f"p{cast(Person, self.person).pk}"


def profile_of(conference: Conference) -> DecisionProfile:
    """The conference's decision profile; while nobody has chosen one, an unsaved one without rule and kind of party."""
    found = once_built("profile", _profiles, conference.pk)
    return next(iter(found), None) or DecisionProfile(
        conference=conference, rule="", party_kind="", authentic_languages=conference.working_languages
    )


def _profiles(conference_id: uuid.UUID) -> QuerySet[DecisionProfile]:
    return DecisionProfile.objects.filter(conference=conference_id)[:1]


def as_of(conference: Conference, dated_on: dt.date) -> dt.datetime:
    """When somebody must be entitled to be named in a text of that day: now, or at the end of a past day."""
    now = timezone.now()
    is_over = dated_on < now.astimezone(times.zone(conference.time_zone)).date()
    return times.end_of(dated_on, conference.time_zone) if is_over else now


def candidates(
    conference: Conference, party_kind: str, language: str, at: dt.datetime | None = None
) -> list[Candidate]:
    """Who counts as a party at `at` (default now), in protocol order: entitled delegations, institutions, or people."""
    if party_kind == PartyKind.INDIVIDUAL:
        return _individuals(conference, language, at)
    entitled = Participation.objects.filter(conference=conference).entitled(at).with_names()
    if party_kind == PartyKind.INSTITUTION:
        entitled = entitled.filter(capacity=Capacity.INSTITUTION)
    return [Candidate(each.name.display, participation=each) for each in in_protocol_order(entitled, language)]


def _individuals(conference: Conference, language: str, at: dt.datetime | None) -> list[Candidate]:
    """Registered delegates who are neither observers nor resource persons, delegation by delegation."""
    coming = (
        Delegate.objects.of(conference)
        .with_position(at)
        .select_related("person", "participation__entity", "participation__conference")
        .prefetch_related("participation__entity__names")
    )
    rows = []
    for delegate in coming:
        place = delegate.participation
        name = display_name(place.entity, conference, language) if place else None
        order = protocol_key(place.order, name) if place and name else OUTSIDE
        who = (*sort_key(delegate.person), str(delegate.pk))
        candidate = Candidate(delegate.person.full_name, person=delegate.person, group=name.display if name else "")
        rows.append((*order, *who, candidate))
    return [row[-1] for row in sorted(rows, key=lambda row: row[:-1])]


def not_entitled(conference: Conference, parties: Iterable[PartyBase], at: dt.datetime) -> list[PartyBase]:
    """Those of `parties` that have no position in this conference at `at`. Two queries."""
    parties = list(parties)
    delegations = {party.participation_id for party in parties if party.participation_id}
    people = {party.person_id for party in parties if party.person_id}
    entitled = set(
        Participation.objects.filter(conference=conference, pk__in=delegations)
        .entitled(at)
        .values_list("pk", flat=True)
    )
    delegates = Delegate.objects.of(conference).with_position(at)
    speaking = set(delegates.filter(person__in=people).values_list("person", flat=True))
    return [each for each in parties if not (each.participation_id in entitled or each.person_id in speaking)]


def parties_of(statement: Statement) -> list[Party]:
    """The parties chosen for a text, in its order, with everything their names need, in three queries."""
    return _with_names(statement.parties.all())


def roster_of(tabling: Tabling) -> list[RosterEntry]:
    """The parties before whom a text lies or lay, in its order, with everything their names need, in three queries."""
    return _with_names(tabling.roster.all())


def _with_names(rows: QuerySet) -> list:
    found = rows.select_related("person", "participation__entity", "participation__conference")
    return list(found.prefetch_related("participation__entity__names").order_by("order", "id"))


def named(parties: Iterable[PartyBase]) -> list[str]:
    """Their names in the language of the page."""
    return [party_name(party, get_language()) for party in parties]


def party_name(party: PartyBase, language: str) -> str:
    """A party by the conference's naming protocol, as texts name it; an individual by the own order of the name."""
    if party.person is not None:
        return party.person.full_name
    participation = cast(Participation, party.participation)  # a party is one or the other
    return display_name(participation.entity, participation.conference, language, NameContext.TEXT).display


def speakers(parties: Iterable[RosterEntry], at: dt.datetime | None = None) -> dict[RosterEntry, list[Credential]]:
    """For each delegation the credentials by which a position may be given at `at`: head, acting, alternates."""
    parties = [party for party in parties if party.participation_id]
    valid = (
        Credential.objects.valid(at or timezone.now())
        .filter(participation__in=[party.participation_id for party in parties], function__in=SPEAKING_ORDER)
        .select_related("person")
    )
    found: dict = {party.participation_id: [] for party in parties}
    for credential in sorted(valid, key=lambda each: (SPEAKING_ORDER.index(each.function), each.person.family_name)):
        found[credential.participation_id].append(credential)
    return {party: found[party.participation_id] for party in parties}


def listed_name(party: PartyBase, conference: Conference, language: str) -> str:
    """A party as lists and pages name it; for many, prefetch `participation__entity__names`."""
    if party.person is not None:
        return party.person.full_name
    return display_name(cast(Participation, party.participation).entity, conference, language).display


def seat_labels(statement: Statement, parties: Iterable[PartyBase], language: str) -> dict[PartyBase, str]:
    """Under whose name a party sits round the table: its own, an individual under the delegation's. Two queries."""
    parties = list(parties)
    people = [party.person_id for party in parties if party.person_id]
    labels = {party: party_name(party, language) for party in parties if not party.person_id}
    if not people:
        return labels
    delegates = (
        Delegate.objects.filter(conference=statement.conference_id, person__in=people)
        .select_related("participation__entity", "participation__conference")
        .prefetch_related("participation__entity__names")
    )
    places = {each.person_id: each.participation for each in delegates}
    for party in parties:
        if party.person_id:
            place = places.get(party.person_id)
            own = display_name(place.entity, place.conference, language).display if place else _("individuals")
            labels[party] = own
    return labels
