from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.lazy import Words
from apps.core.rows.concurrency import VersionedForm
from apps.delegations.choices import NameContext
from apps.delegations.models import EntityName, Participation
from apps.delegations.names import NameEntry

USES: dict[str, Words] = {
    NameContext.LIST: _("In lists"),
    NameContext.NAMEPLATE: _("On nameplates"),
    NameContext.TEXT: _("In texts"),
}
PARTS = {
    "display": lambda: CharField(label=_("Shown as"), max_length=200, required=False),
    "sort_key": lambda: CharField(label=_("Sorted under"), max_length=200, required=False),
    "disclaimer": lambda: CharField(label=_("Disclaimer"), max_length=500, required=False),
    "flag_allowed": lambda: forms.BooleanField(label=_("A flag may be shown"), required=False),
}


class NamesForm(VersionedForm):
    """One entity in one conference: a line per language and use, empty where the forum's name is used."""

    def __init__(self, *args, instance: Participation, languages: Iterable[str], rows: Iterable[EntityName], **kwargs):
        self.lines = [(language, context) for language in languages for context in NameContext.values]
        self.rows = rows
        super().__init__(*args, instance=instance, **kwargs)
        for language, context in self.lines:
            for part, make in PARTS.items():
                self.fields[self.name(part, language, context)] = make()

    def initial_of(self, instance: Participation) -> dict:
        return {self.name(part, row.language, row.context): getattr(row, part) for row in self.rows for part in PARTS}

    @staticmethod
    def name(part: str, language: str, context: str) -> str:
        return f"{part}_{language}_{context}"

    def clean(self) -> dict:
        data = super().clean()
        for line in self.lines:
            given = {part: data.get(self.name(part, *line)) for part in PARTS}
            if not given.pop("display") and any(given.values()):
                self.add_error(self.name("display", *line), _("Write the name too, or empty the whole line."))
        return data

    def entries(self) -> dict[tuple[str, str], NameEntry]:
        """What is typed, per language and use."""
        typed = self.cleaned_data
        return {line: NameEntry(**{part: typed[self.name(part, *line)] for part in PARTS}) for line in self.lines}

    def typed(self) -> dict[str, dict[str, NameEntry]]:
        """The lines that hold a name, by language and then by use."""
        found: dict[str, dict[str, NameEntry]] = {language: {} for language, _context in self.lines}
        for (language, context), entry in self.entries().items():
            if entry.display:
                found[language][context] = entry
        return found

    def groups(self) -> list[dict]:
        """The controls by language, for the page."""
        grouped: dict[str, list] = {}
        for language, context in self.lines:
            parts = {part: self[self.name(part, language, context)] for part in PARTS}
            grouped.setdefault(language, []).append(
                {"use": context, "label": USES[context], "own": parts["display"].value(), **parts}
            )
        return [{"code": code, "language": CONTENT_LANGUAGES[code], "lines": lines} for code, lines in grouped.items()]
