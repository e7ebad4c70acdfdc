"""Paragraphs set in and out, counted and moved on the page of the editor: what stands under one goes with it."""

import re

import pytest

from apps.statements.models import Statement
from apps.statements.paragraphs.texts import rows_of
from tests.factories.statements import WITH_SUB_PARAGRAPHS, drafted
from tests.integration.statements.test_editing import at_desk, press, shown, url

pytestmark = pytest.mark.django_db


def outline(statement):
    return [f"{row.level}{row.number}" for row in rows_of(Statement.objects.get(pk=statement.pk).revision)]


def in_rows(page):
    """What the page shows: the level of each row."""
    return [int(level or 1) for level in re.findall(r'<li id="block-\d+"(?: class="level-(\d)")?>', page.text)]


LEVELS = [1, 1, 1, 2, 3, 3, 2, 1]


def test_the_page_sets_sub_paragraphs_in_and_saves_them_as_they_are(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    data = at_desk(client, statement)
    assert in_rows(client.get(url(statement))) == LEVELS
    before = outline(statement)
    assert before == ["1", "1", "11", "2(a)", "3(i)", "3(ii)", "2(b)", "12"]
    assert client.post(url(statement), data).status_code == 302
    assert (outline(statement), Statement.objects.get().revision.rev_no) == (before, 0)


@pytest.mark.parametrize(
    ("action", "levels"),
    [
        ("under:4", LEVELS),  # nothing above it to stand under
        ("under:7", [1, 1, 1, 2, 3, 3, 3, 1]),
        ("under:3", [1, 1, 2, 3, 4, 4, 3, 1]),
        ("over:4", [1, 1, 1, 1, 2, 2, 2, 1]),
        ("over:3", LEVELS),
        ("up:7", [1, 1, 1, 2, 2, 3, 3, 1]),
        ("up:5", LEVELS),
        ("down:3", [1, 1, 1, 1, 2, 3, 3, 2]),
        ("after:4", [1, 1, 1, 2, 3, 3, 3, 2, 1]),
        ("after:6", [1, 1, 1, 2, 3, 3, 3, 2, 1]),
        ("after:8", [1, 1, 1, 2, 3, 3, 2, 1, 1]),
        ("join:3", [1, 1, 1, 2, 2, 2, 1]),
        ("join:6", [1, 1, 1, 2, 3, 3, 1]),
        ("join:7", [1, 1, 1, 2, 3, 3, 2]),
        ("under:99", LEVELS),
        ("sideways:4", LEVELS),
    ],
)
def test_one_press(client, action, levels):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    page = press(client, statement, at_desk(client, statement), action)
    assert in_rows(page) == levels
    assert outline(statement) == ["1", "1", "11", "2(a)", "3(i)", "3(ii)", "2(b)", "12"]


def test_what_was_set_in_is_saved_and_counted_on(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    page = press(client, statement, at_desk(client, statement), "under:8")
    assert client.post(url(statement), shown(page)).status_code == 302
    assert outline(statement) == ["1", "1", "11", "2(a)", "3(i)", "3(ii)", "2(b)", "2(c)"]


def test_a_place_that_is_typed_takes_those_under_it_along(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    data = at_desk(client, statement) | {"p8-place": "4"}  # amid those under 1: behind them all
    assert client.post(url(statement), data).status_code == 302
    assert outline(statement) == ["1", "1", "11", "2(a)", "3(i)", "3(ii)", "2(b)", "12"]
    data = at_desk(client, statement) | {"p3-place": "8"}
    assert client.post(url(statement), data).status_code == 302
    assert outline(statement) == ["1", "1", "11", "12", "2(a)", "3(i)", "3(ii)", "2(b)"]


def test_nothing_is_left_without_what_it_stands_under(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    data = at_desk(client, statement) | {"p4-out": "on", "p5-out": "on"}
    page = client.post(url(statement), data)
    assert page.text.count("Others stand under this paragraph") == 2  # beside it, and above all
    assert 'id="p4-out-error"' in page.text
    assert client.post(url(statement), data | {"p6-out": "on"}).status_code == 302
    assert outline(statement) == ["1", "1", "11", "2(a)", "12"]


def test_a_new_row_without_words_leaves_nobody_either(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    page = press(client, statement, at_desk(client, statement), "after:7")
    data = shown(press(client, statement, shown(page), "under:9")) | {"p8-level": "1", "p9-level": "2"}
    assert "Others stand under this paragraph" in client.post(url(statement), data).text


def test_numbers_by_the_rule_are_filled_in_for_a_look(client):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    data = at_desk(client, statement) | {"p3-number": "I.", "p4-number": "", "p5-number": "x", "p5-kind": "preamble"}
    page = press(client, statement, data, "count")
    numbers = [shown(page)[f"p{place}-number"] for place in range(1, 9)]
    assert numbers == ["", "", "1", "(a)", "", "(i)", "(b)", "2"]
    assert outline(statement)[2] == "11"


@pytest.mark.parametrize("said", ["0", "5", "x", "-1", "2" * 400])
def test_a_level_that_is_none_is_taken_for_the_first(client, said):
    statement = drafted(texts=WITH_SUB_PARAGRAPHS)
    data = at_desk(client, statement) | {"p7-level": said}
    assert client.post(url(statement), data).status_code == 302
    assert outline(statement)[6:] == ["12", "13"]


def test_a_pasted_version_brings_its_levels(client):
    statement = drafted()
    data = at_desk(client, statement) | {f"texts_{code}": text for code, text in WITH_SUB_PARAGRAPHS.items()}
    page = press(client, statement, data, "paste")
    assert in_rows(page) == LEVELS
    assert client.post(url(statement), shown(page)).status_code == 302
    assert outline(statement) == ["1", "1", "11", "2(a)", "3(i)", "3(ii)", "2(b)", "12"]


@pytest.mark.parametrize("count", [1, 3])
def test_queries_do_not_grow_with_levels(client, django_assert_num_queries, count):
    items = "".join(f"\n({letter}) to meet." for letter in "abc"[:count])
    statement = drafted(titles={"en": "Title"}, texts={"en": f"1. Decide:{items}\n2. Thank."})
    at_desk(client, statement)
    with django_assert_num_queries(10):
        page = client.get(url(statement))
    assert in_rows(page) == [1, *[2] * count, 1]
