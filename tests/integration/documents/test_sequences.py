"""Versions of a language are a sequence: the public gets the newest that is live, and nothing of one that is not."""

import datetime as dt
import io

import pytest
from django.db import DatabaseError, transaction
from django.utils import timezone
from pypdf import PdfReader

from apps.conferences.choices import TeamRole
from apps.documents.models import Document, LanguageVersion
from tests.factories.conferences import TeamMemberFactory
from tests.factories.documents import DocumentFactory, LanguageVersionFactory, PublicationFactory

pytestmark = pytest.mark.django_db
ROWS = {"uid": "0198f000-0000-7000-8000-000000000001", "number": "1", "kind": "operative"}


def version(document, sequence, words, language="ja", status="courtesy", **publication):
    row = LanguageVersionFactory(
        document=document,
        language=language,
        sequence=sequence,
        status=status,
        title=f"Title {words}",
        paragraphs=[{**ROWS, "text": f"Text {words}."}],
    )
    return PublicationFactory(version=row, **(publication or {"live": True})).version


@pytest.fixture
def document():
    document = DocumentFactory(titles={"en": "Title original"})
    version(document, 1, "original", "en", "authentic")
    return document


def page(document, **query):
    return f"/en/documents/{document.symbol}", {"language": "ja", **query}


def titles(queryset):
    return sorted(queryset.values_list("title", flat=True))


EVERYWHERE = ["/en/documents/?q=later", "/ja/documents/", "/en/documents/?language=ja", "/sitemap.xml"]


@pytest.mark.parametrize("later", [{"embargoed": True}, {"published_at": None}])
def test_a_newer_one_that_is_not_live_neither_leaks_nor_hides_the_live_one(client, document, later):
    first = version(document, 1, "earlier")
    version(document, 2, "later", **later)
    assert titles(LanguageVersion.objects.live()) == ["Title earlier", "Title original"]
    assert client.get(*page(document)).context["version"] == first
    assert client.get(*page(document, version=2)).status_code == 404
    forum = document.conference.forum
    addresses = [*EVERYWHERE, f"/{forum.slug}/feed.atom?language=ja", f"/ja/{forum.slug}/"]
    answers = [client.get(*page(document)), *(client.get(address, follow=True) for address in addresses)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    assert [answer.request["PATH_INFO"] for answer in answers if "Title later" in answer.text] == []
    assert "version 1" not in answers[0].text
    assert list(Document.objects.matching("later")) == []
    assert list(Document.objects.matching("earlier")) == [document]


def test_the_newest_live_one_takes_the_place_of_the_earlier_one(client, document):
    first, second = version(document, 1, "earlier"), version(document, 2, "later")
    assert titles(LanguageVersion.objects.live()) == ["Title later", "Title original"]
    shown = client.get(*page(document))
    assert (shown.context["version"], shown.context["reading"].is_earlier) == (second, False)
    assert list(Document.objects.matching("text earlier")) == []
    assert list(Document.objects.matching("text later")) == [document]
    forum = document.conference.forum
    feed = client.get(f"/{forum.slug}/feed.atom?language=ja").text
    assert ("Title earlier" in feed, "Title later" in feed) == (False, True)
    earlier = client.get(*page(document, version=1))
    assert (earlier.context["version"], earlier.context["reading"].is_earlier) == (first, True)
    assert "This is an earlier version; a corrected one has taken its place." in earlier.text
    assert "Text earlier." in earlier.text
    assert "Text later." not in earlier.text


def test_the_pdf_follows_the_page(client, document):
    version(document, 1, "earlier")
    version(document, 2, "later")

    def words(**query):
        content = client.get(f"/en/documents/{document.symbol}.pdf", {"language": "ja", **query}).content
        return " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())

    assert "Text later." in words()
    assert "Text earlier." in words(version=1)
    assert "Text later." not in words(version=1)


def test_when_the_embargo_is_over_the_clock_changes_the_version(client, document):
    first, second = version(document, 1, "earlier"), version(document, 2, "later", embargoed=True)
    in_two_hours = timezone.now() + dt.timedelta(hours=2)
    assert first in LanguageVersion.objects.live()
    assert second in LanguageVersion.objects.live(in_two_hours)
    assert first not in LanguageVersion.objects.live(in_two_hours)
    assert first in LanguageVersion.objects.readable(in_two_hours)


def test_a_retracted_newer_one_gives_the_earlier_one_back_and_its_own_address_says_why(client, document):
    first = version(document, 1, "earlier")
    version(document, 2, "later", retracted=True)
    assert client.get(*page(document)).context["version"] == first
    gone = client.get(*page(document, version=2))
    assert (gone.status_code, "Published by mistake." in gone.text, "Text later" in gone.text) == (410, True, False)


def test_a_retracted_earlier_one_stays_retracted(client, document):
    version(document, 1, "earlier", retracted=True)
    second = version(document, 2, "later")
    assert client.get(*page(document)).context["version"] == second
    assert client.get(*page(document, version=1)).status_code == 410


@pytest.mark.parametrize("asked", ["0", "3", "x", "-1", "99999999999", "²"])
def test_a_version_that_does_not_exist_is_404(client, document, asked):
    version(document, 1, "earlier")
    assert client.get(*page(document, version=asked)).status_code == 404


def test_the_team_reads_the_newest_ahead_and_the_earlier_one(client, document):
    first, second = version(document, 1, "earlier"), version(document, 2, "later", embargoed=True)
    client.force_login(TeamMemberFactory(conference=document.conference, role=TeamRole.DOCUMENT_STAFF).user)
    assert client.get(*page(document)).context["version"] == second
    assert client.get(*page(document, version=1)).context["version"] == first


def test_an_authentic_version_takes_the_place_of_a_courtesy_one(client, document):
    version(document, 1, "earlier")
    second = version(document, 2, "later", status="authentic")
    shown = client.get(*page(document))
    assert shown.context["version"] == second
    earlier = client.get(*page(document, version=1))
    assert "For reference only. This translation has no authority." in earlier.text


def create(document, sequence, status="courtesy", language="ja"):
    return LanguageVersionFactory(document=document, language=language, sequence=sequence, status=status)


@pytest.mark.parametrize("sequence", [0, 1, 3])
def test_the_database_counts_without_gaps(document, sequence):
    create(document, 1)
    with pytest.raises(DatabaseError), transaction.atomic():
        create(document, sequence)


def test_the_database_lets_nothing_follow_an_authentic_version(document):
    for status in ("courtesy", "authentic"):
        with pytest.raises(DatabaseError), transaction.atomic():
            create(document, 2, status, "en")


@pytest.mark.parametrize("change", [{"titles": {"en": "Other"}}, {"facts": {"rule": "unanimity"}}, {"titles": {}}])
def test_titles_and_facts_are_those_of_the_deposit(document, change):
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.filter(pk=document.pk).update(**change)


@pytest.mark.parametrize("count", [1, 3])
def test_earlier_versions_cost_no_query(client, django_assert_num_queries, document, count):
    for sequence in range(1, count + 1):
        version(document, sequence, str(sequence))
    with django_assert_num_queries(2):
        assert client.get(*page(document)).status_code == 200
