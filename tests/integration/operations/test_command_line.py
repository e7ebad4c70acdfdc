"""Commands on a database that is not ready for them."""

import os
import subprocess
import sys

from django.conf import settings

from tests.support.scratch import scratch_database


def test_a_command_on_a_database_without_tables_says_what_to_do_first():
    with scratch_database() as address:
        done = subprocess.run(
            [
                sys.executable,
                "manage.py",
                "import_forum",
                str(settings.BASE_DIR / "apps/exchange/demonstration/asia-peace-conference.json"),
            ],
            env={**os.environ, "DATABASE_URL": address, "FORUM_DATA": "/srv/new"},
            cwd=settings.BASE_DIR,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
    assert done.returncode == 1
    assert "Run `bin/manage migrate --data /srv/new` first" in done.stderr
    assert "Traceback" not in done.stderr
