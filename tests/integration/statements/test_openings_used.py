"""With what the texts of a forum began: those that everybody may read, and of this forum alone."""

import pytest

from apps.documents import services as documents
from apps.documents.models import LanguageVersion
from apps.statements.paragraphs.openings_used import used_in
from tests.factories.accounts import UserFactory
from tests.factories.statements import adopted, conference_of, drafted
from tests.integration.statements.test_editing import at_desk, url

pytestmark = pytest.mark.django_db


def published(statement):
    for version in LanguageVersion.objects.filter(document=statement.document):
        documents.publish_version(version, by=UserFactory())


def test_only_public_texts_of_this_forum_are_counted(client):
    statement = adopted()
    conference = statement.conference
    assert used_in(conference, "en") == []
    published(statement)
    assert used_in(conference, "en") == [
        ("operative", "Agree to meet", 1),
        ("operative", "Ask the host", 1),
        ("preamble", "Recalling their earlier", 1),
        ("preamble", "The participants,", 1),
    ]
    assert used_in(conference, "ja") == []
    assert used_in(conference_of(), "en") == []
    own = drafted(conference)
    at_desk(client, own)
    assert "<option data-own>Recalling …</option>" in client.get(url(own)).text


def test_one_query(django_assert_num_queries):
    conference = conference_of()
    with django_assert_num_queries(1):
        used_in(conference, "en")
