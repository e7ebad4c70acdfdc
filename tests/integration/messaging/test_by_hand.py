import datetime as dt

import pytest
from django.utils import timezone

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.core.identifiers import uuid7
from apps.messaging import services
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import NEXT
from apps.messaging.models import Message
from apps.messaging.progress import wave_progress
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db


def verbs():
    return list(Entry.objects.order_by("at").values_list("verb", flat=True))


def test_resend_never_accepted_keeps_row_and_message_id(organizer):
    old = MessageFactory(failed=True, with_link=True)
    due = services.resend(old, by=organizer)
    assert (due.pk, due.message_id) == (old.pk, old.message_id)
    assert (due.state, due.attempts, due.last_error) == (MessageState.DUE, 0, "")
    assert list(Message.objects.deliverable()) == [due]
    assert verbs() == ["message.resent"]


def test_resend_to_a_corrected_address_is_a_new_row(organizer):
    old = MessageFactory(bounced=True, wave_id=uuid7(), scope_id=uuid7())
    due = services.resend(old, by=organizer, address=" right@example.org ")
    old.refresh_from_db()
    assert (old.state, old.secrets, old.sent_anew_as) == (MessageState.REPLACED, {}, due)
    assert (due.to_address, due.state, due.subject) == ("right@example.org", MessageState.DUE, old.subject)
    assert due.message_id != old.message_id
    assert (due.wave_id, due.scope_id, due.text) == (old.wave_id, old.scope_id, old.text)


def test_a_personal_link_goes_to_no_other_address(organizer):
    old = MessageFactory(bounced=True, with_link=True)
    with pytest.raises(Refused) as refused:
        services.resend(old, by=organizer, address="other@example.org")
    assert (refused.value.code, refused.value.field) == ("bound", "address")
    assert list(Message.objects.values_list("to_address", "state")) == [(old.to_address, "bounced")]
    assert services.resend(old, by=organizer, address=old.to_address.upper()).secrets


def test_a_link_that_was_accepted_is_not_sent_again(organizer):
    old = MessageFactory(bounced=True, with_link=True, secrets={}, sent_at=timezone.now())
    with pytest.raises(Refused) as refused:
        services.resend(old, by=organizer)
    assert refused.value.code == "secrets_wiped"


@pytest.mark.parametrize("state", [MessageState.DUE, MessageState.CANCELLED, MessageState.REPLACED])
def test_resend_in_a_wrong_state(organizer, state):
    with pytest.raises(Refused) as refused:
        services.resend(MessageFactory(state=state), by=organizer)
    assert refused.value.code == "wrong_state"


def test_resend_to_no_address(organizer):
    with pytest.raises(Refused) as refused:
        services.resend(MessageFactory(bounced=True), by=organizer, address="nobody")
    assert (refused.value.code, refused.value.field) == ("bad_address", "address")


def test_bounce_by_hand(organizer):
    message = MessageFactory(sent=True)
    services.record_bounce(message, reason=" mailbox full\n", by=organizer)
    message.refresh_from_db()
    assert (message.state, message.last_error) == (MessageState.BOUNCED, "mailbox full")
    assert list(Message.objects.undelivered()) == [message]
    assert verbs() == ["message.bounced"]


def test_a_returned_mail_that_quotes_its_link_leaves_no_key(organizer):
    message = MessageFactory(sent=True)
    services.record_bounce(message, reason="550 listed: https://forum.example/en/i/secret.1.key/ (spam)", by=organizer)
    message.refresh_from_db()
    assert message.last_error == "550 listed: https://forum.example/en/i/…/ (spam)"
    assert "secret" not in str(Entry.objects.get().details)


def test_bounce_of_what_never_left(organizer):
    with pytest.raises(Refused):
        services.record_bounce(MessageFactory(), reason="x", by=organizer)


def test_cancel_wipes_the_link(organizer):
    message = MessageFactory(with_link=True)
    services.cancel(message, by=organizer)
    message.refresh_from_db()
    assert (message.state, message.secrets) == (MessageState.CANCELLED, {})
    assert list(Message.objects.deliverable()) == []


def test_cancel_while_it_is_being_sent(organizer):
    message = MessageFactory(leased_until=timezone.now() + dt.timedelta(minutes=1))
    with pytest.raises(Refused) as refused:
        services.cancel(message, by=organizer)
    assert refused.value.code == "being_sent"


def test_hasten_all_that_wait_whether_tried_or_not(organizer, django_assert_num_queries):
    soon, later = timezone.now() + dt.timedelta(seconds=40), timezone.now() + dt.timedelta(minutes=50)
    delayed = MessageFactory(attempts=4, due_at=later, scope_id=uuid7())
    never_tried = MessageFactory.create_batch(3, due_at=soon, scope_id=delayed.scope_id)
    foreign = MessageFactory(attempts=4, due_at=later, scope_id=uuid7())
    with django_assert_num_queries(5):  # two of them the savepoint
        assert services.hasten(Message.objects.within(delayed.scope_id), by=organizer) == 4
    assert set(Message.objects.deliverable()) == {delayed, *never_tried}
    assert Entry.objects.filter(verb="message.hastened").count() == 4
    foreign.refresh_from_db()
    assert foreign.due_at == later


@pytest.mark.parametrize("state", MessageState)
def test_every_state_has_its_next(state):
    assert NEXT[state] <= set(MessageState)


@pytest.mark.parametrize("state", MessageState)
def test_what_is_offered_is_what_is_done(organizer, state):
    def is_done(verb, **words):
        message = MessageFactory(state=state, sent_at=timezone.now() if state == MessageState.SENT else None)
        try:
            verb(message, by=organizer, **words)
        except Refused as refused:
            return refused.code != "wrong_state"
        return True

    message = MessageFactory.build(state=state)
    assert message.can_resend == is_done(services.resend)
    assert message.can_come_back == is_done(services.record_bounce, reason="x")
    assert message.can_cancel == is_done(services.cancel)


def test_wave_in_figures(organizer, django_assert_num_queries):
    wave, scope = uuid7(), uuid7()
    shared = {"wave_id": wave, "scope_id": scope}
    MessageFactory.create_batch(2, sent=True, **shared)
    MessageFactory(**shared)
    MessageFactory(failed=True, **shared)
    services.resend(MessageFactory(bounced=True, **shared), by=organizer, address="right@example.org")
    MessageFactory(bounced=True, **shared)
    MessageFactory(state=MessageState.CANCELLED, **shared)
    MessageFactory(sent=True, wave_id=uuid7(), scope_id=scope)
    MessageFactory(sent=True, wave_id=wave, scope_id=uuid7())
    with django_assert_num_queries(1):
        progress = wave_progress(wave, scope_id=scope)
    assert (progress.accepted, progress.waiting, progress.refused, progress.failed) == (2, 2, 1, 1)
    assert (progress.total, progress.is_running) == (6, True)
