"""Lines are written without the template engine, so their escaping is looked at here."""

from dataclasses import fields
from uuid import uuid4

from apps.sessions.programme.rendering import lines_html
from apps.sessions.programme.timetable import Line

HOSTILE = "<b>\"'&"


def line(**values) -> Line:
    texts = {field.name: "" for field in fields(Line)} | {"id": uuid4(), "delegations": [], "people": []}
    return Line(**texts | {"title": "Talks", "format": "plenary", "start": "09:00", "end": "10:00"} | values)


def test_every_text_of_a_line_is_escaped():
    texts = ["title", "language", "format", "access", "end_day", "reader_day", "room", "url"]
    hostile = line(**dict.fromkeys(texts, HOSTILE), reader="1", delegations=[HOSTILE], people=[(HOSTILE, HOSTILE)])
    written = lines_html([hostile], with_room=True)
    assert '<b>"' not in written
    assert written.count("&lt;b&gt;&quot;&#x27;&amp;") == len(texts) + 3


def test_a_line_as_it_is_read():
    assert lines_html([line(room="Room Jade", starts_iso="2027-09-09T09:00+09:00")], with_room=True) == (
        '<li class="sitting "><div class="when"><time datetime="2027-09-09T09:00+09:00">09:00–10:00</time></div>'
        '<div><h3><a href="">Talks</a></h3><p class="small">Plenary</p></div><div class="where">Room Jade</div></li>'
    )


def test_a_cancelled_line_says_so_in_words():
    assert "<p>Cancelled</p>" in lines_html([line(state="off")], with_room=False)
