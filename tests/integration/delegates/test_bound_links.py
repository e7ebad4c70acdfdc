"""A link and what it unlocks belong to the address it was mailed to, whichever way that address changes."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.db import connection
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.invitations import links
from apps.delegates.models import Invitation, Person
from apps.messaging.models import Message
from apps.sessions.calendars.links import calendar_link, read_calendar_token
from tests.factories.accounts import SignedUpUserFactory, UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory, PersonFactory
from tests.factories.sessions import AssignmentFactory, SessionFactory

VICTIM = "victim@example.org"


def state_of(token: str) -> str:
    try:
        links.read_token(token)
    except Refused as refused:
        return refused.code
    return "open"


def mailed_link(address: str) -> str:
    """The path of the link in the mail to an address, as its reader finds it."""
    return "/en/i/" + re.search(r"/i/([^/]+)/", Message.objects.get(to_address=address).secrets["link"])[1] + "/"


@pytest.fixture
def closed_session(db):
    """A closed session of another forum, with the victim as a registered delegate in a role; no account yet."""
    other = ConferenceFactory(status="registration")
    delegate = DelegateFactory(conference=other, registered=True, person__email=VICTIM)
    sitting = SessionFactory(conference=other, visibility="session", titles={"en": "Closed Example Session"})
    AssignmentFactory(sitting=sitting, person=delegate.person)
    return sitting


def test_an_organizer_cannot_become_a_delegate_of_another_forum(desk, conference, organizer, closed_session):
    """Own address in, invitation out, somebody else's address in, old link: the way that once opened every forum."""
    delegate = DelegateFactory(conference=conference, person__email="intruder@example.org")
    services.invite([delegate], by=organizer)
    link = mailed_link("intruder@example.org")
    page = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "delegate_id": delegate.pk}
    url = reverse("delegates:edit", kwargs=page)
    form = desk.get(url).context["form"]
    typed = {name: field.value() or "" for name, field in ((name, form[name]) for name in form.fields)}
    desk.post(url, typed | {"email": VICTIM, "languages": []})
    delegate.person.refresh_from_db()
    assert delegate.person.email == VICTIM

    browser = Client()
    opened = browser.get(link)
    assert opened.status_code == 410
    assert "an address that is no longer on the list" in opened.text
    browser.post(f"{link}account")
    browser.post(reverse("account_signup"), {"name": "Intruder Example"})
    assert not User.objects.filter(email=VICTIM).exists()


def test_a_permission_to_sign_up_ends_with_the_address(client, invitation, organizer):
    """The button was pressed before the address was corrected; the sign-up came after."""
    client.post(f"/en/i/{links.token_of(invitation)}/account")
    assert "one@example.org" in client.get(reverse("account_signup")).text
    services.renew_invitation(invitation, by=organizer, email="right@example.org")
    client.post(reverse("account_signup"), {"name": "Stranger Example"})
    assert not User.objects.filter(email__in=["one@example.org", "right@example.org"]).exists()
    assert "account_verified_email" not in client.session


def test_the_link_proves_the_address_it_was_mailed_to(client, invitation):
    client.post(f"/en/i/{links.token_of(invitation)}/account")
    client.post(reverse("account_signup"), {"name": "Delegate Example One"})
    assert EmailAddress.objects.get(user__email="one@example.org").verified


@pytest.mark.parametrize("sent_by", ["cross-site", "same-site", "none"])
def test_another_site_cannot_put_its_own_link_in_the_place_of_a_session(client, invitation, sent_by):
    """Browsers send no cookie with such a form, and would take the new session's for that of whoever is signed in."""
    url = f"/en/i/{links.token_of(invitation)}/account"
    response = client.post(url, headers={"Sec-Fetch-Site": sent_by})
    assert (response.url, dict(response.cookies)) == ("./done", {})
    assert client.post(url, headers={"Sec-Fetch-Site": "same-origin"}).url == reverse("account_signup")


def test_a_link_shown_on_ones_own_page_opens_no_second_account(client, invitation):
    """The account of a linked person may have another address than the list: the link was never mailed there."""
    Person.objects.filter(pk=invitation.delegate.person_id).update(user=UserFactory())
    invitation.refresh_from_db()
    response = client.post(f"/en/i/{links.token_of(invitation)}/account")
    assert response.url == reverse("account_login")
    assert "Accounts are opened by invitation" in client.get(reverse("account_signup")).text


CHANGES = {
    "the desk's form": lambda row, by: services.edit_delegate(
        row.delegate,
        person={"email": "new@example.org"},
        participation=row.delegate.participation,
        roles=row.delegate.roles,
        by=by,
    ),
    "a mended invitation": lambda row, by: services.renew_invitation(row, email="new@example.org", by=by),
    "the shell": lambda row, by: Person.objects.filter(pk=row.delegate.person_id).update(email="new@example.org"),
    "another owner": lambda row, by: Person.objects.filter(pk=row.delegate.person_id).update(user=by),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_of_owner_ends_links_and_feeds(invitation, organizer, change):
    token, feed = (
        links.token_of(invitation),
        calendar_link(invitation.delegate.person).split("/")[-1].removesuffix(".ics"),
    )
    assert (state_of(token), read_calendar_token(feed)) == ("open", invitation.delegate.person)
    change(invitation, organizer)
    assert (state_of(token), read_calendar_token(feed)) == ("moved", None)


def test_an_address_that_returns_brings_no_link_back(invitation):
    token, people = links.token_of(invitation), Person.objects.filter(pk=invitation.delegate.person_id)
    people.update(email="new@example.org")
    people.update(email="one@example.org")
    assert state_of(token) == "moved"


def test_capitals_make_no_other_address(invitation):
    token = links.token_of(invitation)
    Person.objects.update(email="One@Example.org")
    assert state_of(token) == "open"


def test_an_older_copy_saved_late_brings_no_link_back(invitation):
    """A record loaded before the change and saved after it, as any code could."""
    token, copy = links.token_of(invitation), Person.objects.get(pk=invitation.delegate.person_id)
    Person.objects.update(email="new@example.org")
    copy.save(update_fields=["key_version"])
    assert state_of(token) == "moved"


def test_an_account_leaves_with_the_address_that_brought_it(invitation):
    user = SignedUpUserFactory(email="linked@example.org")
    people = Person.objects.filter(pk=invitation.delegate.person_id)
    people.update(user=user)
    people.update(email="new@example.org")
    assert not Person.objects.belonging_to(user).exists()


def test_waiting_mail_ends_with_the_address_in_every_edition(conference, organizer):
    TeamMemberFactory(forum=conference.forum, conference=None, user=organizer)
    person = PersonFactory(forum=conference.forum, email="one@example.org")
    later = ConferenceFactory(forum=conference.forum, status="registration")
    here, there = (DelegateFactory(conference=each, person=person) for each in (conference, later))
    services.invite([here], by=organizer)
    services.invite([there], by=organizer)
    services.edit_delegate(
        here, person={"email": "new@example.org"}, participation=here.participation, roles=here.roles, by=organizer
    )
    assert set(Message.objects.values_list("to_address", "state")) == {("one@example.org", "cancelled")}
    assert all(message.secrets == {} for message in Message.objects.all())


@pytest.fixture
def elsewhere(conference):
    """A registered delegate of an edition of the same forum that `organizer` has no role in, placed in this one too."""
    person = PersonFactory(forum=conference.forum, email=VICTIM, given_name="Known", family_name="Elsewhere")
    DelegateFactory(conference=ConferenceFactory(forum=conference.forum), person=person, registered=True)
    return InvitationFactory(delegate=DelegateFactory(conference=conference, person=person, invited=True))


OWN = {"email": "organizer@example.org"}
WAYS = {
    "the desk's form": lambda row, by: services.edit_delegate(
        row.delegate, person=OWN, participation=None, roles=[], by=by
    ),
    "a mended invitation": lambda row, by: services.renew_invitation(row, **OWN, by=by),
}


@pytest.mark.parametrize("change", WAYS.values(), ids=WAYS)
def test_an_organizer_of_one_edition_cannot_become_a_delegate_of_another(elsewhere, organizer, change):
    """Added by their address, given one's own: that read the other edition's closed sessions and answered for them."""
    with pytest.raises(Refused) as refused:
        change(elsewhere, organizer)
    assert (refused.value.field, refused.value.code) == ("email", "elsewhere")
    assert Person.objects.get(family_name="Elsewhere").email == VICTIM


def test_whoever_organizes_both_editions_mends_the_address(elsewhere, organizer):
    TeamMemberFactory(forum=elsewhere.delegate.conference.forum, conference=None, user=organizer)
    services.renew_invitation(elsewhere, email="mended@example.org", by=organizer)
    assert Person.objects.get(family_name="Elsewhere").email == "mended@example.org"


def test_nobody_is_reminded_at_an_address_that_was_never_invited(invitation, organizer):
    Person.objects.update(email="new@example.org")
    with pytest.raises(Refused) as refused:
        services.remind([invitation], by=organizer)
    assert refused.value.code == "nobody"


def test_a_new_invitation_opens_again(invitation, organizer):
    Person.objects.update(email="new@example.org")
    services.renew_invitation(invitation, by=organizer)
    invitation.refresh_from_db()
    assert invitation.link_ended is False
    assert state_of(links.token_of(invitation.delegate.invitation)) == "open"


def test_somebody_invited_at_a_third_address_has_a_link(conference, organizer):
    """The first invitation of a person whose address changed before anybody wrote to them."""
    delegate = DelegateFactory(conference=conference)
    Person.objects.update(email="second@example.org")
    services.invite([delegate], by=organizer)
    assert not Invitation.objects.get().link_ended
    assert Person.objects.get().key_version == 2


def test_the_desk_sees_who_has_no_link_any_more(desk, invitation, conference):
    Person.objects.update(email="new@example.org")
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    text = desk.get(reverse("delegates:invitations", kwargs=place)).text
    assert "The address has changed; the link mailed to the former one has ended." in text
    assert "Send a new invitation" in text
    assert "Correct the address" not in text
    person = desk.get(reverse("delegates:person", kwargs={**place, "delegate_id": invitation.delegate_id})).text
    assert "the person has no link until you send a new one" in person
    assert "address changed" in person


def test_the_database_keeps_the_versions(invitation):
    with connection.cursor() as cursor:
        cursor.execute("UPDATE delegates_person SET key_version = 0")
    assert Person.objects.get().key_version == 1
