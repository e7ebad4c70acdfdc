"""Pressed on a page of a moment before: the chair's table has moved on, and nothing is done to what nobody saw."""

import datetime as dt
import re

import pytest
from django.utils import timezone

from apps.conferences.choices import PartyKind, Rule
from apps.conferences.models import DecisionProfile
from apps.core.clocks.times import zone
from apps.statements import services
from apps.statements.consensus import parties
from apps.statements.models import Gavelling, ObjectionCall, Statement, Tabling
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.rounds import answer, on_the_table, sealed
from tests.factories.silence import silent_conference
from tests.factories.statements import (
    all_join,
    called,
    conference_of,
    drafted,
    gavel,
    parties_of,
    reworded,
    say,
    tabled,
)
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)"')


@pytest.fixture
def by():
    return UserFactory()


def opened(client, statement, role, page, **more):
    """The page as this role has it open; `press` sends what stands in its form."""
    client.force_login(TeamMemberFactory(conference=statement.conference, role=role).user)
    address = url(statement, page, **more)
    shown = client.get(address)
    assert shown.status_code == 200
    fields = dict(HIDDEN.findall(shown.content.decode()))
    fields.pop("csrfmiddlewaretoken", None)

    def press(**said):
        return client.post(address, {**fields, **said})

    return press


def tabled_anew(statement, by, **values):
    services.advance(Statement.objects.get(pk=statement.pk), "reopen", by=by)
    return services.table_text(Statement.objects.get(pk=statement.pk), by=by, live=True, **values)


def told(response, sentence):
    assert response.status_code == 422
    return sentence in " ".join(response.content.decode().split())


ANEW = "Meanwhile the text was opened again, or put on the table once more."


def test_a_call_is_not_closed_by_who_saw_the_one_before(client, by):
    statement = tabled(live=True)
    services.call_for_objections(statement, chair="Chair Example", by=by)
    press = opened(client, statement, "chair", "call")
    first = parties_of(statement)[0]
    say(first, "object", "No.")
    say(first)
    services.call_for_objections(statement, chair="Chair Example", by=by)
    assert told(press(), "That call has ended, and the room is being asked again.")
    assert list(ObjectionCall.objects.order_by("number").values_list("outcome", flat=True)) == ["objection", ""]
    assert opened(client, statement, "chair", "call")().status_code == 302
    assert ObjectionCall.objects.get(number=2).outcome == "nobody"


def test_the_room_is_not_asked_about_what_was_put_on_the_table_since(client, by):
    statement = tabled(live=True)
    press = opened(client, statement, "chair", "call")
    tabled_anew(statement, by)
    assert told(press(chair="Chair Example"), ANEW)
    assert not ObjectionCall.objects.exists()


def test_another_round_stays_sealed(client, by):
    statement = sealed()
    press = opened(client, statement, "chair", "round")
    tabled_anew(statement, by, disclosure="sealed")
    answer(parties_of(statement)[0], "object", "No.")
    assert told(press(), ANEW)
    assert Tabling.objects.get(round=2).is_sealed
    assert opened(client, statement, "chair", "round")().status_code == 302
    assert not Tabling.objects.get(round=2).is_sealed


def test_who_sees_another_round_stays_as_it_is(client, by):
    statement = on_the_table("desk")
    press = opened(client, statement, "chair", "round")
    tabled_anew(statement, by, disclosure="sealed")
    assert told(press(disclosure="open"), ANEW)
    assert Tabling.objects.get(round=2).disclosure == "sealed"


@pytest.mark.parametrize(("said", "state"), [({}, "adopted"), ({"refuse": "1", "reason": "No quorum."}, "tabled")])
def test_another_gavel_is_neither_signed_nor_refused(client, by, said, state):
    statement = tabled(conference_of(countersigned=True))
    all_join(statement)
    TeamMemberFactory(conference=statement.conference, role="document_staff")
    services.adopt(statement, gavel(), by=by)
    press = opened(client, statement, "organizer", "countersign")
    sha256 = statement.tabled.sha256
    services.refuse_countersign(statement, reason="Not in this chair.", by=by)
    services.adopt(statement, gavel(chair="Somebody else"), by=by)
    assert told(press(sha256=sha256, **said), "The gavel has fallen once more")
    assert Gavelling.objects.get(number=2).outcome == ""
    assert opened(client, statement, "organizer", "countersign")(sha256=sha256, **said).status_code == 302
    assert Statement.objects.get().state == state


def test_the_gavel_does_not_fall_on_another_tabling_of_the_same_words(client, by):
    statement = tabled(conference_of(rule="unanimity"))
    all_join(statement)
    press = opened(client, statement, "chair", "adopt")
    form = client.get(url(statement, "adopt")).context["form"].initial
    again = services.advance(Statement.objects.get(), "reopen", by=by)
    services.choose_parties(again, list(again.parties.order_by("order"))[:2], by=by)
    again = services.table_text(Statement.objects.get(), by=by)
    all_join(again)
    sha256 = again.tabled.sha256
    assert sha256 == Tabling.objects.get(round=1).sha256
    said = {**form, "chair": "Chair Example", "places": "", "at": f"{form['at']:%H:%M}"}
    assert told(press(**said), ANEW)
    assert Statement.objects.get().state == "tabled"


def test_no_silence_begins_about_what_was_put_on_the_table_since(client, by):
    statement = tabled(silent_conference())
    press = opened(client, statement, "chair", "silence-start")
    until = (timezone.now() + dt.timedelta(days=4)).astimezone(zone(statement.conference.time_zone))
    said = {"day": until.date().isoformat(), "at": "12:00", "chair": "Chair Example", "nobody_objected": "on"}
    said |= {"meeting": "Plenary", "night_reason": "No other hour."}
    tabled_anew(statement, by)
    assert told(press(**said), ANEW)
    assert Statement.objects.get().state == "tabled"
    assert opened(client, statement, "chair", "silence-start")(**said).status_code == 302


@pytest.mark.parametrize("event", ["reopen", "no_consensus"])
def test_another_tabling_is_not_ended(client, by, event):
    statement = tabled(live=True)
    press = opened(client, statement, "document_staff", "step", event=event)
    tabled_anew(statement, by)
    assert told(press(), ANEW)
    assert Statement.objects.get().state == "tabled"
    called(Statement.objects.get())


def test_a_text_that_was_clean_is_not_taken_off_the_table(client, by):
    statement = tabled()
    services.advance(statement, "reopen", by=by)
    services.clear_text(Statement.objects.get(), by=by)
    press = opened(client, statement, "document_staff", "step", event="reopen")
    services.table_text(Statement.objects.get(), by=by)
    assert told(press(), ANEW)
    assert Statement.objects.get().state == "tabled"


CHANGED = "Meanwhile the words, the rule or the parties were changed."


def test_words_that_nobody_saw_are_not_put_on_the_table(client):
    statement = drafted(conference_of(authentic_languages=["en"]))
    press = opened(client, statement, "document_staff", "table")
    reworded(statement, 2, en="Agree to something else.")
    assert told(press(), CHANGED)
    assert not Tabling.objects.exists()
    again = opened(client, statement, "document_staff", "table")
    assert again().status_code == 302


@pytest.mark.parametrize("changed", ["rule", "parties"])
def test_no_other_rule_and_no_other_parties_than_the_page_showed(client, by, changed):
    statement = drafted()
    press = opened(client, statement, "document_staff", "table")
    if changed == "rule":
        DecisionProfile.objects.filter(conference=statement.conference).update(rule=Rule.UNANIMITY)
    else:
        chosen = parties.candidates(statement.conference, PartyKind.DELEGATION, "en")
        services.choose_parties(statement, chosen[1:], by=by)
    assert told(press(), CHANGED)
    assert not Tabling.objects.exists()
