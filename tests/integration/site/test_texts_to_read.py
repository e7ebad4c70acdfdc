"""The texts that the pages of forums and editions name, and what replaced them."""

import pytest
from django.urls import reverse

from apps.site.public_forum import documents_to_read
from tests.factories.conferences import ConferenceFactory
from tests.factories.documents import DocumentFactory, PublicationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return ConferenceFactory()


def deposited(edition, language: str = "en", **kwargs):
    document = DocumentFactory(conference=edition)
    PublicationFactory(version__document=document, version__language=language, **kwargs)
    return document


def read(edition):
    return documents_to_read(document__conference=edition)


def test_each_text_once_with_all_its_live_languages(edition):
    document = deposited(edition, live=True)
    PublicationFactory(version__document=document, version__language="ja", live=True)
    PublicationFactory(version__document=document, version__language="fr", embargoed=True)
    deposited(ConferenceFactory(), live=True)
    (found,) = read(edition)
    assert (found, [version.language for version in found.live_versions]) == (document, ["en", "ja"])
    assert found.successor is None


@pytest.mark.parametrize(("state", "named"), [("live", True), ("retracted", True), ("embargoed", False)])
def test_what_replaced_a_text_is_named_once_the_public_may_know_of_it(edition, state, named):
    later = deposited(edition, **{state: True})
    old = deposited(edition, live=True)
    type(old).objects.filter(pk=old.pk).update(superseded_by=later)
    found = {document.pk: document.successor for document in read(edition)}
    assert found[old.pk] == (later.symbol if named else None)


def test_the_forum_page_says_that_a_text_was_superseded(client, edition):
    old, later = deposited(edition, live=True), deposited(edition, live=True)
    type(old).objects.filter(pk=old.pk).update(superseded_by=later)
    page = client.get(reverse("site:forum", kwargs={"forum_slug": edition.forum.slug})).content.decode()
    timeline = page[page.index('<ol class="timeline">') :]
    assert timeline.count("superseded") == 1


def test_two_queries_when_a_text_was_superseded_and_one_otherwise(edition, django_assert_num_queries):
    old, later = deposited(edition, live=True), deposited(edition, live=True)
    with django_assert_num_queries(1):
        read(edition)
    type(old).objects.filter(pk=old.pk).update(superseded_by=later)
    with django_assert_num_queries(2):
        read(edition)
