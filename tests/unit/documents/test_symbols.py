import pytest

from apps.documents.symbols import Symbol, canonical, file_name, parse, with_revision


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("APC/2027/1", Symbol("APC", 2027, "", 1)),
        ("APC/2027/L.12", Symbol("APC", 2027, "L", 12)),
        ("UBD2/2014/R.3", Symbol("UBD2", 2014, "R", 3)),
        ("APC/2027/CT.1", Symbol("APC", 2027, "CT", 1)),
        ("APC/WG.1/2027/L.3", Symbol("APC", 2027, "L", 3, "WG.1")),
        ("APC/DC/2027/4", Symbol("APC", 2027, "", 4, "DC")),
        ("APC/2027/L.3/Add.2", Symbol("APC", 2027, "L", 3, addendum=2)),
        ("APC/2027/L.3/Rev.1", Symbol("APC", 2027, "L", 3, revision=1)),
        ("APC/WG.1/2027/L.3/Add.1/Rev.2/Corr.4", Symbol("APC", 2027, "L", 3, "WG.1", 1, 2, 4)),
    ],
)
def test_symbols_read_and_write(text, symbol):
    assert parse(text) == symbol
    assert str(symbol) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "apc/2027/1",
        "APC/27/1",
        "APC/2027/0",
        "APC/2027/X.1",
        "APC/2027/1/2",
        "APC/2027/1.pdf",
        "APC/1G/2027/1",
        "APC/WG.1.2/2027/1",
        "APC/2027/1/Corr.0",
        "APC/2027/1/Rev.1/Add.1",
        "APC/2027/1/CORR.1",
    ],
)  # noqa: E501
def test_anything_else_is_none(text):
    assert parse(text) is None


def test_file_name():
    assert file_name("APC/2027/L.1", "ja", "pdf") == "APC-2027-L.1-ja.pdf"


@pytest.mark.parametrize("text", ["APC/WG.1/2027/L.3/Add.1/Rev.2/Corr.4", "APC/2027/CT.1", "EF0/ADD.1/2027/1/Add.2"])
def test_whatever_letter_case_somebody_types(text):
    assert [canonical(typed) for typed in (text, text.lower(), text.upper())] == [text] * 3


def test_a_revision_has_its_symbol_and_the_first_wording_that_of_the_text():
    found = [with_revision("APC/2027/L.1", 0), with_revision("APC/2027/L.1", 2), with_revision("APC/2027/L.1/Add.1", 1)]
    assert found == ["APC/2027/L.1", "APC/2027/L.1/Rev.2", "APC/2027/L.1/Add.1/Rev.1"]


def test_what_a_symbol_belongs_to():
    symbol, way = parse("APC/2027/L.3/Add.1/Rev.2/Corr.4"), []
    while symbol.parent != symbol:
        symbol = symbol.parent
        way.append(str(symbol))
    assert way == ["APC/2027/L.3/Add.1/Rev.2", "APC/2027/L.3/Add.1", "APC/2027/L.3"]
