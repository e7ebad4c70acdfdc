"""The organizer's board of replies and the pages about one invitation."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.delegates import services
from apps.delegates.choices import Answer, DelegateStatus
from apps.delegates.invitations import replies
from apps.delegates.models import Invitation
from apps.delegates.people_list.heads import headed_delegations
from apps.messaging.models import Message
from tests.factories.delegates import CredentialFactory, DelegateFactory, InvitationFactory, RegistrationFactory


@pytest.fixture
def url(conference):
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/invitations/"


@pytest.fixture
def people(url):
    return url.replace("invitations", "people")


@pytest.mark.parametrize("count", [1, 3, 400])
def test_the_board_of_replies_takes_seven_queries(quiet_desk, url, conference, django_assert_num_queries, count):
    for _number in range(count):
        InvitationFactory(delegate=DelegateFactory(conference=conference, invited=True))
    with django_assert_num_queries(7):
        assert quiet_desk.get(url).status_code == 200


def test_before_sending_it_says_how_many_and_in_which_languages(desk, url, conference, japan):
    rows = [
        DelegateFactory(conference=conference, participation=japan, person__language=language)
        for language in ["en", "ja", "ja"]
    ]
    page = desk.post(f"{url}prepare", {"delegate": [str(row.pk) for row in rows]}, follow=True).text
    assert "3 emails will be sent" in page
    assert "1 in English" in page
    assert "2 in Japanese" in page
    assert "[personal link]" in page
    assert not Message.objects.exists()


def test_asked_for_without_a_choice_it_shows_the_invitations(desk, url):
    """So do the link to the other language on that page, and signing in anew."""
    assert "Invitations and replies" in desk.get(f"{url}prepare").text


@pytest.mark.parametrize("count", [1, 3])
def test_looking_the_mails_over_takes_eleven_queries(
    quiet_desk, url, conference, japan, django_assert_num_queries, count
):
    rows = DelegateFactory.create_batch(count, conference=conference, participation=japan)
    shown = quiet_desk.post(f"{url}prepare", {"delegate": [str(row.pk) for row in rows]}).url
    with django_assert_num_queries(11):
        answer = quiet_desk.get(shown)
    assert (answer.status_code, answer.text.count("[personal link]") > 0) == (200, True)


def test_nobody_ticked_sends_one_back(desk, url, delegate):
    response = desk.post(f"{url}prepare", {}, follow=True)
    assert "Choose at least one person" in response.text


def test_sending_and_pressing_twice(desk, url, delegate):
    for _press in range(2):
        response = desk.post(f"{url}send", {"delegate": [str(delegate.pk)]}, follow=True)
    assert "invited already" in response.text
    assert Message.objects.count() == 1


def test_ids_of_another_conference_are_not_heard(desk, url, delegate):
    other = DelegateFactory()
    desk.post(f"{url}send", {"delegate": [str(delegate.pk), str(other.pk), "nonsense"]})
    other.refresh_from_db()
    assert other.status == DelegateStatus.PROPOSED
    assert Message.objects.count() == 1


def test_the_wave_on_its_way_is_shown(desk, url, delegate):
    services.invite([delegate], by=None)
    assert "0 of 1 email accepted" in desk.get(url).text


def test_reminding_those_ticked(desk, url, invitation):
    desk.post(f"{url}remind", {"delegate": [str(invitation.delegate.pk)]})
    assert Message.objects.get().kind == "reminder"


def test_a_preview_shows_the_mail_in_the_persons_language(desk, people, delegate):
    delegate.person.language = "ja"
    delegate.person.save()
    page = desk.get(f"{people}{delegate.pk}/preview").text
    assert 'lang="ja"' in page
    assert "/i/" not in page
    assert not Invitation.objects.exists()


def test_mending_an_address(desk, people, invitation):
    page = f"{people}{invitation.delegate.pk}/mend"
    assert "Enter a valid email address" in desk.post(page, {"email": "nonsense"}).text
    assert desk.post(page, {"email": "mended@example.org"}).status_code == 302
    assert Message.objects.get().to_address == "mended@example.org"


def test_a_deadline_of_ones_own_is_on_the_clocks_of_the_venue(desk, people, invitation):
    day = timezone.now().date() + dt.timedelta(days=30)
    desk.post(f"{people}{invitation.delegate.pk}/deadline", {"day": day.isoformat(), "clock": "18:00"})
    invitation.refresh_from_db()
    assert invitation.deadline.isoformat() == f"{day}T09:00:00+00:00"
    desk.post(f"{people}{invitation.delegate.pk}/deadline", {"day": "", "clock": ""})
    invitation.refresh_from_db()
    assert invitation.deadline is None


def test_half_a_deadline_is_refused(desk, people, invitation):
    page = desk.post(f"{people}{invitation.delegate.pk}/deadline", {"day": "2027-01-01", "clock": ""}).text
    assert "Give both the day and the time, or neither." in page


def test_an_answer_by_telephone(desk, people, invitation, organizer):
    desk.post(f"{people}{invitation.delegate.pk}/answer", {"answer": "decline", "message": "Called on Monday."})
    invitation.delegate.refresh_from_db()
    assert (invitation.delegate.status, invitation.delegate.decline_reason) == ("declined", "Called on Monday.")


def test_who_has_no_invitation_has_no_such_pages(desk, people, delegate):
    assert desk.post(f"{people}{delegate.pk}/mend", {"email": "a@example.org"}).status_code == 404
    assert desk.post(f"{people}{delegate.pk}/revoke").status_code == 404


def bounced(conference, japan):
    invitation = InvitationFactory(delegate=DelegateFactory(conference=conference, participation=japan, invited=True))
    services.renew_invitation(invitation, by=None)
    Message.objects.about(invitation.pk).update(state="bounced", last_error="550 no such mailbox")
    return invitation.delegate


def test_a_mail_that_came_back_is_on_the_board_with_the_servers_words(desk, url, conference, japan):
    delegate = bounced(conference, japan)
    page = desk.get(url).text
    assert "550 no such mailbox" in page
    assert f"/people/{delegate.pk}/mend" in page


@pytest.fixture
def everybody(conference, japan):
    """One person in every state, in one delegation."""
    rows = {name: DelegateFactory(conference=conference, participation=japan) for name in ["new", "silent", "no"]}
    rows["bounced"] = bounced(conference, japan)
    services.invite([rows["silent"], rows["no"]], by=None)
    Message.objects.filter(state="due").update(state="sent", sent_at=timezone.now(), secrets={})
    services.reply(rows["no"].invitation, answer=Answer.DECLINE)
    rows["yes"] = DelegateFactory(conference=conference, participation=japan, accepted=True)
    rows["done"] = RegistrationFactory(
        delegate=DelegateFactory(conference=conference, participation=japan, registered=True)
    ).delegate
    DelegateFactory(conference=conference, participation=japan, status="withdrawn")
    rows["no address"] = DelegateFactory(conference=conference, participation=japan, person__email="")
    DelegateFactory(invited=True)
    return rows


def test_the_funnel_counts_persons(everybody, conference):
    row = replies.funnel(replies.people_of(conference), headed_delegations(conference, "en"))[0]
    assert (row.label, row.total, row.invited, row.delivered, row.replied, row.registered) == ("Japan", 7, 5, 4, 3, 1)
    assert row.seats == ["yes"] * 2 + ["wait"] * 4 + ["no"]


def test_open_points_name_who_needs_something(everybody, conference, japan, django_assert_num_queries):
    with django_assert_num_queries(2):
        points = replies.open_points(conference)
    found = {name: (point.count, point.names) for name, point in vars(points).items()}
    assert found == {
        "undelivered": (1, (str(everybody["bounced"]),)),
        "unanswered": (1, (str(everybody["silent"]),)),
        "details_missing": (1, (str(everybody["yes"]),)),
        "not_invited": (1, (str(everybody["new"]),)),
        "without_address": (1, (str(everybody["no address"]),)),
        "without_head": (1, ("Japan",)),
    }


def test_a_delegation_with_a_head_is_no_open_point(everybody, conference, japan):
    CredentialFactory(participation=japan, person=everybody["done"].person)
    assert not replies.open_points(conference).without_head
