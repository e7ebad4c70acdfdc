"""Versions in sequence and corrigenda in the forum file: they come back byte for byte, none is believed unproved."""

import copy
import json

import pytest
from django.db import transaction

from apps.documents.models import Corrigendum, Document, LanguageVersion, SymbolCounter
from apps.documents.services import publish_version
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.exchange.forum_file.writing.document import export_forum
from apps.statements import services
from apps.statements.record.verification import faults
from tests.factories.accounts import UserFactory
from tests.factories.statements import JAPANESE, draft
from tests.integration.statements.test_editorial_corrigenda import correct
from tests.integration.statements.test_harmonising import KOREAN, harmonise, working

pytestmark = pytest.mark.django_db
DOCUMENT = "$.editions[0].documents[0]"


def exported():
    """A text with a corrected translation, two corrigenda and an addendum; the installation is empty again."""
    with transaction.atomic():
        statement, by = working(), UserFactory()
        services.draft_text(statement.conference, draft(body="WG.1"), by=by)
        services.draft_text(statement.conference, draft(addendum_to=statement), by=by)
        for title in ("訳", "改訳"):
            services.translate(statement, language="ja", status="courtesy", title=title, text=JAPANESE, by=by)
        publish_version(statement.document.versions.get(language="ja", sequence=1), by=by)
        services.translate(statement, language="fr", status="official", title="Texte", text=JAPANESE, by=by)
        harmonise(statement)
        harmonise(statement, language="ko", title="공동 성명", text=KOREAN)
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    return written


def take(document):
    return import_document(parse_forum_file(json.dumps(document, ensure_ascii=False).encode()))


def test_everything_comes_back_byte_for_byte():
    written = exported()
    item = json.loads(written)["editions"][0]["documents"][0]
    assert [(each["language"], each.get("sequence")) for each in item["versions"]] == [
        ("en", None), ("ja", None), ("ja", 2), ("ja", 3), ("ko", None), ("fr", None)
    ]  # fmt: skip
    assert [each["language"] for each in item["corrigenda"]] == ["ja", "ko"]
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []
    again = import_document(parse_forum_file(written.encode()))
    assert (again.created, again.updated) == (0, 0)
    counters = sorted(SymbolCounter.objects.values_list("series", "body", "parent", "last"))
    text = Document.objects.get().statement.symbol
    assert counters == [("", "", "", 1), ("L", "", "", 1), ("L", "", text, 1), ("L", "WG.1", "", 1)]


def test_by_hand_a_corrigendum_says_only_who_approved_it_and_when():
    document = json.loads(exported())
    item = document["editions"][0]["documents"][0]
    item["corrigenda"] = [
        {key: each[key] for key in ("language", "approved_by", "approved_on")} for each in item["corrigenda"]
    ]
    take(document)
    assert sorted(Corrigendum.objects.values_list("version__language", "number")) == [("ja", 1), ("ko", 2)]
    assert list(faults()) == []


def changed_words(item):
    item["versions"][3]["paragraphs"][2]["text"] = "合意しない。"


def changed_words_and_hash(item):
    changed_words(item)
    item["corrigenda"][0]["sha256"] = "ab" * 32


def another_paragraph(item):
    item["versions"][1]["paragraphs"][0]["uid"] = "0198f000-0000-7000-8000-000000000001"


def hash_alone(item):
    del item["corrigenda"][0]["canonical"]
    item["corrigenda"][0]["sha256"] = "ab" * 32


WRONG = [
    (hash_alone, ".corrigenda[0].sha256"),
    (changed_words, ".corrigenda[0].sha256"),
    (changed_words_and_hash, ".corrigenda[0].sha256"),
    (another_paragraph, ".versions[1].paragraphs"),
    (lambda item: item["corrigenda"][0].update(canonical="{}"), ".corrigenda[0].sha256"),
    (lambda item: item["corrigenda"][0].update(language="fr"), ".corrigenda[0].language"),
    (lambda item: item["corrigenda"][1].update(language="ja"), ".corrigenda[1].language"),
    (lambda item: item["corrigenda"][1].update(number=3), ".corrigenda[1].number"),
    (lambda item: item["corrigenda"][1].update(symbol="XX/2027/1/Corr.2"), ".corrigenda[1].symbol"),
    (lambda item: item["corrigenda"].reverse(), ".corrigenda[0].number"),
    (lambda item: item["corrigenda"][0].update(approved_on="2020-01-01"), ".corrigenda[0].approved_on"),
    (lambda item: item["corrigenda"][0].update(approved_on="2199-01-01"), ".corrigenda[0].approved_on"),
    (lambda item: item["corrigenda"][0].update(approved_on="2027-02-30"), ".corrigenda[0].approved_on"),
    (lambda item: item["corrigenda"][0].update(approved_by=""), ".corrigenda[0].approved_by"),
    (lambda item: item["corrigenda"].pop(), ".versions"),
    (lambda item: item.pop("corrigenda"), ".versions"),
    (lambda item: item["versions"][2].update(sequence=1), ".versions[2].language"),
    (lambda item: item["versions"][3].update(sequence=4), ".versions[3].sequence"),
    (lambda item: item["versions"][1].update(status="authentic"), ".versions[2].sequence"),
    (lambda item: item.update(titles={"en": "Another"}), ".titles"),
]


@pytest.mark.parametrize(("change", "place"), WRONG)
def test_what_is_not_proved_is_refused_by_its_path(change, place):
    document = json.loads(exported())
    change(document["editions"][0]["documents"][0])
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert f"{DOCUMENT}{place}" in [problem.path for problem in refused.value.problems]
    assert not Document.objects.exists()


@pytest.mark.parametrize(
    ("key", "value"), [("titles", {}), ("facts", {"rule": "unanimity"}), ("kind", "declaration"), ("sha256", "ab" * 32)]
)
def test_what_is_deposited_here_is_not_changed_by_a_file(key, value):
    written = exported()
    document = copy.deepcopy(json.loads(written))
    forum = import_document(parse_forum_file(written.encode())).forum
    document["editions"][0]["documents"][0][key] = value
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert f"{DOCUMENT}.{key}" in [problem.path for problem in refused.value.problems]
    assert export_forum(forum) == written


def test_a_file_brings_a_corrigendum_to_what_is_here_already():
    document = json.loads(exported())
    earlier = copy.deepcopy(document)
    item = earlier["editions"][0]["documents"][0]
    item["versions"], item["corrigenda"] = item["versions"][:4], item["corrigenda"][:1]
    take(earlier)
    assert not LanguageVersion.objects.filter(language="ko").exists()
    take(document)
    assert Corrigendum.objects.get(number=2).version.language == "ko"
    assert list(faults()) == []


def with_editorial():
    """Corrected twice in English, once in the Japanese that came later; the first correction is published."""
    with transaction.atomic():
        statement = working()
        harmonise(statement)
        first = correct(statement, text="Agree to meat again.")
        publish_version(first.version, by=UserFactory())
        correct(statement, title="Joint Statement", place=0, text="The participants")
        correct(statement, language="ja", text="再び会合することに同意する。")
        written = export_forum(statement.conference.forum)
        transaction.set_rollback(True)
    return written


def test_editorial_corrigenda_come_back_byte_for_byte():
    written = with_editorial()
    item = json.loads(written)["editions"][0]["documents"][0]
    said = [(each["kind"], each["language"], each.get("sequence"), each.get("reason")) for each in item["corrigenda"]]
    assert said == [
        ("translation", "ja", None, None), ("editorial", "en", 2, "misprint"), ("editorial", "en", 3, "misprint"),
        ("editorial", "ja", 2, "misprint"),
    ]  # fmt: skip
    forum = import_document(parse_forum_file(written.encode())).forum
    assert export_forum(forum) == written
    assert list(faults()) == []
    again = import_document(parse_forum_file(written.encode()))
    assert (again.created, again.updated) == (0, 0)


def substance_in_it(item):
    item["versions"][1]["paragraphs"][2]["text"] = "Agree never to meet again."


def substance_and_no_hash(item):
    substance_in_it(item)
    del item["corrigenda"][1]["sha256"], item["corrigenda"][1]["canonical"]


def without_reason(item):
    del item["corrigenda"][1]["reason"]


def another_reason(item):
    item["corrigenda"][1]["reason"] = "other"


def without_corrigendum(item):
    del item["corrigenda"][1]


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (substance_in_it, ".corrigenda[1].language"),
        (substance_and_no_hash, ".corrigenda[1].language"),
        (without_reason, ".corrigenda[1].reason"),
        (another_reason, ".corrigenda[1].sha256"),
        (without_corrigendum, ".versions[1].sequence"),
    ],
)
def test_a_correction_that_is_not_borne_out_is_refused(change, place):
    document = json.loads(with_editorial())
    change(document["editions"][0]["documents"][0])
    with pytest.raises(FileRefused) as refused:
        take(document)
    assert f"{DOCUMENT}{place}" in [problem.path for problem in refused.value.problems]
    assert not Document.objects.exists()
