"""Each role sees the pages it may open, and is told where it is."""

import re

import pytest
from django.urls import reverse

from apps.accounts.models import User

pytestmark = pytest.mark.django_db


def bar(client, path: str) -> list[str]:
    content = client.get(path).content.decode()
    nav = re.search(r'<nav class="nav-bar".*?</nav>', content, re.DOTALL)
    return re.findall(r">\s*([^<>]+?)\s*</a>", nav.group()) if nav else []


def texts(conference) -> str:
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse("statements:pipeline", kwargs=kwargs)


def test_an_organizer_sees_the_whole_desk(client, demonstration):
    client.force_login(User.objects.get(email="organizer@apc.example"))
    everything = ["Board", "Set-up", "Delegations", "People", "Invitations", "Programme", "Texts", "Email"]
    assert bar(client, texts(demonstration)) == everything


def test_document_staff_see_what_they_may_open(client, demonstration):
    client.force_login(User.objects.get(email="documents@apc.example"))
    seen = bar(client, texts(demonstration))
    assert seen == ["Set-up", "Delegations", "Programme", "Texts"]


def test_every_item_of_the_bar_opens(client, demonstration):
    for name, number in (("organizer", 8), ("documents", 4), ("chair", 4)):
        client.force_login(User.objects.get(email=f"{name}@apc.example"))
        content = client.get(texts(demonstration)).content.decode()
        nav = re.search(r'<nav class="nav-bar".*?</nav>', content, re.DOTALL).group()
        answers = {path: client.get(path).status_code for path in re.findall(r'href="([^"]+)"', nav)}
        assert list(answers.values()) == [200] * number, (name, answers)


def test_the_public_finds_the_programme_from_the_first_page(client, demonstration):
    assert bar(client, "/en/") == ["Forum", "Edition", "Programme", "Documents"]


def test_the_page_says_where_one_is(client, demonstration):
    assert re.findall(r'href="([^"]+)" aria-current="page"', client.get("/en/").content.decode()) == [
        "/en/asia-peace-conference/"
    ]
    assert "Invented example data" in client.get("/en/").content.decode()


def test_a_visitor_s_bar_costs_no_query(client, demonstration, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(reverse("site:privacy"))
    assert answer.status_code == 200
    assert '<nav class="nav-bar"' in answer.text
