"""Gavel and countersign (T1, T7, T30, T32): two people, one record, and nothing between the two."""

import pytest
from django.db import DatabaseError, transaction

from apps.conferences.holders import signed_by_two
from apps.core.clocks.database_clock import database_now
from apps.core.exceptions import Refused
from apps.documents.models import Document
from apps.statements import services
from apps.statements.models import AdoptionRecord, Gavelling, ObjectionCall, Position, RosterEntry, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import (
    adopted,
    all_join,
    called,
    conference_of,
    gavel,
    gavelled,
    parties_of,
    say,
    tabled,
)
from tests.support.refused_rows import refused_by_the_database

pytestmark = pytest.mark.django_db


def code_of(call, *args, **values):
    with pytest.raises(Refused) as refused, transaction.atomic():
        call(*args, **values)
    return refused.value.code


def test_two_people_make_one_record():
    chair, other = UserFactory(name="Chair Example"), UserFactory(name="Staff Example")
    statement = gavelled(by=chair)
    assert (statement.state, statement.number, AdoptionRecord.objects.count()) == ("gavelled", None, 0)
    assert Document.objects.count() == 0
    record = services.countersign(statement, by=other).record
    assert (record.gavelled_by, record.countersigned_by) == (chair, other)
    assert (record.gavelled_by_name, record.countersigned_by_name) == (str(chair), str(other))
    assert Statement.objects.get().number == 1
    assert b'"countersigned_by"' in bytes(record.seal)
    assert (Gavelling.objects.get().outcome, list(faults())) == ("signed", [])


def test_nobody_signs_beside_themself():
    chair = UserFactory()
    statement = gavelled(by=chair)
    assert code_of(services.countersign, statement, by=chair) == "same_person"
    row = Gavelling.objects.filter(ended_at=None)
    ended = {"ended_at": database_now(), "ended_by_name": "Somebody"}
    refused_by_the_database(lambda: row.update(outcome="signed", ended_by=chair, **ended))
    services.countersign(statement, by=UserFactory())


def test_between_the_two_nothing_changes():
    """T32, by the services and by the database."""
    statement = gavelled()
    first, tabling = parties_of(statement)[0], Statement.objects.get().tabled
    by = UserFactory()
    assert code_of(say, first, "object", "No.") == "not_open"
    assert code_of(services.leave, first, letter="Letter", by=by) == "gavelled"
    assert code_of(services.advance, statement, "reopen", by=by) == "state"
    assert code_of(services.adopt, statement, gavel(), by=by) == "gavelled"
    assert code_of(services.call_for_objections, statement, chair="X", by=by) == "state"
    said = Position.objects.get(party=first)
    more = {"party": first, "tabled_sha256": tabling.sha256, "given_by": said.given_by, "credential": said.credential}
    refused_by_the_database(lambda: Position.objects.create(**more, value="join", recorded_by=by, supersedes=said))
    refused_by_the_database(
        lambda: RosterEntry.objects.filter(pk=first.pk).update(
            left_at=database_now(), letter="L", updated_at=database_now()
        )
    )
    for state in ("tabled", "negotiating", "adopted_ad_ref", "not_adopted"):
        refused_by_the_database(lambda state=state: Statement.objects.filter(pk=statement.pk).update(state=state))
    refused_by_the_database(lambda: Gavelling.objects.update(stated={"chair": "Somebody else"}))
    refused_by_the_database(lambda: Gavelling.objects.all().delete())
    services.countersign(statement, by=by)


def test_a_refusal_needs_its_reason_and_goes_back_to_the_table():
    statement, by = gavelled(), UserFactory()
    with pytest.raises(Refused) as refused:
        services.refuse_countersign(statement, reason=" ", by=by)
    assert (refused.value.code, refused.value.field) == ("reason", "reason")
    services.refuse_countersign(statement, reason="The quorum was not counted.", by=by)
    text = Statement.objects.get()
    assert (text.state, Position.objects.count()) == ("tabled", 3)
    assert code_of(services.countersign, statement, by=by) == "state"
    assert text.log.filter(happened="statement.countersign_refused").exists()
    services.adopt(text, gavel(), by=UserFactory())
    record = services.countersign(text, by=by).record
    assert list(Gavelling.objects.order_by("number").values_list("outcome", flat=True)) == ["refused", "signed"]
    assert b"The quorum was not counted." in bytes(record.seal)
    assert list(faults()) == []


def test_ad_referendum_is_countersigned_at_the_gavel():
    """T7: the record comes with the last confirmation, and names both."""
    statement = tabled(conference_of(countersigned=True))
    TeamMemberFactory(conference=statement.conference, role="organizer")
    first, *others = parties_of(statement)
    say(first, "join_ad_referendum")
    for each in others:
        say(each)
    chair, other = UserFactory(), UserFactory()
    services.adopt(statement, gavel(), by=chair)
    assert code_of(say, first) == "not_open"
    assert services.countersign(statement, by=other).state == "adopted_ad_ref"
    say(first)
    record = AdoptionRecord.objects.get()
    assert (record.gavelled_by, record.countersigned_by) == (chair, other)
    assert list(faults()) == []


def test_no_record_names_a_signature_that_was_not_given():
    statement = gavelled()
    record = adopted().record
    values = {
        field.attname: getattr(record, field.attname)
        for field in AdoptionRecord._meta.concrete_fields
        if field.attname not in ("id", "statement_id", "tabling_id", "forum_id", "chain_number", "previous_sha256")
    }
    tabling = Statement.objects.get(pk=statement.pk).tabled
    values |= {
        "statement": statement, "tabling": tabling, "forum": statement.conference.forum, "chain_number": 1,
        "canonical": bytes(tabling.canonical), "sha256": tabling.sha256, "decision_symbol": "X/1",
        "gavelled_by_id": Gavelling.objects.get().gavelled_by_id, "adopted_at": database_now(),
    }  # fmt: skip
    with pytest.raises(DatabaseError, match="not countersigned"), transaction.atomic():
        AdoptionRecord.objects.create(**values)


def test_alone_nobody_can_let_the_gavel_fall():
    statement = tabled(conference_of(countersigned=True))
    alone = TeamMemberFactory(conference=statement.conference, role="document_staff").user
    all_join(statement)
    assert code_of(services.adopt, statement, gavel(), by=alone) == "nobody_countersigns"
    assert signed_by_two(statement.conference) is False
    other = TeamMemberFactory(conference=statement.conference, role="chair").user
    assert signed_by_two(statement.conference) is True
    assert code_of(services.adopt, statement, gavel(), by=alone) == "nobody_countersigns"  # a chair does not sign
    services.adopt(statement, gavel(), by=other)
    assert services.countersign(statement, by=alone).state == "adopted"


@pytest.mark.parametrize("values", [{"rule": "silence"}, {"countersigned": False}])
def test_what_is_not_countersigned(values):
    statement = tabled(conference_of(**{"countersigned": True, **values}))
    assert statement.tabled.countersigned is False


def test_what_is_written_down_of_a_past_day_is_not_countersigned():
    statement = tabled(conference_of(countersigned=True), dated_on=database_now().date().replace(year=2025))
    assert statement.tabled.countersigned is False
    all_join(statement)
    assert services.adopt(statement, gavel(), by=UserFactory()).state == "adopted"


def test_the_call_comes_before_the_gavel_and_stands_in_the_same_record():
    statement = tabled(conference_of(countersigned=True), live=True)
    TeamMemberFactory(conference=statement.conference, role="organizer")
    called(statement)
    services.adopt(statement, gavel(), by=UserFactory())
    record = services.countersign(statement, by=UserFactory()).record
    assert (record.asked_for_objections, ObjectionCall.objects.get().outcome) == (True, "nobody")
    assert list(faults()) == []


def test_a_later_change_of_the_edition_does_not_touch_it():
    """T32."""
    statement = gavelled()
    statement.conference.decision_profile.delete()
    assert services.countersign(statement, by=UserFactory()).state == "adopted"
