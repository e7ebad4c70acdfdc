"""Model fields that several apps share."""

import zoneinfo
from functools import cache

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from apps.core import forms
from apps.core.email_addresses import validate_address
from apps.core.guards.plain_text import validate_line, validate_lines
from apps.core.guards.readable_names import readable_name
from apps.core.languages import CONTENT_LANGUAGES

# `email__lower=address.lower()` is how addresses are compared, never `iexact`: that one compares capitals, and "ı" and
# "ſ" have those of "i" and "s": whoever owns a domain spelt with them would be taken for the owner of another address.
models.CharField.register_lookup(Lower)


def validate_lines_of(field: models.Field, value) -> None:
    """Line ends and turns of direction, as the kind of the field has it."""
    if isinstance(field, TranslatedField):
        for text in (value or {}).values():
            (validate_lines if field.has_lines else validate_line)(text)
    elif isinstance(field, models.CharField) and value:
        validate_line(value)
    elif isinstance(field, models.TextField) and value:
        validate_lines(value)


class AddressField(models.EmailField):
    """An e-mail address in plain letters."""

    default_validators = [validate_address]

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": forms.EmailField, **kwargs})


class NameField(models.CharField):
    """What somebody is called, by whichever way it comes: a form, a table, a forum file, the admin site.

    To migrations it is a line of text: what a name may be made of is for whoever types it.
    """

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "django.db.models.CharField", args, kwargs

    def clean(self, value, model_instance):
        return super().clean(readable_name(value or ""), model_instance)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": forms.NameField, **kwargs})


def validate_translations(value) -> None:
    """Accept {language code: text}; refuse unknown languages and anything that is not text."""
    if not isinstance(value, dict) or any(not isinstance(text, str) for text in value.values()):
        raise ValidationError(_("Give one text per language."), code="not_translations")
    if unknown := set(value) - set(CONTENT_LANGUAGES):
        raise ValidationError(
            _("Unknown language: %(codes)s."), params={"codes": ", ".join(sorted(unknown))}, code="unknown_language"
        )


class TranslatedField(models.JSONField):
    """A short text per language: {"en": "Peace", "ja": "平和"}. Read it with `languages.pick`.

    `has_lines`: of several lines, which is the forms' and the forum file's affair and nothing that a migration knows.
    """

    def __init__(self, *args, has_lines: bool = False, **kwargs):
        self.has_lines = has_lines
        kwargs.setdefault("default", dict)
        super().__init__(*args, **kwargs)
        self.validators = [*self.validators, validate_translations]


@cache
def time_zone_names() -> frozenset[str]:
    """Every zone of the tz database; reading them walks through its folders, so that is done once."""
    return frozenset(zoneinfo.available_timezones())


def validate_time_zone(value: str) -> None:
    if value not in time_zone_names():
        raise ValidationError(_("Unknown time zone: %(zone)s."), params={"zone": value}, code="unknown_zone")


class TimeZoneField(models.CharField):
    """An IANA zone name, such as Asia/Tokyo."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("max_length", 64)
        kwargs.setdefault("validators", [validate_time_zone])
        super().__init__(*args, **kwargs)
