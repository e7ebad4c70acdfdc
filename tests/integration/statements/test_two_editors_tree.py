"""Two people set paragraphs under paragraphs at once: what is merged is a tree, and says what a person must choose."""

import re

import pytest

from apps.statements.models import Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.statements import drafted
from tests.integration.statements.test_two_editors import Editor

pytestmark = pytest.mark.django_db

TEXT = "1. Note.\n2. Decide:\n(a) to meet:\n(i) soon;\n(b) to talk.\n3. Thank."


@pytest.fixture
def two():
    statement = drafted(titles={"en": "Title"}, texts={"en": TEXT})
    return statement, Editor(statement, "Ana Silva"), Editor(statement, "Bo Chen")


def saved(statement):
    rows = rows_of(Statement.objects.get(pk=statement.pk).revision)
    return [f"{row.level} {row.number} {row.text}" for row in rows]


def shown(page):
    """Level and words of every row."""
    levels = re.findall(r'<li id="block-\d+"(?: class="level-(\d)")?>', page.text.split("<template")[0])
    words = re.findall(r'name="p\d+-words-en"[^>]*>\n?([^<]*)</textarea>', page.text.split("<template")[0])
    return [(int(level or 1), said) for level, said in zip(levels, words, strict=True)]


BEFORE = ["1 1 Note.", "1 2 Decide:", "2 (a) to meet:", "3 (i) soon;", "2 (b) to talk.", "1 3 Thank."]


def test_one_sets_in_what_the_other_rewords(two):
    statement, ana, bo = two
    assert saved(statement) == BEFORE
    assert ana.save(**{"p3-words-en": "to meet again:"}).status_code == 302
    bo.press("over:3")
    page = bo.save()
    assert page.status_code == 422
    assert "Ana Silva changed this paragraph too" in page.text
    assert "Both changes are put together" in page.text
    assert bo.save().status_code == 302
    assert saved(statement) == [
        "1 1 Note.", "1 2 Decide:", "1 3 to meet again:", "2 (a) soon;", "2 (b) to talk.", "1 4 Thank."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("take", "last"),
    [("mine", ["3 (ii) to talk.", "1 3 Thank."]), ("theirs", ["1 3 to talk.", "1 4 Thank."])],
)
def test_both_set_one_in_differently(two, take, last):
    statement, ana, bo = two
    ana.press("over:5")
    assert ana.save().status_code == 302
    bo.press("under:5")
    page = bo.save()
    assert "Ana Silva changed this paragraph too" in page.text
    assert "Level: 1 instead of 2." in page.text
    assert "Mine, as it stands here" in page.text
    assert [level for level, _words in shown(page)] == [1, 1, 2, 3, 3, 1]
    assert bo.save().status_code == 422
    bo.press("up:4")  # looking and moving loses no clash
    assert bo.save(**{"p5-take": take}).status_code == 302
    assert saved(statement) == [*BEFORE[:4], *last]


def test_what_they_put_under_one_that_i_moved_goes_along(two):
    statement, ana, bo = two
    ana.press("after:4")
    ana.save(**{"p5-words-en": "and often;"})
    bo.press("down:2")
    page = bo.save()
    assert "Ana Silva put this paragraph in" in page.text
    assert "you did not" not in page.text  # of numbers that only follow from it
    assert bo.save().status_code == 302
    assert saved(statement) == [
        "1 1 Note.", "1 2 Thank.", "1 3 Decide:", "2 (a) to meet:", "3 (i) soon;", "3 (ii) and often;", "2 (b) to talk."
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("take", "left"),
    [
        ("mine", [*BEFORE[:3], "3 (i) new;", "2 (b) to talk.", "1 3 Thank."]),
        ("theirs", [*BEFORE[:2], "2 (a) new;", "2 (b) to talk.", "1 3 Thank."]),
    ],
)
def test_they_took_out_what_i_put_something_under(two, take, left):
    statement, ana, bo = two
    assert ana.save(**{"p3-out": "on", "p4-out": "on"}).status_code == 302
    bo.press("after:4")
    page = bo.save(**{"p5-words-en": "new;"})
    assert "Ana Silva took this paragraph out" in page.text
    assert "and you changed it or what stands under it." in page.text
    assert (3, "new;") in shown(page)
    page = bo.save()
    assert page.status_code == 422
    assert "Two people changed this: choose what is to stand." in page.text
    assert bo.save(**{"p3-take": take}).status_code == 302
    assert saved(statement) == left


def test_i_took_out_what_they_put_something_under(two):
    statement, ana, bo = two
    ana.press("after:4")
    assert ana.save(**{"p5-words-en": "and often;"}).status_code == 302
    page = bo.save(**{"p3-out": "on", "p4-out": "on"})
    assert "You took this paragraph out, and Ana Silva changed it or what stands under it" in page.text
    page = bo.save(**{"p3-take": "mine"})
    assert page.status_code == 422
    assert "Others stand under this paragraph" in page.text
    page = bo.press("over:5")
    assert bo.save().status_code == 302
    assert saved(statement) == ["1 1 Note.", "1 2 Decide:", "2 (a) and often;", "2 (b) to talk.", "1 3 Thank."]
