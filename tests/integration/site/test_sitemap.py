"""A large installation's sitemap is an index of lists, each short, and together they name what the short one would."""

from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.core.cache import cache

from apps.site import addresses, sitemap
from tests.factories.conferences import ConferenceFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def locations(text):
    return [each.text for each in ElementTree.fromstring(text).iter(LOC)]


@pytest.fixture
def crowded(monkeypatch):
    for conference in ConferenceFactory.create_batch(3):
        SessionFactory.create_batch(2, conference=conference, visibility="public", at=times("09:00", "10:00"))
    ConferenceFactory(status="draft")


def test_the_index_leads_to_everything_the_short_one_names(client, crowded, monkeypatch, settings):
    everything = locations(client.get("/sitemap.xml").content)
    monkeypatch.setattr(addresses, "ROWS", 2)
    monkeypatch.setattr(sitemap, "ROWS", 2)
    index = locations(client.get("/sitemap.xml").content)
    root = settings.SITE_URL
    assert index == [
        f"{root}/sitemap-{name}.xml"
        for name in ("pages-1", "forums-1", "forums-2", "conferences-1", "conferences-2", "sessions-1", "sessions-2",
                     "sessions-3")
    ]  # fmt: skip
    found = []
    for address in index:
        answer = client.get(address.removeprefix(root))
        assert (answer.status_code, answer.streaming, answer["Cache-Control"]) == (200, True, "public, max-age=3600")
        found += locations(b"".join(answer.streaming_content))
    assert sorted(found) == sorted(everything)
    assert len(found) == len(set(found)) == 2 * (4 + 3 + 2 * 3 + 6)


def test_every_page_it_names_is_there(client):
    """A session without a time is on no programme."""
    conference = ConferenceFactory()
    timed = SessionFactory(conference=conference, public=True, at=times("09:00", "10:00"))
    SessionFactory(conference=conference, public=True)
    found = [each for each in locations(client.get("/sitemap.xml").content) if "/en/" in each]
    assert [each.rsplit("/", 1)[1] for each in found if "/programme/" in each] == [str(timed.pk)]
    assert {client.get(urlsplit(each).path).status_code for each in found} == {200}


@pytest.mark.parametrize("name", ["sessions-4", "sessions-0", "pages-2", "people-1"])
def test_a_list_that_the_index_does_not_name_is_not_there(client, crowded, monkeypatch, name):
    monkeypatch.setattr(sitemap, "ROWS", 2)
    assert client.get(f"/sitemap-{name}.xml").status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_takes_two_queries(client, count, django_assert_num_queries):
    at = times("09:00", "10:00")
    SessionFactory.create_batch(count, conference=ConferenceFactory(), visibility="public", at=at)
    cache.clear()
    with django_assert_num_queries(2):
        answer = client.get("/sitemap-sessions-1.xml")
        assert len(locations(b"".join(answer.streaming_content))) == 2 * count
