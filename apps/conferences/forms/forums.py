from django import forms
from django.utils.translation import gettext_lazy as _

from apps.conferences import choices
from apps.conferences.models.forums import RED_LINES_FROM
from apps.conferences.slugs import validate_forum_slug
from apps.core.forms import CharField, TranslatedFormField
from apps.core.rows.concurrency import VersionedForm

FORUM_STATUS_HELP = {
    "proposed": _("Spoken of, not yet held."),
    "active": _("Editions are held or prepared."),
    "dormant": _("No edition for now; it may be taken up again."),
    "ended": _("Closed for good; its documents stay."),
}


class ForumForm(VersionedForm):
    """What a forum is; without an instance it founds one, and then asks for the address too, but for no rule."""

    names = TranslatedFormField(label=_("Name"), max_length=200)
    slug = CharField(
        label=_("Address"),
        max_length=60,
        validators=[validate_forum_slug],
        help_text=_("A short name for web addresses, such as “asia-peace-conference”. You cannot change it later."),
    )
    abbreviation = forms.RegexField(
        r"^[A-Z][A-Z0-9]{0,11}$",
        label=_("Abbreviation"),
        help_text=_("Capital letters and digits; it begins the symbol of every document, as in APC/2027/1."),
        error_messages={"invalid": _("Use capital letters and digits only, beginning with a letter, such as APC.")},
    )
    purposes = TranslatedFormField(label=_("Purpose"), rows=3, max_length=2000, required=False)
    track = forms.ChoiceField(label=_("Track"), choices=choices.Track.choices, initial=choices.Track.TWO)
    status = forms.ChoiceField(
        label=_("Status"),
        choices=choices.ForumStatus.choices,
        initial=choices.ForumStatus.ACTIVE,
        widget=forms.RadioSelect,
    )
    cadences = TranslatedFormField(
        label=_("Cadence"), max_length=80, required=False, help_text=_("How often it meets, such as “once a year”.")
    )
    red_lines_from = forms.IntegerField(
        label=_("Private red lines are counted from"),
        min_value=RED_LINES_FROM[0],
        max_value=RED_LINES_FROM[1],
        initial=3,
        help_text=_(
            "On how many parties the chair reads that they privately cannot live with a paragraph: fewer are not told, "
            "as they would point at somebody. Each red line keeps the number that stood when it was given, so a lower "
            "number tells nothing of those given before."
        ),
    )
    accent = forms.ChoiceField(
        label=_("Accent colour"),
        choices=choices.Accent.choices,
        initial=choices.Accent.INDIGO,
        help_text=_("The one colour of the forum's pages. Each has enough contrast by day and by night."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["status"].option_help = FORUM_STATUS_HELP
        if self.instance is not None:
            del self.fields["slug"]
        else:
            del self.fields["red_lines_from"]  # asked once there is something to negotiate
