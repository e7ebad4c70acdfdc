"""A restore that was killed leaves folders beside the uploaded files; the next one clears them and loses no file."""

import pytest

from apps.operations.backup import leftovers


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"
    return settings.MEDIA_ROOT


def made(folder, name):
    folder.mkdir()
    (folder / name).touch()


@pytest.mark.parametrize(
    ("there", "stays"),
    [
        ({"media": "own", "media.restoring": "half"}, "own"),
        ({"media": "new", "media.before-restore": "old"}, "new"),
        ({"media.restoring": "new", "media.before-restore": "old"}, "new"),
        ({"media.before-restore": "old"}, "old"),
        ({"media": "own"}, "own"),
    ],
    ids=["while copying", "after the exchange", "in the middle of it", "before it came", "none"],
)
def test_killed_at_any_moment(media, tmp_path, there, stays):
    for folder, name in there.items():
        made(tmp_path / folder, name)
    assert sorted(leftovers.clear()) == sorted(set(there) - {"media"})
    assert [path.relative_to(tmp_path).as_posix() for path in sorted(tmp_path.rglob("*"))] == [
        "media",
        f"media/{stays}",
    ]
