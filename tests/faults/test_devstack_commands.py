"""bin/serve and bin/manage as a person meets them: one folder for the whole life of an installation."""

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from config.embedded.layout import ROOT, is_open_to_others, layout_of, postgres_programs
from config.embedded.servers import Servers, is_held
from tests.support.devstack import Served, clean_environment, command, free_port, open_folder, run, wait_for

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
NOBODY = 65534


class Installation:
    """A data folder whose bin/serve goes on from test to test until one ends it: a start costs ten seconds."""

    def __init__(self, base: Path):
        self.base, self.data = base, base / "my data"
        self.starts = 0
        self.last: Served | None = None

    def served(self, port: int = 0) -> Served:
        if self.last is None or self.last.process.poll() is not None:
            self.starts += 1
            log, start = self.base / f"output-{self.starts}.txt", command("serve", "--empty")
            self.last = Served(self.data, port or free_port(), log, start=start, METRICS_TOKEN="counted")
            self.last.wait_until_ready()
        return self.last

    def stop(self) -> None:
        if self.last is not None:
            self.last.stop()


@pytest.fixture(scope="module")
def served_from_test_to_test():
    """In a folder with a space in its name."""
    with open_folder() as base:
        made = Installation(base)
        yield made
        made.stop()
        Servers(layout_of(made.data)).discard()


@pytest.fixture
def served(served_from_test_to_test):
    """A running bin/serve; a test may end it, and starts the next one so."""
    return served_from_test_to_test.served()


@pytest.fixture
def installation(served_from_test_to_test):
    """The data folder without a bin/serve."""
    served_from_test_to_test.stop()
    return served_from_test_to_test.data


def assert_nothing_left(served: Served, seconds: float) -> None:
    wait_for(lambda: not served.leftovers(), seconds, f"everything ended: {served.leftovers()}")


def test_ready_is_said_once_and_the_probes_agree(served):
    assert served.output.count("ready http") == 1
    assert served.get("/healthz") == (200, "ok\n")
    everything = '{"database": "ok", "broker": "ok", "worker": "ok", "disk": "ok"}'
    wait_for(lambda: served.get("/readyz") == (200, everything), 30, "ready")
    assert stat.S_IMODE((served.data / "secret_key").stat().st_mode) == 0o600
    assert stat.S_IMODE((served.data / "running.json").stat().st_mode) == 0o600


def test_an_empty_installation_offers_its_first_account(served):
    address = re.search(r"^open the first account, .*: http://127.0.0.1:\d+(/\S+)$", served.output, re.MULTILINE)[1]
    status, page = served.get(address)
    assert status == 200
    assert "Open the first account" in page


def test_the_web_processes_count_together(served):
    """Two processes answer in turn; metrics of one of them alone would tell about half."""
    counted = r'^django_http_requests_total_by_view_transport_method_total\{.*view="healthz"\} (\d+)'

    def count() -> int:
        status, text = served.get("/metrics", Authorization="Bearer counted")
        assert status == 200
        return int(re.search(counted, text, re.MULTILINE)[1])

    before = count()
    assert [served.get("/healthz")[0] for _ in range(20)] == [200] * 20
    assert count() == before + 20


def test_manage_joins_and_a_second_serve_is_refused(served):
    asked = "from django.conf import settings; print('at', settings.SITE_URL)"
    joined = run("manage", "--data", served.data, "shell", "-v", "0", "-c", asked)
    assert joined.stdout.strip() == f"at http://127.0.0.1:{served.port}"
    second = run("serve", "--port", free_port(), "--data", served.data)
    assert second.returncode == 1
    assert second.stderr.startswith(f"bin/serve: {served.data} is already in use by another run (process ")
    assert "Traceback" not in second.stderr
    assert served.get("/healthz")[0] == 200


def test_kill_9_of_everything_but_the_supervisor(served):
    words = ("postgres", "valkey", "web_master", "config worker", "config beat")
    for pid in [served.child(word) for word in words]:  # all found first: the end of one may end another
        os.kill(pid, signal.SIGKILL)
    everything = '{"database": "ok", "broker": "ok", "worker": "ok", "disk": "ok"}'
    wait_for(lambda: served.get("/readyz") == (200, everything), 60, f"ready again\n{served.output}")
    for line in ("PostgreSQL had ended and runs again", "Valkey had ended and runs again"):
        assert served.output.count(line) == 1
    for name in ("web", "worker", "beat"):
        assert served.output.count(f"· {name} ended (signal SIGKILL); starting it again in ") == 1


def test_kill_9_of_the_supervisor_leaves_nothing_and_a_clean_database(served, served_from_test_to_test):
    served.process.kill()
    assert_nothing_left(served, 10)
    assert cluster_state(served.data) == "shut down"
    served_from_test_to_test.served(served.port)


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything(served, how):
    assert served.stop(how) == 0
    assert served.leftovers() == []
    assert not (served.data / "running.json").exists()
    assert cluster_state(served.data) == "shut down"


def cluster_state(data: Path) -> str:
    layout = layout_of(data)
    program = [postgres_programs() / "pg_controldata", layout.cluster]
    shown = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    return next(line.partition(":")[2].strip() for line in shown.splitlines() if line.startswith("Database cluster"))


def test_manage_alone_starts_and_stops_the_servers(installation):
    done = run("manage", "migrate", "--data", installation, "-v", "0")
    assert (done.returncode, done.stdout) == (0, "")
    asked = "from django.db import connection; print(connection.cursor().execute('SELECT 6 * 7').fetchone()[0])"
    done = run("manage", "shell", "-v", "0", "-c", asked, FORUM_DATA=str(installation))
    assert (done.returncode, done.stdout) == (0, "42\n")
    assert cluster_state(installation) == "shut down"


def test_two_manage_at_once_share_the_servers(installation):
    """The one that started them is done long before the other has asked: it waits, and they stay."""
    asked = "from django.db import connection; connection.cursor(); print('there', flush=True); input(); "
    asked += "print(connection.cursor().execute('SELECT 1').fetchone())"
    start = command("manage", "--data", installation, "shell", "-v", "0", "-c", asked)
    piped = {"env": clean_environment(), "stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    first = subprocess.Popen(start, **piped)
    wait_for(lambda: is_held(installation / ".lock"), 60, "the first starts the servers", every=0.01)
    last = subprocess.Popen(start, **piped)
    assert [process.stdout.readline() for process in (first, last)] == ["there\n", "there\n"]
    first.stdin.write("now\n")
    first.stdin.flush()
    wait_for(lambda: not (installation / "running.json").exists(), 60, "the first is done")
    with pytest.raises(subprocess.TimeoutExpired):
        first.wait(2)
    assert last.communicate("now\n", timeout=60)[0] == "(1,)\n"
    assert first.communicate(timeout=60)[0] == "(1,)\n"
    assert [first.returncode, last.returncode] == [0, 0]


def test_the_exit_code_of_a_command_is_kept(installation):
    assert run("manage", "--data", installation, "no_such_command").returncode == 1


def test_a_taken_port_is_said_before_anything_starts(tmp_path):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        done = run("serve", "--port", port, "--data", tmp_path / "data")
    assert done.returncode == 1
    assert done.stderr == f"bin/serve: port {port} is already taken. Choose another one with --port.\n"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("port", ["0", "65536", "http"])
def test_a_port_that_is_none(tmp_path, port):
    done = run("serve", "--port", port, "--data", tmp_path / "data")
    assert done.returncode == 2
    assert f"'{port}' is not a port number (1 to 65535)" in done.stderr


def test_a_folder_that_is_a_file(tmp_path):
    (tmp_path / "data").write_text("")
    done = run("serve", "--port", free_port(), "--data", tmp_path / "data")
    assert done.returncode == 1
    assert done.stderr == f"bin/serve: {tmp_path}/data is a file; the data folder must be a folder.\n"


@pytest.fixture
def small_disk():
    """A file system of 30 MB that every account may pass through."""
    if os.geteuid() != 0:
        pytest.skip("only root may mount a small file system")
    base = Path(tempfile.mkdtemp(prefix="communique-small-"))
    base.chmod(0o711)
    mount = ["mount", "-t", "tmpfs", "-o", "size=30m,mode=711", "none", str(base)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("this machine does not let root mount a file system")
    yield base
    subprocess.run(["umount", base], check=True)
    base.rmdir()


def test_a_full_disk_is_said_before_it_hurts(small_disk):
    data = small_disk / "data"
    done = run("serve", "--port", free_port(), "--data", data)
    assert done.returncode == 1
    assert done.stderr == f"bin/serve: the disk is full ({data}). Free some space and run it again.\n"


def test_a_disk_that_fills_while_the_database_is_made(small_disk):
    done = run("manage", "--data", small_disk / "data", "check")
    assert done.returncode == 1
    assert done.stderr == (
        "bin/manage: the database could not be created: the disk is full. Free some space and run it again.\n"
    )
    assert not (small_disk / "data" / "pg").exists()


@pytest.fixture
def ordinary():
    """A fresh clone of an account without rights, on a long path with spaces, and how that account starts a command."""
    if os.geteuid() != 0:
        pytest.skip("the whole run is one as an ordinary user")
    found = [shutil.which(name) for name in ("python3.13", "python3.12", "python3.11", "python3")]
    found = [*found, "/usr/local/bin/python3", "/usr/bin/python3.11", "/usr/bin/python3.12", "/usr/bin/python3.13"]
    python = next(
        (each for each in found if each and Path(each).exists() and is_open_to_others(Path(each).resolve())), None
    )
    if python is None:
        pytest.skip("no Python that an ordinary account can reach")
    with open_folder(0o755) as base:
        clone = base / ("a long name " * 8).strip() / "clone"
        left_out = shutil.ignore_patterns(".git", ".venv", "var", "__pycache__")
        shutil.copytree(ROOT, clone, symlinks=True, ignore=left_out)
        (base / "home").mkdir()
        for path in [base / "home", clone, *clone.rglob("*")]:
            os.chown(path, NOBODY, NOBODY)
        account = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]
        yield clone, [*account, python, str(clone / "bin" / "serve")]


def test_a_fresh_clone_of_an_ordinary_user_on_a_long_path_with_spaces(ordinary, tmp_path):
    clone, start = ordinary
    home = str(clone.parents[1] / "home")
    served = Served(clone / "var", free_port(), tmp_path / "output", start=[*start, "--empty"], HOME=home)
    served.wait_until_ready(300)
    assert re.search(r"^· installing \d+ packages … \d+ s$", served.output, re.M)
    assert served.get("/healthz") == (200, "ok\n")
    assert {path.stat().st_uid for path in (clone / "var").iterdir()} == {NOBODY}
    assert served.stop() == 0
    assert served.leftovers() == []


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become somebody else")
def test_no_write_permission_is_said(installation):
    data = installation.parent / "closed"
    data.mkdir(mode=0o755)
    script = "import os, sys, config.embedded.serve; from config.embedded.__main__ import main; "
    script += "os.setuid(65534); sys.exit(main())"  # who may not write need not be able to read Python's own folder
    done = subprocess.run(
        [sys.executable, "-c", script, "serve", "--port", str(free_port()), "--data", str(data)],
        cwd=ROOT,
        env=clean_environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"bin/serve: no write permission ({data}/.lock). "
        "Use the account that owns this folder, or another folder with --data.\n"
    )
