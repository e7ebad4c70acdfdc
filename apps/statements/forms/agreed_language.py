"""What is looked for in earlier texts."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.core.languages import CONTENT_LANGUAGES
from apps.statements.forms.amendments import place_name
from apps.statements.models import ParagraphText

MOST_LETTERS = 500


class FinderForm(forms.Form):
    """Words, or a paragraph of the text to begin with; words go first."""

    fields: dict[str, Any]  # each of its own class
    q = CharField(
        label=_("Words"),
        required=False,
        max_length=MOST_LETTERS,
        help_text=_("All of them; words in quotation marks as they stand."),
    )
    paragraph = forms.ChoiceField(label=_("Or what is like this paragraph"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)

    def __init__(self, *args, rows: Sequence[ParagraphText], languages: Sequence[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.rows = {str(row.paragraph_id): row for row in rows}
        named = [(key, place_name(row)) for key, row in self.rows.items()]
        self.fields["paragraph"].choices = [("", "—"), *named]
        self.fields["language"].choices = [(code, CONTENT_LANGUAGES[code]) for code in languages]

    @property
    def row(self) -> ParagraphText | None:
        """The paragraph that is begun with, where no words were typed."""
        return None if self.cleaned_data["q"] else self.rows.get(self.cleaned_data["paragraph"])
