"""“Is there any objection?” (T2, T3, T18): asked, answered or not, and what the gavel makes of it."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.utils import timezone

from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.choices import Event
from apps.statements.models import AdoptionRecord, ObjectionCall, Statement
from apps.statements.objections.reading import Asked, asked_about, asked_of, last_call
from apps.statements.record.seal import seal_bytes
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, all_join, called, conference_of, drafted, gavel, parties_of, say, tabled
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db


@pytest.fixture
def statement():
    return tabled(live=True)


def ask(statement, chair="Chair Example"):
    return services.call_for_objections(statement, chair=chair, by=UserFactory())


def code_of(call, *args, **values):
    with pytest.raises(Refused) as refused, transaction.atomic():
        call(*args, **values)
    return refused.value.code


def adopt(statement, **values):
    return services.adopt(statement, gavel(**values), by=UserFactory())


def test_a_gavel_needs_the_room_to_be_asked(statement):
    assert code_of(adopt, statement) == "not_called"  # whatever the one who presses states
    ask(statement)
    assert code_of(adopt, statement) == "not_called"  # it is not answered yet
    before = database_now()
    services.close_call(statement, by=UserFactory())
    record = adopt(statement).record
    call = ObjectionCall.objects.get()
    assert (call.outcome, call.chair, before <= call.ended_at <= record.adopted_at) == ("nobody", "Chair Example", True)
    assert (record.asked_for_objections, record.positions) == (True, [])
    assert list(faults()) == []


def test_that_the_room_was_asked_is_not_stated_but_recorded(statement):
    called(statement)
    assert adopt(statement, asked=False).record.asked_for_objections is True


def test_an_objection_ends_the_call_and_prevents_the_gavel(statement):
    """T3, T18: with its reason; given up again, the room is asked anew."""
    first = parties_of(statement)[0]
    ask(statement)
    assert code_of(say, first, "object") == "no_text"
    assert ObjectionCall.objects.get().ended_at is None
    say(first, "object", "Paragraph 2 goes too far.")
    call = ObjectionCall.objects.get()
    assert (call.outcome, call.party) == ("objection", first)
    assert code_of(services.close_call, statement, by=UserFactory()) == "objected"
    assert code_of(adopt, statement) == "not_adoptable"
    assert code_of(ask, statement) == "not_adoptable"
    say(first)
    assert code_of(adopt, statement) == "not_called"
    called(statement)
    adopt(statement)
    assert list(ObjectionCall.objects.order_by("number").values_list("outcome", flat=True)) == ["objection", "nobody"]
    assert list(faults()) == []


def test_an_objection_after_the_answer_voids_it(statement):
    first = parties_of(statement)[0]
    called(statement)
    say(first, "object", "On second thoughts.")
    assert code_of(adopt, statement) == "not_adoptable"
    say(first)
    assert code_of(adopt, statement) == "not_called"


def test_other_positions_neither_end_a_call_nor_void_its_answer(statement):
    first, second, _third = parties_of(statement)
    ask(statement)
    say(first, "stand_aside")
    services.close_call(statement, by=UserFactory())
    say(second, "join_with_reservation", "Not paragraph 2.")
    assert adopt(statement).state == "adopted"


def test_who_is_left_out_ends_no_call():
    statement = drafted(conference_of(rule="consensus_minus_one"))
    left_out = statement.parties.order_by("order")[0]
    services.table_text(statement, by=UserFactory(), excluded=left_out, ground="Breach of commitments.", live=True)
    ask(statement)
    say(parties_of(statement)[0], "object", "We object to all of it.")
    services.close_call(statement, by=UserFactory())
    assert adopt(statement).state == "adopted"


def test_a_gavel_is_not_before_the_answer(statement):
    before = timezone.now()
    called(statement)
    with pytest.raises(Refused) as refused:
        adopt(statement, at=before)
    assert (refused.value.code, refused.value.field) == ("at", "at")


def test_ad_referendum_the_room_is_asked_at_the_gavel(statement):
    first, *others = parties_of(statement)
    say(first, "join_ad_referendum")
    for each in others:
        say(each)
    called(statement)
    assert adopt(statement).state == "adopted_ad_ref"
    say(first)
    assert Statement.objects.get().state == "adopted"
    assert list(faults()) == []


@pytest.mark.parametrize("event", [Event.REOPEN, Event.NO_CONSENSUS])
def test_a_call_ends_with_its_tabling(statement, event):
    ask(statement)
    services.advance(statement, event, by=UserFactory())
    assert ObjectionCall.objects.get().outcome == "lapsed"
    assert code_of(ask, statement) == "state"
    assert code_of(services.close_call, statement, by=UserFactory()) == "state"


def test_asked_is_asked_once_at_a_time_and_by_somebody(statement):
    with pytest.raises(Refused) as refused:
        ask(statement, " ")
    assert (refused.value.code, refused.value.field) == ("chair", "chair")
    assert code_of(services.close_call, statement, by=UserFactory()) == "not_open"
    ask(statement)
    assert code_of(ask, statement) == "open"


@pytest.mark.parametrize("rule", ["unanimity", "silence"])
def test_other_rules_ask_nobody(rule):
    statement = tabled(conference_of(rule=rule), live=True)
    assert code_of(ask, statement) == "not_called"


def test_what_is_written_down_after_the_event_states_that_it_was_asked():
    statement = tabled()
    assert code_of(ask, statement) == "not_called"
    assert code_of(adopt, statement, asked=False) == "asked"
    record = adopt(statement).record
    assert b'"calls"' not in bytes(record.seal)  # byte for byte as records were before


def test_the_record_seals_every_call(statement):
    called(statement)
    called(statement)
    record = adopt(statement).record
    assert bytes(record.seal).count(b'"outcome":"nobody"') == 2
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        cursor.execute("UPDATE statements_objectioncall SET chair = 'Somebody else' WHERE number = 2")
        cursor.execute("SET LOCAL session_replication_role = origin")
    assert seal_bytes(AdoptionRecord.objects.get()) != bytes(record.seal)
    assert len(list(faults())) == 2  # the seal, and the row's own history


def test_the_database_agrees(statement):
    first, call = parties_of(statement)[0], ask(statement)
    rows, now = ObjectionCall.objects.filter(pk=call.pk), database_now()
    more = {"tabling": call.tabling, "chair": "X", "opened_by": call.opened_by}
    ends = {"ended_at": now, "ended_by": call.opened_by}
    refused_by_the_database(lambda: rows.delete())
    refused_by_the_database(lambda: rows.update(chair="Somebody else"))
    refused_by_the_database(lambda: rows.update(opened_at=now - dt.timedelta(days=1)))
    refused_by_the_database(lambda: rows.update(outcome="objection", **ends))  # nobody's
    refused_by_the_database(lambda: rows.update(outcome="nobody", party=first, **ends))
    refused_by_the_database(lambda: ObjectionCall.objects.create(number=2, opened_at=now, **more))
    refused_by_the_database(lambda: Statement.objects.filter(pk=statement.pk).update(state="negotiating"))
    say(first, "object", "No.")
    refused_by_the_database(lambda: rows.update(outcome="nobody", party=None))  # it has ended


def test_nobody_is_not_written_beside_an_objection(statement, monkeypatch):
    """As a service would that forgot to end the call."""
    call = ask(statement)
    monkeypatch.setattr("apps.statements.services.positions.end_by_objection", lambda *args, **values: None)
    say(parties_of(statement)[0], "object", "No.")
    rows = ObjectionCall.objects.filter(pk=call.pk)
    refused_by_the_database(lambda: rows.update(outcome="nobody", ended_at=database_now(), ended_by=call.opened_by))
    rows.update(outcome="lapsed", ended_at=database_now(), ended_by=call.opened_by)


def test_no_record_without_the_call(statement, monkeypatch):
    """The gavel of a service that forgot to ask is refused by the database."""
    all_join(statement)
    monkeypatch.setattr("apps.statements.services.adopting._asked", lambda tabling, gavel: gavel)
    refused_by_the_database(lambda: adopt(statement))
    called(statement)
    assert adopt(statement).record.asked_for_objections is True


def test_others_are_not_concerned(statement):
    """Another text of the edition, another forum: their calls allow nothing here."""
    called(tabled(statement.conference, live=True))
    called(tabled(live=True))
    adopted()
    assert code_of(adopt, statement) == "not_called"


def test_an_objection_raised_while_the_room_was_asked_and_written_down_later_voids_the_answer(statement):
    first = parties_of(statement)[0]
    ask(statement)
    raised = database_now()
    services.close_call(statement, by=UserFactory())
    say(first, "object", "I had said so.", at=raised)
    say(first)
    assert code_of(adopt, statement) == "not_called"


def test_many_texts_are_asked_about_as_one_is(statement):
    """Of each in the list what its own page says: due, open, answered, and due again once somebody objected."""
    other = tabled(conference_of(), live=True)
    ask(other)
    first, told = parties_of(statement)[0], []
    for step in (None, called, lambda text: say(first, "object", "No."), lambda _text: say(first), called):
        if step:
            step(statement)
        tabling = Statement.objects.get(pk=statement.pk).tabled
        both = asked_of([tabling, other.tabled])
        assert both == {tabling.pk: asked_about(tabling, last_call(tabling)), other.tabled.pk: Asked.OPEN}
        told.append(both[tabling.pk])
    assert told == [Asked.DUE, Asked.ANSWERED, Asked.DUE, Asked.DUE, Asked.ANSWERED]
