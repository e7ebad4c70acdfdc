"""The PDF says what the page says, letter by letter, in every script."""

import io
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from apps.documents import pdf
from apps.documents.models import Document
from tests.factories.documents import DocumentFactory, PublicationFactory, paragraph

pytestmark = pytest.mark.django_db

TEXTS = {
    "en": [
        "The participants, “meeting” in Tokyo – Mongolian Өүсэг, official office flow,",
        "Agree to meet at least once a year, whatever happens, and to keep their telephones on at every hour.",
        "Ask it's #let $x$ *b* _i_ \\n `c` @ref <a> https://example.org [x] -- --- ... 1.5",
    ],
    "ja": [
        "参加者は、東京において個人の資格で会合し、",
        "事故を防ぐための共通の用語集を、次回会議までに作成することに合意する。直・骨・角・海。",
        "主催者に #報告 $を$ *求める*。",
    ],
    "ko": ["참가자들은 도쿄에서 개인 자격으로 만나,", "다시 만나기로 합의한다. 평화와 안보.", "보고를 요청한다."],
    "zh-hans": ["与会者以个人身份在东京会晤，", "同意再次会晤。直骨角海。", "请主办方报告。"],
    "mn": ["Оролцогчид Токиод хувийн хүрээнд уулзаж,", "Дахин уулзахаар тохиролцов.", "Тайлан хүснэ. Өөрийн үзэл."],
}
TITLES = {
    "en": "Joint statement #1 on $peace$",
    "ja": "対話に関する共同声明",
    "ko": "공동 성명",
    "zh-hans": "联合声明",
    "mn": "Хамтарсан мэдэгдэл",
}


def document_in(*languages, texts=TEXTS):
    document = DocumentFactory(adopted=True)
    for language in languages:
        first, *others = texts[language]
        rows = [paragraph(first, kind="preamble"), *(paragraph(text, str(i)) for i, text in enumerate(others, start=1))]
        PublicationFactory(
            version__document=document,
            version__language=language,
            version__title=TITLES[language],
            version__paragraphs=rows,
            live=True,
        )
    return document


class Article(HTMLParser):
    """The words of a page's article."""

    def __init__(self, markup):
        super().__init__()
        self.inside, self.words = False, []
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        self.inside = self.inside or tag == "article"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "article"

    def handle_data(self, data):
        if self.inside:
            self.words.append(data)


def letters(text):
    """Without blanks: line breaks fall where the page is full."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


def pdf_words(content):
    """The text of all pages without their feet."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return [letters(re.split(r"\n?[A-Z0-9]+/\d{4}/\S+ · https?://", page)[0]) for page in pages]


def foot(content):
    return letters(PdfReader(io.BytesIO(content)).pages[0].extract_text())


def fetch(client, document, language):
    prefix = language if language in ("en", "ja") else "en"
    address = f"/{prefix}/documents/{document.symbol}"
    return client.get(address, {"language": language}), client.get(f"{address}.pdf", {"language": language})


@pytest.mark.parametrize("language", ["en", "ja", "ko", "zh-hans", "mn"])
def test_the_pdf_has_the_words_of_the_page(client, language):
    document = document_in(language)
    page, file = fetch(client, document, language)
    assert (page.status_code, file.status_code, file["Content-Type"]) == (200, 200, "application/pdf")
    assert "".join(pdf_words(file.content)) == letters("".join(Article(page.text).words))


def test_the_foot_names_symbol_permalink_and_hash(client):
    document = document_in("en")
    _page, file = fetch(client, document, "en")
    text = foot(file.content)
    assert f"http://127.0.0.1:8000/documents/{document.symbol}" in text
    assert document.sha256 in text
    assert "Page1of1" in text
    assert file["Content-Disposition"] == f'inline; filename="{document.symbol.replace("/", "-")}-en.pdf"'


def test_a_long_text_runs_over_pages(client):
    document = document_in("ja", texts={"ja": TEXTS["ja"] * 40})
    page, file = fetch(client, document, "ja")
    assert len(pdf_words(file.content)) > 1
    assert "".join(pdf_words(file.content)) == letters("".join(Article(page.text).words))


@pytest.mark.parametrize(
    ("language", "face"), [("ja", "NotoSansCJKjp"), ("ko", "NotoSansCJKkr"), ("zh-hans", "NotoSansCJKsc")]
)
def test_each_language_has_its_own_faces(client, language, face):
    _page, file = fetch(client, document_in(language), language)
    fonts = set()
    for page in PdfReader(io.BytesIO(file.content)).pages:
        fonts |= {str(font.get_object()["/BaseFont"]) for font in page["/Resources"]["/Font"].values()}
    cjk = {name for name in fonts if "CJK" in name}
    assert len(cjk) == 1
    assert face in cjk.pop()


def test_it_is_tagged_and_has_its_title_and_language(client):
    _page, file = fetch(client, document_in("ja"), "ja")
    reader = PdfReader(io.BytesIO(file.content))
    assert reader.metadata.title == TITLES["ja"]
    assert reader.trailer["/Root"]["/Lang"].startswith("ja")
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_the_same_version_gives_the_same_bytes():
    document_in("en")
    version = Document.objects.with_succession().get().versions.get()
    content = pdf.content_of(version, [version])
    assert pdf.render(content) == pdf.render(content)


def test_the_second_reader_gets_it_from_the_cache(client, monkeypatch):
    document = document_in("en")
    fetch(client, document, "en")
    monkeypatch.setattr(pdf, "render", None)
    assert fetch(client, document, "en")[1].status_code == 200
