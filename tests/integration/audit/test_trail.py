import datetime as dt

import pghistory
import pytest
import structlog
from django.db import connection
from django.template import Context, Template

from apps.audit import services as audit
from apps.audit.trails.trail import Change, trail
from apps.messaging.choices import MessageState
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, RoomFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


def told(steps):
    return [(step.who, step.words, step.changes) for step in steps]


def test_named_event_and_row_change_of_one_request_are_one_step():
    user, message = UserFactory(), MessageFactory()
    MessageFactory()
    with (
        structlog.contextvars.bound_contextvars(request_id="r1"),
        pghistory.context(user=str(user.pk), request="r1", path="/"),
    ):
        Message.objects.filter(pk=message.pk).update(state=MessageState.CANCELLED)
        audit.record("message.cancelled", target=message, by=user)
    assert told(trail(message)) == [
        (user.name, ["email cancelled"], [Change("state", "waiting", "cancelled")]),
        ("outside the pages", ["added"], []),
    ]


def test_old_and_new_values_in_words():
    conference = ConferenceFactory(list_public=False, working_languages=["en"], places={"en": "Tokyo"})
    conference.list_public = True
    conference.working_languages = ["en", "ja"]
    conference.places = {"en": "Kyoto", "ja": "京都"}
    conference.reply_deadline = dt.datetime(2027, 8, 21, 15, tzinfo=dt.UTC)
    conference.save()
    changes = trail(conference, "Asia/Tokyo")[0].changes
    assert {(change.old, change.new) for change in changes} == {
        ("no", "yes"),
        ("en", "en, ja"),
        ("en: Tokyo", "en: Kyoto / ja: 京都"),
        ("21 August 2027, 00:00", "22 August 2027, 00:00"),
    }


def test_another_object_is_named_by_its_field_only():
    room = RoomFactory()
    room.conference = ConferenceFactory()
    room.save()
    assert trail(room)[0].changes == [Change("conference", None, None)]


def test_values_that_no_reader_has_a_word_for_are_left_out():
    room = RoomFactory(capacity=20)
    room.order, room.capacity = room.order + 1, 40
    room.save()
    assert [(change.old, change.new) for change in trail(room)[0].changes] == [("20", "40")]


def test_who_did_it():
    """One transaction for all: the context of a statement holds on until the next one sets another."""
    user, message = UserFactory(), MessageFactory()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE messaging_message SET subject = 'raw'")
    for context in [{"user": str(user.pk), "path": "/"}, {"user": None, "path": "/i/…"}, {"actor": "task x"}]:
        with pghistory.context(**context):
            Message.objects.update(subject=str(context))
    who = [step.who for step in trail(message)]
    assert who == ["automatic", "without signing in", user.name, "outside the pages", "outside the pages"]


def test_a_save_that_changes_nothing_is_not_told():
    message = MessageFactory()
    message.save()
    assert [step.words for step in trail(message)] == [["added"]]


def test_at_most_three_queries(django_assert_num_queries):
    message = MessageFactory()
    for number in range(5):
        user = UserFactory()
        with pghistory.context(user=str(user.pk), request=f"r{number}"):
            Message.objects.update(subject=f"Subject {number}")
        audit.record("message.queued", target=message, by=user)
    with django_assert_num_queries(3):
        trail(message)


def test_on_a_page_values_are_escaped():
    message = MessageFactory(subject="plain")
    Message.objects.update(subject="<script>alert(1)</script>")
    page = Template("{% load audit %}{% trail message 'Asia/Tokyo' %}").render(Context({"message": message}))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "<script>" not in page
