"""Every legal way to a decision goes through the forum file into an empty installation and back, byte for byte."""

import datetime as dt
from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from apps.delegations.choices import Capacity
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.choices import Event, PositionValue, State
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import ENGLISH, JAPANESE, conference_of, drafted, gavel, parties_of, say

pytestmark = pytest.mark.django_db
KOREAN = "참가자들은,\n\n이전 대화를 상기하며,\n\n1. 다시 만나기로 합의한다.\n2. 주최자에게 보고를 요청한다."
WORDS = {"en": ENGLISH, "ja": JAPANESE, "ko": KOREAN}
TITLES = {"en": "Joint statement", "ja": "共同声明", "ko": "공동 성명"}
SILENT, LEAVES = "", "leaves"
P = PositionValue
SAID = {  # what a counted party may do under a rule that the text is adopted nevertheless
    "unanimity": [P.JOIN, P.JOIN_WITH_RESERVATION, P.JOIN_AD_REFERENDUM, LEAVES],
    "consensus": [P.JOIN, P.JOIN_WITH_RESERVATION, P.JOIN_AD_REFERENDUM, P.STAND_ASIDE, SILENT, LEAVES],
}
SAID["consensus_minus_one"] = SAID["consensus"]


@dataclass(frozen=True)
class Way:
    rule: str
    party_kind: str
    policy: str
    languages: tuple[str, ...]
    said: tuple[str, ...]  # by the parties in order; the first is the one left out under minus one
    quorum: int | None = None
    present: int | None = None
    reopened: bool = False
    told: bool = False  # some days later
    first_objected: bool = False  # and thought better of it


@st.composite
def ways(draw):
    rule = draw(st.sampled_from(sorted(SAID)))
    size = draw(st.integers(2 if rule == "consensus_minus_one" else 1, 4))
    said = draw(st.lists(st.sampled_from(SAID[rule]), min_size=size, max_size=size))
    if rule == "consensus_minus_one":
        said[0] = draw(st.sampled_from([SILENT, P.JOIN, P.OBJECT, P.JOIN_AD_REFERENDUM]))
    counted = [at for at, each in enumerate(said) if each != LEAVES and not (rule == "consensus_minus_one" and at == 0)]
    if not counted:
        said[-1] = P.JOIN
        counted = [len(said) - 1]
    quorum = draw(st.none() | st.integers(1, len(counted)))
    return Way(
        rule=rule,
        party_kind=draw(st.sampled_from(["delegation", "individual", "institution"])),
        policy=draw(st.sampled_from(["all", "working"])),
        languages=("en", *draw(st.sampled_from([(), ("ja",), ("ja", "ko")]))),
        said=tuple(said),
        quorum=quorum,
        present=draw(st.none() | st.integers(quorum or 1, 4)),
        reopened=draw(st.booleans()),
        told=draw(st.booleans()),
        first_objected=draw(st.booleans()),
    )


def decide(way: Way) -> Statement:
    """By the services, as pages would."""
    by, now = UserFactory(), timezone.now()
    authentic = [code for code in way.languages if code != "ko"]  # the third is a courtesy translation
    conference = conference_of(
        way.party_kind, count=len(way.said), rule=way.rule, quorum=way.quorum, ad_referendum_allowed=True,
        language_policy=way.policy, authentic_languages=authentic,
    )  # fmt: skip
    if way.party_kind == "institution":
        conference.participations.update(capacity=Capacity.INSTITUTION)
    day = now - dt.timedelta(hours=20) if way.told else now
    statement = drafted(
        conference, by=by, dated_on=now.date(),
        titles={code: TITLES[code] for code in way.languages}, texts={code: WORDS[code] for code in way.languages},
    )  # fmt: skip
    if way.reopened:
        table(statement, way, by, day)
        for party in parties_of(statement)[1:]:
            say(party, P.OBJECT, "Not yet.", by=by, at=day)
        services.advance(statement, Event.REOPEN, by=by)
    table(statement, way, by, day)
    roster = parties_of(statement)
    for party, value in zip(roster, way.said, strict=True):
        if way.first_objected and value != SILENT:
            say(party, P.OBJECT, "No.", by=by, at=day)
        if value == LEAVES:
            services.leave(party, letter="Letter of the day", by=by, at=day)
        elif value != SILENT:
            say(
                party,
                value,
                "Words." if value in (P.JOIN_WITH_RESERVATION, P.STAND_ASIDE, P.OBJECT) else "",
                by=by,
                at=day,
            )
    statement = services.adopt(Statement.objects.get(pk=statement.pk), gavel(present=way.present, at=day), by=by)
    if statement.state == State.ADOPTED_AD_REF:
        owing = [party for party, value in zip(roster, way.said, strict=True) if value == P.JOIN_AD_REFERENDUM]
        for party in owing:
            if Statement.objects.get(pk=statement.pk).state == State.ADOPTED_AD_REF:
                say(party, by=by)
    return Statement.objects.get(pk=statement.pk)


def table(statement: Statement, way: Way, by, at) -> None:
    excluded = statement.parties.order_by("order").first() if way.rule == "consensus_minus_one" else None
    fresh = Statement.objects.get(pk=statement.pk)
    services.table_text(fresh, by=by, excluded=excluded, ground="Violation." if excluded else "", at=at)


NOBODY_SPOKE = Way("consensus", "delegation", "all", ("en",), (SILENT, SILENT))
ALL_AT_ONCE = Way(
    "consensus_minus_one", "individual", "working", ("en", "ja", "ko"),
    (P.OBJECT, P.JOIN_AD_REFERENDUM, P.JOIN_WITH_RESERVATION, LEAVES), 2, 2, True, True, True,
)  # fmt: skip


@settings(max_examples=22, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None)
@given(ways())
@example(NOBODY_SPOKE)
@example(ALL_AT_ONCE)
def test_every_legal_decision_comes_back_as_it_was(way):
    with transaction.atomic():
        statement = decide(way)
        assert statement.state == State.ADOPTED
        connection.check_constraints()  # the rules that are asked at the end of a transaction
        assert list(faults()) == []
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    with transaction.atomic():
        forum = import_document(parse_forum_file(written.encode())).forum
        assert AdoptionRecord.objects.get().rule == way.rule
        assert export_forum(forum) == written
        assert list(faults()) == []
        report = import_document(parse_forum_file(written.encode()))
        assert (report.created, report.updated) == (0, 0)
        transaction.set_rollback(True)
