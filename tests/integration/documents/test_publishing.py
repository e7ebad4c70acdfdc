"""Publication by the clock: embargo, taking back, retraction (T23, T24)."""

import datetime as dt

import pytest
from django.utils import timezone

from apps.conferences.choices import ConferenceStatus
from apps.core.exceptions import Refused
from apps.documents import services
from apps.documents.models import Document, LanguageVersion
from tests.factories.accounts import UserFactory
from tests.factories.documents import DocumentFactory, LanguageVersionFactory, PublicationFactory

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


def publish(version, **values):
    return services.publish_version(version, by=UserFactory(), **values)


def version_of(**traits):
    return PublicationFactory(**traits).version


def code_of(call, *arguments, **values):
    with pytest.raises(Refused) as refused:
        call(*arguments, **values)
    return refused.value.code


def test_live_is_read_from_the_clock():
    PublicationFactory()
    version = PublicationFactory().version
    until = timezone.now() + HOUR
    publication = publish(version, embargo_until=until)
    second = dt.timedelta(seconds=1)
    assert [publication.state_at(at) for at in (until - second, until)] == ["scheduled", "live"]
    assert list(LanguageVersion.objects.live(until - second)) == []
    assert list(LanguageVersion.objects.live(until)) == [version]
    assert list(Document.objects.public(until)) == [version.document]


def test_an_embargo_can_be_moved_and_taken_back_until_it_is_over():
    version = PublicationFactory(embargoed=True).version
    later = timezone.now() + 2 * HOUR
    assert publish(version, embargo_until=later).embargo_until == later
    publication = services.withhold_version(version, by=UserFactory())
    assert (publication.state_at(), publication.published_by, publication.live_from) == ("draft", None, None)


def test_an_embargo_in_the_past_is_refused():
    assert code_of(publish, version_of(), embargo_until=timezone.now() - HOUR) == "embargo_past"


def test_what_is_live_can_only_be_retracted():
    version = version_of(live=True)
    by = UserFactory()
    assert code_of(publish, version) == "already_live"
    assert code_of(services.withhold_version, version, by=by) == "already_live"
    assert code_of(services.retract_version, version, notes={}, by=by) == "note"
    publication = services.retract_version(version, notes={"en": "Wrong text."}, by=by)
    assert publication.state_at() == "retracted"
    assert list(LanguageVersion.objects.live()) == []


def test_a_retraction_is_final():
    version = version_of(retracted=True)
    assert code_of(publish, version) == "retracted"
    assert code_of(services.retract_version, version, notes={"en": "Again."}, by=UserFactory()) == "retracted"


def test_only_what_is_live_is_retracted():
    for version in (version_of(), version_of(embargoed=True)):
        assert code_of(services.retract_version, version, notes={"en": "x"}, by=UserFactory()) == "not_live"


def test_a_draft_conference_publishes_nothing():
    draft = DocumentFactory(conference__status=ConferenceStatus.DRAFT)
    version = PublicationFactory(version__document=draft).version
    assert code_of(publish, version) == "conference_draft"


def test_several_languages_are_published_together_or_not_at_all():
    document = DocumentFactory()
    english = PublicationFactory(version__document=document).version
    japanese = PublicationFactory(version__document=document, version__language="ja", live=True).version
    assert code_of(services.publish_versions, [english, japanese], by=UserFactory()) == "already_live"
    assert list(LanguageVersion.objects.live()) == [japanese]


def test_a_version_without_publication_row_is_not_live():
    LanguageVersionFactory()
    assert list(LanguageVersion.objects.live()) == []
