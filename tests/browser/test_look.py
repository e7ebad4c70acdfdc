"""Every component in a real browser: no accessibility violation, nothing cut off, in both schemes and both sizes."""

import pytest

from tests.support.browser import ASK_AXE, LOOKS, PHONE, assert_accessible, assert_sound, too_pale, with_axe

pytestmark = [pytest.mark.browser, pytest.mark.django_db, pytest.mark.urls("tests.support.look.urls")]
ON_THE_PHONE = {"phone-light": LOOKS["phone-light"]}


def visit(page, query=""):
    assert page.goto(f"/en/look/{query}").status == 200


def test_every_component(pages):
    page = pages.open()
    visit(page)
    assert_sound(page, LOOKS, picture="look")


FAULTS = {
    "color-contrast": "document.querySelector('main p').style.color = '#bbb'",
    "color-contrast ": "document.querySelector('.masthead').style.background = 'black'",
    "html-has-lang": "document.documentElement.removeAttribute('lang')",
    "button-name": "document.querySelector('main button').textContent = ''",
}


def test_a_fault_on_a_page_whose_like_was_sound_is_found_and_found_again(pages):
    """Colours that were judged once are not asked about again; others are, on whatever page they come."""
    page = pages.open()
    for rule, fault in FAULTS.items():
        visit(page)
        assert_accessible(page)
        page.evaluate(fault)
        for _time in range(2):
            with pytest.raises(AssertionError, match=rf"(?m)^{rule.strip()} "):
                assert_accessible(page)


REDRAWN = "document.querySelector('main').replaceWith(document.querySelector('main').cloneNode(true))"


def test_a_fault_is_found_although_a_script_draws_the_page_anew_while_it_is_asked_about(pages):
    page = pages.open()
    visit(page)
    page.evaluate(FAULTS["color-contrast"])
    looks = (page.evaluate(ASK_AXE) or with_axe(page))["looks"]
    page.evaluate(REDRAWN)
    page.evaluate(FAULTS["color-contrast"])
    assert [each["id"] for each in too_pale(page, looks)] == ["color-contrast"]
    page.evaluate("document.querySelector('main').textContent = ''")
    assert too_pale(page, [each for each in looks if "main" in each]) == []


@pytest.mark.parametrize("accent", ["pine", "plum", "rust", "slate", "teal"])
def test_every_accent(pages, axe, accent):
    page = pages.open(dark=accent in ("plum", "teal"))
    visit(page, f"?accent={accent}")
    assert page.locator("html").get_attribute("data-accent") == accent
    axe(page)


def test_japanese_stands_in_japanese_faces_on_an_english_page(pages):
    page = pages.open()
    visit(page)
    assert "Noto Sans CJK JP" in page.locator("td span[lang=ja]").evaluate("e => getComputedStyle(e).fontFamily")
    assert "Noto Serif CJK JP" in page.locator("li[lang=ja]").evaluate("e => getComputedStyle(e).fontFamily")


NESTED = """() => {
  const inner = '<div class="stack tight"><p>a</p><p>b</p></div>';
  const outer = `<div class="stack loose" id="nested">${inner}${inner}</div>`;
  document.querySelector("main").insertAdjacentHTML("beforeend", outer);
  const box = (place) => document.querySelector(`#nested > :nth-child(${place})`).getBoundingClientRect();
  return box(2).top - box(1).bottom;
}"""


def test_a_stack_keeps_to_the_gap_of_that_in_which_it_stands(pages):
    page = pages.open()
    visit(page)
    assert page.evaluate(NESTED) == 32


def test_the_print_style_leaves_the_navigation_away(pages):
    page = pages.open()
    visit(page)
    page.emulate_media(media="print")
    assert not page.locator(".masthead").is_visible()
    assert not page.locator(".page-head .button").first.is_visible()
    assert page.locator(".document").is_visible()


ROOM_BESIDE_WORDS = """() => {
  const button = document.querySelector("main").appendChild(document.createElement("a"));
  button.className = "button";
  button.innerHTML = "Look<span class=visually-hidden> at it</span> ";
  const words = document.createRange();
  words.selectNodeContents(button.firstChild);
  const [inner, outer] = [words, button].map((each) => each.getBoundingClientRect());
  return [inner.left - outer.left, outer.right - inner.right].map(Math.round);
}"""


def test_words_that_only_a_screen_reader_says_push_nothing_aside(pages):
    page = pages.open()
    visit(page)
    left, right = page.evaluate(ROOM_BESIDE_WORDS)
    assert left == right


BOXES = "all => all.map(t => t.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])"


def test_labels_of_the_table_never_cover_each_other_or_a_seat(pages):
    page = pages.open()
    visit(page)
    drawn = [page.locator(f"figure svg{kind}[role=img]").all() for kind in (":is(.beside, .columns)", "")]
    assert [len(each) for each in drawn] == [2, 3]
    for svg in drawn[0]:
        labels = svg.locator("g.label text").evaluate_all(BOXES)
        assert overlaps([*labels, *svg.locator(".seat").evaluate_all(BOXES)]) == []
    for svg in drawn[1]:
        left, _top, right, _bottom = svg.evaluate_all(BOXES)[0]
        labels = svg.locator("g.label text").evaluate_all(BOXES)
        assert [box for box in labels if box[0] < left or box[2] > right] == []


def overlaps(boxes):
    """Pairs of boxes that share more than a pixel or two (letters are lower than their boxes)."""
    return [
        (one, two)
        for index, one in enumerate(boxes)
        for two in boxes[index + 1 :]
        if one[0] + 2 < two[2] and two[0] + 2 < one[2] and one[1] + 3 < two[3] and two[1] + 3 < one[3]
    ]


ERRORS = [("/en/look/refused/", 403), ("/en/look/missing/", 404), ("/en/look/broken/", 500), ("/en/look/often/", 429)]


@pytest.mark.parametrize(("address", "status"), ERRORS)
def test_every_error_page(pages, address, status):
    page = pages.open(viewport=PHONE)
    assert page.goto(address).status == status
    assert page.locator("h1").count() == 1
    assert_sound(page, ON_THE_PHONE, picture=f"error-{status}")


def test_a_form_that_was_open_too_long(pages, axe):
    page = pages.open(viewport=PHONE)
    visit(page)
    page.evaluate(
        "() => { const f = document.createElement('form'); f.method = 'post'; document.body.append(f); f.submit() }"
    )
    page.get_by_role("heading", name="This form was open too long").wait_for()
    axe(page)
