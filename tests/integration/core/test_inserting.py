"""Many rows in one statement say what `bulk_create` would have said, and the database still judges each."""

import datetime as dt

import pytest
from django.db import DataError

from apps.audit.models import Entry
from apps.core.identifiers import uuid7
from apps.core.rows.inserting import insert_many
from apps.messaging.models import Message
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
AWKWARD = [
    "plain",
    "",
    'a "quoted" one',
    "back\\slash, {braces}, NULL",
    "two\nlines\tand a tab",
    "会議 ⟦calendar⟧ 100 %s",
]


def mail(number: int, text: str) -> Message:
    row = MessageFactory.build(
        dedupe_key=f"key:{number}", text_body=text, secrets={"calendar": text}, subject=text[:40]
    )
    row.message_id = f"<{uuid7()}@example.org>"
    return row


def test_what_was_given_is_what_stands_there():
    rows = [mail(number, text) for number, text in enumerate(AWKWARD)]
    insert_many(rows, at_once=4)
    there = Message.objects.in_bulk([row.pk for row in rows])
    for row in rows:
        found = there[row.pk]
        for name in (
            "text_body",
            "subject",
            "secrets",
            "attachments",
            "wave_id",
            "state",
            "leased_until",
            "to_address",
        ):
            assert getattr(found, name) == getattr(row, name), name
        assert abs(found.created_at - found.due_at) < dt.timedelta(minutes=1)  # the database's default
        assert not row._state.adding


def test_four_hundred_take_one_statement(django_assert_num_queries):
    rows = [mail(number, "x") for number in range(400)]
    with django_assert_num_queries(1):
        insert_many(rows, at_once=500)


def test_what_is_there_already_is_passed_by():
    insert_many([mail(1, "first")], at_once=500)
    insert_many([mail(1, "second"), mail(2, "other")], at_once=500, ignore_conflicts=True)
    assert sorted(Message.objects.values_list("text_body", flat=True)) == ["first", "other"]


def test_too_long_is_refused_not_cut():
    rows = [mail(number, "x") for number in range(2)]
    rows[1].subject = "x" * 301
    with pytest.raises(DataError, match="too long"):
        insert_many(rows, at_once=500)


def test_numbers_of_the_trail_are_the_database_s():
    rows = [Entry(verb="message.queued", target_type="x", target_id=uuid7(), actor_label="clock") for _ in range(3)]
    insert_many(rows, at_once=500)
    assert len(set(Entry.objects.values_list("number", "salt"))) == 3


def test_what_one_row_brings_is_not_dropped_because_another_leaves_it():
    rows = [mail(number, "x") for number in range(2)]
    rows[1].due_at = dt.datetime(2027, 1, 1, tzinfo=dt.UTC)
    with pytest.raises(ValueError, match="others bring"):
        insert_many(rows, at_once=500)
