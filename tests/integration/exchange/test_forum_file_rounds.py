"""Rounds of positions and letters travel; what is sealed leaves by no way."""

import json

import pytest
from django.db import transaction

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.models import Position, SilenceReply, Statement, Tabling
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.rounds import answer, on_the_table, sealed
from tests.factories.silence import reply, short, under_silence, wait_until
from tests.factories.statements import called, gavel, parties_of

pytestmark = pytest.mark.django_db
REASON = "Paragraph 2 goes too far."


def answered():
    statement = sealed()
    answer(parties_of(statement)[0], "object", REASON)
    return statement


def closed():
    statement = answered()
    services.close_round(statement, by=UserFactory())
    return statement


def adopted_from_a_seal():
    statement = sealed()
    for entry in parties_of(statement):
        answer(entry)
    called(statement)
    services.adopt(statement, gavel(), by=UserFactory())
    return statement


def asked_at_the_desk():
    statement = on_the_table("desk")
    services.call_for_objections(statement, chair="Chair Example", by=UserFactory())
    return statement


def annexed_at_the_desk():
    statement = on_the_table("desk")
    given = services.NewAnnex(parties_of(statement)[0], "explanation", {"en": "Words."}, "en")
    services.give_annex(given, by=UserFactory(), own=False)
    return statement


def open_to_all():
    statement = on_the_table("open")
    answer(parties_of(statement)[0], "object", REASON)
    return statement


def by_letter():
    statement, procedure = under_silence()
    letter = services.Letter("Note 12/2027", procedure.opened_at)
    services.break_by_letter(reply(parties_of(statement)[0]), letter, by=UserFactory())
    return statement


def late_by_letter():
    statement, procedure = short()
    wait_until(procedure.deadline)
    services.settle_text(statement)
    letter = services.Letter("Note 12/2027", procedure.opened_at)
    services.break_by_letter(reply(parties_of(statement)[0]), letter, by=UserFactory())
    return statement


def exported(life):
    with transaction.atomic():
        written = export_forum(life().conference.forum)
        transaction.set_rollback(True)
    return written


def imported(document):
    import_document(document, by=UserFactory(is_superuser=True))


@pytest.mark.parametrize("life", [closed, adopted_from_a_seal, open_to_all, by_letter, late_by_letter])
def test_it_is_the_same_after_the_move(life):
    written = exported(life)
    imported(parse_forum_file(written.encode()))
    assert export_forum(Statement.objects.get().conference.forum) == written
    assert list(faults()) == []


def test_what_is_sealed_is_in_no_file_and_is_asked_again():
    written = exported(answered)
    assert REASON not in written
    assert '"object"' not in written
    imported(parse_forum_file(written.encode()))
    tabling = Tabling.objects.get()
    assert (tabling.disclosure, tabling.is_sealed, Position.objects.count()) == ("sealed", True, 0)
    assert export_forum(Statement.objects.get().conference.forum) == written


def tabling_of(document):
    return document["editions"][0]["texts"][0]["tablings"][0]


@pytest.mark.parametrize(
    ("life", "change", "path"),
    [
        (closed, lambda item: (item.pop("disclosed_at"), item.pop("disclosed_by")), ".positions"),
        (closed, lambda item: item.update(disclosure="open"), ".disclosed_at"),
        (adopted_from_a_seal, lambda item: (item.pop("disclosed_at"), item.pop("positions")), ".disclosed_at"),
        (asked_at_the_desk, lambda item: item.update(disclosure="sealed"), ".calls"),
        (annexed_at_the_desk, lambda item: item.update(disclosure="sealed"), ".annexes[0]"),
        (by_letter, lambda item: item.update(disclosure="sealed"), ".disclosure"),
        (by_letter, lambda item: item["silence"][0]["replies"][0].pop("recorded_at"), ".recorded_at"),
        (by_letter, lambda item: item["silence"][0]["replies"][0].update(letter=""), "letter"),
    ],
)  # fmt: skip
def test_what_cannot_have_been_is_refused_at_its_place(life, change, path):
    document = json.loads(exported(life))
    change(tabling_of(document))
    with pytest.raises(FileRefused) as refused, transaction.atomic():
        imported(parse_forum_file(json.dumps(document).encode()))
    assert any(path in str(problem) for problem in refused.value.problems), refused.value.problems
    assert SilenceReply.objects.count() == Tabling.objects.count() == 0


def test_a_file_from_before_has_rounds_of_the_desk():
    document = json.loads(exported(lambda: on_the_table("desk")))
    tabling_of(document).pop("disclosure")
    document["editions"][0]["decision_profile"].pop("disclosure")
    imported(parse_forum_file(json.dumps(document).encode()))
    assert Tabling.objects.get().disclosure == "desk"
