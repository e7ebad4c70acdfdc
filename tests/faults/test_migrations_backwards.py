"""Every migration knows its way back; the programme's and the newest of the mails go it on a filled database.

What this proves: no migration of ours is irreversible, and those whose way back has statements of its own (triggers on
tables of lower apps, columns that were filled) run them beside rows. That every other one leaves what was there before
is not shown here: going back through all of them takes minutes, and nobody does it in an installation.
"""

import pytest

from config.embedded.layout import ROOT
from tests.support.devstack import run

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
DEMONSTRATION = ROOT / "apps/exchange/demonstration/asia-peace-conference.json"


def test_migrations_go_back(tmp_path):
    data = tmp_path / "data"

    def manage(*arguments):
        done = run("manage", *arguments, "--data", data, seconds=540)
        assert done.returncode == 0, f"{arguments}: {done.stderr[-1500:]}"
        return done.stdout

    manage("migrate", "-v0")
    manage("import_forum", str(DEMONSTRATION))
    manage("demo_accounts")
    words = manage("shell", "-v0", "-c", "from tests.support.backwards import go; go()")
    planned, done, apps = words.split(maxsplit=2)
    assert int(planned) == int(done) >= 4
    assert all(repr(app) in apps for app in ("forum_sessions", "messaging"))
