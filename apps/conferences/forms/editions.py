import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.conferences import choices
from apps.conferences.edition_life import NEXT, OVER
from apps.conferences.models import Conference
from apps.conferences.slugs import validate_edition_slug
from apps.core.clocks.times import combine, zone
from apps.core.exceptions import Refused
from apps.core.forms import CharField, DateField, TimeField, TranslatedFormField
from apps.core.languages import CONTENT_LANGUAGES
from apps.core.rows.concurrency import VersionedForm

END_OF_DAY = dt.time(23, 59)
ATTRIBUTION_HELP = {
    "chatham_house": _(
        "What was said may be used. Neither the identity nor the affiliation of the speakers, "
        "nor of any other participant, may be revealed."
    ),
    "off_the_record": _("Nothing that was said leaves the room."),
    "on_the_record": _("Speakers may be quoted by name."),
}
CLOSED_HELP = {
    "absent": _("Who may not know of a session finds no trace of it."),
    "opaque": _(
        "Their programme and calendar show “Closed session” with its time: no title, room or people. Sessions at "
        "the same time are one. Breaks and sessions of the secretariat are not shown."
    ),
}
MODE_HELP = {
    "in_person": _("Everybody meets at the venue."),
    "online": _("Nobody travels; times are shown in each reader's own zone too."),
    "hybrid": _("Delegates choose in their reply whether they travel or join online."),
}


class EditionForm(VersionedForm):
    """What a new edition needs to begin; everything else is set up afterwards."""

    number = forms.IntegerField(
        label=_("Number of the edition"),
        min_value=1,
        max_value=999,
        required=False,
        help_text=_("Leave it empty for a meeting outside the count, such as a preparatory one."),
    )
    slug = CharField(
        label=_("Address"),
        max_length=40,
        validators=[validate_edition_slug],
        help_text=_("Small letters, digits and hyphens, such as “2027” or “eighth”. It can change while a draft only."),
    )
    titles = TranslatedFormField(label=_("Title"), max_length=200)
    starts_on = DateField(label=_("First day"), required=False)
    ends_on = DateField(label=_("Last day"), required=False)


class CloneForm(EditionForm):
    with_theme = forms.BooleanField(label=_("Take over the theme as well"), required=False)


class DetailsForm(EditionForm):
    """Everything that an edition says of itself; the status has a page of its own."""

    fields: dict[str, Any]  # each of its own class

    themes = TranslatedFormField(label=_("Theme"), max_length=300, rows=2, folded=True, required=False)
    places = TranslatedFormField(label=_("City"), max_length=120, required=False)
    venues = TranslatedFormField(label=_("Venue"), max_length=200, required=False)
    mode = forms.ChoiceField(label=_("Mode"), choices=choices.Mode.choices, widget=forms.RadioSelect)
    working_languages = forms.MultipleChoiceField(
        label=_("Working languages"),
        choices=list(CONTENT_LANGUAGES.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    deadline_day = DateField(label=_("Reply by"), required=False)
    deadline_time = TimeField(label=pgettext_lazy("deadline", "until"), required=False)
    reminder_days = forms.IntegerField(label=_("Reminder, days before"), min_value=0, max_value=60)
    attribution = forms.ChoiceField(
        label=_("Attribution"), choices=choices.AttributionRule.choices, widget=forms.RadioSelect
    )
    list_public = forms.BooleanField(
        label=_("The list of participants may be public"),
        required=False,
        help_text=_(
            "Even then it holds only those who agreed to be named, and only as they agreed. Under the Chatham House "
            "Rule and off the record, the public reads which delegations take part only if this is chosen."
        ),
    )

    counts_public = forms.BooleanField(
        label=_("How many of each delegation are registered may be public"),
        required=False,
        help_text=_("Only those are counted who agreed to be listed at least by their country or entity."),
    )

    closed_sessions = forms.ChoiceField(
        label=_("What others read of closed sessions"),
        choices=choices.ClosedSessions.choices,
        widget=forms.RadioSelect,
    )

    questions_public = forms.BooleanField(
        label=_("Guiding questions may be public"),
        required=False,
        help_text=_(
            "On the page of the edition and of its public sessions; never sets of sessions that are not public. "
            "Whoever takes part in a session reads its questions in any case."
        ),
    )

    notes_shared = forms.BooleanField(
        label=_("Participants read the final notes of their sessions"),
        required=False,
        help_text=_("The notes of the rapporteurs, once they are final. The public never reads them."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.status in OVER:
            self._allow_unknown("mode", "attribution")
        self.fields["mode"].option_help = MODE_HELP
        self.fields["attribution"].option_help = ATTRIBUTION_HELP
        self.fields["closed_sessions"].option_help = CLOSED_HELP

    def _allow_unknown(self, *names: str) -> None:
        """What no source says of an edition that is over need not be made up."""
        for name in names:
            self.fields[name].required = False
            self.fields[name].choices = [*self.fields[name].choices, ("", _("unknown"))]

    def initial_of(self, instance: Conference) -> dict:
        deadline = instance.reply_deadline and instance.reply_deadline.astimezone(zone(instance.time_zone))
        return super().initial_of(instance) | {
            "deadline_day": deadline and deadline.date(),
            "deadline_time": deadline and deadline.time(),
        }

    def clean(self) -> dict:
        data = super().clean()
        day, clock, tz = data.get("deadline_day"), data.get("deadline_time"), self.instance.time_zone
        if clock and not day and "deadline_day" not in self.errors:
            self.add_error("deadline_day", _("Give the day too, or leave the time empty."))
        data["reply_deadline"] = None
        if day and "deadline_time" not in self.errors:
            try:
                data["reply_deadline"] = combine(day, clock or END_OF_DAY, tz)
            except Refused as refused:
                self.add_error("deadline_time", str(refused))
        return data

    def values(self) -> dict:
        typed_otherwise = ("deadline_day", "deadline_time")
        return {name: value for name, value in super().values().items() if name not in typed_otherwise}


STATUS_HELP = {
    "draft": _("Only the team sees it; nobody can be invited or reply yet."),
    "announced": _("The public sees the edition; nobody can be invited or reply yet."),
    "registration": _("Invitations can be sent; replies are taken until the reply deadline or the first day."),
    "in_session": _("The conference is going on."),
    "concluded": _("The conference is over: no reply is taken any more. Texts can still be published."),
    "archived": _("Nothing of the set-up changes any more."),
    "postponed": _("The public reads the note; no reply is taken, and new dates may be set later."),
    "cancelled": _("The public reads the note; the edition does not take place, and no reply is taken."),
}


class StatusForm(VersionedForm):
    """The steps that are possible from where the edition stands."""

    status = forms.ChoiceField(label=_("Next status"), widget=forms.RadioSelect)
    notes = TranslatedFormField(
        label=_("Note"),
        rows=2,
        max_length=1000,
        required=False,
        help_text=_("For “postponed” and “cancelled”: one sentence why, which everybody reads on the edition's page."),
    )

    def __init__(self, *args, instance: Conference, **kwargs):
        super().__init__(*args, instance=instance, **kwargs)
        steps = NEXT[instance.status]
        self.fields["status"].choices = [step for step in choices.ConferenceStatus.choices if step[0] in steps]
        self.fields["status"].option_help = STATUS_HELP

    def initial_of(self, instance: Conference) -> dict:
        return {}
