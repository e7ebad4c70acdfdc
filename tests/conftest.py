"""Fixtures for every test. The bigger helpers live in tests/support."""

import gc
import os
from contextlib import ExitStack

import pytest
from django.core.cache import cache
from django.test import TransactionTestCase
from django.utils import translation
from factory.django import DjangoModelFactory
from hypothesis import HealthCheck, settings
from playwright.sync_api import sync_playwright

from apps.accounts.models import User
from apps.conferences.models import Conference, Forum
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.support import database
from tests.support.browser import FLAGS, Pages, assert_accessible, chromium_program, presses_wait_for_their_page
from tests.support.forum_files import demonstration_rows
from tests.support.smtp import SmtpServer
from tests.support.workers import WorkerProcess, empty_queue

# How long an example takes says something of the machine only; a run finds what the run before it found.
UNTIMED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}
settings.register_profile("steady", derandomize=True, **UNTIMED)
settings.register_profile("exploring", **UNTIMED)  # bin/test --hypothesis-profile=exploring
settings.load_profile("steady")


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """The collector of garbage passes over what stays until the end: modules and thousands of tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(5_000, 20, 20)


@pytest.fixture(autouse=True)
def clean_cache():
    """Rate limits and cached pages of one test must not reach the next."""
    cache.clear()


@pytest.fixture(scope="session", autouse=True)
def quick_database():
    """Copying in place of migrating; after tests that commit, DELETE in place of TRUNCATE and what follows it."""
    with pytest.MonkeyPatch.context() as patch, ExitStack() as meanwhile:
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _test: database.empty())
        if os.environ.get("TEST_TEMPLATE"):
            meanwhile.enter_context(database.copied_not_migrated())
        yield


@pytest.fixture(autouse=True)
def counted_from_zero():
    """What a factory numbers is numbered alike whichever tests ran before: a year on a page is no number of another."""
    for made in DjangoModelFactory.__subclasses__():
        made.reset_sequence(force=True)


@pytest.fixture(autouse=True)
def plain_language():
    """The language that one test's last request was answered in must not reach the next."""
    translation.deactivate()


@pytest.fixture(scope="session")
def chromium():
    """The browser itself, started once per test process."""
    program = chromium_program()
    with sync_playwright() as playwright:
        os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # Playwright's loop runs in this very thread
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        with pytest.MonkeyPatch.context() as patch:
            presses_wait_for_their_page(patch)
            yield browser
        browser.close()
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def pages(chromium, live_server):
    """`pages.open(user=…, viewport=…, dark=…)`; fails on script errors and broken content security rules."""
    pages = Pages(chromium, live_server.url)
    yield pages
    pages.close()
    assert pages.errors == []


@pytest.fixture
def browser_page(pages):
    """One anonymous page, 1440 px wide, light."""
    return pages.open()


@pytest.fixture
def axe():
    """`axe(page)` fails with a readable list unless the page has no accessibility violation."""
    return assert_accessible


@pytest.fixture
def conference(db) -> Conference:
    """An edition in its registration; a folder or file whose tests need another makes that from this name."""
    return ConferenceFactory()


@pytest.fixture
def organizer(conference) -> User:
    who = {"user__name": "Organizer Example", "user__email": "organizer@example.org"}
    return TeamMemberFactory(conference=conference, **who).user


@pytest.fixture
def desk(client, organizer):
    """`client`, in which the organizer is signed in."""
    client.force_login(organizer, backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def demonstration(db) -> Conference:
    """The coming edition of the demonstration, with its whole forum around it."""
    demonstration_rows.put()
    return Forum.objects.get(slug="asia-peace-conference").conferences.get(slug="2027")


@pytest.fixture
def smtp_server(settings):
    """A real SMTP server that Django's mail goes to."""
    server = SmtpServer()
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = server.port
    settings.EMAIL_TIMEOUT = 5
    yield server
    server.stop()


@pytest.fixture
def worker_process(transactional_db, tmp_path):
    """`worker_process(EMAIL_URL=…)` starts a real Celery worker on this test's database; ended with the test."""
    empty_queue()
    started = []

    def start(*, concurrency: int = 2, **variables: str) -> WorkerProcess:
        worker = WorkerProcess(tmp_path / f"worker-{len(started)}.log", concurrency=concurrency, **variables)
        started.append(worker)
        return worker.start()

    yield start
    for worker in started:
        worker.stop()
