"""A text and one translation of it side by side, as rows of a form."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import prefetch_related_objects
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import DecisionProfile
from apps.core.forms import CharField
from apps.core.guards.plain_text import one_line, validate_line, validate_lines
from apps.core.rows.concurrency import version_of
from apps.core.wordings.redline import Run, redline
from apps.documents.choices import LanguageStatus
from apps.statements.forms.blocks import LONGEST
from apps.statements.models import ParagraphText, Revision, TranslatedParagraph, Translation
from apps.statements.paragraphs.confirmed import sources_then, title_then
from apps.statements.paragraphs.parsing import label
from apps.statements.record.canonical import text_hash
from apps.statements.services.translations import TITLE, Place, Translated, place_field

TITLE_LETTERS = 300


@dataclass
class Line:
    """A place of the text: what it says, what it says in the other language, and whether somebody has confirmed it."""

    place: Place
    label: str
    source: str
    words: str
    held: Translation | TranslatedParagraph | None
    changes: list[Run]
    level: int = 1
    called: str = ""
    same: bool = False
    error: str = ""

    @property
    def name(self) -> str:
        return place_field(self.place)

    @property
    def seen(self) -> str:
        return text_hash(self.source)

    @property
    def is_stale(self) -> bool:
        return self.held is not None and self.held.is_stale(self.source)


class TranslationStatusForm(forms.Form):
    fields: dict[str, Any]  # each of its own class

    status = forms.ChoiceField(label=_("Status of this translation"))
    version = CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args, language: str, profile: DecisionProfile, translation: Translation | None, **kwargs):
        super().__init__(*args, **kwargs)
        authentic = language in profile.authentic_languages
        fit = [each for each in LanguageStatus if (each == LanguageStatus.AUTHENTIC) == authentic]
        self.fields["status"].choices = [(each.value, each.label) for each in fit]
        if translation is not None:
            self.initial = {"status": translation.status, "version": version_of(translation)}


class Lines:
    """Every place of the revision; `data` what was sent."""

    def __init__(self, revision: Revision, rows: Sequence[ParagraphText], language: str, data: Any = None):
        self.language = language
        translation = revision.translation(language)
        others = [row.translated_into(language) for row in rows]
        prefetch_related_objects([each for each in others if each], "proofread_by")
        prefetch_related_objects([each for each in [translation] if each], "proofread_by")
        then, before = sources_then(rows, language), title_then(revision, translation)
        title = translation.title if translation else ""
        self.lines = [Line(TITLE, "", revision.title, title, translation, _changes(before, revision.title))]
        for row, held in zip(rows, others, strict=True):
            words, changes = held.words if held else "", _changes(then.get(row.paragraph_id, ""), row.text)
            self.lines.append(
                Line(row.paragraph_id, label(row.number), row.text, words, held, changes, row.level, _called(row))
            )
        self.unknown: dict[Place, str] = {}
        if data is not None:
            self._take(data)

    def _take(self, data: Any) -> None:
        for line in self.lines:
            line.words = data.get(line.name, line.words).replace("\r\n", "\n")
            line.same = bool(data.get(f"same-{line.place}"))
            line.error = _error(line)
            if data.get(f"seen-{line.place}") not in (None, line.seen):
                line.same = False
                line.error = gettext(
                    "The words beside this were changed after you opened this page. Look at them again."
                )
        known = {line.name for line in self.lines}
        for name in data:
            if name.startswith("words-") and name not in known and (uid := _uid(name.removeprefix("words-"))):
                self.unknown[uid] = data[name]

    @property
    def is_sound(self) -> bool:
        return not any(line.error for line in self.lines)

    def given(self, status: str) -> Translated:
        """What was typed, for the service."""
        words: dict[Place, str] = {line.place: line.words for line in self.lines}
        words[TITLE] = one_line(str(words[TITLE]))
        return Translated(
            self.language,
            status,
            {**self.unknown, **words},
            {line.place: line.seen for line in self.lines},
            [line.place for line in self.lines if line.same],
        )

    def blame(self, name: str | None, sentence: str) -> bool:
        found = [line for line in self.lines if line.name == name]
        for line in found:
            line.error = sentence
        return bool(found)


def _changes(before: str, now: str) -> list[Run]:
    return redline(before, now) if before else []


def _called(row: ParagraphText) -> str:
    return gettext("Paragraph %(place)s") % {"place": row.address} if row.address else f"§ {row.order}"


def _error(line: Line) -> str:
    check, most = (validate_line, TITLE_LETTERS) if line.place == TITLE else (validate_lines, LONGEST)
    if len(line.words) > most:
        return gettext("At most %(most)s letters.") % {"most": most}
    try:
        check(line.words)
    except ValidationError as error:
        return " ".join(error.messages)
    return ""


def _uid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
