"""A text from the first pasted word to the public page, in a real browser, without script where it is not needed."""

import pytest

from apps.conferences.choices import TeamRole
from apps.documents.models import Document
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import ENGLISH, JAPANESE, adopted, conference_of, drafted, parties_of, say, tabled
from tests.support.browser import PHONE, assert_sound

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def staff_of(conference):
    user = UserFactory(name="Document Staff Example")
    return TeamMemberFactory(conference=conference, user=user, role=TeamRole.DOCUMENT_STAFF).user


def test_record_block_resolve_adopt_publish_read(pages):
    conference = conference_of(count=2)
    page = pages.open(user=staff_of(conference), viewport=PHONE, java_script_enabled=False)
    page.goto(f"/en/texts/{conference.forum.slug}/{conference.slug}/new/")
    page.fill("[name=titles_en]", "Joint statement")
    page.fill("[name=titles_ja]", "共同声明")
    page.fill("[name=texts_en]", ENGLISH)
    page.fill("[name=texts_ja]", JAPANESE)
    page.locator("[name^=value_]").nth(0).select_option("object")
    page.locator("[name^=text_]").nth(0).fill("Paragraph 2 goes too far.")
    page.check("[name=all_join]")
    page.click("button[name=preview]")
    assert "This is how it is cut: 4 paragraphs. Nothing is saved yet." in page.inner_text("main")
    page.click("button[name=table]")
    assert "It cannot be adopted now" in page.inner_text("main")
    page.click("text=Record positions")
    page.locator("[name^=value_]").nth(0).select_option("join")
    page.locator("[name^=text_]").nth(0).fill("")
    page.click("main button")
    page.click("text=Adopt >> nth=0")
    page.fill("[name=chair]", "Chair Example")
    page.click("main button")
    page.click("text=Publish >> nth=0")
    page.click("main form button:has-text('Publish')")
    document = Document.objects.get()
    reader = pages.open(viewport=PHONE, java_script_enabled=False)
    for language, title in (("en", "Joint statement"), ("ja", "共同声明")):
        reader.goto(f"/{language}/documents/{document.symbol}")
        assert title in reader.inner_text("article")
        assert document.sha256 in reader.inner_text("main").replace(" ", "").replace("\n", "")


def test_every_page_is_accessible_and_fits(pages):
    conference = conference_of(count=5)
    staff = staff_of(conference)
    table, draft, done = tabled(conference, by=staff), drafted(conference, by=staff), adopted(conference, by=staff)
    party = parties_of(table)[0]
    say(party, "object", "Paragraph 2 goes too far.", by=staff)
    base = f"/en/texts/{conference.forum.slug}/{conference.slug}"
    places = ["", "new/", f"{table.pk}/", f"{table.pk}/positions/", f"{table.pk}/adopt/", f"{table.pk}/step/reopen/"]
    places += [
        f"{table.pk}/parties/{party.pk}/leave/",
        f"{draft.pk}/edit/",
        f"{draft.pk}/translations/",
        f"{draft.pk}/translations/ja/",
        f"{draft.pk}/parties/",
        f"{draft.pk}/table/",
    ]
    places += [f"{done.pk}/", f"{done.pk}/publish/", f"{done.pk}/trail/"]
    page = pages.open(user=staff, viewport=PHONE)
    for address in [f"{base}/{place}" for place in places] + [
        f"/en/documents/{done.document.symbol}",
        "/en/documents/",
    ]:
        assert page.goto(address).status == 200, address
        assert_sound(page)
