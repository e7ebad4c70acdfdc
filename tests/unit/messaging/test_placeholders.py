import pytest

from apps.messaging.placeholders import MissingSecret, fill, needed, veil


def test_fill_text_and_html():
    assert fill("go: ⟦link⟧", {"link": "https://e.org/?a&b"}) == "go: https://e.org/?a&b"
    assert fill('<a href="⟦link⟧">', {"link": 'x"y'}, html=True) == '<a href="x&quot;y">'


def test_a_missing_secret_is_an_error():
    with pytest.raises(MissingSecret):
        fill("go: ⟦link⟧", {})


def test_a_secret_is_not_filled_again():
    assert fill("⟦a⟧", {"a": "⟦b⟧", "b": "x"}) == "⟦b⟧"


def test_needed():
    assert needed("⟦link⟧ and ⟦code⟧", "⟦link⟧") == {"link", "code"}


def test_veil_leads_nowhere():
    assert veil("go: ⟦link⟧", "[personal link]") == "go: [personal link]"
    html = veil('<a href="⟦link⟧">⟦link⟧</a>', "[personal link]", html=True)
    assert html == '<a href="#">[personal link]</a>'
