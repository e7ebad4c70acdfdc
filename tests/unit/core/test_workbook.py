"""Workbooks: read as their cells show, and never unpacked into more than a server can hold."""

import datetime as dt
import io
import zipfile

import openpyxl
import pytest

from apps.core.exceptions import Refused
from apps.core.tables import workbook
from apps.core.tables.files import text_of
from apps.core.tables.pasted import read_table
from apps.delegates.people_table.columns import PEOPLE

HEAD = ["Family name", "Given name", "E-mail", "Delegation"]


def saved(*sheets, hidden=()) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets):
        sheet = book.create_sheet(f"Sheet {number}")
        sheet.sheet_state = "hidden" if number in hidden else "visible"
        for row in rows:
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    """The workbook with one part more, or another one of that name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, content)
    return buffer.getvalue()


def code_of(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        text_of(data, PEOPLE)
    assert refused.value.field == "file"
    return refused.value.code


def test_cells_are_what_they_show():
    rows = [HEAD, ["Norr", 3.0, dt.datetime(2027, 5, 10), True], ['"Q" R', "a\nb\tc", None, 1.5], []]
    table = read_table(text_of(saved(rows), PEOPLE).text, PEOPLE)
    assert table.header == HEAD
    assert table.rows == [["Norr", "3", "2027-05-10", "True"], ['"Q" R', "a b c", "", "1.5"]]


def test_merged_cells_leave_their_neighbours_empty():
    book = openpyxl.load_workbook(
        io.BytesIO(saved([HEAD, ["A", "B", "a@x.example", "VAR"], ["C", "D", "c@x.example", "x"]]))
    )
    book.active.merge_cells("D2:D3")
    buffer = io.BytesIO()
    book.save(buffer)
    assert [row[3] for row in read_table(text_of(buffer.getvalue(), PEOPLE).text, PEOPLE).rows] == ["VAR", ""]


def test_the_sheet_of_people_is_read_and_a_hidden_one_is_not():
    people = [HEAD, ["Norr", "Una", "una@x.example", "VAR"]]
    other = [HEAD, ["Hidden", "H", "h@x.example", "VAR"]]
    found = text_of(saved([["Notes"]], other, people, hidden={1}), PEOPLE)
    assert "Norr" in found.text
    assert "Hidden" not in found.text
    assert str(found.remark) == "The sheet “Sheet 2” of the workbook was read, and these were not: Sheet 0."


def test_a_sheet_is_read_up_to_a_limit_whatever_it_says_of_its_size(monkeypatch):
    monkeypatch.setattr(workbook, "MAX_ROWS", 5)
    assert text_of(saved([HEAD, *[["A", "B", "", ""]] * 20]), PEOPLE).text.count("\n") == 5


def test_what_unpacks_into_too_much_is_refused_before_it_is_unpacked():
    bomb = with_part(saved([HEAD]), "xl/media/more.xml", b"0" * (workbook.MAX_UNPACKED + 1))
    assert len(bomb) < 100_000
    assert code_of(bomb) == "too_large"


def test_a_size_that_is_a_lie_is_not_believed():
    data = bytearray(with_part(saved([HEAD]), "xl/more.xml", b"0" * 5_000_000))
    size = (5_000_000).to_bytes(4, "little")
    while (place := data.find(size)) >= 0:
        data[place : place + 4] = (10).to_bytes(4, "little")
    assert code_of(bytes(data)) == "broken"


def test_too_many_parts_are_refused(monkeypatch):
    monkeypatch.setattr(workbook, "MAX_PARTS", 3)
    assert code_of(saved([HEAD])) == "too_large"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_refused(encoding):
    laugh = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst>&b;</sst>'
    assert code_of(with_part(saved([HEAD]), "xl/sharedStrings.xml", laugh.encode(encoding))) == "broken"


@pytest.mark.parametrize(
    "parts",
    [{"a.txt": b"x"}, {"word/document.xml": b"<w/>", "[Content_Types].xml": b"<Types/>"}, {"mimetype": b"ods"}],
)
def test_another_kind_of_file_is_told(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    assert code_of(buffer.getvalue()) == "other_kind"


def test_a_damaged_workbook_is_told():
    data = saved([HEAD])
    assert code_of(data[:-30]) == "broken"
    assert code_of(with_part(data, "xl/workbook.xml", b"<workbook/>")) == "empty"
    assert code_of(with_part(data, "xl/worksheets/sheet1.xml", b"<worksheet")) == "broken"


def test_an_empty_workbook_is_told():
    assert code_of(saved([[]])) == "empty"
