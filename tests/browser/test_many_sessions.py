"""Many sessions at once, from the menu to the programme: each question asked on the page, also without script."""

import pytest
from django.urls import reverse

from apps.sessions.models import Session
from tests.support.browser import DESK, PHONE, assert_fits
from tests.support.programme import small_programme

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TABLE = """title	format	day	start	length	room	delegations
Evening talk	plenary	Day 1	19:00	60 min	Great Hall	Exampleland; Sampleland
Late talk	plenary		19:30	60 min	Blue Room
"""


@pytest.mark.parametrize(
    ("viewport", "dark", "script"), [(DESK, True, True), (PHONE, False, False)], ids=["desk", "phone without script"]
)
def test_from_the_spreadsheet_to_the_programme(pages, axe, viewport, dark, script):
    programme = small_programme()
    here = {"forum_slug": programme.conference.forum.slug, "conference_slug": programme.conference.slug}
    before = Session.objects.count()
    browser = {} if script else {"java_script_enabled": False}
    page = pages.open(user=programme.organizer, viewport=viewport, dark=dark, **browser)

    def looked_at():
        if script:
            axe(page)
            assert_fits(page)

    page.goto(reverse("sessions:desk", kwargs=here))
    page.click("text=Add many…")
    looked_at()
    for name in ("day", "day-template", "save-template", "bilaterals", "import-schedule", "earlier-edition"):
        page.goto(reverse(f"sessions:{name}", kwargs=here))
        looked_at()
    page.goto(reverse("sessions:paste", kwargs=here))
    page.fill("[name=table]", TABLE)
    page.press("[name=check]", "Enter")
    looked_at()
    assert "Room “Blue Room” is not known" in page.inner_text("main")
    page.select_option("[name^=room_]", "new")
    page.press("[name=check]", "Enter")
    looked_at()
    page.click("text=Add 2 sessions")
    assert "2 sessions added." in page.inner_text("body")
    assert Session.objects.count() == before + 2
    page.go_back()
    assert "Late talk" in page.input_value("[name=table]")
