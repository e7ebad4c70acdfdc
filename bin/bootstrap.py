"""Creates and refreshes the virtual environment, then hands over to config.embedded. Standard library only.

A stamp holds the hash of the lock file an environment was made from; only a different lock file installs again.
"""

import contextlib
import errno
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {kind: ROOT / "requirements" / f"{kind}.txt" for kind in ("base", "dev", "bootstrap")}
NEEDS = {"serve": "base", "manage": "base", "test": "dev", "lint": "dev", "bench": "dev"}


class SetupError(Exception):
    """One sentence for whoever typed the command."""


def main(command: str, argv: list[str] | None = None) -> None:
    """Make sure of the environment, then become `python -m config.embedded COMMAND`."""
    try:
        ensure(NEEDS[command])
    except SetupError as error:
        sys.exit(f"bin/{command}: {error}")
    except OSError as error:
        sys.exit(f"bin/{command}: {explain(error)}")
    except KeyboardInterrupt:
        sys.exit(130)
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # without byte code every start takes three times as long
    arguments = [str(PYTHON), "-m", "config.embedded", command, *(sys.argv[1:] if argv is None else argv)]
    os.execve(PYTHON, arguments, environment)


def ensure(kind: str) -> None:
    """Install requirements/KIND.txt unless the environment already came from it. Safe beside a second run."""
    if is_current(kind):
        return
    folder = os.open(ROOT / "requirements", os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        if not is_current(kind):
            create()
            install(kind)
            stamp(kind).write_text(digest(kind))
    finally:
        os.close(folder)


def is_current(kind: str) -> bool:
    if not PYTHON.exists():
        return False
    kinds = [kind, "dev"] if kind == "base" else [kind]  # the development set holds the base set
    return any(stamp(each).is_file() and stamp(each).read_text() == digest(each) for each in kinds)


def stamp(kind: str) -> Path:
    return VENV / f"installed-{kind}.sha256"


def digest(kind: str) -> str:
    parts = [LOCKS[each].read_bytes() for each in ([kind, "base"] if kind == "dev" else [kind])]
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def create() -> None:
    """A virtual environment with an installer in it; one that an interruption left half made is made again."""
    if PYTHON.exists() and (runs("-m", "pip", "--version") or (VENV / "bin" / "uv").exists()):
        return
    if not os.access(ROOT, os.W_OK):
        raise SetupError(f"no write permission in {ROOT}, where the environment .venv has to be created.")
    if importlib.util.find_spec("venv") is None:
        raise SetupError(missing_venv())
    without_pip = importlib.util.find_spec("ensurepip") is None
    if without_pip and outside_installer() is None:
        raise SetupError(missing_venv())
    with step("creating the virtual environment .venv"):
        options = ["--without-pip"] if without_pip else []
        call([sys.executable, "-m", "venv", "--clear", *options, str(VENV)])


def missing_venv() -> str:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    return f"this Python has no venv module. Install it (apt-get install {package}) and run it again."


def outside_installer() -> list[str] | None:
    """An installer outside the environment that can install into it: a uv on PATH, or this Python's pip."""
    if uv := shutil.which("uv"):
        return [uv, "pip", "install", "--python", str(PYTHON)]
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON), "install"]
    return None


def install(kind: str) -> None:
    """uv inside the environment does it in a quarter of pip's time; pip remains when uv cannot."""
    locked = ["--require-hashes", "-r", str(LOCKS[kind])]
    count = sum(1 for line in LOCKS[kind].read_text().splitlines() if "==" in line)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet"] if runs("-m", "pip", "--version") else outside_installer()
    if pip is None:
        raise SetupError(missing_venv())
    uv = VENV / "bin" / "uv"
    if not uv.exists():
        with step("installing the installer (uv)"):
            subprocess.run([*pip, "--require-hashes", "-r", str(LOCKS["bootstrap"])], capture_output=True, check=False)
    with step(f"installing {count} packages"):
        if uv.exists():
            done = subprocess.run(
                [str(uv), "pip", "install", "--quiet", "--python", str(PYTHON), *locked],
                env={**os.environ, **uv_settings()},
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
            if done.returncode == 0:
                return
            if "No space left" in done.stderr:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(VENV))
        call([*pip, *locked])


def uv_settings() -> dict[str, str]:
    """What pip is told by its configuration, for uv, which does not read it."""
    told = {}
    with contextlib.suppress(OSError):
        shown = subprocess.run(
            [str(PYTHON), "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
        ).stdout
        for line in shown.splitlines():
            key, _, value = line.partition("=")
            told[key.rpartition(".")[2].lstrip(".")] = value.strip("'\"").replace("\\n", " ")
    names = {
        "index-url": "UV_INDEX_URL",
        "extra-index-url": "UV_EXTRA_INDEX_URL",
        "find-links": "UV_FIND_LINKS",
        "cert": "SSL_CERT_FILE",
    }
    settings = {names[key]: value for key, value in told.items() if key in names and value}
    if "UV_FIND_LINKS" in settings:
        settings["UV_FIND_LINKS"] = ",".join(settings["UV_FIND_LINKS"].split())
    if not os.access(Path.home(), os.W_OK):
        settings["UV_NO_CACHE"] = "1"
    settings["UV_INDEX_STRATEGY"] = "unsafe-best-match"  # as pip does; the hashes of the lock file decide
    return {key: value for key, value in settings.items() if key not in os.environ}


def runs(*arguments: str) -> bool:
    try:
        return subprocess.run([PYTHON, *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def call(command: list[str]) -> None:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode == 0:
        return
    if "No space left" in done.stderr:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(VENV))
    last = next((line for line in reversed(done.stderr.splitlines()) if line.strip()), "no message")
    raise SetupError(f"setting up the environment failed: {last.strip()}")


@contextlib.contextmanager
def step(what: str):
    """One progress line: what is being done, then how long it took."""
    print(f"· {what} …", end="", file=sys.stderr, flush=True)
    started = time.monotonic()
    try:
        yield
    except BaseException:
        print(file=sys.stderr, flush=True)
        raise
    print(f" {time.monotonic() - started:.0f} s", file=sys.stderr, flush=True)


def explain(error: OSError) -> str:
    where = error.filename or ROOT
    if error.errno == errno.ENOSPC:
        return f"the disk is full ({where}). Free some space and run it again."
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"no write permission for {where}. Run it as the owner of that folder, or in a folder of your own."
    return f"{error.strerror} ({where})."


if __name__ == "__main__":
    try:
        ensure(sys.argv[1] if len(sys.argv) > 1 else "base")
    except (SetupError, OSError) as failure:
        sys.exit(explain(failure) if isinstance(failure, OSError) else str(failure))
