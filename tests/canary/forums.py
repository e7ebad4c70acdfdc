"""Two forums on one installation, each whole: the demonstration twice, and what the demonstration lacks."""

import json
from itertools import cycle

from apps.accounts.models import User
from apps.conferences.least_rights import Audience
from apps.conferences.models import Conference, Forum
from apps.core.choices import Visibility
from apps.delegates.choices import NamingConsent
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.sessions.conflicts import scan
from apps.sessions.models import RoomTerms
from apps.sessions.services import accept_conflict, add_display_link, cancel_sitting, restore_sitting
from tests.factories.conferences import (
    ConferenceFactory,
    DecisionProfileFactory,
    GuidingQuestionFactory,
    OrganizationFactory,
    RoomFactory,
    SourcedFactFactory,
    TeamMemberFactory,
)
from tests.factories.delegates import CredentialFactory, DelegateFactory, InvitationFactory, RegistrationFactory
from tests.factories.delegations import EntityFactory, EntityNameFactory, ParticipationFactory
from tests.factories.sessions import (
    AskedPartyFactory,
    AssignmentFactory,
    DayTemplateFactory,
    SessionDelegationFactory,
    SessionFactory,
    SessionQuestionFactory,
    times,
)
from tests.support.forum_files import DEMONSTRATION

KEPT = {"2024", "2027"}  # editions of the demonstration: one that is over, and the coming one
COMING, DRAFT = "2027", "2028"
OTHER_NAMES = {  # of the second forum: what has to be unique on an installation
    "asia-peace-conference": "other-conference",
    '"APC"': '"BPC"',
    "APC/": "BPC/",
    "@apc.example": "@bpc.example",
    "01a1ffb5-": "01a1ffb6-",
    "0193a000-": "0193a001-",
}


def take_forum(*, other: bool = False) -> Forum:
    """The demonstration, smaller; `other` under names of its own. Its organizer runs the whole forum."""
    text = DEMONSTRATION.read_text()
    for old, new in OTHER_NAMES.items() if other else ():
        text = text.replace(old, new)
    document = json.loads(text)
    kept = {COMING} if other else KEPT
    document["editions"] = [each for each in document["editions"] if each["slug"] in kept]
    for edition in document["editions"] if other else ():
        edition.pop("cloned_from", None)
    _hash_again(document)
    return import_document(parse_forum_file(json.dumps(document).encode())).forum


def _hash_again(document: dict) -> None:
    """Other identifiers, other hashes: what follows from the rest is left out, and worked out by the import."""
    for edition in document["editions"]:
        edition["texts"] = [text for text in edition.get("texts", []) if text["state"] != "tabled"]
        for text in edition["texts"]:
            for tabling in text.get("tablings", []):
                tabling.pop("sha256")
            if record := text.get("record"):
                text["record"] = {key: record[key] for key in ("adopted_at", "chair", "gavelled_by", "places")}
                for each in edition["documents"]:
                    if each["symbol"] == text["document"]:
                        each.pop("sha256")


def draft_edition(forum: Forum) -> Conference:
    """An edition that nobody has announced, with an organizer of its own and a little of everything."""
    draft = ConferenceFactory(forum=forum, slug=DRAFT, status="draft", themes={"en": "Theme"}, list_public=True)
    TeamMemberFactory(conference=draft)
    DecisionProfileFactory(conference=draft)
    delegation = ParticipationFactory(conference=draft, note="Not yet.")
    CredentialFactory(participation=delegation)
    EntityNameFactory(conference=draft, entity=delegation.entity)
    RegistrationFactory(delegate__conference=draft, naming_consent=NamingConsent.FULL_NAME)
    DelegateFactory(conference=draft, participation=delegation)
    room, question = RoomFactory(conference=draft), GuidingQuestionFactory(conference=draft)
    SourcedFactFactory(conference=draft)
    DayTemplateFactory(conference=draft)
    for number, visibility in enumerate(TIMED):
        at = times(f"{9 + number:02}:00", f"{9 + number:02}:30")
        sitting = SessionFactory(conference=draft, visibility=visibility, at=at, room=room)
        AssignmentFactory(sitting=sitting)
    SessionQuestionFactory(sitting=sitting, question=question)
    return draft


TIMED = [Visibility.PUBLIC, Visibility.PARTICIPANTS, Visibility.SESSION, Visibility.SECRETARIAT]


def fill(conference: Conference, *, by: User) -> None:
    """What the demonstration's coming edition lacks: every state that somebody may not read."""
    forum = conference.forum
    OrganizationFactory(forum=forum)
    EntityFactory(forum=forum)
    RoomFactory(conference=conference)
    DayTemplateFactory(conference=conference)
    for status in ("proposed", "declined", "withdrawn"):
        row = ParticipationFactory(conference=conference, status=status, entitled=False, note="Between us.")
        EntityNameFactory(conference=conference, entity=row.entity, disclaimer="Without prejudice.")
        EntityNameFactory(conference=conference, entity=row.entity, context="text")
    for visibility, start in ((Visibility.SECRETARIAT, "20:00"), (Visibility.SESSION, "21:00")):
        sitting = SessionFactory(conference=conference, visibility=visibility, at=times(start, f"{start[:2]}:45"))
        AssignmentFactory(sitting=sitting)
        SessionDelegationFactory(sitting=sitting, participation=row)
        restore_sitting(cancel_sitting(sitting, by=by), by=by)  # something for its history
    conference.participations.filter(credentials=None).update(entitled=False)  # nobody could speak for them
    for delegate in conference.delegates.filter(status="registered", registration=None):
        RegistrationFactory(delegate=delegate)
    add_display_link(conference, "Lobby", by=by)
    RoomTerms.objects.create(room=conference.rooms.first(), building="North")
    accept_conflict(conference, scan(conference)[0].fingerprint, "Between us.", by=by)


def participants(conference: Conference, accounts: dict[str, User]) -> None:
    """What the accounts outside the team have: an invitation, a registration, a closed session of their own."""
    consents = cycle(NamingConsent.values)
    for number, row in enumerate(Audience):
        if row == Audience.PUBLIC:
            continue
        delegate = conference.delegates.get(person__user=accounts[row])
        InvitationFactory(delegate=delegate)
        if row != Audience.INVITED:
            RegistrationFactory(delegate=delegate, naming_consent=next(consents))
        if row == Audience.HEAD:
            asking = delegate.participation
            others = conference.participations.known().exclude(pk=asking.pk)
            AskedPartyFactory(request__asking=asking, request__word="Later.", participation=others.first())
        sitting = SessionFactory(conference=conference, at=times(f"{number + 5:02}:00", f"{number + 5:02}:45"))
        AssignmentFactory(sitting=sitting, person=delegate.person)
    declined = DelegateFactory(conference=conference, declined=True, person__user=accounts["declined"])
    InvitationFactory(delegate=declined)
    RegistrationFactory(delegate=declined, naming_consent=NamingConsent.FULL_NAME, confirmed_at=None)
    AssignmentFactory(sitting=SessionFactory(conference=conference, at=times("04:00", "04:45")), person=declined.person)
