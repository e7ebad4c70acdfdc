"""Every verb that changes an address, a name, an owner or a role; then everything made before is used once more.

A person is invited, registered, has a role in a closed session, an account, a calendar address and a mail that waits;
a browser signed in as the account is open, and one that is about to sign up by the link. What was bound to the former
owner is dead afterwards, with its sentence; what was not still works.
"""

import json
from dataclasses import dataclass, field

import pytest
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.accounts.services import change_settings, issue_login_link
from apps.conferences.services import set_team_roles
from apps.delegates import services
from apps.delegates.invitations.links import token_of
from apps.delegates.models import Delegate, Invitation, Person
from apps.desk.mail import send_again
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import document_of
from apps.messaging.models import Message
from apps.operations import accounts
from apps.sessions.calendars.links import calendar_link, sitting_url
from apps.sessions.models import Session
from apps.sessions.services import renew_calendar_link
from tests.factories.accounts import SignedUpUserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory, times

pytestmark = pytest.mark.django_db
TITLE = "Closed Example Session"
OF_THE_PERSON = {"link", "feed", "session", "mail", "sign-up"}
EVERYTHING = OF_THE_PERSON | {"sign-in link"}


@dataclass
class World:
    """What was made before the verb."""

    organizer: User
    delegate: Delegate
    account: User
    sitting: Session
    link: str = ""
    feed: str = ""
    sign_in_link: str = ""
    signed_in: Client = field(default_factory=Client)
    signing_up: Client = field(default_factory=Client)

    @property
    def invitation(self) -> Invitation:
        return Invitation.objects.with_everything().get(delegate=self.delegate)

    def edit(self, **values) -> None:
        row = Delegate.objects.get(pk=self.delegate.pk)
        services.edit_delegate(row, person=values, participation=row.participation, roles=row.roles, by=self.organizer)

    def alive(self) -> set[str]:
        """What still works. The sign-up comes last: it changes something."""
        return {
            name
            for name, works in {
                "link": self.signed_in.get(self.link).status_code in (200, 302),
                "feed": TITLE in Client().get(self.feed).content.decode(),
                "session": self.signed_in.get(sitting_url(self.sitting)).status_code == 200,
                "mail": Message.objects.filter(to_address="one@example.org", state="due").exclude(secrets={}).exists(),
                "sign-in link": Client().get(self.sign_in_link).status_code == 200,
                "sign-up": 'name="name"' in self.signing_up.get(reverse("account_signup")).text,
            }.items()
            if works
        }


@pytest.fixture
def world(settings) -> World:
    settings.SECOND_FACTOR_REQUIRED = False
    conference = ConferenceFactory(status="registration", forum=ForumFactory(slug="owner-forum"))
    organizer = TeamMemberFactory(conference=conference).user
    delegate = DelegateFactory(conference=conference, person__email="one@example.org", person__given_name="One")
    sitting = SessionFactory(
        conference=conference, titles={"en": TITLE}, visibility="session", at=times("10:00", "11:00")
    )
    AssignmentFactory(sitting=sitting, person=delegate.person)
    services.invite([delegate], by=organizer)
    invitation = Invitation.objects.with_everything().get()
    browser = Client()
    browser.post(f"/en/i/{token_of(invitation)}/account")
    account = SignedUpUserFactory(email="one@example.org", name="One Example")
    User.objects.filter(pk=account.pk).update(email="elsewhere@example.org")  # so that the sign-up stays possible
    services.reply(invitation, answer="in_person", details={"naming_consent": "not_listed"})
    delegate.refresh_from_db()
    made = World(
        organizer, delegate, account, sitting, f"/en/i/{token_of(invitation)}/", calendar_link(delegate.person)
    )
    made.signing_up = browser
    made.sign_in_link = issue_login_link(account)
    made.signed_in.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return made


def test_everything_works_before(world):
    assert world.alive() == EVERYTHING


def another_account_in_the_forum_file(world: World) -> None:
    """The forum's file comes back with the person in somebody else's hands."""
    document = document_of(world.delegate.conference.forum)
    document["people"][0]["account"] = "other@example.org"
    import_document(parse_forum_file(json.dumps(document).encode()))


def sent_to_another_address(world: World) -> None:
    Message.objects.filter(kind="invitation").update(state="bounced", last_error="550 no such mailbox")
    send_again(Message.objects.get(kind="invitation"), address="new@example.org", by=world.organizer)


def own_change_of_address(world: World) -> None:
    """As the library does it once the code mailed to the new address was typed."""
    address = EmailAddress.objects.get(user=world.account)
    EmailAddress.objects.create(user=world.account, email="moved@example.org", verified=True, primary=False)
    address.delete()


VERBS = {
    "another address on the desk": (lambda w: w.edit(email="new@example.org"), OF_THE_PERSON),
    "no address any more": (lambda w: w.edit(email=""), OF_THE_PERSON),
    "another name": (lambda w: w.edit(given_name="Another", family_name="Person"), set()),
    "capitals in the address": (lambda w: w.edit(email="One@Example.org"), set()),
    "the invitation mended": (
        lambda w: services.renew_invitation(w.invitation, email="new@example.org", by=w.organizer),
        OF_THE_PERSON,
    ),
    "the invitation sent anew": (
        lambda w: services.renew_invitation(w.invitation, by=w.organizer),
        {"link", "sign-up"},
    ),
    "the mail sent to another address": (sent_to_another_address, OF_THE_PERSON),
    "the invitation revoked": (
        lambda w: services.revoke_invitation(w.invitation, by=w.organizer),
        {"link", "mail", "sign-up"},
    ),
    "taken off the list": (lambda w: services.withdraw_delegate(w.delegate, by=w.organizer), OF_THE_PERSON),
    "the calendar address renewed": (lambda w: renew_calendar_link(w.delegate.person, by=w.organizer), {"feed"}),
    "another account in the forum file": (another_account_in_the_forum_file, OF_THE_PERSON),
    "another account by SQL": (
        lambda w: Person.objects.filter(pk=w.delegate.person_id).update(user=w.organizer),
        OF_THE_PERSON - {"mail"},  # it still leaves, with a link that is dead
    ),
    "the account's own change of address": (own_change_of_address, {"session"}),
    "the account's address changed by an operator": (
        lambda w: accounts.change_address(w.account, "moved@example.org", by=None),
        {"session", "sign-in link"},
    ),
    "the account signed out everywhere": (
        lambda w: accounts.end_devices(w.account, by=None),
        {"session", "sign-in link"},
    ),
    "the account closed": (lambda w: accounts.close_account(w.account, by=None), {"session", "sign-in link"}),
    "the account made an operator": (lambda w: accounts.make_operator(w.account, by=None), set()),
    "the account's own name": (
        lambda w: change_settings(w.account, name="Another Example", language="en", time_zone=""),
        set(),
    ),
}


@pytest.mark.parametrize(("verb", "dead"), VERBS.values(), ids=VERBS)
def test_what_was_bound_to_the_former_owner_is_dead(world, verb, dead):
    verb(world)
    assert EVERYTHING - world.alive() == dead


@pytest.mark.parametrize(
    ("verb", "sentence"),
    [
        ("another address on the desk", "an address that is no longer on the list"),
        ("the invitation sent anew", "This link has been replaced by a newer one."),
        ("the invitation revoked", "This invitation is no longer open."),
    ],
)
def test_a_dead_link_says_why(world, verb, sentence):
    VERBS[verb][0](world)
    answer = Client().get(world.link)
    assert (answer.status_code, sentence in answer.text) == (410, True)


def test_a_person_put_back_on_the_list_has_no_old_key(world):
    services.withdraw_delegate(world.delegate, by=world.organizer)
    services.restore_delegate(world.delegate, by=world.organizer)
    assert world.alive() == {"sign-in link"}


@pytest.mark.parametrize(("roles", "opens"), [(set(), False), ({"check_in"}, False), ({"organizer"}, True)])
def test_a_team_browser_follows_its_role(world, roles, opens):
    """The page of the mail is open; the role is taken away or changed; the next click asks anew."""
    conference = world.delegate.conference
    member = TeamMemberFactory(conference=conference, forum=conference.forum).user
    browser = Client()
    browser.force_login(member, backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("desk:mail", kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})
    assert browser.get(url).status_code == 200
    set_team_roles(conference.forum, conference, member, roles, by=world.organizer)
    assert (browser.get(url).status_code == 200) == opens
