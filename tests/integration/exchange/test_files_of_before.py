"""Files as they were before tablings, and files written by hand: read once, and the same the second time."""

import json

import pytest
from django.conf import settings
from django.db import transaction

from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.models import AdoptionRecord, Position, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import conference_of, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db
BEFORE = (settings.BASE_DIR / "tests/fixtures/forum-file-before-tablings.json").read_bytes()


def take(content):
    return import_document(parse_forum_file(content if isinstance(content, bytes) else json.dumps(content).encode()))


def test_a_file_of_before_tablings_says_the_same_today():
    said = {text["symbol"]: text for each in json.loads(BEFORE)["editions"] for text in each.get("texts", [])}
    forum = take(BEFORE).forum
    assert {text.symbol: text.state for text in Statement.objects.all()} == {
        symbol: text["state"] for symbol, text in said.items()
    }
    for record in AdoptionRecord.objects.select_related("statement"):
        before = said[record.statement.symbol]["record"]
        assert (record.format, record.sha256, record.seal_sha256) == (1, before["sha256"], "")
        assert record.decision_symbol == before["decision_symbol"]
    given = [position for text in said.values() for position in text.get("positions", [])]
    assert Position.objects.count() == len(given)
    assert list(faults()) == []
    again = take(BEFORE)
    assert (again.created, again.updated) == (0, 0)
    written = export_forum(forum)
    again = take(written.encode())
    assert (again.created, again.updated) == (0, 0)


def written_by_hand(life):
    with transaction.atomic():
        data = json.loads(export_forum(life().conference.forum))
        transaction.set_rollback(True)
    return data, data["editions"][0]["texts"][0]


def owing():
    statement = tabled(conference_of(ad_referendum_allowed=True))
    for party in parties_of(statement):
        say(party, "join_ad_referendum")
    return services.adopt(statement, gavel(), by=UserFactory())


def spoken():
    statement = tabled()
    for party in parties_of(statement):
        say(party, "object", "No.")
    return statement


def test_positions_out_of_their_order_are_the_same_the_second_time():
    data, text = written_by_hand(spoken)
    text["tablings"][0]["positions"].reverse()
    take(data)
    again = take(data)
    assert (again.created, again.updated) == (0, 0)


def test_an_account_that_stands_nowhere_else_is_the_same_the_second_time():
    data, text = written_by_hand(owing)
    text["tablings"][0]["provisional"]["by"] = "Nowhere@else.example"
    first = take(data).forum
    again = take(data)
    assert (again.created, again.updated) == (0, 0)
    assert '"by": "nowhere@else.example"' in export_forum(first)
