"""Gavels that are countersigned travel with who signed, and are believed only where another person did."""

import json

import pytest
from django.db import transaction

from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.models import AdoptionRecord, Gavelling, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import gavel, gavelled

pytestmark = pytest.mark.django_db


def refused():
    statement = gavelled()
    return services.refuse_countersign(statement, reason="The quorum was not counted.", by=UserFactory())


def signed():
    statement = refused()
    services.adopt(statement, gavel(), by=UserFactory())
    return services.countersign(statement, by=UserFactory())


def exported(life):
    with transaction.atomic():
        written = export_forum(life().conference.forum)
        transaction.set_rollback(True)
    assert not Statement.objects.exists()
    return written


@pytest.mark.parametrize("life", [gavelled, refused, signed])
def test_it_comes_back_as_it_was(life):
    written = exported(life)
    assert '"gavels": [' in written
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []
    report = import_document(parse_forum_file(written.encode()))
    assert (report.created, report.updated) == (0, 0)


def test_it_is_signed_after_a_move():
    import_document(parse_forum_file(exported(gavelled).encode()))
    assert services.countersign(Statement.objects.get(), by=UserFactory()).state == "adopted"


def by_the_same(text):
    last = text["tablings"][0]["gavels"][1]
    last["ended_by"] = last["gavelled_by"]


@pytest.mark.parametrize(
    ("spoil", "place"),
    [
        (by_the_same, "gavels[1]"),
        (lambda text: text["record"].pop("countersigned_by"), "record.countersigned_by"),
        (lambda text: text["record"].update(countersigned_by=text["record"]["gavelled_by"]), "record.countersigned_by"),
        (lambda text: text["tablings"][0].pop("gavels"), "record.countersigned_by"),
        (lambda text: text["tablings"][0].pop("countersigned"), "tablings[0].gavels"),
        (lambda text: text["tablings"][0]["gavels"][0].pop("outcome"), "tablings[0].gavels"),
        (lambda text: text["tablings"][0]["gavels"][0].pop("reason"), "gavels[0]"),
        (lambda text: text["tablings"][0]["gavels"][1].update(ended_at="2199-01-01T00:00:00"), "gavels[1]"),
        (lambda text: text["tablings"][0]["gavels"][0].update(reason="Other."), "record.seal"),
        (lambda text: text["record"].update(countersigned_by_name="Other"), "record.seal"),
    ],
)
def test_what_cannot_have_been_is_refused_by_its_path(spoil, place):
    data = json.loads(exported(signed))
    spoil(data["editions"][0]["texts"][0])
    with pytest.raises(FileRefused) as found:
        import_document(parse_forum_file(json.dumps(data).encode()))
    assert place in str([str(each) for each in found.value.problems])
    assert (AdoptionRecord.objects.count(), Gavelling.objects.count()) == (0, 0)
