"""Calls for objections travel, and a decision is believed only after one to which nobody objected."""

import json

import pytest
from django.db import transaction

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.models import AdoptionRecord, ObjectionCall, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import called, conference_of, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db


def ask(statement):
    return services.call_for_objections(statement, chair="Chair Example", by=UserFactory())


def being_asked():
    statement = tabled(live=True)
    ask(statement)
    return statement


def objected():
    statement = tabled(live=True)
    ask(statement)
    say(parties_of(statement)[1], "object", "No.")
    return statement


def adopted_after_two_calls():
    statement = objected()
    say(parties_of(statement)[1])
    called(statement)
    services.adopt(statement, gavel(), by=UserFactory())
    return statement


def reopened():
    statement = being_asked()
    services.advance(statement, "reopen", by=UserFactory())
    return statement


def of_individuals():
    statement = tabled(conference_of("individual"), live=True)
    ask(statement)
    say(parties_of(statement)[0], "object", "No.")
    return statement


def exported(life):
    with transaction.atomic():
        written = export_forum(life().conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return written


@pytest.mark.parametrize("life", [being_asked, objected, adopted_after_two_calls, reopened, of_individuals])
def test_it_comes_back_as_it_was(life):
    written = exported(life)
    assert '"calls": [' in written
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)


def test_it_goes_on_after_a_move():
    import_document(parse_forum_file(exported(being_asked).encode()))
    statement = Statement.objects.get()
    services.close_call(statement, by=UserFactory())
    assert services.adopt(statement, gavel(), by=UserFactory()).state == "adopted"


def without_calls(tabling):
    tabling.pop("calls")


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (without_calls, "record.adopted_at"),
        (lambda tabling: tabling["calls"].pop(), "record.adopted_at"),
        (lambda tabling: tabling.pop("calls_objections"), "tablings[0].calls"),
        (lambda tabling: tabling["calls"][0].pop("ended_at"), "calls[0]"),
        (lambda tabling: tabling["calls"][0].update(outcome="nobody"), "calls[0]"),
        (lambda tabling: tabling["calls"][1].update(ended_at="2199-01-01T00:00:00"), "calls[1]"),
        (lambda tabling: tabling["calls"][1].update(opened_at="2001-01-01T00:00:00"), "calls[1]"),
        (lambda tabling: tabling["calls"][1].update(chair="Somebody else"), "record.seal"),
        (lambda tabling: tabling.update(rule="unanimity"), "tablings[0]"),
    ],
)
def test_what_cannot_have_been_is_refused_by_its_path(spoil, place):
    data = json.loads(exported(adopted_after_two_calls))
    spoil(data["editions"][0]["texts"][0]["tablings"][0])
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(data).encode()))
    assert place in str([str(each) for each in refused.value.problems])
    assert (AdoptionRecord.objects.count(), ObjectionCall.objects.count()) == (0, 0)
