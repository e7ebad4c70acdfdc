"""How a text was put to its parties: one round after the other, nobody asked twice, nothing said in two places."""

from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.checking.known import Known, no_twins, rows_of
from apps.exchange.forum_file.checking.places import each
from apps.exchange.forum_file.earlier import GONE
from apps.exchange.forum_file.errors import Problems
from apps.exchange.forum_file.shapes import EMPTY

DECIDED = ("adopted", "superseded")
NOT_YET_ASKED = ("planned", "drafting", "circulated")  # and no way leads back there
OF_A_PARTY = ("delegation", "person")
NEEDS_TEXT = ("object", "join_with_reservation")


def check_tablings(known: Known, path: str, text: dict[str, Any]) -> None:
    problems, tablings = known.problems, rows_of(text, "tablings", path)
    if text.get("record") and text.get("state") not in DECIDED:
        problems.add(f"{path}.record", _("This text is not adopted, so it has no record."))
    if not tablings:
        return
    _check_one_place(problems, path, text)
    if text.get("basis") != "parties" and text.get("state") != "issued":
        problems.add(f"{path}.tablings", _("Only a text of the parties is put on the table; this one is issued."))
    if text.get("state") in NOT_YET_ASKED:
        problems.add(f"{path}.tablings", _("How it ended does not fit the state of the text."))
    for place, tabling in tablings:
        is_last = place == tablings[-1][0]
        if tabling.get("outcome") == "adopted" and not (is_last and text.get("state") in DECIDED):
            problems.add(place, _("How it ended does not fit the state of the text."))
        _check_roster(problems, place, tabling)
        for spot, position in each(tabling, "positions", place):
            _check_position(problems, spot, position)
    list(no_twins(problems, [row for place, each in tablings for row in rows_of(each, "roster", place)], "id"))
    _check_rounds(problems, tablings)


def _check_one_place(problems: Problems, path: str, text: dict[str, Any]) -> None:
    """Files of before told the terms with the text; a file that has tablings tells them there, and only there."""
    for key in sorted(GONE):
        if text.get(key) not in EMPTY:
            problems.add(f"{path}.{key}", _("With “tablings” this is said there, not here."))
    for place, party in each(text, "parties", path):
        for key in party.keys() - set(OF_A_PARTY):
            problems.add(f"{place}.{key}", _("With “tablings” this is said there, not here."))


def _check_rounds(problems: Problems, tablings: list[tuple[str, dict[str, Any]]]) -> None:
    numbered = [(place, {"round": each.get("round") or at}) for at, (place, each) in enumerate(tablings, start=1)]
    list(no_twins(problems, numbered, "round"))
    for (_place, before), (place, after) in pairwise(numbered):
        if after["round"] < before["round"]:
            problems.add(f"{place}.round", _("The rounds stand in their order."))


def _check_roster(problems: Problems, path: str, tabling: dict[str, Any]) -> None:
    for key in OF_A_PARTY:
        list(no_twins(problems, rows_of(tabling, "roster", path), key))


def _check_position(problems: Problems, path: str, position: dict[str, Any]) -> None:
    for key in ("round", "tabled_sha256"):
        if key in position:
            problems.add(f"{path}.{key}", _("This is said of the tabling, not of its positions."))
    if position.get("value") in NEEDS_TEXT and not (position.get("text") or "").strip():
        problems.add(f"{path}.text", _("An objection needs its reason, a reservation its words."))
