"""Every page of the demonstration that a role reaches by following links: it answers, is accessible, and fits.

The links choose, so that a new page is looked at by itself. Both looks share one walk along them, and one loading of
each page: either costs as much as looking.
"""

import os
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page

from apps.accounts.models import User
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.links import invitation_link
from apps.delegates.models import Invitation
from tests.support.browser import PHONE, TWO_LOOKS, assert_accessible, assert_fits, in_looks, take_picture
from tests.support.crawl import crawl
from tests.support.forum_files import demonstration_rows

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PICTURES = os.environ.get("PICTURES")
ON_THE_PHONE = {"phone-dark": TWO_LOOKS["phone-dark"]}

# who follows links, from where, the part of the site looked at ("" is all of it: what is public looks the same to a
# team), and the fewest kinds of page that must be found there: a crawl that finds none proves nothing
TEAM = ("/en/desk/", "/en/texts/", "/en/me/")
ROLES = {
    "anonymous": ("/en/", "", 12),
    "delegate": ("/en/me/", "", 16),
    "head": ("/en/me/", "/en/me/", 1),
    "chair": ("/en/start", TEAM, 10),
    "documents": ("/en/start", TEAM, 10),
    "organizer": ("/en/start", TEAM, 45),
}


@pytest.fixture(autouse=True)
def demonstration(settings):
    settings.SECOND_FACTOR_REQUIRED = False
    demonstration_rows.put()


def faults(page: Page, looks: dict = TWO_LOOKS, picture: str = "") -> list[str]:
    """What is wrong with the page that is open; all of it, so that one run tells everything."""
    found = []
    for look in in_looks(page, looks):
        for rule in (assert_fits, assert_accessible):
            try:
                rule(page)
            except AssertionError as fault:
                found.append(f"{look}: {fault}".split("\nassert")[0])
        if PICTURES and picture:
            take_picture(page, Path(PICTURES) / f"{picture}-{look}.png")
    return found


def look_at(pages, user: User | None, paths: list[str], prefix: str, language: str = "en", **looks) -> list[str]:
    page, found = pages.open(user=user, language=language), []
    for number, path in enumerate(paths):
        if (status := page.goto(path).status) != 200:
            found.append(f"{path} answers {status}")
        found += faults(page, looks or TWO_LOOKS, f"{prefix}-{number:02}")
    return found


def html_paths(user: User | None, start: str, language: str = "en") -> list[str]:
    """One address of every kind of page; whatever it links to, page or file, must answer."""
    found = crawl(user, [start], per_view=1, language=language)
    assert {page.path: page.status for page in found if page.status != 200} == {}
    return [page.path for page in found if page.content_type.startswith("text/html")]


@pytest.mark.parametrize("role", ROLES)
def test_every_page_a_role_reaches(pages, role):
    user = None if role == "anonymous" else User.objects.get(email=f"{role}@apc.example")
    start, part, fewest = ROLES[role]
    paths = [path for path in html_paths(user, start) if path.startswith(part)]
    assert len(paths) >= fewest, paths
    assert look_at(pages, user, paths, role) == []


def test_every_public_page_in_japanese(pages):
    paths = html_paths(None, "/ja/", "ja")
    assert len(paths) >= 12, paths
    assert look_at(pages, None, paths, "ja", "ja") == []


def test_every_page_of_an_organizer_in_japanese(pages):
    user = User.objects.get(email="organizer@apc.example")
    paths = [path for path in html_paths(user, "/ja/start", "ja") if path.startswith(("/ja/desk/", "/ja/texts/"))]
    assert len(paths) >= 40, paths
    assert look_at(pages, user, paths, "organizer-ja", "ja", **ON_THE_PHONE) == []


def test_what_the_operator_of_the_installation_sees(pages):
    """Chosen pages: the links lead into Django's own back office, which is not ours to judge."""
    operator = User.objects.create_superuser("operator@apc.example", name="Operator Example")
    assert look_at(pages, operator, ["/en/office/", "/en/desk/"], "operator") == []


def test_the_way_to_the_programme_needs_no_script(chromium, live_server):
    context = chromium.new_context(base_url=live_server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/en/")
    page.get_by_role("link", name="See the programme").click()
    assert "Public forum" in page.inner_text("main")
    context.close()


def link_of(status: DelegateStatus) -> str:
    people = Invitation.objects.filter(delegate__status=status, delegate__conference__slug="2027")
    return urlsplit(invitation_link(people.order_by("pk").first())).path


def test_what_was_answered_behind_a_personal_link(pages):
    start = link_of(DelegateStatus.REGISTERED)
    assert look_at(pages, None, [start, f"{start}?change", f"{start}done"], "answered") == []


def test_the_screens_of_a_reply(pages):
    """They are reached by answering only: a link that a mail scanner opens changes nothing."""
    page = pages.open(viewport=PHONE)
    page.goto(link_of(DelegateStatus.INVITED))
    found = faults(page)
    page.check("[name=answer][value=in_person]")
    page.click("main form button.button")
    found += faults(page)
    page.check("[name=naming_consent][value=not_listed]")
    page.click("main form button.button")
    assert page.url.partition("?")[0].endswith("/check")
    assert found + faults(page) == []
