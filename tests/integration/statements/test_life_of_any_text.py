"""Any life of a text: random steps by everybody on real rows, and what holds after each (T1, T2, T8, T14–T16, T38,
T40).

A walk seldom reaches adoption by chance, so one of its steps goes straight to the table.
"""

from dataclasses import replace

import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.amendment_life import ENDED, ON_THE_WORDS
from apps.statements.amendments.agreed import agreed_now
from apps.statements.choices import AmendmentState, Distribution, Event, PositionValue, SponsorRole, State
from apps.statements.log.replaying import broken_at
from apps.statements.models import AdoptionRecord, Amendment, BracketGroup, Gavelling, ObjectionCall, Statement
from apps.statements.paragraphs import texts, tree
from apps.statements.record import canonical
from apps.statements.record.canonical import normalise
from apps.statements.text_life import DECIDED, PINNED
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, submitted, voice
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import change, changed, gavel, parties_of, reworded, say

pytestmark = pytest.mark.django_db

PARTIES = 3
WORDS = ["Agree to meet.", "Agree to talk.", "和平に合意する。", "Agree to meet and to talk.", "평화에 합의한다."]
PLACES, NUMBERS, SAID = st.integers(1, 4), st.integers(1, PARTIES), st.sampled_from(WORDS)
FINAL = {*ENDED} - {AmendmentState.OVERTAKEN}
SHAPES = [(1, 2, 3, 2), (1, 1, 2, 3), (1, 2, 3, 4), (1, 1, 1, 2), (1, 1, 1, 1)]  # levels of four paragraphs
REACHED: set[str] = set()
DEEP: set[int] = set()


class Life(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.whole = transaction.atomic()
        self.whole.__enter__()
        self.by = UserFactory()
        text = circulated(count=PARTIES)
        self.pk = text.pk
        profile = text.conference.decision_profile
        profile.countersigned = True
        profile.save()
        self.other = TeamMemberFactory(conference=text.conference, role="document_staff").user
        self.record = None
        self.ended: dict = {}

    def teardown(self):
        transaction.set_rollback(True)
        self.whole.__exit__(None, None, None)

    @property
    def text(self) -> Statement:
        return Statement.objects.get(pk=self.pk)

    def attempt(self, call, *args, **values):
        """A step that may be refused leaves nothing behind when it is."""
        try:
            with transaction.atomic():
                call(*args, **values)
                with connection.cursor() as cursor:  # what is checked at the end of a transaction, now
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
                    cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        except Refused:
            return

    def amendment(self, number, *states):
        rows = Amendment.objects.filter(statement=self.pk, state__in=states) if states else Amendment.objects.none()
        found = list(rows.order_by("number"))
        return found[number % len(found)] if found else None

    @rule(
        place=st.integers(3, 4),
        words=SAID,
        party=NUMBERS,
        op=st.sampled_from(["replace", "replace", "delete", "insert", "move"]),
        beside=PLACES,
    )
    def amend(self, place, words, party, op, beside):
        rows = texts.rows_of(self.text.revision)
        place = (place - 1) % len(rows) + 1
        words = "" if op in ("delete", "move") else words
        after = rows[(beside - 1) % len(rows)].paragraph_id if op in ("insert", "move") else None
        self.attempt(submitted, self.text, place, words, party=party, op=op, after=after)
        self.admit(0)

    def admit(self, number):
        if found := self.amendment(number, AmendmentState.SUBMITTED):
            self.attempt(services.admit_amendment, found, by=self.by)

    @rule(number=NUMBERS)
    def hand_in(self, number):
        """Without being admitted."""
        self.attempt(submitted, self.text, 1, WORDS[number], party=number)

    @rule(number=NUMBERS)
    def agree(self, number):
        if found := self.amendment(number, *ON_THE_WORDS):
            self.attempt(services.agree_amendment, found, by=self.by)

    @rule(party=NUMBERS, words=SAID)
    def bracket(self, party, words):
        """Whatever is open, and one handed in for it."""
        self.attempt(submitted, self.text, 3, words, party=party)
        self.admit(0)
        for found in Amendment.objects.filter(statement=self.pk, state=AmendmentState.OPEN):
            self.attempt(services.bracket_amendment, found, by=self.by)

    @rule(number=NUMBERS, party=NUMBERS)
    def withdraw(self, number, party):
        if found := self.amendment(number, *AmendmentState):
            self.attempt(services.withdraw_amendment, found, voice=voice(self.text, party), by=self.by)

    @rule(number=NUMBERS, words=SAID)
    def confirm(self, number, words):
        if found := self.amendment(number, AmendmentState.STALE):
            self.attempt(services.rebase_amendment, found, words, by=self.by, voice=None)

    @rule(words=SAID, choice=NUMBERS)
    def close(self, words, choice):
        group = BracketGroup.objects.filter(statement=self.pk, closed_at=None).first()
        if group is None:
            return
        self.attempt(services.bridge, group, words, by=self.by)
        standing = list(group.alternatives.filter(retired_at=None))
        self.attempt(services.close_brackets, group, standing[choice % len(standing)], by=self.by)

    @rule(place=PLACES, words=SAID)
    def edit(self, place, words):
        rows = texts.rows_of(self.text.revision)
        self.attempt(reworded, self.text, (place - 1) % len(rows) + 1, en=words, ja=words)

    @rule(levels=st.sampled_from(SHAPES))
    def indent(self, levels):
        """Paragraphs deeper or higher than they were."""
        blocks = change(self.text).blocks
        found = tree.settled(levels[at % len(levels)] for at in range(len(blocks)))
        blocks = [replace(each, level=level) for each, level in zip(blocks, found, strict=True)]
        self.attempt(changed, self.text, blocks=blocks)

    @rule(place=PLACES, up=st.booleans())
    def move_with_all_under_it(self, place, up):
        blocks = change(self.text).blocks
        levels, at = [each.level for each in blocks], (place - 1) % len(blocks)
        if order := tree.upwards(levels, at) if up else tree.downwards(levels, at):
            self.attempt(changed, self.text, blocks=[blocks[each] for each in order])

    @rule(event=st.sampled_from([Event.REOPEN, Event.NO_CONSENSUS, Event.RESUME]))
    def go(self, event):
        self.attempt(services.advance, self.text, event, by=self.by)

    @rule()
    def circulate(self):
        self.attempt(services.circulate, self.text, Distribution.PARTICIPANTS, by=self.by)

    @rule()
    def read(self):
        self.attempt(all_agreed, self.text, by=self.by)
        self.attempt(services.clear_text, self.text, by=self.by)

    @rule(live=st.booleans())
    def table(self, live):
        self.attempt(services.table_text, self.text, by=self.by, live=live)

    @rule()
    def straight_to_the_table(self):
        """Every bracket closed with what stood, every amendment settled, every paragraph agreed."""
        for group in BracketGroup.objects.filter(statement=self.pk, closed_at=None):
            standing = group.alternatives.filter(origin__in=["original", "no_text"], amendment=None).first()
            self.attempt(services.close_brackets, group, standing, by=self.by)
        for found in Amendment.objects.filter(statement=self.pk, state__in=[AmendmentState.SUBMITTED]):
            self.attempt(services.end_amendment, found, AmendmentState.INADMISSIBLE, by=self.by, answer="No.")
        for found in Amendment.objects.filter(statement=self.pk, state__in=[AmendmentState.OPEN, AmendmentState.STALE]):
            self.attempt(services.end_amendment, found, AmendmentState.NOT_RETAINED, by=self.by, answer="No.")
        for found in Amendment.objects.filter(statement=self.pk, state=AmendmentState.BRACKETED):
            for sponsor in found.sponsors.filter(role=SponsorRole.SPONSOR, left_at=None):
                number = next(
                    at for at in range(1, PARTIES + 1)
                    if voice(self.text, at).party.participation_id == sponsor.participation_id
                )  # fmt: skip
                self.attempt(services.withdraw_amendment, found, voice=voice(self.text, number), by=self.by)
        self.attempt(all_agreed, self.text, by=self.by)
        self.attempt(services.table_text, self.text, by=self.by, live=True)

    @rule(party=NUMBERS, value=st.sampled_from(PositionValue.values))
    def speak(self, party, value):
        found = parties_of(self.text)
        if self.text.tabling_id:
            self.attempt(say, found[party - 1], value, "Words.", by=self.by)

    @rule(answered=st.booleans())
    def call(self, answered):
        self.attempt(services.call_for_objections, self.text, chair="Chair Example", by=self.by)
        if answered:
            self.attempt(services.close_call, self.text, by=self.by)

    @rule()
    def fall_of_the_gavel(self):
        self.attempt(services.adopt, self.text, gavel(), by=self.by)

    @rule(signs=st.sampled_from(["somebody else", "themself", "nobody"]))
    def to_the_gavel_and_beyond(self, signs):
        self.call(answered=True)
        self.fall_of_the_gavel()
        REACHED.add(self.text.state)
        if signs == "nobody":
            self.attempt(services.refuse_countersign, self.text, reason="Not like this.", by=self.other)
        else:
            self.attempt(services.countersign, self.text, by=self.by if signs == "themself" else self.other)

    @invariant()
    def it_is_somewhere(self):
        REACHED.add(self.text.state)
        REACHED.update(Amendment.objects.filter(statement=self.pk).values_list("state", flat=True))

    @invariant()
    def the_log_gives_the_text(self):
        assert broken_at(self.text) is None

    @invariant()
    def a_pinned_text_is_what_its_hash_says(self):
        text = self.text
        if text.state not in PINNED:
            assert text.tabling is None
            return
        rows = texts.rows_of(text.revision)
        found = texts.versions(text.revision, rows, text.working_language)
        assert canonical.sha256(texts.canonical_text(text.symbol, found)) == text.tabled.sha256

    @invariant()
    def nothing_is_open_on_the_table(self):
        if self.text.state in PINNED:
            assert not Amendment.objects.filter(statement=self.pk).exclude(state__in=ENDED).exists()
            assert not BracketGroup.objects.filter(statement=self.pk, closed_at=None).exists()

    @invariant()
    def what_is_adopted_is_recorded_and_stays(self):
        text, record = self.text, AdoptionRecord.objects.filter(statement=self.pk).first()
        assert (record is not None) == (text.state in DECIDED)
        if record is None:
            return
        self.record = self.record or (record.sha256, bytes(record.canonical), record.positions)
        assert self.record == (record.sha256, bytes(record.canonical), record.positions)
        assert not [each for each in record.positions if each["value"] == PositionValue.OBJECT]
        assert any(each["counted"] for each in record.roster)
        assert record.countersigned_by == self.other != record.gavelled_by
        assert not text.tabling.calls_objections or record.asked_for_objections

    @invariant()
    def the_room_is_asked_and_the_gavel_awaited_only_where_they_can_be(self):
        """At most one open call, on the table only; gavelled exactly while a gavel awaits its countersign."""
        calls = ObjectionCall.objects.filter(tabling__statement=self.pk, ended_at=None)
        assert calls.count() <= (self.text.state == State.TABLED)
        gavels = Gavelling.objects.filter(tabling__statement=self.pk, ended_at=None)
        assert gavels.count() == (self.text.state == State.GAVELLED)

    @invariant()
    def what_was_wanted_fits_the_words_or_waits(self):
        rows = {row.paragraph_id: row for row in texts.rows_of(self.text.revision)}
        for each in Amendment.objects.filter(statement=self.pk, state__in=ON_THE_WORDS, op__in=["replace", "delete"]):
            row = rows[each.target_id]
            assert normalise(row.text) == normalise(each.base_text)
            assert row.parent_id == each.base_parent_id
            assert normalise(rows[row.parent_id].text if row.parent_id else "") == normalise(each.base_chapeau)

    @invariant()
    def the_paragraphs_are_a_tree(self):
        rows = texts.rows_of(self.text.revision)
        levels = [row.level for row in rows]
        assert tree.broken_at(levels) is None
        assert tree.parents([row.paragraph_id for row in rows], levels) == [row.parent_id for row in rows]
        DEEP.update(levels)

    @invariant()
    def what_ended_stays_ended(self):
        now = dict(Amendment.objects.filter(statement=self.pk, state__in=FINAL).values_list("pk", "state"))
        assert self.ended.items() <= now.items()
        self.ended = now

    @invariant()
    def a_clean_text_is_agreed_throughout(self):
        text = self.text
        if text.state == State.CLEAN:
            rows = texts.rows_of(text.revision)
            assert len(agreed_now(text, rows)) == len(rows)


class AtTheTable(Life):
    """From the table on: few walks get there by chance, and fewer beyond the gavel."""

    def __init__(self):
        super().__init__()
        self.straight_to_the_table()

    @rule()
    def everybody_joins_and_two_sign(self):
        self.straight_to_the_table()
        for party in parties_of(self.text) if self.text.tabling_id else []:
            self.attempt(say, party, PositionValue.JOIN, by=self.by)
        self.to_the_gavel_and_beyond("somebody else")


def test_any_life():
    """The same walks each time; they prove nothing unless they get about."""
    walks = settings(
        max_examples=12,
        stateful_step_count=30,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Life, settings=walks)
    run_state_machine_as_test(AtTheTable, settings=settings(walks, max_examples=8, stateful_step_count=12))
    assert {State.ADOPTED, State.TABLED, State.GAVELLED, State.NEGOTIATING} <= REACHED
    assert {AmendmentState.AGREED, AmendmentState.STALE, AmendmentState.BRACKETED} <= REACHED
    assert {1, 2, 3} <= DEEP
