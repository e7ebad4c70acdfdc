"""Scenarios 5, 10 and 11 through the pages: the chair's desk and the head's telephone."""

import datetime as dt

import pytest

from apps.core.clocks.database_clock import database_now
from apps.core.clocks.times import zone
from apps.delegates.services import end_credential
from apps.documents.models import Document
from apps.messaging.models import Message
from apps.messaging.services import record_bounce
from apps.statements import services
from apps.statements.choices import PositionValue
from apps.statements.models import AdoptionRecord, Annex, SilenceProcedure, SilenceReply, Statement
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.silence import account_of, short, silent_conference, speaking, terms, wait_until
from tests.factories.statements import parties_of, say, tabled
from tests.support.negotiation import page as url

pytestmark = pytest.mark.django_db
REASON = "In force in 2028, not in 2027."


def typed(statement, deadline, **values):
    local = deadline.astimezone(zone(statement.conference.time_zone))
    return {
        "day": local.date().isoformat(), "at": f"{local:%H:%M}", "chair": "Chair Example", "nobody_objected": "on",
        "meeting": "Plenary", "night_reason": "No other hour.", **values,
    }  # fmt: skip


@pytest.fixture
def statement():
    return tabled(silent_conference())


@pytest.fixture
def chair(statement):
    return TeamMemberFactory(conference=statement.conference, role="chair").user


@pytest.fixture
def document_staff(statement):
    return TeamMemberFactory(conference=statement.conference, role="document_staff").user


def start(client, statement, chair):
    client.force_login(chair)
    answer = client.post(url(statement, "silence-start"), typed(statement, database_now() + dt.timedelta(days=3)))
    assert answer.status_code == 302, answer.context["form"].errors
    return SilenceProcedure.objects.get(tabling=statement.tabling)


def break_it(client, entry, statement, **values):
    client.force_login(account_of(entry))
    data = {"kind": "objection", "text": REASON, "confirmed": "on", **values}
    return client.post(url(statement, "own-break"), data)


def state_of(statement):
    return Statement.objects.get(pk=statement.pk).state


def test_scenario_5_broken_by_an_amendment_and_adopted_later_with_a_statement_annexed(
    client, statement, chair, document_staff
):
    start(client, statement, chair)
    first, second, _third = parties_of(statement)
    assert "Under silence until" in client.get(url(statement, "text")).text
    answer = break_it(client, first, statement, kind="amendment", text="For “2027” read “2028”.")
    assert answer.status_code == 302
    assert (state_of(statement), Document.objects.count()) == ("negotiating", 0)
    told = Message.objects.filter(kind="silence-ended")
    assert sorted(told.values_list("to_address", flat=True)) == sorted(
        speaking(each).person.email for each in parties_of_round(statement)
    )
    assert all("broke the silence by an amendment" in each.text_body for each in told)
    desk = client.get(url(statement, "silence"))
    assert desk.status_code == 403  # a head is no member of the team
    client.force_login(chair)
    assert "For “2027” read “2028”." in client.get(url(statement, "silence")).text
    services.table_text(Statement.objects.get(pk=statement.pk), by=document_staff)
    second = parties_of(statement)[1]
    say(second, PositionValue.JOIN_WITH_RESERVATION, "Paragraph 1 concerns us in peace only.")
    profile = statement.conference.decision_profile
    profile.silence_hours_min = 0
    profile.save()
    now = Statement.objects.get(pk=statement.pk)
    procedure = services.start_silence(now, terms(database_now() + dt.timedelta(seconds=0.8)), by=chair)
    mails = Message.objects.filter(pk__in=procedure.notices.values("message_id"))
    mails.update(state="sent", sent_at=database_now(), secrets={})
    wait_until(procedure.deadline)
    page = client.get(url(statement, "text"))  # whoever opens it settles it
    assert page.status_code == 200
    assert state_of(statement) == "adopted"
    assert [each.texts["en"] for each in Annex.objects.all()] == ["Paragraph 1 concerns us in peace only."]
    assert AdoptionRecord.objects.get().decision_symbol in page.text


def parties_of_round(statement):
    return list(statement.tablings.order_by("-round")[0].roster.select_related("participation"))


def test_scenario_10_the_head_changes_during_silence(client, statement, chair):
    start(client, statement, chair)
    entry = parties_of(statement)[0]
    former = account_of(entry)
    end_credential(speaking(entry), by=UserFactory())
    CredentialFactory(participation=entry.participation, valid_from=database_now())
    client.force_login(former)
    data = {"kind": "objection", "text": REASON, "confirmed": "on"}
    assert client.post(url(statement, "own-break"), data).status_code in (403, 404)
    assert state_of(statement) == "silence"
    assert break_it(client, entry, statement).status_code == 302
    assert state_of(statement) == "negotiating"
    assert SilenceReply.objects.get().given_by == speaking(entry).person


def test_scenario_11_an_objection_after_the_deadline_with_no_worker(client):
    statement, procedure = short()
    entry = parties_of(statement)[0]
    account_of(entry)
    wait_until(procedure.deadline + dt.timedelta(milliseconds=50))
    assert state_of(statement) == "silence"
    answer = break_it(client, entry, statement)
    assert answer.status_code == 302
    reply = SilenceReply.objects.get()
    assert (reply.is_late, reply.text) == (True, REASON)
    page = client.get(answer["Location"])
    assert "Too late: the deadline had passed when this arrived." in page.text
    assert state_of(statement) == "adopted"
    assert AdoptionRecord.objects.get().adopted_at == procedure.deadline
    client.force_login(TeamMemberFactory(conference=statement.conference, role="chair").user)
    desk = client.get(url(statement, "silence")).text
    assert "too late, on file" in desk
    assert REASON in desk


def test_a_late_word_pressed_twice_is_on_file_once(client):
    statement, procedure = short()
    entry = parties_of(statement)[0]
    account_of(entry)
    wait_until(procedure.deadline)
    assert [break_it(client, entry, statement).status_code for _press in range(2)] == [302, 302]
    assert SilenceReply.objects.count() == 1


def test_a_late_word_of_an_individual_is_on_file_too(client):
    statement, procedure = short(conference=silent_conference("individual", silence_hours_min=0))
    entry = parties_of(statement)[0]
    account_of(entry)
    wait_until(procedure.deadline)
    services.settle_text(statement)
    assert break_it(client, entry, statement).status_code == 302
    assert SilenceReply.objects.get().is_late


def test_the_head_reads_time_left_on_both_clocks_and_is_proven_to_have(client, statement, chair):
    procedure = start(client, statement, chair)
    entry = parties_of(statement)[0]
    user = account_of(entry)
    user.time_zone = "America/New_York"
    user.save()
    client.force_login(user)
    page = client.get(url(statement, "own-text"))
    assert "2 days, 23 hours" in page.text
    assert "Deadline on your clocks" in page.text
    assert "New York time" in page.text
    assert page.text.count("Break the silence</a>") == 1
    notice = procedure.notices.get(party=entry)
    seen = notice.seen_at
    assert seen is not None
    client.get(url(statement, "own-text"))
    notice.refresh_from_db()
    assert notice.seen_at == seen
    assert procedure.notices.filter(seen_at=None).count() == 2


def test_breaking_has_to_be_confirmed(client, statement, chair):
    start(client, statement, chair)
    entry = parties_of(statement)[0]
    answer = break_it(client, entry, statement, confirmed="")
    assert list(answer.context["form"].errors) == ["confirmed"]
    assert state_of(statement) == "silence"


def test_the_night_is_told_beside_its_field(client, statement, chair):
    client.force_login(chair)
    entry = parties_of(statement)[2]
    person = speaking(entry).person
    person.time_zone = "America/New_York"
    person.save()
    moment = dt.datetime.combine((database_now() + dt.timedelta(days=4)).date(), dt.time(5), dt.UTC)
    answer = client.post(url(statement, "silence-start"), typed(statement, moment, night_reason=""))
    errors = answer.context["form"].errors
    assert list(errors) == ["night_reason"]
    assert "New York time" in errors["night_reason"][0]
    assert state_of(statement) == "tabled"


def test_a_bounce_is_told_at_the_desk_and_the_next_start_asks_how_it_was_handed_over(client, statement, chair):
    procedure = start(client, statement, chair)
    entry = parties_of(statement)[1]
    notice = procedure.notices.get(party=entry)
    Message.objects.filter(pk=notice.message_id).update(state="sent", sent_at=database_now())
    record_bounce(Message.objects.get(pk=notice.message_id), reason="550", by=None)
    page = client.get(url(statement, "text"))
    assert state_of(statement) == "tabled"
    assert "stopped: a party was not reached" in page.text
    field = f"handed_{entry.pk}"
    data = typed(statement, database_now() + dt.timedelta(days=4))
    asked = client.post(url(statement, "silence-start"), data)
    assert list(asked.context["form"].errors) == [field]
    answer = client.post(url(statement, "silence-start"), {**data, field: "Handed to the embassy."})
    assert answer.status_code == 302
    assert list(SilenceProcedure.objects.values_list("number", "outcome")) == [(1, "stopped"), (2, "")]
    desk = client.get(url(statement, "silence")).text
    assert "Handed to the embassy." in desk


def test_the_chair_records_what_was_handed_over(client, statement, chair):
    procedure = start(client, statement, chair)
    notice = procedure.notices.filter(counts=True).first()
    page = url(statement, "silence-hand-over", notice_id=notice.pk)
    assert client.get(page).status_code == 200
    assert client.post(page, {"words": "In the lobby."}).status_code == 302
    notice.refresh_from_db()
    assert (notice.handed_words, notice.handed_by) == ("In the lobby.", chair)
    again = client.post(page, {"words": "Twice."})
    assert again.context["form"].non_field_errors() == ["That it was handed over is on record already."]


def test_an_objection_to_the_procedure_is_recorded_by_the_chair(client, statement, chair):
    client.force_login(chair)
    entry = parties_of(statement)[0]
    data = {"party": str(entry.pk), "text": "We want to meet.", "chair": "Chair"}
    assert client.get(url(statement, "silence-contest")).status_code == 200
    assert client.post(url(statement, "silence-contest"), data).status_code == 302
    refused = client.post(url(statement, "silence-start"), typed(statement, database_now() + dt.timedelta(days=3)))
    assert "objected to using the silence procedure" in refused.context["form"].non_field_errors()[0]
    assert state_of(statement) == "tabled"


def test_an_organizer_reads_and_does_not_start_it(client, statement):
    organizer = TeamMemberFactory(conference=statement.conference, role="organizer").user
    client.force_login(organizer)
    assert client.get(url(statement, "silence")).status_code == 200
    assert client.get(url(statement, "silence-start")).status_code == 403


def test_a_rapporteur_reads_who_and_not_why(client, statement, chair):
    start(client, statement, chair)
    break_it(client, parties_of(statement)[0], statement)
    client.force_login(TeamMemberFactory(conference=statement.conference, role="rapporteur").user)
    page = client.get(url(statement, "silence")).text
    assert "an objection" in page
    assert REASON not in page


@pytest.mark.parametrize("page", ["text", "silence", "silence-start", "silence-contest"])
def test_pages_open_in_japanese(client, statement, chair, page):
    client.force_login(chair)
    assert client.get(url(statement, page), headers={"Accept-Language": "ja"}).status_code == 200
