"""The desk on a phone: one sees where one is."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from tests.factories.conferences import TeamMemberFactory
from tests.support.browser import PHONE, assert_fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def address(name: str, conference, language: str = "en") -> str:
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(name, kwargs=kwargs).replace("/en/", f"/{language}/", 1)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
@pytest.mark.parametrize("name", ["desk:board", "delegates:people", "sessions:desk", "desk:mail"])
def test_the_tab_of_the_page_is_in_view(pages, name, script):
    member = TeamMemberFactory()
    page = pages.open(user=member.user, viewport=PHONE, java_script_enabled=script)
    for language in ("en", "ja"):
        page.goto(address(name, member.conference, language))
        tab = page.locator(".nav-bar [aria-current]")
        expect(tab).to_be_in_viewport(ratio=1)
        if script:
            assert_fits(page)


def test_the_row_of_tabs_can_be_moved_away_from_it(pages):
    member = TeamMemberFactory()
    page = pages.open(user=member.user, viewport=PHONE)
    page.goto(address("desk:mail", member.conference))
    ended = "() => document.querySelector('.nav-bar ul').scrollLeft > 100 && !document.getAnimations().length"
    page.wait_for_function(ended)
    row = page.locator(".nav-bar ul")
    row.evaluate("e => e.scrollTo(0, 0)")
    page.wait_for_timeout(300)
    assert row.evaluate("e => e.scrollLeft") == 0
