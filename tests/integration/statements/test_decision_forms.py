"""The forms of a decision by themselves: what they ask, what they pass on, and what they refuse to guess."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.statements.consensus import parties
from apps.statements.forms.decisions import AdoptForm, TableForm
from apps.statements.forms.parties import ChoosePartiesForm, PartiesForm, PositionsForm
from apps.statements.models import Position
from tests.factories.delegates import CredentialFactory
from tests.factories.statements import conference_of, drafted, parties_of, say, tabled

pytestmark = pytest.mark.django_db

GAVEL = {"sha256": "x", "chair": "Chair Example", "day": "2026-11-20", "at": "10:00"}


def past_draft():
    return drafted(conference_of(rule="consensus_minus_one"), dated_on=dt.date(2026, 11, 20))


def test_a_gavel_asks_for_what_the_rule_needs_and_passes_it_on():
    statement = tabled(conference_of(quorum=2))
    form = AdoptForm({**GAVEL, "present": "3", "asked": "on"}, statement=statement, silent=True)
    assert form.is_valid()
    assert (form.gavel().present, form.gavel().asked, form.gavel().at.isoformat()) == (
        3, True, "2026-11-20T10:00:00+09:00",
    )  # fmt: skip
    assert {"present", "asked"} <= set(AdoptForm(GAVEL, statement=statement, silent=True).errors)
    plain = AdoptForm(GAVEL, statement=tabled(), silent=False)
    assert (plain.is_valid(), plain.gavel().present, plain.gavel().asked) == (True, None, False)


def test_the_hour_of_a_past_gavel_is_not_guessed():
    past = AdoptForm(statement=past_draft(), silent=False)
    assert (past["day"].value(), past["at"].value()) == (dt.date(2026, 11, 20), None)
    now = AdoptForm(statement=drafted(), silent=False)
    assert (now["day"].value() >= timezone.now().date(), now["at"].value() is None) == (True, False)


def table_form(statement, data):
    named = [(party, str(party)) for party in parties_of(statement)]
    return TableForm(data, statement=statement, parties=named, minus_one="excluded" in data)


def test_a_past_tabling_has_to_say_when_and_who_was_left_out():
    statement = past_draft()
    party = parties_of(statement)[1]
    data = {"excluded": str(party.pk), "ground": "Clear violation."}
    assert sorted(table_form(statement, data).errors) == ["at", "day"]
    form = table_form(statement, {**data, "day": "2026-11-20", "at": "09:00"})
    assert form.is_valid()
    at = form.terms().pop("at")
    assert (at.isoformat(), form.terms()["excluded"], form.terms()["ground"]) == (
        "2026-11-20T09:00:00+09:00", party, "Clear violation.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "where"),
    [({"day": "2026-11-20"}, "at"), ({"at": "09:00"}, "day"), ({"day": "2027-03-28", "at": "02:30"}, "at")],
)
def test_half_a_moment_and_one_that_the_clocks_skip_are_no_moment(data, where):
    statement = drafted()
    statement.conference.time_zone = "Europe/Berlin"
    assert list(table_form(statement, data).errors) == [where]
    whole = table_form(statement, {"day": "2026-11-20", "at": "09:00"})
    assert (whole.is_valid(), whole.terms()["at"].isoformat()) == (True, "2026-11-20T09:00:00+01:00")
    assert table_form(statement, {"day": "", "at": ""}).is_valid()


def parties_form(conference, data, *, minus_one=False, ad_referendum=True):
    found = parties.candidates(conference, "delegation", "en")
    rest = {"minus_one": minus_one, "ad_referendum": ad_referendum, "past_day": None}
    return PartiesForm(data, conference=conference, candidates=found, **rest), [each.key for each in found]


def test_whoever_was_not_shown_is_shown_and_ticked_before_anything_is_recorded():
    conference = conference_of()
    _form, (first, second, third) = parties_form(conference, None)
    form, _keys = parties_form(conference, Sent(shown=f"{first} {second}", **{f"include_{first}": "on"}))
    assert list(form.errors) == ["parties"]
    assert [form[f"include_{key}"].value() for key in (first, second, third)] == [True, False, True]
    again, _keys = parties_form(conference, form.data)
    assert (again.is_valid(), [row.candidate.key for row in again.rows()]) == (True, [first, third])


def test_only_who_is_ticked_is_a_party_and_nobody_joins_unasked():
    conference = conference_of()
    _form, (first, second, third) = parties_form(conference, None)
    data = {f"include_{first}": "on", f"include_{second}": "on", f"value_{second}": "stand_aside"}
    left = {f"value_{third}": "object"}  # without a reason, and not ticked
    form, _keys = parties_form(conference, Sent(shown=f"{first} {second} {third}", **data, **left))
    assert form.is_valid()
    assert [(row.candidate.key, row.value) for row in form.rows()] == [(first, ""), (second, "stand_aside")]
    form, _keys = parties_form(conference, Sent(shown=f"{first} {second} {third}", **data, all_join="on"))
    assert form.is_valid()
    assert [row.value for row in form.rows()] == ["join", "stand_aside"]


def test_ad_referendum_is_offered_where_the_conference_knows_it():
    conference = conference_of(count=1)
    for known in (True, False):
        form, (key,) = parties_form(conference, None, ad_referendum=known)
        offered = [value for value, _label in form.fields[f"value_{key}"].choices]
        assert ("join_ad_referendum" in offered) is known


class Sent(dict):
    """What a browser sent, with the copy that a QueryDict gives."""

    def copy(self):
        return Sent(self)


def test_parties_stand_in_the_order_of_their_numbers():
    found = parties.candidates(conference_of(), "delegation", "en")
    keys = [each.key for each in found]
    data = {f"include_{key}": "on" for key in keys} | {f"order_{keys[0]}": "9", f"order_{keys[1]}": "1"}
    form = ChoosePartiesForm(data, candidates=found, chosen={})
    assert form.is_valid()
    assert [each.key for each in form.chosen()] == [keys[1], keys[0], keys[2]]
    fresh = ChoosePartiesForm(candidates=found, chosen={keys[2]: 1})
    assert [fresh[f"include_{key}"].value() for key in keys] == [False, False, True]


def positions_form(statement, data):
    named = [(party, str(party)) for party in parties_of(statement)]
    taken = list(Position.objects.filter(party__tabling=statement.tabling))
    speakers = parties.speakers([party for party, _name in named])
    rest = {"positions": taken, "speakers": speakers, "ad_referendum": True, "told_day": None}
    return PositionsForm(data, conference=statement.conference, parties=named, **rest)


def test_what_stands_is_shown_and_only_what_was_touched_is_recorded():
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first, "object", "Never.")
    stands, other = say(first, "join_with_reservation", "Not here."), say(second)
    blank = positions_form(statement, None)
    assert (blank[f"value_{first.pk}"].value(), blank[f"seen_{first.pk}"].value()) == (stands.value, str(stands.pk))
    untouched = {name: blank[name].value() for name in blank.fields if name not in ("all_join", "day", "at")}
    form = positions_form(statement, untouched)
    assert (form.is_valid(), form.new_positions()) == (True, [])
    form = positions_form(statement, {**untouched, "all_join": "on"})
    assert form.is_valid()
    assert [(each.party, each.value, each.seen) for each in form.new_positions()] == [(third, "join", "")]
    assert list(positions_form(statement, {**untouched, f"value_{second.pk}": ""}).errors) == [f"value_{second.pk}"]
    swapped = positions_form(statement, {**untouched, f"seen_{third.pk}": str(other.pk), f"value_{third.pk}": "join"})
    assert swapped.is_valid()
    assert [(each.party, each.seen) for each in swapped.new_positions()] == [(third, "")]


def test_words_of_before_do_not_go_with_joining():
    statement = tabled()
    party = parties_of(statement)[0]
    stands = say(party, "object", "Never.")
    data = {f"value_{party.pk}": "join", f"text_{party.pk}": "Never.", f"seen_{party.pk}": str(stands.pk)}
    form = positions_form(statement, data)
    assert form.is_valid()
    assert [(each.value, each.text) for each in form.new_positions()] == [("join", "")]


def test_the_chosen_speaker_is_passed_on():
    statement = tabled()
    party = parties_of(statement)[0]
    alternate = CredentialFactory(participation=party.participation, function="alternate")
    form = positions_form(statement, {f"value_{party.pk}": "join", f"credential_{party.pk}": str(alternate.pk)})
    assert form.is_valid()
    assert [each.credential for each in form.new_positions()] == [alternate]
