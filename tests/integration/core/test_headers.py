"""docs/headers.md is held to what the product answers: addresses, errors, files, middleware's own."""

import re
from http.cookies import Morsel
from importlib import import_module, reload

import pytest
from django.conf import settings as current
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client
from django.urls import path, reverse
from django.utils import timezone

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.delegates.invitations.links import invitation_link
from apps.documents.models import Publication
from apps.messaging.models import Message
from apps.sessions.calendars.links import calendar_link
from apps.sessions.models import Session
from config import urls as product
from tests.factories.accounts import PASSWORD, SignedUpUserFactory
from tests.factories.delegates import InvitationFactory
from tests.integration.test_access_matrix import arguments_of, views
from tests.support.forum_files import demonstration_rows

pytestmark = pytest.mark.django_db

PAGE = (current.BASE_DIR / "docs/headers.md").read_text()
HOST = "forum.example"
FOR_EVERYBODY = {
    "security-txt", "machines:sitemap", "machines:sitemap-part", "machines:robots", "machines:feed",
    "machines:announcements",
    "sessions:programme", "sessions:programme-ics", "sessions:schedule-json", "sessions:schedule-xml",
    "sessions:wall", "sessions:wall-room",
    "sessions:sitting", "sessions:sitting-ics", "documents:register", "documents:document", "documents:pdf",
    "documents:corrigendum", "documents:any-case",
    "site:home", "site:accessibility", "site:privacy", "site:forum", "site:edition", "site:participants",
}  # fmt: skip


def table(title: str) -> list[list[str]]:
    """The cells of the first table under a heading of docs/headers.md, without backticks and head."""
    rows = re.findall(r"^\|(.+)\|$", PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0], re.MULTILINE)
    return [[cell.strip().replace("`", "") for cell in row.split(" | ")] for row in rows[2:]]


def failing(_request):
    raise ValueError("put in by a test")


def breaking(_request):
    return HttpResponse(status=503)


urlpatterns = [path("failing", failing), path("breaking", breaking), *product.urlpatterns]


@pytest.fixture
def over_tls(settings, production):
    """The settings of a real installation that concern TLS, cookies and hosts."""
    for name in dir(production):
        if re.match(r"SECURE_|\w+_COOKIE_", name):
            setattr(settings, name, getattr(production, name))
    settings.ALLOWED_HOSTS = [HOST]
    settings.METRICS_TOKEN = "only-for-tests"


@pytest.fixture
def production(monkeypatch):
    """The module config.settings.production, read anew."""
    for name, value in {"SECRET_KEY": "x", "ALLOWED_HOSTS": HOST, "SITE_URL": f"https://{HOST}"}.items():
        monkeypatch.setenv(name, value)
    return reload(import_module("config.settings.production"))


@pytest.fixture
def conference(over_tls) -> Conference:
    demonstration_rows.put()
    return Conference.objects.get(slug="2027")


def client_of(email: str = "") -> Client:
    client = Client(raise_request_exception=False, headers={"Host": HOST}, SERVER_NAME=HOST)
    if email:
        client.force_login(User.objects.get(email=email), backend="django.contrib.auth.backends.ModelBackend")
    return client


def faults(answer: HttpResponse, kind: str) -> list[str]:
    """What an answer says otherwise than the tables, as "header: value"."""
    wanted = {name: value for name, value, _why in table("On every answer")}
    if not answer.wsgi_request.is_secure():
        assert "Strict-Transport-Security" not in answer.headers
        del wanted["Strict-Transport-Security"]
    policy = answer.headers.get("Content-Security-Policy", "")
    if policy.startswith("sandbox; default-src 'none'"):
        del wanted["Content-Security-Policy"]
    elif nonce := re.search(r" 'nonce-([\w+/=]{24})'", policy):
        assert f'<style nonce="{nonce[1]}">' in answer.content.decode()
        wanted["Content-Security-Policy"] += nonce[0]  # style-src stands last
    wrong = [name for name, value in wanted.items() if sorted_csp(answer.headers.get(name)) != sorted_csp(value)]
    caching = answer.headers.get("Cache-Control", "")
    if (caching == "private, no-store") != (kind == "private"):
        wrong.append("Cache-Control")
    if ("Cookie" in answer.headers.get("Vary", "").split(", ")) != (kind != "static"):
        wrong.append("Vary")
    place = f"{answer.wsgi_request.path} ({answer.status_code}, {kind})"
    return [f"{place} {name}: {answer.headers.get(name)}" for name in wrong]


def sorted_csp(value: str | None) -> list[str]:
    return sorted((value or "").split("; "))


def test_every_address_says_what_the_page_of_headers_says(conference):
    """Signed out, a delegate, an organizer, an operator; addresses of what exists and of what does not."""
    User.objects.create_superuser("operator@apc.example", None)
    wrong, statuses = [], set()
    for email in ["", "delegate@apc.example", "organizer@apc.example", "operator@apc.example"]:
        client = client_of(email)
        for name in sorted({name for name, _arguments in views()}):
            kind = "public" if name in FOR_EVERYBODY and not email else "private"
            answer = client.get(reverse(name, kwargs=arguments_of(name)), secure=True)
            wrong += faults(answer, kind)
            statuses.add(answer.status_code)
    assert {200, 302, 403, 404, 405} <= statuses
    assert wrong == []


def test_files_say_it_too(conference):
    """Static files, calendars, feeds, PDF, CSV, mails shown alone; also when nothing has changed (304)."""
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    visitor, organizer = client_of(), client_of("organizer@apc.example")
    sitting = Session.objects.public().of(conference).first()
    wrong = []
    for client, kind in ((visitor, "static"), (organizer, "static")):
        answer = client.get("/static/css/base.css", secure=True)
        again = client.get("/static/css/base.css", secure=True, headers={"If-Modified-Since": answer["Last-Modified"]})
        assert (answer.status_code, again.status_code) == (200, 304)
        wrong += faults(answer, kind) + faults(again, kind)
        b"".join(answer.streaming_content)
    for name in ("sessions:programme-ics", "sessions:schedule-json", "sessions:schedule-xml"):
        wrong += conditional(visitor, reverse(name, kwargs=place), "public")
        wrong += conditional(organizer, reverse(name, kwargs=place), "private")
    wrong += conditional(visitor, reverse("sessions:sitting-ics", kwargs={**place, "sitting_id": sitting.pk}), "public")
    delegate = conference.delegates.first()
    wrong += conditional(visitor, calendar_link(delegate.person).removeprefix(current.SITE_URL), "private")
    message = Message.objects.create(
        dedupe_key="x", kind="team", to_address="x@x.example", scope_id=conference.pk, subject="x", text_body="x"
    )
    for name, more in (("delegates:export", {}), ("desk:message-html", {"message_id": message.pk})):
        answer = organizer.get(reverse(name, kwargs={**place, **more}), secure=True)
        assert answer.status_code == 200
        wrong += faults(answer, "private")
    assert wrong == []


def conditional(client: Client, url: str, kind: str) -> list[str]:
    answer = client.get(url, secure=True)
    again = client.get(url, secure=True, headers={"If-None-Match": answer["ETag"]})
    assert (answer.status_code, again.status_code) == (200, 304)
    return faults(answer, kind) + faults(again, kind)


@pytest.mark.urls(__name__)
def test_errors_say_it_too(conference, settings):
    """400, 403 of a form, 404, 405, 410, 429, 500, 503; for anybody and for somebody signed in."""
    publications = Publication.objects.exclude(published_at=None)
    gone = reverse("documents:document", kwargs={"symbol": publications.first().version.document.symbol})
    publications.update(retracted_at=timezone.now(), retraction_notes={"en": "Withdrawn."})
    wrong = []
    for email, kind in (("", "public"), ("delegate@apc.example", "private")):
        client = client_of(email)
        answers = {
            400: client.get("/en/", secure=True, headers={"Host": "elsewhere.example"}),
            404: client.get("/en/no/such/page/at/all", secure=True),
            405: client.post("/robots.txt", secure=True),
            410: client.get(gone, secure=True),
            500: client.get("/failing", secure=True),
            503: client.get("/breaking", secure=True),
        }
        assert [answer.status_code for answer in answers.values()] == list(answers)
        wrong += [fault for answer in answers.values() for fault in faults(answer, kind)]
    assert wrong == []


def test_refusals_of_forms_say_it_too(conference):
    careful = Client(enforce_csrf_checks=True, headers={"Host": HOST}, SERVER_NAME=HOST)
    answers = [careful.post("/en/accounts/login/", secure=True)]
    cache.clear()
    client = client_of()
    for _attempt in range(31):
        answers.append(client.post("/en/accounts/login/", {"login": "nobody@apc.example"}, secure=True))
    assert {403, 429} <= {answer.status_code for answer in answers}
    assert [fault for answer in answers for fault in faults(answer, "private")] == []


def test_what_middleware_answers_itself_says_it_too(conference):
    """The way to TLS, the missing slash, the language."""
    client = client_of()
    answers = {
        301: [client.get("/en/documents"), client.get("/en/documents", secure=True)],
        302: [client.get("/documents/", secure=True), client.get("/", secure=True)],
    }
    for status, found in answers.items():
        assert {answer.status_code for answer in found} == {status}
    assert [fault for found in answers.values() for answer in found for fault in faults(answer, "public")] == []
    to_the_desk = client.get("/desk/")
    assert (to_the_desk.status_code, faults(to_the_desk, "private")) == (301, [])


def test_personal_links_say_it_too(conference):
    """An answer page by its link, a link that was altered, and the metrics for whoever holds the token."""
    client = client_of()
    invitation = InvitationFactory(delegate=conference.delegates.filter(invitation=None).first())
    url = invitation_link(invitation).removeprefix(current.SITE_URL)
    answers = [client.get(url, secure=True, follow=True), client.get("/en/i/altered/", secure=True)]
    answers.append(client.get("/metrics", secure=True, headers={"Authorization": "Bearer only-for-tests"}))
    assert [answer.status_code for answer in answers] == [200, 404, 200]
    assert [fault for answer in answers for fault in faults(answer, "private")] == []


def test_every_cookie_travels_over_tls_alone_and_no_script_reads_it(conference):
    """Sign in by password, choose a language and a time zone, sign out: what is set on the way."""
    client, seen = client_of(), {}

    def note(answer: HttpResponse) -> HttpResponse:
        for name, morsel in answer.cookies.items():
            seen.setdefault(name, []).append(attributes(morsel))
        return answer

    user = SignedUpUserFactory()
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    note(client.get("/en/accounts/login/", secure=True))
    note(client.post("/en/accounts/login/", {"login": user.email, "password": PASSWORD}, secure=True))
    note(client.get(reverse("sessions:programme", kwargs=place) + "?zone=Asia/Seoul", secure=True))
    note(client.post("/en/accounts/settings/", {"name": "N", "language": "ja", "time_zone": "Asia/Tokyo"}, secure=True))
    note(client.post("/en/accounts/logout/", secure=True))
    promised = {name: (secure, http_only, same_site) for name, secure, http_only, same_site, _why in table("Cookies")}
    assert set(seen) == set(promised)
    assert {name: set(rows) for name, rows in seen.items()} == {name: {row} for name, row in promised.items()}


def attributes(morsel: Morsel) -> tuple[str, str, str]:
    return "yes" if morsel["secure"] else "no", "yes" if morsel["httponly"] else "no", morsel["samesite"]


def test_what_caddy_answers_itself_says_it_too():
    """Its own errors, when nothing behind it answers."""
    block = (current.BASE_DIR / "deploy/Caddyfile").read_text().partition("handle_errors {")[2].partition("respond")[0]
    said = dict(re.findall(r'^\s+([\w-]+) "(.+)"$', block, re.MULTILINE))
    assert said.pop("Cache-Control") == "private, no-store"
    assert said == {name: value for name, value, _why in table("On every answer")}


def test_cookies_are_set_in_one_place():
    setters = [
        str(p.relative_to(current.BASE_DIR))
        for p in current.BASE_DIR.glob("apps/**/*.py")
        if "set_cookie(" in p.read_text()
    ]
    assert setters == ["apps/core/guards/cookies.py"]
