"""A superseded text says so wherever it is read, and never before its successor may be known."""

import datetime as dt

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone
from django.utils.html import escape

from apps.audit.models import Entry
from apps.core.exceptions import Refused
from apps.documents.models import Document
from apps.documents.services import supersede_document
from apps.statements import services
from tests.factories.accounts import UserFactory
from tests.factories.documents import DocumentFactory, PublicationFactory
from tests.factories.statements import adopted, conference_of
from tests.integration.documents.test_pdf import as_printed, pdf_words

pytestmark = pytest.mark.django_db


def pair(state="live", old_state="live"):
    old = DocumentFactory(adopted=True, superseded_by=DocumentFactory(adopted=True))
    PublicationFactory(version__document=old, version__title="Old text", **{old_state: True})
    PublicationFactory(version__document=old.superseded_by, version__title="New text", **{state: True})
    return old, old.superseded_by


def test_the_register_learns_it_with_the_text():
    conference = conference_of()
    old, new = adopted(conference), adopted(conference)
    services.supersede(old, by_text=new, by=UserFactory())
    old.document.refresh_from_db()
    assert old.document.superseded_by == new.document
    assert Entry.objects.of(old.document).filter(verb="document.superseded").count() == 1


def test_only_one_takes_the_place():
    old, _new = pair()
    with pytest.raises(Refused) as refusal:
        supersede_document(old, by_document=DocumentFactory(), by=UserFactory())
    assert refusal.value.code == "superseded"


@pytest.mark.parametrize("other", [None, DocumentFactory])
def test_the_database_keeps_what_took_the_place(other):
    old, _new = pair()
    with pytest.raises(DatabaseError), transaction.atomic():
        Document.objects.filter(pk=old.pk).update(superseded_by=other() if other else None)


def test_none_takes_its_own_place():
    document = DocumentFactory()
    document.superseded_by = document
    with pytest.raises(IntegrityError):
        document.save()


def test_both_pages_lead_to_each_other(client):
    old, new = pair()
    there, back = (client.get(f"/en/documents/{each.symbol}").text for each in (old, new))
    assert f'Superseded by <a class="symbol" href="/en/documents/{new.symbol}">{new.symbol}</a>.' in there
    assert f'This text supersedes <a class="symbol" href="/en/documents/{old.symbol}">{old.symbol}</a>.' in back
    assert "This text supersedes" not in there
    assert "Superseded by" not in back


def test_the_pdf_says_it_as_the_page_does(client):
    for document in pair():
        page, file = (client.get(f"/en/documents/{document.symbol}{end}") for end in ("", ".pdf"))
        assert "upersede" in page.text
        assert "".join(pdf_words(file.content)) == as_printed(page, document, "en")


def test_a_pdf_kept_from_before_is_not_shown_after(client):
    new = DocumentFactory(adopted=True)
    old = PublicationFactory(live=True, version__document=DocumentFactory(adopted=True)).version.document
    PublicationFactory(live=True, version__document=new)
    address = f"/en/documents/{old.symbol}.pdf"
    before = client.get(address).content
    supersede_document(old, by_document=new, by=UserFactory())
    assert "Supersededby" not in pdf_words(before)[0]
    assert "Supersededby" in pdf_words(client.get(address).content)[0]


def test_a_successor_under_embargo_is_not_betrayed(client):
    old, new = pair(state="embargoed")
    addresses = [f"/en/documents/{old.symbol}", "/en/documents/", f"/{old.conference.forum.slug}/feed.atom"]
    assert all(new.symbol not in client.get(address, follow=True).text for address in addresses)
    publication = new.versions.get().publication
    publication.embargo_until = timezone.now() - dt.timedelta(seconds=1)
    publication.save()
    assert new.symbol in client.get(addresses[0]).text


def test_register_and_feed_say_it(client):
    old, new = pair()
    assert f"superseded by {new.symbol}" in client.get("/en/documents/?q=Old").text
    feed = client.get(f"/{old.conference.forum.slug}/feed.atom", follow=True).text
    assert f"Superseded by {new.symbol}." in feed


def test_the_forum_and_its_edition_say_it(client):
    old, _new = pair()
    forum = old.conference.forum.slug
    for address in (f"/en/{forum}/", f"/en/{forum}/{old.conference.slug}/"):
        assert "· superseded" in client.get(address).text


def test_a_tombstone_says_what_it_was_and_what_stands_now(client):
    old, new = pair(old_state="retracted")
    text = client.get(f"/en/documents/{old.symbol}").text
    assert "Old text" not in text
    for words in (new.symbol, escape(old.get_kind_display()), "Permanent address", "Published by mistake."):
        assert words.lower() in text.lower()
