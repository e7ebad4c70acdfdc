"""What a seal holds: everything that was decided, in one order whoever reads it, chained to the decision before."""

import json

import pytest

from apps.statements import services
from apps.statements.choices import PositionValue
from apps.statements.record import seal
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, gavel, parties_of, say, tabled

pytestmark = pytest.mark.django_db


def confirmed_with_reservations():
    """The second decision of its forum: one objected first, one had left, two had reservations, one owed its word."""
    statement = tabled(adopted().conference)
    first, second, third = parties_of(statement)
    uid = statement.revision.texts.get(number="2").paragraph_id
    say(first, PositionValue.OBJECT, "Not yet.")
    say(first, PositionValue.JOIN_AD_REFERENDUM)
    given = services.NewPosition(second, PositionValue.JOIN_WITH_RESERVATION, "Not paragraph 2.", paragraphs=[uid])
    services.take_position(given, by=UserFactory())
    services.leave(third, letter="Letter of 9 September", by=UserFactory())
    services.adopt(statement, gavel(present=2), by=UserFactory(name="Chair Example One"))
    say(first, PositionValue.JOIN_WITH_RESERVATION, "Without prejudice.")
    statement.refresh_from_db()
    return statement, str(uid)


def test_a_seal_tells_the_whole_decision_in_one_order():
    statement, uid = confirmed_with_reservations()
    record, tabling = statement.record, statement.tabled
    first, second, third = parties_of(statement)
    sealed = json.loads(bytes(record.seal))
    before = type(record).objects.get(chain_number=1)
    assert sealed["chain"] == {"number": 2, "previous": before.seal_sha256}
    assert sealed["origin"] == {"kind": "here", "source": ""}
    assert sealed["text"] == {
        "symbol": statement.symbol, "sha256": tabling.sha256, "canonical_form": 1, "kind": "joint_statement",
        "basis": "parties", "working_language": "en", "dated_on": "2027-09-10", "places": {"en": "Tokyo"},
    }  # fmt: skip
    assert sealed["decision"] == {
        "symbol": statement.document.symbol, "number": 2, "adopted_at": seal.moment(record.adopted_at),
        "places": {"en": "Tokyo"}, "chair": "Chair Example", "gavelled_by": "Chair Example One", "present": 2,
        "asked_for_objections": True, "rule": "consensus", "party_kind": "delegation", "quorum": None,
        "roster": record.roster, "positions": record.positions,
    }  # fmt: skip
    assert [(row["party"], row["left"], row["counted"]) for row in record.roster] == [
        (str(first.pk), None, True), (str(second.pk), None, True), (str(third.pk), third.left_at.isoformat(), False),
    ]  # fmt: skip
    assert [(row["party"], row["value"], row["function"]) for row in record.positions] == [
        (str(party.pk), "join_with_reservation", "head") for party in (first, second)
    ]
    assert sealed["annexes"] == [
        {"party": str(party.pk), "kind": "reservation", "paragraphs": where, "texts": {"en": words}, "publish": False,
         "statuses": {"en": "authentic"}, "symbol": f"{record.decision_symbol}/Annex.{number}"}
        for number, party, where, words in (
            (1, first, [], "Without prejudice."), (2, second, [uid], "Not paragraph 2."),
        )
    ]  # fmt: skip
    told = sealed["tabling"]
    assert [(each["party"], each["order"], each["left_at"], each["letter"]) for each in told.pop("roster")] == [
        (str(first.pk), 1, None, ""),
        (str(second.pk), 2, None, ""),
        (str(third.pk), 3, seal.moment(third.left_at), "Letter of 9 September"),
    ]
    assert [(each["party"], each["value"], each["text"], each["paragraphs"]) for each in told.pop("positions")] == [
        (str(first.pk), "object", "Not yet.", []),
        (str(first.pk), "join_ad_referendum", "", []),
        (str(first.pk), "join_with_reservation", "Without prejudice.", []),
        (str(second.pk), "join_with_reservation", "Not paragraph 2.", [uid]),
    ]
    stated = {"at": tabling.provisional["at"], "chair": "Chair Example", "places": {"en": "Tokyo"}}
    assert told.pop("provisional") == {**stated, "present": 2, "asked": True}  # no account: its id is this database's
    assert told == {
        "round": 1, "revision": 0, "sha256": tabling.sha256, "rule": "consensus", "party_kind": "delegation",
        "quorum": None, "ad_referendum_allowed": True, "exclusion_ground": "", "deadline": None,
        "opened_at": seal.moment(tabling.opened_at),
    }  # fmt: skip
    assert seal.moment(tabling.opened_at).endswith("Z")
    assert list(faults()) == []
