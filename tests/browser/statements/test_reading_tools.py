"""The list of texts, symbols, agreed language, languages in columns and what a party wants, in every look."""

import pytest

from apps.documents.services import publish_version
from tests.browser.statements.test_negotiating import at, staff_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, opened, paragraph, voice
from tests.factories.statements import adopted
from tests.support.browser import PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def negotiated():
    """A text with an amendment, beside one that was adopted with nearly the same words."""
    statement = circulated(count=2)
    opened(statement, 3, "Agree to meet once more.")
    done = adopted(statement.conference, texts={"en": "1. Agree to meet again soon.", "ja": "1. 再び会合する。"})
    for version in done.document.versions.all():
        publish_version(version, by=UserFactory())
    return statement


def test_the_reading_tools_are_sound(pages, axe):
    statement = negotiated()
    desk = pages.open(user=staff_of(statement))
    begun, party = paragraph(statement, 3), statement.parties.order_by("order")[0].pk
    for name, address in {
        "all-texts": at(statement).replace(f"{statement.pk}/", ""),
        "all-symbols": at(statement).replace(f"{statement.pk}/", "symbols/"),
        "agreed-language": f"{at(statement, 'agreed-language')}?paragraph={begun}",
        "languages": at(statement, "languages"),
        "by-party": f"{at(statement, 'by-party')}?party={party}",
    }.items():
        desk.goto(address)
        assert_sound(desk, picture=name)
    desk.goto(f"{at(statement, 'agreed-language')}?paragraph={begun}")
    assert "one word differs" in desk.inner_text("main")
    desk.context.grant_permissions(["clipboard-read", "clipboard-write"])
    desk.focus("button:has-text('Cite')")
    desk.keyboard.press("Enter")
    desk.get_by_text("Copied").wait_for()
    cited = desk.evaluate("navigator.clipboard.readText()")
    assert cited == desk.inner_text("[data-citation]")
    assert ", paragraph 1, “" in cited
    with desk.expect_navigation():
        desk.click("button:has-text('Lay over the paragraph')")
    assert desk.input_value("[name=p3-words-en]") == "Agree to meet again soon."
    head = pages.open(user=voice(statement).credential.person.user, viewport=PHONE)
    head.goto(f"{at(statement, 'agreed-language', own=True)}?q=again")
    assert_sound(head, picture="own-agreed-language")
