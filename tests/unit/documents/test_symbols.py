import pytest

from apps.documents.symbols import Symbol, file_name, parse


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("APC/2027/1", Symbol("APC", 2027, "", 1)),
        ("APC/2027/L.12", Symbol("APC", 2027, "L", 12)),
        ("UBD2/2014/R.3", Symbol("UBD2", 2014, "R", 3)),
        ("APC/2027/CT.1", Symbol("APC", 2027, "CT", 1)),
    ],
)
def test_symbols_read_and_write(text, symbol):
    assert parse(text) == symbol
    assert str(symbol) == text


@pytest.mark.parametrize(
    "text", ["", "apc/2027/1", "APC/27/1", "APC/2027/0", "APC/2027/X.1", "APC/2027/1/2", "APC/2027/1.pdf"]
)  # noqa: E501
def test_anything_else_is_none(text):
    assert parse(text) is None


def test_file_name():
    assert file_name("APC/2027/L.1", "ja", "pdf") == "APC-2027-L.1-ja.pdf"
