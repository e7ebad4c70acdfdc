"""The agreed-language finder: what is found and by whom, and its words laid into the editor or an amendment."""

import datetime as dt
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from apps.conferences.choices import TeamRole
from apps.core.wordings.tokens import words
from apps.documents.services import publish_version, retract_version
from apps.statements import services
from apps.statements.agreed_language.finding import difference
from apps.statements.models import Amendment, Revision, Statement
from tests.factories.accounts import UserFactory
from tests.factories.amendments import circulated, paragraph, voice
from tests.factories.conferences import ConferenceFactory, DecisionProfileFactory, TeamMemberFactory
from tests.factories.delegates import CredentialFactory
from tests.factories.delegations import ParticipationFactory
from tests.factories.statements import adopted, conference_of, drafted, reworded
from tests.support.paragraph_rows import rows_shown

pytestmark = pytest.mark.django_db
ONCE = "Agree to meet again soon."


def url(statement, page="agreed-language"):
    place = {"forum_slug": statement.conference.forum.slug, "conference_slug": statement.conference.slug}
    return reverse(f"statements:{page}", kwargs={**place, "statement_id": statement.pk})


def earlier(forum, text=f"Recalling their talks,\n\n4. {ONCE}", *, public=True, **values):
    """A text adopted at an earlier edition of the forum."""
    conference = ConferenceFactory(forum=forum, starts_on=dt.date(2020, 1, 20), ends_on=dt.date(2020, 1, 21))
    DecisionProfileFactory(conference=conference, rule="consensus", party_kind="delegation", authentic_languages=["en"])
    CredentialFactory(participation=ParticipationFactory(conference=conference))
    titles = values.pop("titles", {"en": "Consensus of 2020"})
    texts = values.pop("texts", {"en": text})
    found = adopted(conference, titles=titles, texts=texts, **values)
    for version in found.document.versions.all() if public else []:
        publish_version(version, by=UserFactory())
    return found


@pytest.fixture
def statement():
    found = circulated(count=2)
    return services.set_amendment_window(found, timezone.now() + dt.timedelta(days=1), by=UserFactory())


@pytest.fixture
def staff(client, statement):
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    return client


@pytest.fixture
def head(client, statement):
    client.force_login(voice(statement).credential.person.user)
    return client


def found(client, statement, page="agreed-language", **asked):
    answer = client.get(url(statement, page), asked)
    assert answer.status_code == 200
    rows = answer.context.get("found")
    return [(each.passage.version.document.symbol, each.passage.number, each.difference) for each in rows or []]


def test_begun_with_a_paragraph_it_says_how_many_words_differ(staff, statement):
    done = earlier(statement.conference.forum)
    same = earlier(statement.conference.forum, "7. Agree to meet again.")
    rows = found(staff, statement, paragraph=paragraph(statement, 3))
    assert rows == [(same.document.symbol, "7", "the same words"), (done.document.symbol, "4", "one word differs")]
    page = staff.get(url(statement), {"paragraph": paragraph(statement, 3)}).text
    assert "Agree to meet again<ins> soon</ins>." in page
    assert f'<a href="/en/documents/{done.document.symbol}?language=en&amp;version=1" data-citation>' in page
    assert "20 January 2020" not in page  # the day of the adoption, not of the edition


def test_each_is_cited_with_the_number_it_stands_under_in_the_language_of_the_page(staff, statement):
    done = earlier(statement.conference.forum, "The participants,\n\n1. Decide:\n(a) to gather twice.")
    symbol, title = done.document.symbol, done.document.versions.get(language="en").title
    address = url(statement)
    pages = {code: staff.get(address.replace("/en/", f"/{code}/"), {"q": "gather"}).text for code in ("en", "ja")}
    day = done.document.dated_on
    assert f">{symbol}, paragraph 1 (a), “{title}”, {day.day} {day:%B %Y}</a>" in pages["en"]
    assert f">{symbol}、段落1 (a)、「{title}」、{day.year}年{day.month}月{day.day}日</a>" in pages["ja"]
    page = staff.get(address, {"q": "participants"}).text
    assert f">{symbol}, § 1, “{title}”" in page


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("meet again", 1),
        ("again meet", 1),
        ('"meet again"', 1),
        ('"again meet"', 0),
        ("agree%", 0),
        ("_", 0),
        ("'; DROP TABLE documents_document; --", 0),
        ('"', 0),
        ("\\", 0),
        ("שלום", 0),
        ("MEET AGAIN", 1),
    ],
)
def test_words_that_are_typed(staff, statement, asked, count):
    earlier(statement.conference.forum)
    assert len(found(staff, statement, q=asked)) == count


@pytest.mark.parametrize(
    ("language", "own", "said", "typed", "differs"),
    [
        ("ja", "1. 再び会合することに合意する。", "1. 再び会合することに同意する。", "会合する", "one letter differs"),
        ("zh-hans", "1. 同意再次举行会议。", "1. 同意明年举行会议。", "举行会议", "2 letters differ"),
        ("ko", "1. 다시 만나기로 합의한다.", "1. 다시 만나기로 약속한다.", "만나기로", "one word differs"),
        ("en", "1. Agree to meet again.", "1. Agree to meet soon.", "meet", "one word differs"),
        ("mn", "1. Дахин уулзахаар тохиролцов.", "1. Дахин уулзахаар шийдвэрлэв.", "уулзахаар", "one word differs"),
    ],
)
def test_in_every_script(client, language, own, said, typed, differs):
    conference = conference_of(count=1, authentic_languages=[language])
    forum = conference.forum
    client.force_login(TeamMemberFactory(conference=conference, role="document_staff").user)
    text = drafted(conference, titles={language: "題"}, texts={language: own}, working_language=language)
    profile = {"rule": "consensus", "party_kind": "delegation", "authentic_languages": [language]}
    edition = DecisionProfileFactory(conference=ConferenceFactory(forum=forum), **profile).conference
    CredentialFactory(participation=ParticipationFactory(conference=edition))
    record = adopted(edition, titles={language: "題"}, texts={language: said}, working_language=language)
    publish_version(record.document.versions.get(), by=UserFactory())
    symbol = record.document.symbol
    assert found(client, text, paragraph=paragraph(text, 1)) == [(symbol, "1", differs)]
    assert found(client, text, q=typed) == [(symbol, "1", "")]


def test_only_this_forum_and_only_adopted_or_issued_texts(staff, statement):
    other = earlier(drafted().conference.forum)
    drafted(statement.conference)
    assert found(staff, statement, q="meet again") == []
    own = earlier(statement.conference.forum)
    assert [symbol for symbol, *_rest in found(staff, statement, q="meet again")] == [own.document.symbol]
    assert other.document.symbol != own.document.symbol


@pytest.mark.parametrize("state", ["withheld", "embargo", "retracted"])
def test_what_is_not_public_is_found_by_its_own_team_alone(client, statement, state):
    done = earlier(statement.conference.forum, public=state == "retracted")
    version = done.document.versions.get()
    if state == "embargo":
        publish_version(version, by=UserFactory(), embargo_until=timezone.now() + dt.timedelta(days=1))
    if state == "retracted":
        retract_version(version, notes={"en": "Wrong."}, by=UserFactory())
    client.force_login(voice(statement).credential.person.user)
    assert found(client, statement, "own-agreed-language", q="meet again") == []
    asked = {"words": f"{version.pk}.2"}
    assert ONCE not in client.get(url(statement, "amend"), asked).text
    user = TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user
    client.force_login(user)
    assert found(client, statement, q="meet again") == []
    assert ONCE not in client.get(url(statement, "edit"), asked).text
    for role, reads in ((TeamRole.CHECK_IN, False), (TeamRole.CHAIR, state != "retracted")):
        TeamMemberFactory(conference=done.conference, user=user, role=role)
        assert bool(found(client, statement, q="meet again")) == reads, role


def test_heads_find_what_is_public_and_propose_it(head, statement):
    done = earlier(statement.conference.forum)
    rows = found(head, statement, "own-agreed-language", paragraph=paragraph(statement, 3))
    assert rows == [(done.document.symbol, "4", "one word differs")]
    version = done.document.versions.get()
    asked = {"words": f"{version.pk}.2", "paragraph": paragraph(statement, 3)}
    page = head.get(url(statement, "amend"), asked)
    assert f"The words of paragraph 4 of {done.document.symbol} stand in the form." in page.text
    form = page.context["form"]
    assert (form["op"].value(), form["text"].value()) == ("replace", ONCE)
    posted = {name: form[name].value() for name in ("seen", "op", "target", "after", "text")} | {"reason": ""}
    assert head.post(url(statement, "amend"), posted).status_code == 302
    assert Amendment.objects.get().text == ONCE
    new = head.get(url(statement, "amend"), {"words": f"{version.pk}.2"}).context["form"]
    assert (new["op"].value(), new["text"].value()) == ("insert", ONCE)


def test_a_newer_text_that_is_not_public_is_not_told_of(head, statement):
    old, new = earlier(statement.conference.forum), earlier(statement.conference.forum, "1. Another.", public=False)
    services.supersede(old, by_text=new, by=UserFactory())
    assert "superseded" not in head.get(url(statement, "own-agreed-language"), {"q": "meet again"}).text
    publish_version(new.document.versions.get(), by=UserFactory())
    assert "superseded" in head.get(url(statement, "own-agreed-language"), {"q": "meet again"}).text


def test_whoever_speaks_for_no_party_and_other_delegates_find_nothing(client, statement):
    client.force_login(UserFactory())
    assert client.get(url(statement, "own-agreed-language")).status_code == 404
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.INTERPRETER).user)
    assert client.get(url(statement)).status_code == 403


@pytest.mark.parametrize(("asked", "place", "count"), [("over", 3, 4), ("behind", 4, 5), ("", 5, 5)])
def test_the_editor_opens_with_the_words_and_saves_none(staff, statement, asked, place, count):
    done = earlier(
        statement.conference.forum,
        titles={"en": "Consensus", "ja": "合意"},
        texts={"en": f"4. {ONCE}", "ja": "4. 近く再び会合することに合意する。"},
    )
    key = f"{done.document.versions.get(language='en').pk}.1"
    data = {"words": key} | ({asked: str(paragraph(statement, 3))} if asked else {})
    assert "from an earlier text" not in staff.get(url(statement, "edit")).text
    page = staff.get(url(statement, "edit"), data)
    rows = rows_shown(page.text)
    assert (rows[f"p{place}-words-en"], rows[f"p{place}-words-ja"]) == (ONCE, "近く再び会合することに合意する。")
    assert (len(rows["block"]), Revision.objects.filter(statement=statement).count()) == (count, 1)
    assert page.text.count("from an earlier text") == 1
    version = page.context["form"]["version"].value()
    facts = {
        "seen": page.context["blocks"].seen,
        "titles_en": "T",
        "titles_ja": "題",
        "kind": "joint_statement",
        "basis": "parties",
        "dated_on": "2027-09-10",
    }
    answer = staff.post(f"{url(statement, 'edit')}?words={key}", {**rows, **facts, "version": version})
    assert answer.status_code == 302
    now = Statement.objects.get(pk=statement.pk).revision.texts.order_by("order")
    assert (now[place - 1].text, now.count()) == (ONCE, count)


def test_no_language_that_is_not_public_is_laid_in_with_one_that_is(staff, statement):
    both = {"en": f"4. {ONCE}", "ja": "4. 近く再び会合することに合意する。"}
    done = earlier(statement.conference.forum, public=False, titles={"en": "Consensus", "ja": "合意"}, texts=both)
    shown = done.document.versions.get(language="en")
    publish_version(shown, by=UserFactory())
    page = staff.get(url(statement, "edit"), {"words": f"{shown.pk}.1"}).text
    assert (ONCE in page, "近く再び会合" in page) == (True, False)


def test_a_head_who_is_of_a_team_proposes_only_what_is_public(head, statement):
    done = earlier(statement.conference.forum, public=False)
    own = voice(statement).credential.person.user
    TeamMemberFactory(conference=done.conference, user=own, role=TeamRole.CHAIR)
    assert found(head, statement, "own-agreed-language", q="meet again") == []
    key = f"{done.document.versions.get().pk}.2"
    assert ONCE not in head.get(url(statement, "amend"), {"words": key}).text


def test_heads_begin_with_the_words_that_came_to_them(head, statement):
    reworded(statement, 3, en="Agree to part in anger.")
    asked = {"paragraph": paragraph(statement, 3)}
    page = head.get(url(statement, "own-agreed-language"), asked)
    assert (page.context["words"], "anger" in page.text) == ("Agree to meet again.", False)


@pytest.mark.parametrize("key", ["x", "", ".", "0.1", f"{'0' * 32}.1", "1e9", "\\u0000.1", "'.1"])
def test_a_key_of_nothing_opens_the_editor_as_it_is(staff, statement, key):
    assert staff.get(url(statement, "edit"), {"words": key}).status_code == 200


def test_hostile_words(staff, head, statement):
    staff.force_login(TeamMemberFactory(conference=statement.conference, role="chair").user)
    answer = staff.get(url(statement), {"q": "ש" * 20_000})
    assert "Ensure this value has at most 500 characters" in answer.text
    for asked in ({"paragraph": "x"}, {"language": "xx"}, {"q": "<script>alert(1)</script>"}, {"q": "\u202emeet"}):
        answer = staff.get(url(statement), asked)
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text


def test_a_paragraph_of_twenty_thousand_letters_is_found_and_not_compared(staff, statement):
    long = "再び会合することに合意する。" * 1430
    other = "また会合することに合意する。" * 1430
    assert len(words(long)) * len(words(other)) > 4_000_000
    text = drafted(statement.conference, texts={"en": f"1. {long}", "ja": f"1. {long}"})
    done = earlier(statement.conference.forum, f"1. {other}")
    assert found(staff, text, paragraph=paragraph(text, 1)) == [(done.document.symbol, "1", "")]


@pytest.mark.parametrize("count", [1, 3])
@pytest.mark.parametrize(("page", "queries"), [("agreed-language", 9), ("own-agreed-language", 20)])
def test_queries_do_not_grow_with_the_texts(client, statement, django_assert_num_queries, page, queries, count):
    for _each in range(count):
        earlier(statement.conference.forum)
    reader = TeamMemberFactory(conference=statement.conference, role="chair").user
    client.force_login(reader if page == "agreed-language" else voice(statement).credential.person.user)
    client.get(url(statement, page), {"q": "meet"})
    with django_assert_num_queries(queries):
        answer = client.get(url(statement, page), {"q": "meet"})
    assert len(answer.context["found"]) == count


def test_the_difference_in_words():
    assert difference(words("one two"), words("one two")) == "the same words"
    assert difference(words("one two three"), words("one 2 drei vier")) == "3 words differ"
    assert difference(words("合意する"), words("協議する")) == "2 letters differ"
    assert re.match(r"\d", difference(words("合意 of"), words("協議 with")))
