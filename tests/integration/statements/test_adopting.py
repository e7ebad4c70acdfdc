"""From a text on the table to its record, and everything that stands in the way (T1, T2, T4, T5, T7, T10, T20)."""

import datetime as dt
import hashlib

import pytest
from django.utils import timezone

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.delegates.models import Credential
from apps.documents.models import Document
from apps.statements import services
from apps.statements.choices import Basis, Event, PositionValue, State
from apps.statements.consensus.parties import Candidate
from apps.statements.models import AdoptionRecord, Annex
from apps.statements.record import canonical
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import (
    adopted,
    all_join,
    conference_of,
    drafted,
    gavel,
    parties_of,
    say,
    tabled,
)

pytestmark = pytest.mark.django_db


def refused_adoption(statement, **values):
    with pytest.raises(Refused) as refused:
        services.adopt(statement, gavel(**values), by=UserFactory())
    assert not AdoptionRecord.objects.filter(statement=statement).exists()
    return refused.value


def test_an_adopted_text_has_number_document_and_record():
    statement = adopted()
    record = statement.record
    assert (statement.state, statement.number, statement.document.number) == (State.ADOPTED, 1, 1)
    assert record.sha256 == statement.tabling.sha256 == statement.document.sha256
    assert record.sha256 == canonical.sha256(bytes(record.canonical))
    assert [row["counted"] for row in record.roster] == [True, True, True]
    assert [row["value"] for row in record.positions] == ["join"] * 3
    assert statement.document.facts == {"rule": "consensus", "counted": 3, "joined": 3, "annexes": 0}
    assert list(faults()) == []


def test_the_register_holds_the_words_of_the_record_in_every_language():
    statement = adopted()
    deposited = {version.language: version for version in statement.document.versions.all()}
    assert sorted(deposited) == ["en", "ja"]
    assert [p["text"] for p in deposited["ja"].paragraphs][-1] == "主催者に報告を求める。"
    assert [p["uid"] for p in deposited["ja"].paragraphs] == [p["uid"] for p in deposited["en"].paragraphs]
    languages = [canonical.language_of(v.language, v.status, v.title, v.paragraphs) for v in deposited.values()]
    assert canonical.canonical_bytes(statement.symbol, languages) == bytes(statement.record.canonical)


def test_an_objection_blocks_and_is_named_and_a_later_join_frees_the_way():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first)
    say(second, PositionValue.OBJECT, "Paragraph 2 goes too far.")
    say(third)
    refusal = refused_adoption(statement)
    assert refusal.code == "not_adoptable"
    assert str(refusal) == f"It cannot be adopted now: {second} objects."
    say(second)
    services.adopt(statement, gavel(), by=UserFactory())
    assert [row["value"] for row in AdoptionRecord.objects.get().positions] == ["join"] * 3


def test_unanimity_names_everybody_who_is_missing():
    statement = tabled(conference_of(rule="unanimity"))
    first, second, third = parties_of(statement)
    say(first, PositionValue.STAND_ASIDE)
    assert str(refused_adoption(statement)) == (
        f"It cannot be adopted now: {first} stands aside, and unanimity needs everybody; "
        f"nothing is recorded for {second} and {third}."
    )


def test_a_gavel_is_neither_before_the_tabling_nor_before_a_position():
    """Adopted last year and written down today: what happened then is told in its order."""
    then = timezone.now() - dt.timedelta(days=300)
    conference = conference_of()
    Credential.objects.update(valid_from=then - dt.timedelta(days=9))
    statement = tabled(conference, at=then, dated_on=then.date())
    for party in parties_of(statement):
        say(party, at=then + dt.timedelta(hours=2))
    for hours, words in ((-1, "it cannot have been adopted before"), (1, "after this moment")):
        refusal = refused_adoption(statement, at=then + dt.timedelta(hours=hours))
        assert (refusal.code, refusal.field, words in str(refusal)) == ("at", "at", True)
    record = services.adopt(statement, gavel(at=then + dt.timedelta(hours=3)), by=UserFactory()).record
    assert (record.adopted_at - then, record.created_at > record.adopted_at) == (dt.timedelta(hours=3), True)
    assert list(faults()) == []


def test_silence_is_adopted_only_when_objections_were_called_for():
    statement = tabled()
    refusal = refused_adoption(statement, asked=False)
    assert (refusal.code, refusal.field) == ("asked", "asked")
    adopted_now = services.adopt(statement, gavel(), by=UserFactory())
    record = adopted_now.record
    assert (record.positions, record.asked_for_objections) == ([], True)
    assert (adopted_now.document.facts["counted"], adopted_now.document.facts.get("joined", 0)) == (3, 0)


def test_a_decision_is_dated_by_the_clocks_of_the_venue():
    then = dt.datetime(2026, 11, 19, 20, tzinfo=dt.UTC)  # five in the morning of the 20th in Tokyo
    statement = services.adopt(tabled(at=then), gavel(at=then), by=UserFactory())
    assert statement.document.dated_on == dt.date(2026, 11, 20)


def test_records_of_a_forum_are_a_chain():
    first = adopted()
    second = adopted(first.conference)
    other = adopted()
    assert [each.record.chain_number for each in (first, second, other)] == [1, 2, 1]
    assert second.record.previous_sha256 == first.record.seal_sha256
    assert first.record.previous_sha256 == other.record.previous_sha256 == ""
    assert adopted(other.conference).record.previous_sha256 == other.record.seal_sha256
    assert list(faults()) == []  # each chain by itself
    for each in (first, second, other):
        assert hashlib.sha256(bytes(each.record.seal)).hexdigest() == each.record.seal_sha256


def test_individuals_join_in_person():
    statement = adopted(conference_of("individual", count=2, rule="unanimity"))
    assert [row["function"] for row in statement.record.positions] == [None, None]
    assert statement.record.party_kind == "individual"


def test_a_party_that_left_by_its_letter_does_not_count():
    statement = tabled()
    first, *others = parties_of(statement)
    say(first, PositionValue.OBJECT, "No.")
    services.leave(first, letter="Letter of 9 September", by=UserFactory())
    for party in others:
        say(party)
    services.adopt(statement, gavel(), by=UserFactory())
    record = AdoptionRecord.objects.get()
    assert [row["counted"] for row in record.roster] == [False, True, True]


def test_a_party_counts_until_it_left():
    """Told later: it objected, the gavel fell or did not, and only then it left by its letter."""
    then = timezone.now() - dt.timedelta(days=300)
    conference = conference_of()
    Credential.objects.update(valid_from=then - dt.timedelta(days=9))
    statement = tabled(conference, at=then, dated_on=then.date())
    first, *others = parties_of(statement)
    say(first, PositionValue.OBJECT, "No.", at=then)
    services.leave(first, letter="Letter of that evening", by=UserFactory(), at=then + dt.timedelta(hours=3))
    for party in others:
        say(party, at=then)
    assert refused_adoption(statement, at=then + dt.timedelta(hours=2)).code == "not_adoptable"
    record = services.adopt(statement, gavel(at=then + dt.timedelta(hours=3)), by=UserFactory()).record
    assert [row["counted"] for row in record.roster] == [False, True, True]


def test_suspending_the_objector_elsewhere_does_not_help():
    statement = tabled()
    objector = parties_of(statement)[1]
    say(objector, PositionValue.OBJECT, "No.")
    objector.participation.suspended = True
    objector.participation.entitled = False
    objector.participation.save()
    assert refused_adoption(statement).code == "not_adoptable"


def test_minus_one_leaves_out_the_named_party_only():
    conference = conference_of(rule="consensus_minus_one")
    statement = drafted(conference)
    left_out = parties_of(statement)[0]
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert (refused.value.field, refused.value.code) == ("excluded", "excluded")
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory(), excluded=left_out, ground=" ")
    assert (refused.value.field, refused.value.code) == ("ground", "ground")
    statement = services.table_text(statement, by=UserFactory(), excluded=left_out, ground="Clear, gross violation. ")
    assert statement.tabled.exclusion_ground == "Clear, gross violation."
    first, second, _third = parties_of(statement)
    say(first, PositionValue.OBJECT, "No.")
    say(second, PositionValue.OBJECT, "No.")
    assert str(refused_adoption(statement)) == f"It cannot be adopted now: {second} objects."
    say(second)
    services.adopt(statement, gavel(), by=UserFactory())
    assert [row["excluded"] for row in AdoptionRecord.objects.get().roster] == [True, False, False]


@pytest.mark.parametrize("ground", ["", " \n"])
def test_minus_one_needs_its_ground_on_record(ground):
    statement = drafted(conference_of(rule="consensus_minus_one"))
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory(), excluded=parties_of(statement)[0], ground=ground)
    assert (refused.value.field, refused.value.code) == ("ground", "ground")
    statement.refresh_from_db()
    assert statement.state == State.DRAFTING


def test_minus_one_leaves_out_a_party_to_this_text_that_counts():
    conference = conference_of(rule="consensus_minus_one")
    statement, other = drafted(conference), drafted(conference)
    services.table_text(statement, by=UserFactory(), excluded=parties_of(statement)[0], ground="Clear violation.")
    say(parties_of(statement)[0])
    services.advance(statement, Event.REOPEN, by=UserFactory())
    first, *rest = parties_of(statement)
    kept = [Candidate(str(each), participation=each.participation) for each in rest]
    services.choose_parties(statement, kept, by=UserFactory())
    for excluded in (first, parties_of(other)[1]):
        with pytest.raises(Refused) as refused:
            services.table_text(statement, by=UserFactory(), excluded=excluded, ground="Clear violation.")
        assert (refused.value.field, refused.value.code) == ("excluded", "excluded")


def test_the_reservation_of_a_party_that_left_is_no_annex():
    statement = tabled()
    first, second, third = parties_of(statement)
    for party in (first, second):
        say(party, PositionValue.JOIN_WITH_RESERVATION, "But not paragraph 2.")
    services.leave(first, letter="Letter of 9 September", by=UserFactory())
    services.adopt(statement, gavel(), by=UserFactory())
    assert [annex.party for annex in Annex.objects.all()] == [second]


def test_under_any_other_rule_nobody_is_left_out():
    statement = drafted()
    first = parties_of(statement)[0]
    services.table_text(statement, by=UserFactory(), excluded=first, ground="Clear and gross violation.")
    first = parties_of(statement)[0]
    say(first, PositionValue.OBJECT, "No.")
    refused_adoption(statement)
    say(first)
    services.adopt(statement, gavel(), by=UserFactory())
    assert [row["excluded"] for row in AdoptionRecord.objects.get().roster] == [False] * 3


def test_a_party_taken_off_between_two_rounds_does_not_count_in_the_second():
    statement = tabled(conference_of(rule="unanimity"))
    first, second, third = parties_of(statement)
    say(third, PositionValue.OBJECT, "No.")
    services.advance(statement, Event.REOPEN, by=UserFactory())
    kept = [Candidate(str(each), participation=each.participation) for each in (first, second)]
    services.choose_parties(statement, kept, by=UserFactory())
    statement = services.table_text(statement, by=UserFactory())
    first, second = parties_of(statement)
    assert services.outcome_of(statement).counted == (first.pk, second.pk)
    assert {blocker.party for blocker in services.outcome_of(statement).blockers} == {first.pk, second.pk}
    say(first)
    say(second)
    assert services.adopt(statement, gavel(), by=UserFactory()).state == State.ADOPTED


def test_quorum_is_asked_of_those_in_the_room():
    statement = tabled(conference_of(quorum=3))
    all_join(statement)
    assert "quorum of 3" in str(refused_adoption(statement, present=2))
    assert services.adopt(statement, gavel(present=3), by=UserFactory()).state == State.ADOPTED


def test_ad_referendum_is_adopted_with_the_last_confirmation():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first)
    for party in (second, third):
        say(party, PositionValue.JOIN_AD_REFERENDUM)
    chair, fell = UserFactory(), gavel()
    services.adopt(statement, fell, by=chair)
    statement.refresh_from_db()
    assert (statement.state, statement.number, Document.objects.count()) == (State.ADOPTED_AD_REF, None, 0)
    say(second)
    statement.refresh_from_db()
    assert statement.state == State.ADOPTED_AD_REF
    say(third)
    statement.refresh_from_db()
    assert (statement.state, statement.number, statement.record.gavelled_by) == (State.ADOPTED, 1, chair)
    assert statement.record.adopted_at > fell.at  # effective with the last confirmation


def test_a_refused_confirmation_opens_the_text_again():
    statement = tabled()
    for party in parties_of(statement):
        say(party, PositionValue.JOIN_AD_REFERENDUM)
    services.adopt(statement, gavel(), by=UserFactory())
    party = parties_of(statement)[0]
    say(party, PositionValue.OBJECT, "The capital says no.")
    statement.refresh_from_db()
    assert (statement.state, statement.tabling) == (State.NEGOTIATING, None)
    assert [each.outcome for each in statement.tablings.all()] == ["refused"]


def test_after_ad_referendum_only_those_who_owe_speak():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first, PositionValue.JOIN_AD_REFERENDUM)
    say(third)
    services.adopt(statement, gavel(), by=UserFactory())
    for party in (second, third):  # one was silent, one has joined
        with pytest.raises(Refused) as refused:
            say(party, PositionValue.OBJECT, "Too late.")
        assert refused.value.code == "not_open"


@pytest.mark.parametrize("value", [PositionValue.STAND_ASIDE, PositionValue.JOIN_AD_REFERENDUM])
def test_a_confirmation_is_yes_or_no(value):
    statement = tabled()
    first, second, _third = parties_of(statement)
    for party in (first, second):
        say(party, PositionValue.JOIN_AD_REFERENDUM)
    services.adopt(statement, gavel(), by=UserFactory())
    with pytest.raises(Refused) as refused:
        say(first, value)
    assert (refused.value.field, refused.value.code) == ("value", "ad_referendum")
    statement.refresh_from_db()
    assert statement.state == State.ADOPTED_AD_REF


def test_a_second_gavel_is_told_who_was_first():
    statement = tabled()
    all_join(statement)
    first = UserFactory(name="Chair Example One")
    services.adopt(statement, gavel(), by=first)
    with pytest.raises(Refused) as refused:
        services.adopt(statement, gavel(), by=UserFactory())
    assert refused.value.code == "already_adopted"
    assert "recorded by Chair Example One" in str(refused.value)


def test_a_gavel_for_another_text_than_the_one_seen_is_refused():
    statement = tabled()
    all_join(statement)
    with pytest.raises(Refused) as refused:
        services.adopt(statement, gavel(), by=UserFactory(), expected_sha256="0" * 64)
    assert refused.value.code == "text_changed"


def test_the_chair_is_named_and_the_moment_is_past():
    statement = tabled()
    all_join(statement)
    assert refused_adoption(statement, chair=" ").field == "chair"
    assert refused_adoption(statement, at=timezone.now() + dt.timedelta(minutes=1)).field == "at"


def test_numbers_are_given_at_adoption_without_gaps():
    conference = conference_of()
    first, failed, second = tabled(conference), tabled(conference), tabled(conference)
    for statement in (first, second):
        all_join(statement)
    say(parties_of(failed)[0], PositionValue.OBJECT, "No.")
    services.adopt(second, gavel(), by=UserFactory())
    refused_adoption(failed)
    services.adopt(first, gavel(), by=UserFactory())
    abbreviation = conference.forum.abbreviation
    symbols = [record.decision_symbol for record in AdoptionRecord.objects.order_by("created_at")]
    assert symbols == [f"{abbreviation}/2027/1", f"{abbreviation}/2027/2"]


def test_a_reservation_is_annexed_and_counts_as_joined():
    statement = tabled()
    first, *others = parties_of(statement)
    say(first, PositionValue.JOIN_WITH_RESERVATION, "Without prejudice to earlier statements.")
    for party in others:
        say(party)
    services.adopt(statement, gavel(), by=UserFactory())
    annex = Annex.objects.get()
    assert (annex.party, annex.texts, annex.publish) == (
        first,
        {"en": "Without prejudice to earlier statements."},
        False,
    )
    assert Document.objects.get().facts == {"rule": "consensus", "counted": 3, "joined": 3, "annexes": 1}


def test_a_chairs_text_is_issued_and_nobody_joined():
    statement = drafted(basis=Basis.CHAIR, kind="chair_statement")
    services.issue(statement, by=UserFactory())
    statement.refresh_from_db()
    document = statement.document
    assert (statement.state, statement.number) == (State.ISSUED, None)
    assert (document.symbol.split("/")[-1], document.outcome, document.facts, document.sha256) == (
        "CT.1",
        "chair_text",
        {},
        "",
    )
    assert statement.parties.count() == 0


@pytest.mark.parametrize("event", [Event.REOPEN, Event.NO_CONSENSUS, Event.WITHDRAW, Event.RESUME, Event.CLOSE])
def test_an_adopted_text_goes_nowhere(event):
    statement = adopted()
    with pytest.raises(Refused) as refused:
        services.advance(statement, event, by=UserFactory())
    assert refused.value.code == "state"


def test_a_superseded_text_stays_what_it_was():
    conference = conference_of()
    old, new = adopted(conference), adopted(conference)
    with pytest.raises(Refused, match="adopted later"):
        services.supersede(new, by_text=old, by=UserFactory())
    assert list(type(new).objects.can_supersede(new)) == []
    services.supersede(old, by_text=new, by=UserFactory())
    old.refresh_from_db()
    assert (old.state, old.superseded_by) == (State.SUPERSEDED, new)
    assert list(faults()) == []


def test_the_trail_names_every_step():
    statement = adopted()
    verbs = list(Entry.objects.of(statement).order_by("at", "id").values_list("verb", flat=True))
    assert verbs == [
        "statement.drafted",
        "statement.parties_chosen",
        "statement.tabled",
        *["statement.position"] * 3,
        "statement.adopted",
    ]
