"""Forms of the outline: from which notes it is built, a section, until when delegates comment, and what they say."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference
from apps.core.clocks.times import combine
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField
from apps.core.languages import CONTENT_LANGUAGES, pick
from apps.core.rows.concurrency import VersionedForm
from apps.sessions.models import SessionNotes
from apps.statements.choices import CommentAnswer
from apps.statements.models.outlines import LONGEST_COMMENT, LONGEST_SECTION
from apps.statements.report.reading import Chapter

FIRST = "first"


class BuildForm(forms.Form):
    """Final notes are ticked; those in progress can be."""

    fields: dict[str, Any]  # each of its own class

    title = CharField(label=_("Title"), max_length=300)
    language = forms.ChoiceField(label=_("Language"))
    notes = forms.MultipleChoiceField(label=_("Sessions"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        rows = SessionNotes.objects.filter(sitting__conference=conference, number__gt=0).select_related("sitting")
        ordered = sorted(rows, key=lambda row: (row.sitting.starts is None, row.sitting.starts, row.pk))
        self.rows = {str(row.pk): row for row in ordered}
        self.fields["notes"].choices = [(pk, self._label(row)) for pk, row in self.rows.items()]
        self.fields["notes"].initial = [pk for pk, row in self.rows.items() if row.is_final]
        self.fields["language"].choices = [(code, CONTENT_LANGUAGES[code]) for code in conference.working_languages]

    @staticmethod
    def _label(row: SessionNotes) -> str:
        words = {"title": pick(row.sitting.titles, get_language()), "number": row.number}
        said = _("%(title)s (version %(number)s, %(state)s)")
        return str(said) % (words | {"state": row.get_state_display()})

    def chosen(self) -> list[SessionNotes]:
        wanted = set(self.cleaned_data["notes"])
        return [row for pk, row in self.rows.items() if pk in wanted]


class SectionForm(VersionedForm):
    heading = CharField(label=_("Heading"), max_length=1000, required=False)
    text = CharField(label=_("Text"), max_length=LONGEST_SECTION, widget=forms.Textarea(attrs={"rows": 14}))


class NewSectionForm(forms.Form):
    """Of no session. It stands before everything, or after a chapter, named by the first section of that."""

    fields: dict[str, Any]  # each of its own class

    heading = CharField(label=_("Heading"), max_length=1000, help_text=_("Introduction, conclusions, thanks …"))
    text = CharField(label=_("Text"), max_length=LONGEST_SECTION, widget=forms.Textarea(attrs={"rows": 14}))
    after = forms.ChoiceField(label=_("Where it stands"), initial=FIRST)

    def __init__(self, *args, chapters: Sequence[Chapter], **kwargs):
        super().__init__(*args, **kwargs)
        language = get_language()
        places = [(str(each.sections[0].pk), pick(each.titles, language)) for each in chapters]
        self.fields["after"].choices = [
            (FIRST, _("At the beginning")),
            *((pk, _("After “%(title)s”") % {"title": title}) for pk, title in places),
        ]

    def clean_after(self) -> str:
        return "" if self.cleaned_data["after"] == FIRST else self.cleaned_data["after"]


class WindowForm(forms.Form):
    day = DateField(label=_("Comments until"))
    time = TimeField(label=_("Time"))

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference

    def clean(self) -> dict[str, Any]:
        super().clean()
        data = self.cleaned_data
        if data.get("day") and data.get("time") is not None:
            try:
                data["until"] = combine(data["day"], data["time"], self.conference.time_zone)
            except Refused as refused:
                self.add_error("time", str(refused))
        return data


class CommentForm(forms.Form):
    section = forms.UUIDField(widget=forms.HiddenInput)
    text = CharField(label=_("Comment"), max_length=LONGEST_COMMENT, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    answer = forms.ChoiceField(
        label=_("Answer"),
        choices=[each for each in CommentAnswer.choices if each[0] != "open"],
        widget=forms.RadioSelect,
    )
    reason = CharField(
        label=_("Reason"), max_length=LONGEST_COMMENT, required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where it is not taken. The delegate reads it."),
    )  # fmt: skip
