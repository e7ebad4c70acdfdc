"""T25: whatever the public can open of a conference under the Chatham House Rule names nobody who did not agree."""

import io
import re
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.urls import reverse
from pypdf import PdfReader

from apps.delegates.models import Person, Registration
from apps.site.addresses import addresses_of, every_page

pytestmark = pytest.mark.django_db
SITEMAP, XHTML = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"


@pytest.fixture
def secrets(demonstration) -> set[str]:
    """Names and institutions of everybody who did not agree to be named."""
    agreed = Registration.objects.filter(naming_consent="full_name").values("delegate__person")
    people = Person.objects.exclude(pk__in=agreed)
    kept = {person.family_name for person in people} | {person.native_name for person in people if person.native_name}
    shown = Registration.objects.filter(naming_consent__in=["full_name", "institution"]).values("delegate__person")
    return (
        kept
        | {person.affiliation for person in Person.objects.exclude(pk__in=shown)}
        | set(people.exclude(email="").values_list("email", flat=True))
    )


def found_in(text: str, secrets: set[str]) -> list[str]:
    return [secret for secret in secrets if re.search(rf"{re.escape(secret)}(?![-\w])", text)]


def text_of(answer) -> str:
    if answer["Content-Type"].startswith("application/pdf"):
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return answer.content.decode()


def crawl(client, start: set[str]) -> dict[str, str]:
    """Every page of this site that can be reached from `start` by links that stay public."""
    waiting, seen = set(start), {}
    while waiting:
        path = waiting.pop()
        answer = client.get(path)
        if answer.status_code == 302:
            seen[path] = ""
            continue
        assert answer.status_code == 200, path
        seen[path] = text_of(answer)
        for link in re.findall(r'(?:href|src)="(/[^"#]*)', seen[path]):
            link = link.replace("&amp;", "&")
            if link not in seen and not link.startswith(("/static/", "/accounts/", "/en/accounts/", "/ja/accounts/")):
                waiting.add(link)
    return seen


def test_no_public_address_names_anybody_who_did_not_agree(client, demonstration, secrets):
    pages = {urlsplit(address).path for page in every_page() for address in addresses_of(page).values()}
    place = {"forum_slug": demonstration.forum.slug, "conference_slug": demonstration.slug}
    feeds = {f"/{demonstration.forum.slug}/{name}.atom" for name in ("feed", "announcements")}
    machines = {"/sitemap.xml", "/robots.txt", *feeds}
    files = {reverse(f"sessions:{name}", kwargs=place) for name in ("programme-ics", "schedule-json", "schedule-xml")}
    seen = crawl(client, pages | machines | files)
    assert len(secrets) > 40
    assert any(".pdf" in path for path in seen)
    assert {path: names for path, text in seen.items() if (names := found_in(text, secrets))} == {}


def test_the_crawl_would_find_a_name(client, demonstration, secrets):
    """The named ones do appear: the test above looks at pages that could name people."""
    place = {"forum_slug": demonstration.forum.slug, "conference_slug": demonstration.slug}
    content = client.get(reverse("site:participants", kwargs=place)).content.decode()
    assert "Example Eleven" in content
    assert found_in(content, {"Example Eleven"}) == ["Example Eleven"]


def test_the_sitemap_names_every_public_page_in_both_languages(client, demonstration):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    addresses = [urlsplit(each.text).path for each in root.iter(f"{SITEMAP}loc")]
    assert len(addresses) == len(set(addresses))
    assert "/en/documents/APC/2027/1" in addresses
    assert "/ja/asia-peace-conference/2027/programme" in addresses
    assert all(client.get(address).status_code == 200 for address in addresses)


def test_each_address_of_the_sitemap_names_its_translations(client, demonstration, settings, django_assert_num_queries):
    settings.SITE_URL = "https://forum.example/here/"
    with django_assert_num_queries(10):  # five kinds of pages, counted and read
        answer = client.get("/sitemap.xml", headers={"host": "localhost"})
    assert answer["Content-Type"] == "application/xml; charset=utf-8"
    assert "X-Robots-Tag" not in answer
    entries = ElementTree.fromstring(answer.content).findall(f"{SITEMAP}url")
    assert len(entries) > 40
    for entry in entries:
        address = entry.findtext(f"{SITEMAP}loc")
        language, rest = re.fullmatch(r"https://forum\.example/here/(en|ja)(/.*)", address).groups()
        others = {link.get("hreflang"): link.get("href") for link in entry.findall(f"{XHTML}link")}
        assert others == {code: f"https://forum.example/here/{code}{rest}" for code in ("en", "ja")}
        assert others[language] == address


def test_the_feed_holds_what_is_published(client, demonstration):
    feed = ElementTree.fromstring(client.get("/asia-peace-conference/feed.atom?language=ja").content)
    titles = [each.text for each in feed.iter("{http://www.w3.org/2005/Atom}title")][1:]
    assert titles == [
        "APC/2027/1 運営に関する決定（デモ用の文章）",
        "APC/2024/CT.1 議長声明（デモ用の文章）",
        "APC/2020/1 創設の合意（デモ用の文章）",
    ]


def test_an_unknown_forum_has_no_feed(client):
    assert client.get("/nothing/feed.atom").status_code == 404
