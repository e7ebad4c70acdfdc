import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.audit.models import Entry
from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.delegates.invitations.links import read_token
from apps.delegates.services import invite
from apps.messaging.choices import MessageState
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, PersonFactory
from tests.factories.messaging import MessageFactory
from tests.support.queries import page_queries

OTHER_ROLES = [role for role in TeamRole if role != TeamRole.ORGANIZER]
pytestmark = pytest.mark.django_db


@pytest.fixture
def organizer(organizer, desk):
    """Signed in at `client`."""
    return organizer


@pytest.fixture
def foreign():
    """A mail of another conference, which no page may show."""
    return MessageFactory(scope_id=ConferenceFactory().pk, subject="Foreign", to_address="foreign@example.org")


@pytest.fixture(autouse=True)
def no_second_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


def address(conference, name="desk:mail", **more):
    return reverse(name, kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug, **more})


def listed(response):
    return [message.subject for message, _kind in response.context["rows"]]


def mail(conference, **more):
    return MessageFactory(scope_id=conference.pk, **more)


def test_list_of_this_conference_only(client, conference, organizer, foreign):
    mail(conference, subject="First", sent=True)
    mail(conference, subject="Second", bounced=True)
    response = client.get(address(conference))
    assert listed(response) == ["Second", "First"]
    assert "foreign" not in response.content.decode().lower()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"state": "bounced"}, ["Bounced"]),
        ({"kind": "reminder"}, ["Reminder"]),
        ({"q": "example ONE"}, ["Bounced"]),
        ({"q": "two@example"}, ["Reminder"]),
        ({"q": "remin"}, ["Reminder"]),
        ({"state": "bounced", "kind": "reminder"}, []),
        ({"state": "nonsense", "kind": "nonsense"}, ["Reminder", "Bounced"]),
        ({"q": "100%_"}, []),
    ],
)
def test_filters(client, conference, organizer, foreign, query, found):
    mail(conference, subject="Bounced", bounced=True, to_name="Delegate Example One")
    mail(conference, subject="Reminder", kind="reminder", to_name="", to_address="two@example.org")
    assert listed(client.get(address(conference), query)) == found


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_the_list(client, conference, organizer, rows):
    for _number in range(rows):
        mail(conference)
    assert page_queries(client, address(conference)) == 6  # conference, roles, counts, pages, rows, the mail server


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_one_message(client, conference, organizer, rows):
    message = mail(conference)
    for number in range(rows):
        Message.objects.update(subject=f"Subject {number}")
    url = address(conference, "desk:message", message_id=message.pk)
    assert page_queries(client, url) == 5  # conference, roles, message, events, row changes


def test_one_message_shows_no_key(client, conference, organizer):
    message = mail(conference, with_link=True)
    page = client.get(address(conference, "desk:message", message_id=message.pk)).content.decode()
    assert "Your page: [personal link]" in page
    assert "example.org/i/" not in page
    assert message.message_id in page.replace("&lt;", "<").replace("&gt;", ">")


def test_html_part_stands_alone_and_runs_nothing(client, conference, organizer):
    message = mail(conference, with_link=True)
    response = client.get(address(conference, "desk:message-html", message_id=message.pk))
    assert response.content.decode() == '<p><a href="#">[personal link]</a></p>'
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none';")


@pytest.mark.parametrize("name", ["desk:message", "desk:message-html"])
def test_mail_of_another_conference(client, conference, organizer, foreign, name):
    assert client.get(address(conference, name, message_id=foreign.pk)).status_code == 404


@pytest.mark.parametrize("name", ["desk:message-resend", "desk:message-bounce", "desk:message-cancel"])
def test_nothing_done_to_mail_of_another_conference(client, conference, organizer, foreign, name):
    assert client.post(address(conference, name, message_id=foreign.pk)).status_code == 404
    assert client.get(address(conference, name, message_id=foreign.pk)).status_code == 405


def test_resend_to_a_corrected_address(client, conference, organizer):
    old = mail(conference, bounced=True, to_address="wrong@example.org")
    url = address(conference, "desk:message-resend", message_id=old.pk)
    response = client.post(url, {"address": "right@example.org"})
    due = Message.objects.deliverable().get()
    assert (due.to_address, due.resent_from) == ("right@example.org", old)
    assert response.url == address(conference, "desk:message", message_id=due.pk)


@pytest.mark.parametrize("lost", ["the address was wrong", "the link was wiped"])
def test_an_invitation_sent_to_another_address_has_a_new_link(client, conference, organizer, lost):
    """The old link belongs to the old address; passing it on would open the person's page to two mailboxes."""
    delegate = DelegateFactory(conference=conference, person__email="wrong@example.org")
    invite([delegate], by=organizer)
    old = Message.objects.get(kind="invitation")
    before, address_given = old.secrets["link"], "right@example.org"
    Message.objects.update(state="bounced", last_error="550 nobody here")
    if lost == "the link was wiped":
        Message.objects.update(secrets={}, sent_at=timezone.now())
        address_given = "wrong@example.org"
    url = address(conference, "desk:message-resend", message_id=old.pk)
    response = client.post(url, {"address": address_given}, follow=True)
    due = Message.objects.deliverable().get()
    assert (due.to_address, due.kind) == (address_given, "invitation")
    assert due.secrets["link"] != before
    assert "A new invitation is on its way; the old link no longer works." in response.text
    old.refresh_from_db()
    assert (old.state, old.secrets) == ("cancelled", {})
    with pytest.raises(Refused):
        read_token(before.split("/i/")[1].rstrip("/"))


def test_an_address_of_somebody_else_is_told_beside_it(client, conference, organizer):
    delegate = DelegateFactory(conference=conference, person__email="wrong@example.org")
    PersonFactory(forum=conference.forum, email="taken@example.org")
    invite([delegate], by=organizer)
    Message.objects.update(state="bounced")
    url = address(conference, "desk:message-resend", message_id=Message.objects.get().pk)
    text = client.post(url, {"address": "taken@example.org"}).text
    assert "Somebody else of this forum has the address taken@example.org." in text
    assert 'value="taken@example.org"' in text


def test_a_wrong_address_is_told_and_kept(client, conference, organizer):
    old = mail(conference, bounced=True)
    url = address(conference, "desk:message-resend", message_id=old.pk)
    page = client.post(url, {"address": "nobody"}).content.decode()
    assert 'value="nobody"' in page
    assert "Enter a valid email address." in page
    assert list(Message.objects.undelivered()) == [old]


def test_resend_when_the_link_is_gone(client, conference, organizer):
    old = mail(conference, bounced=True, with_link=True, secrets={}, sent_at=timezone.now())
    url = address(conference, "desk:message-resend", message_id=old.pk)
    assert (
        "The personal link in this email was erased" in client.post(url, {"address": old.to_address}).content.decode()
    )


def test_the_second_of_two_tabs_is_told(client, conference, organizer):
    message = mail(conference)
    url = address(conference, "desk:message-cancel", message_id=message.pk)
    client.post(url)
    page = client.post(url, follow=True).content.decode()
    assert "This message is “cancelled”; that cannot be done with it any more." in page


def test_returned_mail(client, conference, organizer):
    message = mail(conference, sent=True)
    client.post(address(conference, "desk:message-bounce", message_id=message.pk), {"reason": "mailbox full"})
    message.refresh_from_db()
    assert (message.state, message.last_error) == (MessageState.BOUNCED, "mailbox full")


def test_entry_and_row_change_share_the_request(client, conference, organizer):
    message = mail(conference)
    client.post(address(conference, "desk:message-cancel", message_id=message.pk))
    context = message.events.latest("pgh_id").pgh_context.metadata
    assert context["user"] == str(organizer.pk)
    assert context["request"]
    assert Entry.objects.of(message).get().request_id == context["request"]


def test_hasten_the_delayed(client, conference, organizer, foreign):
    later = timezone.now() + dt.timedelta(hours=4)
    delayed = mail(conference, attempts=6, due_at=later)
    Message.objects.filter(pk=foreign.pk).update(attempts=6, due_at=later)
    page = client.post(address(conference, "desk:mail-hasten"), follow=True).content.decode()
    assert "1 email is tried again now." in page
    assert list(Message.objects.deliverable()) == [delayed]


def test_progress_of_a_wave(client, conference, organizer):
    wave = uuid7()
    mail(conference, wave_id=wave, sent=True)
    mail(conference, wave_id=wave)
    mail(conference, wave_id=wave, bounced=True)
    url = address(conference, "desk:wave", wave_id=wave)
    part = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "1 of 3 emails accepted by the mail server, 1 waiting, <strong>1 refused</strong>." in part
    assert 'hx-trigger="every 2s"' in part
    assert "<html" not in part
    assert "<html" in client.get(url).content.decode()


def test_a_finished_wave_asks_no_more(client, conference, organizer):
    wave = uuid7()
    mail(conference, wave_id=wave, sent=True)
    page = client.get(address(conference, "desk:wave", wave_id=wave)).content.decode()
    assert "1 of 1 email accepted" in page
    assert "hx-trigger" not in page


def test_wave_of_another_conference(client, conference, organizer):
    wave = MessageFactory(scope_id=ConferenceFactory().pk, wave_id=uuid7()).wave_id
    assert client.get(address(conference, "desk:wave", wave_id=wave)).status_code == 404


GETS = ["desk:mail", "desk:message", "desk:message-html", "desk:wave"]
POSTS = ["desk:mail-hasten", "desk:message-resend", "desk:message-bounce", "desk:message-cancel"]


@pytest.mark.parametrize("name", GETS + POSTS)
@pytest.mark.parametrize("role", [None, "stranger", "superuser", *OTHER_ROLES])
def test_organizers_only(client, conference, name, role):
    message = mail(conference, wave_id=uuid7())
    if role in TeamRole:
        user = TeamMemberFactory(conference=conference, role=role).user
    else:
        user = UserFactory(is_superuser=role == "superuser") if role else None
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    keys = {"message_id": message.pk} if ":message" in name else {"wave_id": message.wave_id} if "wave" in name else {}
    response = (client.post if name in POSTS else client.get)(address(conference, name, **keys))
    assert response.status_code == (403 if user else 302)
    message.refresh_from_db()
    assert message.state == MessageState.DUE
