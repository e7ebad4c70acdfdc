"""Names and titles stand on one line, and nothing in them turns the direction of writing."""

import copy
import json

import pytest
from django import forms as django_forms
from django.urls import reverse

from apps.accounts.forms import SettingsForm
from apps.conferences.forms.editions import DetailsForm, EditionForm
from apps.conferences.forms.forums import ForumForm
from apps.conferences.forms.setup import RoomForm
from apps.core.forms import CharField, TranslatedFormField
from apps.core.guards.plain_text import one_line
from apps.delegates.models import Person
from apps.delegates.people_table.people_file import read_people
from apps.exchange.forum_file.errors import FileRefused
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from apps.sessions.forms.sittings import SittingForm
from tests.support.forum_files import SMALL

ENDS = ["\n", "\r\n", "\r", "\t", "\x85", "\u2028", "\u2029", " \n\n "]
TURNS = [chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))]
OVERRIDES = ["\u202d", "\u202e"]
SENTENCE = "Take out the invisible character U+{:04X} (at position 2)"
pytestmark = pytest.mark.django_db
PERSON = {"given_name": "", "email": "", "name_order": "given_first", "language": "en", "roles": ["delegate"]}


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_line_ends_in_a_name_become_one_blank(desk, conference, end):
    url = reverse("delegates:add", args=[conference.forum.slug, conference.slug])
    desk.post(url, {**PERSON, "family_name": f"Exam{end}ple"})
    assert Person.objects.get().family_name == "Exam ple"
    assert TranslatedFormField().clean({"en": f"Exam{end}ple"}) == {"en": "Exam ple"}


@pytest.mark.parametrize("turn", TURNS, ids=ascii)
def test_what_turns_the_direction_is_refused_at_the_field(desk, conference, turn):
    url = reverse("delegates:add", args=[conference.forum.slug, conference.slug])
    page = desk.post(url, {**PERSON, "family_name": f"E{turn}x"})
    assert SENTENCE.format(ord(turn)) in str(page.context["form"].errors["family_name"])
    assert not Person.objects.exists()
    with pytest.raises(django_forms.ValidationError, match="U\\+20"):
        TranslatedFormField().clean({"en": f"E{turn}x"})
    row = read_people(f"family name\te-mail\tdelegation\nE{turn}x\t\t", conference).rows[0]
    assert SENTENCE.format(ord(turn)) in row.errors["family_name"]


@pytest.mark.parametrize("field", [CharField(widget=django_forms.Textarea), TranslatedFormField(rows=3)])
def test_texts_of_several_lines_keep_them_and_refuse_overrides(field):
    def typed(text):
        return {"en": text} if isinstance(field, TranslatedFormField) else text

    for text in ("one\ntwo", "one \u2067two\u2069 three", "\u202bone\u202c"):
        assert field.clean(typed(text)) == typed(text)
    for turn in OVERRIDES:
        with pytest.raises(django_forms.ValidationError, match="U\\+202"):
            field.clean(typed(f"a{turn}b"))


@pytest.mark.parametrize(
    ("form", "name"),
    [
        (ForumForm, "names"), (EditionForm, "titles"), (DetailsForm, "venues"), (RoomForm, "names"),
        (SittingForm, "titles"), (SettingsForm, "name"),
    ],
)  # fmt: skip
def test_names_of_forums_editions_rooms_sessions_and_accounts(form, name):
    field = form.base_fields[name] if hasattr(form, "base_fields") else form.declared_fields[name]
    typed, kept = ("a\u2028b", "a b") if isinstance(field, CharField) else ({"en": "a\u2028b"}, {"en": "a b"})
    assert field.clean(typed) == kept


@pytest.mark.parametrize("bad", ["\n", "\t", "\u2028", "\x85", "\u202e", "\u2066"], ids=ascii)
def test_the_forum_file_says_the_place(bad):
    document = copy.deepcopy(SMALL)
    document["forum"]["names"]["en"] = f"a{bad}b"
    document["accounts"][0]["name"] = f"a{bad}b"
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(document).encode()))
    first = {problem.path for problem in refused.value.problems}
    assert first == {"$.forum.names"}
    document["forum"]["names"]["en"] = "ab"
    with pytest.raises(FileRefused) as refused:
        import_document(parse_forum_file(json.dumps(document).encode()))
    (problem,) = refused.value.problems
    assert problem.path == "$.accounts[0].name"
    assert "(at position 2)" in problem.sentence


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_blanks_around_a_line_end_are_one(end):
    assert one_line(f" a {end} b{end}") == "a b"
