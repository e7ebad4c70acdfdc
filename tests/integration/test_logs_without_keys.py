"""No working key in any log of an installation: not of the proxy, not of the web server, not of the worker.

Every kind of personal link is asked for in every way that once led past a filter, through a real Caddy with the file
of the installation, in front of real web processes: one that is well, one without a database, and none at all.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from urllib.parse import quote, unquote

import pytest
from celery import current_app
from django.utils import timezone

from apps.accounts import services as accounts
from apps.core.guards.secret_paths import PATTERN
from apps.delegates.invitations.links import invitation_link
from apps.sessions.calendars.links import calendar_link
from tests.factories.accounts import SignedUpUserFactory
from tests.factories.delegates import InvitationFactory, PersonFactory
from tests.support.devstack import free_port, wait_for
from tests.support.proxy import CADDYFILE, caddy_program, proxy_of, web_process

LOGIN = "/en/accounts/login/"


@dataclass(frozen=True)
class Link:
    path: str
    token: str

    @property
    def signature(self) -> str:
        return self.token.rpartition(".")[2]


def link(address: str) -> Link:
    path = re.sub(r"^https?://[^/]+", "", address)
    return Link(path, max(re.split("/|[.]ics", path), key=len))


@pytest.fixture
def links(transactional_db) -> list[Link]:
    """One of every kind, each of which opens a page."""
    user = SignedUpUserFactory()
    replied = InvitationFactory()
    replied.delegate.replied_at = timezone.now()
    replied.delegate.save()
    return [
        link(invitation_link(InvitationFactory())),
        link(invitation_link(replied)),
        link(calendar_link(PersonFactory())),
        link(accounts.invitation_address(accounts.invite_account("new@example.org", by=user))),
        link(accounts.issue_login_link(user)),
    ]


def encoded(text: str) -> str:
    """Every character as %XX: no browser does it, but a server takes it for the same."""
    return "".join(f"%{ord(letter):02X}" for letter in text)


def ways(link: Link) -> list[tuple[str, str, dict[str, str]]]:
    """Method, path and headers of requests that carry the link."""
    whole, twice = quote(link.path, safe=""), quote(quote(link.path, safe=""), safe="")
    hidden = link.path.replace(link.token, encoded(link.token))
    bare = link.path.removeprefix("/en")
    address = f"https://forum.example{link.path}"
    return [
        ("GET", link.path, {}),
        ("HEAD", link.path, {}),
        ("PUT", link.path, {}),
        ("DELETE", link.path, {}),
        ("GET", link.path.rstrip("/"), {}),
        ("GET", bare, {}),  # redirects to the language of the reader
        ("GET", bare.rstrip("/"), {}),
        ("GET", f"{link.path}details", {}),
        ("GET", f"{link.path}done", {}),
        ("GET", f"{link.path}nothing/here", {}),
        ("GET", link.path.replace("/en/", "/en//"), {}),
        ("GET", f"{link.path}?change&utm={link.token}", {}),
        ("GET", f"{LOGIN}?next={link.path}", {}),
        ("GET", f"{LOGIN}?next={whole}", {}),
        ("GET", f"{LOGIN}?next={twice}", {}),
        ("GET", f"/en/accounts/settings/?back={whole}", {}),  # redirects to the sign-in with ?next=
        ("POST", f"{LOGIN}?next={whole}", {}),  # refused without a token: 403
        ("GET", hidden, {}),
        ("GET", hidden.replace("%2E", "%2e"), {}),
        ("GET", f"{LOGIN}?next={quote(hidden, safe='')}", {}),
        ("GET", f"/en/{encoded(link.path.removeprefix('/en/'))}", {}),
        ("GET", f"/en/?utm={encoded(link.token)}", {}),
        ("GET", f"/en/search/{link.token}", {}),
        ("GET", "/en/", {"Referer": address}),
        ("GET", "/en/no-such-page", {"Referer": address}),
        ("GET", "/en/", {"HX-Current-URL": address, "X-Forwarded-Uri": link.path, "Origin": address}),
        ("GET", "/en/", {"User-Agent": f"bot ({address})", "X-Request-Id": link.token, "Cookie": f"at={link.path}"}),
    ]


def assert_no_key(log: str, links: list[Link]) -> None:
    """Neither as it stands nor once the percent signs are read as what they mean, however often."""
    for reading in range(4):
        for each in links:
            found = [line for line in log.splitlines() if each.token in line or each.signature in line]
            assert found == [], f"{each.path} is in the log, read {reading} times"
        log = unquote(log)


def ask_everything(proxy, links: list[Link]) -> list[int]:
    """Every way of every link, each with a number that is looked for in the log afterwards."""
    statuses = []
    for each in links:
        for method, path, headers in ways(each):
            joint = "&" if "?" in path else "?"
            statuses.append(proxy.ask(method, f"{path}{joint}number={len(statuses)}", headers))
    return statuses


def noted(log: str) -> dict[int, dict]:
    """Caddy's lines about requests, by the number in their address."""
    lines = [json.loads(line) for line in log.splitlines()]
    asked = [line for line in lines if line.get("logger", "").startswith("http.log.access")]
    return {int(m[1]): line for line in asked if (m := re.search(r"number=(\d+)", line["request"]["uri"]))}


@pytest.fixture
def upstream(request, transactional_db, tmp_path):
    """Where the proxy sends requests: a web process that is well, one without a database, or a port without any."""
    if request.param == "nobody":
        yield None
        return
    lost = {"DATABASE_URL": f"postgresql://forum@127.0.0.1:{free_port()}/communique"}
    web = web_process(tmp_path / "web.log", **(lost if request.param == "lost" else {}))
    yield web
    web.stop()


@pytest.fixture
def proxy(upstream, tmp_path):
    caddy = proxy_of(upstream.port if upstream else free_port(), tmp_path)
    if upstream:
        upstream.wait_until_it_answers()
    yield caddy.wait_until_it_answers()
    caddy.stop()


EXPECTED = {"well": {200, 302, 301, 403, 404, 405}, "lost": {302, 500}, "nobody": {502}}


@pytest.mark.parametrize("upstream", EXPECTED, indirect=True)
def test_no_key_in_the_logs_of_proxy_and_web_server(links, proxy, upstream, request):
    expected = EXPECTED[request.node.callspec.params["upstream"]]
    statuses = ask_everything(proxy, links)
    assert expected <= set(statuses)
    if 200 in expected:
        assert [proxy.ask("GET", each.path) for each in links] == [302, 302, 200, 200, 200]
    wait_for(lambda: len(noted(proxy.log)) == len(statuses), 10, "every request is in the log")
    assert [noted(proxy.log)[number]["status"] for number in range(len(statuses))] == statuses
    assert_no_key(proxy.log, links)
    if 502 in expected:
        assert proxy.log.count('"level":"error"') >= len(statuses)  # the proxy answers by itself, and says so
    if upstream:
        upstream.stop()
        assert ("Not Found" if 200 in expected else "Internal Server Error") in upstream.log
        assert_no_key(upstream.log, links)


def test_no_key_in_the_log_of_the_worker(worker_process, links, tmp_path):
    """Celery repeats the whole message of a task that it does not know."""
    worker = worker_process()
    for each in links:
        current_app.send_task("tests.unknown", args=[each.path], kwargs={"token": each.token})
    wait_for(lambda: worker.log.read_text().count("unregistered task") >= len(links), 30, "the worker has complained")
    assert_no_key(worker.log.read_text(), links)


def test_the_proxy_has_the_pattern_of_the_logs():
    """One home: what is added to the list of prefixes has to be added there."""
    assert CADDYFILE.read_text().count(f"request>uri regexp `{PATTERN}` ") == 1


@pytest.mark.parametrize("command", ["adapt", "validate"])
def test_the_proxy_takes_its_file(command, tmp_path):
    variables = {"SITE_HOST": "forum.example", "ACME_EMAIL": "a@forum.example", "HOME": str(tmp_path)}
    asked = [caddy_program(), command, "--config", str(CADDYFILE), "--adapter", "caddyfile"]
    done = subprocess.run(asked, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
