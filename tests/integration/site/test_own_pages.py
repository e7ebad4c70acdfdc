"""A delegate's own page, and the operators' one."""

import re

import pytest
from django.urls import reverse

from apps.accounts.models import User
from apps.audit import services as audit
from apps.core.tasks import heartbeat
from apps.delegates.models import Person
from apps.sessions.calendars.links import calendar_link
from apps.site.own_pages import own_conferences
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


def test_a_delegate_sees_own_sessions_only(demonstration):
    [own] = own_conferences(User.objects.get(email="delegate@apc.example"))
    titles = {str(sitting) for sitting in own.sittings}
    assert {"Opening", "Japan – United States", "Public forum: keeping talk open"} <= titles
    assert "China – Republic of Korea" not in titles


def test_the_page_leads_to_answer_calendar_and_documents(client, demonstration):
    client.force_login(User.objects.get(email="head@apc.example"))
    content = client.get(reverse("site:me")).content.decode()
    assert "/i/" in content
    assert "/me/calendar/" in content
    assert "APC/2027/1" in content
    assert "APC/2027/L.2" not in content


def test_the_page_says_as_what_one_takes_part(client):
    row = DelegateFactory(registered=True, person__user=UserFactory(), roles=["focal_point"])
    client.force_login(row.person.user)
    said = " ".join(client.get(reverse("site:me")).content.decode().split())
    delegation = row.participation.entity.default_names["en"]
    assert f"You take part as: focal point, {delegation}" in said


def test_sessions_are_marked_as_the_programme_marks_them(client, demonstration):
    """What is open to all participants is not closed."""
    client.force_login(User.objects.get(email="head@apc.example"))
    lines = r'<li class="sitting (\w*)">(?:(?!</li>).)*?/programme/([0-9a-f-]{36})"'
    marks = {key: mark for mark, key in re.findall(lines, client.get(reverse("site:me")).content.decode(), re.DOTALL)}
    pages = [client.get(f"/en/asia-peace-conference/{slug}/programme").content.decode() for slug in ("2027", "2028")]
    programme = {key: mark for page in pages for mark, key in re.findall(lines, page, re.DOTALL)}
    assert set(marks.values()) == {"", "break", "closed", "off"}
    assert marks == {key: programme[key] for key in marks}


def test_a_renewed_calendar_address_ends_the_old_one_and_only_ones_own(client, demonstration):
    user = User.objects.get(email="head@apc.example")
    [person] = Person.objects.belonging_to(user)
    old = calendar_link(person)
    client.force_login(UserFactory())
    assert client.post(reverse("site:renew-calendar", args=[person.pk])).status_code == 404
    assert client.get(old).status_code == 200
    client.force_login(user)
    assert client.post(reverse("site:renew-calendar", args=[person.pk])).status_code == 302
    assert client.get(old).status_code == 404
    assert client.get(calendar_link(person)).status_code == 200


def test_nothing_of_others_is_there(client, demonstration):
    other = UserFactory()
    client.force_login(other)
    content = client.get(reverse("site:me")).content.decode()
    assert "No conference yet" in content
    assert "Eighth" not in content


@pytest.mark.parametrize("count", [1, 3])
def test_my_page_asks_as_often_for_three_conferences_as_for_one(client, django_assert_num_queries, count):
    user = UserFactory()
    for _number in range(count):
        delegate = DelegateFactory(status="registered")
        delegate.person.user = user
        delegate.person.save()
    client.force_login(user)
    client.get(reverse("site:me"))
    with django_assert_num_queries(13 + count):  # two for those in a role alone, a calendar address each
        answer = client.get(reverse("site:me"))
    assert answer.text.count(".ics") >= count


def test_the_back_office_is_for_operators(client):
    client.force_login(TeamMemberFactory().user)
    assert client.get(reverse("operations:office")).status_code == 403


def test_the_back_office_shows_states_and_no_person(client, demonstration):
    heartbeat()
    client.force_login(UserFactory(is_staff=True))
    page = client.get(reverse("operations:office"))
    assert page.context["heartbeat"] is not None
    assert [count for state, _label, count in page.context["outbox"].counts if state == "bounced"] == [2]
    content = page.content.decode()
    assert "forum.imported" in content
    assert "Example One" not in content


def test_the_back_office_says_what_happened_and_not_who_did_it(client):
    target = TeamMemberFactory(user__name="Secret Organizer")
    audit.record("team.joined", target=target, by=target.user)
    client.force_login(UserFactory(is_staff=True))
    content = client.get(reverse("operations:office")).text
    assert "team.joined" in content
    assert "Secret Organizer" not in content
