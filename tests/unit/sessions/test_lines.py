"""Lines of a programme: what they say, and that every text in them is text."""

from dataclasses import fields
from uuid import uuid4

from django.utils import translation

from apps.sessions.cast.people import InRole
from apps.sessions.programme.listed import listed_days, listed_lines
from apps.sessions.programme.timetable import Day, Line
from apps.sessions.templatetags.programme import names, zone_options

HOSTILE = "<b>\"'&"


def line(**values) -> Line:
    texts = {field.name: "" for field in fields(Line)} | {"id": uuid4(), "delegations": [], "people": []}
    return Line(
        **texts | {"title": "Talks", "url": "/talks", "format": "plenary", "start": "09:00", "end": "10:00"} | values
    )


def test_every_text_of_a_line_is_escaped():
    others = {"id", "delegations", "people", "phase"}  # a phase is the heading of its lines
    texts = [field.name for field in fields(Line) if field.name not in others]
    people = [(HOSTILE, [InRole("chair", HOSTILE, HOSTILE), InRole("chair", HOSTILE)])]
    hostile = line(**dict.fromkeys(texts, HOSTILE), delegations=[HOSTILE, HOSTILE], people=people)
    written = listed_lines([hostile])
    assert HOSTILE not in written
    assert '<b>"' not in written
    assert written.count("&lt;b&gt;&#34;&#39;&amp;") == len(texts) + 2 + 4


def test_every_text_of_a_day_is_escaped():
    lines = [line(phase=HOSTILE)]
    day = Day(HOSTILE, HOSTILE, HOSTILE, lines)
    written = listed_days([(day, [(HOSTILE, lines), ("", lines)])])
    assert HOSTILE not in written
    assert '<b>"' not in written
    assert written.count("&lt;b&gt;&#34;&#39;&amp;") == 6
    assert written.count('<li class="sitting') == 2


def test_a_line_as_it_is_read():
    assert listed_lines([line(room="Room Jade", starts_iso="2027-09-09T09:00+09:00")]) == (
        '<li class="sitting "><div class="when"><time datetime="2027-09-09T09:00+09:00">09:00–10:00</time></div>'
        '<div><h3><a href="/talks">Talks</a></h3><p class="small">Plenary</p></div>'
        '<div class="where">Room Jade</div></li>\n'
    )


def test_people_are_strung_together_by_role_each_in_their_language():
    people = [("chair", [InRole("chair", "Kim Ana"), InRole("chair", "李例一", "zh-hans")])]
    written = listed_lines([line(people=people)])
    assert '<ul class="people"><li>Chair: Kim Ana, <span lang="zh-hans">李例一</span></li></ul>' in written


def test_the_room_is_left_away_where_it_stands_above():
    assert '<div class="where"></div>' in listed_lines([line(room="Room Jade")], by_room=True)


def test_a_cancelled_line_says_so_in_words():
    assert "<p>Cancelled</p>" in listed_lines([line(state="off")])


def test_the_comma_between_names_is_that_of_the_page():
    people = [InRole("chair", "Kim Ana"), InRole("chair", "<b>", "ja"), InRole("chair", "Lee")]
    with translation.override("ja"):
        assert names(people) == 'Kim Ana、<span lang="ja">&lt;b&gt;</span>、Lee'
        assert f"<li>Chair：{names(people)}</li>" in listed_lines([line(people=[("chair", people)])])
    assert names(people) == 'Kim Ana, <span lang="ja">&lt;b&gt;</span>, Lee'


def test_the_zone_that_was_chosen_is_selected():
    assert zone_options([("UTC", "UTC"), ("Asia/Tokyo", "Tokyo <&>")], "Asia/Tokyo") == (
        '<option value="UTC">UTC</option><option value="Asia/Tokyo" selected>Tokyo &lt;&amp;&gt;</option>'
    )
