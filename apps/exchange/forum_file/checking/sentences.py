"""What the JSON Schema objects to, in sentences that somebody who wrote the file understands."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from jsonschema import ValidationError

from apps.core.listing import sentences

KINDS = {
    "object": gettext_lazy("an object {…}"),
    "array": gettext_lazy("a list […]"),
    "string": gettext_lazy("a text in quotation marks"),
    "integer": gettext_lazy("a whole number"),
    "boolean": gettext_lazy("true or false"),
    "null": gettext_lazy("null"),
}
# Codes of countries or of other lists, written where a language is meant.
MISTAKEN = {
    "jp": "ja", "jpn": "ja", "kr": "ko", "kor": "ko", "zh": "zh-hans", "cn": "zh-hans", "zh-cn": "zh-hans", "mng": "mn",
    "mon": "mn", "rus": "ru", "gb": "en", "eng": "en", "en-gb": "en", "en-us": "en", "fra": "fr",
    "ger": "de", "deu": "de", "ita": "it", "spa": "es", "sp": "es",
}  # fmt: skip
FORMS = {
    "date": gettext_lazy("Write a day as 2027-09-09."),
    "moment": gettext_lazy("Write a moment as 2027-09-09T14:00 (the venue's clocks) or 2027-09-09T14:00:00+09:00."),
    "clock": gettext_lazy("Write a time of day as 09:30."),
    "email": gettext_lazy("This is not an email address."),
    "slug": gettext_lazy("Use small letters, digits and hyphens only."),
    "key": gettext_lazy("Use small letters, digits and hyphens only."),
    "sha256": gettext_lazy("A SHA-256 is 64 digits and letters from a to f."),
    "symbol": gettext_lazy("A symbol looks like APC/2027/1."),
}


def problems_of(errors: Iterable[ValidationError]) -> Iterator[tuple[str, str]]:
    """(path, sentence) of each error; a key that is missing or unknown is named by its own path."""
    for error in sorted(errors, key=lambda each: [str(part).zfill(6) for part in each.absolute_path]):
        yield from _of(error)


def _of(error: ValidationError) -> Iterator[tuple[str, str]]:
    path = error.json_path
    match error.validator:
        case "required":
            key = next(
                name for name in error.validator_value if name not in error.instance and f"'{name}'" in error.message
            )
            yield f"{path}.{key}", _("This is missing.")
        case "additionalProperties":
            known = error.schema.get("properties", {})
            for key in sorted(set(error.instance) - set(known)):
                yield (
                    f"{path}.{key}",
                    _("This key is not known here. Known are: %(keys)s.") % {"keys": ", ".join(known)},
                )
        case "type":
            wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
            kinds = _(" or ").join(str(KINDS[kind]) for kind in wanted)
            yield path, _("This must be %(kind)s.") % {"kind": kinds}
        case "enum" if "propertyNames" in error.schema_path:
            known = ", ".join(map(str, error.validator_value))
            sentence = _("“%(value)s” is not one of: %(known)s.") % {"value": error.instance, "known": known}
            if meant := MISTAKEN.get(error.instance.lower().replace("_", "-")):
                sentence = sentences([sentence, _("Is “%(meant)s” meant?") % {"meant": meant}])
            yield f"{path}.{error.instance}", sentence
        case "enum":
            values = {"value": error.instance, "known": ", ".join(map(str, error.validator_value))}
            yield path, _("“%(value)s” is not one of: %(known)s.") % values
        case "const":
            yield path, _("This must be “%(value)s”.") % {"value": error.validator_value}
        case "propertyNames" | "minProperties" | "minItems" | "minLength":
            yield path, _("This may not be empty.")
        case "maxLength":
            yield path, _("This is too long: at most %(limit)s letters.") % {"limit": error.validator_value}
        case "minimum" | "maximum":
            yield path, _("%(value)s is out of range.") % {"value": error.instance}
        case "uniqueItems":
            yield path, _("Something stands in this list twice.")
        case "pattern":
            form = FORMS.get(error.schema.get("title", ""), "")
            sentence = _("“%(value)s” is not right here.") % {"value": error.instance}
            yield path, f"{sentence} {form}".strip()
        case _other:
            yield path, error.message
