"""What the public reads, and what it must not."""

import re

import pytest
from django.urls import reverse

from apps.conferences.choices import ConferenceStatus
from apps.delegates.choices import DelegateStatus, NamingConsent
from apps.delegates.models import Delegate, Registration
from tests.factories.conferences import ConferenceFactory, ForumFactory, SourcedFactFactory
from tests.factories.delegates import DelegateFactory, RegistrationFactory
from tests.factories.delegations import EntityNameFactory, ParticipationFactory

pytestmark = pytest.mark.django_db


def page(client, name: str, conference, **kwargs):
    place = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return client.get(reverse(name, kwargs={**place, **kwargs}))


def test_one_forum_is_the_home_page(client):
    conference = ConferenceFactory(themes={"en": "Rules for a crowded sea"})
    answer = client.get("/en/")
    assert answer.context["forum"] == conference.forum
    assert "Rules for a crowded sea" in answer.content.decode()


def test_several_forums_are_a_list_without_those_that_are_not_announced(client):
    first, second = ConferenceFactory(), ConferenceFactory()
    ConferenceFactory(status=ConferenceStatus.DRAFT)
    ForumFactory()
    assert list(client.get("/en/").context["forums"]) == sorted([first.forum, second.forum], key=lambda f: f.slug)


def test_nothing_announced_is_said(client):
    assert "Nothing has been announced yet" in client.get("/en/").content.decode()


def test_a_draft_does_not_exist(client):
    draft = ConferenceFactory(status=ConferenceStatus.DRAFT)
    assert page(client, "site:edition", draft).status_code == 404
    assert client.get(reverse("site:forum", kwargs={"forum_slug": draft.forum.slug})).status_code == 404


def test_a_postponed_edition_says_so(client):
    edition = ConferenceFactory(status=ConferenceStatus.POSTPONED, status_notes={"en": "The venue is closed."})
    content = page(client, "site:edition", edition).content.decode()
    assert "Postponed" in content
    assert "The venue is closed." in content


def test_an_edition_without_known_dates_shows_that(client):
    edition = ConferenceFactory(starts_on=None, ends_on=None, places={}, status=ConferenceStatus.CONCLUDED)
    assert "unknown" in page(client, "site:edition", edition).content.decode()


def test_what_no_source_says_is_not_shown_as_a_fact(client):
    edition = ConferenceFactory(mode="", attribution="", status=ConferenceStatus.ARCHIVED)
    for content in (page(client, "site:edition", edition).text, client.get("/en/").text):
        assert "<dt>Mode</dt>" not in content
        assert "<dt>Attribution</dt>" not in content


def test_how_often_a_forum_meets_is_read_in_ones_own_language(client):
    ConferenceFactory(forum__cadences={"en": "annual", "ja": "毎年"})
    assert "<dd>annual</dd>" in client.get("/en/").text
    assert "<dd>毎年</dd>" in client.get("/ja/").text


def test_a_source_is_marked_with_its_language(client):
    edition = ConferenceFactory()
    SourcedFactFactory(conference=edition, source="主催者の報告", source_language="ja")
    assert '<span lang="ja">主催者の報告</span>' in page(client, "site:edition", edition).text


def test_names_keep_the_forms_of_their_own_language(client):
    edition = ConferenceFactory(list_public=True)
    values = {"person__native_name": "骨直", "person__language": "en", "status": DelegateStatus.REGISTERED}
    for language in ("zh-hans", ""):
        delegate = DelegateFactory(conference=edition, person__native_language=language, **values)
        RegistrationFactory(delegate=delegate, naming_consent=NamingConsent.FULL_NAME)
    content = page(client, "site:participants", edition).text
    assert content.count('<span lang="zh-hans">骨直</span>') == 1
    assert content.count("骨直") == 2


def test_both_values_of_a_disputed_fact_are_shown_with_their_sources(client):
    edition = ConferenceFactory()
    SourcedFactFactory(conference=edition, values={"en": "18"}, source="The report")
    SourcedFactFactory(conference=edition, values={"en": "17"}, source="The text itself")
    content = page(client, "site:edition", edition).content.decode()
    assert all(words in content for words in ["18", "The report", "17", "The text itself", "sources disagree"])


def test_delegations_bear_the_names_of_the_conference(client):
    edition = ConferenceFactory(list_public=True)
    row = ParticipationFactory(conference=edition)
    EntityNameFactory(conference=edition, entity=row.entity, display="The name agreed upon")
    ParticipationFactory(conference=edition, status="declined", entity__default_names={"en": "Elsewhere"})
    content = page(client, "site:edition", edition).content.decode()
    assert "The name agreed upon" in content
    assert row.entity.default_names["en"] not in content
    assert "Elsewhere" not in content


def consenting(conference, consent: str, **person):
    named = {f"person__{key}": value for key, value in person.items()}
    delegate = DelegateFactory(conference=conference, status=DelegateStatus.REGISTERED, **named)
    RegistrationFactory(delegate=delegate, naming_consent=consent)
    return delegate


def test_participants_appear_as_they_agreed(client):
    edition = ConferenceFactory(list_public=True)
    consenting(edition, NamingConsent.FULL_NAME, family_name="Named", affiliation="First Institute")
    consenting(edition, NamingConsent.INSTITUTION, family_name="Hidden One", affiliation="Second Institute")
    consenting(edition, NamingConsent.COUNTRY, family_name="Hidden Two", affiliation="Third Institute")
    consenting(edition, NamingConsent.NOT_LISTED, family_name="Hidden Three", affiliation="Fourth Institute")
    content = page(client, "site:participants", edition).content.decode()
    assert [name in content for name in ["Named", "First Institute", "Second Institute"]] == [True] * 3
    assert [name in content for name in ["Hidden", "Third Institute", "Fourth Institute"]] == [False] * 3


def test_whom_the_public_reads_is_a_matter_of_conference_answer_and_consent():
    edition = ConferenceFactory(list_public=True)
    named = [consenting(edition, consent) for consent in (NamingConsent.FULL_NAME, NamingConsent.INSTITUTION)]
    consenting(edition, NamingConsent.COUNTRY)
    consenting(edition, NamingConsent.NOT_LISTED)
    gone = consenting(edition, NamingConsent.FULL_NAME)
    Delegate.objects.filter(pk=gone.pk).update(status=DelegateStatus.DECLINED)
    consenting(ConferenceFactory(list_public=False), NamingConsent.FULL_NAME)
    assert set(Delegate.objects.named_in_public()) == set(named)


def test_there_is_no_list_unless_the_conference_wants_one(client):
    edition = ConferenceFactory(list_public=False)
    consenting(edition, NamingConsent.FULL_NAME, family_name="Named")
    assert page(client, "site:participants", edition).status_code == 404


@pytest.mark.parametrize("count", [1, 3])
def test_the_forum_page_asks_as_often_for_three_editions_as_for_one(client, django_assert_num_queries, count):
    forum = ForumFactory()
    for _number in range(count):
        ParticipationFactory(conference=ConferenceFactory(forum=forum, list_public=True))
    with django_assert_num_queries(6):
        answer = client.get(reverse("site:forum", kwargs={"forum_slug": forum.slug}))
    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_the_edition_page_asks_as_often_for_three_delegations_as_for_one(client, django_assert_num_queries, count):
    edition = ConferenceFactory(list_public=True)
    ParticipationFactory.create_batch(count, conference=edition)
    with django_assert_num_queries(8):
        page(client, "site:edition", edition)


@pytest.mark.parametrize("name", ["site:accessibility", "site:privacy"])
def test_pages_about_the_site(client, name):
    assert client.get(reverse(name)).status_code == 200


def test_robots_are_kept_out_of_personal_pages(client):
    content = client.get("/robots.txt").content.decode()
    assert "Disallow: /i/" in content
    assert "Sitemap: http" in content


@pytest.mark.parametrize("count", [1, 3])
def test_participants_are_asked_for_once(client, django_assert_num_queries, count):
    edition = ConferenceFactory(list_public=True)
    ParticipationFactory(conference=edition)
    for number in range(count):
        consenting(edition, NamingConsent.FULL_NAME, family_name=f"Named {number}")
    with django_assert_num_queries(4):
        content = page(client, "site:participants", edition).content.decode()
    assert [f"Named {number}" in content for number in range(count)] == [True] * count


@pytest.mark.parametrize("count", [2, 4])
def test_the_list_of_forums_is_two_queries(client, django_assert_num_queries, count):
    ConferenceFactory.create_batch(count)
    with django_assert_num_queries(2):  # how many, and those of the page
        answer = client.get("/en/")
    assert answer.status_code == 200


def test_many_forums_come_on_pages(client):
    ConferenceFactory.create_batch(31)
    first, second = (client.get(f"/en/?page={number}").text for number in (1, 2))
    assert (first.count('<a class="sheet"'), second.count('<a class="sheet"')) == (30, 1)
    assert "page=2" in first
    assert client.get("/en/?page=3").status_code == 404


def test_hostile_names_are_words(client):
    hostile = "<script>alert(1)</script>"
    edition = ConferenceFactory(titles={"en": hostile}, themes={"en": hostile}, forum__names={"en": hostile})
    for path in ("/en/", page(client, "site:edition", edition).request["PATH_INFO"], "/sitemap.xml"):
        assert hostile not in client.get(path).content.decode()


def counts(client, edition) -> str:
    """What the pages of the forum and of the edition say in figures about who comes."""
    pages = [page(client, "site:edition", edition).text, client.get("/en/").text]
    return "".join(re.findall(r"<figure.*?</figure>", "".join(pages), re.DOTALL))


def delegation_of_five(**edition):
    """Two registered who may be counted, one who may not, one without details, one who has not replied."""
    conference = ConferenceFactory(**edition)
    seat = ParticipationFactory(conference=conference, seats=5, entity__default_names={"en": "Exampleland"})
    for consent in (NamingConsent.COUNTRY, NamingConsent.FULL_NAME, NamingConsent.NOT_LISTED):
        delegate = consenting(conference, consent)
        Delegate.objects.filter(pk=delegate.pk).update(participation=seat)
    DelegateFactory(conference=conference, participation=seat, status=DelegateStatus.ACCEPTED)
    DelegateFactory(conference=conference, participation=seat, invited=True)
    return conference


def test_nobody_is_counted_in_public_unless_the_edition_says_so(client):
    edition = delegation_of_five(list_public=True)
    assert counts(client, edition) == ""
    assert "places taken" not in page(client, "site:edition", edition).text


def test_whoever_is_in_no_public_list_is_in_no_public_number(client):
    edition = delegation_of_five(list_public=True, counts_public=True)
    shown = counts(client, edition)
    assert (
        re.findall(r'<th scope="row">Exampleland</th><td[^>]*>(\d+)</td><td[^>]*>(\d+)</td>', shown) == [("2", "3")] * 2
    )
    assert set(re.findall(r'class="figure"[^>]*>(\d+)<', shown)) == {"2"}
    assert len(re.findall(r'class="seat yes" cx', shown)) == 4  # two on each page


def test_a_number_follows_when_somebody_changes_their_mind(client):
    edition = delegation_of_five(list_public=True, counts_public=True)
    Registration.objects.filter(naming_consent=NamingConsent.COUNTRY).update(naming_consent=NamingConsent.NOT_LISTED)
    assert set(re.findall(r'class="figure"[^>]*>(\d+)<', counts(client, edition))) == {"1"}


def test_without_a_public_list_nobody_is_counted_either(client):
    edition = delegation_of_five(list_public=False, counts_public=True, attribution="on_the_record")
    assert counts(client, edition) == ""
    assert list(Delegate.objects.counted_in_public()) == []


def test_the_public_reads_somebody_as_on_the_badge(client):
    edition = ConferenceFactory(list_public=True)
    delegate = DelegateFactory(
        conference=edition, status=DelegateStatus.REGISTERED, person__given_name="Old", person__family_name="Spelling"
    )
    RegistrationFactory(delegate=delegate, naming_consent=NamingConsent.FULL_NAME, badge_name="New Spelling")
    text = page(client, "site:participants", edition).text
    assert "New Spelling" in text
    assert "Old Spelling" not in text
