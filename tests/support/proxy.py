"""The proxy of a real installation, Caddy with the project's own file, in front of real web processes."""

import http.client
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from config.embedded.layout import ROOT
from config.embedded.programs import WEB_APPLICATION, WEB_OPTIONS, WEB_SERVER
from tests.support.devstack import free_port, wait_for
from tests.support.workers import environment

CADDYFILE = ROOT / "deploy" / "Caddyfile"


def caddy_program() -> str:
    """The installed Caddy; without one the test is skipped, or fails where REQUIRE_CADDY asks for it."""
    if found := shutil.which("caddy"):
        return found
    if os.environ.get("REQUIRE_CADDY") == "1":
        pytest.fail("REQUIRE_CADDY is set and there is no caddy on PATH")
    pytest.skip("there is no caddy on PATH")


class Logged:
    """A process that listens on a port of its own, and everything it has written."""

    def __init__(self, command: list[str], log: Path, port: int, variables: dict[str, str]):
        self.path, self.port = log, port
        with log.open("ab") as output:
            self.process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=output, stderr=output)

    @property
    def log(self) -> str:
        return self.path.read_text()

    def wait_until_it_answers(self, seconds: float = 120) -> "Logged":
        wait_for(lambda: self.process.poll() is not None or self._answers(), seconds, f"an answer\n{self.log}")
        assert self.process.poll() is None, self.log
        return self

    def _answers(self) -> bool:
        try:
            return self.ask("GET", "/healthz") > 0
        except OSError:
            return False

    def ask(self, method: str, path: str, headers: dict[str, str] | None = None) -> int:
        """The status; nothing is followed, and the path goes out exactly as it is."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, headers=headers or {})
            return connection.getresponse().status
        finally:
            connection.close()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


def web_process(log: Path, **variables: str) -> Logged:
    """One web process as in an installation, on this test's database unless `variables` name another."""
    port = free_port()
    command = [sys.executable, *WEB_SERVER, "--host", "127.0.0.1", "--port", str(port)]
    command += ["--workers", "1", *WEB_OPTIONS, WEB_APPLICATION]
    return Logged(command, log, port, environment(**variables))


def proxy_of(upstream: int, folder: Path) -> Logged:
    """Caddy by deploy/Caddyfile. Only the addresses are this machine's, without TLS; the rest stands in the file."""
    port = free_port()
    variables = {
        "SITE_HOST": f"http://127.0.0.1:{port}",
        "WEB_ADDRESS": f"127.0.0.1:{upstream}",
        "ACME_EMAIL": "operator@forum.example",
        "CADDY_ADMIN": "off",
        "HOME": str(folder),
        "PATH": os.environ["PATH"],
    }
    command = [caddy_program(), "run", "--config", str(CADDYFILE), "--adapter", "caddyfile"]
    return Logged(command, folder / "caddy.log", port, variables)
