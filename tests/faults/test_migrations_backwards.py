"""Every migration runs from nothing, to what schema.sql holds, and knows its way back.

The programme's and the newest of the mails go it on a filled database.

What this proves: no migration of ours is irreversible, and those whose way back has statements of its own (triggers,
columns that were filled) run them beside rows. That every other one leaves what was there before is not shown here.
"""

import os

import pytest

from config.embedded import schema
from tests.support.scratch import run_on, scratch_database, structure

pytestmark = [pytest.mark.faults]
MIGRATE = "from django.core.management import call_command; call_command('migrate', verbosity=0)"


def test_every_migration_runs_on_an_empty_database_and_makes_what_schema_sql_holds():
    """As in an installation with a database of its own, which schema.sql does not fill."""
    with scratch_database() as migrated, scratch_database() as filled:
        assert run_on(migrated, MIGRATE) == ""
        assert schema.load(filled)
        if not schema.is_current():  # this run has its servers from elsewhere, so nobody has written the file
            run_on(filled, MIGRATE)
        assert structure(migrated).splitlines() == structure(filled).splitlines()


def test_migrations_go_back():
    with scratch_database(os.environ.get("TEST_TEMPLATE", "template0")) as address:
        words = run_on(address, "from tests.support.backwards import go; go()", seconds=300)
    planned, done, apps = words.split(maxsplit=2)
    assert int(planned) == int(done) >= 4
    assert all(repr(app) in apps for app in ("forum_sessions", "messaging"))
