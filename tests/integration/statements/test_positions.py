"""Who may take a position, on whose authority, and what is never overwritten (T9, T18, T19)."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.core.rows.concurrency import CHANGED_MEANWHILE
from apps.delegates.choices import CredentialFunction, DelegateRole
from apps.delegates.models import Credential
from apps.statements import services
from apps.statements.choices import Event, PositionValue
from apps.statements.consensus import parties
from apps.statements.models import Annex, Position
from tests.factories.accounts import UserFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import conference_of, drafted, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db


def refusal(party, *arguments, **options):
    with pytest.raises(Refused) as refused:
        say(party, *arguments, **options)
    return refused.value.code


def record(party, seen, value=PositionValue.JOIN):
    """As from a form that saw the position `seen`."""
    return services.take_position(services.NewPosition(party, value, seen=seen), by=UserFactory())


def refusal_of(party, seen):
    with pytest.raises(Refused) as refused:
        record(party, seen)
    return refused.value.code


def head_of(party):
    return party.participation.credentials.get()


def test_a_delegation_speaks_through_its_head():
    statement = tabled()
    party = parties_of(statement)[0]
    position = say(party)
    assert (position.credential, position.given_by) == (head_of(party), head_of(party).person)
    assert position.tabled_sha256 == statement.tabled.sha256  # what was before it when it spoke


def test_without_a_valid_credential_there_is_no_position():
    party = parties_of(tabled())[0]
    credential = head_of(party)
    credential.valid_until = timezone.now() - dt.timedelta(minutes=1)
    credential.save()
    assert refusal(party) == "no_credential"


def test_another_delegations_head_cannot_speak_for_it():
    first, second, _third = parties_of(tabled())
    given = services.NewPosition(first, PositionValue.JOIN, credential=head_of(second))
    with pytest.raises(Refused) as refused:
        services.take_position(given, by=UserFactory())
    assert (refused.value.code, refused.value.field) == ("no_credential", "credential")


def test_an_alternate_may_speak():
    party = parties_of(tabled())[0]
    credential = head_of(party)
    credential.valid_until = timezone.now() - dt.timedelta(minutes=1)
    credential.save()
    alternate = CredentialFactory(participation=party.participation, function=CredentialFunction.ALTERNATE)
    assert say(party).credential == alternate


def test_the_head_comes_before_the_acting_head_and_alternates():
    party = parties_of(tabled())[0]
    head = head_of(party)
    for function in (CredentialFunction.ALTERNATE, CredentialFunction.ACTING):
        CredentialFactory(participation=party.participation, function=function)
    assert say(party).credential == head
    head.valid_until = timezone.now()
    head.save()
    assert say(party).credential.function == CredentialFunction.ACTING


def test_the_credential_counts_at_the_moment_it_was_given():
    party = parties_of(tabled(at=timezone.now() - dt.timedelta(days=3)))[0]
    assert refusal(party, at=timezone.now() - dt.timedelta(days=2)) == "no_credential"
    assert refusal(party, at=timezone.now() - dt.timedelta(days=4)) == "at"
    assert refusal(party, at=timezone.now() + dt.timedelta(minutes=1)) == "at"


def test_a_position_of_the_past_is_given_then_and_written_down_now():
    """Scenario 14: what was said last year, by who was the head last year."""
    last_year = timezone.now() - dt.timedelta(days=365)
    conference = conference_of()
    for credential in Credential.objects.filter(participation__conference=conference):
        credential.valid_from, credential.valid_until = (
            last_year - dt.timedelta(days=9),
            last_year + dt.timedelta(days=9),
        )
        credential.save()
        CredentialFactory(participation=credential.participation, valid_from=credential.valid_until)
    party = parties_of(tabled(conference, at=last_year, dated_on=last_year.date()))[0]
    said = say(party, at=last_year + dt.timedelta(hours=1))
    assert said.credential == party.participation.credentials.order_by("valid_from")[0]
    assert (said.at, said.created_at > said.at) == (last_year + dt.timedelta(hours=1), True)
    assert refusal(party, at=last_year + dt.timedelta(minutes=59)) == "at"  # before the one that stands


def test_a_party_that_left_counts_again_when_the_text_is_tabled_anew():
    statement = tabled()
    first = parties_of(statement)[0]
    services.leave(first, letter="Letter of 3 May", by=UserFactory())
    statement.refresh_from_db()
    services.advance(statement, Event.REOPEN, by=UserFactory())
    again = services.table_text(statement, by=UserFactory())
    same = next(each for each in parties_of(again) if each.participation_id == first.participation_id)
    assert (same.left_at, len(services.outcome_of(again).counted)) == (None, 3)


def test_whoever_is_suspended_meanwhile_does_not_come_onto_the_roster():
    statement = drafted()
    participation = parties_of(statement)[0].participation
    participation.suspended = True
    participation.save()
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert (refused.value.code, refused.value.field) == ("not_entitled_now", "parties")
    assert participation.entity.default_names["en"] in str(refused.value)


def test_an_objection_left_out_under_minus_one_does_not_open_the_text_again():
    conference = conference_of(rule="consensus_minus_one")
    statement = drafted(conference)
    chosen = statement.parties.order_by("order")
    statement = services.table_text(statement, by=UserFactory(), excluded=chosen[0], ground="Violation")
    left_out, owing, third = parties_of(statement)
    for entry in (left_out, owing):
        say(entry, PositionValue.JOIN_AD_REFERENDUM)
    say(third)
    services.adopt(statement, gavel(), by=UserFactory())
    say(left_out, PositionValue.OBJECT, "No.")
    statement.refresh_from_db()
    assert statement.state == "adopted_ad_ref"
    say(owing)
    statement.refresh_from_db()
    assert statement.state == "adopted"


def test_a_position_is_not_given_before_the_one_it_supersedes():
    party = parties_of(tabled())[0]
    before = timezone.now()
    first = say(party, PositionValue.OBJECT, "Not yet.")
    assert refusal(party, at=before) == "at"
    assert say(party, at=first.at).supersedes == first  # in the same moment is not before


def test_a_new_head_supersedes_and_the_old_ones_word_stays_on_file():
    party = parties_of(tabled())[0]
    old = head_of(party)
    before = say(party, PositionValue.OBJECT, "Not yet.")
    old.valid_until = timezone.now()
    old.save()
    new = CredentialFactory(participation=party.participation, valid_from=old.valid_until)
    given = services.NewPosition(party, PositionValue.OBJECT, "Again.", credential=old)
    with pytest.raises(Refused) as refused:
        services.take_position(given, by=UserFactory())
    assert refused.value.code == "no_credential"
    after = say(party)
    before.refresh_from_db()
    assert (before.value, before.credential, after.credential, after.supersedes) == ("object", old, new, before)


def test_reservation_and_objection_need_their_text():
    party = parties_of(tabled())[0]
    assert refusal(party, PositionValue.JOIN_WITH_RESERVATION, " ") == "no_text"
    assert refusal(party, PositionValue.OBJECT) == "no_text"
    assert Position.objects.count() == 0


def test_a_reservation_is_kept_with_its_paragraphs_and_without_blanks_around_it():
    statement = tabled()
    party = parties_of(statement)[0]
    uid = statement.revision.texts.get(number="2").paragraph_id
    given = services.NewPosition(party, PositionValue.JOIN_WITH_RESERVATION, " Not here.\n", paragraphs=[uid])
    position = services.take_position(given, by=UserFactory())
    assert (position.text, position.paragraphs) == ("Not here.", [uid])
    services.adopt(statement, gavel(), by=UserFactory())
    annex = Annex.objects.get()
    assert (annex.party, annex.paragraphs, annex.texts) == (party, [uid], {"en": "Not here."})


def test_observers_and_strangers_cannot_be_parties():
    conference = conference_of()
    statement = drafted(conference)
    observer = ParticipationFactory(conference=conference, observer=True)
    stranger = ParticipationFactory()
    invited = ParticipationFactory(conference=conference, status="invited")
    expired = ParticipationFactory(conference=conference, valid_until=timezone.now() - dt.timedelta(minutes=1))
    suspended = ParticipationFactory(conference=conference, suspended=True)
    for participation in (observer, stranger, invited, expired, suspended):
        with pytest.raises(Refused) as refused:
            services.choose_parties(statement, [parties.Candidate("X", participation=participation)], by=UserFactory())
        assert refused.value.code == "no_position"


def test_observing_individuals_cannot_be_parties():
    conference = conference_of("individual")
    statement = drafted(conference)
    observer = DelegateFactory(conference=conference, registered=True, roles=[DelegateRole.OBSERVER])
    guest = DelegateFactory(conference=conference, registered=True)
    guest.participation.role, guest.participation.entitled = "invited", False
    guest.participation.save()
    stranger = DelegateFactory(registered=True)
    for delegate in (observer, guest, stranger):
        with pytest.raises(Refused) as refused:
            services.choose_parties(statement, [parties.Candidate("X", person=delegate.person)], by=UserFactory())
        assert refused.value.code == "no_position"


def test_default_parties_are_registered_people_without_observers():
    conference = conference_of("individual", count=2)
    DelegateFactory(conference=conference, registered=True, roles=[DelegateRole.OBSERVER])
    DelegateFactory(conference=conference, declined=True)
    DelegateFactory(registered=True)
    expected = set(
        conference.delegates.filter(status="registered", roles=["delegate"]).values_list("person", flat=True)
    )
    assert {each.person.pk for each in parties.candidates(conference, "individual", "en")} == expected
    assert len(expected) == 2


def test_default_parties_are_entitled_confirmed_delegations_in_protocol_order():
    conference = conference_of(count=2)
    ParticipationFactory(conference=conference, observer=True)
    ParticipationFactory(conference=conference, status="invited")
    ParticipationFactory()
    found = parties.candidates(conference, "delegation", "en")
    assert [each.participation for each in found] == list(
        conference.participations.filter(entitled=True, status="confirmed").order_by("order")
    )


def test_positions_need_a_text_on_the_table():
    statement = tabled()
    party = parties_of(statement)[0]
    services.advance(statement, Event.REOPEN, by=UserFactory())
    assert refusal(party) == "not_open"
    services.table_text(statement, by=UserFactory())
    assert refusal(party) == CHANGED_MEANWHILE  # of the tabling before


def test_ad_referendum_only_where_the_conference_knows_it():
    party = parties_of(tabled(conference_of(ad_referendum_allowed=False)))[0]
    assert refusal(party, PositionValue.JOIN_AD_REFERENDUM) == "ad_referendum"


def test_a_party_that_left_has_no_say_and_leaves_once_by_letter():
    party = parties_of(tabled())[0]
    for letter, code in ((" ", "letter"), ("Letter of 9 September", None), ("Another", "left")):
        if code is None:
            services.leave(party, letter=letter, by=UserFactory())
            continue
        with pytest.raises(Refused) as refused:
            services.leave(party, letter=letter, by=UserFactory())
        assert refused.value.code == code
    assert refusal(party) == "left"


def test_saying_the_same_twice_is_one_position():
    party = parties_of(tabled())[0]
    assert say(party) == say(party)
    assert Position.objects.count() == 1


def test_other_words_or_another_authority_are_another_position():
    party = parties_of(tabled())[0]
    first = say(party, PositionValue.JOIN_WITH_RESERVATION, "Not paragraph 1.")
    second = say(party, PositionValue.JOIN_WITH_RESERVATION, "Not paragraph 2.")
    alternate = CredentialFactory(participation=party.participation, function=CredentialFunction.ALTERNATE)
    given = services.NewPosition(party, second.value, second.text, credential=alternate)
    third = services.take_position(given, by=UserFactory())
    assert (second.supersedes, third.supersedes, third.credential) == (first, second, alternate)


def test_a_form_that_did_not_see_what_stands_supersedes_nothing():
    statement = tabled()
    party, other, _third = parties_of(statement)
    first = say(party, PositionValue.OBJECT, "Not yet.")
    for seen in ("", "00000000-0000-7000-8000-000000000000"):
        assert refusal_of(party, seen) == "changed_meanwhile"
    assert refusal_of(other, str(first.pk)) == "changed_meanwhile"
    assert record(other, "").supersedes is None
    second = record(party, str(first.pk))
    assert second.supersedes == first
    assert refusal_of(party, str(first.pk)) == "changed_meanwhile"
    assert record(party, None, PositionValue.STAND_ASIDE).supersedes == second


@pytest.mark.parametrize("event", [Event.NO_CONSENSUS, Event.REOPEN])
def test_after_the_table_there_is_nothing_to_say(event):
    statement = tabled()
    party = parties_of(statement)[0]
    services.advance(statement, event, by=UserFactory())
    assert refusal(party) == "not_open"


def test_a_party_without_entitlement_has_no_say():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(third)
    services.advance(statement, Event.REOPEN, by=UserFactory())
    kept = [parties.Candidate(str(each), participation=each.participation) for each in (first, second)]
    services.choose_parties(statement, kept, by=UserFactory())
    again = services.table_text(statement, by=UserFactory())
    assert refusal(third) == CHANGED_MEANWHILE
    assert third.participation not in [party.participation for party in parties_of(again)]


def test_reopening_ends_the_tabling_and_keeps_what_was_said():
    statement = tabled()
    for party in parties_of(statement):
        say(party, PositionValue.OBJECT, "No.")
    services.advance(statement, Event.REOPEN, by=UserFactory())
    statement.refresh_from_db()
    (first,) = statement.tablings.all()
    assert (statement.tabling, first.outcome, Position.objects.current(first).count()) == (None, "reopened", 3)
    again = services.table_text(statement, by=UserFactory()).tabling
    assert (again.round, list(Position.objects.current(again)), Position.objects.count()) == (2, [], 3)


def test_several_positions_are_recorded_all_or_none():
    statement = tabled()
    first, second, _third = parties_of(statement)
    rows = [
        services.NewPosition(first, PositionValue.JOIN),
        services.NewPosition(second, PositionValue.OBJECT, row="second"),
    ]
    with pytest.raises(Refused) as refused:
        services.record_positions(statement, rows, by=UserFactory())
    assert refused.value.field == "text_second"
    assert Position.objects.count() == 0
    rows[1] = services.NewPosition(second, PositionValue.STAND_ASIDE)
    assert [each.party for each in services.record_positions(statement, rows, by=UserFactory())] == [first, second]
