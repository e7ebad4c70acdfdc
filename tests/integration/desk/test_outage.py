"""An outage of the mail server, and mail that reaches nobody, are seen by whoever waits for replies."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.conferences.addresses import address
from apps.delegates import services
from apps.messaging import tasks
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
PAGES = ["desk:board", "desk:mail", "delegates:invitations", "delegates:prepare"]


@pytest.fixture(autouse=True)
def no_broker(monkeypatch):
    monkeypatch.setattr(tasks, "nudge", lambda: None)


@pytest.fixture
def conference(db):
    now = timezone.now()
    days = (now + dt.timedelta(days=60)).date()
    return ConferenceFactory(starts_on=days, ends_on=days, reply_deadline=now + dt.timedelta(days=20))


@pytest.fixture
def invited(conference):
    """Sixty invited people, and one who is not."""
    delegation = ParticipationFactory(conference=conference)
    rows = DelegateFactory.create_batch(60, conference=conference, participation=delegation)
    services.invite(rows, by=None)
    DelegateFactory(conference=conference, participation=delegation)
    MessageFactory.create_batch(2)  # of another conference
    return delegation


def page(desk, conference, name):
    return desk.get(address(conference, name), {"everybody": "1"} if name.endswith("prepare") else {}).text


@pytest.mark.parametrize("name", PAGES)
def test_an_outage_is_on_every_page_where_somebody_waits(desk, conference, invited, smtp_server, name):
    assert "cannot be reached" not in page(desk, conference, name)
    smtp_server.stop()
    tasks.deliver_due()
    shown = page(desk, conference, name)
    assert "The mail server cannot be reached" in shown
    assert "60 emails wait" in shown
    assert "Connection refused" in shown
    assert f'action="{address(conference, "desk:mail-hasten")}"' in shown
    smtp_server.start()
    Message.objects.update(due_at=timezone.now())
    tasks.deliver_due()
    assert "cannot be reached" not in page(desk, conference, name)


def test_try_now_hastens_all_that_wait(desk, conference, invited, smtp_server):
    smtp_server.stop()
    tasks.deliver_due()
    smtp_server.start()
    answer = desk.post(address(conference, "desk:mail-hasten"), follow=True)
    assert "60 emails are tried again now." in answer.text
    assert tasks.deliver_due() == 60
    assert len(smtp_server.recipients) == 60


def test_the_operator_sees_it_for_the_whole_installation(client, conference, invited, smtp_server):
    smtp_server.stop()
    tasks.deliver_due()
    client.force_login(UserFactory(is_staff=True))
    shown = client.get("/en/office/").text
    assert "62 emails wait" in shown
    assert "Connection refused" in shown
    assert "Try now" not in shown


@pytest.mark.parametrize("name", PAGES)
def test_without_a_mail_server_the_pages_say_that_nobody_is_reached(desk, conference, invited, settings, name):
    settings.EMAIL_BACKEND = "apps.messaging.backends.EmlFileBackend"
    assert "No mail server is set up: emails are kept as files" in page(desk, conference, name)
    if name == "delegates:invitations":
        shown = page(desk, conference, name)
        assert "kept as files</dt>" in " ".join(shown.split()).replace(" </dt>", "</dt>")
        assert ">delivered<" not in shown


def test_what_did_not_arrive_stands_first_and_says_why(desk, conference, organizer, smtp_server):
    shared = {"scope_id": conference.pk}
    MessageFactory.create_batch(60, sent=True, **shared)
    MessageFactory(bounced=True, to_name="Delegate Example Gone", **shared)
    MessageFactory(bounced=True, last_error="554 5.7.1 looks like spam", **shared)
    MessageFactory(failed=True, last_error="personal link missing: link", **shared)
    shown = page(desk, conference, "desk:mail")
    troubles = shown[shown.index('id="troubles"') : shown.index('class="tabs"')]
    assert "3 emails did not arrive" in troubles
    for words in (
        "no such mailbox",
        "refused as spam",
        "not sent: fault of this installation",
        "Delegate Example Gone",
    ):
        assert words in troubles
    assert 'class="chip yes"' not in shown  # what went well is not what one looks for
    assert "troubles" not in desk.get(address(conference, "desk:mail"), {"state": "sent"}).text


def test_only_a_wrong_address_is_to_be_mended(desk, conference, invited, smtp_server):
    first, second, third = Message.objects.within(conference.pk).order_by("pk")[:3]
    for message, state, words in (
        (first, "bounced", "550 5.1.1 no such mailbox"),
        (second, "bounced", "554 5.7.1 looks like spam"),
        (third, "failed", "personal link missing: link"),
    ):
        Message.objects.filter(pk=message.pk).update(state=state, last_error=words)
    shown = " ".join(page(desk, conference, "delegates:invitations").split())
    assert shown.count("Correct the address") == 1
    assert shown.count("Send a new invitation") == 2
    people = desk.get(address(conference, "delegates:people")).text
    for chip in ("email came back", "email refused as spam", "email given up"):
        assert people.count(chip) == 1


def test_without_a_mail_server_nothing_is_called_accepted(desk, conference, organizer, settings):
    settings.EMAIL_BACKEND = "apps.messaging.backends.EmlFileBackend"
    message = MessageFactory(sent=True, scope_id=conference.pk)
    for shown in (
        page(desk, conference, "desk:mail"),
        desk.get(address(conference, "desk:message", message_id=message.pk)).text,
    ):
        assert "kept as a file" in shown
        assert "accepted by the mail server" not in shown
