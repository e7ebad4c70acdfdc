"""Waves, new links, reminders by hand, revoking."""

import datetime as dt
from functools import partial

import pytest
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations import links
from apps.delegates.models import Delegate, Invitation
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory, PersonFactory
from tests.support.at_once import at_once


def texts(**filters):
    return list(Message.objects.filter(**filters).order_by("to_address").values_list("to_address", flat=True))


@pytest.fixture
def three(conference, japan):
    rows = []
    for number, language in enumerate(["en", "ja", "mn"]):
        person = PersonFactory(forum=conference.forum, email=f"d{number}@example.org", language=language)
        rows.append(DelegateFactory(conference=conference, participation=japan, person=person))
    return rows


def test_a_wave_is_one_mail_a_person_in_their_language(conference, three, organizer):
    other = DelegateFactory(conference=conference)
    wave = services.invite(three, by=organizer)
    mails = Message.objects.of_wave(wave).order_by("to_address")
    assert [(mail.to_address, mail.language) for mail in mails] == [
        ("d0@example.org", "en"),
        ("d1@example.org", "ja"),
        ("d2@example.org", "en"),
    ]
    assert list(Delegate.objects.awaiting_reply().order_by("pk")) == three
    other.refresh_from_db()
    assert other.status == DelegateStatus.PROPOSED


def test_the_link_is_kept_apart_from_the_body(three, organizer):
    services.invite(three[:1], by=organizer)
    message = Message.objects.get()
    token = links.token_of(three[0].invitation)
    assert message.secrets == {"link": f"http://127.0.0.1:8000/en/i/{token}/"}
    assert token not in message.text + message.html
    assert "⟦link⟧" in message.text
    assert (message.scope_id, message.target_id) == (three[0].conference_id, three[0].invitation.pk)


def test_pressing_twice_invites_nobody_twice(three, organizer):
    services.invite(three, by=organizer)
    with pytest.raises(Refused) as refused:
        services.invite(three, by=organizer)
    assert refused.value.code == "nobody"
    assert Message.objects.count() == 3


def test_whoever_has_no_address_is_passed_over(three, organizer, conference):
    silent = DelegateFactory(conference=conference, person__email="")
    services.invite([*three, silent], by=organizer)
    silent.refresh_from_db()
    assert (Message.objects.count(), silent.status) == (3, DelegateStatus.PROPOSED)


def test_one_wave_is_for_one_conference(three, organizer):
    with pytest.raises(Refused) as refused:
        services.invite([*three, DelegateFactory()], by=organizer)
    assert refused.value.code == "several_conferences"
    assert (Message.objects.count(), Invitation.objects.count()) == (0, 0)


@pytest.mark.parametrize("status", ["cancelled", "postponed", "concluded", "archived"])
def test_a_conference_that_does_not_take_place_invites_nobody(three, organizer, conference, status):
    conference.status = status
    conference.save()
    with pytest.raises(Refused) as refused:
        services.invite(three, by=organizer)
    assert refused.value.code == "closed"


def test_no_invitation_after_the_deadline(three, organizer, conference):
    conference.reply_deadline = timezone.now()
    conference.save()
    with pytest.raises(Refused) as refused:
        services.invite(three, by=organizer)
    assert refused.value.code == "deadline"
    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_two_organizers_at_once_invite_nobody_twice(three, organizer):
    answers = at_once(*(partial(services.invite, three, by=by) for by in (organizer, UserFactory())))
    assert answers.count("nobody") == 1
    assert Message.objects.count() == 3


def test_a_mended_address_gets_a_new_link_and_the_old_one_ends(invitation, organizer):
    old = links.token_of(invitation)
    wave = services.renew_invitation(invitation, by=organizer, email="mended@example.org")
    invitation.refresh_from_db()
    assert texts(wave_id=wave) == ["mended@example.org"]
    assert links.read_token(links.token_of(Invitation.objects.get())) == invitation
    with pytest.raises(Refused) as refused:
        links.read_token(old)
    assert refused.value.code == "moved"


def test_a_link_sent_anew_to_the_same_address_replaces_the_old_one(invitation, organizer):
    old = links.token_of(invitation)
    services.renew_invitation(invitation, by=organizer)
    with pytest.raises(Refused) as refused:
        links.read_token(old)
    assert refused.value.code == "replaced"


def test_mending_cancels_the_mail_that_came_back(invitation, organizer):
    services.renew_invitation(invitation, by=organizer)
    Message.objects.update(state="bounced", last_error="550 no such mailbox")
    services.renew_invitation(invitation, by=organizer, email="mended@example.org")
    assert sorted(Message.objects.values_list("to_address", "state")) == [
        ("mended@example.org", "due"),
        ("one@example.org", "cancelled"),
    ]


@pytest.mark.parametrize(
    ("email", "code"), [("", "no_address"), ("nonsense", "bad_address"), ("taken@example.org", "email_taken")]
)
def test_a_bad_address_is_refused_beside_its_field(invitation, organizer, email, code):
    PersonFactory(forum=invitation.delegate.conference.forum, email="taken@example.org")
    with pytest.raises(Refused) as refused:
        services.renew_invitation(invitation, by=organizer, email=email)
    assert (refused.value.field, refused.value.code) == ("email", code)


def test_who_declined_can_be_invited_again(conference, organizer):
    invitation = InvitationFactory(delegate=DelegateFactory(conference=conference, declined=True))
    services.renew_invitation(invitation, by=organizer)
    invitation.delegate.refresh_from_db()
    assert (invitation.delegate.status, invitation.delegate.replied_at) == (DelegateStatus.INVITED, None)


def test_a_reply_stands_when_the_link_is_sent_anew(conference, organizer):
    invitation = InvitationFactory(delegate=DelegateFactory(conference=conference, registered=True))
    services.renew_invitation(invitation, by=organizer)
    invitation.delegate.refresh_from_db()
    assert invitation.delegate.status == DelegateStatus.REGISTERED


def test_reminding_by_hand_reaches_the_silent_only(invitation, organizer, conference):
    done = InvitationFactory(delegate=DelegateFactory(conference=conference, registered=True))
    wave = services.remind([invitation, done], by=organizer)
    assert texts(wave_id=wave) == ["one@example.org"]
    assert Message.objects.get().kind == "reminder"


def test_reminding_twice_within_the_hour_is_refused(invitation, organizer):
    services.remind([invitation], by=organizer)
    with pytest.raises(Refused) as refused:
        services.remind([invitation], by=organizer)
    assert refused.value.code == "nobody"
    assert Message.objects.count() == 1


def test_a_revoked_link_is_dead_and_can_be_renewed(invitation, organizer):
    services.revoke_invitation(invitation, by=organizer)
    with pytest.raises(Refused) as refused:
        links.read_token(links.token_of(invitation))
    assert refused.value.code == "revoked"
    services.renew_invitation(invitation, by=organizer)
    invitation.refresh_from_db()
    assert links.read_token(links.token_of(invitation)) == invitation


def test_one_person_may_have_more_time(invitation, organizer):
    later = timezone.now() + dt.timedelta(days=20)
    services.set_deadline(invitation, deadline=later, by=organizer)
    invitation.refresh_from_db()
    assert invitation.deadline == later


def test_a_deadline_in_the_past_is_refused(invitation, organizer):
    with pytest.raises(Refused) as refused:
        services.set_deadline(invitation, deadline=timezone.now(), by=organizer)
    assert (refused.value.field, refused.value.code) == ("deadline", "past")
