"""Two people change one text at once: the later save is merged, on the page, and saves nothing by itself."""

import re

import pytest
from django.test import Client

from apps.conferences.choices import TeamRole
from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.models import Statement
from apps.statements.record.canonical import text_hash
from apps.statements.services.translations import Translated
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import change, changed, drafted
from tests.integration.statements.test_editing import shown, uids, url, words

pytestmark = pytest.mark.django_db

FIRST = ["The participants,", "Recalling their earlier talks,", "Agree to meet again.", "Ask the host to report."]


class Editor:
    """One person with the page open."""

    def __init__(self, statement, name):
        self.statement, self.client = statement, Client()
        user = UserFactory(name=name)
        TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF, user=user)
        self.client.force_login(user)
        self.page = self.client.get(url(statement))

    @property
    def data(self):
        return shown(self.page)

    def save(self, **typed):
        named = {name.replace("__", "-"): value for name, value in typed.items()}
        self.page = self.client.post(url(self.statement), {**self.data, **named})
        return self.page

    def press(self, action, **typed):
        named = {name.replace("__", "-"): value for name, value in typed.items()}
        self.page = self.client.post(url(self.statement), {**self.data, **named, "do": action}, follow=True)
        return self.page


@pytest.fixture
def two():
    statement = drafted()
    return statement, Editor(statement, "Ana Silva"), Editor(statement, "Bo Chen")


def test_what_each_changed_elsewhere_is_put_together_and_saved_by_the_next_press(two):
    statement, ana, bo = two
    assert ana.save(**{"p2-words-en": "Recalling all their talks,", "titles_ja": "新しい題"}).status_code == 302
    page = bo.save(**{"p4-words-en": "Ask the chair to report.", "titles_en": "Another title"})
    assert page.status_code == 422
    assert words(statement)[1:] == ["Recalling all their talks,", "Agree to meet again.", "Ask the host to report."]
    assert "Ana Silva saved this text" in page.text
    assert "Ana Silva changed this paragraph" in page.text
    assert "you did not. It stands as they saved it." in page.text
    assert re.search(r"<ins>[^<]*\ball\b[^<]*</ins>", page.text)
    assert bo.save().status_code == 302
    fresh = Statement.objects.get(pk=statement.pk)
    assert words(statement) == [FIRST[0], "Recalling all their talks,", FIRST[2], "Ask the chair to report."]
    assert fresh.revision.titles == {"en": "Another title", "ja": "新しい題"}


def test_both_changes_of_one_paragraph_are_proposed_together(two):
    statement, ana, bo = two
    ana.save(**{"p3-words-en": "Agree to meet again in Vienna."})
    page = bo.save(**{"p3-words-en": "Agree firmly to meet again."})
    assert 'name="p3-met" value="proposed"' in page.text
    assert bo.data["p3-words-en"] == "Agree firmly to meet again in Vienna."
    assert words(statement)[2] == "Agree to meet again in Vienna."
    bo.save()
    assert words(statement)[2] == "Agree firmly to meet again in Vienna."


@pytest.mark.parametrize(
    ("take", "typed", "kept"),
    [
        ("theirs", "Agree to part.", "Agree to meet soon."),
        ("mine", "Agree to part.", "Agree to part."),
        ("mine", "Agree to meet soon, or to part.", "Agree to meet soon, or to part."),
    ],
)
def test_a_clash_is_not_saved_before_somebody_has_chosen(two, take, typed, kept):
    statement, ana, bo = two
    ana.save(**{"p3-words-en": "Agree to meet soon."})
    page = bo.save(**{"p3-words-en": "Agree to part."})
    assert "in the same place as you" in page.text
    both = re.findall(r"<del>([^<]*)</del><ins>([^<]*)</ins>", page.text)
    assert both == [("again", "soon"), ("meet again", "part")]
    page = bo.save()
    assert (page.status_code, words(statement)[2]) == (422, "Agree to meet soon.")
    assert "Two people changed this: choose what is to stand." in page.text
    assert 'id="p3-take-error"' in page.text
    assert bo.data["p3-words-en"] == "Agree to part."
    page = bo.press("up:4")  # looking and moving loses no clash
    assert 'name="p4-clash" value="words-en"' in page.text
    page = bo.press("down:3")
    assert bo.save(**{"p3-take": take, "p3-words-en": typed}).status_code == 302
    assert words(statement) == [*FIRST[:2], kept, FIRST[3]]


def test_one_with_a_clash_is_joined_with_none(two):
    statement, ana, bo = two
    ana.save(**{"p3-words-en": "Agree to meet soon."})
    bo.save(**{"p3-words-en": "Agree to part."})
    page = bo.press("join:2")
    assert "choose what is to stand" in page.text
    assert len(page.context["blocks"].rows) == 4


@pytest.mark.parametrize(("take", "left"), [("mine", ["I keep it."]), ("theirs", [])])
def test_they_took_out_what_i_changed(two, take, left):
    statement, ana, bo = two
    before = uids(statement)
    ana.save(**{"p2-out": "on"})
    page = bo.save(**{"p2-words-en": "I keep it."})
    assert "Ana Silva took this paragraph out" in page.text
    assert bo.save().status_code == 422
    assert bo.save(**{"p2-take": take}).status_code == 302
    assert words(statement) == [FIRST[0], *left, *FIRST[2:]]
    assert before[1] not in uids(statement)


@pytest.mark.parametrize(("take", "left"), [("mine", []), ("theirs", ["They keep it."])])
def test_i_took_out_what_they_changed(two, take, left):
    statement, ana, bo = two
    before = uids(statement)
    ana.save(**{"p2-words-en": "They keep it."})
    page = bo.save(**{"p2-out": "on"})
    assert "You took this paragraph out, and Ana Silva changed it" in page.text
    assert bo.save().status_code == 422
    assert bo.save(**{"p2-take": take}).status_code == 302
    assert words(statement) == [FIRST[0], *left, *FIRST[2:]]
    assert (before[1] in uids(statement)) == bool(left)


def test_what_they_took_out_and_i_left_is_named(two):
    statement, ana, bo = two
    ana.save(**{"p2-out": "on"})
    page = bo.save(**{"p4-words-en": "Ask the chair to report."})
    assert "Taken out meanwhile:" in page.text
    assert FIRST[1] in page.text
    bo.save()
    assert words(statement) == [FIRST[0], FIRST[2], "Ask the chair to report."]


def test_two_put_in_at_one_place_stand_one_after_the_other(two):
    statement, ana, bo = two
    for editor, new in ((ana, "Theirs,"), (bo, "Mine,")):
        editor.press("after:2")
        editor.save(**{"p3-words-en": new, "p3-kind": "preamble"})
    assert "at the place where you put in the next one" in bo.page.text
    assert bo.save().status_code == 302
    assert words(statement) == [*FIRST[:2], "Theirs,", "Mine,", *FIRST[2:]]


def test_one_moved_by_one_and_reworded_by_the_other(two):
    statement, ana, bo = two
    before = uids(statement)
    ana.press("up:4")
    ana.save()
    assert bo.save(**{"p4-words-en": "Ask the chair to report."}).status_code == 422
    assert bo.save().status_code == 302
    assert words(statement) == [*FIRST[:2], "Ask the chair to report.", FIRST[2]]
    assert uids(statement) == [*before[:2], before[3], before[2]]


def test_a_third_save_while_somebody_chooses_gives_another_merge(two):
    statement, ana, bo = two
    cy = Editor(statement, "Cy Ode")
    ana.save(**{"p3-words-en": "Agree to meet soon."})
    bo.save(**{"p3-words-en": "Agree to part."})
    cy.page = cy.client.get(url(statement))
    cy.save(**{"p1-words-en": "All participants,"})
    page = bo.save(**{"p3-take": "mine"})
    assert page.status_code == 422
    assert "Cy Ode saved this text" in page.text
    assert words(statement) == ["All participants,", FIRST[1], "Agree to meet soon.", FIRST[3]]
    assert bo.save().status_code == 302
    assert words(statement) == ["All participants,", FIRST[1], "Agree to part.", FIRST[3]]


def test_a_clash_that_nobody_chose_on_is_still_one_after_a_third_save(two):
    statement, ana, bo = two
    ana.save(**{"p3-words-en": "Agree to meet soon."})
    bo.save(**{"p3-words-en": "Agree to part."})
    ana.page = ana.client.get(url(statement))
    data = {**bo.data, "p3-take": ""}
    ana.save(**{"p1-words-en": "All participants,"})
    blocks = bo.client.post(url(statement), data).context["blocks"]
    assert [row.meeting.is_open for row in blocks.open_rows] == [True]


def test_numbers_and_kinds(two):
    statement, ana, bo = two
    ana.save(**{"p3-number": "9", "p2-kind": "operative"})
    page = bo.save(**{"p3-number": "7"})
    assert 'name="p3-clash" value="number"' in page.text
    assert "Number: “9” instead of “1”." in page.text
    assert "Kind: “operative paragraph” instead of “preambular paragraph”." in page.text
    bo.save(**{"p3-take": "theirs"})
    assert [(row.number, row.kind) for row in Statement.objects.get().revision.texts.order_by("order")][1:3] == [
        ("", "operative"), ("9", "operative"),
    ]  # fmt: skip


@pytest.mark.parametrize(("take", "kept"), [("theirs", "Their title"), ("mine", "My title")])
def test_a_title_that_both_changed_is_chosen(two, take, kept):
    statement, ana, bo = two
    ana.save(titles_en="Their title")
    page = bo.save(titles_en="My title")
    assert "Both of you changed the title in English" in page.text
    assert "Their title" in page.text
    page = bo.save()
    assert page.status_code == 422
    assert "Two people changed the title in English: choose." in page.text
    page = bo.press("show")
    assert "Both of you changed the title in English" in page.text
    assert bo.save(titles_en="My title", title_take_en=take).status_code == 302
    assert Statement.objects.get().revision.title == kept


def test_kind_date_and_place(two):
    statement, ana, bo = two
    ana.save(kind="declaration", places_en="Vienna", dated_on="2027-09-11")
    page = bo.save(places_en="Oslo", dated_on="2027-09-10")
    assert "Place was changed to “Vienna”; what you chose stands in the form." in page.text
    assert "was changed to “declaration”" in page.text.lower().replace("“", "“")
    bo.save()
    fresh = Statement.objects.get()
    assert (fresh.kind, fresh.places, str(fresh.dated_on)) == ("declaration", {"en": "Oslo"}, "2027-09-11")


def test_a_translation_saved_on_its_own_page_is_not_overwritten(two):
    statement, _ana, bo = two
    fresh = Statement.objects.get()
    held = {row.paragraph_id: row for row in fresh.revision.texts.all()}
    first = uids(statement)[0]
    given = Translated("ja", "authentic", {"title": "題", first: "参加国は、"}, {})
    given.seen.update({first: text_hash(held[first].text), "title": text_hash(fresh.revision.title)})
    services.write_translation(fresh, given, by=UserFactory(name="Tomo Abe"))
    page = bo.save(**{"p4-words-en": "Ask the chair to report."})
    assert page.status_code == 422
    assert "Tomo Abe saved this text" in page.text
    assert bo.save().status_code == 302
    assert (words(statement, "ja")[0], words(statement)[3]) == ("参加国は、", "Ask the chair to report.")


def test_the_service_refuses_words_that_were_not_seen():
    statement = drafted()
    seen = statement.log.count()
    mine = change(Statement.objects.get())
    changed(statement, titles={"en": "Other", "ja": "他"})
    with pytest.raises(Refused) as refused:
        services.change_text(Statement.objects.get(), mine, by=UserFactory(), seen=seen)
    assert refused.value.code == "changed_meanwhile"
    services.change_text(Statement.objects.get(), mine, by=UserFactory(), seen=statement.log.count())


def test_a_page_that_says_nonsense_about_what_was_seen_is_asked_about_everything(two):
    statement, ana, bo = two
    ana.save(**{"p3-words-en": "Agree to meet soon."})
    page = bo.save(seen="999999", **{"p1-words-en": "All participants,"})
    assert page.status_code == 422
    assert {row.block.key for row in page.context["blocks"].open_rows} == {"1", "3"}
    assert words(statement)[0] == FIRST[0]
