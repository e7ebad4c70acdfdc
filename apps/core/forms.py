"""Form fields that several apps share."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import OUT_OF_CALENDAR, in_calendar
from apps.core.email_addresses import tidy, validate_address
from apps.core.guards.plain_text import one_line, validate_line, validate_lines, visible
from apps.core.guards.readable_names import readable_name
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.markup import written

DEFAULT_LANGUAGES = ("en", "ja")


class TranslatedWidget(forms.Widget):
    """One input per language (names: FIELD_en, FIELD_ja, …); languages not used yet wait behind "More languages"."""

    use_fieldset = True

    def __init__(self, attrs=None, *, languages=DEFAULT_LANGUAGES, rows: int = 0):
        super().__init__(attrs)
        self.languages = tuple(languages)
        self.rows = rows

    def render(self, name, value, attrs=None, renderer=None) -> SafeString:
        values = value if isinstance(value, dict) else {}
        shown = [
            *self.languages,
            *(code for code in CONTENT_LANGUAGES if values.get(code) and code not in self.languages),
        ]
        more = [code for code in CONTENT_LANGUAGES if code not in shown]
        base = self.build_attrs(self.attrs, attrs).get("id", f"id_{name}")
        return written(
            "components/translated.jinja",
            rows=self.rows,
            shown=[self._entry(name, base, code, values) for code in shown],
            more=[self._entry(name, base, code, values) for code in more],
        )

    @staticmethod
    def _entry(name: str, base: str, code: str, values: dict) -> dict[str, str]:
        return {
            "code": code,
            "label": CONTENT_LANGUAGES[code],
            "name": f"{name}_{code}",
            "id": f"{base}_{code}",
            "value": values.get(code, ""),
        }

    def id_for_label(self, id_: str) -> str:
        return f"{id_}_{self.languages[0]}" if id_ else id_

    def value_from_datadict(self, data, files, name: str) -> dict[str, str]:
        given = {code: data.get(f"{name}_{code}", "") for code in CONTENT_LANGUAGES}
        return {code: text.strip().replace("\r\n", "\n") for code, text in given.items() if text.strip()}

    def value_omitted_from_data(self, data, files, name: str) -> bool:
        return not any(f"{name}_{code}" in data for code in CONTENT_LANGUAGES)


class TranslatedFormField(forms.Field):
    """A text per language, cleaned to {code: text} without empty entries.

    Required means: in at least one language, or in each of `required_languages`. `rows` above 0 gives text areas;
    `folded` texts stay one line: line ends typed into them become blanks.
    """

    default_error_messages = {
        "required": _("Write it in at least one language."),
        "language": _("Write it in %(language)s too."),
        "max_length": _("The text in %(language)s is too long: at most %(limit)s letters, and it has %(length)s."),
    }

    def __init__(
        self, *, languages=DEFAULT_LANGUAGES, required_languages=(), max_length=None, rows=0, folded=False, **kwargs
    ):
        self.required_languages = tuple(required_languages)
        self.folded = folded
        self.has_lines = bool(rows) and not folded
        self.max_length = max_length
        kwargs.setdefault("widget", TranslatedWidget(languages=languages, rows=rows))
        super().__init__(**kwargs)

    def to_python(self, value) -> dict[str, str]:
        given = dict(value) if isinstance(value, dict) else {}
        if self.folded:
            return {code: " ".join(visible(text).split()) for code, text in given.items()}
        kept = visible if self.has_lines else one_line
        return {code: text for code, typed in given.items() if (text := kept(typed))}

    def validate(self, value: dict[str, str]) -> None:
        super().validate(value)
        for code in self.required_languages:
            if not value.get(code):
                params = {"language": CONTENT_LANGUAGES[code]}
                raise ValidationError(self.error_messages["language"], code="language", params=params)
        for code, text in value.items():
            ProhibitNullCharactersValidator()(text)  # PostgreSQL cannot hold them
            (validate_lines if self.has_lines else validate_line)(text)
            if self.max_length and len(text) > self.max_length:
                told = {"language": CONTENT_LANGUAGES[code], "limit": self.max_length, "length": len(text)}
                raise ValidationError(self.error_messages["max_length"], code="max_length", params=told)

    def has_changed(self, initial, data) -> bool:
        return (initial or {}) != (data or {})


class CharField(forms.CharField):
    """A text on one line: line ends and tabs become blanks. With a text area it has several.

    What nobody sees is taken out; a name of nothing else is empty.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.has_lines = isinstance(self.widget, forms.Textarea)
        self.validators.append(validate_lines if self.has_lines else validate_line)

    def to_python(self, value):
        text = super().to_python(value)
        if not text:
            return text
        kept = (visible(text).strip() if self.strip else visible(text)) if self.has_lines else one_line(text)
        return kept or self.empty_value


class NameField(CharField):
    """What somebody or something is called: without what cannot be seen, and with letters."""

    def to_python(self, value):
        return readable_name(super().to_python(value) or "")


class EmailField(forms.EmailField):
    """An address in plain letters, taken out of what stands round it where there is one reading only."""

    default_validators = [validate_address]

    def to_python(self, value):
        text = super().to_python(value)
        return tidy(text) if text else text


def day_input(autocomplete: str = "") -> forms.DateInput:
    own = {"autocomplete": autocomplete} if autocomplete else {}
    return forms.DateInput({"type": "date", **own}, format="%Y-%m-%d")


class DateField(forms.DateField):
    """A day, with the browser's own calendar. A year that nobody means is refused with a sentence."""

    widget = day_input()

    def to_python(self, value):
        day = super().to_python(value)
        if day is not None and not in_calendar(day):
            raise ValidationError(OUT_OF_CALENDAR, code="no_such_day", params={"year": day.year})
        return day


class TimeField(forms.TimeField):
    """A time of day on the venue's clocks, in hours and minutes."""

    widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
