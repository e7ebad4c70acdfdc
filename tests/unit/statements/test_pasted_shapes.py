"""Texts as Word, PDFs and many scripts hand them over: cut as a person would, every guess said at its place."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apps.documents.choices import ParagraphKind
from apps.statements.paragraphs.alignment import lay_out
from apps.statements.paragraphs.numbering import han_value, in_letters, in_roman, marks, roman_value
from apps.statements.paragraphs.parsing import parse
from apps.statements.paragraphs.remarks import SENTENCES, Remark
from tests.support.processor import within


def cut(text):
    return [(each.number, each.text) for each in parse(text)]


def numbers(text):
    return [each.number for each in parse(text)]


def kinds(text):
    return [each.kind for each in parse(text)]


def guesses(text):
    return [[remark.code for remark in each.remarks] for each in parse(text)]


LONG = "Recalling the talks held at Ternport and the spirit in which they were held among all of the parties there,"
WORD = f"The participants of the meeting,\r\n{LONG}\r\nConvinced{LONG[9:]}\r\n1.\tAgree to meet;\r\n2.\tThank the host."


def test_word_ends_each_paragraph_with_one_line_end():
    assert kinds(WORD) == ["preamble"] * 3 + ["operative"] * 2
    assert guesses(WORD) == [[], ["line-end"], ["line-end"], [], []]


def test_lines_broken_by_the_width_of_a_page_are_one_paragraph():
    lines = (
        "The parties recall their talks in Ternport, Harbourton and\nVarland, in which they agreed upon some contacts,"
    )
    assert len(parse(f"{lines}\nand will keep it for as long as the host of the year asks\nfor it.")) == 1
    assert (
        len(
            parse(
                "参加者は、これまでの対話を想起し、次回の会合に\nおいて共通の用語集を作成することに合意し、\n主催者に感謝する。"
            )
        )
        == 1
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Agree:\na) meet;\nb) talk.\n2. Ask.", ["1", "(a)", "(b)", "2"]),
        ("1. Agree:\na. meet;\nb. talk.\n2. Ask.", ["1", "(a)", "(b)", "2"]),
        ("1. Agree:\n(i) meet;\n(ii) talk;\n(iii) go.\n2. Ask.", ["1", "(i)", "(ii)", "(iii)", "2"]),
        ("I. Meet.\nII. Talk.\nIII. Go.\nIV. Ask.", ["I.", "II.", "III.", "IV."]),
        ("A) Meet.\nB) Talk.", ["A.", "B."]),
        ("1. Стороны:\n(а) раз;\n(б) два;\n(в) три.\n2. Они.", ["1", "(a)", "(b)", "(c)", "2"]),
        ("1) Талууд:\nа) нэг;\nб) хоёр.\n2) Тэд.", ["1", "(a)", "(b)", "2"]),
        ("一、同意。\n二、感谢。\n三、生效。", ["1", "2", "3"]),
        ("一、同意：\n（一）会晤；\n（二）交换。\n二、感谢。", ["1", "(1)", "(2)", "2"]),
        ("①会合する。\n②感謝する。", ["1", "2"]),
        ("1. 合意する。\n① 会合する。\n② 交換する。\n2. 感謝する。", ["1", "(1)", "(2)", "2"]),
        ("1. 합의한다.\n가. 만난다.\n나. 교환한다.\n2. 감사한다.", ["1", "(a)", "(b)", "2"]),
        ("１　合意する。\nア　会合する。\nイ　交換する。\n２　感謝する。", ["1", "(a)", "(b)", "2"]),
        ("一　合意する。\n（イ）会合する。\n（ロ）交換する。\n二　感謝する。", ["1", "(a)", "(b)", "2"]),
        ("１ 合意する。\n２ 求める。", ["1", "2"]),
        ("1. General\n1.1 They meet.\n1.2 They talk.\n2. Final\n2.1 It ends.", ["1", "1.1", "1.2", "2", "2.1"]),
        ("Ⅰ．会合する。\nⅡ．感謝する。", ["I.", "II."]),
        ("⑴ 会合する。\n⑵ 感謝する。", ["1", "2"]),
        ("1.They meet.\n2.They thank.\n3.Varland asks.", ["1", "2", "3"]),
        ("1)They meet.\n2)They thank.", ["1", "2"]),
        ("1 - They meet.\n2 – They thank.\n3 - They go.", ["1", "2", "3"]),
        ("1/ Талууд:\nа/ нэг;\nб/ хоёр.\n2/ Тэд.", ["1", "(a)", "(b)", "2"]),
        ("1.\u2003They meet.\n2.\u2002They thank.\n3.\u00a0They go.", ["1", "2", "3"]),
        ("イ　会合する。\nロ　交換する。\nハ　感謝する。", ["(a)", "(b)", "(c)"]),
        ("1　合意する。\nイ 会合する。\nロ 交換する。\n2　感謝する。", ["1", "(a)", "(b)", "2"]),
        ("❶ Meet.\n❷ Talk.\n❸ Go.", ["1", "2", "3"]),
        ("1\ufe0f\u20e3 Meet.\n2\ufe0f\u20e3 Talk.", ["1", "2"]),
        ("ⓐ Meet.\nⓑ Talk.", ["(a)", "(b)"]),
        ("\n".join(f"{sign}条項。" for sign in "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒"), [str(n) for n in range(1, 23)]),
        ("壹、各方同意。\n贰、各方感谢。\n叁、生效。", ["1", "2", "3"]),
        ("壹、各方同意。\n貳、各方感謝。\n參、生效。", ["1", "2", "3"]),
        ("\n".join(f"{n}. Sentence number {n} is here." for n in range(1, 13)), [str(n) for n in range(1, 13)]),
        (
            "\n".join(f"({letter}) point {letter};" for letter in "abcdefghij"),
            [f"({letter})" for letter in "abcdefghij"],
        ),
    ],
)
def test_numbers_of_every_script_are_their_latin_counterparts(text, expected):
    assert numbers(text) == expected
    assert not any(guesses(text))


@pytest.mark.parametrize(
    "text",
    [
        "Article 1\nThe parties meet yearly.\nArticle 2\nThe host chairs.",
        "Article 1. The parties meet yearly.\nArticle 2. The host chairs.",
        "Статья 1\nСтороны встречаются.\nСтатья 2\nХозяин ведёт.",
        "第一条 各方同意每年会晤。\n第二条 各方感谢东道主。",
        "第１条　参加者は毎年会合する。\n第２条　主催者が議長を務める。",
        "제1조(목적) 만난다.\n제2조 감사한다.",
        "1 дүгээр зүйл. Талууд уулзана.\n2 дугаар зүйл. Зохион байгуулагч даргална.",
    ],
)
def test_articles_are_headings_of_their_own(text):
    assert kinds(text) == ["heading", "operative", "heading", "operative"]


def test_articles_have_titles_of_their_own():
    text = (
        "CHAPTER I\nGeneral provisions\nArticle 1\nPurpose\nThe parties meet every year in the place that "
        "the host names for it.\nArticle 2\n"
        "The parties keep a list of contacts, which the host of each year renews and\nTernport prints."
    )
    assert [each.text for each in parse(text) if each.kind == "heading"] == [
        "CHAPTER I", "General provisions", "Article 1", "Purpose", "Article 2"
    ]  # fmt: skip
    assert [each.text for each in parse(text) if each.kind == "operative"][1:] == [
        "The parties keep a list of contacts, which the host of each year renews and Ternport prints."
    ]


def test_a_number_on_a_line_of_its_own_belongs_to_the_next():
    text = "1.\nThe parties agree to meet.\n2.\n\nThey thank the host:\n\n•\nfor one thing\n•\nfor another"
    assert cut(text) == [
        ("1", "The parties agree to meet."), ("2", "They thank the host:"), ("•", "for one thing"), ("•", "for another")
    ]  # fmt: skip


def test_full_width_letters_number_too():
    assert numbers("１．合意する：\n（ａ）会合する。\n（ｂ）交換する。\n２．感謝する。") == ["1", "(a)", "(b)", "2"]


def test_an_indent_begins_a_paragraph():
    text = "\u3000参加者は、対話を想起し、次回の会合に\nおいて用語集を作成する。\n"
    text += "\u3000主催者に感謝する。\n\u3000来年も会う。"
    assert [len(each.text) for each in parse(text)] == [30, 9, 6]


def test_an_article_that_is_only_spoken_of_is_none():
    text = "1. The parties recall, as said in\nArticle 1 of the paper, and in\nAnnex 2 as well, their talks.\n2. Ask."
    assert numbers(text) == ["1", "2"]


def test_numbers_begin_again_under_headings():
    text = "A. Security at sea\n1. Pilots share.\n2. Harbours answer.\nB. Fisheries\n1. Quotas rise.\n2. Boats sail."
    assert kinds(text) == ["heading", "operative", "operative"] * 2
    assert numbers(text) == ["", "1", "2"] * 2
    apart = "Security\n\n1. Pilots.\n2. Harbours.\n\nFisheries\n\n1. Quotas."
    assert (kinds(apart), numbers(apart)) == (
        ["heading", "operative", "operative", "heading", "operative"],
        ["", "1", "2", "", "1"],
    )
    assert guesses(apart) == [["heading"], [], [], ["heading"], []]
    assert guesses("1. Pilots.\n2. Harbours.\n1. Quotas.\n2. Boats.") == [[], [], ["restart"], []]


def test_numbers_that_go_on_under_headings():
    text = "I. Introduction\n1. One.\n2. Two.\nII. Body\n3. Three.\n(a) part;\n(b) part.\nIII. End\n4. Four."
    assert kinds(text) == ["heading", *["operative"] * 2, "heading", *["operative"] * 3, "heading", "operative"]
    assert numbers(text) == ["", "1", "2", "", "3", "(a)", "(b)", "", "4"]
    assert [each for each in guesses(text) if each] == [["heading"]] * 3
    assert guesses("I. Introduction\n1. One.\n2. Two.\nII. Body\n4. Four.")[-1] == ["wrapped"]


def test_lines_to_sign_on_are_no_foot_of_a_page():
    line = "_" * 20
    text = f"1. Agree.\n2. Ask.\n\n{line}\nUna Norr\nHead of delegation\n\n{line}\nJan Birk"
    assert cut(text)[2:] == [("", each) for each in (line, "Una Norr", "Head of delegation", line, "Jan Birk")]
    assert kinds(text)[2:] == ["closing"] * 5
    assert not any(each.out for each in parse(text))


@pytest.mark.parametrize(
    "sign", ["•\t", "• ", "\uf0b7\t", "\uf0a7 ", "\uf0d8\t", "\uf0fc\t", "\uf041\t", "o\t", "▪ ", "・", "* "]
)
def test_bullets_of_every_font(sign):
    text = f"The parties will\n{sign}meet yearly\n{sign}share papers\n\n1. This is agreed."
    assert cut(text) == [
        ("", "The parties will"),
        ("•", "meet yearly"),
        ("•", "share papers"),
        ("1", "This is agreed."),
    ]
    assert kinds(text) == ["preamble", "operative", "operative", "operative"]


def test_dashes_are_bullets_in_a_list_and_nowhere_else():
    assert numbers("They will:\n– meet;\n– talk.\nThey agree.") == ["", "–", "–", ""]
    assert cut("The parties met\n– in Ternport –\nand agreed.") == [("", "The parties met – in Ternport – and agreed.")]


def test_a_hyphen_at_a_line_end_goes_where_the_text_shows_the_word():
    shown = (
        "Their cooperation in long-term planning grows.\n\n1. They deepen their coopera-\ntion and long-\nterm papers."
    )
    assert parse(shown)[1].text == "They deepen their cooperation and long-term papers."
    assert guesses(shown) == [[], []]
    hidden = "1. They deepen their coopera-\ntion in the Asia-\nPacific region."
    assert parse(hidden)[0].text == "They deepen their coopera-tion in the Asia-Pacific region."
    assert parse(hidden)[0].remarks == (Remark("hyphen", "coopera-tion"),)
    assert parse("1. co\u00adopera\u00ad\ntion")[0].text == "cooperation"


@pytest.mark.parametrize(
    "foot",
    [
        "Tern Talks 2027 – Page 1 of 2", "Page 1", "1/2", "- 3 -", "7", "第1页 共2页", "Стр. 4", "3 ページ",
        "Seite 1 von 2", "Page 2 | Tern Talks", "- iv -", "2 of 5", "2 / 5 ページ", "2 | Page", "3 | P a g e",
    ],
)  # fmt: skip
def test_the_foot_of_a_page_is_shown_and_taken_out(foot):
    text = f"1. The parties meet in the place that the\n\n{foot}\n\nhost of that year names.\n\n2. They thank the host."
    found = parse(text)
    assert [each.text for each in found if not each.out] == [
        "The parties meet in the place that the host of that year names.", "They thank the host."
    ]  # fmt: skip
    assert [(each.text, each.remarks[0].code) for each in found if each.out] == [(foot, "footer")]
    assert guesses(text)[0] == ["goes-on"]


def test_what_is_printed_on_every_page():
    text = "1. They meet and share\n\nTern Talks 2027\n\ntheir papers.\n2. They ask\n\nTern Talks 2027\n\nfor more."
    assert [each.text for each in parse(text) if not each.out] == [
        "They meet and share their papers.",
        "They ask for more.",
    ]


def test_footnotes_are_said_and_kept():
    text = (
        "1. They recall the paper[1] and its annex.[2]\n2. They thank.\n\n[1] Paper of 3 May.\n[2] Annex to the same."
    )
    assert [each.text for each in parse(text)][2:] == ["[1] Paper of 3 May.", "[2] Annex to the same."]
    assert guesses(text) == [["footnote-mark"] * 2, [], ["footnote"], ["footnote"]]
    assert guesses("1. They [agree] to talk[s] in [2027].") == [[]]


def test_a_wrapped_line_that_begins_with_a_number():
    text = "1. They recall their decision\n2. It was reached by all,\nas paragraph 4 says.\n2. They thank the host."
    assert numbers(text) == ["1", "2"]
    assert parse(text)[0].remarks == (Remark("wrapped", "2."),)
    other = parse("1. They recall their decision\n7. of the minutes.\n2. They thank.")
    assert [(each.number, [r.words for r in each.remarks]) for each in other] == [("1", ["7."]), ("2", [])]


def test_doubled_and_skipped_numbers_are_said():
    assert cut("1. One.\n2. Two.\n2bis. Again.\n3. Three.")[2] == ("2bis", "Again.")
    assert guesses("1. One.\n2. Two.\n2bis. Again.\n3. Three.") == [[], [], ["doubled"], []]
    assert guesses("1. One.\n2. Two.\n2. Again.\n4. Four.") == [[], [], ["doubled"], ["order"]]


@pytest.mark.parametrize(
    "place",
    [
        "Ternport, 3 June 2027", "Done at Ternport on 3 June 2027.", "Tokyo, June 3, 2027", "2027年6月3日、東京にて",
        "г. Тернпорт, 3 июня 2027 года", "2027년 6월 3일, 서울", "Улаанбаатар, 2027 оны 6 дугаар сарын 3",
        "二〇二七年六月三日于北京",
    ],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_place_date_and_names_close_the_text(place, between):
    text = between.join(["1. Agree to meet.\n2. Thank the host.", place, "For the delegation of Varland", "Una Norr"])
    assert kinds(text) == ["operative", "operative", "closing", "closing", "closing"]
    assert guesses(text)[2:] == [["closing"]] * 3


def test_names_without_a_date_are_no_headings():
    assert kinds("1. Agree.\n\nVarland delegation\n\nUna Norr") == ["operative", "closing", "closing"]


def test_headings_by_their_looks_have_something_under_them():
    text = "Preamble\n\nThe parties meet\n\nas friends\n\n1. They thank the host."
    assert kinds(text) == ["heading", "preamble", "preamble", "operative"]
    assert guesses(text) == [["heading"], [], ["small"], []]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The ﬁnal ofﬁce ﬂoor of eﬃcient staﬀ", "The final office floor of efficient staff"),
        ("“open door” – the host’s … stays\u00a0", "“open door” – the host’s … stays"),
        ("The parties\u200e meet\u200f at\u2066 Ternport\u061c.", "The parties meet at Ternport."),
        ("meet\x0bin Ternport\u2028and Harbourton", "meet in Ternport and Harbourton"),
        ("⼈々と⽇本", "人々と日本"),
        ("ﺍﻟﺴﻼﻡ", "السلام"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("㈱例社、½ ℃ №", "㈱例社、½ ℃ №"),
    ],
)
def test_letters_as_everybody_writes_them(text, read):
    assert parse(f"1. {text}")[0].text == read


def test_a_sign_that_only_its_font_knows_is_said():
    assert parse("1. The \uf041 sign.")[0].remarks == (Remark("letter", "\uf041"),)


def test_languages_with_other_counts_are_laid_side_by_side_with_gaps():
    layout = lay_out({"en": "Intro,\n\n1. Agree.\n2. Ask.", "ja": "1、合意する。\n\n2、求める。"}, "en")
    beside = [(row.text, row.translations["ja"]) for row in layout.rows]
    assert beside == [("Intro,", ""), ("Agree.", "合意する。"), ("Ask.", "求める。")]
    assert layout.rows[0].remarks == [("ja", Remark("alone", "日本語"))]
    assert layout.faults[0].startswith("The 日本語 text has 2 paragraphs and the English text 3.")
    more = lay_out({"en": "1. Agree.\n2. Ask.", "ja": "前文、\n\n1、合意する。\n2、求める。"}, "en")
    assert [(row.text, row.translations["ja"]) for row in more.rows] == [
        ("", "前文、"), ("Agree.", "合意する。"), ("Ask.", "求める。")
    ]  # fmt: skip
    even = lay_out({"en": "1. Agree.\n2. Ask.", "ja": "1、合意する。\n2、求める。"}, "en")
    assert (len(even.rows), even.faults) == (2, [])


def test_the_foot_of_a_page_in_one_language_moves_nothing():
    layout = lay_out(
        {"en": "1. Agree and\n\nPage 1 of 2\n\ngo.\n2. Ask.", "ja": "1、合意する。\n2、求める。\n\n- 1 -"}, "en"
    )
    kept = [(row.text, row.translations.get("ja")) for row in layout.rows if not row.out]
    assert (kept, layout.faults) == ([("Agree and go.", "合意する。"), ("Ask.", "求める。")], [])
    assert [row.text or row.translations["ja"] for row in layout.rows if row.out] == ["Page 1 of 2", "- 1 -"]


def test_every_remark_has_its_sentence():
    for code, said in SENTENCES.items():
        assert ("words" in Remark(code, "words").sentence) == ("%(words)s" in str(said))


def test_values_of_numerals():
    assert [han_value(each) for each in ("一", "十", "十一", "二十", "二十三", "12", "十十", "日")] == [
        1,
        10,
        11,
        20,
        23,
        12,
        0,
        0,
    ]
    assert [roman_value(each) for each in ("i", "IV", "xix", "iiii", "mix", "")] == [1, 4, 19, 0, 0, 0]
    assert (in_letters(1), in_letters(26), in_letters(27), in_roman(14)) == ("a", "z", "aa", "xiv")
    assert marks("2020. It") == marks("3 days") == []


PARTS = ["1. ", "2. ", "a) ", "(i) ", "I. ", "①", "一、", "가. ", "• ", "– ", "Article 1", "Page 1 of 2", "[1] ", "# "]
PARTS += ["\n", "\n\n", "The host", "meets,", "in-", "3 June 2027", ". ", "あ", "\t", "第1条 "]
SHAPES = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=5)), max_size=30)


@given(SHAPES)
def test_nothing_is_lost_and_every_kind_is_one(parts):
    text = "".join(parts)
    found = parse(text)
    assert all(each.text and each.kind in ParagraphKind.values for each in found)
    wanted = re.findall("host|meets|June", text)
    assert re.findall("host|meets|June", " ".join(each.text for each in found)) == wanted


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a-\n" * 30_000, "1. a\n" * 20_000, "(" * 100_000, "第1条\n" * 20_000, "x 2027\n" * 14_000]
)
def test_a_hostile_paste_takes_no_longer_than_its_letters(text):
    assert max(len(each.remarks) for each in within(8, lambda: parse(text))) <= 12


def test_the_marks_of_resolutions_say_what_a_paragraph_is():
    text = (
        "The participants,\n\nPP1 Recalling the talks,\nPP2. Noting the text,\n\nPP 2 bis Noting more,\n\n"
        "OP1. Agree to meet;\nOP 2: Ask:\n(a) one;\n(b) two;\n(OP 3 bis) Thank the host.\n[OP4] End."
    )
    assert kinds(text) == ["preamble"] * 4 + ["operative"] * 6
    assert cut(text)[1:] == [
        ("", "Recalling the talks,"), ("", "Noting the text,"), ("", "Noting more,"), ("1", "Agree to meet;"),
        ("2", "Ask:"), ("(a)", "one;"), ("(b)", "two;"), ("3bis", "Thank the host."), ("4", "End."),
    ]  # fmt: skip
    assert not any(guesses(text))


def test_a_mark_of_a_resolution_on_a_line_of_its_own():
    text = "PP1\nRecalling the talks,\nOP 12 bis\nAgree."
    assert [(each.kind, *row) for each, row in zip(parse(text), cut(text), strict=True)] == [
        ("preamble", "", "Recalling the talks,"),
        ("operative", "12bis", "Agree."),
    ]


def test_a_paragraph_that_is_only_spoken_of_begins_nothing():
    text = "OP1 Agree to what stands in\nOP 3 of the text of last year;\nOP2 Ask."
    assert cut(text) == [("1", "Agree to what stands in OP 3 of the text of last year;"), ("2", "Ask.")]
    assert guesses(text) == [["wrapped"], []]
    assert cut("Look up PP1.\nOPEN 2 doors.\nOP art is 1 thing.")[0][0] == ""


def test_marks_out_of_order_are_said():
    assert guesses("OP1 Agree;\nOP3 Ask;\nOP3 Thank.") == [[], ["order"], ["doubled"]]


@pytest.mark.parametrize(
    "names", ["J. K. Example\nK. L. Example", "A. B. Example\nB. C. Example", "И. К. Пример\nК. Л. Пример"]
)
def test_initials_of_those_who_sign_are_no_list(names):
    text = f"1. Agree.\n2. Ask.\n\n{names}"
    assert kinds(text) == ["operative", "operative", "closing", "closing"]
    assert cut(text)[2:] == [("", name) for name in names.splitlines()]


def test_names_under_each_other_with_one_initial_are_no_list():
    assert numbers("1. Agree.\n2. Ask.\n\nJ. Example\nK. Example") == ["1", "2", ""]
    assert numbers("C. Security\nThe parties meet.\nD. Trade\nThey talk.") == ["C.", "D."]
