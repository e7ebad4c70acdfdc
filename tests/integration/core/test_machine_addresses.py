"""Probes, metrics and the security contact: what a machine is told, and what nobody else learns."""

from datetime import datetime, timedelta

import pytest
from django.core.cache import cache
from django.db import connections
from django.test import Client
from django.utils import timezone

from apps.core.probes import disk, health
from apps.core.tasks import HEARTBEAT_KEY, heartbeat
from tests.factories.accounts import UserFactory
from tests.support.devstack import free_port


def ask_ready(client):
    answer = client.get("/readyz")
    return answer.status_code, answer.json()


def test_alive_asks_nothing_of_the_database(client):
    answer = client.get("/healthz")  # without database access granted to this test
    assert (answer.status_code, answer.content, answer["Content-Type"]) == (200, b"ok\n", "text/plain")
    assert "no-store" in answer["Cache-Control"]


@pytest.mark.django_db
def test_ready_when_all_answer(client):
    heartbeat()
    assert ask_ready(client) == (200, {"database": "ok", "broker": "ok", "worker": "ok", "disk": "ok"})


@pytest.mark.django_db
def test_not_ready_without_a_heartbeat(client):
    assert cache.get(HEARTBEAT_KEY) is None
    assert ask_ready(client) == (503, {"database": "ok", "broker": "ok", "worker": "no answer", "disk": "ok"})


@pytest.mark.django_db
def test_not_ready_without_the_broker(client, settings):
    heartbeat()
    settings.CACHE_LOCATION = f"redis://127.0.0.1:{free_port()}/0"
    assert ask_ready(client) == (503, {"database": "ok", "broker": "no answer", "worker": "no answer", "disk": "ok"})


@pytest.mark.django_db
def test_not_ready_without_the_database(client, monkeypatch):
    heartbeat()
    database = connections["default"]
    elsewhere = {**database.settings_dict, "HOST": "127.0.0.1", "PORT": free_port(), "OPTIONS": {}}
    monkeypatch.setattr(database, "settings_dict", elsewhere)
    assert ask_ready(client) == (503, {"database": "no answer", "broker": "ok", "worker": "no answer", "disk": "ok"})


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("age", "word"), [(0, "ok"), (40, "ok"), (50, "no answer"), (-1, "ok"), (-10, "no answer"), (-3600, "no answer")]
)
def test_a_heartbeat_is_believed_while_it_is_fresh(client, monkeypatch, age, word):
    """Read from what it says, by the database's clock: one from the future is from before that clock was set back.

    In a database that was started long ago: that of the tests may be younger than the heartbeat.
    """
    at = health.database_time()
    monkeypatch.setattr(health, "database_time", lambda: at._replace(started=at.now - timedelta(hours=1)))
    cache.set(HEARTBEAT_KEY, (timezone.now() - timedelta(seconds=age)).isoformat(), None)
    assert ask_ready(client)[1]["worker"] == word


def test_a_heartbeat_from_before_everything_was_started_anew_says_nothing():
    now = timezone.now()
    beat = now - timedelta(seconds=20)
    assert health.is_fresh(beat, health.DatabaseTime(now, now - timedelta(hours=1)))
    assert not health.is_fresh(beat, health.DatabaseTime(now, now - timedelta(seconds=5)))
    assert health.is_fresh(
        beat, health.DatabaseTime(now, now + timedelta(hours=1))
    )  # started by a clock since set back


@pytest.mark.django_db
def test_a_worker_whose_clock_is_wrong_is_ready(client, monkeypatch):
    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + timedelta(hours=1))
    heartbeat()
    assert ask_ready(client)[1]["worker"] == "ok"


@pytest.mark.django_db
def test_a_full_disk_is_called_that(client, monkeypatch, settings, tmp_path):
    heartbeat()
    settings.DATA_DIR = tmp_path
    monkeypatch.setattr(disk, "LEAST", float("inf"))  # no disk has as much
    assert ask_ready(client) == (503, {"database": "ok", "broker": "ok", "worker": "ok", "disk": "full"})
    settings.DATA_DIR = tmp_path / "nowhere"
    assert ask_ready(client)[1]["disk"] == "ok"


@pytest.mark.django_db
def test_ready_does_not_borrow_from_the_pool(monkeypatch):
    database = connections["default"]
    options = {**database.settings_dict["OPTIONS"], "pool": {"min_size": 0, "max_size": 1, "timeout": 0.1}}
    monkeypatch.setattr(database, "settings_dict", {**database.settings_dict, "OPTIONS": options})
    assert health.database_time()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("header", "status"),
    [(None, 404), ("Bearer right", 200), ("Bearer wrong", 404), ("Bearer", 404), ("Basic right", 404), ("right", 404)],
)
def test_metrics_by_token(client, settings, header, status):
    settings.METRICS_TOKEN = "right"
    answer = client.get("/metrics", headers={"Authorization": header} if header else {})
    assert answer.status_code == status


@pytest.mark.django_db
def test_without_a_token_no_empty_token_opens_metrics(client, settings):
    settings.METRICS_TOKEN = ""
    assert client.get("/metrics", headers={"Authorization": "Bearer "}).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize(("superuser", "status"), [(True, 200), (False, 404)])
def test_metrics_for_people(superuser, status):
    client = Client()
    client.force_login(UserFactory(is_superuser=superuser), backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get("/metrics")
    assert answer.status_code == status
    assert (b"django_http_requests_total" in answer.content) is superuser


@pytest.mark.django_db
def test_security_text_names_a_contact_and_an_expiry_within_a_year(client, settings):
    settings.SECURITY_CONTACT = "mailto:security@forum.example"
    settings.SITE_URL = "https://forum.example"
    answer = client.get("/.well-known/security.txt", headers={"Host": "elsewhere.example"})
    fields = dict(line.split(": ", 1) for line in answer.content.decode().splitlines())
    expires = datetime.fromisoformat(fields.pop("Expires"))
    assert timezone.now() < expires < timezone.now() + timedelta(days=365)
    assert answer["Content-Type"] == "text/plain; charset=utf-8"
    assert fields == {
        "Contact": "mailto:security@forum.example",
        "Preferred-Languages": "en, ja",
        "Canonical": "https://forum.example/.well-known/security.txt",
    }
