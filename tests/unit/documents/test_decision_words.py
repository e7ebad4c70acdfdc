"""How the register words a decision: under consensus nobody is counted as joining."""

import pytest

from apps.documents.decision_words import facts, told_by
from tests.factories.documents import DocumentFactory


def test_of_a_record_from_elsewhere_nothing_is_said_that_nobody_here_knows():
    known = {"rule": "unanimity", "counted": 4, "joined": 0, "annexes": 0, "elsewhere": "the journal of the day"}
    document = DocumentFactory.build(adopted=True, facts=known)
    assert facts(document) == [("Rule", "unanimity"), ("Parties", "4")]
    assert told_by(document).endswith("It is told by the journal of the day.")


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("unanimity", ("Joined", "4 of 4 parties")),
        ("consensus", ("Parties", "4; nobody objected")),
        ("consensus_minus_one", ("Parties", "4, and one left out; none of the others objected")),
        ("silence", ("Parties", "4; nobody broke the silence")),
    ],
)
def test_joiners_are_counted_under_unanimity_only(rule, said):
    known = {"rule": rule, "counted": 4, "joined": 4 if rule == "unanimity" else 0, "annexes": 0}
    assert facts(DocumentFactory.build(adopted=True, facts=known))[1] == said
