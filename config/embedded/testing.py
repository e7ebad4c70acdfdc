"""bin/test: throw-away servers around pytest."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from config.embedded import schema
from config.embedded.attached import run_attached
from config.embedded.layout import ROOT, layout_of
from config.embedded.postgres import Postgres
from config.embedded.progress import say, step
from config.embedded.servers import Servers
from config.translations import compile_all


def test(arguments: list[str]) -> int:
    """Run pytest with DATABASE_URL and REDIS_URL of servers that live as long as it does; return its exit code."""
    base = Path(tempfile.mkdtemp(prefix="communique-test-"))
    base.chmod(0o711)  # root: the server's account has to pass through
    layout = layout_of(base / "data")
    servers = Servers(
        layout, database="DATABASE_URL" not in os.environ, broker="REDIS_URL" not in os.environ, throw_away=True
    )
    try:
        servers.lock()
        servers.start()
        environment = {
            "DATABASE_URL": layout.database_url,
            "REDIS_URL": layout.redis_url,
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "FORUM_DATA": str(layout.data),
        }
        os.chdir(ROOT)
        compile_all()
        own = [server for server in servers.members if isinstance(server, Postgres)]
        if own and make_template(own[0], environment):
            environment["TEST_TEMPLATE"] = "communique"
        command = [sys.executable, "-m", "pytest", *parallel(arguments), *arguments]
        return run_attached(command, environment)
    finally:
        servers.discard()
        shutil.rmtree(base, ignore_errors=True)


def make_template(server: Postgres, environment: dict[str, str]) -> bool:
    """Give the server's database the newest schema, for test databases to be copied from; False if migrating fails."""
    if schema.load(server.layout.database_url) and schema.is_current():
        return True
    with step("migrating the database that test databases are copied from"):
        command = [sys.executable, str(ROOT / "manage.py"), "migrate", "--verbosity=0", "--no-input"]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        say(f"the migrations fail; tests that need the database will say more: {done.stderr.strip().splitlines()[-1]}")
        return False
    schema.write(server)
    return True


def parallel(arguments: list[str]) -> list[str]:
    """One pytest process per processor for the whole run; none where the caller chose tests or a number."""
    chosen = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    named = any(Path(ROOT, argument.partition("::")[0]).exists() for argument in arguments if argument[:1] != "-")
    if chosen or named:
        return []
    return ["-n", str(len(os.sched_getaffinity(0))), "--dist", "loadgroup"]
