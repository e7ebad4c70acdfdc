"""What a key looks like, whatever surrounds it; and what only resembles one."""

import pytest

from apps.core.guards.secret_paths import hide_keys
from tests.support.processor import within

SIGNATURE = "tjGOIRq7n51_f4CEZ9zx-0z9EpXyr9Cu2oaMOJHHaQg"
TOKEN = f"AaIXG20id7KkgzgmYQBiYA.1.{SIGNATURE}"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"/en/i/{TOKEN}/details?n=1", "/en/i/…/details?n=1"),
        (f"/ja/me/calendar/{TOKEN}.ics", "/ja/me/calendar/…"),
        ("/en/accounts/password/reset/key/1a-c5y2n1-0123abcd/", "/en/accounts/password/reset/key/…/"),
        (f"/en/accounts/login/?next=%2Fen%2Fi%2F{TOKEN}%2F&n=1", "/en/accounts/login/?next=%2Fen%2Fi%2F…&n=1"),
        ("?next=%252Fi%252Fshort%252Fdetails", "?next=%252Fi%252F…"),
        (f"token={TOKEN}&n=1", "token=AaIXG20id7KkgzgmYQBiYA.1…&n=1"),
        (f"Mg:1xWVHL:{SIGNATURE}", "Mg:1xWVHL…"),
        (f'{{"path": "/i/{TOKEN}"}}', '{"path": "/i/…"}'),
        (f"a\\n/i/{TOKEN}\\nb", "a\\n/i/…\\nb"),  # a line of JSON stays one
        (f"x%2E{SIGNATURE}y", "x…"),
        (f"x%252E{''.join(f'%25{ord(letter):02x}' for letter in SIGNATURE)}", "x…"),
    ],
)
def test_a_key_is_hidden(text, left):
    assert hide_keys(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "/en/desk/asia-peace-conference/2027/people/01a21714-6303-7f75-893d-7b9777f377e3/",
        "Newest seal: 97 5f0c6f2e5f0c6f2e5f0c6f2e5f0c6f2e5f0c6f2e5f0c6f2e5f0c6f2e5f0c6f2e",
        "/en/documents/APC/2027/INF/1.pdf",
        "/en/accounts/login/?next=%2Fen%2Fdesk%2Fasia-peace-conference%2F2027%2Fpeople%2F",
        "apps.messaging.delivery: 550 5.1.1 no such mailbox",
    ],
)
def test_what_only_resembles_one_stays(text):
    assert hide_keys(text) == text


@pytest.mark.parametrize("text", ["a.b" * 40_000, "/i" * 60_000, "%25" * 40_000, ".aaaaaaaaaa" * 12_000])
def test_a_long_line_takes_no_time(text):
    within(1, lambda: hide_keys(text))
