"""Pages that say no are kept as they were written: each reader gets what would be written for them."""

import re

import pytest
from django.contrib import messages
from django.contrib.messages.storage.fallback import FallbackStorage
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from apps.core import errors
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory

pytestmark = pytest.mark.django_db
ADDRESSES = ["/en/nothing/", "/ja/nothing/?a=1&b=%22%3Cb%3E", "/nothing/<b>?a='", "/en/nothing/other/"]
TOKEN = re.compile(r'(name="csrfmiddlewaretoken" value=")(\w+)')


def anew(answer: HttpResponse, template: str, sentence: str = "") -> str:
    """The page without anything that is kept."""
    return without_token(render_to_string(template, {"exception": sentence}, answer.wsgi_request))


def without_token(page: str) -> str:
    return TOKEN.sub(r"\1", page)


@pytest.fixture(autouse=True)
def nothing_kept():
    errors._written.cache_clear()


@pytest.fixture
def readers() -> dict[str, Client]:
    found = {"nobody": Client()}
    for name in ("One <Example>", "Two & Example"):
        found[name] = Client()
        found[name].force_login(UserFactory(name=name), backend="django.contrib.auth.backends.ModelBackend")
    return found


def test_everybody_gets_at_every_address_what_would_be_written_for_them(readers):
    asked = [(method, path) for path in ADDRESSES for method in ("get", "head")] + [("post", ADDRESSES[2])]
    for _time in range(2):
        for method, path in asked:
            for client in readers.values():
                answer = getattr(client, method)(path)
                assert answer.status_code == 404
                if method != "head":  # it has no body
                    assert without_token(answer.content.decode()) == anew(answer, "404.html"), path
    kept = errors._written.cache_info()
    assert (kept.misses, kept.currsize) == (9, 9), "three readers; English, Japanese, an address without a language"
    assert kept.hits == 2 * len(asked) * len(readers) - 9


def test_why_a_page_is_closed_is_said_in_the_language_it_is_asked_in(readers):
    conference = ConferenceFactory()
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    board = reverse("desk:board", kwargs=place)
    said = set()
    for path in (board, board.replace("/en/", "/ja/", 1)):
        for name in ("One <Example>", "Two & Example"):
            answer = readers[name].get(path)
            assert answer.status_code == 403
            page = answer.content.decode()
            sentence = re.search(r'<p class="lede">\s*(.+?)\s*</p>', page, re.DOTALL)[1]
            assert without_token(page) == anew(answer, "403.html", sentence)
            said.add(sentence)
    assert len(said) == 2


def test_a_token_is_new_each_time_and_opens_the_door_of_its_reader(readers):
    client = readers["One <Example>"]
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = client.cookies
    first, second = (TOKEN.search(strict.get("/en/nothing/").content.decode())[2] for _time in range(2))
    assert first != second
    answer = strict.post(reverse("account_logout"), {"csrfmiddlewaretoken": second})
    assert (answer.status_code, strict.get(reverse("site:me")).status_code) == (302, 302)


@pytest.mark.parametrize(
    ("answer", "exception"), [(errors.not_found, Http404()), (errors.not_open, PermissionDenied("Why."))]
)
def test_what_waits_to_be_told_is_told_once_and_not_kept(rf, answer, exception):
    request = rf.get("/en/nothing/")
    request.user, request.session = UserFactory(), {}
    request._messages = FallbackStorage(request)
    messages.info(request, "It has been saved.")
    assert "It has been saved." in answer(request, exception).content.decode()
    assert request._messages.used
    request._messages = FallbackStorage(request)
    assert "It has been saved." not in answer(request, exception).content.decode()


def test_a_page_says_no_before_anybody_knows_who_asks(rf):
    assert "There is no such page" in errors.not_found(rf.get("/en/nothing/"), Http404()).content.decode()
