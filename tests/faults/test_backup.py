"""Backup and restore as an operator does them: real servers, real folders, the demonstration in between."""

import hashlib
import json
import os
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from config.embedded.layout import layout_of
from config.embedded.servers import Servers
from tests.support.devstack import Served, clean_environment, command, free_port, open_folder, servers_of

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
FORUM = "asia-peace-conference"
SYSTEM = ["pg_catalog", "information_schema"]


def manage(data, *arguments, typed="", **more):
    return subprocess.run(
        command("manage", *arguments, "--data", data),
        env=clean_environment(**more),
        input=typed,
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def export(data):
    done = manage(data, "export_forum", FORUM)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ask(data, statement, *values):
    """The rows of an answer of this folder's database, whose servers run."""
    with psycopg.connect(layout_of(data).database_url) as connection:
        return connection.execute(statement, values).fetchall()


def forums(data):
    return [slug for (slug,) in ask(data, "SELECT slug FROM conferences_forum ORDER BY slug")]


@pytest.fixture(scope="module")
def base():
    with open_folder() as folder:
        yield folder
        for data in folder.glob("data *"):
            Servers(layout_of(data)).discard()


@dataclass(frozen=True)
class Saved:
    data: Path
    folder: Path  # of the backup
    said: str
    exported: str


@pytest.fixture(scope="module")
def saved(base):
    """A demonstration with a sealed trail and an uploaded file, backed up while it runs; its servers go on running."""
    data, folder = base / "data one", base / "backups" / "first"
    served = Served(data, free_port(), base / "serve.txt").wait_until_ready()
    (data / "media" / "papers").mkdir(parents=True)
    (data / "media" / "papers" / "例.txt").write_text("A paper.")
    entry = "from apps.audit import services; from apps.audit.seals import sealing; "
    entry += "from apps.conferences.models import Forum; "
    entry += "services.record('forum.told', target=Forum.objects.get(), by=None, actor_label='clock'); "
    assert manage(data, "shell", "-v", "0", "-c", entry + "print(sealing.seal_due())").stdout.strip() != "0"
    done = manage(data, "backup", folder)
    served.stop()
    assert done.returncode == 0, done.stderr
    with servers_of(data):
        yield Saved(data, folder, done.stdout, export(data))


def test_a_backup_says_what_it_holds(saved):
    folder, said = saved.folder, saved.said
    made = json.loads((folder / "manifest.json").read_text())
    assert sorted(path.name for path in folder.iterdir()) == ["database.dump", "manifest.json", "media"]
    assert sorted(made["files"]) == ["database.dump", "media/papers/例.txt"]
    dump = (folder / "database.dump").read_bytes()
    assert made["files"]["database.dump"] == {"size": len(dump), "sha256": hashlib.sha256(dump).hexdigest()}
    assert (made["format"], made["tables"]["conferences.Forum"]) == (1, 1)
    assert f"Newest seal of the audit trail: {made['newest_seal']['number']} {made['newest_seal']['digest']}" in said
    assert "Not in it: the secret key" in said


def test_a_backup_is_for_its_owner_only(saved):
    folder = saved.folder
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.rglob("*") if path.is_file()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.fixture(scope="module")
def second(saved, base):
    """Another data folder with the backup restored into it, and what was said. Each test leaves it as restored."""
    data = base / "data two"
    done = manage(data, "restore", saved.folder)
    assert done.returncode == 0, done.stderr
    return data, done


def test_restored_elsewhere_everything_is_the_same(saved, second):
    data, done = second
    assert "  conferences.Forum 1\n" in done.stdout
    made = json.loads((saved.folder / "manifest.json").read_text())
    entries, seals, newest = made["tables"]["audit.Entry"], made["tables"]["audit.Seal"], made["newest_seal"]
    assert newest["number"] == seals  # the chain has no gap
    assert (
        f"Audit trail verified: entries {entries}, seals {seals}, not sealed yet 0.\n"
        f"Newest seal: {seals} {newest['digest']}\n"
    ) in done.stdout
    assert "signs with another key" in done.stderr
    with servers_of(data):
        assert export(data) == saved.exported
        assert manage(data, "verify_records").returncode == 0
    assert (data / "media" / "papers" / "例.txt").read_text() == "A paper."
    assert [path.name for path in data.iterdir() if path.name.startswith("media")] == ["media"]


NEW_FORUM = "from apps.conferences.models import Forum; "
NEW_FORUM += "Forum.objects.create(slug='another', names={'en': 'Another'}, abbreviation='A')"
NOT_EMPTY = (
    "CommandError: The database communique is not empty. Restore into a new data folder or an empty database, or say "
    "--replace to lose what is there.\n"
)


def test_in_place_of_another_beside_running_servers(saved, second, base):
    (data, _done), folder = second, saved.folder
    served = Served(data, free_port(), base / "second.txt").wait_until_ready()
    assert manage(data, "shell", "-v", "0", "-c", NEW_FORUM).returncode == 0
    refused = manage(data, "restore", folder)
    assert (refused.returncode, refused.stderr) == (1, NOT_EMPTY)
    refused = manage(data, "restore", folder, "--replace", typed="something else\n")
    assert (refused.returncode, refused.stderr.splitlines()[-1]) == (1, "CommandError: Nothing has been changed.")
    assert forums(data) == ["another", FORUM]
    done = manage(data, "restore", folder, "--replace", typed="communique\n")
    assert done.returncode == 0, done.stderr
    assert forums(data) == [FORUM]
    assert served.get("/en/")[0] == 200
    served.stop()


def test_a_backup_of_a_restored_older_version_is_migrated(saved, second, base):
    (data, _done), folder = second, base / "backups" / "older"
    with servers_of(data):
        assert manage(data, "migrate", "audit", "0001", "-v", "0").returncode == 0
        assert manage(data, "backup", folder).returncode == 0
        assert "audit.0002_seals" not in json.loads((folder / "manifest.json").read_text())["migrations"]
        done = manage(data, "restore", folder, "--replace", "--yes")
        assert done.returncode == 0, done.stderr
        assert "· bringing the database up to date" in done.stderr
        assert export(data) == saved.exported


def test_a_dump_that_breaks_off_changes_nothing(saved, base):
    """Even where the manifest was made to agree: what has been read so far is rolled back."""
    folder = saved.folder
    broken, empty = base / "backups" / "broken", base / "data three"
    shutil.copytree(folder, broken)
    dump = (folder / "database.dump").read_bytes()[:-20_000]
    (broken / "database.dump").write_bytes(dump)
    made = json.loads((folder / "manifest.json").read_text())
    made["files"]["database.dump"] = {"size": len(dump), "sha256": hashlib.sha256(dump).hexdigest()}
    (broken / "manifest.json").write_text(json.dumps(made))
    done = manage(empty, "restore", broken)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("CommandError: pg_restore failed: pg_restore: error: ")
    with servers_of(empty):
        assert ask(empty, "SELECT schemaname, tablename FROM pg_tables WHERE NOT schemaname = ANY(%s)", SYSTEM) == []
    assert not (empty / "media").exists()
    assert not (empty / "media.restoring").exists()


@pytest.fixture
def small_disk(base):
    """Too small for any dump."""
    folder = base / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        folder.rmdir()
        pytest.skip("only root may mount a small file system, and not everywhere")
    yield folder
    subprocess.run(["umount", folder], check=True)
    folder.rmdir()


@pytest.mark.parametrize("name", ["", "new"])
def test_a_full_disk_leaves_nothing_half(saved, small_disk, name):
    done = manage(saved.data, "backup", small_disk / name)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("CommandError: The disk is full")
    assert list(small_disk.iterdir()) == []
