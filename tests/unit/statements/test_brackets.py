"""Which signs are brackets round what is not agreed, by how drafts in every script write them."""

import pytest

from apps.statements.paragraphs.brackets import first_bracket, first_square_bracket, has_bracket, has_square_bracket


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Agree [to meet].", "["),
        ("再び］合意する。", "］"),
        ("﹇再び﹈合意する。", "﹇"),
        ("〔再び〕合意する。", "〔"),
        ("双方〔同意〕再次会晤。", "〔"),
        ("︹再︺、﹝再﹞", "︹"),
        ("〔以下略〕", "〔"),
        ("〔2024", "〔"),
        ("〔2024年度〕の計画", "〔"),
        ("国发〔2024〕1号〔草案〕", "〔"),
        ("〔20245〕", "〔"),
    ],
)
def test_what_stands_in_these_is_not_agreed(text, sign):
    assert (first_bracket(text), has_bracket(text)) == (sign, True)


@pytest.mark.parametrize(
    "text",
    [
        "", "(a) to meet;", "（二）再び会合する。", "【安全保障】", "〖平和〗", "「合意」と『約束』", "《联合声明》",
        "〈注〉", "国发〔2024〕1号", "国办函〔２０２４〕３号", "中发〔二〇一九〕4号", "〔2024年〕", "{a}", "“words”",
    ],
)  # fmt: skip
def test_what_stands_in_these_may_be(text):
    assert (first_bracket(text), has_bracket(text)) == ("", False)


def test_files_are_held_to_square_ones():
    assert [has_square_bracket(text) for text in ("[a]", "［a］", "〔a〕", "﹇a﹈")] == [True, True, False, False]
    assert first_square_bracket("〔a［") == "［"
