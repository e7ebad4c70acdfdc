"""The PDF says what the page says, letter by letter, in every script."""

import io
import re
import unicodedata
from html.parser import HTMLParser

import pytest
from pypdf import PdfReader

from apps.core.typesetting import fonts
from apps.documents import pdf
from apps.documents.choices import DocumentKind
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


def as_printed(page, document, language):
    """The words of the page, and rule and language below them."""
    version = Document.objects.with_succession().get(pk=document.pk).versions.get(language=language)
    version.document = Document.objects.with_succession().get(pk=document.pk)
    told = pdf.content_of(version, [version])
    return letters("".join([*Article(page.text).words, *told["facts"]]))


@pytest.mark.parametrize("language", ["en", "ja", "ko", "zh-hans", "mn"])
def test_the_pdf_has_the_words_of_the_page(client, language):
    document = document_in(language)
    page, file = fetch(client, document, language)
    assert (page.status_code, file.status_code, file["Content-Type"]) == (200, 200, "application/pdf")
    assert "".join(pdf_words(file.content)) == as_printed(page, document, language)


def test_sub_paragraphs_begin_further_in(client):
    document = DocumentFactory(adopted=True)
    rows = [
        {**paragraph(text, number), **({"level": level} if level > 1 else {})}
        for text, number, level in (("Decide:", "1", 1), ("to meet:", "(a)", 2), ("soon;", "(i)", 3), ("End.", "2", 1))
    ]
    PublicationFactory(
        version__document=document, version__language="en", version__title="Text", version__paragraphs=rows, live=True
    )
    page, file = fetch(client, document, "en")
    found = {}

    def seen(text, page, line, _font, _size):
        found.setdefault(text.strip(), page[4] + line[4])

    PdfReader(io.BytesIO(file.content)).pages[0].extract_text(visitor_text=seen)
    left = [next(at for words, at in found.items() if words.startswith(each)) for each in ("Decide", "to meet", "soon")]
    step = 11 / 25.4 * 72
    assert [round(at - left[0], 1) for at in left] == [0, round(step, 1), round(2 * step, 1)]
    assert re.findall(r'class="numbered( level-\d)?"', page.text) == ["", " level-2", " level-3", ""]


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
    assert "".join(pdf_words(file.content)) == as_printed(page, document, "ja")


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


def words_of(client, text, language="en"):
    """What stands in the PDF of a text of one paragraph, with the answer."""
    document = document_in(language, texts={language: [text]})
    answer = client.get(f"/en/documents/{document.symbol}.pdf", {"language": language})
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    return "".join(pdf_words(answer.content))


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("\uf0b7 The parties meet yearly.", "•Thepartiesmeetyearly."),
        ("ไทย ภาษาไทย", "ไทยภาษาไทย"),
        ("ភាសាខ្មែរ", "ភាសា"),
        ("हिन्दी", "हिन्दी"),
        ("5 ℃, ½, №, → and ∑ and ☎.", "5℃,½,№,→and∑and☎."),
        ("髙橋、𠮷野、⼈々、㈱例社、①②③", "髙橋、𠮷野、人々、㈱例社、①②③"),
        ("ﬁnal ofﬁce", "finaloffice"),
    ],
    ids=["bullet of Word", "Thai", "Khmer", "Devanagari", "signs", "rare characters", "ligatures"],
)
def test_letters_that_the_faces_have(client, text, printed):
    assert letters(printed) in words_of(client, text)


def test_arabic_letters_of_uyghur_have_a_face():
    assert fonts.boxed([("here", "ئۇيغۇرچە عربي")]) == []


@pytest.mark.parametrize(
    ("text", "code", "name"),
    [
        ("\ue123 private", "U+E123", ""),
        ("\U000f1234", "U+F1234", ""),
        ("🇯 half a flag", "U+1F1EF", "REGIONAL INDICATOR SYMBOL LETTER J"),
        ("\u0378 unassigned", "U+0378", ""),
    ],
    ids=["private", "supplementary private", "half a flag", "unassigned"],
)
def test_a_letter_without_a_face_is_a_box_with_its_code(client, text, code, name):
    assert code in words_of(client, text)
    (boxed,) = fonts.boxed([("paragraph 1", text), ("paragraph 2", "plain"), ("title", text)])
    assert (boxed.code, boxed.name, boxed.places) == (code, name, ["paragraph 1", "title"])


@pytest.mark.parametrize(
    "text", ["One 🕊️ dove", "ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ", "བོད་ཡིག", "👩🏽‍🚀 🇯🇵", "\u0301\u0301 alone", "\u200d", "a" * 4000]
)
def test_there_is_a_pdf_of_whatever_is_written(client, text):
    for place in ("words", "title"):
        title = text[:300] if place == "title" else "Title"
        document = DocumentFactory(adopted=True, kind=DocumentKind.DECISION)
        row = paragraph(text, "\uf0b7")
        PublicationFactory(version__document=document, version__title=title, version__paragraphs=[row], live=True)
        assert client.get(f"/en/documents/{document.symbol}.pdf").status_code == 200


@pytest.mark.parametrize("letter", ["x", "ж", "é"])
def test_an_unbroken_word_is_broken_and_not_cut(client, letter):
    document = document_in("en", texts={"en": [f"See {letter * 300} for the list."]})
    page = PdfReader(io.BytesIO(client.get(f"/en/documents/{document.symbol}.pdf").content)).pages[0]
    lines = [line.count(letter) for line in page.extract_text().splitlines() if letter * 8 in line]
    assert (sum(lines), len(lines) > 3, max(lines) < 100) == (300, True, True)


def test_it_says_forum_meeting_rule_and_language(client):
    document = document_in("en")
    said = "".join(pdf_words(fetch(client, document, "en")[1].content))
    for words in (document.conference.forum.names["en"], document.conference.titles["en"], "Rule: consensus",
                  "Language: English (authentic)"):  # fmt: skip
        assert letters(words) in said


def test_a_reader_who_has_it_is_told_so(client):
    document = document_in("en")
    address = f"/en/documents/{document.symbol}.pdf"
    first = client.get(address)
    again = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    document.conference.titles = {"en": "Another name of the meeting"}
    document.conference.save()
    changed = client.get(address, headers={"if-none-match": first["ETag"]})
    assert (changed.status_code, changed["ETag"] == first["ETag"]) == (200, False)
    assert letters("Another name of the meeting") in "".join(pdf_words(changed.content))
