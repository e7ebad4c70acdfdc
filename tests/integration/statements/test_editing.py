"""A text changed paragraph by paragraph: identity is never guessed, and only “Save” saves (T13)."""

import re

import pytest
from django.urls import reverse

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.choices import Distribution
from apps.statements.models import Paragraph, ParagraphText, Revision, Statement
from apps.statements.paragraphs.blocks import Block
from apps.statements.paragraphs.texts import is_stale, rows_of, words_in
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import change, changed, conference_of, drafted, tabled
from tests.support.paragraph_rows import rows_shown

pytestmark = pytest.mark.django_db

STATE = re.compile(r'<input type="hidden" name="(seen|began|title_clash)" value="([^"]*)"')


def url(statement, page="edit", **kwargs):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{page}", kwargs={**place, "statement_id": statement.pk, **kwargs})


def shown(page):
    """What a browser would send of a page: every field of the paragraphs, and those of the text as a whole."""
    form = page.context["form"]
    found = {**rows_shown(page.text), **dict(STATE.findall(page.text))}
    for name in ("kind", "basis", "dated_on", "version"):
        found[name] = str(form[name].value())
    for name in ("titles", "places"):
        found |= {f"{name}_{code}": text for code, text in (form[name].value() or {}).items()}
    return found


def at_desk(client, statement):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    return shown(client.get(url(statement)))


def words(statement, language="en"):
    fresh = Statement.objects.get(pk=statement.pk)
    return [words_in(row, language, "en") for row in rows_of(fresh.revision)]


def uids(statement):
    return [row.paragraph_id for row in rows_of(Statement.objects.get(pk=statement.pk).revision)]


def press(client, statement, data, action):
    page = client.post(url(statement), {**data, "do": action}, follow=True)
    assert page.status_code == 200
    return page


def test_what_is_saved_without_a_change_changes_nothing(client):
    statement = drafted()
    before = [words(statement), words(statement, "ja"), uids(statement)]
    events = ParagraphText._meta.get_field("events").related_model.objects.count()
    response = client.post(url(statement), at_desk(client, statement))
    assert (response.status_code, [words(statement), words(statement, "ja"), uids(statement)]) == (302, before)
    assert ParagraphText._meta.get_field("events").related_model.objects.count() == events


def test_a_paragraph_is_reworded_in_its_place(client):
    statement = drafted()
    data = at_desk(client, statement)
    before = uids(statement)
    data |= {"p3-words-en": "Agree to meet\nsoon.", "p3-number": "1 bis", "titles_en": "Better title"}
    assert client.post(url(statement), data).status_code == 302
    statement.refresh_from_db()
    row = rows_of(statement.revision)[2]
    assert (row.text, row.number, statement.revision.title) == ("Agree to meet soon.", "1 bis", "Better title")
    assert uids(statement) == before


def test_paragraphs_change_places_and_keep_their_uid(client):
    statement = drafted()
    data, before = at_desk(client, statement), uids(statement)
    page = press(client, statement, data, "down:1")
    assert uids(statement) == before
    client.post(url(statement), shown(page))
    assert uids(statement) == [before[1], before[0], *before[2:]]
    data = at_desk(client, statement)
    client.post(url(statement), {**data, "p4-place": "1"})
    assert uids(statement) == [before[3], before[1], before[0], before[2]]


def test_a_blank_line_splits_in_every_language(client):
    statement = drafted()
    data, before = at_desk(client, statement), uids(statement)
    data |= {"p3-words-en": "Agree.\n\nMeet again.", "p3-words-ja": "合意する。\n \n再び会合する。"}
    client.post(url(statement), data)
    assert words(statement)[2:4] == ["Agree.", "Meet again."]
    assert words(statement, "ja")[2:4] == ["合意する。", "再び会合する。"]
    after = uids(statement)
    assert (after[2], len(after)) == (before[2], 5)
    assert Paragraph.objects.get(pk=after[3]).split_from_id == before[2]


def test_a_language_with_fewer_parts_is_untranslated_there_and_with_more_is_refused(client):
    statement = drafted()
    data = at_desk(client, statement)
    response = client.post(url(statement), {**data, "p3-words-ja": "一。\n\n二。"})
    assert response.status_code == 422
    assert "2 paragraphs stand here and 1 in English" in response.text
    assert 'id="p3-words-ja-error"' in response.text
    assert "一。\n\n二。" in response.text
    client.post(url(statement), {**data, "p3-words-en": "Agree.\n\nMeet again."})
    rows = rows_of(Statement.objects.get().revision)
    assert words(statement, "ja")[3] == ""
    assert is_stale(rows[2], "ja")


def test_the_split_is_shown_before_it_is_saved(client):
    statement = drafted()
    data = {**at_desk(client, statement), "p3-words-en": "Agree.\n\nMeet again."}
    page = press(client, statement, data, "show")
    assert [row.block.words["en"] for row in page.context["blocks"].rows][2:4] == ["Agree.", "Meet again."]
    again = {**shown(page), "p4-number": "1 bis"}
    assert client.post(url(statement), again).status_code == 302
    row = rows_of(Statement.objects.get().revision)[3]
    assert (row.number, row.paragraph.split_from_id) == ("1 bis", uids(statement)[2])


def test_joining_ends_the_second_in_the_first(client):
    statement = drafted()
    data, before = at_desk(client, statement), uids(statement)
    page = press(client, statement, data, "join:3")
    client.post(url(statement), shown(page))
    assert words(statement)[2:] == ["Agree to meet again. Ask the host to report."]
    assert words(statement, "ja")[2:] == ["再び会合することに合意する。主催者に報告を求める。"]
    assert uids(statement) == before[:3]
    ended = Paragraph.objects.get(pk=before[3])
    assert (ended.merged_into_id, ended.ended_in) == (before[2], Statement.objects.get().revision)


def test_a_paragraph_is_inserted_and_another_taken_out(client):
    statement = drafted()
    data, before = at_desk(client, statement), uids(statement)
    page = press(client, statement, data, "after:2")
    data = {**shown(page), "p3-words-en": "Bearing peace in mind,", "p1-out": "on"}
    client.post(url(statement), data)
    assert words(statement)[:2] == ["Recalling their earlier talks,", "Bearing peace in mind,"]
    assert [uid for uid in uids(statement) if uid in before] == before[1:]


def test_an_emptied_paragraph_is_asked_about(client):
    statement = drafted()
    data = {**at_desk(client, statement), "p2-words-en": "", "p2-words-ja": ""}
    response = client.post(url(statement), data)
    assert "Write this paragraph in English too, or take it out." in response.text
    assert len(uids(statement)) == 4


def test_a_pasted_version_is_shown_and_confirmed_before_it_is_saved(client):
    statement = drafted(conference_of(authentic_languages=["en"]), texts={"en": "1. Agree to meet.\n2. Ask the host."})
    data, before = at_desk(client, statement), uids(statement)
    pasted = "1. Ask the host.\n2. Agree to meet soon.\n3. Thank everybody."
    page = press(client, statement, {**data, "texts_en": pasted}, "paste")
    rows = page.context["blocks"].rows
    assert [(row.block.uid, row.guessed) for row in rows] == [(before[1], False), (before[0], True), (None, False)]
    assert "<ins>soon</ins>" in page.text.replace("<ins> soon</ins>", "<ins>soon</ins>")
    assert (words(statement), page.context["form"]["texts"].value()) == (["Agree to meet.", "Ask the host."], {})
    confirmed = shown(page)
    client.post(url(statement), {**confirmed, "p2-uid": ""})  # no: that one is new, and the old one ends
    after = uids(statement)
    assert (after[0], after[1] in before, len(after)) == (before[1], False, 3)


def test_a_pasted_version_says_what_was_guessed(client):
    statement = drafted(conference_of(authentic_languages=["en"]), texts={"en": "1. Agree to meet.\n2. Ask the host."})
    data = at_desk(client, statement)
    pasted = "1. Agree to meet in the\n\nPage 1 of 2\n\nhall.\n2. Ask the host."
    page = press(client, statement, {**data, "texts_en": pasted}, "paste")
    rows = page.context["blocks"].rows
    assert [(row.out, [remark.code for _language, remark in row.remarks]) for row in rows] == [
        (False, ["goes-on"]), (True, ["footer"]), (False, [])
    ]  # fmt: skip
    assert "Goes on after the end of a page." in page.text
    sent = {**shown(page), **rows_shown(page.text)}
    assert client.post(url(statement), sent).status_code == 302
    assert words(statement) == ["Agree to meet in the hall.", "Ask the host."]


def test_a_language_that_is_pasted_anew_needs_its_title(client):
    statement = drafted()
    data = {**at_desk(client, statement), "texts_en": "1. Agree.", "texts_ko": "1. 합의한다."}
    pasted = shown(press(client, statement, data, "paste"))
    response = client.post(url(statement), pasted)
    assert "Give the title in 한국어 too: its text stands below." in response.text
    assert client.post(url(statement), {**shown(response), "titles_ko": "공동성명"}).status_code == 302
    statement.refresh_from_db()
    assert statement.revision.languages == {"en": "authentic", "ja": "authentic", "ko": "courtesy"}
    assert words(statement, "ko") == ["합의한다."]


def test_a_title_alone_begins_a_language(client):
    statement = drafted()
    client.post(url(statement), {**at_desk(client, statement), "titles_ko": "공동성명"})
    assert statement.revision.titles["ko"] == "공동성명"
    assert words(statement, "ko") == [""] * 4


def test_one_paragraph_cannot_be_two(client):
    statement = drafted()
    data = at_desk(client, statement)
    response = client.post(url(statement), {**data, "p2-uid": data["p1-uid"]})
    assert "Two paragraphs cannot both be the same earlier one." in response.text


def test_a_paragraph_of_another_text_is_refused():
    statement, other = drafted(), drafted()
    blocks = [Block({"en": "Theirs."}, uids(other)[0], key="1")]
    with pytest.raises(Refused) as refused:
        changed(statement, blocks=blocks)
    assert (refused.value.code, refused.value.field) == ("unknown_paragraph", "p1-uid")


def test_a_circulated_wording_stays_and_the_next_revision_has_the_same_paragraphs():
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    before = uids(statement)
    changed(statement)
    assert Revision.objects.count() == 1  # nothing was said otherwise
    blocks = list(change(Statement.objects.get()).blocks)
    changed(statement, blocks=[blocks[1], blocks[0], *blocks[2:]])
    first, second = Revision.objects.order_by("rev_no")
    assert [row.paragraph_id for row in rows_of(first)] == before
    assert [row.paragraph_id for row in rows_of(second)] == [before[1], before[0], *before[2:]]
    assert words(statement, "ja")[:2] == ["これまでの対話を想起し、", "参加者は、"]
    assert (first.translations_frozen_at is None, second.frozen_at) == (False, None)


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_page(client, django_assert_num_queries, count):
    text = "\n".join(f"{number}. Agree." for number in range(1, count + 1))
    statement = drafted(titles={"en": "Title", "ja": "題"}, texts={"en": text, "ja": text})
    at_desk(client, statement)
    with django_assert_num_queries(10):
        client.get(url(statement))


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_a_save_that_touches_everything(client, django_assert_num_queries, count):
    text = "\n".join(f"{number}. Agree." for number in range(1, count + 1))
    statement = drafted(titles={"en": "Title", "ja": "題"}, texts={"en": text, "ja": text})
    data = at_desk(client, statement)
    page = press(client, statement, data, f"after:{count}")
    data = shown(page)
    for place in range(1, count + 2):
        data |= {f"p{place}-words-en": f"Other {place}.", f"p{place}-words-ja": f"他{place}。"}
    with django_assert_num_queries(51):
        assert client.post(url(statement), data).status_code == 302


def test_three_hundred_paragraphs_are_one_form(client):
    text = "\n".join(f"{number}. Agree on {number}." for number in range(1, 301))
    statement = drafted(titles={"en": "Title", "ja": "題", "ko": "제목"}, texts={"en": text, "ja": text, "ko": text})
    data, before = at_desk(client, statement), uids(statement)
    assert client.post(url(statement), {**data, "p150-words-en": "Agree otherwise."}).status_code == 302
    assert (uids(statement), words(statement)[149]) == (before, "Agree otherwise.")


def test_a_text_on_the_table_cannot_be_edited(client):
    statement = tabled()
    response = client.post(url(statement), at_desk(client, statement))
    assert "and cannot be changed. Reopen it first" in response.text
