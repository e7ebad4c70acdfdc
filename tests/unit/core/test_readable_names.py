"""Names that people can read, in every script; what only looks like one."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError

from apps.core.forms import NameField
from apps.core.guards.readable_names import readable_name
from apps.delegates.models import Person, Registration

# Real writing of many languages, with the marks and joiners that belong to it.
REAL = [
    "Nguyễn Thị Ngọc Ánh", "Łukasz Żółć", "Đỗ Mười", "ᠮᠣᠩᠭᠣᠯ", "বাংলা", "श्री क्‍ष", "فارسی می‌خواهم", "บุญฤทธิ์", "བསྟན་འཛིན",
    "葛󠄀城", "김예시", "例 一郎", "O’Neill", "Anne-Marie", "Š̌", "မြန်မာ", "ខ្មែរ", "Jean-Luc 3rd", "Ḥ̱ann",
]  # fmt: skip


@pytest.mark.parametrize("name", REAL)
def test_names_of_every_script_stay_as_they_are_written(name):
    assert readable_name(name) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize(
    "name", ["\u200b", "\u2060\ufeff", "\u3164", "\u2800", "12", "...", "🙂", "\u00ad", "\U000e0041"]
)
def test_what_has_no_letter_is_no_name(name):
    with pytest.raises(ValidationError) as refusal:
        readable_name(name)
    assert refusal.value.code == "no_letters"


@pytest.mark.parametrize(
    "name", ["Z\u0335\u0321\u0327\u0328algo", "a" + "\u0301" * 4, "ก" + "\u0e48" * 6, "a\u20dd\u20dd\u20dd"]
)
def test_heaps_of_marks_are_refused(name):
    with pytest.raises(ValidationError) as refusal:
        readable_name(name)
    assert refusal.value.code == "marks"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Exa\u200bmple", "Example"),
        ("Ex\u00adample", "Example"),
        ("\u200eExample\u200f", "Example"),
        ("E\u200dxample", "Example"),
        ("  Example \u00a0 One ", "Example One"),
        ("e\u0301", "é"),
        ("", ""),
        ("   ", ""),
        ("\ufe0fExample", "Example"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(typed, kept):
    assert readable_name(typed) == kept


@pytest.mark.parametrize(
    ("model", "name"),
    [*((Person, name) for name in ("given_name", "family_name", "native_name")), (Registration, "badge_name")],
)
def test_every_name_of_a_person_keeps_to_it_whichever_way_it_comes(model, name):
    with pytest.raises(ValidationError) as refusal:
        model._meta.get_field(name).clean("12345", None)
    assert [error.code for error in refusal.value.error_list] == ["no_letters"]
    assert isinstance(model._meta.get_field(name).formfield(), NameField)
