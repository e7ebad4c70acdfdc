"""Which fields of a model stand in the file under which key. Writing and importing read the same table."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.db import models

from apps.core.fields import TranslatedField
from apps.core.languages import CONTENT_LANGUAGES
from apps.exchange.forum_file import moments

EMPTY: tuple[Any, ...] = ("", None, False, {}, [])


def texts(values: dict[str, str]) -> dict[str, str]:
    """Translations in the order of the product's languages, without empty ones."""
    return {code: values[code] for code in CONTENT_LANGUAGES if values.get(code)}


@dataclass(frozen=True)
class Shape:
    """`keys` maps the key in the file to the attribute of the model, in the order in which they are written.

    A key is left out when its value is empty and that is the model's default; a missing key means the default.
    """

    model: type[models.Model]
    keys: dict[str, str]

    @cached_property
    def fields(self) -> dict[str, Any]:
        return {key: self.model._meta.get_field(name) for key, name in self.keys.items()}

    def write(self, row: models.Model, tz: str = "UTC") -> dict[str, Any]:
        written = {}
        for key, model_field in self.fields.items():
            value = getattr(row, model_field.name)
            if not (value in EMPTY and value == default(model_field)):
                written[key] = self._write(model_field, value, tz)
        return written

    @staticmethod
    def _write(model_field: models.Field, value: Any, tz: str) -> Any:
        if value is None:
            return None
        if isinstance(model_field, TranslatedField):
            return texts(value)
        if isinstance(model_field, models.DateTimeField):
            return moments.show(value, tz)
        if isinstance(model_field, models.DateField):
            return value.isoformat()
        if isinstance(model_field, models.TimeField):
            return value.isoformat("auto" if value.second or value.microsecond else "minutes")
        return value

    def read(self, item: dict[str, Any], tz: str = "UTC") -> dict[str, Any]:
        """The values of a checked object of the file, by attribute."""
        return {
            model_field.name: self._read(model_field, item[key], tz) if key in item else default(model_field)
            for key, model_field in self.fields.items()
        }

    def read_said(self, item: dict[str, Any], tz: str = "UTC") -> dict[str, Any]:
        """Only what the object says, by attribute."""
        return {self.keys[key]: self._read(self.fields[key], item[key], tz) for key in self.keys if key in item}

    @staticmethod
    def _read(model_field: models.Field, value: Any, tz: str) -> Any:
        if value is None or isinstance(model_field, TranslatedField):
            return value
        if isinstance(model_field, models.DateTimeField):
            return moments.parse(value, tz)
        if isinstance(model_field, (models.DateField, models.TimeField)):
            return model_field.to_python(value)
        return value

    def key_of(self, name: str) -> str:
        """The file's key for an attribute; the attribute itself when it does not stand in the file."""
        return next((key for key, attribute in self.keys.items() if attribute == name), name)


def default(model_field: models.Field) -> Any:
    """What a new row holds when nobody says anything."""
    if model_field.has_default():
        value = model_field.get_default()
        return value.value if isinstance(value, models.Choices) else value
    return None if model_field.null else model_field.get_default()
