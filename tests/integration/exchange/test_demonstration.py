"""The demonstration: it comes in from its file, and its file comes out of it."""

import copy
import io
import json

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse

from apps.accounts.models import User
from apps.audit.models import Entry
from apps.conferences.models import Conference, Forum
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.sessions.conflicts import Kind
from apps.statements.amendments.agreed import agreed_now
from apps.statements.amendments.reading import brackets_of
from apps.statements.choices import AmendmentState, Distribution, Origin, State
from apps.statements.log.replaying import broken_at
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.paragraphs.texts import rows_of
from apps.statements.record.verification import faults
from tests.support.forum_files import DEMONSTRATION
from tests.support.kept_rows import KeptRows, filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    """Up to the coming edition: the one after it, with its text in negotiation, takes its time."""
    document = json.loads(DEMONSTRATION.read_text(encoding="utf-8"))
    document["editions"] = [edition for edition in document["editions"] if edition["slug"] <= "2027"]
    return document


def take(document):
    return import_document(parse_forum_file(json.dumps(document).encode()))


def test_the_demonstration_comes_out_as_it_went_in():
    content = DEMONSTRATION.read_bytes()
    forum = import_document(parse_forum_file(content)).forum
    assert export_forum(forum).encode() == content


def test_every_record_of_the_demonstration_verifies():
    import_document(parse_forum_file(DEMONSTRATION.read_bytes()))
    assert list(faults()) == []


def test_a_second_import_of_the_demonstration_changes_nothing():
    import_document(parse_forum_file(DEMONSTRATION.read_bytes()))
    report = import_document(parse_forum_file(DEMONSTRATION.read_bytes()))
    assert (report.created, report.updated) == (0, 0)


def test_copied_rows_are_the_rows_that_were_made():
    """What other tests begin with: nothing is made a second time, and file, records and trails are whole."""
    made = []
    rows = KeptRows(lambda: made.append(import_document(parse_forum_file(DEMONSTRATION.read_bytes()))))
    with transaction.atomic():
        rows.put()
        before = filled(), list(Entry.objects.values_list("number", flat=True))
        transaction.set_rollback(True)
    rows.put()
    assert len(made) == 1
    assert (filled(), list(Entry.objects.values_list("number", flat=True))) == before
    assert export_forum(Forum.objects.get()).encode() == DEMONSTRATION.read_bytes()
    assert list(faults()) == []
    rows.put()
    assert len(made) == 2, "where something is there already, they are made"


def adopted(document):
    return next(text for text in document["editions"][-1]["texts"] if text["state"] == "adopted")


def test_an_altered_adopted_text_is_not_believed(document):
    adopted(document)["revisions"][0]["paragraphs"][1]["texts"]["en"] += " And more."
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert ".tablings[0].sha256" in str(refused.value)
    assert not Forum.objects.exists()


def test_altered_bytes_of_a_record_are_not_believed(document):
    record = adopted(document)["record"]
    record["canonical"] = record["canonical"].replace("eighth", "ninth")
    with pytest.raises(FileRefused) as refused:
        take(document)
    path = "$.editions[6].texts[0].record.sha256"
    assert [problem.path for problem in refused.value.problems] == [path]


def test_a_record_made_for_other_words_is_not_believed(document):
    """Text and record each agree with their own hash, but not with each other."""
    text = adopted(document)
    text["revisions"][0]["paragraphs"][1]["texts"]["en"] += " And more."
    del text["tablings"][0]["sha256"]
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert ".record.sha256" in str(refused.value)


def test_what_a_person_leaves_out_of_an_adopted_text_is_worked_out(document):
    text, whole = adopted(document), copy.deepcopy(adopted(document))
    text["record"] = {key: text["record"][key] for key in ("adopted_at", "chair", "gavelled_by")}
    for key in ("sha256", "rule", "party_kind", "opened_at", "closed_at", "revision", "round"):
        del text["tablings"][0][key]
    del text["number"]
    del document["editions"][-1]["documents"][0]["versions"][0]["paragraphs"]
    take(document)
    record = AdoptionRecord.objects.get(decision_symbol="APC/2027/1")
    assert bytes(record.canonical).decode() == whole["record"]["canonical"]
    assert [row["counted"] for row in record.roster] == [True] * 4
    assert (
        record.statement.document.versions.get(language="en").title
        == "Decision on working arrangements (demonstration text)"
    )


def test_an_objection_in_the_file_is_no_adoption(document):
    text = adopted(document)
    text["record"] = {key: text["record"][key] for key in ("adopted_at", "chair", "gavelled_by")}
    text["tablings"][0]["positions"][0] |= {"value": "object", "text": "Not like this."}
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert "By these positions the text is not adopted." in str(refused.value)
    assert not Statement.objects.exists()


def test_a_text_that_is_here_already_is_not_rewritten(document):
    take(document)
    document["editions"][-1]["texts"][1]["tablings"][0]["positions"][0]["value"] = "stand_aside"
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert [problem.path for problem in refused.value.problems] == ["$.editions[6].texts[1]"]


def test_numbers_go_on_after_those_of_the_file(document):
    take(document)
    counters = Forum.objects.get().symbol_counters.order_by("year", "series")
    last = list(counters.values_list("year", "series", "last"))
    assert last == [(2020, "", 1), (2024, "CT", 1), (2024, "L", 1), (2027, "", 1), (2027, "L", 2)]


def test_commands_list_and_export(capsys):
    call_command("import_forum", DEMONSTRATION, stdout=io.StringIO())
    listed, exported = io.StringIO(), io.StringIO()
    call_command("export_forum", "--list", stdout=listed)
    call_command("export_forum", "asia-peace-conference", stdout=exported)
    assert listed.getvalue() == "asia-peace-conference\n"
    assert exported.getvalue() == DEMONSTRATION.read_text(encoding="utf-8")


def test_there_is_an_account_for_every_role():
    call_command("import_forum", DEMONSTRATION, stdout=io.StringIO())
    written = io.StringIO()
    call_command("demo_accounts", stdout=written)
    assert written.getvalue().splitlines() == [
        "organizer\torganizer@apc.example",
        "document_staff\tdocuments@apc.example",
        "chair\tchair@apc.example",
        "delegate\tdelegate@apc.example",
        "head\thead@apc.example",
    ]


@pytest.fixture
def round_of_six(client, demonstration):
    """A page of the desk of the edition that shows a programme being made, as its organizer reads it."""
    client.force_login(User.objects.get(email="organizer@apc.example"))
    place = {"forum_slug": demonstration.forum.slug, "conference_slug": "2028"}
    return lambda name, **kwargs: client.get(reverse(f"sessions:{name}", kwargs=place), kwargs)


def test_it_shows_a_round_with_phases_and_a_day_with_a_conflict(round_of_six):
    assert [phase.titles["en"] for phase in Conference.objects.get(slug="2028").phases.all()] == [
        "First phase",
        "Second phase",
    ]
    page = round_of_six("conflicts")
    ((conflict, ways),), ((left, acceptance),) = page.context["rows"], page.context["accepted"]
    assert {kind.sittings[0].starts.date().isoformat() for kind in (conflict, left)} == {"2028-01-18"}
    assert (conflict.kind, left.kind) == (Kind.DELEGATION_TWICE, Kind.TOO_SMALL)
    assert (len(ways) > 0, acceptance.reason in page.text) == (True, True)
    asked = [row.kind for row in Conference.objects.get(slug="2028").requirements.all()]
    assert sorted(asked) == ["apart", "meet", "order"]


def test_it_shows_two_versions_what_differs_and_what_waits(round_of_six):
    versions = round_of_six("releases").text
    assert "China and the United States meet later; a trilateral is new" in versions
    compared = round_of_six("compare", **{"from": 1, "to": 2}).text
    titles = ["China – United States", "Visit to the telegraph museum", "China – Mongolia – Russian Federation"]
    assert [title for title in titles if title not in compared] == []
    assert "Consultations on the draft" not in compared
    waiting = round_of_six("release")
    assert waiting.context["count"] == 2
    assert ("Japan – Republic of Korea" in waiting.text, "Consultations on the draft" in waiting.text) == (True, True)


def test_only_what_was_released_is_read_by_those_who_take_part(client, round_of_six):
    client.force_login(User.objects.get(email="head@apc.example"))
    page = client.get("/en/asia-peace-conference/2028/programme").text
    assert ("Japan – Republic of Korea" in page, "Consultations on the draft" in page) == (True, False)
    assert "13:15" in page, "its time as it was released"
    client.logout()
    page = client.get("/en/asia-peace-conference/2028/programme").text
    assert ("Press briefing" in page, "Japan – Republic of Korea" in page) == (True, False)


@pytest.fixture
def in_negotiation(demonstration):
    return Statement.objects.select_related("revision").get(symbol="APC/2028/L.1")


def test_it_shows_a_text_in_negotiation(in_negotiation):
    """Circulated twice; an amendment in brackets, one agreed, one on words that have moved on; some of it agreed."""
    text, rows = in_negotiation, rows_of(in_negotiation.revision)
    assert text.state == State.NEGOTIATING
    circles = [each.circle for revision in text.revisions.order_by("rev_no") for each in revision.circulations.all()]
    assert circles == [Distribution.HEADS, Distribution.DELEGATES]
    states = list(text.amendments.order_by("number").values_list("state", flat=True))
    assert states == [AmendmentState.BRACKETED, AmendmentState.AGREED, AmendmentState.STALE]
    (brackets,) = brackets_of(text)
    assert [each.origin for each in brackets.alternatives] == [Origin.ORIGINAL, Origin.AMENDMENT]
    assert [row.number for row in rows if row.paragraph_id in agreed_now(text, rows)] == ["", "", "3"]
    assert broken_at(text) is None


def test_the_head_of_a_delegation_finds_what_waits_for_them(client, in_negotiation):
    client.force_login(User.objects.get(email="head@apc.example"))
    place = {"forum_slug": "asia-peace-conference", "conference_slug": "2028", "statement_id": in_negotiation.pk}
    own = client.get(reverse("statements:own-amendments", kwargs=place)).text
    confirm = reverse("statements:own-amendment-rebase", kwargs={**place, "number": 3})
    assert (confirm in own, "of other parties" in own.lower()) == (True, True)
    assert "with how many people" in client.get(confirm).text
