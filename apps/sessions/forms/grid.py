"""What the organizer's grid sends: places of sessions, a button pressed, a session changed beside the grid."""

import datetime as dt
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from apps.core.clocks.times import in_calendar
from apps.core.clocks.venue_time import LONGEST
from apps.sessions.forms.sittings import AssignForm, ChangeSittingForm, SittingForm
from apps.sessions.openness import VISIBILITY_CHOICES
from apps.sessions.sitting_plan import Place, SittingPlan, Times

UNREADABLE = _("This could not be read. Load the page again.")
MOST = 500  # sessions in one move


class ArrangeForm(forms.Form):
    """`places`: [{"id", "start", "end", "room", "version"}, …], moments as seconds since 1970, null for none."""

    places = forms.JSONField(error_messages={"required": UNREADABLE, "invalid": UNREADABLE})

    def clean_places(self) -> list[Place]:
        rows = self.cleaned_data["places"]
        if not isinstance(rows, list) or not 0 < len(rows) <= MOST:
            raise forms.ValidationError(UNREADABLE)
        try:
            places = [place_from(row) for row in rows]
        except (AttributeError, KeyError, TypeError, ValueError, OverflowError, OSError):
            raise forms.ValidationError(UNREADABLE) from None
        if len({place.sitting_id for place in places}) < len(places):
            raise forms.ValidationError(UNREADABLE)
        return places


def place_from(row: dict[str, Any]) -> Place:
    """One row as it was sent; anything that is no place raises one of the errors named above."""
    times, room, version = times_from(row["start"], row["end"]), row["room"], row["version"]
    if not isinstance(version, str):
        raise TypeError("version")
    return Place(UUID(row["id"]), times, UUID(room) if times and room else None, version)


def times_from(start: int | None, end: int | None) -> Times | None:
    if start is None and end is None:
        return None
    first, last = (dt.datetime.fromtimestamp(int(seconds), dt.UTC) for seconds in (start, end))  # type: ignore[arg-type]  # None raises, and is told
    if not in_calendar(first.date()) or not in_calendar(last.date()):
        raise ValueError("year")
    if last - first > LONGEST:
        message = _("A session lasts 24 hours at most; this one would last longer. Check the day on which it ends.")
        raise forms.ValidationError(message)
    return first, last


class CastForm(AssignForm):
    """A person and a role: given, or taken back where `there` is empty."""

    there = forms.BooleanField(required=False)


class BesideTheGrid(SittingForm):
    """The form of a session as far as it fits beside the grid; what it leaves out stays as it is."""

    LEFT_OUT = ("questions", "question_sets", "attribution", "descriptions")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.LEFT_OUT:
            del self.fields[name]
        self.fields["visibility"] = forms.ChoiceField(
            label=_("Who may know of it"),
            choices=[("", _("As usual for the format")), *VISIBILITY_CHOICES],
            required=False,
        )


class NewBesideTheGrid(BesideTheGrid):
    def plan(self) -> SittingPlan:
        return SittingPlan(**{name: self.cleaned_data[name] for name in PLANNED})


class ChangeBesideTheGrid(BesideTheGrid, ChangeSittingForm):
    def plan(self) -> SittingPlan:
        sitting = self.instance
        return SittingPlan(
            **{name: self.cleaned_data[name] for name in PLANNED},
            attribution=sitting.attribution,
            descriptions=sitting.descriptions,
            questions=list(sitting.questions.order_by("session_questions__order", "session_questions__id")),
            question_sets=[row.question_set for row in sitting.session_question_sets.select_related("question_set")],
        )


PLANNED = ("titles", "format", "visibility", "times", "room", "delegations")
