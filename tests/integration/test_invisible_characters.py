"""What nobody sees comes in nowhere: no form, no request, no table, no forum file."""

import copy
import json

import pytest
from django import forms as django_forms
from django.urls import reverse

from apps.core.forms import CharField, EmailField, TranslatedFormField
from apps.core.guards.plain_text import PlainTextMiddleware, one_line, visible
from apps.delegates.models import Person
from apps.exchange.forum_file.checking.characters import cleaned
from apps.exchange.forum_file.importing.document import import_document
from apps.exchange.forum_file.opening import parse_forum_file
from tests.support.forum_files import SMALL

UNSEEN = [
    "\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u2060", "\u2063", "\ufeff", "\u00ad", "\u180e",
    "\u034f", "\u3164", "\u2800", "\uffa0", "\U000e0041",
]  # fmt: skip
PERSON = {"given_name": "", "email": "", "name_order": "given_first", "language": "en", "roles": ["delegate"]}
pytestmark = pytest.mark.django_db


@pytest.fixture
def url(conference):
    return reverse("delegates:add", args=[conference.forum.slug, conference.slug])


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_it_is_taken_out_of_every_kind_of_field(unseen):
    assert CharField().clean(f"{unseen}No{unseen}rr{unseen}") == "Norr"
    assert CharField(widget=django_forms.Textarea).clean(f"No{unseen}rr\nx") == "Norr\nx"
    assert TranslatedFormField().clean({"en": f"No{unseen}rr"}) == {"en": "Norr"}
    assert TranslatedFormField(rows=3).clean({"en": f"No{unseen}rr"}) == {"en": "Norr"}
    assert EmailField().clean(f"u{unseen}na@x.example{unseen}") == "una@x.example"


@pytest.mark.parametrize("unseen", UNSEEN, ids=ascii)
def test_nothing_else_is_nothing(unseen):
    for field in (CharField(), CharField(widget=django_forms.Textarea), EmailField()):
        with pytest.raises(django_forms.ValidationError, match="required"):
            field.clean(unseen * 3)
    with pytest.raises(django_forms.ValidationError):
        TranslatedFormField().clean({"en": unseen})


def test_a_name_of_nothing_else_is_empty(desk, url):
    """Of all of them: were one left, there would be a name."""
    page = desk.post(url, {**PERSON, "family_name": "".join(UNSEEN) * 3})
    assert page.context["form"].errors["family_name"] == ["This field is required."]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2007", "\u202f", "\u2003", "\u205f"], ids=ascii)
def test_blanks_of_other_kinds_are_blanks(blank):
    assert CharField().clean(f"{blank}Van{blank}Norr{blank}") == "Van Norr"
    assert one_line(f"a{blank}b") == "a b"


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "क्\u200dष",
        "👩\u200d🔬",
        "ភាសា\u200bខ្មែរ",
        "ᠮᠣᠩᠭᠣᠯ\u180eᠠ",
        "葛\U000e0100城",
        "inter\u00ad\nnational",
        "例\u3000一郎",
    ],
    ids=ascii,
)
def test_what_a_script_needs_stays(text):
    assert visible(text) == text


def test_letters_in_parts_are_put_together_and_variants_of_characters_kept():
    assert one_line("Zoe\u0308 \u110b\u1168 福") == "Zoë 예 福"


def test_an_address_is_cleaned_in_the_form_of_one_person(desk, url):
    desk.post(url, {**PERSON, "family_name": "Norr", "email": "Una N <una@x.example\u200e>"})
    assert Person.objects.get().email == "una@x.example"


def test_a_password_stays_as_it_was_typed(client, rf):
    seen = {}

    def look(request):
        seen.update(request.POST.items())

    from_browser = rf.post("/", {"password": "a\u200bb", "name": "a\u200bb"})
    PlainTextMiddleware(look)(from_browser)
    assert seen == {"password": "a\u200bb", "name": "ab"}


def test_the_forum_file_is_cleaned():
    document = copy.deepcopy(SMALL)
    document["people"][1] |= {"email": "two@x.example\u200e", "family_name": "Exam\u200bple Two\ufeff"}
    document["forum"]["names"]["en"] = "Example\u00a0Forum\u200f"
    forum = import_document(parse_forum_file(json.dumps(document).encode())).forum
    assert forum.names["en"] == "Example Forum"
    assert Person.objects.filter(email="two@x.example", family_name="Example Two").exists()


@pytest.mark.parametrize("seal", ["tablings", "record", "tabled_sha256", "sha256"])
def test_what_a_seal_is_over_stays_as_it_was_written(seal):
    sealed = {"titles": {"en": "a\u200bb"}, seal: ["x\u200by"]}
    assert cleaned({"texts": [sealed, {"titles": {"en": "a\u200bb"}}]}) == {"texts": [sealed, {"titles": {"en": "ab"}}]}
