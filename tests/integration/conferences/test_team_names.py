"""An organizer may type any address: what the pages and mails then say tells nothing of the account behind it."""

import re
from difflib import unified_diff

import pytest
from django.test import Client
from django.urls import reverse

from apps.accounts.models import User
from apps.audit.models import Entry
from apps.conferences.choices import ConferenceStatus
from apps.conferences.services.cloning import copy_rows
from apps.messaging.models import Message
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory, TeamMemberFactory

pytestmark = pytest.mark.django_db
MARK = "has not opened the desk yet"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}")


@pytest.fixture
def organizer() -> User:
    return UserFactory(email="organizer@x.example", name="Organizer Example")


def client_of(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def run_by(organizer: User, slug: str):
    """An edition like every other one of this function, run by the account."""
    forum = ForumFactory(slug=slug, names={"en": "Example Forum"})
    conference = ConferenceFactory(forum=forum, slug="2027", number=1, titles={"en": "Example Conference"})
    TeamMemberFactory(conference=conference, user=organizer)
    TeamMemberFactory(conference=None, forum=forum, user=organizer)
    return conference


def added(organizer: User, conference, email: str, *, whole_forum: bool = False, **data) -> dict[str, str]:
    """Add an address to the team, and everything that the organizer can read afterwards, by page."""
    client, place = client_of(organizer), {"forum_slug": conference.forum.slug}
    edition = place | {"conference_slug": conference.slug}
    team, where = ("conferences:forum-team", place) if whole_forum else ("conferences:setup-team", edition)
    values = {"email": email, "name": "Typed Name", "language": "en", "roles": ["chair", "document_staff"], **data}
    answer = client.post(reverse(team, kwargs=where), values, follow=True)
    pages = {"answer": answer.content.decode()}
    edit = re.search(r'<th scope="row">Typed.*?href="([^"]+)"', pages["answer"], re.DOTALL)
    urls = {"edit": edit[1] if edit else "", "forum team": reverse("conferences:forum-team", kwargs=place)}
    for name in ("setup-team", "setup", "setup-history"):
        urls[name] = reverse(f"conferences:{name}", kwargs=edition)
    for name in ("board", "mail"):
        urls[name] = reverse(f"desk:{name}", kwargs=edition)
    for message in Message.objects.within(conference.pk):
        for name in ("message", "message-html"):
            urls[name] = reverse(f"desk:{name}", kwargs={**edition, "message_id": message.pk})
    return pages | {name: client.get(url).content.decode() for name, url in urls.items()}


def alike(pages: dict[str, str], email: str, slug: str) -> dict[str, str]:
    """The pages without what differs between any two addresses, forums and moments."""
    found = {}
    for name, page in pages.items():
        page = re.sub(r'(name="csrfmiddlewaretoken" value=")\w+', r"\1", page)
        page = re.sub(r"<time.*?</time>", "<time>", page, flags=re.DOTALL)
        found[name] = UUID.sub("ID", page).replace(email, "ADDRESS").replace(slug, "SLUG")
    return found


def differences(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """The lines that differ, each with the name of its page."""
    lines = []
    for name, page in one.items():
        lines += [f"{name} {line}" for line in unified_diff(page.split("\n"), other[name].split("\n"), n=0)]
    return lines


@pytest.mark.parametrize("whole_forum", [False, True])
def test_no_page_tells_an_account_from_none(organizer, whole_forum):
    """Somebody unknown, somebody with an account and another language, and the owner of a closed account."""
    UserFactory(email="known@x.example", name="Known Person", language="ja")
    UserFactory(email="close@x.example", name="Known Person", is_active=False)
    told, emails = {}, ["nobody@x.example", "known@x.example", "close@x.example"]
    conferences = [run_by(organizer, f"forum-{number}") for number, _email in enumerate(emails)]
    for email, conference in zip(emails, conferences, strict=True):
        slug = conference.forum.slug
        pages = added(organizer, conference, email, whole_forum=whole_forum)
        assert "Typed Name" in pages["answer"]
        assert MARK in pages["forum team" if whole_forum else "setup-team"]
        told[email] = alike(pages, email, slug)
    nobody = told.pop("nobody@x.example")
    assert len(nobody) >= 8
    for email, pages in told.items():
        assert differences(nobody, pages) == [], email
    assert not any("Known Person" in page for pages in told.values() for page in pages.values())


def test_nothing_that_is_kept_names_the_account(organizer):
    """Outbox and trail, and the address that a page of the team gives to the account."""
    known = UserFactory(email="known@x.example", name="Known Person")
    pages = added(organizer, run_by(organizer, "forum-0"), known.email)
    message = Message.objects.get()
    assert (message.to_name, message.to_address, message.language) == ("Typed Name", known.email, "en")
    assert "Known Person" not in message.text + message.html
    assert list(Entry.objects.filter(target_label__contains="Known Person")) == []
    assert not any(str(known.pk) in page for page in pages.values())  # it tells when the account was made


def test_an_owner_who_changes_the_address_is_not_followed(organizer):
    known = UserFactory(email="known@x.example", name="Known Person")
    conference = run_by(organizer, "forum-0")
    added(organizer, conference, known.email)
    User.objects.filter(pk=known.pk).update(email="private@x.example")
    url = reverse("conferences:setup-team", kwargs={"forum_slug": "forum-0", "conference_slug": "2027"})
    page = client_of(organizer).get(url).content.decode()
    assert "known@x.example" in page
    assert "private@x.example" not in page


def test_the_name_is_shown_once_the_account_has_opened_the_desk(organizer):
    known = UserFactory(email="known@x.example", name="Known Person")
    conference = run_by(organizer, "forum-0")
    added(organizer, conference, known.email)
    place = {"forum_slug": "forum-0", "conference_slug": "2027"}
    newcomer, team = client_of(known), reverse("conferences:setup-team", kwargs=place)
    for name in ("site:edition", "sessions:programme"):  # anybody opens these
        newcomer.get(reverse(name, kwargs=place))
    assert newcomer.get(team).status_code == 403  # for organizers
    assert MARK in client_of(organizer).get(team).content.decode()
    for _twice in range(2):
        assert newcomer.get(reverse("conferences:setup", kwargs=place)).status_code == 200
    page = client_of(organizer).get(team).content.decode()
    assert "Known Person" in page
    assert "Typed Name" not in page
    assert MARK not in page
    taken = Entry.objects.filter(verb="team.accepted")
    assert [(entry.actor, entry.scope_id) for entry in taken] == [(known, conference.pk)] * 2  # two roles, once each
    another = added(organizer, conference, known.email, roles=["interpreter"])["setup-team"]
    assert MARK not in another


def test_a_page_of_the_whole_forum_counts_too(organizer):
    known = UserFactory(email="known@x.example", name="Known Person")
    added(organizer, run_by(organizer, "forum-0"), known.email, whole_forum=True, roles=["organizer"])
    url = reverse("conferences:forum-team", kwargs={"forum_slug": "forum-0"})
    assert MARK not in client_of(known).get(url).content.decode()
    assert "Known Person" in client_of(organizer).get(url).content.decode()


def test_who_was_only_invited_is_not_the_organizer_that_has_to_stay(organizer):
    """A closed account would give another answer than an open one."""
    conference = run_by(organizer, "forum-0")
    conference.forum.team.filter(conference=None).delete()
    UserFactory(email="close@x.example", is_active=False)
    for email in ("close@x.example", "nobody@x.example"):
        added(organizer, conference, email, roles=["organizer"])
        own = conference.team.get(user=organizer)
        url = reverse(
            "conferences:setup-team-edit",
            kwargs={"forum_slug": "forum-0", "conference_slug": "2027", "member_id": own.pk},
        )
        assert "last organizer" in client_of(organizer).post(url, {"roles": []}).content.decode()


def test_an_account_takes_as_many_queries_as_none(organizer, django_assert_max_num_queries):
    """But for the account itself: one row, its history and its entry in the trail."""
    UserFactory(email="known@x.example")
    counts = []
    for number, email in enumerate(["warm@x.example", "known@x.example", "nobody@x.example"]):
        conference, client = run_by(organizer, f"forum-{number}"), client_of(organizer)
        url = reverse("conferences:setup-team", kwargs={"forum_slug": conference.forum.slug, "conference_slug": "2027"})
        client.get(url)
        with django_assert_max_num_queries(100) as queries:
            answer = client.post(url, {"email": email, "name": "N", "language": "en", "roles": ["chair"]})
        assert answer.status_code == 302
        counts.append(len(queries))
    assert counts[2] - counts[1] <= 3


def test_a_clone_of_an_edition_keeps_who_has_not_come(organizer):
    known = UserFactory(email="known@x.example", name="Known Person")
    conference = run_by(organizer, "forum-0")
    added(organizer, conference, known.email)
    clone = ConferenceFactory(forum=conference.forum, slug="2028", status=ConferenceStatus.DRAFT)
    copy_rows(conference, clone)
    url = reverse("conferences:setup-team", kwargs={"forum_slug": "forum-0", "conference_slug": "2028"})
    page = client_of(organizer).get(url).content.decode()
    assert ("Typed Name" in page, MARK in page, "Known Person" in page) == (True, True, False)
