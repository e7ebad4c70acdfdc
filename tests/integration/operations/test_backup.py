"""What backup and restore refuse, each with a sentence, exit code 1 and nothing changed."""

import json
import os
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from apps.conferences.models import Forum
from apps.operations.backup import programs
from apps.operations.backup.disk import plain_disk_errors
from tests.factories.conferences import ForumFactory

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    settings.MEDIA_ROOT.mkdir()
    return settings.MEDIA_ROOT


def backup(folder):
    out = StringIO()
    call_command("backup", str(folder), stdout=out, stderr=StringIO())
    return out.getvalue()


def refusal(*command, **options):
    with pytest.raises(CommandError) as refused:
        call_command(*map(str, command), stdout=StringIO(), stderr=StringIO(), **options)
    return str(refused.value)


@pytest.fixture
def saved(tmp_path, media):
    """A backup of one forum and two files; afterwards the database and the files are empty."""
    forum = ForumFactory()
    (media / "a.txt").write_text("one")
    (media / "deep").mkdir()
    (media / "deep" / "b.txt").write_text("two")
    backup(tmp_path / "saved")
    forum.delete()
    shutil.rmtree(media)
    return tmp_path / "saved"


def rewrite(folder, **changes):
    path = folder / "manifest.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **changes}))


def assert_nothing_restored(media):
    assert (Forum.objects.count(), media.exists()) == (0, False)


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "there").mkdir()
    backup(tmp_path / "there")
    assert sorted(os.listdir(tmp_path / "there")) == ["database.dump", "manifest.json", "media"]


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "there" / "letter").write_text("mine")
    sentence = f"{tmp_path}/there is not empty. A backup needs a new or empty folder."
    assert refusal("backup", tmp_path / "there") == sentence
    assert os.listdir(tmp_path / "there") == ["letter"]


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "there").write_text("mine")
    assert refusal("backup", tmp_path / "there") == f"{tmp_path}/there is a file; a backup needs a folder."


def test_a_backup_among_the_files_it_saves(media):
    sentence = f"{media}/x lies among the uploaded files. Choose a folder outside {media}."
    assert refusal("backup", media / "x") == sentence


def test_a_link_is_not_followed(tmp_path, media):
    (media / "passwords").symlink_to("/etc/passwd")
    backup(tmp_path / "there")
    assert list(json.loads((tmp_path / "there" / "manifest.json").read_text())["files"]) == ["database.dump"]


def program(folder: Path, name: str, lines: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{lines}\n")
    (folder / name).chmod(0o755)


def test_no_pg_dump(settings, tmp_path):
    settings.POSTGRES_PROGRAMS = [str(tmp_path)]
    server = programs.server_version()
    assert refusal("backup", tmp_path / "there") == (
        f"There is no pg_dump. Install PostgreSQL's client programs of version {server}, or name their folder in "
        "POSTGRES_PROGRAMS."
    )
    assert not (tmp_path / "there").exists()


def test_an_old_pg_dump(settings, tmp_path):
    program(tmp_path / "bin", "pg_dump", "echo 'pg_dump (PostgreSQL) 12.4 (Debian)'")
    settings.POSTGRES_PROGRAMS = [str(tmp_path / "bin")]
    server = programs.server_version()
    assert refusal("backup", tmp_path / "there").startswith(
        f"pg_dump of version 12 is too old for the server, which is of version {server}. Install "
    )
    assert not (tmp_path / "there").exists()


@pytest.mark.parametrize("exists", [True, False])
def test_a_dump_that_fails_leaves_nothing(settings, tmp_path, exists):
    lines = """case "$1" in --version) echo 'pg_dump (PostgreSQL) 99.0';;
    *) echo 'pg_dump: error: could not write: No space left on device' >&2; exit 1;; esac"""
    program(tmp_path / "bin", "pg_dump", lines)
    settings.POSTGRES_PROGRAMS = [str(tmp_path / "bin")]
    if exists:
        (tmp_path / "there").mkdir()
    assert refusal("backup", tmp_path / "there") == "The disk is full. Free some space and run it again."
    assert (tmp_path / "there").exists() is exists
    assert not exists or os.listdir(tmp_path / "there") == []


def test_the_password_is_in_no_process_list(settings, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "PASSWORD", "secret words")
    settings.DATABASES["default"]["PASSWORD"] = "secret words"
    assert "secret" not in programs.address()
    assert programs.environment()["PGPASSWORD"] == "secret words"


def test_a_folder_that_is_no_backup(tmp_path, media):
    media.rmdir()
    assert refusal("restore", tmp_path / "nowhere") == f"{tmp_path}/nowhere is not a folder."
    assert refusal("restore", tmp_path) == f"{tmp_path} is not a backup: it has no manifest.json."
    (tmp_path / "unfinished").mkdir()
    assert refusal("restore", tmp_path) == (
        f"{tmp_path} is not a backup: it has no manifest.json. The backup in it was interrupted; make a new one."
    )
    assert_nothing_restored(media)


@pytest.mark.parametrize(
    "manifest",
    ["", "[]", "{}", '{"format": 1}', '{"format": "x"}', '{"format": 1, "what": 1}', "null", '"format"'],
)
def test_a_manifest_of_somebody_else(tmp_path, manifest):
    (tmp_path / "manifest.json").write_text(manifest)
    sentence = f"{tmp_path}/manifest.json cannot be read: it is not a manifest of ours."
    assert refusal("restore", tmp_path) == sentence


@pytest.mark.parametrize("name", ["../../outside", "/etc/passwd", "media/../../x", "elsewhere/x"])
def test_a_manifest_that_leads_out_of_the_folder(saved, media, name):
    files = json.loads((saved / "manifest.json").read_text())["files"]
    rewrite(saved, files={**files, name: files["database.dump"]})
    assert refusal("restore", saved).endswith("it is not a manifest of ours.")
    assert_nothing_restored(media)


def test_damaged_and_missing_files(saved, media):
    (saved / "media" / "a.txt").write_text("two")
    (saved / "media" / "deep" / "b.txt").unlink()
    assert refusal("restore", saved).splitlines() == [
        "media/a.txt is damaged: its hash is not the one in manifest.json.",
        "media/deep/b.txt is missing.",
        "Nothing has been restored.",
    ]
    assert_nothing_restored(media)


def test_a_damaged_dump(saved, media):
    data = bytearray((saved / "database.dump").read_bytes())
    data[len(data) // 2] ^= 1
    (saved / "database.dump").write_bytes(data)
    assert refusal("restore", saved).splitlines()[0] == (
        "database.dump is damaged: its hash is not the one in manifest.json."
    )
    assert_nothing_restored(media)


def test_a_backup_of_a_newer_version(saved, media):
    made = json.loads((saved / "manifest.json").read_text())
    rewrite(saved, version="7.0", migrations=[*made["migrations"], "statements.9999_later"])
    assert refusal("restore", saved) == (
        "The backup was made by a newer version (7.0): this one (0.1.0) does not know 1 of its migrations, "
        "for instance statements.9999_later. Update first, then restore."
    )
    assert_nothing_restored(media)


def test_a_newer_format(saved):
    rewrite(saved, format=2)
    assert refusal("restore", saved) == (
        f"{saved} has backup format 2; this version reads up to 1. Use a newer version."
    )


def test_a_database_with_somebody_in_it(saved, media):
    ForumFactory()
    name = connection.settings_dict["NAME"]
    assert refusal("restore", saved).startswith(f"The database {name} is not empty. Restore into a new data folder")
    assert (Forum.objects.count(), media.exists()) == (1, False)


def test_files_without_a_database(saved, media):
    media.mkdir()
    (media / "other.txt").write_text("mine")
    assert refusal("restore", saved).startswith(f"{media} is not empty. Restore into a new data folder")
    assert os.listdir(media) == ["other.txt"]


def test_replacing_is_asked_for(saved, monkeypatch):
    ForumFactory()
    for answer in ("", "yes", "another"):
        monkeypatch.setattr("builtins.input", lambda _question, answer=answer: answer)
        assert refusal("restore", saved, replace=True) == "Nothing has been changed."
    assert Forum.objects.count() == 1


def test_no_psql(saved, media, settings, tmp_path):
    settings.POSTGRES_PROGRAMS = [str(tmp_path)]
    assert refusal("restore", saved).startswith("There is no pg_restore and psql. Install ")
    assert_nothing_restored(media)


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device", "/x"), "The disk is full (/x). Free some space and run it again."),
        (OSError(13, "Permission denied", "/x"), "No permission (/x)."),
        (OSError(5, "Input/output error"), "Input/output error."),
    ],
)
def test_disks_that_fail(error, sentence):
    with pytest.raises(Exception, match=sentence.replace("(", r"\(").replace(")", r"\)")), plain_disk_errors():
        raise error


def test_versions_agree(settings):
    assert f'\nversion = "{settings.VERSION}"\n' in (settings.BASE_DIR / "pyproject.toml").read_text()
