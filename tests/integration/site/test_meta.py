"""What public pages say of themselves to search engines and messengers: never more than they show."""

import re
from html import unescape

import pytest
from django.urls import reverse

from apps.conferences.choices import ConferenceStatus
from apps.delegates.choices import DelegateStatus, NamingConsent
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.documents import PublicationFactory
from tests.factories.sessions import SessionFactory, times

pytestmark = pytest.mark.django_db
SITE = "https://forum.example"


@pytest.fixture(autouse=True)
def address(settings):
    settings.SITE_URL = SITE


def meta(text: str) -> dict[str, str]:
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', text)
    return {name: unescape(content) for name, content in found}


def links(text: str) -> dict[str, str]:
    canonical = re.findall(r'<link rel="canonical" href="([^"]+)">', text)
    others = re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', text)
    assert len(canonical) == 1
    return {"canonical": canonical[0], **dict(others)}


def path(name: str, conference, **kwargs) -> str:
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(name, kwargs={**place, **kwargs})


def text_of(edition):
    """A text that the edition has published."""
    return PublicationFactory(live=True, version__document__conference=edition).version.document


@pytest.fixture
def edition():
    return ConferenceFactory(
        titles={"en": "Eighth Example", "ja": "第八回の例"},
        themes={"en": "Rules for a crowded sea"},
        forum__names={"en": "Example Forum", "ja": "例のフォーラム"},
        forum__purposes={"en": "Where examples meet. " + "They talk at length. " * 20},
    )


def test_an_edition_is_described(client, edition):
    said = meta(client.get(path("site:edition", edition)).text)
    description = "Eighth Example · 9–10 September 2027 · Tokyo · Rules for a crowded sea"
    assert said == said | {
        "description": description,
        "og:type": "website",
        "og:title": "Eighth Example",
        "og:description": description,
        "og:url": f"{SITE}/en/{edition.forum.slug}/{edition.slug}/",
        "og:site_name": "Example Forum",
        "og:locale": "en_GB",
        "og:locale:alternate": "ja_JP",
    }


def test_in_the_language_of_the_page(client, edition):
    said = meta(client.get(f"/ja/{edition.forum.slug}/{edition.slug}/").text)
    assert (said["og:title"], said["og:site_name"], said["og:locale"]) == ("第八回の例", "例のフォーラム", "ja_JP")
    assert said["description"].startswith("第八回の例 · 2027年9月9日")


def test_what_is_off_says_so_first(client, edition):
    edition.status, edition.status_notes = ConferenceStatus.POSTPONED, {"en": "Until spring."}
    edition.save()
    assert meta(client.get(path("site:edition", edition)).text)["description"].startswith("Postponed · Eighth Example")


def test_a_forum_is_described_by_its_purpose_cut_to_what_is_shown(client, edition):
    said = meta(client.get(f"/en/{edition.forum.slug}/").text)
    assert said["og:title"] == "Example Forum · Communiqué"
    assert said["description"].startswith("Where examples meet.")
    assert len(said["description"]) <= 200
    assert said["description"].endswith("…")


def test_every_public_page_says_something(client, edition):
    sitting = SessionFactory(conference=edition, at=times("09:00", "10:00"), visibility="public")
    document = text_of(edition)
    paths = [
        "/en/",
        "/en/documents/",
        "/en/about/privacy",
        "/en/about/accessibility",
        path("sessions:programme", edition),
        path("sessions:sitting", edition, sitting_id=sitting.pk),
        f"/en/documents/{document.symbol}",
    ]
    for each in paths:
        said = meta(client.get(each).text)
        assert said["og:title"], each
        assert said["description"] == said["og:description"], each
        assert "<" not in said["description"], each


def test_the_same_page_in_every_language_with_whole_addresses(client, edition):
    own = f"/{edition.forum.slug}/{edition.slug}/programme"
    found = links(client.get(f"/ja{own}?by=room", headers={"host": "localhost"}).text)
    assert found == {
        "canonical": f"{SITE}/ja{own}",
        "en": f"{SITE}/en{own}",
        "ja": f"{SITE}/ja{own}",
        "x-default": f"{SITE}{own}",
    }
    assert client.get(own, headers={"accept-language": "ja"}).headers["Location"] == f"/ja{own}"


def test_a_document_names_the_languages_it_is_in(client, edition):
    document = text_of(edition)
    found = links(client.get(f"/en/documents/{document.symbol}").text)
    address = f"{SITE}/documents/{document.symbol}"
    assert found == {"canonical": address, "en": f"{SITE}/en/documents/{document.symbol}", "x-default": address}
    assert meta(client.get(f"/en/documents/{document.symbol}").text)["og:url"] == address


def test_nobody_is_named_who_is_not_named_on_the_page(client, edition):
    edition.list_public = True
    edition.save()
    hidden = DelegateFactory(conference=edition, status=DelegateStatus.REGISTERED, person__family_name="Hidden Person")
    RegistrationFactory(delegate=hidden, naming_consent=NamingConsent.NOT_LISTED)
    for name in ("site:edition", "site:participants", "sessions:programme"):
        assert "Hidden Person" not in client.get(path(name, edition)).text


def test_pages_of_the_team_say_nothing_of_themselves(client, edition):
    client.force_login(TeamMemberFactory(conference=edition).user)
    text = client.get(path("desk:board", edition)).text
    assert "og:title" not in text
    assert 'rel="canonical"' not in text


def test_a_hostile_title_stays_words(client, edition):
    edition.titles = {"en": '"><script>alert(1)</script>'}
    edition.save()
    text = client.get(path("site:edition", edition)).text
    assert "<script>alert" not in text
    assert meta(text)["og:title"] == '"><script>alert(1)</script>'
