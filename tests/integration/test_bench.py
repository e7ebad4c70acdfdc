"""bin/bench measures a tiny installation: what it tells about time is worthless here, that it tells it is not."""

import json

import pytest

from tests.load import texts
from tests.load.command import MEASURES
from tests.load.rows import Row
from tests.load.stack import Sizes, running
from tests.support.workers import empty_queue, environment

TINY = Sizes(people=5, sessions=3, invitations=5)
SHORT = {"PARAGRAPHS": 12, "PARTIES": 4, "AMENDMENTS": 5, "STEPS": 20, "EARLIER": 5}


@pytest.mark.django_db(transaction=True)
def test_every_measure_yields_figures(monkeypatch):
    for name, few in SHORT.items():
        monkeypatch.setattr(texts, name, few)
    empty_queue()
    with running(TINY, requests=2, seconds=0.1, variables=environment()) as stack:
        rows = {name: list(measure(stack)) for name, measure in MEASURES.items()}
    assert [name for name, found in rows.items() if not found] == []
    figures = {row.name: row for found in rows.values() for row in found}
    assert figures["5 invitations: lost"].value == figures["5 invitations: sent twice"].value == 0
    assert [row.name for row in figures.values() if row.unit == "SQL" and not row.holds] == []


def test_a_figure_stands_next_to_its_bar():
    row = Row("programme: median", 41.26, "ms", at_most=40)
    assert row.as_line().split() == ["programme:", "median", "41.3", "ms", "≤", "40", "MISSED"]
    expected = {"name": "programme: median", "value": 41.26, "unit": "ms", "bar": "≤ 40", "holds": False}
    assert json.loads(row.as_json()) == expected
    assert Row("programme: four clients", 120, "requests/s", at_least=100).as_line().endswith("≥ 100   ok")
    assert json.loads(Row("size", 1, "KB").as_json())["holds"] is None
