"""The feed of announcements: what the public was told, and nothing that it was not."""

from xml.etree import ElementTree

import pytest

from apps.conferences.choices import ConferenceStatus
from apps.conferences.models import Conference
from apps.conferences.services import change_status
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory
from tests.factories.documents import PublicationFactory

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
S = ConferenceStatus


def entries(client, forum, language: str = "en") -> list[ElementTree.Element]:
    answer = client.get(f"/{forum.slug}/announcements.atom?language={language}")
    assert answer.status_code == 200
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(answer.content).findall(f"{ATOM}entry")


def titles(client, forum, language: str = "en") -> list[str]:
    return [each.findtext(f"{ATOM}title") for each in entries(client, forum, language)]


def step(edition: Conference, status: str, note: str = "") -> None:
    change_status(edition, status, by=UserFactory(), notes={"en": note} if note else None)


def text_of(edition):
    """A text that the edition has published."""
    return PublicationFactory(live=True, version__document__conference=edition).version.document


@pytest.fixture
def draft():
    return ConferenceFactory(status=S.DRAFT, titles={"en": "Ninth Example", "ja": "第九回の例"})


def test_an_edition_is_told_from_its_announcement_on(client, draft):
    other = ConferenceFactory(forum=draft.forum, status=S.ANNOUNCED, titles={"en": "Eighth Example"})
    assert titles(client, draft.forum) == ["Eighth Example: announced"]
    step(draft, S.ANNOUNCED)
    assert titles(client, draft.forum) == ["Ninth Example: announced", "Eighth Example: announced"]
    entry = entries(client, draft.forum, "ja")[0]
    assert entry.findtext(f"{ATOM}title").startswith("第九回の例")
    assert entry.find(f"{ATOM}link").get("href").endswith(f"/ja/{draft.forum.slug}/{draft.slug}/")
    assert entry.findtext(f"{ATOM}summary") == "2027年9月9日～10日 · 東京"
    assert other.is_public


def test_a_postponement_and_a_cancellation_are_told_with_their_note(client, draft):
    step(draft, S.ANNOUNCED)
    step(draft, S.POSTPONED, "Until spring.")
    assert "Until spring." in entries(client, draft.forum)[0].findtext(f"{ATOM}summary")
    step(draft, S.CANCELLED, "The venue is closed.")
    told = [each.findtext(f"{ATOM}summary") for each in entries(client, draft.forum)]
    assert titles(client, draft.forum) == [
        "Ninth Example: cancelled", "Ninth Example: postponed", "Ninth Example: announced",
    ]  # fmt: skip
    assert ["The venue is closed." in words for words in told] == [True, False, False]
    assert not any("Until spring." in words for words in told)  # the page does not say it any more either


def test_going_on_is_no_news(client, draft):
    for status in (S.ANNOUNCED, S.REGISTRATION, S.ANNOUNCED, S.REGISTRATION, S.IN_SESSION, S.CONCLUDED):
        step(draft, status)
    assert titles(client, draft.forum) == ["Ninth Example: announced"]


def test_what_was_postponed_and_has_new_dates_is_announced_again(client, draft):
    step(draft, S.ANNOUNCED)
    step(draft, S.POSTPONED, "Until spring.")
    step(draft, S.ANNOUNCED)
    assert titles(client, draft.forum) == [
        "Ninth Example: announced", "Ninth Example: postponed", "Ninth Example: announced",
    ]  # fmt: skip
    assert len({each.findtext(f"{ATOM}id") for each in entries(client, draft.forum)}) == 3


def test_what_was_taken_back_is_taken_back_here_too(client, draft):
    ConferenceFactory(forum=draft.forum, status=S.CONCLUDED)
    step(draft, S.ANNOUNCED)
    step(draft, S.DRAFT)
    assert titles(client, draft.forum) == []
    step(draft, S.ANNOUNCED)
    assert titles(client, draft.forum) == ["Ninth Example: announced"]


def test_published_texts_stand_between_the_editions(client, draft):
    step(draft, S.ANNOUNCED)
    document = text_of(draft)
    text_of(ConferenceFactory())
    found = titles(client, draft.forum)
    assert len(found) == 2
    assert any(title.startswith(document.symbol) for title in found)
    assert "Ninth Example: announced" in found


def test_a_forum_that_is_not_public_has_no_feed(client, draft):
    assert client.get(f"/{draft.forum.slug}/announcements.atom").status_code == 404
    assert client.get(f"/{ForumFactory().slug}/announcements.atom").status_code == 404


def test_another_forum_is_not_told_of(client, draft):
    step(draft, S.ANNOUNCED)
    elsewhere = ConferenceFactory(status=S.ANNOUNCED)
    assert titles(client, draft.forum) == ["Ninth Example: announced"]
    assert len(titles(client, elsewhere.forum)) == 1


def test_pages_lead_to_the_feed(client, draft):
    step(draft, S.ANNOUNCED)
    link = f'href="/{draft.forum.slug}/announcements.atom?language=ja"'
    for path in (f"/ja/{draft.forum.slug}/", f"/ja/{draft.forum.slug}/{draft.slug}/"):
        assert link in client.get(path).text


@pytest.mark.parametrize("count", [1, 3])
def test_the_feed_asks_as_often_for_three_editions_as_for_one(client, django_assert_num_queries, count):
    forum = ForumFactory()
    ConferenceFactory.create_batch(count, forum=forum, status=S.ANNOUNCED)
    with django_assert_num_queries(4):
        answer = client.get(f"/{forum.slug}/announcements.atom")
    assert answer.text.count("<entry>") == count
