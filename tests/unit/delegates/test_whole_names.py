import pytest

from apps.core.tables.pasted import read_table
from apps.delegates.people_table.columns import PEOPLE
from apps.delegates.people_table.whole_names import split_name, split_whole_names


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Delegate Example", ("Example", "Delegate", "", False)),
        ("Delegate van Example", ("Example", "Delegate van", "", False)),
        ("EXAMPLE Delegate", ("EXAMPLE", "Delegate", "", True)),
        ("VAN EXAMPLE Delegate One", ("VAN EXAMPLE", "Delegate One", "", True)),
        ("Delegate J. VAN EXAMPLE", ("VAN EXAMPLE", "Delegate J.", "", False)),
        ("DELEGATE EXAMPLE", ("EXAMPLE", "DELEGATE", "", False)),
        ("Example, Delegate One", ("Example", "Delegate One", "", False)),
        ("Example", ("Example", "", "", False)),
        ("", ("", "", "", False)),
        ("例 一郎", ("例", "一郎", "例 一郎", True)),
        ("例\u3000一郎", ("例", "一郎", "例 一郎", True)),
        ("例一郎", ("例一郎", "", "例一郎", True)),
        ("예 대표", ("예", "대표", "예 대표", True)),
    ],
)
def test_a_whole_name_is_split(name, parts):
    assert split_name(name) == parts


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("full name,e-mail", ["family name", "given name", "native name", "name order", "e-mail"]),
        ("氏名,メール", ["姓", "名", "漢字氏名", "姓名の順", "メール"]),
        ("名前,漢字", ["姓", "名", "姓名の順", "漢字"]),
        ("name,氏名", ["family name", "given name", "name order", "氏名"]),
    ],
)
def test_the_columns_take_the_language_of_the_heading(header, expected):
    assert read_table(split_whole_names(f"{header}\n例 一郎,x\n"), PEOPLE).header == expected


@pytest.mark.parametrize(
    "text", ["姓,氏名\n例,例 一郎\n", "family name,name\nx,y\n", "name,given name\nx,y\n", "e-mail\nx\n"]
)
def test_a_table_with_a_family_name_or_without_any_name_stays_as_it_is(text):
    assert split_whole_names(text) == text


def test_the_delimiter_stays_and_short_rows_are_filled():
    assert split_whole_names("e-mail;name\nx;Delegate Example\ny\n") == (
        "e-mail;family name;given name\nx;Example;Delegate\ny;;\n"
    )
