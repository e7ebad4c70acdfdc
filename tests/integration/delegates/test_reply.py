"""The answer: what is recorded, what is refused, who wins."""

import datetime as dt
from functools import partial

import pytest
from django.utils import timezone

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import Answer, DelegateStatus, NamingConsent
from apps.delegates.invitations.answers import recorded_answer
from apps.messaging.models import Message
from tests.support.at_once import at_once

DETAILS = {
    "badge_name": "Delegate EXAMPLE ONE",
    "native_name": "例一",
    "name_order": "family_first",
    "affiliation": "Example Institute",
    "position": "Fellow",
    "naming_consent": "full_name",
    "diet": "no nuts",
    "access_needs": "captions",
    "arrival_on": dt.date(2027, 9, 8),
    "departure_on": dt.date(2027, 9, 11),
    "needs_visa_letter": True,
    "phone": "+81 3 0000 0000",
    "remarks": "",
}


def say(invitation, answer=Answer.IN_PERSON, **more):
    return services.reply(invitation, answer=answer, **more)


def refused(invitation, *args, **more):
    with pytest.raises(Refused) as refusal:
        say(invitation, *args, **more)
    return refusal.value.code


def test_yes_with_details_registers(invitation):
    delegate = say(invitation, details=DETAILS)
    assert (delegate.status, delegate.mode) == (DelegateStatus.REGISTERED, "in_person")
    assert (delegate.person.native_name, delegate.person.name_order) == ("例一", "family_first")
    assert delegate.registration.naming_consent == NamingConsent.FULL_NAME
    assert delegate.registration.arrival_on == dt.date(2027, 9, 8)


def test_yes_without_details_is_coming_with_details_missing(invitation):
    assert say(invitation).status == DelegateStatus.ACCEPTED
    assert recorded_answer(invitation.delegate.__class__.objects.get()).details == {}


def test_no_declines_and_keeps_the_message(invitation):
    delegate = say(invitation, Answer.DECLINE, message="A clash of dates.")
    assert (delegate.status, delegate.mode, delegate.decline_reason) == ("declined", "", "A clash of dates.")


def test_online_keeps_no_travel(invitation):
    delegate = say(invitation, Answer.ONLINE, details=DETAILS)
    assert (delegate.registration.arrival_on, delegate.registration.diet) == (None, "")
    assert delegate.registration.access_needs == "captions"


def test_a_way_not_offered_is_refused(invitation, conference):
    conference.mode = "in_person"
    conference.save()
    assert refused(invitation, Answer.ONLINE) == "mode"


def test_the_answer_can_be_changed(invitation):
    say(invitation, details=DETAILS)
    assert say(invitation, Answer.DECLINE).status == DelegateStatus.DECLINED
    assert say(invitation).status == DelegateStatus.ACCEPTED
    assert say(invitation, details=DETAILS).status == DelegateStatus.REGISTERED


def test_details_stay_when_only_the_answer_changes(invitation):
    say(invitation, details=DETAILS)
    assert say(invitation, Answer.ONLINE).status == DelegateStatus.REGISTERED


def test_each_answer_is_confirmed_once_in_the_language_of_the_person(invitation):
    invitation.delegate.person.language = "ja"
    invitation.delegate.person.save()
    say(invitation, details=DETAILS)
    message = Message.objects.get()
    assert (message.kind, message.language, message.to_address) == ("confirmation", "ja", "one@example.org")
    assert message.secrets["link"].startswith("http://127.0.0.1:8000/ja/i/")


def test_the_trail_names_the_link_and_holds_no_health(invitation):
    delegate = say(invitation, details=DETAILS)
    entry = Entry.objects.of(delegate).get()
    assert (entry.verb, entry.actor, entry.actor_label) == ("delegate.replied", None, "invitation link")
    assert entry.details == {"before": "", "after": "in_person", "details_given": True}


def test_after_the_deadline_nothing_is_recorded(invitation, conference):
    conference.reply_deadline = timezone.now()
    conference.save()
    assert refused(invitation) == "deadline"
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.INVITED


def test_a_deadline_of_ones_own_counts(invitation, conference, organizer):
    conference.reply_deadline = timezone.now()
    conference.save()
    services.set_deadline(invitation, deadline=timezone.now() + dt.timedelta(days=1), by=organizer)
    assert say(invitation).status == DelegateStatus.ACCEPTED


def test_once_the_conference_has_begun_nothing_is_recorded(invitation, conference):
    conference.starts_on, conference.reply_deadline = timezone.now().date() - dt.timedelta(days=1), None
    conference.save()
    assert refused(invitation) == "started"


@pytest.mark.parametrize("status", ["cancelled", "postponed", "concluded", "archived"])
def test_a_conference_that_does_not_take_place_takes_no_answer(invitation, conference, status):
    conference.status = status
    conference.save()
    assert refused(invitation) == "closed"


def test_an_organizer_may_record_an_answer_after_the_deadline(invitation, conference, organizer):
    conference.reply_deadline = timezone.now()
    conference.save()
    delegate = say(invitation, by=organizer)
    assert delegate.status == DelegateStatus.ACCEPTED
    assert Entry.objects.of(delegate).get().actor == organizer


def test_a_link_replaced_meanwhile_records_nothing(invitation, organizer):
    services.renew_invitation(invitation, by=organizer)
    assert refused(invitation) == "replaced"


def test_a_link_revoked_meanwhile_records_nothing(invitation, organizer):
    services.revoke_invitation(invitation, by=organizer)
    assert refused(invitation) == "revoked"


def test_the_second_of_two_tabs_is_told(invitation):
    say(invitation, Answer.DECLINE, seen="")
    assert refused(invitation, Answer.IN_PERSON, seen="") == "changed"
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.DECLINED


def test_the_second_tab_may_overwrite_knowingly(invitation):
    first = say(invitation, Answer.DECLINE, seen="")
    assert say(invitation, seen=first.replied_at.isoformat()).status == DelegateStatus.ACCEPTED


@pytest.mark.django_db(transaction=True)
def test_of_answers_at_the_same_moment_one_is_recorded_and_the_others_are_told(invitation):
    def press(number):
        return say(invitation, Answer.DECLINE, message=f"from tab {number}", seen="").decline_reason

    answers = at_once(*(partial(press, number) for number in range(5)))
    assert answers.count("changed") == 4
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.decline_reason in answers


def test_pressing_twice_records_once(invitation):
    say(invitation, details=DETAILS, seen="")
    say(invitation, details=DETAILS, seen="")
    assert (Message.objects.count(), Entry.objects.filter(verb="delegate.replied").count()) == (1, 1)
