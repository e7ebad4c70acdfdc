"""From a pasted text to an adoption record, and everything that stands in its way."""

import pytest

from apps.statements.choices import State
from tests.factories.statements import adopted

pytestmark = pytest.mark.django_db


def test_adopted_text_has_record_number_and_document(django_assert_num_queries):
    statement = adopted()
    record = statement.record
    assert (statement.state, statement.number, statement.document.number) == (State.ADOPTED, 1, 1)
    assert record.sha256 == statement.tabled_sha256 == statement.document.sha256
    assert [row["counted"] for row in record.roster] == [True, True, True]
    assert statement.document.facts == {"rule": "consensus", "counted": 3, "joined": 3, "annexes": 0}
