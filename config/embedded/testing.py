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
from config.embedded.reach import Reach, changed_files
from config.embedded.servers import Servers
from config.translations import compile_all


def test(arguments: list[str]) -> int:
    """Run pytest with DATABASE_URL and REDIS_URL of servers that live as long as it does; return its exit code."""
    options = [*parallel(arguments), *arguments]
    if "--changed" in arguments:
        options = narrowed(options, Reach(), changed_files())
        if not options:
            return 0
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
        command = [sys.executable, "-m", "pytest", *options]
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


def narrowed(arguments: list[str], reach: Reach, changed: set[str]) -> list[str]:
    """The arguments with test files for --changed: those the change reaches, among the named ones; [] for no test."""
    rest = [argument for argument in arguments if argument != "--changed"]
    named = [argument for argument in rest if is_named(argument)]
    reached = reach.tests_for(changed)
    chosen = reached if not named else []
    for path in (argument.partition("::")[0].rstrip("/") for argument in named):
        chosen += [test for test in reached if test == path or test.startswith(f"{path}/")]
    say(f"{len(chosen)} of {len(reach.tests)} test files reach what differs in {len(changed)} files")
    parts = [argument for argument in named if argument.partition("::")[0] in chosen]
    whole = [test for test in dict.fromkeys(chosen) if not any(part.startswith(f"{test}::") for part in parts)]
    paths = [part for part in parts if "::" in part] + whole
    return [argument for argument in rest if argument not in named] + paths if paths else []


def is_named(argument: str) -> bool:
    return argument[:1] != "-" and Path(ROOT, argument.partition("::")[0]).exists()


def parallel(arguments: list[str]) -> list[str]:
    """One pytest process per processor for the whole run; none where the caller chose tests or a number."""
    chosen = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    if chosen or any(is_named(argument) for argument in arguments):
        return []
    return ["-n", str(len(os.sched_getaffinity(0))), "--dist", "loadgroup"]
