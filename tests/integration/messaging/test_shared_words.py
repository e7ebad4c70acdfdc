"""What mails to many say alike is kept once; each still says what it said when it was queued, with its own name."""

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.urls import reverse

from apps.messaging import delivery, services
from apps.messaging.envelope import build
from apps.messaging.models import Message, SharedWords
from apps.messaging.placeholders import needed
from apps.messaging.wording import Circular

pytestmark = pytest.mark.django_db

NAMES = ["Delegate & Example", "⟦link⟧", "<b>'\"</b>"]
LINK = "https://example.org/i/secret&key/"


def circular(title="Peace & Quiet"):
    return Circular("example/invitation", "en", {"title": title}, ["link"])


@pytest.fixture
def queue_to(draft):
    """`queue_to(circular, *names)`: a mail to each; the same name again is the same key."""

    def queue_to(words, *names, **more):
        with transaction.atomic():
            return services.queue_messages(
                [draft(f"to:{name}", circular=words, greeted=name, **more) for name in names]
            )

    return queue_to


def migrate(*targets):
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    executor = MigrationExecutor(connection)
    executor.migrate(list(targets) or executor.loader.graph.leaf_nodes("messaging"))


def test_kept_once_and_read_with_each_name(queue_to):
    words = circular()
    mails = queue_to(words, *NAMES)
    assert SharedWords.objects.count() == 1
    assert {(row.text_body, row.html_body) for row in mails} == {("", "")}
    for name, row in zip(NAMES, Message.objects.order_by("created_at", "id"), strict=True):
        told = words.to(name)
        assert (row.text, row.html) == (told.text, told.html)
        assert needed(row.text, row.html) == {"link"}
    bodies = [build(mail).body for mail in mails]
    assert all(f"Dear {name}," in body for name, body in zip(NAMES, bodies, strict=True))
    assert all(LINK in body for body in bodies)
    assert "Dear &lt;b&gt;&#x27;&quot;&lt;/b&gt;," in build(mails[2]).alternatives[0][0]


def test_no_words_are_left_of_a_mail_that_was_there_already(queue_to):
    (first,) = queue_to(circular("first"), "One")
    again, new = queue_to(circular("second"), "One", "Two")
    assert (again.pk, "first" in again.text, "second" in new.text) == (first.pk, True, True)
    assert queue_to(circular("third"), "One") == [first]
    assert SharedWords.objects.count() == 2


def test_a_mail_goes_out_as_it_was_queued(queue_to):
    queue_to(circular(), "One")
    with pytest.raises(DatabaseError, match="Cannot update rows"), transaction.atomic():
        SharedWords.objects.update(text_body="other")
    with pytest.raises(IntegrityError, match="messaging_words_once"), transaction.atomic():
        Message.objects.update(html_body="<p>other</p>")


@pytest.mark.parametrize("mails", [1, 3])
def test_a_worker_asks_for_the_words_once(queue_to, django_assert_num_queries, mails):
    queue_to(circular(), *NAMES[:mails])
    with django_assert_num_queries(6):  # its number, savepoint, rows, words, that it holds them, savepoint
        claimed = delivery.claim()
    with django_assert_num_queries(0):
        assert len([build(each) for each in claimed]) == mails


def test_sent_anew_it_says_the_same(queue_to, organizer):
    words = Circular("example/invitation", "en", {"title": "Peace", "link": "https://example.org/"})
    (old,) = queue_to(words, "One", secrets={})
    Message.objects.update(state="bounced")
    due = services.resend(old, by=organizer, address="right@example.org")
    assert (due.pk != old.pk, due.text, due.html) == (True, old.text, old.html)


@pytest.mark.usefixtures("desk")
def test_the_desk_shows_it(client, conference, queue_to):
    (mail,) = queue_to(circular(), "<One>", scope_id=conference.pk)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug, "message_id": mail.pk}
    page, alone = (client.get(reverse(name, kwargs=place)).text for name in ("desk:message", "desk:message-html"))
    assert "Dear &lt;One&gt;," in page
    assert "Dear &lt;One&gt;," in alone
    assert "As mail programs show it" in page


def test_back_before_it_each_takes_its_words_along(queue_to):
    queue_to(circular(), *NAMES)
    before = {row.pk: (row.text, row.html) for row in Message.objects.all()}
    migrate(("messaging", "0006_message_attachments"))
    with connection.cursor() as cursor:
        cursor.execute("SELECT id, text_body, html_body FROM messaging_message")
        assert {pk: (text, html) for pk, text, html in cursor.fetchall()} == before
    migrate()
    assert {row.pk: (row.text, row.html) for row in Message.objects.all()} == before
