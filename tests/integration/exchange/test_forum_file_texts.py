"""Whatever a text can have lived through comes back from its file, and its hashes still hold."""

import datetime as dt

import pytest
from django.db import transaction
from django.utils import timezone

from apps.documents.services import publish_version, retract_version
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.choices import Basis, Event, PositionValue, State
from apps.statements.models import Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import (
    JAPANESE,
    adopted,
    all_join,
    conference_of,
    draft,
    drafted,
    gavel,
    parties_of,
    say,
    tabled,
)

pytestmark = pytest.mark.django_db


def being_drafted():
    return drafted()


def with_an_objection():
    statement = tabled()
    first, second, _third = parties_of(statement)
    say(first, PositionValue.OBJECT, "Not yet.")
    say(second)
    say(first, PositionValue.STAND_ASIDE)
    return statement


def owing_confirmations():
    statement = tabled()
    for party in parties_of(statement):
        say(party, PositionValue.JOIN_AD_REFERENDUM)
    return services.adopt(statement, gavel(), by=UserFactory())


def opened_again_and_reworded():
    statement = owing_confirmations()
    say(parties_of(statement)[0], PositionValue.OBJECT, "The capital says no.")
    texts = {"en": "The participants,\n\n1. Agree to meet again soon.\n2. Thank the host."}
    services.change_text(statement, draft(texts=texts, titles={"en": "Joint statement"}), by=UserFactory())
    return Statement.objects.get()


def adopted_in_the_second_round():
    statement = with_an_objection()
    services.advance(statement, Event.REOPEN, by=UserFactory())
    services.table_text(statement, by=UserFactory())
    statement.refresh_from_db()
    all_join(statement)
    return services.adopt(statement, gavel(), by=UserFactory())


def with_a_reservation_and_one_who_left():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first, PositionValue.JOIN_WITH_RESERVATION, "But not paragraph 2.")
    say(second)
    services.leave(third, letter="Letter of 9 September", by=UserFactory())
    return services.adopt(statement, gavel(), by=UserFactory())


def by_individuals():
    return adopted(conference_of("individual"))


def minus_one():
    statement = drafted(conference_of(rule="consensus_minus_one"))
    first = parties_of(statement)[0]
    statement = services.table_text(statement, by=UserFactory(), excluded=first, ground="Clear and gross violation.")
    all_join(statement)
    return services.adopt(statement, gavel(), by=UserFactory())


def without_consensus():
    statement = tabled()
    services.advance(statement, Event.NO_CONSENSUS, by=UserFactory())
    return statement


def issued_by_the_chair():
    return services.issue(drafted(basis=Basis.CHAIR, kind="chair_statement"), by=UserFactory())


def replaced_by_a_newer_one():
    conference = conference_of()
    old, new = adopted(conference), adopted(conference)
    return services.supersede(old, by_text=new, by=UserFactory())


def published_under_embargo_and_retracted():
    statement = adopted()
    by = UserFactory()
    english, japanese = statement.document.versions.order_by("language")
    publish_version(english, by=by, embargo_until=timezone.now() + dt.timedelta(days=2))
    publish_version(japanese, by=by)
    retract_version(japanese, notes={"en": "The wrong file."}, by=by)
    return statement


LIVES = [
    being_drafted, with_an_objection, owing_confirmations, opened_again_and_reworded, adopted_in_the_second_round,
    with_a_reservation_and_one_who_left, by_individuals, minus_one, without_consensus, issued_by_the_chair,
    replaced_by_a_newer_one, published_under_embargo_and_retracted,
]  # fmt: skip


@pytest.mark.parametrize("life", LIVES)
def test_a_text_comes_back_as_it_was(life):
    with transaction.atomic():
        forum = life().conference.forum
        written = export_forum(forum)
        states = list(Statement.objects.order_by("symbol").values_list("symbol", "state", "tabling__round"))
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(Statement.objects.order_by("symbol").values_list("symbol", "state", "tabling__round")) == states
    assert list(faults()) == []
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)


def test_life_goes_on_after_a_move():
    """A text that owed confirmations is confirmed in the new installation."""
    with transaction.atomic():
        written = export_forum(owing_confirmations().conference.forum)
        transaction.set_rollback(True)
    import_document(parse_forum_file(written.encode()))
    statement = Statement.objects.get()
    for party in parties_of(statement):
        say(party)
    statement.refresh_from_db()
    assert (statement.state, statement.number) == (State.ADOPTED, 1)


def test_a_translation_that_fell_behind_still_has():
    with transaction.atomic():
        statement = drafted()
        row = statement.revision.texts.order_by("order").last()
        row.text = "Ask the host to report within a month."
        row.save()
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    assert "translated_from" in written
    assert export_forum(import_document(parse_forum_file(written.encode())).forum) == written
    assert JAPANESE.splitlines()[-1].removeprefix("2. ") in written
