"""Who is asked, and when: choosing parties, tabling, leaving; moments as people type them."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.core.exceptions import Refused
from apps.delegates.models import Credential
from apps.delegations.models import Participation
from apps.statements import services
from apps.statements.choices import Event, PositionValue, State
from apps.statements.consensus import parties
from tests.factories.accounts import UserFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import conference_of, drafted, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def then():
    """Half a minute past some minute of the day before yesterday."""
    return (timezone.now() - dt.timedelta(days=2)).replace(second=30, microsecond=0)


def refused(verb, *arguments, **options):
    with pytest.raises(Refused) as refusal:
        verb(*arguments, by=UserFactory(), **options)
    return refusal.value.field, refusal.value.code


def on_the_table(then):
    conference = conference_of()
    Credential.objects.update(valid_from=then - HOUR)
    return tabled(conference, at=then)


def test_a_text_is_put_on_the_table_neither_tomorrow_nor_before_the_last_time(then):
    statement = drafted()
    assert refused(services.table_text, statement, at=timezone.now() + HOUR) == ("at", "at")
    services.table_text(statement, by=UserFactory(), at=then)
    by = UserFactory()
    services.advance(statement, Event.REOPEN, by=by)
    assert refused(services.table_text, statement, at=then - HOUR) == ("at", "at")
    again = services.table_text(statement, by=UserFactory(), at=then).tabled
    first = statement.tablings.get(round=1)
    assert (again.round, again.opened_at, first.outcome, first.closed_by) == (2, then, "reopened", by)


def test_everybody_on_the_roster_was_entitled_at_the_moment_of_tabling(then):
    statement = drafted()
    Participation.objects.filter(pk=parties_of(statement)[1].participation_id).update(valid_from=then)
    assert refused(services.table_text, statement, at=then - HOUR) == ("parties", "not_entitled_now")
    assert services.table_text(statement, by=UserFactory(), at=then).state == State.TABLED


def test_whoever_was_entitled_on_a_past_day_is_party_to_its_text(then):
    conference = conference_of(count=1)
    gone = ParticipationFactory(conference=conference, valid_until=then)
    chosen = [parties.Candidate("X", participation=gone)]
    before = drafted(conference, dated_on=(then - dt.timedelta(days=3)).date())
    services.choose_parties(before, chosen, by=UserFactory())
    assert refused(services.choose_parties, drafted(conference), chosen) == ("parties", "no_position")
    assert parties.as_of(conference, dt.date(2099, 1, 1)) <= timezone.now()  # of a day to come: who is entitled now


def test_where_institutions_decide_nobody_else_is_asked():
    conference = conference_of(party_kind="institution", count=1)
    institution = ParticipationFactory(conference=conference, capacity="institution")
    found = parties.candidates(conference, "institution", "en")
    assert [each.participation for each in found] == [institution]


def test_a_party_is_chosen_once_and_stays_the_same_row():
    statement = drafted()
    before = list(statement.parties.order_by("order"))
    chosen = [parties.Candidate(str(each), participation=each.participation) for each in reversed(before)]
    assert refused(services.choose_parties, statement, [*chosen, chosen[0]]) == ("parties", "twice")
    services.choose_parties(statement, chosen, by=UserFactory())
    assert list(statement.parties.order_by("order")) == before[::-1]
    roster = parties_of(services.table_text(statement, by=UserFactory()))
    assert [(each.order, each.participation) for each in roster] == [
        (order, each.participation) for order, each in enumerate(before[::-1], start=1)
    ]


def test_a_party_leaves_while_its_tabling_is_open_and_not_before_it(then):
    statement = on_the_table(then)
    entry = parties_of(statement)[0]
    for at in (then - HOUR, timezone.now() + HOUR):
        assert refused(services.leave, entry, letter="Letter", at=at) == ("at", "at")
    services.advance(statement, Event.REOPEN, by=UserFactory())
    services.table_text(statement, by=UserFactory())
    assert refused(services.leave, entry, letter="Letter")[1] == "decided"


def test_when_the_last_who_owed_its_word_leaves_the_text_is_adopted():
    statement = tabled()
    owing, *others = parties_of(statement)
    say(owing, PositionValue.JOIN_AD_REFERENDUM)
    for party in others:
        say(party)
    services.adopt(statement, gavel(), by=UserFactory())
    left = services.leave(owing, letter="Letter of 9 September", by=UserFactory())
    statement.refresh_from_db()
    assert statement.record.adopted_at >= left.left_at
    assert (statement.state, statement.record.roster[0]["counted"]) == (State.ADOPTED, False)
    assert statement.record.roster[0]["left"] is not None


def test_a_moment_typed_in_minutes_is_within_its_minute(then):
    """After whatever happened in that minute, where it could not have been before."""
    statement = on_the_table(then)
    typed, (first, second, third) = then.replace(second=0), parties_of(statement)
    assert say(first, at=typed).at == then
    late = say(second, PositionValue.STAND_ASIDE, at=then + dt.timedelta(seconds=20))
    assert say(second, at=typed).at == late.at
    assert services.leave(third, letter="Letter", by=UserFactory(), at=typed).left_at == then
    assert services.adopt(statement, gavel(at=typed), by=UserFactory()).record.adopted_at == late.at


def test_several_positions_are_given_at_one_moment_and_a_refusal_names_the_row(then):
    statement = on_the_table(then)
    rows = [services.NewPosition(each, PositionValue.JOIN, row=f"row{each.order}") for each in parties_of(statement)]
    assert refused(services.record_positions, statement, rows, at=timezone.now() + HOUR) == ("at", "at")
    said = services.record_positions(statement, rows, by=UserFactory(), at=then + HOUR)
    assert {each.at for each in said} == {then + HOUR}
    Credential.objects.filter(participation=rows[1].party.participation_id).update(valid_until=then + HOUR)
    again = [services.NewPosition(each.party, PositionValue.STAND_ASIDE, row=each.row) for each in rows]
    where = refused(services.record_positions, statement, again, at=then + 2 * HOUR)
    assert where == ("credential_row2", "no_credential")


def test_individuals_speak_for_themselves():
    for party in parties_of(tabled(conference_of("individual", count=2))):
        position = say(party)
        assert (position.given_by, position.credential) == (party.person, None)
        assert position.tabled_sha256 == party.tabling.sha256


def test_without_consensus_the_tabling_says_so():
    statement = tabled()
    by = UserFactory()
    services.advance(statement, Event.NO_CONSENSUS, by=by)
    ended = statement.tablings.get()
    assert (ended.outcome, ended.closed_by) == ("no_consensus", by)


def test_joining_has_no_words_of_its_own():
    party = parties_of(tabled())[0]
    assert say(party, PositionValue.JOIN, "Gladly.").text == ""
