"""A text on which nobody has spoken, from the pasted words to its record in the chain, by keyboard."""

import pytest
from django.utils import timezone

from apps.delegates.models import Credential
from apps.statements.models import AdoptionRecord
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import ENGLISH, JAPANESE, conference_of
from tests.support.browser import PHONE, assert_fits

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def press(page, selector, key="Enter"):
    page.focus(selector)
    with page.expect_navigation():
        page.keyboard.press(key)


def test_a_silent_text_is_adopted_once_the_chair_has_asked(pages, axe):
    conference = conference_of(count=4)
    Credential.objects.filter(pk=Credential.objects.first().pk).update(valid_until=timezone.now())
    page = pages.open(user=staff_of(conference), viewport=PHONE, dark=True)
    page.goto(f"/en/texts/{conference.forum.slug}/{conference.slug}/new/")
    for name, words in (("titles_en", "Joint statement"), ("titles_ja", "共同声明")):
        page.fill(f"[name={name}]", words)
    for name, words in (("texts_en", ENGLISH), ("texts_ja", JAPANESE)):
        page.fill(f"[name={name}]", words)
    press(page, "button[name=preview]")
    last = page.locator(".blocks > li textarea[lang=en]").last
    last.focus()
    page.keyboard.press("Alt+ArrowUp")
    assert page.locator(".blocks > li textarea[lang=en]").nth(2).input_value() == "Ask the host to report."
    page.keyboard.press("Alt+ArrowDown")
    assert last.input_value() == "Ask the host to report."
    press(page, "button[name=table]")
    press(page, "main a.button:has-text('Adopt')")
    assert "0 of 4 parties have spoken. 1 cannot speak" in page.inner_text("main")
    page.fill("[name=chair]", "Chair Example")
    press(page, "main form button")
    assert "Not every party has spoken: ask the room, then tick this." in page.inner_text("main")
    axe(page)
    assert_fits(page)
    page.focus("[name=asked]")
    page.keyboard.press("Space")
    press(page, "main form button")
    said, record = page.inner_text("main"), AdoptionRecord.objects.get()
    assert "Words, record and chain agree." in said
    assert said.count("no objection") >= 4
    assert "the chair asked; nobody objected" in said
    assert record.seal_sha256 in said
    axe(page)
    assert_fits(page)
