import time

import pytest
from celery import current_app
from django.db import transaction
from django.utils.html import escape

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.messaging import services, tasks
from apps.messaging.envelope import build
from apps.messaging.models import Message
from apps.messaging.placeholders import needed, veil
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db


def test_text_is_plain_and_html_is_escaped(queue):
    message = queue()
    assert "Come to Peace & Quiet.\n\nYour page: ⟦link⟧\n" in message.text
    assert "Come to Peace &amp; Quiet." in message.html
    assert 'href="⟦link⟧"' in message.html


def test_no_secret_in_bodies_or_history(queue):
    message = queue()
    assert "secret&key" not in message.text + message.html + message.subject
    assert message.secrets == {"link": "https://example.org/i/secret&key/"}
    assert "secret" not in str(message.events.values().get())
    assert "secret" not in str(Entry.objects.values().get())


def test_language_of_the_recipient(queue):
    message = queue(language="ja")
    assert message.subject == "はい: Peace & Quiet"
    assert '<html lang="ja">' in message.html


def test_language_without_templates_is_english(queue):
    message = queue(language="mn")
    assert (message.language, message.subject) == ("en", "Yes: Peace & Quiet")


def test_same_key_changes_nothing(queue):
    first = queue(context={"title": "first"})
    again = queue(context={"title": "second"}, to_address="other@example.org")
    assert again == first
    assert list(Message.objects.values_list("subject", "to_address")) == [("Yes: first", "delegate1@example.org")]
    assert Entry.objects.filter(verb="message.queued").count() == 1


def test_message_id_at_the_senders_domain(queue, settings):
    settings.DEFAULT_FROM_EMAIL = "Secretariat <office@peace.example>"
    message = queue()
    assert message.message_id == f"<{message.pk}@peace.example>"


def test_line_breaks_cannot_reach_the_headers(queue):
    message = queue(context={"title": "a\nBcc: x@example.org"}, to_name="One\r\nBcc: y@example.org")
    assert message.subject == "Yes: a Bcc: x@example.org"
    assert message.to_name == "One Bcc: y@example.org"


@pytest.mark.parametrize("address", ["", "nobody", "a@b@c", "a@example.org\nBcc: x@example.org"])
def test_not_an_address(queue, address):
    with pytest.raises(Refused) as refused:
        queue(to_address=address)
    assert (refused.value.code, refused.value.field) == ("bad_address", "email")
    assert not Message.objects.exists()


def test_rolled_back_with_the_caller(queue):
    with transaction.atomic():
        queue()
        transaction.set_rollback(True)
    assert not Message.objects.exists()


def test_one_nudge_for_many_messages(queue, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(3):
            queue(f"example:{number}")
    assert callbacks == [tasks.nudge]


def test_queries_of_one_message(queue, django_assert_num_queries):
    with django_assert_num_queries(5):  # the caller's block (2), insert, what is new, event
        queue()


@pytest.mark.parametrize("rows", [1, 3])
def test_queries_of_a_wave(draft, rows, django_assert_num_queries):
    drafts = [draft(f"example:{number}") for number in range(rows)]
    with django_assert_num_queries(3), transaction.atomic(savepoint=False):  # insert, what is new, events
        services.queue_messages(drafts)
    assert Message.objects.count() == rows
    assert len(set(Message.objects.values_list("message_id", flat=True))) == rows


def test_a_wave_passes_over_what_is_queued_already(queue, draft):
    earlier = queue("example:1")
    with transaction.atomic():
        rows = services.queue_messages([draft("example:1"), draft("example:2"), draft("example:2")])
    second = Message.objects.exclude(pk=earlier.pk).get()
    assert rows == [earlier, second, second]
    assert Entry.objects.filter(verb="message.queued").count() == 2


def test_one_bad_address_stops_the_whole_wave(draft):
    with pytest.raises(Refused, match="nowhere"), transaction.atomic():
        services.queue_messages([draft("example:1"), draft("example:2", to_address="nowhere")])
    assert not Message.objects.exists()


def test_sender_and_scope_are_kept(queue):
    scope, wave, target = uuid7(), uuid7(), uuid7()
    message = queue(scope_id=scope, wave_id=wave, target_id=target, from_name="Peace Office", reply_to="a@example.org")
    message.refresh_from_db()
    assert (message.scope_id, message.wave_id, message.target_id) == (scope, wave, target)
    assert (message.from_name, message.reply_to) == ("Peace Office", "a@example.org")
    assert Entry.objects.within(scope).get().target_id == message.pk


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("broker", ["redis+socket:///nonexistent/valkey.sock", "redis://127.0.0.1:1/0"])
def test_without_a_broker_the_request_succeeds(queue, caplog, monkeypatch, broker):
    monkeypatch.setattr(current_app.conf, "broker_url", broker)
    began = time.monotonic()
    message = queue()
    assert time.monotonic() - began < 3
    assert list(Message.objects.deliverable()) == [message]
    assert "the broker cannot be reached" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_two_at_once_queue_one(queue):
    """Both render, one inserts; the other waits at the unique key and gets the row of the first."""
    found = set(at_once(*[lambda: queue().pk] * 2))
    assert found == set(Message.objects.values_list("pk", flat=True))
    assert Entry.objects.filter(verb="message.queued").count() == 1


TYPED = ["⟦word⟧", "⟦link⟧", "⟦⟦word⟧⟧", "⟦", "⟦⟦link⟧", 'href="⟦link⟧"', "⟦⟦⟦"]


@pytest.mark.parametrize("typed", TYPED)
def test_brackets_that_somebody_typed_go_out_as_typed(queue, typed):
    message = queue(context={"title": typed}, to_name=typed)
    mail = build(message)
    link, html = "https://example.org/i/secret&key/", mail.alternatives[0][0]
    assert mail.subject == f"Yes: {typed}"
    assert f"Come to {typed}.\n\nYour page: {link}\n" in mail.body
    assert f"Come to {escape(typed)}." in html
    assert html.count(escape(link)) == 3  # the button, and the address below it in words
    assert needed(message.text, message.html) == {"link"}
    shown = veil(message.text, "[personal link]"), veil(message.html, "[personal link]", html=True)
    assert f"Come to {typed}.\n\nYour page: [personal link]\n" in shown[0]
    assert f"Come to {escape(typed)}." in shown[1]
