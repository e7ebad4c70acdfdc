"""The outline of the report and the page behind a guest's mailed link, in every look."""

import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.sessions.models import Guest
from apps.sessions.signing_up.links import guest_link
from apps.statements.models import ReportOutline
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory
from tests.factories.outlines import OutlineCommentFactory, OutlineFactory, OutlineSectionFactory
from tests.factories.sessions import GuestFactory, SessionFactory, SignUpFactory, times
from tests.support.browser import LOOKS, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WORDS = "Delegates agreed that fishers of both coasts are warned by the same signal.\n\nNobody spoke against it."


@pytest.fixture
def conference():
    return ConferenceFactory(titles={"en": "Second Conference", "ja": "第2回会議"}, venues={"en": "Example House"})


@pytest.fixture
def place(conference):
    return {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}


@pytest.fixture
def outline(conference):
    """Of two sessions, with an introduction, and two comments of a delegate, one of them open."""
    outline = OutlineFactory(
        conference=conference, state="comments", comments_until=timezone.now() + dt.timedelta(days=1), number=1
    )
    OutlineSectionFactory(
        outline=outline, sitting=None, heading="Introduction", text="The conference met for two days."
    )
    for title, headings in (("Rules for a crowded sea", ["Signals", "Distances"]), ("Closing", [""])):
        sitting = SessionFactory(conference=conference, titles={"en": title}, at=times("09:00", "10:00"), open=True)
        for heading in headings:
            section = OutlineSectionFactory(outline=outline, sitting=sitting, heading=heading, text=WORDS)
        outline.sources.create(sitting=sitting, number=3)
    person = DelegateFactory(conference=conference, registered=True, person__user=UserFactory()).person
    OutlineCommentFactory(section=section, person=person, text="Please name the signal.")
    OutlineCommentFactory(
        section=section, person=person, text="And who sends it.", answer="not_taken", reason="Left to the annex.",
        answered_at=timezone.now(),
    )  # fmt: skip
    return outline


def test_the_outline_is_put_in_order_commented_on_and_cleared(pages, conference, place, outline):
    staff, chair = (
        TeamMemberFactory(conference=conference, role=role, user__name="Example").user
        for role in ("document_staff", "chair")
    )
    delegate = outline.sections.last().comments.first().person.user
    at = reverse("statements:outline", kwargs=place | {"outline_id": outline.pk})
    page = pages.open(user=staff)
    page.goto(at)
    assert_sound(page, LOOKS, picture="outline")
    page.get_by_role("button", name="Move down with all its sections: Introduction").click()
    assert page.locator("main h2").all_inner_texts()[:3] == ["Rules for a crowded sea", "Introduction", "Closing"]
    page.get_by_role("link", name="Add a section of no session").click()
    assert_sound(page, LOOKS, picture="outline-section-new")
    page.get_by_label("Heading").fill("Conclusions")
    page.get_by_label("Text").fill("They meet again.")
    page.get_by_label("Where it stands").select_option(label="After “Closing”")
    page.get_by_role("button", name="Save").click()
    assert page.locator("main h2").all_inner_texts()[3] == "Conclusions"

    page = pages.open(user=delegate)
    page.goto(reverse("statements:own-report", kwargs=place | {"outline_id": outline.pk}))
    page.get_by_text("Comment on this section").first.click()
    assert page.locator("main h2").all_inner_texts()[-1] == "Conclusions"
    assert_sound(page, LOOKS, picture="own-report")

    page = pages.open(user=chair)
    page.goto(at)
    assert page.get_by_role("button", name="Clear the outline").count() == 0
    ReportOutline.objects.update(comments_until=timezone.now() - dt.timedelta(hours=1))
    page.reload()
    assert "Not yet: 1 comment is not answered." in page.locator("aside").inner_text()
    for section in outline.sections.all():
        section.comments.update(answer="taken", reason="", answered_at=timezone.now())
    page.reload()
    assert_sound(page, LOOKS, picture="outline-to-clear")
    page.goto(at.replace("/en/", "/ja/"))
    assert_sound(page, LOOKS, picture="outline-to-clear-ja")
    page.goto(at)
    page.get_by_role("button", name="Clear the outline").click()
    page.get_by_text("The outline is cleared.").wait_for()
    assert_sound(page, LOOKS, picture="outline-cleared")


def test_a_guest_sees_cancels_and_comes_back_to_the_link(pages, conference, settings, live_server):
    settings.SITE_URL = live_server.url
    hall = RoomFactory(conference=conference, names={"en": "Great Hall", "ja": "大広間"})
    panel = SessionFactory(
        conference=conference, public=True, room=hall, at=times("14:00", "15:30"),
        titles={"en": "Public panel: what fishers expect", "ja": "公開討論"},
    )  # fmt: skip
    sign_up = SignUpFactory(sitting=panel, places=1)
    now = timezone.now()
    asked = GuestFactory(sign_up=sign_up, name="Guest Example", email="asked@x.example", mailed_at=now, mails=1)
    seated = GuestFactory(sign_up=sign_up, email="seated@x.example", confirmed_at=now, turn=1, seat=1)
    waiting = GuestFactory(sign_up=sign_up, email="waiting@x.example", confirmed_at=now, turn=2)
    page = pages.open()
    for name, guest in {"asked": asked, "seated": seated, "waiting": waiting}.items():
        page.goto(guest_link(guest))
        assert_sound(page, LOOKS, picture=f"guest-{name}")
    page.goto(guest_link(seated).replace("/en/", "/ja/"))
    assert_sound(page, LOOKS, picture="guest-seated-ja")
    page.goto(guest_link(waiting))
    page.get_by_role("button", name="Cancel").click()
    assert not Guest.objects.filter(pk=waiting.pk).exists()
    assert_sound(page, LOOKS, picture="guest-gone")
    page.goto(guest_link(waiting))
    assert_sound(page, LOOKS, picture="guest-link-ended")
