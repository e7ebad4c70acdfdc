"""Every migration runs from nothing and knows its way back; the programme's and the newest of the mails go it on a
filled database.

What this proves: no migration of ours is irreversible, and those whose way back has statements of its own (triggers,
columns that were filled) run them beside rows. That every other one leaves what was there before is not shown here.
"""

import os

import pytest

from tests.support.scratch import run_on, scratch_database

pytestmark = [pytest.mark.faults]


def test_every_migration_runs_on_an_empty_database():
    """As in an installation with a database of its own, which schema.sql does not fill: the dearest test of all."""
    with scratch_database() as address:
        asked = "from django.core.management import call_command; call_command('migrate', verbosity=0)"
        assert run_on(address, asked, seconds=900) == ""


def test_migrations_go_back():
    with scratch_database(os.environ.get("TEST_TEMPLATE", "template0")) as address:
        words = run_on(address, "from tests.support.backwards import go; go()", seconds=540)
    planned, done, apps = words.split(maxsplit=2)
    assert int(planned) == int(done) >= 4
    assert all(repr(app) in apps for app in ("forum_sessions", "messaging"))
