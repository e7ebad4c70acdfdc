"""The life of a text as a graph, and random walks over it with its decisions: T1, T2, T7, T8, T10, T11."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from apps.conferences.choices import Rule
from apps.core.exceptions import Refused
from apps.statements.choices import Event, State
from apps.statements.choices import PositionValue as P
from apps.statements.consensus import states
from apps.statements.consensus.rules import Seat, Terms, evaluate
from apps.statements.text_life import CLOSES, DECIDED, EDITABLE, NEXT, PINNED, TERMINAL, TRANSITIONS


def reachable(start):
    seen, todo = {start}, [start]
    while todo:
        new = set(NEXT[todo.pop()].values()) - seen
        seen |= new
        todo += new
    return seen


def test_every_state_is_reachable():
    assert reachable(State.PLANNED) == set(State)


def test_every_event_leads_to_one_state():
    assert len({(each.source, each.event) for each in TRANSITIONS}) == len(TRANSITIONS)
    assert {each.event for each in TRANSITIONS} == set(Event)


def test_terminal_states_are_those_without_a_way_out():
    assert {state for state in State if not NEXT[state]} == TERMINAL


def test_no_state_is_a_trap():
    assert [state for state in State if not reachable(state) & (TERMINAL | {State.ADOPTED})] == []


@pytest.mark.parametrize("state", [State.ADOPTED, State.SUPERSEDED, State.ISSUED])
def test_nothing_leads_back_from_a_final_text(state):
    assert not reachable(state) & (EDITABLE | {State.TABLED})


def test_only_a_text_on_the_table_is_adopted():
    ways = {(each.source, each.event) for each in TRANSITIONS if each.target == State.ADOPTED}
    assert ways == {
        (State.TABLED, Event.GAVEL),
        (State.GAVELLED, Event.COUNTERSIGN),
        (State.SILENCE, Event.EXPIRE),
        (State.ADOPTED_AD_REF, Event.CONFIRM_LAST),
    }


def test_an_impossible_event_is_refused_in_words():
    with pytest.raises(Refused) as refused:
        states.after(State.ADOPTED, Event.REOPEN)
    assert refused.value.code == "state"
    assert str(refused.value) == "This text is “adopted”; “reopen for changes” is not possible now."


NAMES = ["ARI", "BOR", "CEL"]
WRITTEN = [Event.OPEN_DRAFTING, Event.CIRCULATE, Event.OPEN_READING, Event.CLEAR, Event.TABLE]


DECIDING = {
    Event.GAVEL, Event.GAVEL_AD_REF, Event.CONFIRM_LAST, Event.EXPIRE, Event.AWAIT_COUNTERSIGN, Event.COUNTERSIGN,
    Event.COUNTERSIGN_AD_REF,
}  # fmt: skip


class Life(RuleBasedStateMachine):
    """A text, its tablings and their positions, moved by anything that anybody could try in any order."""

    @initialize(decided_by=st.sampled_from([Rule.UNANIMITY, Rule.CONSENSUS, Rule.CHAIR_TEXT]))
    def begin(self, decided_by):
        self.rule, self.state = decided_by, State.PLANNED
        self.text, self.tabling, self.closed, self.record = "t0", None, [], None

    def go(self, event):
        self.state = states.after(self.state, event)
        if event == Event.TABLE:
            self.tabling = {"sha256": self.text, "said": {}}
        if event in CLOSES and self.tabling:
            self.closed.append((self.tabling, str(self.tabling)))
        if self.state not in PINNED:
            self.tabling = None

    def said(self):
        return self.tabling["said"] if self.tabling else {}

    def outcome(self):
        return evaluate(Terms(self.rule), [Seat(name) for name in NAMES], self.said())

    @rule(event=st.sampled_from(sorted(set(Event) - DECIDING)))
    def try_event(self, event):
        try:
            self.go(event)
        except Refused:
            assert event not in NEXT[self.state]

    @rule()
    def fast_forward(self):
        for event in WRITTEN:
            if event in NEXT[self.state]:
                self.go(event)

    @precondition(lambda self: self.state in EDITABLE)
    @rule(text=st.text("ab和평", min_size=1, max_size=4))
    def write(self, text):
        self.text = text

    @precondition(lambda self: self.state == State.TABLED)
    @rule(party=st.sampled_from(NAMES), value=st.sampled_from([P.JOIN, P.JOIN, P.OBJECT, P.JOIN_AD_REFERENDUM]))
    def say(self, party, value):
        self.said()[party] = value

    @precondition(lambda self: self.state == State.TABLED)
    @rule()
    def all_join(self):
        self.said().update(dict.fromkeys(NAMES, P.JOIN))

    @precondition(lambda self: self.state == State.TABLED)
    @rule()
    def gavel(self):
        outcome = self.outcome()
        if outcome.adopted:
            self.go(Event.GAVEL)
            self.record = (self.tabling["sha256"], outcome.counted, dict(self.said()))
        elif outcome.provisional:
            self.go(Event.GAVEL_AD_REF)

    @precondition(lambda self: self.state == State.TABLED)
    @rule()
    def gavel_to_be_countersigned(self):
        outcome = self.outcome()
        if outcome.adopted or outcome.provisional:
            self.go(Event.AWAIT_COUNTERSIGN)

    @precondition(lambda self: self.state == State.GAVELLED)
    @rule()
    def countersign(self):
        """What was said at the gavel stands, so the outcome is the same."""
        outcome = self.outcome()
        assert outcome.adopted or outcome.provisional
        self.go(Event.COUNTERSIGN if outcome.adopted else Event.COUNTERSIGN_AD_REF)
        if outcome.adopted:
            self.record = (self.tabling["sha256"], outcome.counted, dict(self.said()))

    @precondition(lambda self: self.state == State.ADOPTED_AD_REF)
    @rule()
    def confirm(self):
        for party, value in list(self.said().items()):
            self.said()[party] = P.JOIN if value == P.JOIN_AD_REFERENDUM else value
        outcome = self.outcome()
        assert outcome.adopted
        self.go(Event.CONFIRM_LAST)
        self.record = (self.tabling["sha256"], outcome.counted, dict(self.said()))

    @invariant()
    def editable_means_nothing_decided(self):
        if self.state in EDITABLE:
            assert self.tabling is None
            assert self.record is None

    @invariant()
    def pinned_text_is_the_text(self):
        if self.state in PINNED:
            assert self.tabling["sha256"] == self.text

    @invariant()
    def a_closed_tabling_never_changes(self):
        assert [str(tabling) for tabling, _then in self.closed] == [then for _tabling, then in self.closed]

    @invariant()
    def adopted_has_a_clean_record(self):
        if self.state in DECIDED:
            sha256, counted, said = self.record
            assert sha256 == self.text
            assert counted
            assert P.OBJECT not in said.values()
            assert self.rule != Rule.CHAIR_TEXT
            if self.rule == Rule.UNANIMITY:
                assert [said.get(party) for party in counted] == [P.JOIN] * len(counted)
        else:
            assert self.record is None


TestLife = Life.TestCase
TestLife.settings = settings(max_examples=150, stateful_step_count=40)
