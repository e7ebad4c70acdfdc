"""The installation is built once for each test process and rolled back when its last test is over."""

import json
import logging
from functools import cache

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from structlog.stdlib import ProcessorFormatter

from apps.documents import pdf
from apps.sessions.printing import paper
from tests.canary import world as worlds


@pytest.fixture(scope="package")
def world(django_db_setup, django_db_blocker):
    name = connection.settings_dict["NAME"]
    assert name.startswith("test_"), f"{name} is shared: a test of this package lacks the mark of the database"
    with django_db_blocker.unblock(), transaction.atomic():
        yield worlds.build()
        transaction.set_rollback(True)


@pytest.fixture(scope="package", autouse=True)
def each_pdf_is_set_once():
    """Setting a page takes longer than all else here; the same words give the same pages, whoever asks."""
    render = pdf.render
    once = cache(lambda words: render(json.loads(words)))
    typeset = paper.typeset
    page = cache(lambda template, words: typeset(template, json.loads(words), timezone.now()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pdf, "render", lambda content: once(json.dumps(content)))
        patch.setattr(paper, "typeset", lambda template, content, _made: page(template, json.dumps(content)))
        yield


@pytest.fixture(autouse=True)
def as_an_installation(settings):
    """Pages keep what they keep, and nothing is made a second time to compare it. But no list of devices: every request
    would write when and whence; the page of devices is asked all the same."""
    settings.KEPT_IS_CHECKED = False
    settings.USERSESSIONS_TRACK_ACTIVITY = False


@pytest.fixture
def log():
    """Lines of the log as an installation writes them: its levels, its formatter."""
    lines = Lines()
    logging.getLogger().addHandler(lines)
    yield lines.written
    logging.getLogger().removeHandler(lines)


class Lines(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        options = {key: value for key, value in settings.LOGGING["formatters"]["json"].items() if key != "()"}
        self.setFormatter(ProcessorFormatter(**options))
        self.written: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.written.append(self.format(record))
