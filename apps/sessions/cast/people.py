"""Whose names a page may show, and how. The Chatham House Rule forbids to name participants, so the public reads names
only where the conference says that its list may be public, and then only as each person has consented."""

from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import CharField, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Cast
from django.utils.translation import get_language

from apps.accounts.models import User
from apps.conferences.least_rights import Audience, Thing, reads
from apps.conferences.models import Conference
from apps.conferences.permissions import roles_in
from apps.core.rows.beside import Whole
from apps.delegates.models import Delegate, Person
from apps.delegates.names import READS_NATIVE_SCRIPT, spoken_name
from apps.delegates.public_naming import AMONG_THEMSELVES, Part, readable
from apps.sessions.choices import Circle, Role
from apps.sessions.models import Programme, ReleasedSession
from apps.sessions.querysets import part_of

ON_STAGE = {Role.CHAIR, Role.MODERATOR, Role.SPEAKER, Role.DISCUSSANT, Role.RAPPORTEUR}


class Named(Enum):
    NOBODY = "nobody"
    CONSENTING = "consenting"  # those on stage, as far as each has agreed
    EVERYBODY = "everybody"
    TEAM = "team"  # everybody, and delegations of which the public may not know


class PersonRow(NamedTuple):
    """All that a name is made of: a programme names hundreds, and a model instance costs ten times as much."""

    given_name: str
    family_name: str
    native_name: str
    native_language: str
    name_order: str
    affiliation: str
    badge_name: str | None = None

    full_name = Person.full_name  # type: ignore[misc]  # properties that read the same names here
    full_name_lang = Person.full_name_lang  # type: ignore[misc]  # likewise
    native_lang = Person.native_lang  # type: ignore[misc]  # likewise


class InRole(NamedTuple):
    """A person in a role as a page shows them; `language` is that of a name in its own script, where it is known."""

    role: str
    text: str
    language: str = ""


PERSON_COLUMNS = [f"person__{name}" for name in PersonRow._fields if name != "badge_name"]


def named_for(user: User | AnonymousUser, conference: Conference, *, registered: bool | None = None) -> Named:
    """Whom the reader may see named: team and registered participants everybody, the public as the rule says.

    `registered` spares the question whether the reader is a registered participant, where the answer is known.
    """
    roles = roles_in(user, conference)
    if reads(roles, Thing.NAMES):
        return Named.TEAM if reads(roles, Thing.DELEGATIONS) else Named.EVERYBODY
    if registered is None:
        registered = user.is_authenticated and registrations_of(user, conference).exists()
    if registered and reads([Audience.DELEGATE], Thing.NAMES):
        return Named.EVERYBODY
    return Named.CONSENTING if conference.list_public else Named.NOBODY


def named_in(circle: Circle, conference: Conference) -> Named:
    """Whom a whole circle may see named, on paper and on screens."""
    if circle == Circle.PUBLIC:
        return named_for(AnonymousUser(), conference)
    return Named.TEAM if circle == Circle.TEAM else Named.EVERYBODY


def named_for_person(person: Person, conference: Conference) -> Named:
    """Whom a person may see named as who they are in the conference, whatever they are in its team."""
    if Delegate.objects.of(conference).public().filter(person=person).exists():
        return Named.EVERYBODY
    return named_in(Circle.PUBLIC, conference)


def registrations_of(user: User | AnonymousUser, conference: Conference) -> QuerySet[Delegate]:
    """The account as a registered participant of the conference: one row or none; no question for the public."""
    if not user.is_authenticated:
        return Delegate.objects.none()
    people = Person.objects.belonging_to(user).filter(forum=conference.forum_id)
    return Delegate.objects.of(conference).public().filter(person__in=people)


def names_by_sitting(
    sittings: Sequence[UUID], conference: Conference, named: Named, programme: Programme = ReleasedSession
) -> dict[UUID, list[InRole]]:
    """People in roles for each session in their order, in one query; none when nobody may be named."""
    if named == Named.NOBODY or not sittings:
        return {}
    place = {"sitting": sittings[0]} if len(sittings) == 1 else {"sitting__conference": conference}
    rows, columns = _in_roles(conference, named, programme)
    return read_people(rows.filter(**place).values_list(*columns))


def names_column(conference: Conference, named: Named) -> Whole:
    """The same of a whole released programme, for `read_people`; no rows when nobody may be named."""
    rows, columns = _in_roles(conference, named, ReleasedSession)
    nobody = named == Named.NOBODY
    return Whole(rows.none() if nobody else rows.filter(sitting__conference=conference), *columns)


def _in_roles(conference: Conference, named: Named, programme: Programme) -> tuple[QuerySet, list[Any]]:
    """People in roles in their order, and the columns that `read_people` reads."""
    rows = part_of(programme, "assignments").objects.order_by("order", "id")
    consent: Value | Subquery = Value(AMONG_THEMSELVES, output_field=CharField())
    if named == Named.CONSENTING:
        rows, consent = rows.filter(role__in=ON_STAGE), consent_in(conference)
    return rows, [Cast("sitting_id", TextField()), "role", consent, *PERSON_COLUMNS, badge_in(conference)]


def read_people(rows: Iterable[Sequence[Any]]) -> dict[UUID, list[InRole]]:
    """People by session, as far as this reader may see them named."""
    language = get_language()
    found: dict[str, list[InRole]] = {}
    for sitting_id, role, agreed, *person in rows:
        text, own = as_agreed(PersonRow(*person), agreed, language)
        if text:
            found.setdefault(sitting_id, []).append(InRole(role, text, own))
    return {UUID(sitting_id): people for sitting_id, people in found.items()}


def names_of_rapporteurs(sitting: UUID, conference: Conference, named: Named) -> dict[UUID, InRole]:
    """Who reports on items of a session's agenda, by person; one query, none when nobody may be named."""
    if named == Named.NOBODY:
        return {}
    rows = part_of(ReleasedSession, "agenda_items").objects.filter(sitting=sitting).exclude(rapporteur=None)
    public = named == Named.CONSENTING
    consent = consent_in(conference, "rapporteur") if public else Value(AMONG_THEMSELVES)
    columns = [f"rapporteur__{name}" for name in PersonRow._fields if name != "badge_name"]
    found: dict[UUID, InRole] = {}
    for pk, agreed, *person in rows.values_list("rapporteur_id", consent, *columns, badge_in(conference, "rapporteur")):
        text, own = as_agreed(PersonRow(*person), agreed, get_language())
        if text:
            found[pk] = InRole(Role.RAPPORTEUR, text, own)
    return found


def consent_in(conference: Conference, person: str = "person") -> Subquery:
    """What the person of a row lets the public read; nothing of who may not be named in public at all."""
    named = Delegate.objects.of(conference).named_in_public().filter(person=OuterRef(person))
    return Subquery(named.values("registration__naming_consent")[:1])


def badge_in(conference: Conference, person: str = "person") -> Subquery:
    """What the person of a row has written for the badge of this conference."""
    registered = Delegate.objects.of(conference).public().filter(person=OuterRef(person))
    return Subquery(registered.values("registration__badge_name")[:1])


def as_agreed(person: PersonRow, consent: str | None, language: str | None) -> tuple[str, str]:
    """The name, only the institution, or nothing at all, as far as the person lets this reader know; its language."""
    match readable(consent):
        case Part.NAME:
            return shown_name(person, language)
        case Part.INSTITUTION:
            return person.affiliation, ""
    return "", ""


def shown_name(person: PersonRow, language: str | None) -> tuple[str, str]:
    """The native script where the page's readers read it, Latin letters otherwise; its language if it needs one."""
    if language in READS_NATIVE_SCRIPT and person.native_name:
        return person.native_name, person.native_lang
    name = spoken_name(person, person.badge_name)
    return name, "" if name.isascii() else person.full_name_lang
