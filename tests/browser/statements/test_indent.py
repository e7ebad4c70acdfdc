"""Sub-paragraphs set in by keyboard, on a phone and with script off: shown further in, saved, and read so."""

from contextlib import nullcontext
from itertools import product

import pytest

from apps.statements.models import Statement
from apps.statements.paragraphs import tree
from apps.statements.paragraphs.texts import rows_of
from tests.browser.statements.test_record_a_text import staff_of
from tests.factories.statements import conference_of, drafted
from tests.support.browser import PHONE, assert_accessible

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TREE = "1. Note this.\n2. Decide:\n(a) to meet:\n(i) soon;\n(b) to talk.\n3. Thank the host."
IN_THE_PAGE = """async (trees) => {
    const tree = await import(new URL("tree.js", document.querySelector("script[src*='texts/editor']").src));
    return trees.map((levels) => levels.map((_level, at) => ({
        up: tree.upwards(levels, at), down: tree.downwards(levels, at),
        under: tree.shifted(levels, at, 1), over: tree.shifted(levels, at, -1),
        settled: tree.settled(levels.slice(at)),
        behind: [tree.levelBehind(levels, at), tree.levelBehind(levels, -1)],
        joined: at + 1 < levels.length ? tree.joinedLevels(levels, at) : null,
    })));
}"""
TEXT = "1. Decide:\n2. to meet;\n3. to talk.\n4. Thank the host."


def pressed(page, name, *, script):
    """A button of a paragraph's tools, by keyboard alone. Without script the page is sent and comes back."""
    button = page.locator(f'button[name=do][value="{name}"]')
    tools = button.locator("xpath=ancestor::details")
    if tools.get_attribute("open") is None:
        tools.locator("summary").focus()
        page.keyboard.press("Enter")
    button.focus()
    with nullcontext() if script else page.expect_navigation():
        page.keyboard.press("Enter")


def at(page, place):
    return page.locator(f"#block-{place} .block").bounding_box()["x"]


@pytest.mark.parametrize("options", [{}, {"viewport": PHONE, "java_script_enabled": False}], ids=["desk", "phone"])
def test_a_paragraph_is_set_in_by_keyboard_and_saved(pages, options):
    conference = conference_of(count=2, authentic_languages=["en"])
    staff = staff_of(conference)
    text = drafted(conference, by=staff, titles={"en": "Statement"}, texts={"en": TEXT})
    page = pages.open(user=staff, **options)
    base = f"/en/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/"
    page.goto(f"{base}edit/")
    flat, script = at(page, 2), not options
    pressed(page, "under:2", script=script)
    assert page.evaluate("document.activeElement.name") == "p2-words-en"
    assert at(page, 2) > flat + 15
    pressed(page, "under:3", script=script)
    pressed(page, "under:3", script=script)
    pressed(page, "over:3", script=script)
    if script:
        assert_accessible(page)
    page.focus("main .form-actions .button >> nth=0")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    rows = rows_of(Statement.objects.get().revision)
    assert [(row.level, row.number) for row in rows] == [(1, "1"), (2, "(a)"), (2, "(b)"), (1, "2")]
    page.goto(base)
    places = [page.locator(f"#t{place}").bounding_box()["x"] for place in (1, 2, 3, 4)]
    assert places[0] == places[3] < places[1] == places[2]


def shown(page):
    """Words and level of every row, as they are sent and as they are seen and said."""
    rows = page.evaluate("""() => [...document.querySelectorAll(".blocks > li")].map((row) => [
        row.querySelector("textarea").value,
        Number(row.querySelector("[name$='-level']")?.value ?? 1),
        Number(row.className.replace("level-", "") || 1),
        Number((row.firstElementChild.getAttribute("aria-label").match(/level (\\d)/) ?? [0, 1])[1]),
    ])""")
    assert all(sent == seen == said for _words, sent, seen, said in rows)
    return [(words, sent) for words, sent, _seen, _said in rows]


def test_a_branch_is_moved_and_set_in_by_keys_and_saved_as_it_was_seen(pages):
    conference = conference_of(count=2, authentic_languages=["en"])
    staff = staff_of(conference)
    text = drafted(conference, by=staff, titles={"en": "Statement"}, texts={"en": TREE})
    page = pages.open(user=staff)
    page.goto(f"/en/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/edit/")
    page.wait_for_function("() => document.querySelector('[data-keys]')?.hidden === false")
    assert [level for _words, level in shown(page)] == [1, 1, 2, 3, 2, 1]
    page.focus("[name=p2-words-en]")
    page.keyboard.press("Alt+ArrowDown")
    assert shown(page)[1:] == [("Thank the host.", 1), ("Decide:", 1), ("to meet:", 2), ("soon;", 3), ("to talk.", 2)]
    assert page.evaluate("document.activeElement.name") == "p2-words-en"
    page.keyboard.press("Alt+Shift+ArrowRight")
    assert [level for _words, level in shown(page)] == [1, 1, 2, 3, 4, 3]
    assert page.inner_text("[data-said]") == "Paragraph 3 is on level 2 now."
    page.keyboard.press("Alt+Shift+ArrowRight")  # too deep for what stands under it
    page.focus("[name=p5-words-en]")
    page.keyboard.press("Alt+Shift+ArrowLeft")
    page.keyboard.press("End")
    page.keyboard.press("Alt+Enter")
    page.keyboard.type("to report.")
    seen = shown(page)
    assert [level for _words, level in seen] == [1, 1, 2, 3, 4, 2, 2]
    with page.expect_navigation():
        page.keyboard.press("Control+s")
    rows = rows_of(Statement.objects.get().revision)
    assert [(row.text, row.level) for row in rows] == seen
    on_a_mac(page, f"/en/texts/{conference.forum.slug}/{conference.slug}/{text.pk}/edit/")


MAC = """for (const name of ["userAgentData", "platform"]) Object.defineProperty(Navigator.prototype, name, {
    get: () => (name === "platform" ? "MacIntel" : undefined) });"""


def on_a_mac(page, editor):
    """Option with an arrow goes through the words there; Control+Command sets in and moves, as the page says."""
    page.add_init_script(MAC)
    page.goto(editor)
    page.wait_for_function("() => document.querySelector('[data-keys]')?.hidden === false")
    keys = page.evaluate("[...document.querySelectorAll('.keys dt')].slice(0, 2).map((each) => each.textContent)")
    assert keys == ["⌃⌘ ↑ ↓", "⌃⌘ → ←"]
    before = shown(page)
    assert [level for _words, level in before] == [1, 1, 2, 3, 4, 2, 2]
    page.focus("[name=p6-words-en]")
    for key in ("Alt+Shift+ArrowRight", "Alt+Shift+ArrowLeft", "Alt+ArrowUp", "Alt+Shift+ArrowUp"):
        page.keyboard.press(key)
        assert shown(page) == before
    page.keyboard.press("Control+Meta+ArrowRight")
    assert [level for _words, level in shown(page)] == [1, 1, 2, 3, 4, 3, 2]
    page.keyboard.press("Control+Meta+ArrowLeft")
    page.keyboard.press("Control+Meta+ArrowUp")
    words = [words for words, _level in before]
    assert [words for words, _level in shown(page)] == [*words[:2], words[5], *words[2:5], words[6]]


def test_the_page_moves_paragraphs_as_the_server_does(pages):
    """Every tree of up to six paragraphs, every step at every place."""
    text = drafted(conference_of(count=2))
    page = pages.open(user=staff_of(text.conference))
    page.goto(f"/en/texts/{text.conference.forum.slug}/{text.conference.slug}/{text.pk}/edit/")
    trees = [list(levels) for size in range(1, 7) for levels in every_tree(size)]
    here = [[told(levels, place) for place in range(len(levels))] for levels in trees]
    assert page.evaluate(IN_THE_PAGE, trees) == here


def every_tree(size):
    found = product(range(1, tree.DEEPEST + 1), repeat=size)
    return (levels for levels in found if tree.broken_at(levels) is None)


def told(levels, at):
    return {
        "up": tree.upwards(levels, at),
        "down": tree.downwards(levels, at),
        "under": tree.shifted(levels, at, 1),
        "over": tree.shifted(levels, at, -1),
        "settled": tree.settled(levels[at:]),
        "behind": [tree.level_behind(levels, at), tree.level_behind(levels, -1)],
        "joined": tree.joined(levels, at) if at + 1 < len(levels) else None,
    }
