"""Whatever a text can have lived through comes back from its file, and its hashes still hold."""

import datetime as dt
import json
import re
from dataclasses import replace

import pytest
from django.db import transaction
from django.utils import timezone

from apps.documents.services import publish_version, retract_version
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.choices import Basis, Distribution, Event, PositionValue, State
from apps.statements.models import Statement, TranslatedParagraph
from apps.statements.paragraphs.blocks import join
from apps.statements.paragraphs.texts import complete_languages, rows_of
from apps.statements.record.canonical import text_hash
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import (
    JAPANESE,
    adopted,
    all_join,
    change,
    changed,
    conference_of,
    drafted,
    gavel,
    parties_of,
    reworded,
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
    return changed(statement, texts=texts, titles={"en": "Joint statement"})


def circulated_and_translated_after_it():
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    words = {row.paragraph_id: f"{row.order}번." for row in rows_of(statement.revision)[:2]}
    seen = {row.paragraph_id: text_hash(row.text) for row in rows_of(statement.revision)}
    seen["title"] = text_hash(statement.revision.title)
    given = services.Translated("ko", "official", {"title": "제목", **words}, seen)
    return services.write_translation(statement, given, by=UserFactory())


def circulated_translated_and_tabled():
    statement = circulated_and_translated_after_it()
    return services.table_text(statement, by=UserFactory())


def withdrawn_after_the_circulation():
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    return services.advance(statement, Event.WITHDRAW, by=UserFactory())


def with_a_stale_title_and_joined_and_split_paragraphs():
    statement = drafted()
    first, second, third, last = change(statement).blocks
    third = replace(third, words={"en": "Agree.\n\nMeet.", "ja": "合意する。"})
    titles = {"en": "Declaration", "ja": "対話に関する共同声明"}
    statement = changed(statement, blocks=[join(first, second), third, last], titles=titles)
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    *kept, fourth, fifth = change(Statement.objects.get()).blocks
    return changed(statement, blocks=[*kept, join(fourth, fifth)])


def negotiated_in_another_language_since():
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    return services.negotiate_in(statement, "ja", by=UserFactory())


def opened_again_and_put_back_to_the_same_words():
    """Two revisions of one hash; each tabling is of its own."""
    statement = tabled(conference_of(authentic_languages=["en"]))
    services.advance(statement, Event.REOPEN, by=UserFactory())
    reworded(statement, 4, en="Ask nobody.")
    statement = reworded(statement, 4, en="Ask the host to report.")
    statement = services.table_text(statement, by=UserFactory())
    assert len({(each.revision_id, each.sha256) for each in statement.tablings.all()}) == 2
    assert len({each.sha256 for each in statement.tablings.all()}) == 1
    return statement


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
    uid = statement.revision.texts.get(number="2").paragraph_id
    given = services.NewPosition(first, PositionValue.JOIN_WITH_RESERVATION, "But not here.", paragraphs=[uid])
    services.take_position(given, by=UserFactory())
    say(second)
    services.leave(third, letter="Letter of 9 September", by=UserFactory())
    chair = UserFactory(name="Chair Example One")
    statement = services.adopt(statement, gavel(), by=chair)
    chair.name = "Chair Example of Another Name"  # the record keeps that of its day
    chair.save()
    return statement


def adopted_in_another_order_than_their_symbols():
    conference = conference_of()
    first, second = tabled(conference), tabled(conference)
    for statement in (second, first):
        services.adopt(statement, gavel(), by=UserFactory())
    return first


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
    being_drafted, circulated_and_translated_after_it, circulated_translated_and_tabled,
    withdrawn_after_the_circulation, with_a_stale_title_and_joined_and_split_paragraphs, with_an_objection,
    negotiated_in_another_language_since, owing_confirmations, opened_again_and_reworded,
    opened_again_and_put_back_to_the_same_words, adopted_in_the_second_round,
    adopted_in_another_order_than_their_symbols, with_a_reservation_and_one_who_left,
    by_individuals, minus_one, without_consensus, issued_by_the_chair,
    replaced_by_a_newer_one, published_under_embargo_and_retracted,
]  # fmt: skip


def standing():
    """States and rounds; which languages are complete, which titles stale; what of words and translations is fixed."""
    return [
        (
            text.symbol,
            text.state,
            text.tabling.round if text.tabling else 0,
            complete_languages(text.revision, rows_of(text.revision), text.working_language),
            [each.is_stale(text.revision.title) for each in text.revision.translations.order_by("language")],
            [(each.frozen_at, each.translations_frozen_at) for each in text.revisions.order_by("rev_no")],
        )
        for text in Statement.objects.order_by("symbol")
    ]


@pytest.mark.parametrize("life", LIVES)
def test_a_text_comes_back_as_it_was(life):
    with transaction.atomic():
        forum = life().conference.forum
        written = export_forum(forum)
        states = standing()
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert standing() == states
    assert list(faults()) == []
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)


def test_annexes_are_sealed_in_the_order_of_their_parties():
    """Whatever order a file has them in; the seal says them in one."""
    with transaction.atomic():
        statement = tabled()
        for number, party in enumerate(parties_of(statement)):
            say(party, PositionValue.JOIN_WITH_RESERVATION, f"Not paragraph {number}.")
        statement = services.adopt(statement, gavel(), by=UserFactory())
        data = json.loads(export_forum(statement.conference.forum))
        transaction.set_rollback(True)
    data["editions"][0]["texts"][0]["annexes"].reverse()
    import_document(parse_forum_file(json.dumps(data).encode()))
    assert list(faults()) == []


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
    assert drafted(statement.conference).symbol == statement.symbol.replace("L.1", "L.2")


def test_a_translation_that_fell_behind_still_has():
    with transaction.atomic():
        statement = reworded(drafted(), 4, en="Ask the host to report within a month.")
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    assert "translated_from" in written
    assert export_forum(import_document(parse_forum_file(written.encode())).forum) == written
    assert JAPANESE.splitlines()[-1].removeprefix("2. ") in written


def test_a_file_of_before_is_read():
    """It ignores who may read a revision, knows nobody who proof-read, and freezes what was on the table."""
    with transaction.atomic():
        written = export_forum(tabled().conference.forum)
        transaction.set_rollback(True)
    data = json.loads(written)
    (revision,) = data["editions"][0]["texts"][0]["revisions"]
    revision["distribution"] = "heads"
    revision.pop("proofread")
    for paragraph in revision["paragraphs"]:
        paragraph["agreed_ad_ref_at"] = "2027-05-10T09:00"
        paragraph.pop("proofread")
    old = json.dumps(data).encode()
    import_document(parse_forum_file(old))
    statement = Statement.objects.get()
    revision = statement.revision
    assert revision.translations_frozen_at == revision.frozen_at
    assert complete_languages(revision, rows_of(revision), "en") == ["en", "ja"]
    assert TranslatedParagraph.objects.exclude(proofread_by=None).count() == 0
    report = import_document(parse_forum_file(old))
    assert (report.created, report.updated) == (0, 0)


@pytest.mark.parametrize(
    ("broken", "place"),
    [
        (lambda revision: revision["titles"].pop("en"), ".titles"),
        (lambda revision: revision["languages"].update(en="courtesy"), ".languages"),
        (lambda revision: revision["languages"].pop("ja"), ".titles.ja"),
        (lambda revision: revision["paragraphs"][0]["proofread"]["ja"].update(at="2027-02-31T09:00"), "[0].proofread"),
        (lambda revision: revision["paragraphs"][0]["proofread"].update(ja=None), "[0].proofread.ja"),
    ],
)
def test_languages_that_do_not_fit_together_are_refused_by_path(broken, place):
    with transaction.atomic():
        data = json.loads(export_forum(drafted().conference.forum))
        transaction.set_rollback(True)
    broken(data["editions"][0]["texts"][0]["revisions"][0])
    with pytest.raises(FileRefused, match=re.escape(place)):
        import_document(parse_forum_file(json.dumps(data).encode()))
