"""Reminders before the deadline: only whom they are for, once, at a decent hour."""

import datetime as dt

import pytest

from apps.delegates import services
from apps.delegates.choices import Answer
from apps.delegates.invitations import reminders
from apps.delegates.tasks import send_due_reminders
from apps.messaging.models import Message
from tests.support.at_once import at_once

NOON = dt.datetime(2027, 8, 18, 3, tzinfo=dt.UTC)  # in Tokyo, two days before the deadline


@pytest.fixture
def due(conference, invitation):
    """An invitation delivered long ago, whose deadline is in two days."""
    conference.starts_on, conference.ends_on = dt.date(2027, 9, 9), dt.date(2027, 9, 10)
    conference.reply_deadline, conference.reminder_days = NOON + dt.timedelta(days=2), 3
    conference.save()
    services.renew_invitation(invitation, by=None)
    deliver(NOON - dt.timedelta(days=20))
    invitation.refresh_from_db()
    return invitation


def deliver(at):
    Message.objects.filter(state="due").update(state="sent", sent_at=at, secrets={})


def reminded():
    return list(Message.objects.filter(kind="reminder").values_list("to_address", flat=True))


def test_whoever_has_not_replied_is_reminded_once(due):
    assert [reminders.send_due(NOON), reminders.send_due(NOON)] == [1, 0]
    assert reminded() == ["one@example.org"]


def test_the_reminder_is_in_the_language_of_the_person(due):
    due.delegate.person.language = "ja"
    due.delegate.person.save()
    reminders.send_due(NOON)
    message = Message.objects.get(kind="reminder")
    assert message.language == "ja"
    assert "（2027年9月9日(木)～10日(金)、東京）のご出欠につき、改めてご案内申し上げます。" in message.text


@pytest.mark.parametrize("answer", list(Answer))
def test_whoever_replied_is_never_reminded(due, answer):
    services.reply(due, answer=answer)
    assert reminders.send_due(NOON) == 0


def test_before_the_stretch_nobody_is_reminded(due):
    assert reminders.send_due(NOON - dt.timedelta(days=2)) == 0


def test_after_the_deadline_nobody_is_reminded(due):
    assert reminders.send_due(NOON + dt.timedelta(days=3)) == 0


def test_a_mail_that_never_arrived_is_not_followed_by_another(due):
    Message.objects.update(state="bounced")
    assert reminders.send_due(NOON) == 0


def test_whoever_was_invited_yesterday_is_left_in_peace(due):
    Message.objects.update(sent_at=NOON - dt.timedelta(hours=20))
    assert reminders.send_due(NOON) == 0


def test_a_revoked_invitation_is_not_reminded_of(due, organizer):
    services.revoke_invitation(due, by=organizer)
    assert reminders.send_due(NOON) == 0


def test_a_withdrawn_person_is_not_reminded(due, organizer):
    services.withdraw_delegate(due.delegate, by=organizer)
    assert reminders.send_due(NOON) == 0


@pytest.mark.parametrize("status", ["cancelled", "postponed", "concluded"])
def test_a_conference_that_does_not_take_place_reminds_nobody(due, conference, status):
    conference.status = status
    conference.save()
    assert reminders.send_due(NOON) == 0


def test_without_a_deadline_nobody_is_reminded(due, conference):
    conference.reply_deadline = None
    conference.save()
    assert reminders.send_due(NOON) == 0


def test_nobody_is_woken_at_night(due):
    due.delegate.person.time_zone = "America/New_York"
    due.delegate.person.save()
    assert reminders.send_due(NOON) == 0  # 23:00 in New York
    assert reminders.send_due(NOON + dt.timedelta(hours=11)) == 1  # 10:00


def test_on_the_last_day_the_hour_no_longer_matters(due):
    due.delegate.person.time_zone = "America/New_York"
    due.delegate.person.save()
    assert reminders.send_due(NOON + dt.timedelta(days=1, hours=2)) == 1  # 01:00 in New York


def test_an_unknown_zone_stops_nobody(due):
    due.delegate.person.time_zone = "Mars/Base"
    due.delegate.person.save()
    assert reminders.send_due(NOON + dt.timedelta(hours=9)) == 1  # noon in UTC, which stands in


def test_a_deadline_of_ones_own_is_the_one_that_counts(due):
    due.deadline = NOON + dt.timedelta(days=10)
    due.save()
    assert reminders.send_due(NOON) == 0
    assert reminders.send_due(NOON + dt.timedelta(days=8)) == 1


def test_a_reminder_by_hand_long_before_does_not_replace_this_one(due):
    due.reminded_at = NOON - dt.timedelta(days=10)
    due.save()
    assert reminders.send_due(NOON) == 1


def test_a_reminder_by_hand_just_now_does(due):
    due.reminded_at = NOON - dt.timedelta(hours=3)
    due.save()
    assert reminders.send_due(NOON) == 0


def test_a_later_deadline_reminds_again(due, conference):
    due.reminded_at = NOON
    due.save()
    conference.reply_deadline = NOON + dt.timedelta(days=12)
    conference.save()
    assert reminders.send_due(NOON + dt.timedelta(days=10)) == 1


@pytest.mark.django_db(transaction=True)
def test_two_sweeps_at_once_remind_nobody_twice(due):
    assert sorted(at_once(*[lambda: reminders.send_due(NOON)] * 4)) == [0, 0, 0, 1]
    assert len(reminded()) == 1


def test_the_sweep_is_a_task_that_counts(due):
    assert send_due_reminders() == 0
