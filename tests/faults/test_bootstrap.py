"""The first minute on a strange machine: too old a Python, no venv module, nothing to install with."""

import ast
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from config.embedded.layout import ROOT
from tests.support.devstack import clean_environment

pytestmark = pytest.mark.faults
SCRIPTS = [ROOT / "bin" / name for name in ("serve", "test", "manage", "lint")]


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / "bin" / "oldest_python.py"], ids=lambda path: path.name)
def test_an_old_python_can_still_read_what_refuses_it(script):
    source = script.read_text()
    assert source.startswith("#!/usr/bin/env python3\n") or script.suffix == ".py"
    ast.parse(source, feature_version=(3, 4))
    before, refusal, _rest = source.partition("oldest_python.require()")
    assert script.suffix == ".py" or (refusal and before.count("\nimport ") == 1)


def require(version: tuple[int, int], path: str) -> subprocess.CompletedProcess:
    script = f"import oldest_python; oldest_python.require({version}); print('goes on')"
    return subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT / "bin",
        env={"PATH": path, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_an_old_python_is_named(tmp_path):
    done = require((3, 9), str(tmp_path))
    assert done.returncode == 1
    assert done.stderr == "Communiqué needs Python 3.11 or newer; this is Python 3.9.\n"


def test_an_old_python_hands_over_to_a_newer_one_on_the_path(tmp_path):
    newer = tmp_path / "python3.12"
    newer.write_text("#!/bin/sh\necho handed over\n")
    newer.chmod(0o755)
    assert require((3, 9), str(tmp_path)).stdout == "handed over\n"


def test_the_oldest_python_goes_on(tmp_path):
    assert require((3, 11), str(tmp_path)).stdout == "goes on\n"


@pytest.fixture
def fresh(tmp_path):
    """A copy of the project's commands and locks without an environment."""
    for name in ("bin", "requirements"):
        shutil.copytree(ROOT / name, tmp_path / "clone" / name, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path / "clone"


def bootstrap(clone: Path, *hidden: str, path: str = "/nonexistent") -> subprocess.CompletedProcess:
    """Run bin/serve of the copy with a Python that lacks the `hidden` modules, as Debian ships it."""
    missing = clone.parent / "missing"
    missing.mkdir(exist_ok=True)
    lines = ["import sys", *(f"sys.modules[{name!r}] = None" for name in hidden)]
    (missing / "sitecustomize.py").write_text("\n".join(lines))
    return subprocess.run(
        [str(Path(sys.executable).resolve()), str(clone / "bin" / "serve")],
        env=clean_environment(PYTHONPATH=str(missing), PATH=path),
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_venv_module_the_package_is_named(fresh):
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    sentence = f"bin/serve: this Python has no venv module. Install it (apt-get install {package}) and run it again.\n"
    for hidden in (["venv"], ["ensurepip", "pip"]):
        done = bootstrap(fresh, *hidden)
        assert (done.returncode, done.stderr) == (1, sentence)
        assert not (fresh / ".venv").exists()


def test_without_ensurepip_an_installer_outside_does(fresh):
    """Debian without python3-venv: the environment is made without pip and filled from outside."""
    for name in ("base", "bootstrap"):
        (fresh / "requirements" / f"{name}.txt").write_text("")
    done = bootstrap(fresh, "ensurepip", "pip", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert (fresh / ".venv" / "bin" / "python").exists(), done.stderr
    assert not (fresh / ".venv" / "bin" / "pip").exists()
    assert (fresh / ".venv" / "installed-base.sha256").exists(), done.stderr


def test_a_package_that_is_not_the_locked_one_is_refused(fresh):
    wheel = fresh / "segno-1.0-py3-none-any.whl"
    wheel.write_bytes(b"not what was locked")
    (fresh / "requirements" / "base.txt").write_text(f"segno @ {wheel.as_uri()} --hash=sha256:{'0' * 64}\n")
    done = bootstrap(fresh, "ensurepip", "pip", path=f"{Path(sys.executable).parent}:{os.environ['PATH']}")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not (fresh / ".venv" / "installed-base.sha256").exists()


@pytest.mark.skipif(os.geteuid() != 0, reason="needs root to become somebody else")
def test_a_clone_one_may_not_write_to(fresh):
    script = f"import os, sys; sys.path.insert(0, {str(fresh / 'bin')!r}); import bootstrap; os.setuid(65534)\n"
    script += "bootstrap.main('serve')"
    with open_copy(fresh) as clone:
        done = subprocess.run(
            [sys.executable, "-c", script.replace(str(fresh), str(clone))],
            env=clean_environment(),
            capture_output=True,
            text=True,
            check=False,
        )
    where = f"no write permission in {clone}, where the environment .venv has to be created."
    assert (done.returncode, done.stderr) == (1, f"bin/serve: {where}\n")


@contextmanager
def open_copy(clone: Path):
    """The clone in a folder that every account may pass through, unlike pytest's own."""
    base = Path(tempfile.mkdtemp(prefix="communique-fault-"))
    base.chmod(0o755)
    yield Path(shutil.copytree(clone, base / "clone"))
    shutil.rmtree(base)
