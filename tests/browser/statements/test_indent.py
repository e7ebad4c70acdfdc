"""Sub-paragraphs set in by keyboard, on a phone and with script off: shown further in, saved, and read so."""

import pytest

from apps.statements.models import Statement
from apps.statements.paragraphs.texts import rows_of
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import conference_of, drafted
from tests.support.browser import PHONE, assert_accessible

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TEXT = "1. Decide:\n2. to meet;\n3. to talk.\n4. Thank the host."


def pressed(page, name):
    """A button of a paragraph's tools, by keyboard alone."""
    button = page.locator(f'button[name=do][value="{name}"]')
    button.locator("xpath=ancestor::details/summary").focus()
    page.keyboard.press("Enter")
    button.focus()
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.parametrize("options", [{}, {"viewport": PHONE, "java_script_enabled": False}], ids=["desk", "phone"])
def test_a_paragraph_is_set_in_by_keyboard_and_saved(pages, options):
    conference = conference_of(count=2, authentic_languages=["en"])
    staff = staff_of(conference)
    text = drafted(conference, by=staff, titles={"en": "Statement"}, texts={"en": TEXT})
    page = pages.open(user=staff, **options)
    base = f"/en/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/"
    page.goto(f"{base}edit/")
    flat = page.locator("#block-2 .block").bounding_box()["x"]
    pressed(page, "under:2")
    assert page.evaluate("document.activeElement.name") == "p2-words-en"
    assert page.locator("#block-2 .block").bounding_box()["x"] > flat + 15
    pressed(page, "under:3")
    pressed(page, "under:3")
    pressed(page, "over:3")
    if not options:
        assert_accessible(page)
    page.focus("main .form-actions .button >> nth=0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    rows = rows_of(Statement.objects.get().revision)
    assert [(row.level, row.number) for row in rows] == [(1, "1"), (2, "(a)"), (2, "(b)"), (1, "2")]
    page.goto(base)
    places = [page.locator(f"#t{place}").bounding_box()["x"] for place in (1, 2, 3, 4)]
    assert places[0] == places[3] < places[1] == places[2]
