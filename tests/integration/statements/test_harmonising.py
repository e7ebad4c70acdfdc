"""A text adopted on its working text gets its other authentic versions by translation corrigenda (T21, T22)."""

import datetime as dt
import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from apps.conferences.choices import LanguagePolicy, TeamRole
from apps.core.exceptions import Refused
from apps.documents.models import Corrigendum, LanguageVersion
from apps.documents.services import publish_version, retract_version
from apps.statements import services
from apps.statements.models import Statement
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.conferences import TeamMemberFactory
from tests.factories.statements import ENGLISH, JAPANESE, adopted, conference_of, draft, drafted, reworded, tabled
from tests.integration.statements.test_pages import text_data
from tests.integration.statements.test_verify_records import tamper
from tests.support.at_once import at_once
from tests.support.paragraph_rows import record

KOREAN = "참가자들은,\n\n이전 대화를 상기하며,\n\n1. 다시 만나기로 합의한다.\n2. 주최자에게 보고를 요청한다."


def working(**values):
    """Adopted in English; Japanese and Korean are authentic here too, and come later."""
    profile = {"authentic_languages": ["en", "ja", "ko"], "language_policy": LanguagePolicy.WORKING}
    return adopted(conference_of(**profile), titles={"en": "Joint statement"}, texts={"en": ENGLISH}, **values)


def harmonise(statement, **values):
    given = {"language": "ja", "title": "共同声明", "text": JAPANESE, "approved_by": "drafting committee"}
    given |= {"approved_on": values.pop("approved_on", None) or statement.document.dated_on, "by": UserFactory()}
    return services.harmonise(statement, **{**given, **values})


def refused(call, *arguments, **values):
    with pytest.raises(Refused) as found, transaction.atomic():
        call(*arguments, **values)
    return found.value.code, found.value.field


def publish(document):
    for version in document.versions.newest():
        publish_version(version, by=UserFactory())


@pytest.mark.django_db
def test_a_later_authentic_version_has_its_own_hash_and_leaves_the_record_alone(capsys):
    statement = working()
    before = (statement.record.sha256, statement.document.sha256, bytes(statement.record.canonical))
    services.translate(statement, language="ja", status="courtesy", title="訳", text=JAPANESE, by=UserFactory())
    found = harmonise(statement)
    statement.refresh_from_db()
    assert (statement.record.sha256, statement.document.sha256, bytes(statement.record.canonical)) == before
    assert found.symbol == f"{statement.document.symbol}/Corr.1"
    assert found.sha256 != before[0]
    assert (found.version.language, found.version.status, found.version.sequence) == ("ja", "authentic", 2)
    said = json.loads(bytes(found.canonical))
    assert (said["v"], said["symbol"], list(said["languages"])) == (1, found.symbol, ["ja"])
    uids = [row["uid"] for row in said["languages"]["ja"]["paragraphs"]]
    assert uids == [str(row.paragraph_id) for row in statement.revision.texts.order_by("order")]
    assert said["languages"]["ja"]["paragraphs"][2]["text"] == "再び会合することに合意する。"
    assert harmonise(statement, language="ko", title="공동 성명", text=KOREAN).symbol.endswith("/Corr.2")
    assert list(faults()) == []
    call_command("verify_records")
    assert capsys.readouterr().out.startswith("1 records verified.\n")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"language": "fr"}, ("not_authentic_here", "language")),
        ({"language": "en", "text": ENGLISH}, ("authentic_exists", "language")),
        ({"text": "一つだけ。"}, ("paragraph_count", "text")),
        ({"text": JAPANESE.replace("報告を", "[報告を]")}, ("bracket", "text")),
        ({"text": JAPANESE.replace("報告を", "報告を］")}, ("bracket", "text")),
        ({"title": "共同［声明］"}, ("bracket", "title")),
        ({"approved_by": " "}, ("approved_by", "approved_by")),
        ({"approved_on": dt.date(2020, 1, 1)}, ("approved_on", "approved_on")),
        ({"approved_on": dt.date(2199, 1, 1)}, ("approved_on", "approved_on")),
    ],
)
def test_what_is_no_translation_corrigendum_is_refused(values, code):
    assert refused(harmonise, working(), **values) == code
    assert not Corrigendum.objects.exists()


@pytest.mark.django_db
def test_it_comes_once_and_nothing_follows_it():
    statement = working()
    harmonise(statement)
    assert refused(harmonise, statement) == ("authentic_exists", "language")
    words = {"language": "ja", "status": "official", "title": "訳", "text": JAPANESE, "by": UserFactory()}
    assert refused(services.translate, statement, **words) == ("authentic_exists", "language")


@pytest.mark.django_db
def test_only_an_adopted_text_has_one():
    issued = services.issue(drafted(basis="chair", kind="chair_statement"), by=UserFactory())
    assert refused(harmonise, issued) == ("not_adopted", None)
    on_the_table = tabled()
    assert refused(harmonise, on_the_table, approved_on=dt.date(2027, 9, 10))[0] == "no_document"
    assert services.may_be_harmonised(issued) == services.may_be_harmonised(on_the_table) == []


@pytest.mark.django_db(transaction=True)
def test_eight_at_once_bring_it_once():
    statement, by = working(), UserFactory()
    results = at_once(*[lambda: harmonise(statement, by=by).number] * 8)
    assert sorted(map(str, results)) == ["1", *["authentic_exists"] * 7]
    assert Corrigendum.objects.get().version == LanguageVersion.objects.get(language="ja")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", [{"approved_by": "somebody else"}, {"approved_on": dt.date(2028, 1, 1)}, {"number": 2}, {"kind": "x"}]
)
def test_a_corrigendum_never_changes(change):
    found = harmonise(working())
    with pytest.raises(DatabaseError), transaction.atomic():
        Corrigendum.objects.filter(pk=found.pk).update(**change)
    with pytest.raises(DatabaseError), transaction.atomic():
        Corrigendum.objects.all().delete()


def another(found, **values):
    """The same row again, as raw SQL could write it."""
    fields = {field.name: getattr(found, field.name) for field in found._meta.concrete_fields}
    return Corrigendum.objects.create(**{**fields, "id": None, **values})


@pytest.mark.django_db
def test_the_database_refuses_what_no_corrigendum_is():
    statement = working()
    found = harmonise(statement)
    english = statement.document.versions.get(language="en")
    symbol = f"{statement.document.symbol}/Corr."
    korean = LanguageVersion.objects.create(
        document=statement.document, language="ko", status="courtesy", title="x", paragraphs=english.paragraphs, body=""
    )
    wrong = [
        {"number": 3, "symbol": f"{symbol}3", "version": english},
        {"number": 2, "symbol": f"{symbol}3", "version": english},
        {"number": 2, "symbol": f"{symbol}2", "version": korean},
        {"number": 2, "symbol": f"{symbol}2", "version": english, "sha256": "ab" * 32},
        {"number": 2, "symbol": f"{symbol}2", "version": english, "approved_by": ""},
    ]
    for values in wrong:
        with pytest.raises(DatabaseError), transaction.atomic():
            another(found, **values)
    assert Corrigendum.objects.count() == 1


@pytest.mark.django_db
def test_page_and_pdf_tell_the_text_as_adopted_and_later_languages_apart(client):
    statement = working()
    services.translate(statement, language="ja", status="courtesy", title="訳", text=JAPANESE, by=UserFactory())
    publish(statement.document)
    found = harmonise(statement)
    document = statement.document
    address, own = f"/en/documents/{document.symbol}", f"/en/documents/{found.symbol}"
    hidden = [client.get(address), client.get(address, {"language": "ja"}), client.get(own)]
    assert [answer.status_code for answer in hidden] == [200, 200, 404]
    assert [found.symbol in answer.text for answer in hidden[:2]] == [False, False]
    assert "Authentic text." in hidden[0].text
    publish_version(found.version, by=UserFactory())
    day = f"{found.approved_on:%-d} {found.approved_on:%B} {found.approved_on:%Y}"
    english, japanese, earlier, itself = (
        client.get(address),
        client.get(address, {"language": "ja"}),
        client.get(address, {"language": "ja", "version": "1"}),
        client.get(own),
    )
    assert "Authentic text, as adopted. 日本語: authentic since " in english.text
    assert f"Authentic since {day} by translation corrigendum {found.symbol}." in japanese.text
    assert "The text was adopted in English." in japanese.text
    assert found.sha256[:8] in japanese.text
    assert document.sha256[:8] in japanese.text
    assert f"{address}?language=ja&amp;version=1" in japanese.text
    assert "For reference only." in earlier.text
    assert "This is an earlier version" in earlier.text
    assert "drafting committee" in itself.text
    assert "再び会合することに合意する。" in itself.text
    content = client.get(f"{address}.pdf", {"language": "ja"}).content
    printed = "".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    for hashed, digest in ((found.symbol, found.sha256), (document.symbol, document.sha256)):
        assert f"{hashed}·SHA-256{digest}" in printed


@pytest.mark.django_db
def test_the_page_of_a_corrigendum_says_that_its_text_was_retracted(client):
    statement = working()
    found = harmonise(statement)
    publish(statement.document)
    retract_version(found.version, notes={"en": "The wrong file."}, by=UserFactory())
    text = client.get(f"/en/documents/{found.symbol}").text
    assert "The wrong file." in text
    assert "再び会合" not in text


@pytest.mark.django_db
def test_the_translate_page_offers_what_can_be_done_and_takes_it(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    statement = working()
    place = f"{statement.conference.forum.slug}/{statement.conference.slug}"
    address = f"/en/texts/{place}/{statement.pk}/translate/"
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    assert "authentic, by translation corrigendum (possible in 日本語 and 한국어)" in client.get(address).text
    assert "Authentic texts to come" in client.get(address.removesuffix("translate/")).text
    words = {"language": "ja", "status": "authentic", "title": "共同声明", "text": JAPANESE}
    answer = client.post(address, words)
    assert sorted(answer.context["form"].errors) == ["approved_by", "approved_on"]
    assert "再び会合" in answer.text
    approval = {"approved_by": "Committee", "approved_on": statement.document.dated_on.isoformat()}
    courtesy = {**words, "status": "courtesy"}
    assert sorted(client.post(address, {**courtesy, **approval}).context["form"].errors) == ["status"]
    assert client.post(address, courtesy).status_code == 302
    assert "日本語 (corrected: version 2)" in client.get(address).text
    assert client.post(address, {**words, **approval}).status_code == 302
    assert Corrigendum.objects.get().version.sequence == 2
    page = client.get(address).text
    assert "日本語 (" not in page
    assert "(possible in 한국어)" in page


@pytest.mark.django_db
def test_a_corrected_translation_is_published_and_its_earlier_one_retracted_by_the_desk(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    statement, by = working(), UserFactory()
    for text in (JAPANESE, JAPANESE.replace("再び", "また")):
        services.translate(statement, language="ja", status="official", title="訳", text=text, by=by)
        publish(statement.document) if text == JAPANESE else None
    place = f"{statement.conference.forum.slug}/{statement.conference.slug}"
    desk = f"/en/texts/{place}/{statement.pk}/publish/"
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    assert "version 2" in client.get(desk).text
    assert client.post(desk, {"languages": ["ja"]}).status_code == 302
    answer = client.post(f"{desk}ja/retract/?version=1", {"notes_en": "Misprint."})
    assert answer.status_code == 302
    states = {each.sequence: each.publication.state_at() for each in statement.document.versions.filter(language="ja")}
    assert states == {1: "retracted", 2: "live"}
    assert client.get(f"{desk}ja/retract/?version=3").status_code == 404


@pytest.mark.django_db
def test_an_earlier_version_keeps_nobody_from_a_text_of_which_every_language_is_public():
    statement, by = working(), UserFactory()
    interpreter = TeamMemberFactory(conference=statement.conference, role=TeamRole.INTERPRETER).user
    found = []
    for title in ("訳", "改訳"):
        services.translate(statement, language="ja", status="courtesy", title=title, text=JAPANESE, by=by)
        for publishes in (False, True):
            publish_waiting(statement.document) if publishes else None
            found.append(Statement.objects.visible_to(interpreter, statement.conference).exists())
    assert found == [False, True, False, True]


def publish_waiting(document):
    for version in document.versions.unpublished():
        publish_version(version, by=UserFactory())


TAMPERED = [
    ("UPDATE documents_corrigendum SET canonical = 'x', sha256 = encode(sha256('x'), 'hex')", "/Corr.1"),
    ("UPDATE documents_corrigendum SET approved_by = 'nobody'", "/Corr.1"),
    ("UPDATE documents_corrigendum SET approved_on = approved_on + 1", "/Corr.1"),
    ("UPDATE documents_corrigendum SET kind = 'editorial', reason = 'x'", "/Corr.1"),
    ("UPDATE documents_corrigendum SET canon_version = 2", "/Corr.1"),
    ("UPDATE documents_corrigendum SET number = 7, symbol = replace(symbol, 'Corr.1', 'Corr.7')", "/Corr.7"),
    ("DELETE FROM documents_corrigendum", "/Corr.1"),
    ("UPDATE documents_languageversion SET paragraphs = jsonb_set(paragraphs, '{2,text}', '\"x\"') "
     "WHERE language = 'ja' AND status = 'authentic'", "/Corr.1"),
    ("UPDATE documents_languageversion SET body = body || 'x' WHERE language = 'ja' AND sequence = 1", ""),
    ("UPDATE documents_languageversion SET status = 'official' WHERE status = 'courtesy'", ""),
    ("UPDATE documents_languageversion SET sequence = 3 WHERE status = 'courtesy'", ""),
    ("UPDATE documents_languageversion SET title = 'x' WHERE status = 'courtesy'", ""),
    ("DELETE FROM documents_languageversion WHERE status = 'courtesy'", ""),
    ("UPDATE documents_document SET titles = '{\"en\": \"x\"}'", ""),
    ("UPDATE documents_document SET titles = '{}'", ""),
    ("UPDATE documents_document SET facts = '{}'", ""),
    ("UPDATE documents_document SET dated_on = dated_on + 1", ""),
    ("UPDATE documents_document SET kind = 'declaration'", ""),
    ("UPDATE documents_document SET year = 2031", ""),
    ("UPDATE documents_document SET superseded_by_id = gen_random_uuid()", ""),
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize(("sql", "end"), TAMPERED)
def test_whatever_is_changed_in_the_register_past_its_triggers_is_named(capsys, sql, end):
    statement = working()
    services.translate(statement, language="ja", status="courtesy", title="訳", text=JAPANESE, by=UserFactory())
    harmonise(statement)
    assert list(faults()) == []
    tamper(sql)
    with pytest.raises(CommandError):
        call_command("verify_records")
    named = {line.partition(":")[0] for line in capsys.readouterr().err.splitlines()}
    assert f"{statement.document.symbol}{end}" in named


@pytest.mark.django_db
def test_a_text_with_a_body_and_an_addendum_to_it(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    conference, by = conference_of(), UserFactory()
    first = services.draft_text(conference, draft(body="WG.1"), by=by)
    second = services.draft_text(conference, draft(addendum_to=first), by=by)
    head = conference.forum.abbreviation
    year = conference.starts_on.year
    assert [first.symbol, second.symbol] == [f"{head}/WG.1/{year}/L.1", f"{head}/WG.1/{year}/L.1/Add.1"]
    assert refused(services.draft_text, conference, draft(addendum_to=second), by=by)[0] == "addendum_to"
    assert refused(services.draft_text, conference, draft(addendum_to=first, body="WG.2"), by=by)[0] == "body"
    elsewhere = services.draft_text(conference_of(), draft(), by=by)
    assert refused(services.draft_text, conference, draft(addendum_to=elsewhere), by=by)[0] == "addendum_to"
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.DOCUMENT_STAFF).user)
    page = client.get(f"/en/texts/{conference.forum.slug}/{conference.slug}/new/").text
    assert (first.symbol in page, second.symbol in page, elsewhere.symbol in page) == (True, False, False)


@pytest.mark.django_db
def test_a_revision_shows_its_symbol(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    statement, by = tabled(), UserFactory()
    assert statement.revision_symbol == statement.symbol
    services.advance(statement, "reopen", by=by)
    statement.refresh_from_db()
    reworded(statement, 1, en="The participants, soon again,", by=by)
    client.force_login(TeamMemberFactory(conference=statement.conference, role=TeamRole.DOCUMENT_STAFF).user)
    place = f"/en/texts/{statement.conference.forum.slug}/{statement.conference.slug}/{statement.pk}/"
    assert f"{statement.symbol}/Rev.1" in client.get(place).text
    assert f"wording changed: {statement.symbol}/Rev.1" in client.get(f"{place}trail/").text


@pytest.mark.django_db
def test_the_form_of_a_new_text_takes_body_and_parent(client, settings):
    settings.SECOND_FACTOR_REQUIRED = False
    conference = conference_of()
    client.force_login(TeamMemberFactory(conference=conference, role=TeamRole.DOCUMENT_STAFF).user)
    address = f"/en/texts/{conference.forum.slug}/{conference.slug}/new/"
    given = {**text_data(), "draft": "", "body": "wg 1"}
    refused_page = record(client, address, given)
    assert list(refused_page.context["form"].errors) == ["body"]
    assert "Agree to meet again." in refused_page.text
    assert record(client, address, {**given, "body": "wg.1"}).status_code == 302
    first = Statement.objects.get()
    assert first.symbol.endswith("/L.1")
    assert "/WG.1/" in first.symbol
    both = record(client, address, {**given, "body": "WG.1", "addendum_to": str(first.pk)})
    assert list(both.context["form"].errors) == ["body"]
    assert record(client, address, {**given, "body": "", "addendum_to": str(first.pk)}).status_code == 302
    assert Statement.objects.filter(symbol=f"{first.symbol}/Add.1").count() == 1
