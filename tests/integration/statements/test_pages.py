"""The document desk: who may open what, forms that lose nothing typed, queries that do not grow."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.delegates.models import Credential
from apps.documents.models import Publication
from apps.statements.choices import PositionValue, State
from apps.statements.models import Position, Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import ConferenceFactory, TeamMemberFactory
from tests.factories.statements import ENGLISH, JAPANESE, adopted, conference_of, drafted, parties_of, say, tabled
from tests.support.paragraph_rows import record, rows_shown, without_paste

pytestmark = pytest.mark.django_db


def member(conference, role=TeamRole.DOCUMENT_STAFF):
    return TeamMemberFactory(conference=conference, role=role).user


def url(statement, page="text", **kwargs):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{page}", kwargs={**place, "statement_id": statement.pk, **kwargs})


def desk(conference, page="pipeline"):
    kwargs = {"forum_slug": conference.forum.slug, "conference_slug": conference.slug}
    return reverse(f"statements:{page}", kwargs=kwargs)


def dense(page):
    """A page without the line breaks around its tags, which show nothing."""
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", page)


def text_data(**values):
    return {
        "titles_en": "Joint statement",
        "titles_ja": "共同声明",
        "kind": "joint_statement",
        "basis": "parties",
        "dated_on": "2027-11-20",
        "working_language": "en",
        "translation_status": "courtesy",
        "texts_en": ENGLISH,
        "texts_ja": JAPANESE,
        **values,
    }


def party_data(conference, value="join", **values):
    data = {}
    for participation in conference.participations.all():
        data |= {f"include_d{participation.pk}": "on", f"value_d{participation.pk}": value}
    return {**data, **values}


READ = {
    TeamRole.ORGANIZER,
    TeamRole.DOCUMENT_STAFF,
    TeamRole.CHAIR,
    TeamRole.RAPPORTEUR,
    TeamRole.INTERPRETER,
}  # noqa: E501
HISTORY = {TeamRole.ORGANIZER, TeamRole.DOCUMENT_STAFF, TeamRole.CHAIR}
WRITE = {TeamRole.ORGANIZER, TeamRole.DOCUMENT_STAFF}
GAVEL = {TeamRole.CHAIR, TeamRole.DOCUMENT_STAFF}
PAGES = {
    "text": READ,
    "trail": HISTORY,
    "edit": WRITE,
    "parties": WRITE,
    "table": WRITE,
    "positions": WRITE,
    "issue": WRITE,
    "adopt": GAVEL,
}  # noqa: E501


@pytest.mark.parametrize("page", PAGES)
def test_who_may_open_a_page(client, page):
    statement = tabled()
    for role in TeamRole:
        client.force_login(member(statement.conference, role))
        assert client.get(url(statement, page)).status_code == (200 if role in PAGES[page] else 403), role
    for stranger in (member(conference_of(), TeamRole.ORGANIZER), UserFactory(is_superuser=True, is_staff=True)):
        client.force_login(stranger)
        assert client.get(url(statement, page)).status_code == 403


def test_nobody_signed_in_is_sent_to_the_entrance(client):
    statement = tabled()
    for page in PAGES:
        assert client.get(url(statement, page)).status_code == 302


def test_publishing_is_for_staff_and_organizers(client):
    statement = adopted()
    for role in TeamRole:
        client.force_login(member(statement.conference, role))
        assert client.get(url(statement, "publish")).status_code == (200 if role in WRITE else 403), role


def test_a_text_of_another_conference_is_not_found(client):
    own, other = tabled(), tabled()
    client.force_login(member(own.conference))
    own_place = {"forum_slug": own.conference.forum.slug, "conference_slug": own.conference.slug}
    address = reverse("statements:text", kwargs={**own_place, "statement_id": other.pk})
    assert client.get(address).status_code == 404


def test_the_pipeline_shows_own_texts_only(client):
    own = tabled()
    other = tabled(titles={"en": "Foreign title", "ja": "他"})
    client.force_login(member(own.conference))
    text = client.get(desk(own.conference)).text
    assert own.symbol in text
    assert other.symbol not in text
    assert "Foreign title" not in text


@pytest.mark.parametrize("count", [1, 3])
def test_pipeline_queries(client, django_assert_num_queries, count):
    conference = conference_of()
    for _ in range(count):
        tabled(conference)
    adopted(conference)
    client.force_login(member(conference))
    client.get(desk(conference))  # the first request after signing in also writes the list of devices
    with django_assert_num_queries(9):  # titles of all; roster and positions of what lies on the table: one each
        answer = client.get(desk(conference))
    assert answer.status_code == 200


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (["join", "join"], "Record positions"),
        (["join", "join", "join"], "Adopt"),
        (["join", "join_ad_referendum", "stand_aside"], "Adopt"),
        (["join", "join", "object"], "Reopen for changes"),
    ],
)
def test_the_list_says_what_is_next_once_everybody_has_spoken(client, values, label):
    statement = tabled()
    tabled(statement.conference)  # nobody has spoken on this one
    for party, value in zip(parties_of(statement), values, strict=False):
        say(party, value, "Reason" if value != "join" else "")
    client.force_login(member(statement.conference))
    rows = dict(client.get(desk(statement.conference)).context["groups"])["open"]
    found = {row["statement"].pk == statement.pk: str(row["step"].label) for row in rows}
    assert found == {True: label, False: "Record positions"}


@pytest.mark.parametrize("count", [1, 3])
def test_text_page_queries(client, django_assert_num_queries, count):
    statement = tabled(conference_of(count=count))
    for party in parties_of(statement):
        say(party)
    client.force_login(member(statement.conference))
    client.get(url(statement))
    with django_assert_num_queries(17):  # translations, their paragraphs, and which languages are authentic
        assert client.get(url(statement)).status_code == 200


@pytest.mark.parametrize("count", [1, 3])
def test_record_form_queries(client, django_assert_num_queries, count):
    conference = conference_of("individual", count=count)
    client.force_login(member(conference))
    client.get(desk(conference, "new"))
    with django_assert_num_queries(7):  # one for the texts that can have an addendum
        assert client.get(desk(conference, "new")).status_code == 200


def test_record_a_text_with_everybodys_position(client):
    conference = conference_of()
    client.force_login(member(conference))
    response = record(client, desk(conference, "new"), {**text_data(), **party_data(conference), "table": ""})
    statement = Statement.objects.get()
    assert response.status_code == 302
    assert response.url == url(statement)
    assert (statement.state, Position.objects.current(statement.tabling).count()) == (State.TABLED, 3)
    assert "It can be adopted now" in client.get(response.url).text


def test_the_form_for_a_new_text_shows_no_empty_value(client):
    conference = conference_of()
    client.force_login(member(conference))
    page = dense(client.get(desk(conference, "new")).text)
    assert page.count('<th scope="row">') == 3
    assert "None</th>" not in page


def test_one_tick_lets_the_others_join(client):
    conference = conference_of()
    client.force_login(member(conference))
    first = conference.participations.first()
    data = party_data(conference, "", all_join="on")
    data |= {f"value_d{first.pk}": "object", f"text_d{first.pk}": "Too far."}
    response = record(client, desk(conference, "new"), {**text_data(), **data, "table": ""}, follow=True)
    assert sorted(Position.objects.values_list("value", flat=True)) == ["join", "join", "object"]
    assert f"It cannot be adopted now: {first} objects." in response.text


@pytest.mark.parametrize(
    ("broken", "sentence"),
    [
        ({"titles_en": "", "titles_ja": ""}, "Write it in at least one language."),
        ({"titles_ja": ""}, "Give the title in 日本語 too"),
        ({"texts_ja": "前文、"}, "The text is missing or out of date in 日本語"),
        ({"texts_en": "", "texts_ja": "x"}, "Paste the text in its working language, English."),
        ({"texts_ja": "", "titles_ja": ""}, "The text is missing or out of date in 日本語"),
        ({"kind": "summary_report"}, "A text of this kind is never adopted by the parties."),
        ({"dated_on": "never"}, "Enter a valid date."),
        ({"basis": "god"}, "Select a valid choice."),
        ({"texts_en": "1. Agree [to meet].", "texts_ja": "1. 合意。"}, "Paragraph 1 still has a square bracket ([)."),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(client, broken, sentence):
    conference = conference_of()
    client.force_login(member(conference))
    data = {**text_data(titles_en="A title to keep"), **party_data(conference), "table": "", **broken}
    response = record(client, desk(conference, "new"), data)
    assert response.status_code == 422
    assert sentence in response.text
    assert Statement.objects.count() == 0
    assert ("A title to keep" in response.text) == ("titles_en" not in broken)
    assert response.text.count('<option value="join" selected') == 3


@pytest.mark.parametrize("value", ["object", "join_with_reservation"])
def test_a_reason_is_asked_for_in_its_row(client, value):
    conference = conference_of()
    client.force_login(member(conference))
    response = record(client, desk(conference, "new"), {**text_data(), **party_data(conference, value), "table": ""})
    assert Statement.objects.count() == 0
    errors = response.context["parties_form"].errors
    assert sorted(errors) == sorted(f"text_d{each.pk}" for each in conference.participations.all())


def test_the_preview_saves_nothing(client):
    conference = conference_of()
    client.force_login(member(conference))
    response = client.post(
        desk(conference, "new"), {**text_data(), **party_data(conference), "preview": ""}, follow=True
    )
    rows = response.context["blocks"].rows
    assert [row.block.kind for row in rows] == ["preamble", "preamble", "operative", "operative"]
    assert Statement.objects.count() == 0


PDF = "1. The parties meet in the place that the\n\nPage 1 of 2\n\nhost names.\n2. They thank.\n\nTernport, 3 June 2027"


def cut_page(client, conference, **values):
    client.force_login(member(conference))
    return client.post(
        desk(conference, "new"), {**text_data(**values), **party_data(conference), "preview": ""}, follow=True
    )


def test_every_guess_is_marked_at_its_place_and_nothing_is_saved(client):
    page = cut_page(client, conference_of(), texts_en=PDF, texts_ja="")
    rows = page.context["blocks"].rows
    assert [(row.block.number, row.out) for row in rows] == [("1", False), ("", True), ("2", False), ("", False)]
    assert "This is how it is cut: 4 paragraphs. Nothing is saved yet." in page.text
    said = [
        re.findall(r"<li>([^<]+)</li>", found) for found in re.findall(r'<ul class="remarks">(.*?)</ul>', page.text)
    ]
    assert [sentences[0][:25] for sentences in said] == [
        "Goes on after the end of ", "Looks like the head or fo", "Taken for place, date or "
    ]  # fmt: skip
    assert re.findall(r'href="#block-(\d)"', page.text) == ["1", "2", "4"]
    assert Statement.objects.count() == 0


def test_what_was_shown_is_what_is_saved(client):
    conference = conference_of(authentic_languages=["en"])
    data = {**text_data(texts_en=PDF, texts_ja="", titles_ja=""), **party_data(conference, ""), "draft": ""}
    client.force_login(member(conference))
    assert record(client, desk(conference, "new"), data).status_code == 302
    rows = Statement.objects.get().revision.texts.order_by("order")
    assert [(row.kind, row.number, row.text) for row in rows] == [
        ("operative", "1", "The parties meet in the place that the host names."),
        ("operative", "2", "They thank."),
        ("closing", "", "Ternport, 3 June 2027"),
    ]


def test_it_is_cut_again_by_hand_before_it_is_saved(client):
    conference = conference_of(authentic_languages=["en"])
    data = {**text_data(texts_en=PDF, texts_ja="", titles_ja="", titles_en="Kept"), **party_data(conference, "join")}
    address, shown = desk(conference, "new"), cut_page(client, conference, **data)
    rows = rows_shown(shown.text)
    split = {
        **rows,
        "p1-words-en": "The parties meet.\n\nThe host names the place.",
        "p4-kind": "operative",
        "p4-number": "(a)",
    }
    page = client.post(address, {**without_paste(data), **split, "do": "join:3"}, follow=True)
    rows = rows_shown(page.text)
    assert [rows[f"p{n}-words-en"] for n in range(1, 5)] == [
        "The parties meet.", "The host names the place.", "Page 1 of 2", "They thank. Ternport, 3 June 2027"
    ]  # fmt: skip
    assert ("Kept" in page.text, page.text.count('<option value="join" selected'), Statement.objects.count()) == (
        True,
        3,
        0,
    )
    assert rows["p3-out"] == "on"
    assert "Looks like the head or foot of a page" in page.text
    assert client.post(address, {**without_paste(data), **rows, "p1-number": "(iii)", "table": ""}).status_code == 302
    found = Statement.objects.get().revision.texts.order_by("order")
    assert [(row.number, row.text) for row in found] == [
        ("(iii)", "The parties meet."), ("", "The host names the place."), ("2", "They thank. Ternport, 3 June 2027")
    ]  # fmt: skip


def test_languages_that_differ_are_shown_side_by_side(client):
    page = cut_page(client, conference_of(), texts_en="Intro,\n\n1. Agree.", texts_ja="1. 合意する。")
    assert "The 日本語 text has 1 paragraphs and the English text 2." in page.text
    rows = rows_shown(page.text)
    assert [(rows[f"p{n}-words-en"], rows[f"p{n}-words-ja"]) for n in (1, 2)] == [
        ("Intro,", ""),
        ("Agree.", "合意する。"),
    ]
    assert "Nothing stands beside it in 日本語." in page.text


def test_what_is_pasted_anew_is_read_first(client):
    conference = conference_of(authentic_languages=["en"])
    data = {**text_data(texts_ja="", titles_ja=""), **party_data(conference)}
    rows = rows_shown(cut_page(client, conference, **data).text)
    again = {**data, **rows, "texts_en": "1. Quite another text."}
    refused = client.post(desk(conference, "new"), {**again, "draft": ""})
    assert "This was not read yet." in refused.text
    assert ("Quite another text." in refused.text, Statement.objects.count()) == (True, 0)
    page = client.post(desk(conference, "new"), {**again, "do": "paste"}, follow=True)
    assert [row.block.words for row in page.context["blocks"].rows] == [{"en": "Quite another text."}]


@pytest.mark.parametrize("remark", ["en|nothing|x", "xx|hyphen|x", "en|hyphen|" + "x" * 61, "", "|||", "en"])
def test_a_remark_that_nobody_made_is_not_said(client, remark):
    conference = conference_of()
    client.force_login(member(conference))
    data = {
        **text_data(),
        "block": "1",
        "p1-kind": "operative",
        "p1-words-en": "Agree.",
        "p1-remark": remark,
        "do": "show",
    }
    page = client.post(desk(conference, "new"), data, follow=True)
    assert (page.status_code, 'class="remarks"' in page.text) == (200, False)


@pytest.mark.parametrize("number", ["1" * 13, "2\u202e"])
def test_a_number_that_cannot_be_is_said_at_its_row(client, number):
    conference = conference_of(authentic_languages=["en"])
    client.force_login(member(conference))
    data = {**text_data(texts_ja="", titles_ja=""), **party_data(conference), "block": "1", "p1-kind": "operative"}
    page = client.post(
        desk(conference, "new"), {**data, "texts_en": "", "p1-words-en": "Agree.", "p1-number": number, "draft": ""}
    )
    assert (page.status_code, Statement.objects.count(), 'id="p1-number-error"' in page.text) == (422, 0, True)


def test_what_is_guessed_about_a_translation_is_shown_first(client):
    statement = adopted(
        conference_of(authentic_languages=["en"]), titles={"en": "Title"}, texts={"en": "1. Agree.\n2. Ask."}
    )
    client.force_login(member(statement.conference))
    data = {"language": "ja", "status": "courtesy", "title": "題", "text": "1. 合意\n7. する。\n2. 求める。"}
    sent = client.post(url(statement, "translate"), data)
    assert sent.status_code == 302  # to a page of its own, where Back and Reload find it
    page = client.get(sent.url)
    assert "A line begins with “7.” and was taken for a part of this paragraph." in page.text
    assert statement.document.versions.count() == 1
    seen = page.context["form"]["seen"].value()
    other = client.post(
        url(statement, "translate"), {**data, "text": data["text"] + "\n\n題", "seen": seen}, follow=True
    )
    assert (other.status_code, statement.document.versions.count()) == (200, 1)
    assert client.post(url(statement, "translate"), {**data, "seen": seen}).status_code == 302
    assert statement.document.versions.count() == 2


def test_a_draft_is_kept_without_positions(client):
    conference = conference_of()
    client.force_login(member(conference))
    record(client, desk(conference, "new"), {**text_data(), **party_data(conference, ""), "draft": ""})
    statement = Statement.objects.get()
    assert (statement.state, statement.parties.count(), Position.objects.count()) == (State.DRAFTING, 3, 0)


def test_a_chairs_summary_needs_no_parties(client):
    conference = conference_of(rule="none")
    client.force_login(member(conference))
    data = text_data(kind="chair_summary", basis="chair", texts_ja="", titles_ja="")
    record(client, desk(conference, "new"), {**data, "table": ""})
    statement = Statement.objects.get()
    client.post(url(statement, "issue"))
    statement.refresh_from_db()
    assert (statement.state, statement.document.series) == (State.ISSUED, "CT")


def test_positions_page_records_what_was_touched(client):
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first)
    client.force_login(member(statement.conference))
    data = {f"value_{second.pk}": "stand_aside", f"value_{third.pk}": ""}
    assert client.post(url(statement, "positions"), data).status_code == 302
    assert dict(Position.objects.values_list("party", "value")) == {first.pk: "join", second.pk: "stand_aside"}


def test_an_old_tab_does_not_overwrite_what_it_did_not_see(client):
    statement = tabled()
    first, second, third = parties_of(statement)
    say(first)
    client.force_login(member(statement.conference))
    form = client.get(url(statement, "positions")).context["form"]
    old_tab = {field.html_name: field.value() or "" for field in form}
    say(first, PositionValue.OBJECT, "No.")
    say(second, PositionValue.OBJECT, "No.")
    response = client.post(url(statement, "positions"), {**old_tab, f"value_{third.pk}": "join"})
    assert response.status_code == 302
    assert values_of(statement) == {first.pk: "object", second.pk: "object", third.pk: "join"}
    response = client.post(url(statement, "positions"), {**old_tab, f"value_{second.pk}": "join"})
    assert "recorded “objects” for" in response.text
    assert values_of(statement)[second.pk] == "object"
    again = {field.html_name: field.value() or "" for field in response.context["form"]}
    assert client.post(url(statement, "positions"), again).status_code == 302
    assert values_of(statement) == {first.pk: "object", second.pk: "join", third.pk: "join"}


def test_a_form_sent_twice_makes_one_text(client):
    conference = conference_of()
    client.force_login(member(conference))
    key = str(client.get(desk(conference, "new")).context["form"]["key"].value())
    data = {**text_data(key=key), **party_data(conference), "table": ""}
    first, second = record(client, desk(conference, "new"), data), record(client, desk(conference, "new"), data)
    assert first.url == second.url == url(Statement.objects.get())
    assert Position.objects.count() == 3


def test_a_form_with_the_key_of_a_text_elsewhere_is_refused(client):
    there, conference = tabled(), conference_of()
    client.force_login(member(conference))
    data = {**text_data(key=str(there.pk)), **party_data(conference), "table": ""}
    response = record(client, desk(conference, "new"), data)
    assert (response.status_code, Statement.objects.count()) == (422, 1)
    assert "This form can no longer be used." in response.text
    assert str(there.symbol) not in response.text
    again = {**data, "key": str(response.context["form"]["key"].value())}
    assert record(client, desk(conference, "new"), again).status_code == 302


def test_a_delegation_without_a_head_is_named(client):
    statement = tabled()
    party = parties_of(statement)[0]
    party.participation.credentials.update(valid_until=timezone.now())
    client.force_login(member(statement.conference))
    response = client.post(url(statement, "positions"), {f"value_{party.pk}": "join"})
    assert response.status_code == 422
    assert "has no valid credential for this" in response.text
    assert Position.objects.count() == 0


def test_the_gavel_page_refuses_before_and_at_the_press(client):
    then = dt.datetime(2026, 11, 20, 0, 30, tzinfo=dt.UTC)  # 9:30 at the venue
    conference = conference_of()
    Credential.objects.update(valid_from=then - dt.timedelta(days=9))
    statement = tabled(conference, at=then, dated_on=then.date())
    parties = parties_of(statement)
    for party in parties:
        say(party, at=then)
    client.force_login(member(statement.conference, TeamRole.CHAIR))
    page = client.get(url(statement, "adopt"))
    form = page.context["form"]
    data = {"sha256": form["sha256"].value(), "chair": "Chair Example", "day": "2026-11-20", "at": "10:00"}
    assert statement.tabling.sha256 in page.text
    say(parties[0], PositionValue.OBJECT, "No.", at=then)
    response = client.post(url(statement, "adopt"), data)
    assert f"It cannot be adopted now: {parties[0]} objects." in response.text
    assert "Chair Example" not in response.text
    say(parties[0], at=then)
    early = client.post(url(statement, "adopt"), data | {"at": "09:29"})
    assert "it cannot have been adopted before" in early.text
    assert 'value="09:29"' in early.text
    assert client.post(url(statement, "adopt"), data).status_code == 302
    statement.refresh_from_db()
    assert statement.record.adopted_at == dt.datetime(2026, 11, 20, 1, 0, tzinfo=dt.UTC)
    second = client.post(url(statement, "adopt"), data)
    assert "This text is adopted already" in second.text


def test_steps_change_nothing_by_get(client):
    statement = tabled()
    client.force_login(member(statement.conference))
    address = url(statement, "step", event="reopen")
    assert client.get(address).status_code == 200
    statement.refresh_from_db()
    assert statement.state == State.TABLED
    client.post(address)
    statement.refresh_from_db()
    assert statement.state == State.NEGOTIATING
    assert client.post(address).status_code == 422
    assert client.get(url(statement, "step", event="gavel")).status_code == 404


def test_a_party_leaves_by_its_letter(client):
    statement = tabled()
    party = parties_of(statement)[0]
    client.force_login(member(statement.conference))
    address = url(statement, "leave", party_id=party.pk)
    assert "This field is required." in client.post(address, {"letter": ""}).text
    assert client.post(address, {"letter": "Letter of 9 September"}).status_code == 302
    assert "Letter of 9 September" in client.get(url(statement)).text


def values_of(statement):
    return dict(Position.objects.current(statement.tabling).values_list("party", "value"))


def publish_data(**values):
    return {"languages": ["en", "ja"], "day": "", "embargo_until": "", **values}


def test_the_page_is_as_it_will_be_until_all_of_it_is_public(client):
    statement = adopted()
    client.force_login(member(statement.conference))
    assert "See the page as it will be" in client.get(url(statement, "publish")).text
    page = client.post(url(statement, "publish"), publish_data(), follow=True)
    assert ("See the public page" in page.text, "as it will be" in page.text) == (True, False)


def test_publishing_now_and_under_embargo_in_venue_time(client):
    statement = adopted()
    client.force_login(member(statement.conference))
    data = publish_data(languages=["ja"], day="2031-01-02", embargo_until="09:30")
    assert client.post(url(statement, "publish"), data).status_code == 302
    client.post(url(statement, "publish"), publish_data(languages=["en"]))
    japanese = Publication.objects.get(version__language="ja")
    assert japanese.embargo_until == dt.datetime(2031, 1, 2, 0, 30, tzinfo=dt.UTC)
    states = {row["version"].language: row["state"] for row in client.get(url(statement, "publish")).context["rows"]}
    assert states == {"en": "live", "ja": "scheduled"}
    client.post(url(statement, "withhold", language="ja"))
    client.post(url(statement, "retract", language="en"), {"notes_en": "Wrong annex."})
    states = {row["version"].language: row["state"] for row in client.get(url(statement, "publish")).context["rows"]}
    assert states == {"en": "retracted", "ja": "draft"}


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"day": "2031-01-02"}, "An embargo needs both, the day and the time."),
        ({"day": "2020-01-02", "embargo_until": "09:30"}, "This time has passed."),
        ({"languages": []}, "This field is required."),
    ],
)
def test_a_bad_embargo_gets_a_sentence(client, values, sentence):
    statement = adopted()
    client.force_login(member(statement.conference))
    assert sentence in client.post(url(statement, "publish"), publish_data(**values)).text
    assert not Publication.objects.filter(published_at__isnull=False).exists()


def test_hostile_words_are_words_at_the_desk(client):
    hostile = '<script>alert(1)</script>{{ x }}"'
    statement = tabled(titles={"en": hostile, "ja": hostile}, texts={"en": f"1. {hostile}", "ja": f"1. {hostile}"})
    say(parties_of(statement)[0], PositionValue.OBJECT, hostile)
    client.force_login(member(statement.conference))
    for page in ("text", "positions", "adopt", "trail"):
        assert "<script>alert" not in client.get(url(statement, page)).text


def test_a_translation_comes_later_and_leaves_the_record(client):
    statement = adopted()
    client.force_login(member(statement.conference))
    data = {"language": "ko", "status": "courtesy", "title": "공동 성명", "text": "참가자들은,\n\n1. 합의한다."}
    response = client.post(url(statement, "translate"), data)
    assert "The 한국어 text has 2 paragraphs, the document 4." in response.text
    data["text"] = "참가자들은,\n\n대화를 상기하며,\n\n1. 합의한다.\n\n2. 요청한다."
    assert client.post(url(statement, "translate"), data).status_code == 302
    versions = {each.language: each for each in statement.document.versions.all()}
    assert sorted(versions) == ["en", "ja", "ko"]
    assert [p["uid"] for p in versions["ko"].paragraphs] == [p["uid"] for p in versions["en"].paragraphs]
    assert list(faults()) == []


def test_a_newer_text_replaces_an_older_one(client):
    conference = conference_of()
    old, new, foreign = adopted(conference), adopted(conference), adopted()
    client.force_login(member(conference))
    assert client.post(url(old, "supersede"), {"by_text": foreign.pk}).status_code == 422
    assert client.post(url(old, "supersede"), {"by_text": new.pk}).status_code == 302
    old.refresh_from_db()
    assert (old.state, old.superseded_by) == (State.SUPERSEDED, new)


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("positions", 10), ("parties", 11), ("table", 11), ("adopt", 15)])
def test_party_list_queries(client, django_assert_num_queries, page, queries, count):
    conference = conference_of(count=count)
    statement = drafted(conference) if page in ("parties", "table") else tabled(conference)
    if page not in ("parties", "table"):
        for party in parties_of(statement):
            say(party)
    client.force_login(member(conference))
    client.get(url(statement, page))
    with django_assert_num_queries(queries):
        assert client.get(url(statement, page)).status_code == 200


def test_what_is_public_already_is_read_and_no_more_published(client):
    statement = adopted()
    client.force_login(member(statement.conference))
    there, first = url(statement, "publish"), '<div class="actions"><a class="button" href="'
    assert f'{first}{there}">Publish</a>' in dense(client.get(url(statement)).text)
    client.post(there, publish_data(languages=[version.language for version in statement.document.versions.all()]))
    page = dense(client.get(url(statement)).text)
    register = reverse("documents:document", kwargs={"symbol": statement.document.symbol})
    assert f'{first}{register}">Read it in the register</a>' in page
    assert f'<a class="button quiet wide" href="{there}">What the public can read</a>' in page
    assert ">Publish<" not in page


@pytest.mark.parametrize("languages", [["en"], ["en", "ja", "ko"]])
def test_publish_page_queries(client, django_assert_num_queries, languages):
    words = dict.fromkeys(languages, "1. Words.")
    statement = adopted(conference_of(authentic_languages=["en"]), titles=words, texts=words)
    client.force_login(member(statement.conference))
    client.get(url(statement, "publish"))
    with django_assert_num_queries(7):
        assert len(client.get(url(statement, "publish")).context["rows"]) == len(languages)


def test_whoever_may_not_adopt_reads_who_may(client):
    statement = tabled()
    client.force_login(member(statement.conference, TeamRole.ORGANIZER))
    there = url(statement, "adopt")
    refused = client.get(there)
    assert refused.status_code == 403
    assert "Only the chair or document staff may adopt a text." in refused.text
    assert "議長または文書担当者" in client.get(there.replace("/en/", "/ja/", 1)).text


def test_the_desk_says_that_nobody_has_chosen_how_to_decide(client):
    conference = ConferenceFactory()
    client.force_login(member(conference))
    assert "Nobody has chosen yet how this conference decides." in client.get(desk(conference)).text
    assert client.get(desk(conference, "new")).status_code == 200
