"""Who speaks for a delegation, from when to when."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.models import Credential
from tests.factories.delegates import CredentialFactory, DelegateFactory, PersonFactory


@pytest.fixture
def second(conference, japan):
    return DelegateFactory(conference=conference, participation=japan)


def give(participation, delegate, organizer, function="head", **more):
    return services.give_credential(participation, person=delegate.person, function=function, by=organizer, **more)


def code_of(call, *args, **more):
    with pytest.raises(Refused) as refused:
        call(*args, **more)
    return refused.value.code


def test_a_head_is_named(japan, delegate, organizer):
    credential = give(japan, delegate, organizer)
    assert list(Credential.objects.valid().filter(participation=japan)) == [credential]


def test_two_heads_at_once_are_refused_by_name(japan, delegate, second, organizer):
    give(japan, delegate, organizer)
    with pytest.raises(Refused) as refused:
        give(japan, second, organizer)
    assert refused.value.code == "other_head"
    assert str(delegate.person) in str(refused.value)


def test_a_head_and_an_alternate_stand_side_by_side(japan, delegate, second, organizer):
    give(japan, delegate, organizer)
    give(japan, second, organizer, "alternate")
    assert Credential.objects.valid().count() == 2


def test_the_same_function_twice_is_refused(japan, delegate, organizer):
    give(japan, delegate, organizer, "alternate")
    assert code_of(give, japan, delegate, organizer, "alternate") == "twice"


def test_somebody_of_another_delegation_cannot_speak_for_this_one(japan, organizer):
    assert code_of(give, japan, DelegateFactory(conference=japan.conference), organizer) == "not_member"


def test_somebody_who_is_not_coming_cannot_speak(japan, conference, organizer):
    absent = DelegateFactory(conference=conference, participation=japan, declined=True)
    assert code_of(give, japan, absent, organizer) == "not_coming"


def test_an_end_before_the_beginning_is_refused(japan, delegate, organizer):
    yesterday = timezone.now() - dt.timedelta(days=1)
    assert code_of(give, japan, delegate, organizer, valid_until=yesterday) == "order"


def test_the_head_changes_in_one_moment(japan, delegate, second, organizer):
    old = give(japan, delegate, organizer)
    new = services.change_head(japan, person=second.person, by=organizer)
    old.refresh_from_db()
    assert old.valid_until == new.valid_from
    for moment in [old.valid_from, new.valid_from, timezone.now()]:
        assert Credential.objects.valid(moment).filter(participation=japan, function="head").count() == 1


def test_a_refused_change_leaves_the_head_in_place(japan, delegate, organizer):
    old = give(japan, delegate, organizer)
    stranger = DelegateFactory(conference=japan.conference)
    assert code_of(services.change_head, japan, person=stranger.person, by=organizer) == "not_member"
    old.refresh_from_db()
    assert old.valid_until is None


def test_the_head_is_not_replaced_by_the_head(japan, delegate, organizer):
    give(japan, delegate, organizer)
    assert code_of(services.change_head, japan, person=delegate.person, by=organizer) == "twice"


def test_an_ended_credential_ends_once(japan, delegate, organizer):
    credential = give(japan, delegate, organizer)
    services.end_credential(credential, by=organizer)
    assert code_of(services.end_credential, credential, by=organizer) == "ended"


def test_a_credential_that_has_not_begun_cannot_end_now(japan, delegate, organizer):
    later = give(japan, delegate, organizer, valid_from=timezone.now() + dt.timedelta(days=1))
    assert code_of(services.end_credential, later, by=organizer) == "order"


def test_withdrawing_takes_back_what_was_to_begin_later(japan, delegate, organizer):
    give(japan, delegate, organizer, valid_from=timezone.now() + dt.timedelta(days=1))
    services.withdraw_delegate(delegate, by=organizer)
    assert not Credential.objects.exists()


@pytest.mark.parametrize("until", [None, dt.timedelta(days=3)])
def test_the_database_knows_one_head_at_a_time(japan, until):
    now = timezone.now()
    CredentialFactory(participation=japan, valid_from=now, valid_until=now + dt.timedelta(days=2))
    with pytest.raises(IntegrityError), transaction.atomic():
        CredentialFactory(
            participation=japan,
            person=PersonFactory(forum=japan.conference.forum),
            valid_from=now + dt.timedelta(days=1),
            valid_until=now + until if until else None,
        )
