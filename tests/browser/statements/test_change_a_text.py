"""Words changed, split and translated at the desk, without script and by keyboard."""

import pytest

from apps.statements.choices import State
from apps.statements.models import Statement
from apps.statements.paragraphs.texts import rows_of
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import conference_of, drafted
from tests.support.browser import PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_changed_source_keeps_the_text_from_the_table_until_somebody_confirms(pages):
    conference = conference_of(count=2)
    staff = staff_of(conference)
    text = drafted(conference, by=staff)
    page = pages.open(user=staff, viewport=PHONE, java_script_enabled=False)
    base = f"/en/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/"
    page.goto(f"{base}edit/")
    page.fill("[name=p3-words-en]", "Agree to meet.\n\nAgree to talk.")
    page.focus("[name=p1-number]")
    with page.expect_navigation():
        page.keyboard.press("Enter")  # shows, and saves nothing
    assert page.input_value("[name=p4-words-en]") == "Agree to talk."
    assert len(rows_of(text.revision)) == 4
    page.fill("[name=p4-words-ja]", "対話することに合意する。")
    page.focus("main .form-actions .button >> nth=0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "must be complete and up to date in 日本語" in page.inner_text("main")
    page.click("main a:has-text('Put on the table')")
    page.click("main .form-actions button")
    assert "The text is missing or out of date in 日本語" in page.inner_text("main")
    page.goto(f"{base}translations/")
    page.click("main a:has-text('日本語')")
    stale = page.locator(".line.stale")
    assert "Agree to meet again." in stale.inner_text().replace("\n", "")
    stale.locator("[type=checkbox]").focus()
    page.keyboard.press("Space")
    page.click("main .form-actions button")
    page.goto(f"{base}table/")
    page.click("main .form-actions button")
    assert Statement.objects.get().state == State.TABLED
