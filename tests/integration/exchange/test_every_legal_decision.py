"""Legal ways to a decision go through the forum file into an empty installation and back, byte for byte.

Not every one: each two choices meet in some way of the table, and under each rule everything that may be said is said.
"""

import datetime as dt
from dataclasses import asdict, dataclass
from itertools import combinations, product

import pytest
from django.db import connection, transaction
from django.utils import timezone

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


ALL = ("en", "ja", "ko")
WAYS = [
    Way("consensus", "delegation", "all", ("en",), (SILENT, SILENT)),  # nobody spoke
    Way("consensus", "individual", "all", ("en",), (P.JOIN_AD_REFERENDUM, P.JOIN, P.STAND_ASIDE), 3, None, False, True,
        True),
    Way("consensus", "delegation", "working", ALL, (P.JOIN, P.JOIN_WITH_RESERVATION, LEAVES, SILENT), 2, 3, False, True,
        True),
    Way("consensus", "institution", "all", ("en", "ja"), (P.STAND_ASIDE, P.JOIN), None, 1),
    Way("consensus", "delegation", "working", ALL, (P.JOIN_WITH_RESERVATION,), None, None, True, False, True),
    Way("unanimity", "individual", "working", ALL, (P.JOIN, P.JOIN_WITH_RESERVATION, LEAVES), None, 2, True, True),
    Way("unanimity", "institution", "working", ("en",), (P.JOIN_AD_REFERENDUM, P.JOIN), None, 4, True, False, True),
    Way("unanimity", "delegation", "all", ("en", "ja"), (LEAVES, P.JOIN_AD_REFERENDUM, P.JOIN_WITH_RESERVATION), 1,
        None, False, True, True),
    Way("consensus_minus_one", "delegation", "working", ("en",), (SILENT, P.JOIN)),
    Way("consensus_minus_one", "institution", "all", ("en", "ja"), (P.OBJECT, P.JOIN, P.STAND_ASIDE, SILENT), 2, None,
        True, False, True),
    Way("consensus_minus_one", "institution", "all", ALL, (P.JOIN, P.JOIN_AD_REFERENDUM, LEAVES, P.JOIN), 1, 1, False,
        True),
    Way("consensus_minus_one", "individual", "working", ("en", "ja"), (P.JOIN_AD_REFERENDUM, SILENT, LEAVES), None,
        None, True, False, True),
    Way("consensus_minus_one", "individual", "working", ALL,
        (P.OBJECT, P.JOIN_AD_REFERENDUM, P.JOIN_WITH_RESERVATION, LEAVES), 2, 2, True, True, True),  # all at once
]  # fmt: skip
CHOICES = {
    "rule": list(SAID),
    "party_kind": ["delegation", "individual", "institution"],
    "policy": ["all", "working"],
    "languages": [("en",), ("en", "ja"), ALL],
    **dict.fromkeys(["quorum", "present", "reopened", "told", "first_objected"], [False, True]),
}


def test_each_two_choices_meet_and_everything_is_said():
    chosen = [{**asdict(way), "quorum": bool(way.quorum), "present": bool(way.present)} for way in WAYS]
    for one, other in combinations(CHOICES, 2):
        met = {(way[one], way[other]) for way in chosen}
        assert met == set(product(CHOICES[one], CHOICES[other])), (one, other)
    for rule, words in SAID.items():
        left_out = 1 if rule == "consensus_minus_one" else 0
        assert {word for way in WAYS if way.rule == rule for word in way.said[left_out:]} == set(words)
    first = {way.said[0] for way in WAYS if way.rule == "consensus_minus_one"}
    assert first == {SILENT, P.JOIN, P.OBJECT, P.JOIN_AD_REFERENDUM}


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


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.rule}-{way.party_kind}-{len(way.said)}")
def test_every_legal_decision_comes_back_as_it_was(way):
    with transaction.atomic():
        statement = decide(way)
        assert statement.state == State.ADOPTED
        connection.check_constraints()  # the rules that are asked at the end of a transaction
        assert list(faults()) == []
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    forum = import_document(parse_forum_file(written.encode())).forum
    assert AdoptionRecord.objects.get().rule == way.rule
    assert export_forum(forum) == written
    assert list(faults()) == []
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)
