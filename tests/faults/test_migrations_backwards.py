"""Every app's migrations run backwards on a filled database, and forwards again; texts on the table are refused in words."""

import json
import os

import psycopg
import pytest

from config.embedded.layout import ROOT, layout_of
from tests.support.devstack import run

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
DEMONSTRATION = ROOT / "apps/exchange/demonstration/asia-peace-conference.json"
FLOORS = ["statements", "documents", "forum_sessions", "delegates", "delegations", "conferences", "messaging", "audit"]
COUNT = "SELECT count(*) FROM {}"


def manage(data, *arguments):
    return run("manage", *arguments, "--data", data, seconds=540)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A data folder with the demonstration in it."""
    data = tmp_path_factory.mktemp("backwards") / "data"
    data.parent.chmod(0o711)
    for arguments in (["migrate", "-v0"], ["import_forum", str(DEMONSTRATION)], ["demo_accounts"]):
        done = manage(data, *arguments)
        assert done.returncode == 0, done.stderr
    return data


def test_texts_on_the_table_are_not_lost_without_a_word(filled):
    done = manage(filled, "migrate", "statements", "zero")
    assert done.returncode != 0
    assert "Texts have been put to their parties here" in done.stderr
    assert manage(filled, "migrate", "-v0").returncode == 0


def test_every_app_goes_back_to_nothing_and_comes_again(filled):
    """From the top floor down, so that each is filled when its own turn comes. Tablings first, which refuse."""
    script = "from django.db import connection as c; k = c.cursor(); k.execute('SET session_replication_role = replica'); [k.execute(f'DELETE FROM {t}') for t in c.introspection.table_names() if t.startswith('statements_')]"
    assert manage(filled, "shell", "-v0", "-c", script).returncode == 0
    for app in FLOORS:
        done = manage(filled, "migrate", app, "zero", "-v0")
        assert done.returncode == 0, f"{app}: {done.stderr[-800:]}"
    assert manage(filled, "migrate", "-v0").returncode == 0
    done = manage(filled, "import_forum", str(DEMONSTRATION))
    assert done.returncode == 0, done.stderr
