import pytest

from apps.core.exceptions import Refused
from apps.core.tables.encodings import decode
from apps.core.tables.files import text_of
from apps.core.tables.pasted import harmless, read_table, write_csv
from apps.delegates.people_table.columns import PEOPLE

TEXT = "姓,メール\n例,delegate1@example.org\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp932"])
def test_a_file_is_read_in_the_encoding_it_has(encoding):
    text = TEXT if encoding != "utf-16-le" else "family name\temail\nExample\tdelegate1@example.org\n"
    assert decode(text.encode(encoding), PEOPLE).text == text


@pytest.mark.parametrize("data", [b"\x00\x00\x01\x00", b"\x89PNG\r\n\x1a\n\x00", b"PK\x03\x04\x14\x00\x06\x00"])
def test_what_is_no_text_is_refused_in_a_sentence(data):
    with pytest.raises(Refused) as refused:
        decode(data, PEOPLE)
    assert (refused.value.field, refused.value.code) == ("file", "encoding")


def test_a_huge_file_is_refused():
    with pytest.raises(Refused) as refused:
        text_of(b"a" * 1_000_001, PEOPLE)
    assert refused.value.code == "too_large"


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_the_delimiter_is_the_one_the_header_uses(delimiter):
    table = read_table(delimiter.join(["a", "b", "c"]) + "\n" + delimiter.join(["1", "2", "3"]), PEOPLE)
    assert (table.header, table.rows) == (["a", "b", "c"], [["1", "2", "3"]])


def test_rows_keep_the_line_numbers_of_the_text():
    table = read_table('a,b\n\n"one\ntwo",2\n\n3,4\n', PEOPLE)
    assert (table.rows, table.lines) == ([["one two", "2"], ["3", "4"]], [3, 6])


def test_blanks_of_any_script_are_folded():
    assert read_table("a\u3000b,c\n x\u3000 y ,z", PEOPLE).rows == [["x y", "z"]]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "empty"), (" \n \n", "empty"), ('""\n""\n', "empty"), ("a,b\n", "header_only"), ('a,b\n"x,y\n', "quotes")],
)
def test_a_table_that_is_none_is_refused(text, code):
    with pytest.raises(Refused) as refused:
        read_table(text, PEOPLE)
    assert (refused.value.field, refused.value.code) == ("table", code)


@pytest.mark.parametrize("cell", ["=1+1", "+81 3", "-1", "@SUM(A1)"])
def test_formulas_are_made_harmless_and_come_back_unchanged(cell):
    written = write_csv([["a", "b"], [cell, "x"]])
    assert f"'{cell},x" in written.decode("utf-8-sig")
    assert read_table(decode(written, PEOPLE).text, PEOPLE).rows == [[cell, "x"]]


def test_a_cell_that_begins_with_a_tab_is_made_harmless_too():
    assert harmless("\t=1") == "'\t=1"
