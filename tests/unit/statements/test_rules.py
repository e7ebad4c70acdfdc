"""Decision rules, as properties: T2 to T7 and T10 of the model."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from apps.conferences.choices import Rule
from apps.statements.choices import PositionValue as P
from apps.statements.consensus.rules import Blocker, Seat, Terms, Why, evaluate

NAMES = ["ARI", "BOR", "CEL", "DOR", "ELI", "FAR", "GOR"]
names = st.sampled_from(NAMES)
values = st.sampled_from(list(P))
positions = st.dictionaries(names, values)
room_rules = st.sampled_from([Rule.UNANIMITY, Rule.CONSENSUS])
NOON = dt.datetime(2027, 9, 10, 12, tzinfo=dt.UTC)


def roster(**differing):
    return [differing.get(name, Seat(name)) for name in NAMES]


def everybody(value=P.JOIN, **others):
    return {name: others.get(name, value) for name in NAMES}


@given(room_rules, positions, names)
def test_an_objection_never_turns_a_refusal_into_adoption(rule, said, party):
    outcome = evaluate(Terms(rule), roster(), {**said, party: P.OBJECT})
    assert not outcome.adopted
    assert not outcome.provisional
    assert Blocker(Why.OBJECTS, party) in outcome.blockers


mostly_joined = st.sampled_from([P.JOIN] * 12 + [P.JOIN_WITH_RESERVATION, P.STAND_ASIDE])


@given(st.fixed_dictionaries(dict.fromkeys(NAMES, mostly_joined)) | positions)
def test_unanimity_implies_consensus(said):
    unanimous = evaluate(Terms(Rule.UNANIMITY), roster(), said).adopted
    assert evaluate(Terms(Rule.CONSENSUS), roster(), said).adopted or not unanimous


@given(st.lists(st.sampled_from([P.JOIN, P.JOIN_WITH_RESERVATION]), min_size=7, max_size=7))
def test_unanimity_of_those_who_join(said):
    outcome = evaluate(Terms(Rule.UNANIMITY), roster(), dict(zip(NAMES, said, strict=True)))
    assert outcome.adopted
    assert outcome.joined == tuple(NAMES)


def test_unanimity_is_prevented_by_silence_and_by_standing_aside():
    said = everybody(BOR=None, CEL=P.STAND_ASIDE)
    outcome = evaluate(Terms(Rule.UNANIMITY), roster(), said)
    assert outcome.blockers == (Blocker(Why.NOTHING_RECORDED, "BOR"), Blocker(Why.STANDS_ASIDE, "CEL"))


def test_consensus_is_the_absence_of_objection():
    outcome = evaluate(Terms(Rule.CONSENSUS), roster(), {"ARI": P.STAND_ASIDE})
    assert outcome.adopted
    assert (outcome.joined, outcome.aside) == ((), ("ARI",))


@given(room_rules, positions, names, st.none() | values, st.sampled_from(["entitled", "suspended", "withdrawn"]))
def test_a_party_that_does_not_count_has_no_effect(rule, said, party, value, why):
    away = Seat(party, entitled=why != "entitled", suspended=why == "suspended", withdrawn=why == "withdrawn")
    without = {name: position for name, position in said.items() if name != party}
    with_it = {**without, party: value} if value else without
    seats = roster(**{party: away})
    assert evaluate(Terms(rule), seats, with_it) == evaluate(Terms(rule), seats, without)
    assert party not in evaluate(Terms(rule), seats, with_it).counted


@given(st.sampled_from(list(Rule)), positions)
def test_an_empty_roster_adopts_nothing(rule, said):
    nobody = [Seat(name, withdrawn=True) for name in NAMES]
    outcome = evaluate(Terms(rule, excluded="ARI", deadline=NOON, now=NOON), nobody, said)
    assert not outcome.adopted
    assert not outcome.provisional


@given(positions, names)
def test_minus_one_ignores_the_named_party_only(said, party):
    outcome = evaluate(Terms(Rule.CONSENSUS_MINUS_ONE, excluded=party), roster(), {**said, party: P.OBJECT})
    others = tuple(Blocker(Why.OBJECTS, name) for name in NAMES if name != party and said.get(name) == P.OBJECT)
    assert outcome.blockers == others
    assert party not in outcome.counted


def test_minus_one_needs_a_named_party_that_counts():
    for excluded, seats in ((None, roster()), ("ZZZ", roster()), ("ARI", roster(ARI=Seat("ARI", entitled=False)))):
        outcome = evaluate(Terms(Rule.CONSENSUS_MINUS_ONE, excluded=excluded), seats, everybody())
        assert outcome.blockers == (Blocker(Why.EXCLUDED_UNKNOWN),)


@given(st.integers(-5, 5), positions)
def test_silence_is_decided_by_the_deadline(seconds, said):
    terms = Terms(Rule.SILENCE, deadline=NOON, now=NOON + dt.timedelta(seconds=seconds))
    outcome = evaluate(terms, roster(), said)
    objects = P.OBJECT in said.values()
    assert (Blocker(Why.DEADLINE_OPEN) in outcome.blockers) == (seconds < 0)
    assert outcome.adopted == (seconds >= 0 and not objects and P.JOIN_AD_REFERENDUM not in said.values())


def test_contested_silence_is_no_silence():
    terms = Terms(Rule.SILENCE, deadline=NOON, now=NOON, silence_accepted=False)
    assert evaluate(terms, roster(), everybody()).blockers == (Blocker(Why.SILENCE_CONTESTED),)


def test_ad_referendum_is_provisional_until_the_last_confirmation():
    said = everybody(CEL=P.JOIN_AD_REFERENDUM, DOR=P.JOIN_AD_REFERENDUM)
    outcome = evaluate(Terms(Rule.CONSENSUS), roster(), said)
    assert (outcome.adopted, outcome.provisional, outcome.pending) == (False, True, ("CEL", "DOR"))
    assert evaluate(Terms(Rule.CONSENSUS), roster(), {**said, "CEL": P.JOIN}).provisional
    assert evaluate(Terms(Rule.CONSENSUS), roster(), everybody()).adopted


@given(st.sampled_from([Rule.CHAIR_TEXT, Rule.NONE]), positions)
def test_chairs_text_and_none_never_adopt(rule, said):
    outcome = evaluate(Terms(rule), roster(), said)
    assert (outcome.adopted, outcome.provisional, outcome.blockers) == (False, False, (Blocker(Why.NEVER),))


def test_quorum_counts_parties_in_the_room():
    assert evaluate(Terms(Rule.CONSENSUS, quorum=7), roster(), {}).adopted
    lacking = (Blocker(Why.NO_QUORUM),)
    assert evaluate(Terms(Rule.CONSENSUS, quorum=5, present=4), roster(), {}).blockers == lacking
    assert evaluate(Terms(Rule.CONSENSUS, quorum=8, present=20), roster(), {}).blockers == lacking


def test_order_of_the_text_is_kept():
    backwards = list(reversed(roster()))
    assert evaluate(Terms(Rule.CONSENSUS), backwards, everybody()).joined == tuple(reversed(NAMES))
