"""Template tags: what they put on a page, and that nothing typed by people becomes markup."""

import datetime as dt
import html
import re

import pytest
from django import forms
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from apps.core.forms import TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.round_table.geometry import Delegation, broken, seat_plan, shorten, units, written
from apps.core.templatetags.communique import in_language
from tests.support.processor import within

MORNING = dt.datetime(2027, 9, 9, 1, 0, tzinfo=dt.UTC)


def render(source: str, language: str = "en", **context) -> str:
    with translation.override(language):
        return Template("{% load communique forms %}" + source).render(Context(context)).strip()


def test_the_line_of_an_address_ends_behind_a_slash():
    found = render("{{ address|parted }}", address="https://x.example/documents/A/<1>")
    assert found == "https://x.example/<wbr>documents/<wbr>A/<wbr>&lt;1&gt;<wbr>"


@pytest.mark.parametrize(("state", "css"), [("yes", "yes"), ("wait", "wait"), ("no", "no"), ("on\" x='", "")])
def test_chip(state, css):
    assert render("{% chip state label %}", state=state, label="<b>") == f'<span class="chip {css}">&lt;b&gt;</span>'


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"en": "Peace & talk", "ja": "平和"}, "Peace &amp; talk"),
        ({"ja": "<平和>"}, '<span lang="ja">&lt;平和&gt;</span>'),
        ({}, ""),
        (None, ""),
    ],
)
def test_pick_marks_another_language(names, expected):
    assert render("{% pick names %}", names=names) == expected


def test_picked_is_plain_text():
    assert render("{{ names|picked }}", names={"ja": "平和"}) == "平和"


@pytest.mark.parametrize(
    ("style", "language", "text"),
    [
        ("datetime", "en", "9 September 2027, 10:00"),
        ("datetime", "ja", "2027年9月9日 10:00"),
        ("date", "en", "9 September 2027"),
        ("weekday", "ja", "2027年9月9日木曜日"),
        ("short", "en", "9 Sept, 10:00"),
        ("time", "en", "10:00"),
    ],
)
def test_local_time_is_the_venues(style, language, text):
    page = render("{% local_time moment 'Asia/Tokyo' style %}", language, moment=MORNING, style=style)
    assert page == f'<time datetime="2027-09-09T10:00+09:00">{text}</time>'


def test_when_range():
    end = MORNING + dt.timedelta(minutes=90)
    assert "9 September 2027, 10:00–11:30" in render("{% when_range a b 'Asia/Tokyo' %}", a=MORNING, b=end)
    assert ">10:00–11:30<" in render("{% when_range a b 'Asia/Tokyo' 'time' %}", a=MORNING, b=end)
    assert render("{% when_range a b 'Asia/Tokyo' %}", a=None, b=end) == ""


@pytest.mark.parametrize(
    ("last", "language", "text"),
    [
        (dt.date(2027, 9, 9), "en", "9 September 2027"),
        (dt.date(2027, 9, 10), "en", "9–10 September 2027"),
        (dt.date(2027, 10, 1), "en", "9 September – 1 October 2027"),
        (dt.date(2028, 1, 1), "en", "9 September 2027 – 1 January 2028"),
        (dt.date(2027, 9, 10), "ja", "2027年9月9日～10日"),
    ],
)
def test_date_range_says_once_what_both_days_share(last, language, text):
    page = render("{% date_range first last %}", language, first=dt.date(2027, 9, 9), last=last)
    assert page == f'<time datetime="2027-09-09">{text}</time>'


def test_language_links_lead_to_the_same_page_with_its_filters():
    request = RequestFactory().get("/en/accounts/login/?next=/x")
    page = render(
        "{% language_links as links %}{% for l in links %}{{ l.name }} {{ l.url }};{% endfor %}", request=request
    )
    assert page == "English /en/accounts/login/?next=/x;日本語 /ja/accounts/login/?next=/x;"


@pytest.mark.parametrize(
    ("path", "other"),
    [
        ("/en/", "/ja/"),
        ("/en", "/ja/"),
        ("/en/documents/APC/2027/1?q=en", "/ja/documents/APC/2027/1?q=en"),
        ("/x", "/x"),
    ],
)
def test_only_the_prefix_of_an_address_is_its_language(path, other):
    assert in_language(path, "ja") == other


class ExampleForm(forms.Form):
    name = forms.CharField(help_text="As on the badge.")
    answer = forms.ChoiceField(choices=[("yes", "Yes"), ("no", "No")], widget=forms.RadioSelect)
    note = forms.CharField(required=False)
    titles = TranslatedFormField(required_languages=["en"], max_length=5)


def test_a_field_ties_help_and_error_to_its_control():
    form = ExampleForm({"titles_en": "Peace"})
    page = render("{% field form.name %}", form=form)
    assert 'aria-describedby="id_name_helptext id_name_error"' in page
    assert '<span class="help" id="id_name_helptext">As on the badge.</span>' in page
    assert re.search(r'<span class="error" id="id_name_error">\s*This field is required.\s*</span>', page)


@pytest.mark.parametrize("text", ["Peace", "\nPeace", "<b>&"])
def test_what_stands_in_a_control_of_a_language_is_what_is_sent_back(text):
    """A browser leaves out one line end at the beginning of a text area."""
    form = forms.Form(initial={"words": {"en": text, "mn": text}})
    form.fields["words"] = TranslatedFormField(rows=3, label="Words")
    found = re.findall(r'<textarea name="words_([\w-]+)"[^>]*>\n(.*?)</textarea>', str(form["words"]), re.DOTALL)
    assert {code: html.unescape(said) for code, said in found if said} == {"en": text, "mn": text}
    assert {code for code, _said in found} == set(CONTENT_LANGUAGES)


def test_radios_are_cards_that_may_explain_themselves():
    form = ExampleForm()
    form.fields["answer"].option_help = {"yes": "We are glad."}
    page = render("{% field form.answer %}", form=form)
    assert page.count('<label class="choice">') == 2
    assert '<b>Yes</b><span class="small">We are glad.</span>' in page


def test_only_what_may_stay_empty_is_marked():
    page = render("{% fields form %}", form=ExampleForm())
    assert page.count("(optional)") == 1


def test_the_summary_leads_to_the_fields():
    form = ExampleForm({"titles_en": "Peace"})
    form.is_valid()
    page = render("{% form_errors form %}", form=form)
    assert "2 things need your attention" in page
    assert 'role="alert" tabindex="-1" autofocus' in page  # the keyboard starts here, without a script
    assert '<a href="#id_name">Name: This field is required.</a>' in page
    assert '<a href="#id_answer_0">Answer: This field is required.</a>' in page
    assert render("{% form_errors form %}", form=ExampleForm()) == ""


@pytest.mark.parametrize(
    ("data", "cleaned", "errors"),
    [
        ({"titles_en": " Peace ", "titles_ja": "平和", "titles_ko": ""}, {"en": "Peace", "ja": "平和"}, []),
        ({"titles_ja": "平和"}, None, ["Write it in English too."]),
        ({}, None, ["Write it in at least one language."]),
        ({"titles_en": "Longer"}, None, ["The text in English is too long: at most 5 letters, and it has 6."]),
    ],
)
def test_a_text_per_language(data, cleaned, errors):
    form = ExampleForm({"name": "x", "answer": "yes", **data})
    assert (form.errors.get("titles", []), form.cleaned_data.get("titles")) == (errors, cleaned)


def test_a_language_that_is_filled_is_shown_without_asking():
    form = ExampleForm(initial={"titles": {"en": "Peace", "mn": "Энх"}})
    before, after = render("{% field form.titles %}", form=form).split("More languages")
    assert 'name="titles_mn" id="id_titles_mn" value="Энх" lang="mn"' in before
    assert 'name="titles_ko"' in after


def test_a_text_per_language_knows_whether_it_changed():
    field = ExampleForm().fields["titles"]
    assert not field.has_changed({"en": "Peace"}, {"en": "Peace"})
    assert field.has_changed({"en": "Peace"}, {"en": "War"})


@pytest.mark.parametrize("number", [1, 4, 8, 9, 16, 17, 57])
def test_every_seat_is_at_the_table(number):
    groups = [Delegation(f"Delegation {index}", ["yes"] * (1 + index % 5)) for index in range(number)]
    plan = seat_plan(groups)
    assert len(plan.seats) == sum(len(group.states) for group in groups)
    assert [label.full for label in plan.labels if label.full == "Delegation 0"] == ["Delegation 0"]
    assert len(plan.labels) == number


def test_seats_do_not_touch():
    plan = seat_plan([Delegation(str(index), ["yes"] * 3) for index in range(20)])
    points = [(seat.x, seat.y) for seat in plan.seats]
    nearest = min(((a - c) ** 2 + (b - d) ** 2) ** 0.5 for i, (a, b) in enumerate(points) for c, d in points[i + 1 :])
    assert nearest >= 2 * plan.layout.seat


def test_nobody_at_the_table_is_no_error():
    assert seat_plan([]).seats == []
    assert seat_plan([Delegation("Japan", [])]).labels == []


def test_the_table_says_the_same_as_a_list():
    page = render("{% round_table seats 1 'of 3' %}", seats=[("Japan <&>", ["yes", "wait", "no"])])
    assert page.count('class="seat yes"') == 2  # one in the picture, one in the legend
    assert '<th scope="row">Japan &lt;&amp;&gt;</th><td class="n" data-label="coming">1</td>' in page


@pytest.mark.parametrize("number", [1, 9, 17])
def test_nothing_in_the_picture_becomes_markup(number):
    hostile = "<b>\"'&"
    seats = [(hostile, ["no", 'x"><script>'])] * number
    page = render(
        "{% round_table seats hostile hostile hostile words %}", seats=seats, hostile=hostile, words=[hostile]
    )
    assert hostile not in page
    assert "<script>" not in page
    assert page.count("<title>&lt;b&gt;&#34;&#39;&amp;</title>") == number + 1  # each name, and the picture
    assert page.count('class="cross"') == number


def test_states_without_a_word_have_no_column():
    page = render(
        "{% round_table seats 1 words=words %}", seats=[("Japan", ["yes", "no"])], words=["taken", "free", ""]
    )
    assert (
        '<th scope="row">Japan</th><td class="n" data-label="taken">1</td><td class="n" data-label="free">0</td></tr>'
        in page
    )


def test_names_are_cut_by_their_width():
    assert units("日本 JP") == 7
    assert shorten("Republic of Korea", 9) == "Republic…"
    assert shorten("中华人民共和国", 9) == "中华人民…"


def test_names_are_broken_before_they_are_cut():
    assert broken("Mongolia", 11, 3) == ["Mongolia"]
    assert broken("Republic of Korea", 11, 3) == ["Republic", "of Korea"]
    assert broken("United States of America", 11, 3) == ["United", "States of", "America"]
    assert broken("アメリカ合衆国", 11, 3) == ["アメリカ", "合衆国"]
    assert broken("中华人民共和国", 11, 3) == ["中华人民", "共和国"]
    assert broken("United States of America", 11, 1) == ["United Sta…"]
    assert broken("", 11, 3) == [""]


@pytest.mark.parametrize(
    ("names", "limit", "expected"),
    [
        (["The Republic of East", "The Republic of West", "Japan"], 9, ["…East", "…West", "Japan"]),
        (["The Republic of East", "The Republic of Easter"], 9, ["…East", "…Easter"]),
        (["Монгол Улсын нэг", "Монгол Улсын хоёр"], 9, ["…нэг", "…хоёр"]),
        (["架空連邦共和国東部", "架空連邦共和国西部"], 9, ["…東部", "…西部"]),
        (["中华人民共和国", "中华人民共和国代表团"], 9, ["中华人民…", "中华人民…"]),
        (["The Republic of East", "Japan"], 9, ["The Repu…", "Japan"]),
        (["East", "East"], 9, ["East", "East"]),
    ],
)
def test_names_that_begin_alike_are_told_apart(names, limit, expected):
    assert written(names, limit, 1) == [[line] for line in expected]


def test_a_long_name_without_spaces_is_broken_at_once():
    lines = within(0.5, lambda: [broken("架空連邦共和国代表団第一連" * 4, 11, 3) for _name in range(8)])
    assert [len(each) for each in lines] == [3] * 8


class OnLines(forms.Form):
    beside = [("day", "time", "left_out")]
    title, day, time = forms.CharField(), forms.CharField(), forms.CharField()
    left_out = forms.CharField()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.fields["left_out"]


def test_fields_share_a_line_where_the_form_says_so():
    page = render("{% fields form %}", form=OnLines())
    assert page.count('class="form-row"') == 1
    alone, together = page.split('class="form-row"')
    assert (re.findall(r'name="(\w+)"', alone), re.findall(r'name="(\w+)"', together)) == (["title"], ["day", "time"])
