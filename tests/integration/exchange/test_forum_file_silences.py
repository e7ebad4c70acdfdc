"""Silence procedures travel with their proof: however one went, it comes back, and is believed only if it can be."""

import copy
import json

import pytest
from django.db import transaction

from apps.core.clocks.database_clock import database_now
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.messaging.models import Message
from apps.messaging.services import record_bounce
from apps.statements import services
from apps.statements.models import AdoptionRecord, SilenceProcedure, SilenceReply, Statement
from apps.statements.record.verification import faults
from apps.statements.silence import settling
from tests.factories.accounts import UserFactory
from tests.factories.silence import broken, short, silent_conference, terms, under_silence, wait_until
from tests.factories.statements import parties_of, tabled

pytestmark = pytest.mark.django_db


def running():
    statement, procedure = under_silence()
    notice = procedure.notices.first()
    services.note_seen(notice.party, type(notice.person).objects.filter(pk=notice.person_id))
    return statement


def broken_by_an_amendment():
    statement, _procedure = under_silence()
    broken(parties_of(statement)[1], kind="amendment", text="For “2027” read “2028”.\nAnd in paragraph 2.")
    return statement


def stopped_and_started_again():
    statement, procedure = under_silence()
    notice = procedure.notices.get(party=parties_of(statement)[1])
    Message.objects.filter(pk=notice.message_id).update(state="sent", sent_at=database_now())
    record_bounce(Message.objects.get(pk=notice.message_id), reason="550", by=None)
    settling.sweep()
    words = {notice.party_id: "Handed to the embassy."}
    services.start_silence(statement, terms(handed=words), by=UserFactory())
    return statement


def contested():
    statement = tabled(silent_conference())
    services.contest_silence(statement, parties_of(statement)[0], chair="Chair", text="No.", by=UserFactory())
    return statement


def adopted_and_a_late_word():
    statement, procedure = short()
    entry = parties_of(statement)[0]
    wait_until(procedure.deadline)
    broken(entry)
    services.settle_text(statement)
    return statement


def adopted_by_individuals():
    statement, procedure = short(conference=silent_conference("individual", silence_hours_min=0))
    wait_until(procedure.deadline)
    services.settle_text(statement)
    return statement


LIVES = [
    running, broken_by_an_amendment, stopped_and_started_again, contested, adopted_and_a_late_word,
    adopted_by_individuals,
]  # fmt: skip


def exported(life):
    with transaction.atomic():
        written = export_forum(life().conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return written


@pytest.mark.parametrize("life", LIVES)
def test_it_comes_back_as_it_was(life):
    written = exported(life)
    assert '"silence": [' in written
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []
    assert Message.objects.count() == 0
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)


def test_it_goes_on_after_a_move():
    import_document(parse_forum_file(exported(running).encode()))
    statement = Statement.objects.get()
    assert broken(parties_of(statement)[0]).is_late is False
    statement.refresh_from_db()
    assert (statement.state, SilenceProcedure.objects.get().outcome) == ("negotiating", "broken")


@pytest.fixture
def adopted_file():
    return json.loads(exported(adopted_and_a_late_word))


def start_of(data):
    return data["editions"][0]["texts"][0]["tablings"][0]["silence"][0]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (lambda start: start.pop("ended_at"), "silence[0].ended_at"),
        (lambda start: start.update(outcome="broken"), "silence[0].ended_at"),
        (lambda start: start.update(opened_at="2020-01-01T00:00:00"), "silence[0].opened_at"),
        (lambda start: start["notices"][0].update(seen_at="2199-01-01T00:00:00"), "notices[0].seen_at"),
        (lambda start: start["notices"][0].update(handed_at=start["opened_at"]), "notices[0]"),
        (lambda start: start["notices"][0].update(to="nobody"), "notices[0].to"),
        (lambda start: start["replies"][0].pop("late"), "replies[0].at"),
        (lambda start: start["replies"][0].update(kind="use"), "replies[0].at"),
        (lambda start: (start.pop("at_night", None), start.update(night_reason="Why?")), "silence[0].night_reason"),
        (lambda start: start.update(chair="Somebody else"), "record.seal"),
        (lambda start: start["notices"][0].pop("sent_at"), "record.seal"),
    ],
)
def test_what_cannot_have_been_is_refused_by_its_path(adopted_file, spoil, place):
    data = copy.deepcopy(adopted_file)
    spoil(start_of(data))
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(data).encode()))
    assert place in str([str(each) for each in refused.value.problems])
    assert (AdoptionRecord.objects.count(), SilenceReply.objects.count()) == (0, 0)


def test_a_decision_by_silence_without_the_procedure_is_not_believed(adopted_file):
    data = copy.deepcopy(adopted_file)
    data["editions"][0]["texts"][0]["tablings"][0].pop("silence")
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(data).encode()))
    assert "record.adopted_at" in str([str(each) for each in refused.value.problems])


def test_told_from_elsewhere_it_needs_none(adopted_file):
    data = copy.deepcopy(adopted_file)
    text = data["editions"][0]["texts"][0]
    text["tablings"][0].pop("silence")
    for key in ("seal", "seal_sha256", "chain_number", "previous_sha256"):
        text["record"].pop(key, None)
    text["record"]["elsewhere"] = "The journal of that day"
    data["editions"][0]["documents"][0].pop("facts", None)
    import_document(parse_forum_file(json.dumps(data).encode()))
    assert AdoptionRecord.objects.get().is_from_elsewhere


def test_a_text_under_silence_says_how_it_came_there():
    data = json.loads(exported(running))
    data["editions"][0]["texts"][0]["tablings"][0].pop("silence")
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(data).encode()))
    assert "tablings[0].silence" in str([str(each) for each in refused.value.problems])
