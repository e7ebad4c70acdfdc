"""Every sentence about a status of an edition, held against what the services and pages then do."""

import datetime as dt
from typing import NamedTuple

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences import services as conferences
from apps.conferences.choices import ConferenceStatus as S
from apps.conferences.edition_life import NEEDS_NOTE
from apps.conferences.forms.editions import STATUS_HELP
from apps.core.exceptions import Refused
from apps.delegates import services
from apps.delegates.choices import Answer
from apps.delegates.invitations import reminders
from apps.delegates.invitations.links import token_of
from apps.documents import services as documents
from apps.messaging.models import Message
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, InvitationFactory
from tests.factories.documents import PublicationFactory
from tests.factories.messaging import MessageFactory

pytestmark = pytest.mark.django_db
DONE, NOT_OPEN, CLOSED = "done", "not_open", "closed"


class Means(NamedTuple):
    """What is so in a status: does the public see the edition, what becomes of a reply, does the set-up change?"""

    sentence: str
    is_public: bool
    replies: str
    changes: bool = True


TABLE = {
    S.DRAFT: Means("Only the team sees it; nobody can be invited or reply yet.", False, NOT_OPEN),
    S.ANNOUNCED: Means("The public sees the edition; nobody can be invited or reply yet.", True, NOT_OPEN),
    S.REGISTRATION: Means(
        "Invitations can be sent; replies are taken until the reply deadline or the first day.", True, DONE
    ),
    S.IN_SESSION: Means("The conference is going on.", True, DONE),  # until its first day has begun
    S.CONCLUDED: Means(
        "The conference is over: no reply is taken any more. Texts can still be published.", True, CLOSED
    ),
    S.ARCHIVED: Means("Nothing of the set-up changes any more.", True, CLOSED, changes=False),
    S.POSTPONED: Means("The public reads the note; no reply is taken, and new dates may be set later.", True, CLOSED),
    S.CANCELLED: Means(
        "The public reads the note; the edition does not take place, and no reply is taken.", True, CLOSED
    ),
}
EVERY = pytest.mark.parametrize("status", list(TABLE))


@pytest.fixture
def edition():
    def edition(status):
        soon = timezone.now() + dt.timedelta(days=2)
        note = {"en": "Because of a storm."} if status in NEEDS_NOTE else {}
        days = {"starts_on": soon.date() + dt.timedelta(days=9), "ends_on": soon.date() + dt.timedelta(days=10)}
        return ConferenceFactory(status=status, reply_deadline=soon, status_notes=note, **days)

    return edition


def outcome(function, *args, **kwargs) -> str:
    try:
        function(*args, **kwargs)
    except Refused as refused:
        return refused.code
    return DONE


def test_every_status_has_its_sentence():
    assert {status: str(STATUS_HELP[status]) for status in S} == {status: row.sentence for status, row in TABLE.items()}


@EVERY
def test_who_sees_the_edition(client, edition, status):
    conference = edition(status)
    url = reverse("site:edition", args=[conference.forum.slug, conference.slug])
    answer = client.get(url)
    assert (answer.status_code == 200) == TABLE[status].is_public
    assert ("Because of a storm." in answer.text) == ("reads the note" in TABLE[status].sentence)
    client.force_login(TeamMemberFactory(conference=conference).user)
    assert client.get(url).status_code == 200


@EVERY
def test_nobody_is_asked_who_cannot_reply(edition, status):
    conference = edition(status)
    by = TeamMemberFactory(conference=conference).user
    waiting = DelegateFactory(conference=conference)
    invited, reminded, renewed = (InvitationFactory(delegate__conference=conference) for _ in range(3))
    ends = {
        "invite": outcome(services.invite, [waiting], by=by),
        "reply": outcome(services.reply, invited, answer=Answer.IN_PERSON),
        "remind": outcome(services.remind, [reminded], by=by),
        "renew": outcome(services.renew_invitation, renewed, by=by),
    }
    assert set(ends.values()) == {TABLE[status].replies}


@EVERY
def test_the_sweep_reminds_nobody_who_cannot_reply(status):
    noon = dt.datetime(2027, 8, 18, 3, tzinfo=dt.UTC)  # in Tokyo, two days before the deadline
    note = {"en": "Because of a storm."} if status in NEEDS_NOTE else {}
    conference = ConferenceFactory(status=status, reply_deadline=noon + dt.timedelta(days=2), status_notes=note)
    long_ago = noon - dt.timedelta(days=20)
    invitation = InvitationFactory(delegate__conference=conference, queued_at=long_ago)
    mail = MessageFactory(sent=True, target_id=invitation.pk, sent_at=long_ago)
    Message.objects.filter(pk=mail.pk).update(created_at=long_ago)
    assert reminders.send_due(noon) == (1 if TABLE[status].replies == DONE else 0)


@EVERY
def test_the_link_says_the_same(client, edition, status):
    invitation = InvitationFactory(delegate__conference=edition(status))
    url = reverse("delegates:reply", args=[token_of(invitation)])
    answer = client.get(url, follow=True)
    assert answer.status_code == {DONE: 200, NOT_OPEN: 403, CLOSED: 410}[TABLE[status].replies]
    assert ("not open yet" in answer.text) == (TABLE[status].replies == NOT_OPEN)
    assert ("were due by" in answer.text) == (TABLE[status].replies == CLOSED)


@EVERY
def test_what_changes(edition, status):
    conference = edition(status)
    by = TeamMemberFactory(conference=conference).user
    wanted = DONE if TABLE[status].changes else "archived"
    assert outcome(conferences.change_details, conference, by=by, themes={"en": "Another"}) == wanted
    assert outcome(conferences.add_room, conference, by=by, names={"en": "Jade"}) == wanted


@pytest.mark.parametrize("status", [S.CONCLUDED, S.DRAFT])
def test_what_can_be_published(edition, status):
    conference = edition(status)
    by = TeamMemberFactory(conference=conference, role="document_staff").user
    version = PublicationFactory(version__document__conference=conference).version
    assert (outcome(documents.publish_version, version, by=by) == DONE) == (status == S.CONCLUDED)


@pytest.mark.parametrize("status", [S.DRAFT, S.ANNOUNCED, S.REGISTRATION])
def test_the_desk_says_it_before_anybody_is_ticked(client, edition, status):
    conference = edition(status)
    InvitationFactory(delegate__conference=conference)
    client.force_login(TeamMemberFactory(conference=conference).user)
    place = [conference.forum.slug, conference.slug]
    is_early = TABLE[status].replies == NOT_OPEN
    assert (
        "nobody can be invited or reply" in client.get(reverse("delegates:invitations", args=place)).text
    ) == is_early
    assert ("invited and cannot reply yet" in client.get(reverse("desk:board", args=place)).text) == is_early
