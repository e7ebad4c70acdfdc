"""A data folder on a disk of its own that is filled to the last byte: pages stay, and the installation says why."""

import json
import subprocess
import tempfile
from pathlib import Path

import pytest

from tests.support.devstack import Served, free_port, wait_for

pytestmark = [pytest.mark.faults, pytest.mark.xdist_group("devstack")]
PAGES = ["/healthz", "/en/", "/ja/", "/en/asia-peace-conference/", "/en/asia-peace-conference/2027/programme"]


@pytest.fixture
def small_disk():
    """A file system of 400 MB, in memory, that the database's account can reach: so the database lies on it too."""
    folder = Path(tempfile.mkdtemp(prefix="communique-disk-"))
    folder.chmod(0o711)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400m,mode=755", "tmpfs", folder], check=False).returncode:
        folder.rmdir()
        pytest.skip("only root may mount")
    yield folder
    subprocess.run(["umount", "--lazy", folder], check=True)
    folder.rmdir()


def fill(folder, name):
    with (folder / name).open("wb") as file:
        try:
            while True:
                file.write(bytes(1 << 20))
                file.flush()
        except OSError:
            pass


def test_pages_stay_and_the_reserve_keeps_the_database_going(small_disk, tmp_path):
    served = Served(small_disk / "data", free_port(), tmp_path / "serve.log")
    try:
        served.wait_until_ready()
        wait_for((small_disk / "data" / "reserve").exists, 20, "a reserve")
        fill(small_disk, "filler")
        wait_for(lambda: "is full" in served.output, 20, "a line about it")
        for _again in range(6):  # both web processes, several times each
            assert [(path, served.get(path)[0]) for path in PAGES] == [(path, 200) for path in PAGES]
        status, said = served.get("/readyz")
        assert (status, json.loads(said)["disk"]) == (503, "full")
        assert json.loads(said)["database"] == "ok"
        (small_disk / "filler").unlink()
        wait_for(lambda: json.loads(served.get("/readyz")[1])["disk"] == "ok", 30, "space")
        wait_for((small_disk / "data" / "reserve").exists, 20, "a new reserve")
        assert "ended" not in served.output
    finally:
        served.process.terminate()
        served.process.wait(60)
