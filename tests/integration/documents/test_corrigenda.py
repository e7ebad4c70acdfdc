"""The register's own part of a corrigendum: numbers without gaps whoever asks, and nothing to know before its time."""

import pytest
from django.db import transaction

from apps.documents.choices import Outcome
from apps.documents.models import Corrigendum
from apps.documents.services import (
    Approval,
    VersionText,
    deposit_corrigendum,
    deposit_document,
    next_corrigendum,
    publish_version,
)
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory
from tests.factories.documents import paragraph
from tests.support.at_once import at_once

ROWS = [paragraph("The words.", "1")]


def document_of(by):
    conference = ConferenceFactory()
    version = VersionText("en", "authentic", "Title", ROWS)
    adopted = {"kind": "decision", "outcome": Outcome.ADOPTED, "sha256": "ab" * 32, "versions": [version]}
    return deposit_document(conference, dated_on=conference.starts_on, by=by, **adopted)


def correct(document, language, by):
    with transaction.atomic():
        symbol, version = next_corrigendum(document), VersionText(language, "authentic", "Title", ROWS)
        approval, kept = Approval("committee", document.dated_on), {"canonical": b"{}", "canon_version": 1}
        return deposit_corrigendum(document, symbol, version, approval=approval, **kept, by=by)


@pytest.mark.django_db(transaction=True)
def test_five_languages_at_once_leave_no_gap():
    by = UserFactory()
    document = document_of(by)
    languages = ["ja", "ko", "fr", "de", "ru"]
    found = at_once(*[lambda code=code: correct(document, code, by).number for code in languages])
    assert sorted(found) == [1, 2, 3, 4, 5]


@pytest.mark.django_db
def test_one_that_is_not_public_is_answered_as_one_that_does_not_exist(client, django_assert_num_queries):
    by = UserFactory()
    found = correct(document_of(by), "ja", by)
    answers = []
    for symbol in (found.symbol, found.symbol.replace("Corr.1", "Corr.2")):
        client.get("/en/documents/")  # whatever is asked once only
        with django_assert_num_queries(1):
            answers.append(client.get(f"/en/documents/{symbol}").status_code)
    assert answers == [404, 404]
    assert list(Corrigendum.objects.known()) == []
    assert found.symbol not in client.get("/sitemap.xml").text
    publish_version(found.version, by=by)
    assert list(Corrigendum.objects.known()) == [found]
    assert client.get(f"/en/documents/{found.symbol}").status_code == 200
    assert f"/en/documents/{found.symbol}" in client.get("/sitemap.xml").text
