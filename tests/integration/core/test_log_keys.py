"""Personal links and what somebody wrote never reach a log."""

import json
import logging

import pytest
from django.conf import settings
from django.core import signing
from django.db import IntegrityError, transaction
from structlog.stdlib import ProcessorFormatter

from apps.messaging import delivery
from tests.factories.delegates import DelegateFactory

pytestmark = pytest.mark.django_db


def written(record: logging.LogRecord) -> str:
    options = {key: value for key, value in settings.LOGGING["formatters"]["json"].items() if key != "()"}
    return ProcessorFormatter(**options).format(record)


@pytest.mark.parametrize("path", ["/en/i/{}/", "/ja/me/calendar/{}.ics", "/en/accounts/link/{}/"])
def test_an_address_that_is_a_key_is_cut_in_every_line(client, caplog, path):
    token = signing.Signer().sign("secret-person")
    with caplog.at_level(logging.INFO):
        answer = client.get(path.format(token))
    assert answer.status_code in {404, 410}
    lines = [written(record) for record in caplog.records]
    assert len(lines) > 0
    assert [line for line in lines if "secret-person" in line] == []
    assert all(json.loads(line) for line in lines)


def refused(**values) -> str:
    """The line that a page which fails in the database would write, with its traceback."""
    try:
        with transaction.atomic():
            DelegateFactory(**values)
    except IntegrityError as error:
        info = (type(error), error, error.__traceback__)
        return written(logging.LogRecord("django.request", logging.ERROR, "", 0, "it failed", (), info))
    raise AssertionError("the database took it")


def test_rows_that_the_database_refuses_are_not_told_to_the_log():
    known = DelegateFactory(person__email="secret-address@example.org")
    line = refused(person__forum=known.person.forum, person__email="secret-address@example.org")
    assert "delegates_person_email" in line
    assert "DelegateFactory" in line
    assert "secret-address" not in line
    line = refused(status=None, decline_reason="Secret one.\n\nSecret two.")
    assert "null value in column" in line
    assert "ecret" not in line


def test_an_address_is_cut_from_every_line():
    words = "550 <secret.Name+x@mail.example.org> unknown"
    line = written(logging.LogRecord("x", logging.ERROR, "", 0, words, (), None))
    assert "550 <…@mail.example.org> unknown" in line


def test_a_mail_that_cannot_be_sent_is_logged_without_its_words(caplog):
    delivery.judge(RuntimeError("cannot encode Secret Name"))
    (line,) = map(written, caplog.records)
    assert "RuntimeError" in line
    assert "Secret" not in line
