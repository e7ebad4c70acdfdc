"""What is printed, for whom, and how large: sent by GET, since nothing is changed by it."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from apps.conferences.models import Conference, Room
from apps.core.forms import CharField, DateField
from apps.core.languages import pick
from apps.delegates.invitation_life import NOT_WITH_US
from apps.delegates.models import Delegate, Person
from apps.delegates.names import sort_key
from apps.delegations.names import in_protocol_order
from apps.sessions.choices import Circle, Paper
from apps.sessions.models import ReleasedAssignment, ReleasedSession
from apps.sessions.programme.timetable import Clock

CIRCLES = [(each.value, each.label) for each in (Circle.DELEGATES, Circle.TEAM, Circle.PUBLIC)]
CHOOSE = [("", _("Choose…"))]


class PaperForm(forms.Form):
    """`conference` is that of the address; `kind` makes ids of fields that stand on one page with others."""

    fields: dict[str, Any]  # each of its own class

    def __init__(self, *args, conference: Conference, kind: str, **kwargs):
        self.conference = conference
        super().__init__(*args, **kwargs)
        self.auto_id = f"{kind}_%s"


class SizedForm(PaperForm):
    paper = forms.ChoiceField(label=_("Paper"), choices=Paper.choices, initial=Paper.A5, required=False)
    field_order = ["person", "delegation", "day", "room", "circle", "paper"]

    def clean_paper(self) -> Paper:
        return Paper(self.cleaned_data["paper"] or Paper.A5)


class PersonForm(SizedForm):
    """Whoever is with us, and whoever has a role."""

    person = forms.ChoiceField(label=_("Person"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        delegates = Delegate.objects.of(self.conference).exclude(status__in=NOT_WITH_US)
        roles = ReleasedAssignment.objects.filter(sitting__conference=self.conference)
        people = Person.objects.filter(Q(pk__in=delegates.values("person")) | Q(pk__in=roles.values("person")))
        self.people = {str(person.pk): person for person in sorted(people, key=sort_key)}
        self.fields["person"].choices = [*CHOOSE, *((pk, person.full_name) for pk, person in self.people.items())]

    def clean_person(self) -> Person:
        return self.people[self.cleaned_data["person"]]


class DelegationForm(SizedForm):
    delegation = forms.ChoiceField(label=_("Delegation"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        rows = in_protocol_order(self.conference.participations.present().with_names(), get_language() or "en")
        self.rows = {str(row.pk): row for row in rows}
        names = [(pk, row.name.display) for pk, row in self.rows.items()]
        self.fields["delegation"].choices = [*CHOOSE, *names]

    def clean_delegation(self) -> Any:
        return self.rows[self.cleaned_data["delegation"]]


class CircleForm(SizedForm):
    circle = forms.ChoiceField(label=_("For whom"), choices=CIRCLES, initial=Circle.DELEGATES)

    def clean_circle(self) -> Circle:
        return Circle(self.cleaned_data["circle"])


def days_used(conference: Conference) -> list[dt.date]:
    """The days on which the released programme has anything, at the venue. One query."""
    venue = ZoneInfo(conference.time_zone)
    starts = ReleasedSession.objects.of(conference).timed().order_by().values_list("during", flat=True)
    return sorted({during.lower.astimezone(venue).date() for during in starts})


def day_choices(conference: Conference) -> list[tuple[str, str]]:
    clock = Clock(conference.time_zone)
    return [(day.isoformat(), clock.long_day(day)) for day in days_used(conference)]


class DayForm(CircleForm):
    day = forms.ChoiceField(label=_("Day"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].choices = [*CHOOSE, *day_choices(self.conference)]

    def clean_day(self) -> dt.date:
        return dt.date.fromisoformat(self.cleaned_data["day"])


class RoomForm(CircleForm):
    room = forms.ChoiceField(label=_("Room"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.rooms = {str(room.pk): room for room in self.conference.rooms.all()}
        names = [(pk, pick(room.names, get_language())) for pk, room in self.rooms.items()]
        self.fields["room"].choices = [*CHOOSE, *names]

    def clean_room(self) -> Room:
        return self.rooms[self.cleaned_data["room"]]


class SignsForm(PaperForm):
    day = forms.ChoiceField(label=_("Day"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].choices = [("", _("Every day")), *day_choices(self.conference)]

    def clean_day(self) -> dt.date | None:
        day = self.cleaned_data["day"]
        return dt.date.fromisoformat(day) if day else None


def today_at(conference: Conference) -> dt.date:
    return timezone.now().astimezone(ZoneInfo(conference.time_zone)).date()


class DateForm(PaperForm):
    """The day of a journal: today at the venue unless another one is asked for."""

    day = DateField(label=_("Day"), required=False)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["day"].initial = today_at(self.conference)

    def clean_day(self) -> dt.date:
        return self.cleaned_data["day"] or today_at(self.conference)


class JournalForm(DateForm):
    circle = forms.ChoiceField(label=_("For whom"), choices=CIRCLES[:2], initial=Circle.DELEGATES, required=False)

    def clean_circle(self) -> Circle:
        return Circle(self.cleaned_data["circle"] or Circle.DELEGATES)


class DisplayLinkForm(forms.Form):
    fields: dict[str, Any]  # each of its own class

    name = CharField(label=_("Where the screen stands"), max_length=80, help_text=_("For your own list: “Lobby”."))
    room = forms.ModelChoiceField(
        label=_("Rooms"), queryset=Room.objects.none(), required=False, empty_label=_("All rooms")
    )

    def __init__(self, *args, conference: Conference, **kwargs):
        super().__init__(*args, **kwargs)
        self.auto_id = "screen_%s"
        self.fields["room"].queryset = conference.rooms.all()
        self.fields["room"].label_from_instance = lambda room: pick(room.names, get_language())
