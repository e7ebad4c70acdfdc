"""What is answered when the disk is full: pages are read, what was typed is kept, and a sentence says why."""

import errno

import pytest
from django.db import OperationalError, connection
from django.urls import path

from apps.core.guards.full_disk import is_full
from apps.core.probes import disk
from apps.delegates.models import Person
from config.urls import handler500
from config.urls import urlpatterns as ours
from tests.support.full_disk import no_space_for

pytestmark = pytest.mark.django_db


def no_space(_request):
    raise OSError(errno.ENOSPC, "No space left on device")


def no_file(_request):
    raise FileNotFoundError(errno.ENOENT, "No such file")


def in_the_database(_request):
    with connection.cursor() as cursor:
        cursor.execute("DO $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$")


urlpatterns = [path("disk", no_space), path("file", no_file), path("database", in_the_database), *ours]
assert handler500  # Django looks for it beside `urlpatterns`


@pytest.fixture
def full_database(db):
    """Rows of people and of devices can no longer be written, as the database says it on a full disk."""
    with no_space_for("delegates_person", "usersessions_usersession"):
        yield


@pytest.mark.urls(__name__)
@pytest.mark.parametrize(("address", "status"), [("/disk", 507), ("/database", 507), ("/file", 500)])
def test_an_error_of_a_full_disk_is_called_that(client, address, status):
    client.raise_request_exception = False
    answer = client.get(address)
    assert answer.status_code == status
    assert ("The disk is full" in answer.text) is (status == 507)
    assert ("Nothing was saved" in answer.text) is (status == 507)


def test_a_database_that_died_while_there_is_no_space_died_of_that(monkeypatch):
    assert not is_full(OperationalError("server closed the connection unexpectedly"))
    monkeypatch.setattr(disk, "has_space", lambda: False)
    assert is_full(OperationalError("server closed the connection unexpectedly"))
    assert not is_full(ValueError("something else"))
    assert not is_full(None)


def test_a_form_comes_back_as_it_was_filled_in(desk, conference, full_database):
    url = f"/en/desk/{conference.forum.slug}/{conference.slug}/people/add"
    typed = {"given_name": "Delegate", "family_name": "Example Full", "language": "en", "name_order": "given_first"}
    answer = desk.post(url, {**typed, "roles": "delegate"})
    assert answer.status_code == 422
    assert "The disk of this server is full, so nothing was saved." in answer.text
    assert 'value="Example Full"' in answer.text
    assert not Person.objects.exists()


def test_a_page_that_is_only_read_needs_no_device_written_down(desk, conference, full_database):
    assert desk.get(f"/en/desk/{conference.forum.slug}/{conference.slug}/").status_code == 200
