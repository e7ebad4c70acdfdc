"""bin/test: throw-away servers around pytest."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from config.embedded.attached import run_attached
from config.embedded.layout import ROOT, layout_of
from config.embedded.postgres import Postgres
from config.embedded.schema_cache import fill_template
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
        if own and fill_template(own[0], environment):
            environment["TEST_TEMPLATE"] = "communique"
        command = [sys.executable, "-m", "pytest", *parallel(arguments), *arguments]
        return run_attached(command, environment)
    finally:
        servers.discard()
        shutil.rmtree(base, ignore_errors=True)


def parallel(arguments: list[str]) -> list[str]:
    """One pytest process per processor for the whole run; none where the caller chose tests or a number."""
    chosen = any(argument.startswith(("-n", "--numprocesses", "--pdb")) for argument in arguments)
    named = any(Path(ROOT, argument.partition("::")[0]).exists() for argument in arguments if argument[:1] != "-")
    if chosen or named:
        return []
    return ["-n", str(len(os.sched_getaffinity(0))), "--dist", "loadgroup"]
