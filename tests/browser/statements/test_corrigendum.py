"""The last step of a text's journey: a slip is corrected, published, and read as corrected and as adopted."""

import pytest

from apps.documents.models import Corrigendum
from tests.browser.statements.test_record_a_text import staff_of
from tests.integration.statements.test_editorial_corrigenda import THIRD, newest, with_a_slip
from tests.integration.statements.test_harmonising import publish
from tests.support.browser import LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_slip_is_corrected_by_keyboard_and_what_was_agreed_is_not(pages):
    statement = with_a_slip()
    publish(statement.document)
    staff = staff_of(statement.conference)
    page = pages.open(user=staff, viewport=PHONE)
    place = f"/en/texts/{statement.conference.forum.slug}/{statement.conference.slug}/{statement.pk}"
    page.goto(f"{place}/")
    page.focus("a:has-text('Correct a slip')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/correct/")
    field = f"[name='text-{newest(statement).paragraphs[THIRD]['uid']}']"
    page.fill("[name=reason]", "Misprint in paragraph 1")
    page.fill("[name=approved_by]", "drafting committee, meeting of 3 May")
    page.fill("[name=approved_on]", statement.document.dated_on.isoformat())
    page.fill(field, "Agree never to meet again.")
    page.focus("main form .form-actions button")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=This changes what was agreed")
    assert page.input_value("[name=reason]") == "Misprint in paragraph 1"
    assert_sound(page, LOOKS, picture="refused")
    page.fill(field, "Agree to meet again.")
    page.focus("main form .form-actions button")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Nothing is deposited yet")
    assert_sound(page, LOOKS, picture="checked")
    page.focus("button:has-text('Deposit the corrigendum')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/publish/")
    page.focus("main form button:has-text('Publish')")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Done. The table shows")
    symbol, own = statement.document.symbol, Corrigendum.objects.get()
    reader = pages.open(viewport=PHONE)
    reader.goto(f"/en/documents/{symbol}")
    assert "Agree to meet again." in reader.inner_text("article")
    assert own.symbol in reader.inner_text("article")
    assert_sound(reader, LOOKS, picture="as-corrected")
    reader.focus("a:has-text('As adopted')")
    reader.keyboard.press("Enter")
    reader.wait_for_selector("text=Agree to meat again.")
    assert "The text as adopted, before it was corrected." in reader.inner_text("article")
    assert_sound(reader, LOOKS, picture="as-adopted")
    reader.goto(f"/en/documents/{own.symbol}")
    assert reader.inner_text("td del") == "meat"
    assert reader.inner_text("td ins") == "meet"
    assert_sound(reader, LOOKS, picture="corrigendum")
    reader.goto(f"/ja/documents/{own.symbol}")
    assert_sound(reader, LOOKS, picture="corrigendum-ja")
    assert pages.errors == []
