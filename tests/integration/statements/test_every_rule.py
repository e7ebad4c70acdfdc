"""Every rule, kind of party and basis that the set-up offers, carried to its end through the pages; nothing else."""

import datetime as dt

import pytest
from django.urls import reverse

from apps.conferences.choices import PartyKind, Rule
from apps.conferences.forms.setup import DecisionForm
from apps.conferences.models import DecisionProfile
from apps.core.clocks.database_clock import database_now
from apps.delegations.choices import Capacity
from apps.statements import services
from apps.statements.choices import Basis
from apps.statements.models import Statement
from apps.statements.steps import steps_for
from tests.factories.conferences import ConferenceFactory
from tests.factories.delegates import CredentialFactory, DelegateFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.silence import account_of, delivered, terms, wait_until
from tests.integration.statements.test_scenarios import Desk

pytestmark = pytest.mark.django_db
ADOPTING = [Rule.UNANIMITY, Rule.CONSENSUS, Rule.CONSENSUS_MINUS_ONE, Rule.SILENCE]
OWN = [Basis.CHAIR, Basis.RAPPORTEUR, Basis.HOST]


def test_the_set_up_offers_what_is_walked_here():
    fields = DecisionForm.base_fields
    assert [value for value, _label in fields["rule"].choices] == [*ADOPTING, Rule.CHAIR_TEXT, Rule.NONE]
    assert {value for value, _label in fields["party_kind"].choices} == set(PartyKind)


def set_up(client, rule, party_kind):
    """An edition of three parties whose organizer chooses the rule on the page."""
    conference = ConferenceFactory()
    for number in range(3):
        if party_kind == PartyKind.INDIVIDUAL:
            DelegateFactory(conference=conference, registered=True, participation=None)
        else:
            capacity = Capacity.INSTITUTION if party_kind == PartyKind.INSTITUTION else Capacity.STATE
            place = ParticipationFactory(conference=conference, order=number + 1, capacity=capacity)
            CredentialFactory(participation=place)
    desk = Desk(client, conference)
    form = desk.open("conferences:setup-decisions", "organizer").context["form"]
    chosen = {"rule": rule, "party_kind": party_kind, "authentic_languages": ["en"], "language_policy": "all"}
    chosen |= {"disclosure": "desk", "version": form["version"].value() or "", "silence_hours_min": 1}
    desk.send("conferences:setup-decisions", chosen, "organizer")
    return desk


def offered(desk, name):
    """The choices of a field of the page on which a text is recorded."""
    form = desk.open("new").context["form"]
    return [str(value) for value, _label in form.fields[name].choices]


def of_parties(desk, **values):
    candidates = desk.open("new").context["parties_form"].candidates
    ticked = {f"include_{each.key}": "on" for each in candidates}
    if desk.conference.decision_profile.rule == Rule.CONSENSUS_MINUS_ONE:
        ticked |= {"excluded": candidates[-1].key, "ground": "Clear, gross and uncorrected violation"}
    statement = desk.write(**ticked, titles_ja="", texts_ja="", **values)
    return statement, list(statement.tabled.roster.order_by("order"))


def state(statement):
    return Statement.objects.get(pk=statement.pk).state


def why_not(desk, statement):
    """What the page of the gavel, and that of the text, say while something stands in the way."""
    adopt = desk.open("adopt", "chair", statement_id=statement.pk)
    text = desk.open("text", "chair", statement_id=statement.pk)
    assert (adopt.context["refusal"], text.context["refusal"]) == (adopt.context["refusal"],) * 2
    assert not [step for step in text.context["steps"] if step.page == "adopt"]  # and it is not offered
    assert '<button class="button">' not in adopt.text.partition("<main")[2].partition("</main")[0]
    return adopt.context["refusal"]


@pytest.mark.parametrize("party_kind", PartyKind)
@pytest.mark.parametrize("rule", [each for each in ADOPTING if each != Rule.SILENCE])
def test_a_text_of_the_parties_is_adopted_by_each_rule(client, rule, party_kind):
    desk = set_up(client, rule, party_kind)
    assert offered(desk, "basis") == list(Basis)
    statement, roster = of_parties(desk, table="")
    first = roster[0]
    desk.send("positions", {f"value_{first.pk}": "object", f"text_{first.pk}": "Too far."}, statement_id=statement.pk)
    assert why_not(desk, statement).startswith("It cannot be adopted now: ")
    assert f"{first} objects" in why_not(desk, statement)
    if rule == Rule.UNANIMITY:
        assert "nothing is recorded for" in why_not(desk, statement)
    seen = str(first.positions.get().pk)
    joins = {f"value_{each.pk}": "join" for each in roster if not each.excluded}
    if rule == Rule.CONSENSUS_MINUS_ONE:
        joins |= {f"value_{roster[-1].pk}": "object", f"text_{roster[-1].pk}": "Left out, and against."}
    desk.send("positions", {**joins, f"seen_{first.pk}": seen}, statement_id=statement.pk)
    adopted = desk.adopt(statement)
    counted = 2 if rule == Rule.CONSENSUS_MINUS_ONE else 3
    assert (adopted.state, sum(each["counted"] for each in adopted.record.roster)) == ("adopted", counted)
    desk.publish(adopted, "en")
    address = reverse("documents:document", kwargs={"symbol": adopted.document.symbol})
    assert desk.outside(address).status_code == 200


@pytest.mark.parametrize("party_kind", PartyKind)
def test_a_text_of_the_parties_is_broken_and_then_adopted_by_silence(client, party_kind):
    desk = set_up(client, Rule.SILENCE, party_kind)
    statement, roster = of_parties(desk, table="")
    assert not [step for step in steps_for(statement) if step.page == "adopt"]  # silence has no gavel
    soon = database_now() + dt.timedelta(days=3)
    data = {"day": f"{soon:%Y-%m-%d}", "at": "12:00", "chair": "Chair Example", "nobody_objected": "on"}
    data |= {"meeting": "Plenary", "night_reason": "No other hour."}
    for entry in roster:
        account_of(entry)
    desk.send("silence-start", data, "chair", statement_id=statement.pk)
    assert state(statement) == "silence"
    client.force_login(account_of(roster[0]))
    words = {"kind": "objection", "text": "Not yet.", "confirmed": "on"}
    assert client.post(desk.at("own-break", statement_id=statement.pk), words).status_code == 302
    assert state(statement) == "negotiating"
    desk.send("table", {}, statement_id=statement.pk)
    DecisionProfile.objects.update(silence_hours_min=0)  # what follows would last an hour at least
    procedure = services.start_silence(
        Statement.objects.get(pk=statement.pk), terms(database_now() + dt.timedelta(seconds=0.6)), by=desk.team["chair"]
    )
    delivered(procedure)
    wait_until(procedure.deadline)
    assert desk.open("text", statement_id=statement.pk).status_code == 200  # whoever opens it settles it
    assert state(statement) == "adopted"


@pytest.mark.parametrize("rule", Rule)
@pytest.mark.parametrize("basis", OWN)
def test_a_text_on_somebodys_own_responsibility_is_issued_under_each_rule(client, rule, basis):
    desk = set_up(client, rule, PartyKind.DELEGATION)
    bases = offered(desk, "basis")
    assert bases == ([*Basis] if rule in ADOPTING else OWN)
    kinds = offered(desk, "kind")
    for kind in kinds if (rule, basis) == (Rule.NONE, Basis.RAPPORTEUR) else kinds[:1]:
        statement = desk.write(basis=basis, kind=kind, titles_ja="", texts_ja="", draft="")
        assert {step.page for step in steps_for(statement)} & {"table", "positions", "adopt", "parties"} == set()
        desk.send("issue", {}, statement_id=statement.pk)
        issued = Statement.objects.get(pk=statement.pk)
        assert (issued.state, issued.number, issued.tablings.count()) == ("issued", None, 0)
    desk.publish(issued, "en")
    address = reverse("documents:document", kwargs={"symbol": issued.document.symbol})
    page = desk.outside(address)
    assert page.status_code == 200
    assert "parties" not in page.text.partition("<main")[2].partition("</main")[0]


@pytest.mark.parametrize("rule", [Rule.CHAIR_TEXT, Rule.NONE])
def test_a_text_of_the_parties_that_was_not_offered_is_refused_with_a_sentence(client, rule):
    desk = set_up(client, rule, PartyKind.DELEGATION)
    data = {
        "titles_en": "T", "kind": "chair_statement", "basis": "parties", "working_language": "en",
        "translation_status": "courtesy", "dated_on": "2027-09-10", "block": "1", "p1-kind": "operative",
        "p1-words-en": "Agree.", "language": "en", "draft": "",
    }  # fmt: skip
    answer = client.post(desk.at("new"), data)
    assert (answer.status_code, Statement.objects.count()) == (422, 0)
    assert "basis" in answer.context["form"].errors


@pytest.mark.parametrize("basis", OWN)
def test_what_was_not_adopted_is_issued_by_somebody(client, basis):
    desk = set_up(client, Rule.CONSENSUS, PartyKind.DELEGATION)
    statement, roster = of_parties(desk, table="")
    desk.send(
        "positions", {f"value_{roster[0].pk}": "object", f"text_{roster[0].pk}": "No."}, statement_id=statement.pk
    )
    desk.send("step", {}, statement_id=statement.pk, event="no_consensus")
    desk.send("issue", {"basis": basis}, statement_id=statement.pk)
    issued = Statement.objects.get(pk=statement.pk)
    assert (issued.state, issued.basis, issued.number) == ("issued", basis, None)
