"""The demonstration: it comes in from its file, and its file comes out of it."""

import copy
import io
import json

import pytest
from django.core.management import call_command
from django.db import transaction

from apps.audit.models import Entry
from apps.conferences.models import Forum
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements.models import AdoptionRecord, Statement
from apps.statements.record.verification import faults
from tests.support.forum_files import DEMONSTRATION
from tests.support.kept_rows import KeptRows, filled

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    return json.loads(DEMONSTRATION.read_text(encoding="utf-8"))


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
