"""A screen in a real browser: it takes up what is new, and says plainly when it could not."""

import pytest
from django.urls import reverse

from apps.sessions import services
from apps.sessions.display.links import token_of
from apps.sessions.models import Session
from tests.support.browser import LOOKS, PHONE, assert_sound
from tests.support.programme import small_programme

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PANEL = "Public panel: what fishermen expect"
STALE = "What stands here may have changed."


@pytest.fixture
def programme():
    return small_programme()


def test_a_screen_keeps_itself_up_to_date_and_says_when_it_could_not(pages, programme):
    conference = programme.conference
    link = services.add_display_link(conference, "Lobby", by=programme.organizer)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    page = pages.open(viewport=PHONE)
    page.clock.install()
    page.goto(reverse("sessions:wall-link", kwargs={**place, "token": token_of(link)}))
    assert_sound(page, LOOKS, picture="wall")
    shown = page.locator("#wall")
    assert PANEL in shown.inner_text()
    with page.expect_response("**/wall/key/**") as asked:
        page.clock.fast_forward(31_000)
    assert asked.value.status == 304
    Session.objects.filter(pk=programme.sittings[PANEL].pk).update(titles={"en": "Panel of fishers"})
    with page.expect_response("**/wall/key/**") as asked:
        page.clock.fast_forward(31_000)
    assert asked.value.status == 200
    page.get_by_text("Panel of fishers").wait_for()
    assert page.get_by_role("alert").count() == 0

    page.context.set_offline(True)  # the server is gone
    for _time in range(4):
        page.clock.fast_forward(31_000)
    page.get_by_role("alert").wait_for()
    assert STALE in page.get_by_role("alert").inner_text()
    assert "Panel of fishers" in shown.inner_text()
    assert_sound(page, LOOKS, picture="wall-stale")
    page.context.set_offline(False)
    with page.expect_response("**/wall/key/**"):
        page.clock.fast_forward(31_000)
    page.locator("#wall-stale").wait_for(state="hidden")

    services.end_display_link(link, by=programme.organizer)
    page.clock.fast_forward(31_000)
    page.get_by_text("This screen’s link has ended.").wait_for()
    assert "Panel of fishers" not in shown.inner_text()
    pages.errors.clear()  # what the browser says of a server that is not there


def test_a_screen_without_script_loads_itself_again(pages, programme):
    conference = programme.conference
    page = pages.open(java_script_enabled=False)
    page.goto(
        reverse("sessions:wall", kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})
    )
    assert page.locator("noscript meta[http-equiv=refresh]").get_attribute("content") == "30"
    assert "This page loads itself again every half minute." in page.locator("body").inner_text()


def test_the_pages_of_print_and_display(pages, programme):
    place = {"forum_slug": programme.conference.forum.slug, "conference_slug": programme.conference.slug}
    for name, user in (("print", programme.organizer), ("my-journal", programme.participant)):
        page = pages.open(viewport=PHONE, user=user)
        assert page.goto(reverse(f"sessions:{name}", kwargs=place)).status == 200
        assert_sound(page, picture=name)
