"""bin/bench: throw-away servers, as durable as those of bin/serve, around the benchmarks."""

import os
import secrets
import shutil
import sys
import tempfile
from pathlib import Path

from config.embedded import schema
from config.embedded.attached import run_attached
from config.embedded.layout import ROOT, layout_of
from config.embedded.servers import Servers
from config.translations import compile_all


def bench(arguments: list[str]) -> int:
    """Run tests.load on servers of its own, whatever the environment names: real data is never measured."""
    base = Path(tempfile.mkdtemp(prefix="communique-bench-"))
    base.chmod(0o711)  # root: the server's account has to pass through
    layout = layout_of(base / "data")
    servers = Servers(layout)
    try:
        servers.lock()
        servers.start()
        environment = {
            **os.environ,
            "DATABASE_URL": layout.database_url,
            "REDIS_URL": layout.redis_url,
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "SECRET_KEY": secrets.token_urlsafe(50),
            "FORUM_DATA": str(layout.data),
        }
        os.chdir(ROOT)
        compile_all()
        schema.load(layout.database_url)
        return run_attached([sys.executable, "-m", "tests.load", *arguments], environment)
    finally:
        servers.discard()
        shutil.rmtree(base, ignore_errors=True)
