"""What people type and paste into the editor that no text should hold, each with its sentence, and nothing lost."""

import pytest

from apps.core.exceptions import Refused
from apps.statements import services
from apps.statements.choices import State
from apps.statements.models import Statement
from apps.statements.paragraphs.blocks import Block
from tests.factories.accounts import UserFactory
from tests.factories.statements import change, changed, drafted
from tests.integration.statements.test_editing import at_desk, press, shown, url, words

pytestmark = pytest.mark.django_db


def negotiated():
    statement = drafted()
    by = UserFactory()
    services.circulate(statement, "heads", by=by)
    statement = services.open_reading(Statement.objects.get(pk=statement.pk), by=by)
    assert statement.state == State.NEGOTIATING
    return statement


def test_more_paragraphs_than_there_can_be_are_counted_and_kept_on_the_page(client):
    statement = drafted()
    data = at_desk(client, statement)
    data["p3-words-en"] = "\n\n".join(f"Agree on {number}." for number in range(1, 499))
    response = client.post(url(statement), data)
    assert response.status_code == 422
    assert "The text has 501 paragraphs; 500 are the most. Divide it." in response.text
    assert "Agree on 498." in response.text
    assert len(words(statement)) == 4


def test_three_hundred_paragraphs_are_shown_and_cut(client):
    statement = drafted()
    data = at_desk(client, statement)
    text = "\n\n".join(f"Agree on {number}." for number in range(1, 298))
    page = press(client, statement, {**data, "p3-words-en": text, "p3-words-ja": ""}, "show")
    assert len(page.context["blocks"].rows) == 300
    assert client.post(url(statement), shown(page)).status_code == 302
    assert words(statement)[298] == "Agree on 297."


def test_a_paragraph_of_twenty_thousand_characters(client):
    statement = drafted()
    long = ("Agree to meet. " * 1334)[:20_000].strip()
    data = at_desk(client, statement)
    assert client.post(url(statement), {**data, "p3-words-en": long}).status_code == 302
    assert words(statement)[2] == long
    assert long in client.get(url(statement)).text


def test_a_text_that_is_too_long_says_how_long_it_is(client):
    statement = drafted()
    data = at_desk(client, statement)
    response = client.post(url(statement), {**data, "p3-words-en": "Agree. " * 15_000})
    assert response.status_code == 422
    assert "The text in English is too long: at most 100000 letters, and it has" in response.text


def test_what_nobody_sees_in_a_name_is_taken_out(client):
    statement = drafted()
    data = at_desk(client, statement)
    typed = "Thank An\u200ba\u00ad Sil\u2060va\u200e for the work."
    assert client.post(url(statement), {**data, "p3-words-en": typed}).status_code == 302
    assert words(statement)[2] == "Thank Ana Silva for the work."


@pytest.mark.parametrize("field", ["p3-words-en", "p3-number", "titles_en"])
def test_what_turns_the_direction_of_writing_is_refused_at_its_field(client, field):
    statement = drafted()
    data = at_desk(client, statement)
    response = client.post(url(statement), {**data, field: "A\u202eB", "p4-words-en": "Kept as typed."})
    assert response.status_code == 422
    blocks, form = response.context["blocks"], response.context["form"]
    assert [*(name for name, _place, _text in blocks.errors), *form.errors] == [field.replace("titles_en", "titles")]
    assert "Kept as typed." in response.text
    assert words(statement)[3] == "Ask the host to report."


@pytest.mark.parametrize("typed", ["Agree [to meet] again.", "Agree to meet［again］.", "Agree to meet〔again〕."])
def test_brackets_typed_while_negotiating_are_refused_at_the_paragraph(client, typed):
    statement = negotiated()
    data = at_desk(client, statement)
    response = client.post(url(statement), {**data, "p3-words-en": typed, "p4-words-en": "Kept as typed."})
    assert response.status_code == 422
    assert "Leave square brackets out" in response.text
    assert 'id="p3-words-en-error"' in response.text
    assert "Kept as typed." in response.text
    assert words(statement)[2:] == ["Agree to meet again.", "Ask the host to report."]


def test_brackets_are_refused_in_every_language_and_in_the_title(client):
    statement = negotiated()
    data = at_desk(client, statement)
    for field, error in (("p3-words-ja", "p3-words-ja-error"), ("titles_en", "titles")):
        response = client.post(url(statement), {**data, field: "［案］"})
        assert response.status_code == 422
        assert error in response.text
        assert "Leave square brackets out" in response.text


def test_brackets_that_stood_there_before_may_stay_and_a_draft_may_have_them():
    statement = drafted()
    blocks = list(change(statement).blocks)
    blocks[2] = Block({**blocks[2].words, "en": "Agree [to meet]."}, blocks[2].uid, blocks[2].kind, blocks[2].number)
    changed(statement, blocks=blocks)
    by = UserFactory()
    services.circulate(Statement.objects.get(), "heads", by=by)
    fresh = services.open_reading(Statement.objects.get(), by=by)
    blocks = list(change(Statement.objects.get()).blocks)
    blocks[3] = Block({**blocks[3].words, "en": "Ask the chair."}, blocks[3].uid, blocks[3].kind, blocks[3].number)
    changed(fresh, blocks=blocks)
    assert words(fresh)[2:] == ["Agree [to meet].", "Ask the chair."]
    blocks[0] = Block({**blocks[0].words, "en": "[They],"}, blocks[0].uid, blocks[0].kind, blocks[0].number)
    with pytest.raises(Refused) as refused:
        changed(fresh, blocks=blocks)
    assert refused.value.code == "bracket"
