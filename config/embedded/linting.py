"""bin/lint: what is checked without running a page."""

import os
import subprocess
import sys
from pathlib import Path

from config.embedded.layout import ROOT

PROGRAMS = Path(sys.executable).parent
BANDIT = ["--severity-level", "medium", "--confidence-level", "medium"]


def lint(arguments: list[str]) -> int:
    """Run every check, show the output of those that fail; return 1 if any did."""
    if arguments:
        raise SystemExit("bin/lint takes no arguments")
    os.chdir(ROOT)
    environment = {
        **os.environ,
        "PATH": f"{PROGRAMS}{os.pathsep}{os.environ.get('PATH', '')}",
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
    }
    failed = [name for name, command in checks().items() if not _passes(name, command, environment)]
    print(f"failed: {', '.join(failed)}" if failed else "all checks passed", flush=True)
    return 1 if failed else 0


def checks() -> dict[str, list[str]]:
    """Name and command of each check, quick ones first."""
    templates = [str(path) for path in sorted(ROOT.glob("templates/**/*.html"))]
    return {
        "style": ["ruff", "check", "--no-cache"],
        "format": ["ruff", "format", "--check", "--no-cache"],
        "templates": ["djade", "--check", "--target-version", "5.2", *templates],
        "floors": ["lint-imports", "--no-cache"],
        "types": ["mypy", "--cache-dir", str(PROGRAMS.parent / "mypy"), "--no-error-summary", "apps", "config"],
        "security": ["bandit", "--quiet", "--recursive", "apps", "config", "bin", *BANDIT],
        "migrations": [sys.executable, "manage.py", "makemigrations", "--check", "--dry-run"],
    }


def _passes(name: str, command: list[str], environment: dict[str, str]) -> bool:
    print(f"· {name} …", end="", flush=True)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    print(" ok" if done.returncode == 0 else " FAILED", flush=True)
    if done.returncode != 0:
        print(done.stdout + done.stderr, flush=True)
    return done.returncode == 0
