"""What holds of every decision, whoever sits at the table and whatever is said (T2 to T6), over all rules at once."""

import dataclasses
import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from apps.conferences.choices import Rule
from apps.statements.choices import PositionValue as P
from apps.statements.consensus.rules import Seat, Terms, evaluate

NAMES = ["ARI", "BOR", "CEL", "DOR"]
NOON = dt.datetime(2027, 9, 10, 12, tzinfo=dt.UTC)
JOINING = {P.JOIN, P.JOIN_WITH_RESERVATION}

moments = st.none() | st.sampled_from([NOON - dt.timedelta(seconds=1), NOON, NOON + dt.timedelta(seconds=1)])
seats = st.tuples(*(st.builds(Seat, st.just(name), *[st.sampled_from([False, False, True])] * 3) for name in NAMES))
tables = seats.map(lambda row: [dataclasses.replace(seat, entitled=not seat.entitled) for seat in row])
positions = st.dictionaries(st.sampled_from(NAMES), st.sampled_from([*[P.JOIN] * 4, *P]))
terms = st.builds(
    Terms,
    st.sampled_from(list(Rule)),
    excluded=st.none() | st.sampled_from(NAMES),
    quorum=st.none() | st.integers(1, 4),
    present=st.none() | st.integers(0, 5),
    deadline=moments,
    now=moments,
    silence_accepted=st.sampled_from([True, True, False]),
)


def counted_of(held: Terms, table: list[Seat]) -> list[str]:
    """Those whose word counts: entitled, there, not suspended, and not the one that consensus minus one leaves out."""
    left_out = held.excluded if held.rule == Rule.CONSENSUS_MINUS_ONE else None
    return [
        seat.party
        for seat in table
        if seat.entitled and not seat.suspended and not seat.withdrawn and seat.party != left_out
    ]


@given(terms, tables, positions)
def test_what_is_adopted_was_agreed_by_its_rule(held, table, said):
    outcome, counted = evaluate(held, table, said), counted_of(held, table)
    assert not (outcome.adopted and outcome.provisional)
    if not (outcome.adopted or outcome.provisional):
        return
    assert held.rule not in (Rule.CHAIR_TEXT, Rule.NONE)
    assert counted
    assert P.OBJECT not in {said.get(party) for party in counted}
    assert len(counted) >= (held.quorum or 0) <= (len(counted) if held.present is None else held.present)
    if held.rule == Rule.UNANIMITY:
        assert {said.get(party) for party in counted} <= JOINING | {P.JOIN_AD_REFERENDUM}
    if held.rule == Rule.CONSENSUS_MINUS_ONE:
        assert held.excluded in counted_of(dataclasses.replace(held, rule=Rule.CONSENSUS), table)
    if held.rule == Rule.SILENCE:
        assert held.silence_accepted
        assert held.now >= held.deadline  # both are known


@given(terms, tables, positions)
def test_it_is_provisional_exactly_while_a_confirmation_is_owed(held, table, said):
    outcome = evaluate(held, table, said)
    owed = [party for party in counted_of(held, table) if said.get(party) == P.JOIN_AD_REFERENDUM]
    assert outcome.adopted == (not outcome.blockers and not owed)
    assert outcome.provisional == (not outcome.blockers and bool(owed))


@given(terms.filter(lambda held: held.rule not in (Rule.CHAIR_TEXT, Rule.NONE)), tables, positions)
def test_an_outcome_names_whoever_counts_by_what_they_said(held, table, said):
    outcome, counted = evaluate(held, table, said), counted_of(held, table)
    assert list(outcome.counted) == counted
    named = {
        P.JOIN_WITH_RESERVATION: outcome.reservations,
        P.STAND_ASIDE: outcome.aside,
        P.JOIN_AD_REFERENDUM: outcome.pending,
    }
    for value, found in named.items():
        assert list(found) == [party for party in counted if said.get(party) == value]
    assert list(outcome.joined) == [party for party in counted if said.get(party) in JOINING]


@given(terms, tables, positions)
def test_terms_of_another_rule_do_not_matter(held, table, said):
    """Nobody is left out but under consensus minus one, and no clock runs but under silence."""
    bare = held
    if held.rule != Rule.CONSENSUS_MINUS_ONE:
        bare = dataclasses.replace(bare, excluded=None)
    if held.rule != Rule.SILENCE:
        bare = dataclasses.replace(bare, deadline=None, now=None, silence_accepted=True)
    assert evaluate(held, table, said) == evaluate(bare, table, said)


@given(terms, tables, positions, st.sampled_from(NAMES))
def test_an_objection_of_whoever_counts_prevents_and_of_nobody_else(held, table, said, party):
    before, after = evaluate(held, table, said), evaluate(held, table, {**said, party: P.OBJECT})
    if party in counted_of(held, table):
        assert not after.adopted
        assert not after.provisional
    else:
        assert after == before


@given(terms, tables, positions, st.sampled_from(NAMES), st.sampled_from([P.STAND_ASIDE, P.OBJECT]))
def test_a_worse_position_never_turns_a_refusal_into_adoption(held, table, said, party, worse):
    after = evaluate(held, table, {**said, party: worse})
    if after.adopted or after.provisional:
        before = evaluate(held, table, {**said, party: P.JOIN})
        assert before.adopted or before.provisional
