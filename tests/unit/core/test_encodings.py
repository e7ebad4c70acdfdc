"""Files as spreadsheets save them in many countries: read by what stands in them, asked about where that stays open."""

import codecs

import pytest

from apps.core.exceptions import Refused
from apps.core.tables.encodings import ENCODINGS, EncodingOpen, decode
from apps.core.tables.plausible import LOOKED_AT, MOST_WORDS, foreign_words
from apps.delegates.people_table.columns import PEOPLE

HEAD = "Family name;Given name;E-mail;Delegation"


def rows(*names: str, head: str = HEAD) -> str:
    people = [f"{name};x{number}@x.example;VAR" for number, name in enumerate(names)]
    return "\n".join([head, *people, ""])


def offered(data: bytes) -> list[str]:
    """The one text for which a file is taken, or those among which somebody chooses."""
    try:
        return [decode(data, PEOPLE).text]
    except EncodingOpen as unsaid:
        return [reading.text for reading in unsaid.readings]


SETTLED = [
    ("cp1252", rows("Größler;Jörg", "Schröder-Weiß;Käthe")),
    ("cp1252", rows("Pérez Roldán;José", "Élan;Noël")),
    ("cp1252", rows("Lefèvre;Hélène", "Gonçalves;Inês", "d’Areth;Zoë")),
    ("cp1250", rows("Wałęsa;Żaneta", "Gąska;Świętosława")),
    ("cp1250", rows("Dvořák;Jiří", "Šťastný;Kateřina", "Něcová;Žofie")),
    ("cp1254", rows("Şükrü;Yılmaz", "Çağlar;Işıl")),
    ("cp1251", rows("Дорж;Бат", "Сүх".replace("ү", "у") + ";Оюун")),
    ("cp1251", rows("Петрова;Мария", "Щукин;Юрий")),
    ("cp1253", rows("Παπαδάκης;Γιώργος", "Νικολάου;Ελένη")),
    ("cp1256", rows("حسن;أحمد", "يوسف;مريم")),
    ("cp932", rows("例山;花", "試田;一郎")),
    ("cp932", "番号,氏名（漢字）,e-mail,国名\n1,例山 花,hana@x.example,VAR\n"),
    ("iso2022_jp", rows("例山;花")),
    *((mark, rows("Größler;Jörg", "例山;花")) for mark in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")),
    ("utf-16-le", "姓\t名\tメール\t国\n例山\t花\thana2@dai.example\tVAR\n"),
    ("utf-16-be", "姓\t名\tメール\t国\n例山\t花\thana2@dai.example\tVAR\n"),
]


@pytest.mark.parametrize(("encoding", "text"), SETTLED)
def test_what_stands_in_a_file_settles_its_encoding(encoding, text):
    assert decode(text.encode(encoding), PEOPLE).text == text


OPEN = [
    ("cp1255", rows("כהן;שרה", "לוי;אברהם")),
    ("cp949", rows("Kim;Nara;김나라", "Park;Duri;박두리", head="Family name;Given name;native name;E-mail;Delegation")),
    ("cp949", rows("이;수", "최;강")),
    ("gb18030", rows("王;小明", "陈;丽华", "赵;国强")),
    ("big5", rows("陳;麗華", "趙;國強", "王;小明")),
    ("euc_jp", rows("例山;花", "試田;一郎")),
    ("cp1257", rows("Žukauskas;Rūta", "Ķēniņš;Ģirts")),
    ("cp1258", rows("Nguyễn;Hương".replace("ễ", "ê\u0303"), "Đặng;Bích".replace("ặ", "ă\u0323"))),
    ("cp1252", rows("João;Simões")),
    ("cp1252", rows("Nicolò;Ada")),
    ("koi8_r", rows("Петрова;Мария", "Щукин;Юрий")),
    ("mac_roman", rows("Größler;Jörg", "Pérez;José")),
    ("cp850", rows("Größler;Jörg", "Müller;Käthe")),
]


@pytest.mark.parametrize(("encoding", "text"), OPEN)
def test_the_right_reading_is_taken_or_offered_but_never_another_in_silence(encoding, text):
    data = text.encode(encoding)
    assert text in offered(data)
    assert decode(data, PEOPLE, encoding).text == text


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_can_be_chosen(encoding):
    assert decode("Plain".encode(encoding), PEOPLE, encoding).text == "Plain"


def test_a_file_that_is_not_in_the_chosen_encoding_is_refused_there():
    with pytest.raises(Refused) as refused:
        decode("Größler".encode("cp1252"), PEOPLE, "utf-8")
    assert (refused.value.field, refused.value.code) == ("encoding", "encoding")


def test_a_sample_shows_words_by_which_one_sees_it():
    with pytest.raises(EncodingOpen) as unsaid:
        decode(OPEN[1][1].encode("cp949"), PEOPLE)
    assert "김나라 · 박두리" in [reading.sample for reading in unsaid.value.readings]


@pytest.mark.parametrize("end", ["\r", "\r\n", "\n"])
def test_line_ends_are_those_of_any_system(end):
    assert decode(f"a{end}b{end}".encode(), PEOPLE).text == "a\nb\n"


def test_marks_of_bytes_and_direction_go():
    assert decode(codecs.BOM_UTF8 + "a\u200eb\ufeff\u200bc".encode(), PEOPLE).text == "abc"


NAMES = {
    "cp1252": "Größler Weiß Hélène Lefèvre Gonçalves João Simões Conceição Muñoz Roldán Åsa "
    "Søren Ærø Þór Guðrún Nicolò Zoë",
    "cp1250": "Wałęsa Świętosława Żaneta Dvořák Jiří Šťastný Žofie Čapek Kovács Győző Szűcs Ţepeş Mănescu Đoković",
    "cp1251": "Иванов Щукин Юрий Дорж Оюун Ярослав Їжак",
    "cp1253": "Παπαδάκης Γιώργος Ελένη Άννα ΠΑΠΑΔΟΠΟΥΛΟΣ",
    "cp1254": "Şükrü Yılmaz Çağlar Işıl Öztürk Ayşe İbrahim",
    "cp1255": "כהן שרה לוי אברהם דוד",
    "cp1256": "حسن أحمد يوسف مريم",
    "cp1257": "Žukauskas Rūta Ķēniņš Ģirts Jānis Õunapuu",
    "cp932": "山田太郎 佐藤花子 例山 たなか サトウ 齋藤",
    "cp949": "김나라 박두리 이수 최강 金娜羅",
    "gb18030": "王小明 陈丽华 欧阳修 刘婷婷",
    "big5": "陳麗華 趙國強 王小明 歐陽修",
    "euc_jp": "山田太郎 佐藤花子 たなか",
    "koi8_r": "Иванов Щукин Юрий",
}


@pytest.mark.parametrize(
    ("encoding", "name"), [(code, name) for code, names in NAMES.items() for name in names.split()]
)
def test_even_a_single_name_is_not_taken_for_another_in_silence(encoding, name):
    text = f"Family name;E-mail\n{name};x@x.example\n"
    assert text in offered(text.encode(encoding))


def test_of_a_long_file_a_part_is_looked_at():
    words = foreign_words(" ".join(f"ö{number}ö" for number in range(300_000)))
    assert len(words) == MOST_WORDS
    assert foreign_words(f"{'x ' * LOOKED_AT}ö") == []
