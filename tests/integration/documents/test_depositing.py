"""Symbols without gaps, versions that never change, addresses for ever (T20, T24)."""

import datetime as dt

import pytest

from apps.core.exceptions import Refused
from apps.documents import services
from apps.documents.choices import LanguageStatus, Outcome
from apps.documents.models import Document
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, ForumFactory
from tests.factories.documents import PublicationFactory, paragraph

pytestmark = pytest.mark.django_db


def version(language="en", status=LanguageStatus.AUTHENTIC, paragraphs=None):
    return services.VersionText(language, status, "Summary", paragraphs or [paragraph("Words.")])


def deposit(conference, **values):
    defaults = {"kind": "chair_summary", "outcome": Outcome.CHAIR_TEXT, "series": "CT", "versions": [version()]}
    moment = {"dated_on": dt.date(2027, 9, 10), "by": UserFactory()}
    return services.deposit_document(conference, **{**defaults, **moment, **values})


def code_of(call, *arguments, **values):
    with pytest.raises(Refused) as refused:
        call(*arguments, **values)
    return refused.value.code


def test_numbers_run_per_forum_year_and_series():
    forum = ForumFactory(abbreviation="EPF")
    first, second = ConferenceFactory(forum=forum), ConferenceFactory(forum=forum, starts_on=None, ends_on=None)
    found = [
        deposit(first),
        deposit(second),
        deposit(second, dated_on=dt.date(2028, 1, 1)),
        deposit(first, series="R"),
        deposit(ConferenceFactory(forum__abbreviation="OTHER")),
    ]
    assert [document.symbol for document in found] == [
        "EPF/2027/CT.1",
        "EPF/2027/CT.2",
        "EPF/2028/CT.1",
        "EPF/2027/R.1",
        "OTHER/2027/CT.1",
    ]


def test_nothing_is_public_on_deposit():
    document = deposit(ConferenceFactory())
    assert list(Document.objects.public()) == []
    assert document.versions.get().publication.state_at() == "draft"


def test_a_translation_can_be_added_later_but_no_authentic_language():
    document = deposit(ConferenceFactory())
    rows = document.versions.get().paragraphs
    by = UserFactory()
    added = services.deposit_version(document, version("ko", "courtesy", rows), by=by)
    document.refresh_from_db()
    assert (added.language, added.sequence, document.titles) == ("ko", 1, {"en": "Summary"})
    again = version("ko", "courtesy", rows)
    assert code_of(services.deposit_version, document, again, by=by) == "same_words"
    english = version("en", "official", rows)
    assert code_of(services.deposit_version, document, english, by=by) == "authentic_exists"
    authentic = version("ja", "authentic", rows)
    assert code_of(services.deposit_version, document, authentic, by=by) == "authentic_later"
    other = version("ja", "courtesy")
    assert code_of(services.deposit_version, document, other, by=by) == "other_paragraphs"


def test_search_finds_words_and_symbols_of_live_versions_only():
    hidden = PublicationFactory(version__paragraphs=[paragraph("Hotlines at sea")]).version
    assert list(Document.objects.matching("hotlines")) == []
    services.publish_version(hidden, by=UserFactory())
    assert list(Document.objects.matching("HOTLINES")) == [hidden.document]
    assert list(Document.objects.matching(hidden.document.symbol.lower())) == [hidden.document]
    assert list(Document.objects.matching("operative")) == []
