"""Row by row, the ways to be allowed to read it. A field's line in `fields.py` names one of these."""

from collections.abc import Iterator

from apps.accounts.models import AccountInvitation, User
from apps.conferences.choices import AttributionRule, PartyKind, TeamRole
from apps.conferences.edition_life import PUBLIC_STATUSES
from apps.conferences.least_rights import Thing as T
from apps.conferences.models import (
    Conference,
    Forum,
    Organization,
    Phase,
    Room,
    Round,
    SourcedFact,
    TeamMember,
    Track,
)
from apps.delegates.choices import DelegateStatus, NamingConsent
from apps.delegates.invitation_life import COMING
from apps.delegates.models import Credential, Delegate, Person, Registration
from apps.delegations.choices import NameContext
from apps.delegations.models import Entity, EntityName, Participation
from apps.delegations.participation_life import KNOWN_OUTSIDE_THE_TEAM
from apps.sessions.models import AcceptedConflict, DayTemplate, Release, ReleasedSession, RoomTerms, Session
from apps.statements.models import Party, Position, RosterEntry, Sponsor
from tests.canary.rights import EVERYBODY, Way, changing, reading
from tests.canary.rules_of_negotiation import amendment
from tests.canary.rules_of_texts import text

Ways = Iterator[Way]
WHOLE_DESK = (T.PROGRAMME_DESK, T.SESSIONS_CLOSED, T.SESSIONS_SECRETARIAT, T.NAMES)


# Forums and editions


def editions(forum: Forum) -> list[Conference]:
    return list(forum.conferences.all())


def anywhere(forum: Forum, *things: T) -> Ways:
    """By the table, in any edition: what belongs to the forum and is worked with in each of them."""
    yield from (reading(edition, *things) for edition in editions(forum))


def of_edition(conference: Conference) -> Ways:
    """What is public once the edition is announced."""
    yield EVERYBODY if conference.status in PUBLIC_STATUSES else reading(conference, T.UNANNOUNCED)


def of_forum(forum: Forum) -> Ways:
    """Public with its first announced edition; both forums here have one."""
    if any(each.status in PUBLIC_STATUSES for each in editions(forum)):
        yield EVERYBODY


def conference(row: Conference) -> Ways:
    return of_edition(row)


def part_of_edition(row) -> Ways:
    return of_edition(row.conference)


def organization(row: Organization) -> Ways:
    yield from anywhere(row.forum, T.SET_UP)
    for role in row.roles.select_related("conference", "forum"):
        yield from of_edition(role.conference) if role.conference else of_forum(role.forum)


def fact(row: SourcedFact) -> Ways:
    return of_edition(row.conference) if row.conference else of_forum(row.forum)


def room(row: Room) -> Ways:
    """The set-up, the desk of the programme, and whoever may know of a session in it."""
    yield reading(row.conference, T.SET_UP)
    for sitting in sittings(row.released_sittings.all()):
        yield Way(sitting=sitting)


def strand(row: Round | Phase | Track) -> Ways:
    """The set-up, and whoever may know of a session in it."""
    yield reading(row.conference, T.SET_UP)
    found = {"phase__round": row} if isinstance(row, Round) else {row._meta.model_name: row}
    for each in sittings(ReleasedSession.objects.filter(**found)):
        yield Way(sitting=each)


def room_terms(row: RoomTerms) -> Ways:
    """The page of the programme's rules, and the conflicts that speak of a way between buildings."""
    yield reading(row.room.conference, T.PROGRAMME_DESK)


def accepted_conflict(row: AcceptedConflict) -> Ways:
    """The list of conflicts at the desk."""
    yield reading(row.conference, T.PROGRAMME_DESK)


def day_template(row: DayTemplate) -> Ways:
    """Its title may be one of a closed session."""
    yield reading(row.conference, T.PROGRAMME_DESK, T.SESSIONS_CLOSED, T.SESSIONS_SECRETARIAT)


def sittings(rows) -> list[ReleasedSession]:
    return list(
        rows.select_related("conference").prefetch_related(
            "assignments", "session_delegations", "conference__delegates"
        )
    )


def planned_sitting(row: Session) -> Ways:
    """As the team works on it: nobody outside the team, and of the team whoever reads the whole desk."""
    yield reading(row.conference, *WHOLE_DESK)


def version(row: Release) -> Ways:
    """Every version, and all of it: the same readers."""
    yield reading(row.conference, *WHOLE_DESK)


def sitting(row: ReleasedSession) -> Ways:
    """As it was released: whoever may know of it."""
    yield from (Way(sitting=each) for each in sittings(ReleasedSession.objects.filter(pk=row.pk)))


# Accounts


def account_name(row: User) -> Ways:
    """Their own; colleagues of the team: who invited them, who recorded a text. Whoever reads a trail reads who acted.

    What an account has done in a forum where it no longer belongs to the team stays under its name.
    """
    yield Way(user=row.pk)
    yield Way(operator=True)
    for each in teams(row):
        yield reading(each, T.UNANNOUNCED)


def account_address(row: User) -> Ways:
    """Their own, and for the organizers of their teams; the contact of an edition for those who were asked.

    A participant's account stands on the page of the person for those who read addresses of people.
    """
    yield Way(user=row.pk)
    yield Way(operator=True)
    for person in row.people.all():
        for delegate in person.delegations.select_related("conference"):
            yield reading(delegate.conference, T.PEOPLE)
    for each in teams(row):
        yield reading(each, T.TEAM)
        if contact(each) == row:
            yield Way(each, asked=True)


def offer(row: TeamMember) -> Ways:
    """What was typed of a member who has not come yet: for those who see the team, and in the mail to that address."""
    yield Way(user=row.user_id)
    for each in [row.conference] if row.conference else editions(row.forum):
        yield reading(each, T.TEAM)


def teams(user: User) -> list[Conference]:
    found = []
    for member in TeamMember.objects.filter(user=user).select_related("conference", "forum"):
        found += [member.conference] if member.conference else editions(member.forum)
    return found


def contact(edition: Conference) -> User | None:
    """Whom the invited may write to: the first organizer, of the edition before the forum."""
    found = TeamMember.objects.filter(forum=edition.forum_id, role=TeamRole.ORGANIZER).order_by("created_at")
    own = [each for each in found if each.conference_id == edition.pk]
    return next((each.user for each in [*own, *found] if each.conference_id in (edition.pk, None)), None)


def invited_account(row: AccountInvitation) -> Ways:
    """Whoever holds the link, which is asked for by nobody here."""
    yield from ()


# Delegations


def participation(row: Participation) -> Ways:
    """The name of a delegation once it was asked: public by the rule of the edition, else of whoever reads names.

    Of one that was not asked: the team's, and its own people's.
    """
    yield reading(row.conference, T.DELEGATIONS)
    if row.status in KNOWN_OUTSIDE_THE_TEAM:
        if row.conference.list_public or row.conference.attribution == AttributionRule.ON_THE_RECORD:
            yield from of_edition(row.conference)
        for each in sittings(ReleasedSession.objects.filter(session_delegations__participation=row)):
            yield reading(row.conference, T.NAMES, sitting=each)
    for delegate in row.delegates.all():
        yield Way(person=delegate.person_id)
        yield reading(row.conference, T.PEOPLE)
        if delegate.status in COMING:
            yield reading(row.conference, T.ARRIVALS)
    for sponsor in Sponsor.objects.filter(participation=row).select_related("amendment__statement__conference"):
        yield from amendment(sponsor.amendment)
    if Party.objects.filter(participation=row).exists() or RosterEntry.objects.filter(participation=row).exists():
        yield reading(row.conference, T.POSITIONS)


def entity(row: Entity) -> Ways:
    yield from anywhere(row.forum, T.DELEGATIONS)
    for each in row.participations.select_related("conference"):
        yield from participation(each)


def entity_name(row: EntityName) -> Ways:
    """By the naming protocol of one edition. Names for texts stand where parties are named, plates nowhere yet."""
    yield reading(row.conference, T.DELEGATIONS)
    found = Participation.objects.filter(conference=row.conference, entity=row.entity).select_related("conference")
    for each in found:
        if row.context == NameContext.LIST:
            yield from participation(each)
        elif row.context == NameContext.TEXT:
            yield reading(row.conference, T.POSITIONS)
            for sponsor in Sponsor.objects.filter(participation=each):
                yield from amendment(sponsor.amendment)


def note(row: Participation) -> Ways:
    """The secretariat's own: whoever changes delegations."""
    yield changing(row.conference, T.DELEGATIONS)


# People


def person_details(row: Person) -> Ways:
    """Their own; organizers of the editions that they were put on the list of."""
    yield Way(person=row.pk)
    if row.user_id:
        yield Way(user=row.user_id)
    for delegate in row.delegations.select_related("conference"):
        yield reading(delegate.conference, T.PEOPLE)
    for credential in row.credentials.select_related("participation__conference"):
        yield reading(credential.participation.conference, T.PEOPLE)


def person_name(row: Person) -> Ways:
    """As far as each role has to do with people; the public by consent. People may be taken over from any edition."""
    yield from person_details(row)
    yield from anywhere(row.forum, T.PEOPLE)
    for delegate in row.delegations.select_related("conference", "participation__conference"):
        yield from _as_delegate(delegate)
        yield from in_own_delegation(delegate.participation)
    for each in sittings(ReleasedSession.objects.filter(assignments__person=row)):
        yield reading(each.conference, T.NAMES, sitting=each)
    for credential in row.credentials.select_related("participation__conference"):
        yield reading(credential.participation.conference, T.POSITIONS)  # on whose word a position rests
    for position in Position.objects.filter(given_by=row).select_related("party__tabling__statement__conference"):
        yield from text(position.party.tabling.statement, T.POSITIONS)
        yield from in_own_delegation(position.party.participation)
    for party in Party.objects.filter(person=row).select_related("statement__conference"):
        yield from text(party.statement, T.POSITIONS)
    for sponsor in Sponsor.objects.filter(person=row).select_related("amendment__statement__conference"):
        yield from amendment(sponsor.amendment)
    for entry in RosterEntry.objects.filter(person=row).select_related("tabling__statement__conference"):
        yield from text(entry.tabling.statement, T.POSITIONS)


def in_own_delegation(participation: Participation | None) -> Ways:
    """Whoever speaks for a delegation, or looks after it, once registered."""
    if participation is None:
        return
    for credential in participation.credentials.valid():
        yield reading(participation.conference, T.OWN_DELEGATION, person=credential.person_id)
    for focal in participation.delegates.filter(roles__contains=["focal_point"]):
        yield reading(participation.conference, T.OWN_DELEGATION, person=focal.person_id)


def _as_delegate(delegate: Delegate) -> Ways:
    if delegate.status in COMING:
        yield reading(delegate.conference, T.ARRIVALS)
    if delegate.status == DelegateStatus.REGISTERED:
        profile = getattr(delegate.conference, "decision_profile", None)
        if profile and profile.party_kind == PartyKind.INDIVIDUAL:
            yield reading(delegate.conference, T.POSITIONS)
    if consents(delegate, NamingConsent.FULL_NAME):
        yield from of_edition(delegate.conference)


def consents(delegate: Delegate, *wanted: str) -> bool:
    """Registered, has agreed, and the edition lists participants publicly."""
    registration = Registration.objects.filter(delegate=delegate).first()
    listed = delegate.conference.list_public and delegate.status == DelegateStatus.REGISTERED
    return bool(listed and registration and registration.naming_consent in wanted)


def affiliation(row: Person) -> Ways:
    """Beside the name where a programme is made: two people may have the same one."""
    yield from person_details(row)
    yield from (changing(edition, T.PROGRAMME_DESK) for edition in editions(row.forum))
    for each in sittings(ReleasedSession.objects.filter(assignments__person=row)):
        yield reading(each.conference, T.PROGRAMME_DESK, sitting=each)
    for delegate in row.delegations.select_related("conference"):
        if consents(delegate, NamingConsent.FULL_NAME, NamingConsent.INSTITUTION):
            yield from of_edition(delegate.conference)


def answer(row: Delegate) -> Ways:
    yield Way(person=row.person_id)
    yield reading(row.conference, T.PEOPLE)


def badge(row: Registration) -> Ways:
    yield from personal(row)
    if row.delegate.status == DelegateStatus.REGISTERED:
        yield reading(row.delegate.conference, T.ARRIVALS)
        for each in sittings(ReleasedSession.objects.filter(assignments__person=row.delegate.person_id)):
            yield reading(each.conference, T.NAMES, sitting=each)
    if consents(row.delegate, NamingConsent.FULL_NAME):
        yield from of_edition(row.delegate.conference)


def personal(row: Registration) -> Ways:
    yield Way(person=row.delegate.person_id)
    yield reading(row.delegate.conference, T.PERSONAL)


def credential(row: Credential) -> Ways:
    yield reading(row.participation.conference, T.PEOPLE)
