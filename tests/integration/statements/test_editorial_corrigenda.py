"""Slips in a text of the register are corrected by an editorial corrigendum, and nothing else is (T22)."""

import datetime as dt
import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction
from django.utils import timezone
from pypdf import PdfReader

from apps.conferences.choices import TeamRole
from apps.documents.models import Corrigendum, LanguageVersion
from apps.documents.services import Approval, publish_version, retract_version
from apps.statements import services
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import ENGLISH, adopted, conference_of, drafted
from tests.integration.statements.test_harmonising import harmonise, publish, refused, working
from tests.integration.statements.test_verify_records import tamper
from tests.support.at_once import at_once

pytestmark = pytest.mark.django_db
SLIP = "The participants,\n\nRecalling their earlier talks,\n\n1. Agree to meat again.\n2. Ask the host to report."
THIRD = 2  # the place, from 0, of the paragraph with the slip


def with_a_slip(**values):
    conference = conference_of(authentic_languages=["en"])
    return adopted(conference, titles={"en": "Joint statment"}, texts={"en": SLIP}, **values)


def newest(statement, language="en"):
    return statement.document.versions.filter(language=language).order_by("sequence").last()


def correct(statement, *, place=THIRD, text="Agree to meet again.", language="en", **values):
    version = newest(statement, language)
    given = {
        "language": language,
        "title": version.title if version else "",
        "seen": version.sequence if version else 1,
    }
    given["texts"] = {version.paragraphs[place]["uid"]: text} if version else {}
    day = values.pop("approved_on", None) or statement.document.dated_on
    given["approval"] = Approval(values.pop("approved_by", "drafting committee"), day, values.pop("reason", "misprint"))
    return services.correct(statement, **{**given, "by": UserFactory(), **values})


def test_it_corrects_a_slip_with_bytes_and_hash_of_its_own_and_leaves_the_record_alone(capsys):
    statement = with_a_slip()
    before = (statement.record.sha256, statement.document.sha256, bytes(statement.record.canonical))
    first = correct(statement)
    second = correct(statement, title="Joint statement", place=0, text="The participants,")
    statement.refresh_from_db()
    assert (statement.record.sha256, statement.document.sha256, bytes(statement.record.canonical)) == before
    assert [each.symbol for each in (first, second)] == [f"{statement.document.symbol}/Corr.{n}" for n in (1, 2)]
    said = [json.loads(bytes(each.canonical)) for each in (first, second)]
    assert said[0]["document"] == {"symbol": statement.document.symbol, "sha256": before[1]}
    assert said[0]["corrects"]["symbol"] == statement.document.symbol
    assert said[1]["corrects"] == {"symbol": first.symbol, "language": "en", "sha256": first.sha256}
    uid = newest(statement).paragraphs[THIRD]["uid"]
    assert said[0]["changes"] == [{"uid": uid, "old": "Agree to meat again.", "new": "Agree to meet again."}]
    assert said[1]["changes"] == [{"uid": "", "old": "Joint statment", "new": "Joint statement"}]
    assert said[0]["approved"] == {
        "by": "drafting committee",
        "on": f"{statement.document.dated_on}",
        "reason": "misprint",
    }
    assert statement.document.versions.of_the_text().get().paragraphs[THIRD]["text"] == "Agree to meat again."
    assert list(faults()) == []
    call_command("verify_records")
    assert capsys.readouterr().out.startswith("1 records verified.\n")


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"text": "Agree not to meat again."}, "substance"),
        ({"text": "Refuse to meat again."}, "substance"),
        ({"text": ""}, "empty"),
        ({"text": "Agree to [meet] again."}, "bracket"),
        ({"text": "Agree to meat again."}, "nothing"),
        ({"title": "Joint declaration"}, "substance"),
        ({"reason": " "}, "reason"),
        ({"approved_by": " "}, "approved_by"),
        ({"approved_on": dt.date(2020, 1, 1)}, "approved_on"),
        ({"approved_on": dt.date(2199, 1, 1)}, "approved_on"),
        ({"language": "ja"}, "language"),
        ({"seen": 7}, "changed"),
    ],
)
def test_what_is_no_editorial_corrigendum_is_refused(values, code):
    assert refused(correct, with_a_slip(), **values)[0] == code
    assert not Corrigendum.objects.exists()


def test_a_party_is_called_what_it_was_called():
    """One letter of its name is no slip, whether it was right or wrong before."""
    conference = conference_of(authentic_languages=["en"], count=1)
    name = conference.participations.get().entity.default_names["en"]
    wrong = name.replace("land", "lend")
    texts = {"en": f"1. {name} agrees.\n2. {wrong} agres."}
    statement = adopted(conference, titles={"en": "Statement"}, texts=texts)
    assert refused(correct, statement, place=0, text=f"{wrong} agrees.")[0] == "substance"
    assert refused(correct, statement, place=1, text=f"{name} agres.")[0] == "substance"
    assert correct(statement, place=1, text=f"{wrong} agrees.").number == 1


def test_of_a_text_that_was_issued_too_and_of_a_language_that_came_later():
    given = {"texts": {"en": SLIP}, "titles": {"en": "Title"}, "dated_on": timezone.localdate() - dt.timedelta(1)}
    issued = services.issue(drafted(basis="chair", kind="chair_statement", **given), by=UserFactory())
    assert correct(issued).symbol == f"{issued.document.symbol}/Corr.1"
    statement = working()
    harmonise(statement)
    text = newest(statement, "ja").paragraphs[THIRD]["text"]
    assert text == "再び会合することに合意する。"
    found = correct(statement, language="ja", text="再び会合することに同意する。")
    assert (found.number, found.kind) == (2, "editorial")
    assert list(faults()) == []


def test_a_draft_is_changed_and_has_none():
    statement = drafted()
    values = {"language": "en", "title": "T", "texts": {}, "seen": 1, "by": UserFactory()}
    approval = Approval("x", dt.date(2027, 1, 1), "y")
    assert refused(services.correct, statement, approval=approval, **values)[0] == "no_document"


def test_the_database_takes_none_without_its_words_and_no_words_without_it():
    statement = with_a_slip()
    original = newest(statement)
    again = {"document": statement.document, "language": "en", "status": "authentic", "title": "T", "body": "T"}

    def second():
        LanguageVersion.objects.create(sequence=2, paragraphs=original.paragraphs, **again)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")

    with pytest.raises(DatabaseError, match="corrected by an editorial corrigendum"), transaction.atomic():
        second()
    for change in ({"uid": "x"}, {"number": "9"}, {"kind": "closing"}):
        rows = [{**original.paragraphs[0], **change}, *original.paragraphs[1:]]
        with pytest.raises(DatabaseError, match="cannot be followed"), transaction.atomic():
            LanguageVersion.objects.create(sequence=2, paragraphs=rows, **again)
    found = correct(statement)
    for values in ({"reason": ""}, {"approved_by": "x"}, {"kind": "translation"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Corrigendum.objects.filter(pk=found.pk).update(**values)
    with pytest.raises(DatabaseError), transaction.atomic():
        found.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        LanguageVersion.objects.filter(pk=original.pk).update(title="Other")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE documents_corrigendum SET reason = 'other' WHERE number = 1",
        "UPDATE documents_corrigendum SET approved_by = 'other' WHERE number = 1",
        "UPDATE documents_corrigendum SET canonical = '{}', sha256 = encode(sha256('{}'), 'hex') WHERE number = 1",
        "UPDATE documents_languageversion SET title = 'Other' WHERE sequence = 1",
        "UPDATE documents_languageversion SET title = 'Other' WHERE sequence = 2",
        "UPDATE documents_languageversion SET title = 'Other' WHERE sequence = 3",
        "DELETE FROM documents_corrigendum WHERE number = 2",
    ],
)
def test_what_is_changed_behind_it_is_found(sql):
    statement = with_a_slip()
    correct(statement)
    correct(statement, title="Joint statement", place=0, text="The participants,")
    assert list(faults()) == []
    tamper(sql)
    with pytest.raises(CommandError):
        call_command("verify_records")


@pytest.mark.parametrize(("role", "status"), [(None, 404), (TeamRole.CHECK_IN, 404), (TeamRole.DOCUMENT_STAFF, 200)])
def test_under_embargo_it_is_read_by_those_of_the_team_who_read_what_is_not_public(client, role, status):
    statement = with_a_slip()
    publish(statement.document)
    corrigendum = correct(statement)
    publish_version(corrigendum.version, by=UserFactory(), embargo_until=timezone.now() + dt.timedelta(days=1))
    if role:
        client.force_login(TeamMemberFactory(conference=statement.conference, role=role).user)
    assert client.get(f"/en/documents/{corrigendum.symbol}").status_code == status


def test_readers_get_it_corrected_and_can_turn_back(client):
    statement = with_a_slip()
    symbol = statement.document.symbol
    publish(statement.document)
    found = correct(statement)
    address = f"/en/documents/{symbol}"
    page = client.get(address).text
    assert ("meat again" in page, "meet again" in page, found.symbol in page) == (True, False, False)
    assert client.get(f"{address}?language=en&version=2").status_code == 404
    assert client.get(f"/en/documents/{found.symbol}").status_code == 404
    publish_version(found.version, by=UserFactory())
    page = client.get(address).text
    assert ("meat again" in page, "meet again" in page) == (False, True)
    assert f"The text as corrected by {found.symbol}" in page
    assert f'href="{address}?language=en&amp;version=1"' in page
    before = client.get(f"{address}?language=en&version=1").text
    assert ("meat again" in before, "meet again" in before) == (True, False)
    assert "The text as adopted, before it was corrected." in before
    assert f'href="{address}?language=en&amp;version=2"' in before
    own = client.get(f"/en/documents/{found.symbol}").text
    for words in ("<del>meat</del>", "<ins>meet</ins>", "misprint", "drafting committee", "Paragraph 1"):
        assert words in own
    for path, words in (("", ("meet", "as corrected by")), ("&version=1", ("meat", "as adopted"))):
        pdf = client.get(f"{address}.pdf?language=en{path}").content
        said = " ".join("".join(each.extract_text() for each in PdfReader(io.BytesIO(pdf)).pages).split())
        assert all(each in said for each in words)
        assert statement.document.sha256 in said.replace(" ", "")
    feed = client.get(f"/{statement.conference.forum.slug}/feed.atom").text
    assert found.symbol in feed
    assert f"/en/documents/{found.symbol}" in client.get("/sitemap.xml").text
    retract_version(statement.document.versions.get(sequence=1), notes={"en": "Withdrawn."}, by=UserFactory())
    own = client.get(f"/en/documents/{found.symbol}").text
    assert ("meat" in own, "meet again" in own) == (False, True)


def test_an_earlier_one_stays_where_a_later_one_has_followed(client):
    statement = with_a_slip()
    publish(statement.document)
    for values in ({}, {"title": "Joint statement", "place": 0, "text": "The participants,"}):
        publish_version(correct(statement, **values).version, by=UserFactory())
    numbers = [each.number for each in Corrigendum.objects.public().order_by("number")]
    assert numbers == [1, 2]
    symbol = statement.document.symbol
    assert client.get(f"/en/documents/{symbol}/Corr.1").status_code == 200
    page = client.get(f"/en/documents/{symbol}?language=en&version=2").text
    assert f"The text as corrected by {symbol}/Corr.1" in page
    assert [word in page for word in ("As adopted", "As of Corr.1", "As corrected")] == [True, True, True]


def test_through_the_pages_what_is_refused_stands_at_its_place_and_nothing_is_lost(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    statement = with_a_slip()
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    place = f"/en/texts/{statement.conference.forum.slug}/{statement.conference.slug}/{statement.pk}/"
    assert f'href="{place}correct/"' in client.get(place).text
    form = client.get(f"{place}correct/").context["form"]
    name = form.places[THIRD + 1].name
    sent = {name: field.value() or "" for name, field in ((each.name, each) for each in form)}
    sent |= {"reason": "misprint", "approved_by": "drafting committee", "approved_on": f"{statement.document.dated_on}"}
    answer = client.post(f"{place}correct/", {**sent, name: "Agree never to meet again."}, follow=True)
    assert answer.context["form"].errors[name] == [
        "This changes what was agreed: “never” comes in. It needs a new text, which supersedes this one."
    ]
    assert "Agree never to meet again." in answer.text
    assert answer.context["form"]["reason"].value() == "misprint"
    shown = client.post(f"{place}correct/", {**sent, name: "Agree to meet again."}, follow=True)
    assert "<ins>meet</ins>" in shown.text
    assert not Corrigendum.objects.exists()
    sent = {each.name: each.value() or "" for each in shown.context["form"]}
    other = client.post(f"{place}correct/", {**sent, name: "Agree to meet, again."}, follow=True)
    assert not Corrigendum.objects.exists()
    assert "Nothing is deposited yet" in other.text
    done = client.post(f"{place}correct/", sent)
    assert (done.status_code, done.headers["Location"]) == (302, f"{place}publish/")
    assert Corrigendum.objects.get().version.paragraphs[THIRD]["text"] == "Agree to meet again."
    assert f"{statement.document.symbol}/Corr.1" in client.get(place).text
    assert client.get(f"{place}correct/?language=ja").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_two_corrections_at_once_are_one():
    statement = with_a_slip()
    results = at_once(*[lambda: correct(statement, seen=1).number for _ in range(4)])
    assert sorted(map(str, results)) == ["1", "changed", "changed", "changed"]


def test_english_without_a_slip_is_what_the_others_use():
    assert SLIP.replace("meat", "meet") == ENGLISH
