"""A courtesy translation, then the authentic text by translation corrigendum, by keyboard, to the public page."""

import pytest

from apps.documents.models import Corrigendum
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import JAPANESE
from tests.integration.statements.test_harmonising import publish, working
from tests.support.browser import LOOKS, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LIGHT = {name: LOOKS[name] for name in ("phone-light", "desk-light")}


def choose(page, name, value):
    """By the letters of the option, as somebody does who uses no mouse."""
    page.focus(f"[name={name}]")
    page.keyboard.type(value)
    page.keyboard.press("Tab")


def test_a_later_authentic_version_by_keyboard(pages):
    statement = working()
    staff = staff_of(statement.conference)
    page = pages.open(user=staff, viewport=PHONE)
    place = f"/en/texts/{statement.conference.forum.slug}/{statement.conference.slug}/{statement.pk}"
    for status, approval in (("courtesy", {}), ("authentic", {"approved_by": "drafting committee, meeting of 3 May"})):
        page.goto(f"{place}/translate/")
        choose(page, "language", "日本語")
        page.focus(f"[name=status][value={status}]")
        page.keyboard.press("Space")
        if approval:
            page.fill("[name=approved_by]", approval["approved_by"])
            page.fill("[name=approved_on]", statement.document.dated_on.isoformat())
        page.fill("[name=title]", "対話に関する共同声明")
        page.fill("[name=text]", JAPANESE)
        assert_sound(page, LIGHT, picture=f"translate-{status}")
        page.focus("main form button")
        page.keyboard.press("Enter")
        page.wait_for_url("**/publish/")
        publish(statement.document) if status == "courtesy" else None
        page.reload()
    assert_sound(page, LIGHT, picture="publish")
    page.focus("main form button:has-text('Publish')")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Done. The table shows")
    symbol, own = statement.document.symbol, Corrigendum.objects.get()
    reader = pages.open(viewport=PHONE)
    for name, address, words in (
        ("english", f"/en/documents/{symbol}", "Authentic text, as adopted."),
        ("japanese", f"/en/documents/{symbol.lower()}?language=ja", f"translation corrigendum {own.symbol}"),
        ("earlier", f"/en/documents/{symbol}?language=ja&version=1", "This is an earlier version"),
        ("corrigendum", f"/en/documents/{own.symbol}", "drafting committee, meeting of 3 May"),
    ):
        reader.goto(address)
        assert words in reader.inner_text("main")
        assert_sound(reader, LIGHT, picture=name)
    assert pages.errors == []
