"""NUL and its kin in whatever a browser sends: taken out, never an error of the server."""

import pytest
from django.http import QueryDict
from django.test import Client, RequestFactory
from django.urls import reverse

from apps.core.guards.plain_text import PlainTextMiddleware, cleaned, is_clean, printable
from apps.delegates.invitations import links
from apps.delegates.models import Delegate
from apps.statements.models import Statement
from tests.factories.accounts import PASSWORD, SignedUpUserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import InvitationFactory
from tests.factories.statements import conference_of
from tests.support.paragraph_rows import record

BAD = "\x00\x01\x1f\ufffe"


def at(conference, rest):
    return f"/en/desk/{conference.forum.slug}/{conference.slug}/{rest}"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\x0bb\x0cc", "a\nb\nc"),
        ("\ud800", ""),
        ("a\tb\r\nc 🕊 例", "a\tb\r\nc 🕊 例"),
        ("\ufffe", ""),
    ],
    ids=ascii,
)
def test_what_is_kept(typed, kept):
    assert cleaned(typed) == kept
    assert printable("a\x00") == "a\ufffd"


def test_a_request_is_read_without_them():
    request = RequestFactory().post("/?q=%00a&q=b", {"na\x00me": ["x\x00", "y"], "plain": "z"})
    request.COOKIES = {"zone": "Asia\x00/Tokyo"}
    PlainTextMiddleware(lambda each: each)(request)
    assert (request.GET.getlist("q"), request.POST.getlist("name")) == (["a", "b"], ["x", "y"])
    assert (request.POST["plain"], request.COOKIES) == ("z", {"zone": "Asia/Tokyo"})
    with pytest.raises(AttributeError):
        request.POST["name"] = "changed"


def test_a_request_without_them_is_not_touched():
    request = RequestFactory().post("/?q=a", {"name": "x\ny"})
    before = request.GET, request.POST
    PlainTextMiddleware(lambda each: each)(request)
    assert (request.GET is before[0], request.POST is before[1]) == (True, True)
    assert is_clean(QueryDict("a=b"))


QUERY = [
    "q",
    "page",
    "from",
    "tick",
    "language",
    "status",
    "zone",
    "as",
    "day",
    "start",
    "room",
    "context",
    "kind",
    "by",
]
PAGES = ["people/", "people/import", "people/take-over", "invitations/", "programme/", "programme/new/", "mail/"]


@pytest.mark.parametrize("page", [*PAGES, "delegations/names/", "setup/", ""])
def test_a_query_of_the_desk(desk, conference, page):
    assert desk.get(at(conference, page), dict.fromkeys(QUERY, f"{BAD}x")).status_code in {200, 302, 404}


@pytest.mark.parametrize(
    "address", ["/en/", "/en/documents/", "/en/accounts/login/", "/en/%00/", "/en/documents/APC%00/1"]
)
def test_a_query_of_the_public(client, db, address):
    assert client.get(f"{address}?q=%00%01&next=%00&language=%00").status_code in {200, 404}


def test_a_cookie_with_an_escape(client, db):
    client.cookies.load('sessionid="abc\\000def"; zone="a\\000"')
    client.cookies["django_language"] = "e\x00n"
    assert client.get("/en/").status_code == 200


def test_a_name_in_the_settings(client, db):
    user = SignedUpUserFactory()
    client.force_login(user)
    client.post(reverse("accounts:settings"), {"name": f"Exa{BAD}mple", "language": "en", "time_zone": ""})
    user.refresh_from_db()
    assert user.name == "Example"


@pytest.mark.parametrize("name", ["account_login", "account_request_login_code", "account_reset_password"])
def test_the_pages_before_signing_in(client, db, name):
    SignedUpUserFactory(email="one@example.org")
    data = {"login": f"one{BAD}@example.org", "email": f"nobody{BAD}@example.org", "password": f"{BAD}guess"}
    assert client.post(reverse(name), data).status_code in {302, 422}


def test_signing_in_with_a_nul_in_the_address(client, db):
    user = SignedUpUserFactory(email="one@example.org")
    client.post(reverse("account_login"), {"login": "one\x00@example.org", "password": PASSWORD})
    assert client.session["_auth_user_id"] == str(user.pk)


def test_people_pasted(desk, conference):
    table = f"Family name\tGiven name\tE-mail\nExam{BAD}ple\tOne\tone{BAD}@example.org\n"
    page = desk.post(at(conference, "people/import"), {"table": table}, follow=True)
    assert page.status_code == 422
    assert "\x00" not in page.text


def test_a_person_typed(desk, conference):
    data = {
        "family_name": f"Exam{BAD}ple", "given_name": BAD, "email": "one@example.org", "name_order": "given_first",
        "language": "en", "roles": ["observer"], "participation": "",
    }  # fmt: skip
    assert desk.post(at(conference, "people/add"), data).status_code == 302
    assert Delegate.objects.get().person.family_name == "Example"


def test_a_text_pasted(client, db):
    conference = conference_of()
    client.force_login(TeamMemberFactory(conference=conference, role="document_staff").user)
    data = {
        "titles_en": f"Joint{BAD} statement", "kind": "joint_statement", "basis": "parties", "dated_on": "2026-11-20",
        "working_language": "en", "translation_status": "courtesy", "texts_en": f"1. One.{BAD}\x0b\x0b2. Two.",
        "draft": "", **{f"include_d{each.pk}": "on" for each in conference.participations.all()},
    }  # fmt: skip
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    assert record(client, reverse("statements:new", kwargs=place), data).status_code == 302
    revision = Statement.objects.get().revision
    assert revision.titles == {"en": "Joint statement"}
    assert [each.text for each in revision.texts.order_by("order")] == ["One.", "Two."]


def test_a_reply(db):
    invitation = InvitationFactory()
    url = f"/en/i/{links.token_of(invitation)}/"
    answer = {"answer": "decline", "message": f"A clash{BAD} of dates.", "seen": BAD}
    assert Client().post(f"{url}check", {**answer, "confirm": "1"}).status_code in {200, 302, 409}
    assert Client().post(f"{url}details", {**answer, "answer": "in_person"}).status_code == 302
    assert Client().get(f"/en/i/{links.token_of(invitation)}%00/").status_code in {404, 410}


@pytest.mark.parametrize("credential", ["\\u0000", '{"id": "\\u0000", "rawId": "\\ud800"}', "{}", "[]", "null", "\x00"])
def test_a_passkey_that_is_none(client, db, credential):
    assert client.post(reverse("mfa_login_webauthn"), {"credential": credential}).status_code in {302, 422}


@pytest.mark.parametrize("path", ["/en/", "/healthz", "/en/accounts/login/"])
def test_a_form_in_another_encoding_is_refused_by_a_page_with_every_header(db, path):
    """Whoever has the cookie of forms: the page of the refusal read the form once more, and the error left Django."""
    browser = Client(enforce_csrf_checks=True, raise_request_exception=False)
    browser.cookies["csrftoken"] = "a" * 32
    response = browser.post(path, b"a=b", content_type="application/x-www-form-urlencoded; charset=utf-16")
    assert response.status_code == 400
    assert "Permissions-Policy" in response.headers
