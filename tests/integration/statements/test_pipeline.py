"""The list of all texts: in every state the step that leads on, why, and who may take it; and every symbol there is."""

import csv
import datetime as dt
import io
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.core.clocks.database_clock import database_now
from apps.documents.services import publish_version
from apps.statements import services, steps
from apps.statements.choices import Event, PositionValue
from apps.statements.consensus.parties import profile_of
from apps.statements.models import Statement
from apps.statements.pipeline.standing import standings_of
from apps.statements.pipeline.turns import turn_of
from tests.factories.accounts import UserFactory
from tests.factories.amendments import all_agreed, circulated, opened, submitted
from tests.factories.conferences import TeamMemberFactory
from tests.factories.silence import silent_conference, terms
from tests.factories.statements import (
    ENGLISH,
    JAPANESE,
    adopted,
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

pytestmark = pytest.mark.django_db


def desk(conference, page="pipeline", **kwargs):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"statements:{page}", kwargs={**place, **kwargs})


def member(conference, role=TeamRole.DOCUMENT_STAFF):
    return TeamMemberFactory(conference=conference, role=role).user


def now(statement):
    return Statement.objects.get(pk=statement.pk)


def step(statement, event):
    return services.advance(now(statement), event, by=UserFactory())


def read_on(statement):
    all_agreed(statement)
    return statement


def plain_draft():
    return drafted(conference_of(), texts={"en": ENGLISH, "ja": JAPANESE})


def without_parties():
    return services.choose_parties(found := plain_draft(), [], by=UserFactory()) and found or found


def out_of_date():
    return reworded(plain_draft(), 3, en="Agree to meet once more.")


def with_a_window():
    statement = circulated()
    return services.set_amendment_window(statement, timezone.now() + dt.timedelta(days=3, hours=5), by=UserFactory())


def with_an_amendment(admitted=True):
    statement = circulated()
    (opened if admitted else submitted)(statement, text="Agree to meet once more.")
    return statement


def in_a_reading(admitted=True):
    statement = with_an_amendment(admitted)
    services.open_reading(now(statement), by=UserFactory())
    return statement


def bracketed():
    statement = circulated()
    services.bracket_amendment(opened(statement, text="Agree to meet once more."), by=UserFactory())
    return services.open_reading(now(statement), by=UserFactory())


def said(*values):
    statement = tabled()
    for party, value in zip(parties_of(statement), values, strict=False):
        say(party, value, "Reason" if value in ("object", "stand_aside") else "")
    return statement


def provisional():
    statement = said("join", "join", PositionValue.JOIN_AD_REFERENDUM)
    return services.adopt(now(statement), gavel(), by=UserFactory())


def under_silence():
    statement = tabled(silent_conference())
    services.start_silence(statement, terms(database_now() + dt.timedelta(days=3, minutes=5)), by=UserFactory())
    return statement


def published():
    statement = adopted()
    for version in statement.document.versions.all():
        publish_version(version, by=UserFactory())
    return statement


STATES = {
    "without parties": (without_parties, "Parties", "Nobody has said who its parties are."),
    "out of date": (out_of_date, "Translations", "Missing or out of date in 日本語, which is authentic here."),
    "drafted": (plain_draft, "Put on the table", "It can go on the table as it is, or be circulated first."),
    "circulated": (
        circulated,
        "Take amendments",
        "It is circulated. Until when parties hand in amendments is not said yet.",
    ),
    "with a window": (with_a_window, "Open the reading", "Amendments are taken: 3 days left."),
    "submitted": (lambda: with_an_amendment(admitted=False), "Amendments", "1 amendment waits to be admitted."),
    "open": (in_a_reading, "Amendments", "1 amendment is open."),
    "bracketed": (bracketed, "Amendments", "1 bracket is open."),
    "read through": (lambda: read_on(circulated()), "Declare the text clean", "Nothing in it is open any more."),
    "tabled": (said, "Record positions", "0 of 3 parties have spoken."),
    "spoken": (lambda: said("join", "join"), "Record positions", "2 of 3 parties have spoken."),
    "joined": (lambda: said("join", "join", "join"), "Adopt", "Nobody objects."),
    "objection": (lambda: said("join", "object"), "Reopen for changes", "1 party objects."),
    "silence to start": (
        lambda: tabled(silent_conference()), "Start the silence procedure", "Nobody objects. The silence can begin.",
    ),
    "silence": (under_silence, "Silence procedure", "The silence lasts: 3 days left."),
    "provisional": (provisional, "Record positions", "1 confirmation is awaited."),
    "no consensus": (
        lambda: step(said("join", "object"), Event.NO_CONSENSUS), "Take it up again",
        "There was no consensus. It can be taken up again, issued, or lapse.",
    ),
    "adopted": (adopted, "Publish", "Not every language is public yet."),
    "issued": (
        lambda: services.issue(drafted(basis="chair", kind="chair_statement"), by=UserFactory()), "Publish",
        "Not every language is public yet.",
    ),
    "chair's draft": (
        lambda: drafted(basis="chair", kind="chair_statement"), "Issue",
        "It is issued on somebody’s own responsibility; nobody joins it.",
    ),
    "published": (published, None, ""),
    "withdrawn": (lambda: step(plain_draft(), Event.WITHDRAW), None, ""),
}  # fmt: skip


def shown(client, statement, role=TeamRole.DOCUMENT_STAFF):
    """What the list says of the text: the row of its context, and the words of its row on the page."""
    client.force_login(member(statement.conference, role))
    answer = client.get(desk(statement.conference))
    assert answer.status_code == 200
    rows = [row for _name, group in answer.context["groups"] for row in group]
    return next(row for row in rows if row["statement"].pk == statement.pk), answer.text


@pytest.mark.parametrize("case", STATES)
def test_the_step_that_leads_on_and_why(client, case):
    make, label, why = STATES[case]
    statement = now(make())
    row, page = shown(client, statement)
    step = row["step"]
    assert (str(step.label) if step else None, row["turn"].why) == (label, why)
    assert why in page.replace("&#x27;", "'")
    if step is None or not row["may"]:
        return
    address = desk(
        statement.conference, step.page, statement_id=statement.pk, **({"event": step.event} if step.event else {})
    )
    assert f'href="{address}"' in page
    assert client.get(address).status_code == 200
    first = re.search(
        r'<div class="actions">\s*<a class="button" href="([^"]*)"',
        client.get(desk(statement.conference, "text", statement_id=statement.pk)).text,
    )
    assert first[1] == address  # the page of the text begins with the same step


def test_paragraphs_that_are_not_agreed_are_counted(client):
    statement = circulated()
    all_agreed(statement)
    reworded(statement, 3, en="Agree to meet once more.")
    row, _page = shown(client, statement, TeamRole.CHAIR)
    assert (str(row["step"].label), row["turn"].why, row["may"]) == (
        "Read it paragraph by paragraph", "1 paragraph is not agreed.", True,
    )  # fmt: skip


def test_whoever_may_not_take_the_step_reads_it_without_a_link(client):
    statement = said("join", "join", "join")
    row, page = shown(client, statement, TeamRole.ORGANIZER)
    assert (str(row["step"].label), row["may"]) == ("Adopt", False)
    assert desk(statement.conference, "adopt", statement_id=statement.pk) not in page


@pytest.mark.parametrize("role", [TeamRole.RAPPORTEUR, TeamRole.INTERPRETER])
def test_what_parties_want_changed_is_not_told_to_those_who_do_not_read_amendments(client, role):
    statement = bracketed()
    other = said("join", "object")
    other = tabled(statement.conference)
    say(parties_of(other)[0], PositionValue.OBJECT, "No.")
    client.force_login(member(statement.conference, role))
    page = client.get(desk(statement.conference)).text
    assert "bracket is open" not in page
    assert ("1 party objects." in page) == (role == TeamRole.RAPPORTEUR)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_list_with_texts_in_every_stage(client, django_assert_num_queries, count):
    conference = circulated().conference
    for _each in range(count):
        drafted(conference)
        tabled(conference)
        adopted(conference)
    negotiated = [
        services.circulate(drafted(conference), "heads", by=UserFactory()).revision.statement for _ in range(count)
    ]
    for each in negotiated:
        opened(each, text="Agree to meet once more.")
    client.force_login(member(conference))
    client.get(desk(conference))
    with django_assert_num_queries(15):
        answer = client.get(desk(conference))
    assert len(dict(answer.context["groups"])["open"]) == 3 * count + 1


def negotiated_and_adopted():
    """A text of two revisions, one of them circulated, and one that was adopted and is half public."""
    statement = circulated()
    statement = reworded(statement, 3, en="Agree to meet once more.")
    done = adopted(statement.conference, titles={"en": "=HYPERLINK(1)", "ja": "題"})
    publish_version(done.document.versions.get(language="en"), by=UserFactory())
    return statement, done


def symbols(client, conference, role):
    client.force_login(member(conference, role))
    rows = client.get(desk(conference, "symbols")).context["rows"]
    return [(row.symbol, row.distribution, row.state) for row in rows]


def test_every_symbol_with_distribution_and_state(client):
    statement, done = negotiated_and_adopted()
    tabled()  # of another conference
    heads = "heads of delegation, and individuals who are a party"
    texts = [
        (statement.symbol, heads, "earlier revision"),
        (f"{statement.symbol}/Rev.1", "not circulated", "circulated"),
        (done.symbol, "not circulated", "adopted"),
    ]
    decision = (done.document.symbol, "public in part", "adopted")
    staff = symbols(client, statement.conference, TeamRole.DOCUMENT_STAFF)
    assert staff == [decision, *texts]
    assert symbols(client, statement.conference, TeamRole.RAPPORTEUR) == staff
    assert symbols(client, statement.conference, TeamRole.INTERPRETER) == [(*decision[:1], "public", "adopted")]
    page = client.get(desk(statement.conference, "symbols")).text  # still the interpreter
    assert ("=HYPERLINK(1)" in page, "題" in page) == (True, False)
    japanese = client.get(desk(statement.conference, "symbols-csv").replace("/en/", "/ja/"))
    assert "題" not in japanese.content.decode()


def test_an_interpreter_learns_no_symbol_of_what_is_not_public(client):
    done = adopted()
    assert symbols(client, done.conference, TeamRole.INTERPRETER) == []
    lying = tabled(done.conference)
    assert symbols(client, done.conference, TeamRole.INTERPRETER) == [(lying.symbol, "not circulated", "on the table")]


def test_the_symbols_as_a_file(client):
    statement, done = negotiated_and_adopted()
    client.force_login(member(statement.conference))
    answer = client.get(desk(statement.conference, "symbols-csv"))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows[0] == ["symbol", "kind", "title", "date", "distribution", "state"]
    assert [row[0] for row in rows[1:]] == [
        done.document.symbol, statement.symbol, f"{statement.symbol}/Rev.1", done.symbol,
    ]  # fmt: skip
    assert rows[1][2] == "'=HYPERLINK(1)"  # no formula for a spreadsheet


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_symbols(client, django_assert_num_queries, count):
    statement, _done = negotiated_and_adopted()
    for _each in range(count):
        reworded(drafted(statement.conference), 3, en="Agree to meet once more.")
        adopted(statement.conference)
    client.force_login(member(statement.conference))
    client.get(desk(statement.conference, "symbols"))
    with django_assert_num_queries(11):
        assert client.get(desk(statement.conference, "symbols")).status_code == 200


def test_the_question_is_next_and_then_the_gavel():
    statement = tabled(live=True)
    all_join(statement)

    def next_step():
        text = Statement.objects.with_text().get(pk=statement.pk)
        return turn_of(text, standings_of([text], profile_of(text.conference))[text.pk]).step

    assert next_step() == steps.CALL
    called(statement)
    assert next_step() == steps.ADOPT
