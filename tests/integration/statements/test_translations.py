"""Translations are confirmed by people, beside the words they saw; they fall behind when those change (T21)."""

import pytest

from apps.conferences.choices import LanguagePolicy, TeamRole
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.choices import Distribution, Event, State
from apps.statements.models import Statement, TranslatedParagraph, Translation
from apps.statements.paragraphs import texts
from apps.statements.paragraphs.blocks import join
from apps.statements.record.canonical import text_hash
from apps.statements.record.verification import faults
from apps.statements.services.life import move
from apps.statements.services.translations import TITLE
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import all_join, change, changed, conference_of, drafted, gavel, reworded, tabled
from tests.integration.statements.test_editing import url

pytestmark = pytest.mark.django_db

OPPOSITE = "The participants do not agree to meet again."


def test_a_clean_text_is_opened_again_when_its_working_language_changes():
    statement = drafted()
    for event in (Event.CIRCULATE, Event.OPEN_READING, Event.CLEAR):
        move(statement, event, by=UserFactory())
    assert services.negotiate_in(statement, "ja", by=UserFactory()).state == State.NEGOTIATING


def now(statement):
    return Statement.objects.get(pk=statement.pk)


def rows_of(statement):
    return texts.rows_of(now(statement).revision)


def complete(statement):
    statement = now(statement)
    return texts.complete_languages(statement.revision, texts.rows_of(statement.revision), statement.working_language)


def left_out(statement):
    statement = now(statement)
    return texts.left_out(statement.revision, texts.rows_of(statement.revision), "en")


def seen(statement, *places):
    """What stands at these places (from 1; 0 is the title), as somebody reads it."""
    rows = rows_of(statement)
    sources = {place: rows[place - 1].text if place else now(statement).revision.title for place in places}
    return {rows[place - 1].paragraph_id if place else TITLE: text_hash(text) for place, text in sources.items()}


def given(statement, language="ja", **values):
    """Everything as it stands in a language, as a form would send it."""
    rows, translation = rows_of(statement), now(statement).revision.translation(language)
    words = {row.paragraph_id: texts.words_in(row, language, "en") for row in rows}
    defaults = {
        "status": translation.status if translation else "courtesy",
        "words": {TITLE: translation.title if translation else "제목", **words},
        "seen": seen(statement, *range(len(rows) + 1)),
    }
    return services.Translated(language, **{**defaults, **values})


def refused_to_table(statement):
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert refused.value.code == "authentic_missing"
    return str(refused.value)


def test_authentic_texts_that_say_the_opposite_are_not_tabled():
    """The Japanese source is changed to its opposite, the English version left alone."""
    statement = drafted(working_language="ja")
    reworded(statement, 3, ja="再び会合することに合意しない。")
    assert complete(statement) == ["ja"]
    assert "English" in refused_to_table(statement)
    row = rows_of(statement)[2]
    services.confirm_translation(statement, "en", {row.paragraph_id: text_hash(row.text)}, by=UserFactory())
    assert services.table_text(statement, by=UserFactory()).state == State.TABLED


def test_whoever_writes_both_says_that_they_say_the_same():
    statement, by = drafted(), UserFactory()
    assert complete(statement) == ["en", "ja"]
    reworded(statement, 3, en=OPPOSITE, ja="参加者は再び会合することに合意しない。", by=by)
    assert complete(statement) == ["en", "ja"]
    row = rows_of(statement)[2].translated_into("ja")
    assert (row.proofread_by, row.source_hash) == (by, text_hash(OPPOSITE))
    assert row.proofread_at is not None


def test_a_stale_paragraph_stays_so_when_others_are_saved():
    statement = drafted()
    reworded(statement, 3, en=OPPOSITE)
    reworded(statement, 1, en="All participants,", ja="全参加者は、")
    assert [texts.is_stale(row, "ja") for row in rows_of(statement)] == [False, False, True, False]


def test_words_that_come_back_fit_again():
    statement = drafted()
    before = rows_of(statement)[2].text
    reworded(statement, 3, en=OPPOSITE)
    reworded(statement, 3, en=before)
    assert complete(statement) == ["en", "ja"]


def test_a_title_falls_behind_too():
    statement = drafted()
    changed(statement, titles={"en": "Declaration on dialogue"})
    assert complete(statement) == ["en"]
    assert "日本語" in refused_to_table(statement)
    services.confirm_translation(statement, "ja", seen(statement, 0), by=UserFactory())
    assert complete(statement) == ["en", "ja"]


def test_nobody_confirms_what_they_did_not_see():
    statement = drafted()
    old = seen(statement, 3)
    reworded(statement, 3, en=OPPOSITE)
    with pytest.raises(Refused) as refused:
        services.confirm_translation(statement, "ja", old, by=UserFactory())
    assert (refused.value.code, refused.value.field) == ("changed_meanwhile", f"words-{next(iter(old))}")
    assert complete(statement) == ["en"]


def test_nothing_is_confirmed_that_is_not_there():
    statement = drafted()
    for language in ("ko", "en"):
        with pytest.raises(Refused) as refused:
            services.confirm_translation(statement, language, seen(statement, 0), by=UserFactory())
        assert refused.value.code == ("not_translated" if language == "ko" else "working_language")


def joined(statement):
    """The last two paragraphs put together in every language."""
    *kept, first, second = change(now(statement)).blocks
    return [*kept, join(first, second)]


def test_joined_words_are_no_fresher_than_their_parts():
    statement = drafted()
    reworded(statement, 3, en=OPPOSITE)
    changed(statement, blocks=joined(statement))
    assert [texts.is_stale(row, "ja") for row in rows_of(statement)] == [False, False, True]


def test_joined_words_that_were_fresh_still_are():
    statement = drafted()
    changed(statement, blocks=joined(statement))
    assert complete(statement) == ["en", "ja"]


def test_parts_are_no_fresher_than_what_was_cut():
    statement = drafted()
    reworded(statement, 3, en=OPPOSITE)
    reworded(statement, 3, en="They do not agree.\n\nThey go.", ja="再び会合することに\n\n合意する。")
    assert [texts.is_stale(row, "ja") for row in rows_of(statement)] == [False, False, True, True, False]


def test_a_courtesy_version_that_fell_behind_is_left_out_and_said_to_be():
    statement = drafted(conference_of(authentic_languages=["en"]))
    assert left_out(statement) == []
    reworded(statement, 3, en=OPPOSITE)
    assert left_out(statement) == ["ja"]
    services.table_text(statement, by=UserFactory())
    all_join(statement)
    adopted = services.adopt(now(statement), gavel(), by=UserFactory())
    assert [each.language for each in adopted.document.versions.all()] == ["en"]
    assert list(faults()) == []


def test_a_language_that_became_authentic_is_not_tabled_as_a_courtesy():
    statement = drafted(conference_of(authentic_languages=["en"]))
    profile = statement.conference.decision_profile
    profile.authentic_languages = ["en", "ja"]
    profile.save()
    assert "日本語" in refused_to_table(statement)
    services.write_translation(statement, given(statement, status="authentic"), by=UserFactory())
    assert services.table_text(statement, by=UserFactory()).state == State.TABLED


def test_a_translation_comes_after_the_circulation_and_not_after_tabling():
    statement = drafted()
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    words = {row.paragraph_id: f"{row.order}번." for row in rows_of(statement)}
    services.write_translation(
        statement, given(statement, "ko", words={TITLE: "제목", **words}), by=UserFactory(), version=""
    )
    assert complete(statement) == ["en", "ja", "ko"]
    assert now(statement).revision.rev_no == 0
    services.table_text(statement, by=UserFactory())
    with pytest.raises(Refused) as refused:
        services.write_translation(statement, given(statement), by=UserFactory())
    assert refused.value.code == "frozen"


def test_after_a_round_translations_begin_the_next_revision():
    statement = tabled(conference_of(language_policy=LanguagePolicy.WORKING))
    services.advance(statement, Event.REOPEN, by=UserFactory())
    before = rows_of(statement)
    words = {**given(statement).words, before[0].paragraph_id: "全参加者は、"}
    services.write_translation(statement, given(statement, words=words), by=UserFactory())
    old, new = now(statement).revisions.order_by("rev_no")
    assert [row.paragraph_id for row in texts.rows_of(new)] == [row.paragraph_id for row in before]
    assert [texts.words_in(texts.rows_of(each)[0], "ja", "en") for each in (old, new)] == ["参加者は、", "全参加者は、"]
    assert complete(statement) == ["en", "ja"]


def test_the_next_revision_is_as_stale_as_the_one_before():
    statement = drafted()
    reworded(statement, 3, en=OPPOSITE)
    services.circulate(statement, Distribution.HEADS, by=UserFactory())
    reworded(statement, 1, en="All participants,", ja="全参加者は、")
    assert now(statement).revision.rev_no == 1
    assert [texts.is_stale(row, "ja") for row in rows_of(statement)] == [False, False, True, False]


def test_another_language_is_negotiated():
    statement = drafted(conference_of(authentic_languages=["en", "ja"]))
    before = [(row.paragraph_id, row.text, texts.words_in(row, "ja", "en")) for row in rows_of(statement)]
    services.write_translation(statement, given(statement, "ko"), by=UserFactory())
    statement = services.negotiate_in(now(statement), "ja", by=UserFactory())
    assert [(row.paragraph_id, texts.words_in(row, "en", "ja"), row.text) for row in rows_of(statement)] == before
    assert now(statement).revision.titles == {
        "en": "Joint statement on dialogue",
        "ja": "対話に関する共同声明",
        "ko": "제목",
    }
    assert now(statement).revision.languages == {"en": "authentic", "ja": "authentic", "ko": "courtesy"}
    assert (complete(statement), now(statement).revision.translation("ko").is_stale("対話に関する共同声明")) == (
        ["en", "ja"],
        True,
    )
    reworded(statement, 3, ja="再び会合することに合意しない。")
    assert complete(statement) == ["ja"]


def test_a_clean_text_is_negotiated_again_in_another_language():
    statement = drafted()
    for state in (State.CIRCULATED, State.NEGOTIATING, State.CLEAN):  # as a forum file brings one
        Statement.objects.update(state=state)
    services.negotiate_in(now(statement), "ja", by=UserFactory())
    assert (now(statement).state, now(statement).working_language) == (State.NEGOTIATING, "ja")


@pytest.mark.parametrize(("language", "code"), [("ja", "incomplete"), ("en", "incomplete"), ("ko", "working_language")])
def test_only_a_complete_authentic_language_can_be_negotiated(client, language, code):
    statement = drafted()
    reworded(statement, 3, en=OPPOSITE)
    with pytest.raises(Refused) as refused:
        services.negotiate_in(statement, language, by=UserFactory())
    assert refused.value.code == code
    staff(client, statement)
    response = client.post(url(statement, "negotiate-in", language="ja"))
    assert "complete and up to date can become the working language" in response.text


def test_a_language_is_taken_out():
    statement = drafted(conference_of(authentic_languages=["en"]))
    services.remove_translation(statement, "ja", by=UserFactory())
    assert (Translation.objects.count(), TranslatedParagraph.objects.count()) == (0, 0)
    assert now(statement).revision.titles == {"en": "Joint statement on dialogue"}


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("[Joint] statement", {}),
        ("Joint statement", {"en": "Agree ［to meet］."}),
        ("Joint statement", {"ja": "［再び］合意する。"}),
        ("Joint statement］", {}),
    ],
)
def test_brackets_anywhere_keep_a_text_from_the_table(title, words):
    statement = drafted()
    changed(statement, titles={"en": title, "ja": "共同声明"})
    reworded(statement, 3, **{"en": "Agree.", "ja": "合意する。", **words})
    with pytest.raises(Refused) as refused:
        services.table_text(statement, by=UserFactory())
    assert refused.value.code == "bracket"
    assert ("The title in English" in str(refused.value)) == ("t" in title and not words)


def staff(client, statement):
    user = TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user
    client.force_login(user)
    return user


def sent(page):
    """What a browser would send."""
    lines = page.context["lines"].lines
    form = page.context["form"]
    data = {"status": form["status"].value(), "version": form["version"].value() or ""}
    for line in lines:
        data |= {f"words-{line.place}": line.words, f"seen-{line.place}": line.seen}
    return data


def test_a_stale_place_is_shown_with_what_changed_and_confirmed(client):
    statement = drafted()
    reworded(statement, 3, en="Agree to meet again soon.")
    user = staff(client, statement)
    page = client.get(url(statement, "translation", language="ja"))
    assert page.text.count("no longer fits") == 1
    assert "<ins> soon</ins>" in page.text
    uid = rows_of(statement)[2].paragraph_id
    response = client.post(url(statement, "translation", language="ja"), {**sent(page), f"same-{uid}": "on"})
    assert response.status_code == 302
    assert complete(statement) == ["en", "ja"]
    assert rows_of(statement)[2].translated_into("ja").proofread_by == user


def test_what_changed_under_a_translator_is_said_at_its_place(client):
    statement = drafted()
    staff(client, statement)
    page = client.get(url(statement, "translation", language="ja"))
    uid = rows_of(statement)[2].paragraph_id
    reworded(statement, 3, en=OPPOSITE)
    data = {**sent(page), f"words-{uid}": "もう一度会うことに合意する。"}
    response = client.post(url(statement, "translation", language="ja"), data)
    assert "The words beside this were changed after you opened this page." in response.text
    assert "もう一度会うことに合意する。" in response.text
    assert complete(statement) == ["en"]
    again = {**sent(response), f"words-{uid}": "合意しない。"}
    response = client.post(url(statement, "translation", language="ja"), again)
    assert response.status_code == 302
    assert complete(statement) == ["en", "ja"]


def test_a_paragraph_that_is_gone_takes_its_translation_along_and_that_is_said(client):
    statement = drafted()
    staff(client, statement)
    data = sent(client.get(url(statement, "translation", language="ja")))
    changed(statement, blocks=change(now(statement)).blocks[1:])
    response = client.post(url(statement, "translation", language="ja"), data)
    assert "A paragraph that you translated was taken out of the text." in response.text
    assert "参加者は、" in response.text
    assert client.post(url(statement, "translation", language="ja"), sent(response)).status_code == 302
    assert complete(statement) == ["en", "ja"]


def test_two_translators_at_once(client):
    statement = drafted()
    staff(client, statement)
    first = sent(client.get(url(statement, "translation", language="ja")))
    second = {**first, "words-title": "二人目の題"}
    assert client.post(url(statement, "translation", language="ja"), {**first, "words-title": "題"}).status_code == 302
    response = client.post(url(statement, "translation", language="ja"), second)
    assert "Somebody else saved this translation" in response.text
    assert now(statement).revision.titles["ja"] == "題"
    assert client.post(url(statement, "translation", language="ja"), sent(response)).status_code == 302
    assert now(statement).revision.titles["ja"] == "二人目の題"


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"words-title": ""}, "Give the title too."),
        ({"words-title": "t" * 301}, "At most 300 letters."),
        ({"status": "authentic"}, "Select a valid choice."),
        ({"blank": "一。\n\n二。"}, "Several paragraphs stand here"),
        ({"blank": "一\u202e。"}, "U+202E"),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(client, broken, sentence):
    statement = drafted(conference_of(authentic_languages=["en"]))
    staff(client, statement)
    data = {**sent(client.get(url(statement, "translation", language="ja"))), "words-title": "題を保つ", **broken}
    if "blank" in data:
        data[f"words-{rows_of(statement)[1].paragraph_id}"] = data.pop("blank")
    response = client.post(url(statement, "translation", language="ja"), data)
    assert (response.status_code, sentence in response.text) == (422, True)
    assert ("題を保つ" in response.text) == ("words-title" not in broken)
    assert now(statement).revision.titles["ja"] == "対話に関する共同声明"


def test_a_new_language_is_added_at_the_desk(client):
    statement = drafted()
    staff(client, statement)
    assert "한국어" in client.get(url(statement, "translations")).text
    page = client.get(url(statement, "translation", language="ko"))
    data = {**sent(page), "words-title": "제목", "status": "official"}
    assert client.post(url(statement, "translation", language="ko"), data).status_code == 302
    overview = client.get(url(statement, "translations")).text
    assert "4 places not translated" in overview
    assert client.get(url(statement, "translation", language="en")).status_code == 404
    assert client.get(url(statement, "translation", language="xx")).status_code == 404


def test_the_pages_say_which_languages_a_decision_leaves_out(client):
    statement = drafted(conference_of(authentic_languages=["en"]))
    staff(client, statement)
    assert "leaves it out of the register" not in client.get(url(statement, "text")).text
    reworded(statement, 3, en=OPPOSITE)
    for page in ("text", "table"):
        assert (
            "The version in 日本語 is incomplete or no longer fits the text." in client.get(url(statement, page)).text
        )


@pytest.mark.parametrize("count", [1, 3])
def test_queries_of_the_pages(client, django_assert_num_queries, count):
    text = "\n".join(f"{number}. Agree." for number in range(1, count + 1))
    statement = drafted(titles={"en": "Title", "ja": "題"}, texts={"en": text, "ja": text})
    reworded(statement, 1, en="Other.")
    staff(client, statement)
    client.get(url(statement, "translations"))
    with django_assert_num_queries(9):
        client.get(url(statement, "translations"))
    with django_assert_num_queries(12):
        page = client.get(url(statement, "translation", language="ja"))
    data = {name: f"{value}." if name.startswith("words") else value for name, value in sent(page).items()}
    with django_assert_num_queries(31):
        assert client.post(url(statement, "translation", language="ja"), data).status_code == 302
