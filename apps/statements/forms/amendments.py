from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.conferences.models import Conference
from apps.core.forms import CharField, DateField, TimeField
from apps.core.lazy import Words
from apps.documents.choices import ParagraphKind
from apps.statements.amendments.reading import Brackets
from apps.statements.amendments.wanted import Wanted
from apps.statements.choices import AmendmentOp, Origin, Under
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.models import ParagraphText, Revision
from apps.statements.paragraphs.parsing import label

BEGINNING = "-"
GONE = _("This paragraph was taken out of the text meanwhile. Look at the text as it stands now.")


def place_name(row: ParagraphText) -> str:
    """A paragraph in a list: its number, else its place, and how it begins."""
    return f"{label(row.address) or f'§ {row.order}'} {row.text[:60]}"


class AmendForm(forms.Form):
    """What a party wants otherwise; the words of the paragraph stand in the field to be changed."""

    fields: dict[str, Any]  # each of its own class
    seen = forms.IntegerField(widget=forms.HiddenInput)
    op = forms.ChoiceField(
        label=_("What you want"),
        choices=AmendmentOp.choices,
        widget=forms.RadioSelect,
        help_text=_("What stands under a paragraph goes with it when it is taken out or moved."),
    )
    target = forms.ChoiceField(label=_("Paragraph"), required=False, error_messages={"invalid_choice": GONE})
    text = CharField(label=_("The words as you want them"), required=False, widget=forms.Textarea(attrs={"rows": 6}))
    after = forms.ChoiceField(
        label=_("At which paragraph"),
        required=False,
        help_text=_("For a paragraph that is added or moved: it goes behind that one and what stands under it."),
        error_messages={"invalid_choice": GONE},
    )
    under = forms.ChoiceField(
        label=_("Beside or under it"),
        required=False,
        choices=[("", _("beside it, on its level")), *Under.choices],
        widget=forms.RadioSelect,
        help_text=_("For a paragraph that is added. A sub-paragraph waits for you once the words above it change."),
    )
    reason = CharField(label=_("Reason"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(
        self,
        *args,
        revision: Revision,
        rows: Sequence[ParagraphText],
        chosen: str = "",
        words: str = "",
        read: Collection[int] | None = None,
        **kwargs,
    ):
        """`chosen` is the paragraph that it begins with; `words` of an earlier text stand in it. `read` are the numbers
        of the revisions that came to whoever writes; None: all of them.
        """
        super().__init__(*args, **kwargs)
        self.read = read
        self.rows = {str(row.paragraph_id): row for row in rows}
        named = [(key, place_name(row)) for key, row in self.rows.items()]
        self.fields["target"].choices = [("", "—"), *named]
        self.fields["after"].choices = [(BEGINNING, pgettext_lazy("place", "nothing: at the beginning")), *named]
        row = self.rows.get(chosen)
        self.initial.update(
            seen=revision.rev_no,
            op=AmendmentOp.INSERT if words and not row else AmendmentOp.REPLACE,
            target=chosen if row else "",
            after=chosen if row else BEGINNING,
            text=words or (row.text if row else ""),
        )

    def clean_seen(self) -> int:
        """What was not circulated to them is not what they amend; else it would be read as the words beneath."""
        seen = self.cleaned_data["seen"]
        if self.read is not None and seen not in self.read:
            raise forms.ValidationError(_("This page is out of date. Look at the text as it stands now."))
        return seen

    def clean(self) -> dict:
        data = self.cleaned_data
        of_a_paragraph = data.get("op") in (AmendmentOp.REPLACE, AmendmentOp.DELETE, AmendmentOp.MOVE)
        if of_a_paragraph and not data.get("target") and "target" not in self.errors:
            self.add_error("target", _("Choose the paragraph."))
        is_under = data.get("op") == AmendmentOp.INSERT and data.get("under")
        if is_under and data.get("after") == BEGINNING:
            self.add_error("after", _("Choose the paragraph under which it is to stand."))
        return data

    def wanted(self) -> Wanted:
        data = self.cleaned_data
        after = data["after"]
        return Wanted(
            op=data["op"],
            target=UUID(data["target"]) if data["target"] else None,
            after=UUID(after) if after and after != BEGINNING else None,
            under=data["under"],
            text=data["text"],
            reason=data["reason"],
            kind=self.rows[after].kind if after in self.rows else ParagraphKind.OPERATIVE,
            seen=data["seen"],
        )


class WriteDownForm(AmendForm):
    """The same, written down by the team for a party that said it in the room."""

    party = forms.ChoiceField(
        label=_("Proposed by"), error_messages={"invalid_choice": _("This is no party to the text any more.")}
    )

    def __init__(self, *args, parties: Sequence[tuple[str, str]], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["party"].choices = parties
        self.order_fields(["seen", "party", "op", "target", "text", "after", "under", "reason"])


class HandleForm(forms.Form):
    """What becomes of an amendment, and why."""

    fields: dict[str, Any]  # each of its own class
    seen = CharField(widget=forms.HiddenInput, required=False)
    step = forms.ChoiceField(widget=forms.HiddenInput)
    answer = CharField(
        label=_("Reason"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Its sponsor reads it. Needed where it is not admissible or not retained."),
    )

    def __init__(self, *args, steps: Sequence[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["step"].choices = [(step, step) for step in steps]


class RebaseForm(forms.Form):
    """An amendment on the words that stand now, as its sponsor wants it."""

    seen = CharField(widget=forms.HiddenInput, required=False)
    text = CharField(label=_("The words as you want them"), required=False, widget=forms.Textarea(attrs={"rows": 6}))


class BracketsForm(forms.Form):
    """Choose one alternative, or add a bridging proposal."""

    fields: dict[str, Any]  # each of its own class
    chosen = forms.ChoiceField(
        label=_("The text says from now on"),
        required=False,
        widget=forms.RadioSelect,
        error_messages={
            "invalid_choice": _("This alternative does not stand there any more. Look at the brackets again.")
        },
    )
    text = CharField(
        label=_("A bridging proposal"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("It stands beside the others as one more alternative; choosing it merges all amendments into it."),
    )

    def __init__(self, *args, brackets: Brackets, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["chosen"].choices = [(str(each.pk), alternative_name(each)) for each in brackets.alternatives]


def alternative_name(alternative) -> str:
    origin: Words = Origin(alternative.origin).label
    if alternative.amendment:
        origin = _("Amendment %(number)s") % {"number": alternative.amendment.number}
    return f"{origin}: {alternative.text}" if alternative.text else str(origin)


class WindowForm(VenueMomentMixin, forms.Form):
    """Until when amendments are taken in writing; neither day nor time: they are not."""

    day = DateField(label=_("Until"), required=False)
    at = TimeField(label=_("Time at the venue"), required=False)

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.conference = conference

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data
