"""Personal links never reach a log."""

import json
import logging

import pytest
from django.conf import settings
from django.core import signing
from structlog.stdlib import ProcessorFormatter

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
