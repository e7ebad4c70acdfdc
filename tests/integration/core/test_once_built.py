"""What pages keep: a query asks what it would ask if it were built anew, and what was made of rows is what would be."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from apps.conferences.models import Conference
from apps.core.rows import once_built as module
from apps.core.rows.once_built import once_built, once_made, state_of
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db


def by_slug(forum_slug: str, slug: str):
    return Conference.objects.select_related("forum").filter(forum__slug=forum_slug, slug=slug)


def by_id(pk):
    return Conference.objects.filter(pk=pk).values_list("slug", "titles")


def test_each_value_gets_its_own_rows():
    for row in ConferenceFactory.create_batch(3):
        (found,) = once_built("here", by_slug, row.forum.slug, row.slug)
        assert (found, found.forum, found.titles) == (row, row.forum, row.titles)
        assert list(once_built("here", by_id, row.pk)) == [(row.slug, row.titles)]
    assert list(once_built("here", by_slug, "nowhere", "never")) == []


def test_what_a_visitor_types_is_a_value_and_no_sql():
    row = ConferenceFactory()
    for typed in ("' OR 1=1 --", "%s", "\ue0001", row.slug):
        assert list(once_built("here", by_slug, typed, row.slug)) == []


def test_it_is_built_once_and_asked_each_time(settings):
    settings.KEPT_IS_CHECKED = False
    built = []

    def build(pk):
        built.append(pk)
        return by_id(pk)

    rows = ConferenceFactory.create_batch(2)
    with CaptureQueriesContext(connection) as asked:
        found = [list(once_built("here", build, row.pk)) for row in rows]
    assert found == [[(row.slug, row.titles)] for row in rows]
    assert (len(built), len(asked)) == (1, 2)


def test_a_key_that_says_too_little_is_found():
    only = "a"

    def build():
        return Conference.objects.filter(slug=only)

    list(once_built("key", build))
    only = "b"
    with pytest.raises(AssertionError, match="says too little"):
        once_built("key", build)


def test_a_value_that_the_query_does_not_ask_for_is_refused():
    with pytest.raises(ValueError, match="does not ask for"):
        once_built("here", lambda _forgotten: Conference.objects.all(), "value")


def test_a_query_that_finds_nothing_whatever_is_there():
    ConferenceFactory()
    assert [list(once_built("none", Conference.objects.none)) for _twice in range(2)] == [[], []]


def test_each_language_has_its_own():
    def build():
        return Conference.objects.filter(slug=translation.get_language())

    for language in ("en", "ja", "en"):
        with translation.override(language):
            assert list(once_built("tongue", build)) == []


def test_threads_share_queries_and_each_asks_over_its_own_connection():
    def asked() -> tuple[bool, int]:
        rows = once_built("shared", Conference.objects.all)
        return rows.query.get_compiler(rows.db).connection is connections[rows.db], id(module._kept)

    with ThreadPoolExecutor(1) as other:
        assert asked() == other.submit(asked).result() == (True, id(module._kept))


def test_no_more_are_kept_than_said():
    for number in range(module.KEPT + 5):
        once_built(number, Conference.objects.all)
    assert len(module._kept) == module.KEPT


def test_what_is_made_of_the_same_is_made_once(settings):
    settings.KEPT_IS_CHECKED = False
    made = []

    def make() -> list[int]:
        made.append(1)
        return list(made)

    asked = [once_made(("rows", rows), make) for rows in ((1, 2), (1, 2), (1, 3))]
    with translation.override("ja"):
        asked.append(once_made(("rows", (1, 2)), make))
    assert asked == [[1], [1], [1, 1], [1, 1, 1]]


def test_a_key_of_what_is_made_that_says_too_little_is_found():
    told = ["one"]

    def make() -> str:
        return told[0]

    assert once_made("a key", make) == "one"
    told[0] = "another"
    with pytest.raises(AssertionError, match="says too little: another"):
        once_made("a key", make)


def test_no_more_results_are_kept_than_said():
    for number in range(module.MADE + 5):
        once_made(number, lambda: "made")
    assert len(module._made) == module.MADE


def test_the_state_of_a_row_is_another_one_after_every_change():
    row = Conference.objects.select_related("forum").get(pk=ConferenceFactory().pk)
    seen = {state_of(row)}
    for field in row._meta.concrete_fields:
        if not field.is_relation:
            setattr(row, field.attname, "changed")
            seen.add(state_of(row))
    row.forum.slug = "changed"
    seen.add(state_of(row))
    assert len(seen) == 2 + sum(not field.is_relation for field in row._meta.concrete_fields)
