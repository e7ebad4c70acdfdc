"""The mail pages in a real browser: accessible, fit for a phone, progress with and without script."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.core.identifiers import uuid7
from apps.messaging import services
from apps.messaging.choices import MessageState
from apps.messaging.models import Message
from tests.factories.conferences import TeamMemberFactory
from tests.factories.messaging import MessageFactory
from tests.support.browser import LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WAVE = uuid7()


@pytest.fixture(autouse=True)
def no_second_factor(settings):
    settings.SECOND_FACTOR_REQUIRED = False


@pytest.fixture
def member():
    return TeamMemberFactory(user__name="Organizer Example")


@pytest.fixture
def messages(member):
    """One message in every state."""
    shared = {"scope_id": member.conference.pk, "wave_id": WAVE}
    later = timezone.now() + dt.timedelta(hours=1)
    sent = MessageFactory(sent=True, subject="招待状：例の会議", language="ja", **shared)
    MessageFactory(attempts=3, due_at=later, last_error="451 4.3.0 try again later", **shared)
    MessageFactory(failed=True, kind="reminder", **shared)
    MessageFactory(state=MessageState.CANCELLED, **shared)
    bounced = MessageFactory(
        bounced=True, with_link=True, to_address="a-very-long-address.of.somebody@example.org", **shared
    )
    services.resend(MessageFactory(bounced=True, **shared), by=member.user, address="right@example.org")
    return {"sent": sent, "bounced": bounced}


@pytest.fixture
def addresses(member, messages):
    slugs = {"forum_slug": member.forum.slug, "conference_slug": member.conference.slug}
    return {
        "list": reverse("desk:mail", kwargs=slugs),
        "nothing found": reverse("desk:mail", kwargs=slugs) + "?q=nobody",
        "wave": reverse("desk:wave", kwargs={**slugs, "wave_id": WAVE}),
        "sent": reverse("desk:message", kwargs={**slugs, "message_id": messages["sent"].pk}),
        "bounced": reverse("desk:message", kwargs={**slugs, "message_id": messages["bounced"].pk}),
    }


def test_every_page_is_accessible_and_fits(pages, member, addresses):
    page = pages.open(user=member.user, viewport=PHONE)
    for url in addresses.values():
        assert page.goto(url).status == 200
        assert_sound(page, LOOKS)


def test_progress_moves_by_itself(pages, member, addresses):
    page = pages.open(user=member.user)
    page.goto(addresses["wave"])
    assert "1 of 5 emails accepted" in page.inner_text("main")
    due = Message.objects.filter(state=MessageState.DUE)
    due.update(state=MessageState.SENT, sent_at=timezone.now(), secrets={})
    page.get_by_text("3 of 5 emails accepted").wait_for()
    page.get_by_text("Show the figures of this moment").wait_for(state="detached")


def test_progress_without_script(pages, member, addresses):
    page = pages.open(user=member.user, java_script_enabled=False)
    page.goto(addresses["wave"])
    page.get_by_role("link", name="Show the figures of this moment").click()
    assert "1 of 5 emails accepted" in page.inner_text("main")
