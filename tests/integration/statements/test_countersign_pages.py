"""Gavel and countersign through the pages."""

import pytest
from django.urls import reverse

from apps.conferences.models import DecisionProfile
from apps.statements.models import AdoptionRecord, Statement
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.silence import account_of
from tests.factories.statements import all_join, conference_of, gavelled, parties_of, tabled
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db


def words(answer):
    return " ".join(answer.content.decode().split())


@pytest.fixture
def statement():
    text = tabled(conference_of(countersigned=True))
    all_join(text)
    return text


def member(statement, role):
    return TeamMemberFactory(conference=statement.conference, role=role).user


def test_the_chair_gavels_and_the_secretariat_signs(client, statement):
    chair, staff = member(statement, "chair"), member(statement, "document_staff")
    client.force_login(chair)
    page = client.get(url(statement, "adopt"))
    assert f"once one of these has signed ({staff.name})" in words(page)
    form = page.context["form"].initial
    data = {**form, "places": "", "at": f"{form['at']:%H:%M}", "chair": "Chair Example"}
    answer = client.post(url(statement, "adopt"), data, follow=True)
    assert "gavelled, to be countersigned" in words(answer)
    assert client.get(url(statement, "countersign")).status_code == 403
    client.force_login(staff)
    assert "Countersign" in words(client.get(url(statement, "text")))
    sha256 = client.get(url(statement, "countersign")).context["form"]["sha256"].value()
    stale = client.post(url(statement, "countersign"), {"sha256": "0" * 64})
    assert "no longer the one you saw" in words(stale)
    done = client.post(url(statement, "countersign"), {"sha256": sha256}, follow=True)
    assert "Countersigned by" in words(done)
    record = AdoptionRecord.objects.get()
    assert (record.gavelled_by, record.countersigned_by) == (chair, staff)


def test_a_refusal_without_reason_keeps_the_page(client, statement):
    gavelled(statement)
    client.force_login(member(statement, "organizer"))
    answer = client.post(url(statement, "countersign"), {"sha256": "x", "refuse": "1", "reason": ""})
    assert "Say why you do not sign" in words(answer)
    answer = client.post(
        url(statement, "countersign"), {"sha256": "x", "refuse": "1", "reason": "No quorum."}, follow=True
    )
    assert "No quorum." in words(answer)
    assert Statement.objects.get().state == "tabled"


def test_who_gavelled_reads_who_can_sign_and_cannot(client, statement):
    staff = member(statement, "document_staff")
    gavelled(statement, by=staff)
    client.force_login(staff)
    page = client.get(url(statement, "countersign"))
    assert "You let the gavel fall yourself" in words(page)
    sha256 = page.context["form"]["sha256"].value()
    assert "somebody else countersigns it" in words(client.post(url(statement, "countersign"), {"sha256": sha256}))
    assert Statement.objects.get().state == "gavelled"


def test_a_head_reads_that_it_is_being_countersigned(client, statement):
    gavelled(statement)
    client.force_login(account_of(parties_of(statement)[0]))
    page = words(client.get(url(statement, "own-text")))
    assert "is being countersigned" in page
    assert 'name="value_own"' not in page


def test_the_board_says_who_is_awaited(client, statement):
    gavelled(statement)
    client.force_login(member(statement, "organizer"))
    conference = statement.conference
    board = reverse("desk:board", kwargs={"forum_slug": conference.forum.slug, "conference_slug": conference.slug})
    assert "waits for the countersign" in words(client.get(board))


@pytest.mark.parametrize(("others", "ticked"), [((), False), (("chair",), True), (("interpreter",), False)])
def test_a_new_edition_is_countersigned_where_two_can_sign(client, others, ticked):
    conference = ConferenceFactory()
    organizer = TeamMemberFactory(conference=conference, role="organizer").user
    for role in others:
        TeamMemberFactory(conference=conference, role=role)
    client.force_login(organizer)
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    page = client.get(reverse("conferences:setup-decisions", kwargs=place))
    assert page.context["form"]["countersigned"].value() is ticked
    assert ("It takes two people" in words(page)) is not ticked
    assert not DecisionProfile.objects.exists()
