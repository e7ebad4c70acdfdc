"""The editor of a text: by keyboard, and by two people at once."""

import pytest

from apps.documents.choices import DocumentKind
from apps.statements import services
from apps.statements.choices import Basis
from apps.statements.models import Statement
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.texts import rows_of, words_in
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import conference_of, draft, drafted
from tests.support.browser import DESK, PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FIRST = ["The participants,", "Recalling their earlier talks,", "Agree to meet again.", "Ask the host to report."]
SETTLED = "() => document.querySelector('[data-keys]') && !document.querySelector('[data-keys]').hidden"


def address(text, language="en"):
    conference = text.conference
    return f"/{language}/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/edit/"


def words(language="en"):
    return [words_in(row, language, "en") for row in rows_of(Statement.objects.get().revision)]


def typed(page):
    return [area.input_value() for area in page.locator("textarea[name$=words-en]").all()]


def opened(pages, text, user, **options):
    page = pages.open(user=user, **options)
    page.goto(address(text))
    page.wait_for_function(SETTLED)
    return page


def saved(page):
    with page.expect_navigation():
        page.keyboard.press("Control+s")


def test_all_of_it_by_keyboard(pages):
    text = drafted(conference_of(count=2), by=staff_of(conference_of(count=2)))
    staff = staff_of(text.conference)
    before = [row.paragraph_id for row in rows_of(text.revision)]
    page = opened(pages, text, staff)
    page.focus("[name=p4-words-en]")
    page.keyboard.press("Alt+ArrowUp")
    assert page.evaluate("document.activeElement.name") == "p4-words-en"
    assert typed(page) == [*FIRST[:2], FIRST[3], FIRST[2]]
    assert page.inner_text("[data-said]") == "It is paragraph 3 now."
    page.keyboard.press("Alt+ArrowDown")
    page.focus("[name=p3-words-en]")
    page.evaluate("document.activeElement.setSelectionRange(6, 6)")
    page.keyboard.press("Control+Enter")
    assert typed(page) == [*FIRST[:2], "Agree", "to meet again.", FIRST[3]]
    page.keyboard.type("And ")
    page.keyboard.press("Home")
    page.keyboard.press("Alt+Backspace")
    assert typed(page) == [*FIRST[:2], "Agree And to meet again.", FIRST[3]]
    assert page.evaluate("document.activeElement.selectionStart") == len("Agree ")
    for _letter in "And ":
        page.keyboard.press("Delete")
    page.keyboard.press("End")
    page.keyboard.press("Alt+Enter")
    page.keyboard.type("Thank the chair.")
    page.focus("[name=p2-words-en]")
    page.keyboard.press("Alt+ArrowUp")
    saved(page)
    assert words() == [FIRST[1], FIRST[0], FIRST[2], "Thank the chair.", FIRST[3]]
    now = [row.paragraph_id for row in rows_of(Statement.objects.get().revision)]
    assert [now[0], now[1], now[2], now[4]] == [before[1], before[0], before[2], before[3]]


def test_a_split_and_a_join_in_the_page_are_those_of_the_server(pages):
    text = drafted(conference_of(count=2))
    before = [row.paragraph_id for row in rows_of(text.revision)]
    page = opened(pages, text, staff_of(text.conference))
    page.focus("[name=p3-words-en]")
    page.evaluate("document.activeElement.setSelectionRange(5, 5)")
    page.keyboard.press("Control+Enter")
    page.click("#block-1 summary")
    page.click("#block-1 button[value='join:1']")
    saved(page)
    assert words() == [f"{FIRST[0]} {FIRST[1]}", "Agree", "to meet again.", FIRST[3]]
    assert words("ja")[0] == "参加者は、これまでの対話を想起し、"
    rows = rows_of(Statement.objects.get().revision)
    assert rows[0].paragraph_id == before[0]
    assert rows[2].paragraph.split_from_id == before[2]
    assert text.paragraphs.get(pk=before[1]).merged_into_id == before[0]


def test_composing_a_word_does_nothing_else(pages):
    text = drafted(conference_of(count=2))
    page = opened(pages, text, staff_of(text.conference))
    page.focus("[name=p3-words-ja]")
    page.evaluate("""() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
        {key: "Enter", ctrlKey: true, bubbles: true, cancelable: true, isComposing: true}))""")
    assert len(typed(page)) == 4


def test_leaving_with_something_unsaved_is_asked_about(pages):
    text = drafted(conference_of(count=2))
    page = opened(pages, text, staff_of(text.conference))
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.click("main .form-actions a")
    page.wait_for_url("**/texts/**")
    page.goto(address(text))
    page.fill("[name=p3-words-en]", "Other words.")
    page.click("main .form-actions a")
    page.wait_for_url(lambda url: not url.endswith("/edit/"))
    assert asked == ["beforeunload"]


def test_an_empty_paragraph_is_begun_from_the_menu(pages):
    text = drafted(conference_of(count=2))
    page = opened(pages, text, staff_of(text.conference))
    page.focus("[name=p2-words-en]")
    page.keyboard.press("Alt+Enter")
    new = page.locator(".blocks > li").nth(2)
    new.locator("details.begin summary").first.focus()
    page.keyboard.press("Enter")
    new.get_by_role("button", name="Reaffirming …").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("their friendship,")
    assert not new.locator("details.begin").first.is_visible()
    saved(page)
    assert words()[2] == "Reaffirming their friendship,"


def test_without_script_the_choice_is_taken_when_the_page_is_shown(pages):
    text = drafted(conference_of(count=2))
    page = pages.open(user=staff_of(text.conference), viewport=PHONE, java_script_enabled=False)
    page.goto(address(text))
    page.click("#block-2 summary")
    page.click("button[value='after:2']")
    page.select_option("[name=p3-begin-en]", "Recalling …")
    page.select_option("[name=p3-begin-ja]", "…を想起し、")
    page.click("main .form-actions button[value=show]")
    assert page.input_value("[name=p3-words-en]") == "Recalling "
    assert page.input_value("[name=p3-words-ja]") == "を想起し、"
    assert len(words()) == 4


@pytest.mark.parametrize("script", [True, False])
def test_two_people_at_one_text(pages, script):
    text = drafted(conference_of(count=2))
    looks = {"viewport": PHONE, "java_script_enabled": script}
    ana = pages.open(user=staff_of(text.conference), **looks)
    bo = pages.open(user=staff_of(text.conference), **looks)
    for page in (ana, bo):
        page.goto(address(text))
    ana.fill("[name=p2-words-en]", "Recalling all their talks,")
    ana.fill("[name=p3-words-en]", "Agree to meet soon.")
    ana.click("main .form-actions .button >> nth=0")
    bo.fill("[name=p3-words-en]", "Agree to part.")
    bo.fill("[name=p4-words-en]", "Ask the chair to report.")
    bo.click("main .form-actions .button >> nth=0")
    assert "Nothing of yours is saved yet" in bo.inner_text("main")
    assert bo.input_value("[name=p2-words-en]") == "Recalling all their talks,"
    assert words()[2:] == ["Agree to meet soon.", FIRST[3]]
    if script:
        assert_sound(bo)
    bo.check("[name=p3-take][value=mine]")
    bo.click("main .form-actions .button >> nth=0")
    assert words() == [FIRST[0], "Recalling all their talks,", "Agree to part.", "Ask the chair to report."]


def test_two_hundred_paragraphs(pages):
    conference = conference_of(count=2)
    blocks = [
        Block({"en": f"They reaffirm this, for the {number}th time.", "ja": f"{number}回目。"}, number=str(number))
        for number in range(1, 201)
    ]  # fmt: skip
    by = staff_of(conference)
    text = services.draft_text(
        conference, draft(blocks=blocks, texts={}, kind=DocumentKind.JOINT_STATEMENT, basis=Basis.PARTIES), by=by
    )
    page = opened(pages, text, by, viewport=DESK)
    page.focus("[name=p199-words-en]")
    for _step in range(5):
        page.keyboard.press("Alt+ArrowUp")
    saved(page)
    assert "199th" in words()[193]
