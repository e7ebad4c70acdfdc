from typing import Any

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from apps.core.forms import CharField
from apps.core.rows.concurrency import VersionedForm
from apps.sessions.choices import LinkAudience
from apps.sessions.models import Session
from apps.sessions.models.links import EARLIEST

AUDIENCE_HELP = {
    LinkAudience.PARTICIPANTS.value: _("Whoever may know of the session and is registered, or has a role in it."),
    LinkAudience.INTERPRETERS.value: _("Those who interpret this session."),
    LinkAudience.PUBLIC.value: _("Everybody who may know of the session: in a public session, everybody."),
}


class LinkForm(VersionedForm):
    audience: Any = forms.ChoiceField(label=_("For whom"), choices=LinkAudience.choices, widget=forms.RadioSelect)
    audience.option_help = AUDIENCE_HELP
    url = forms.URLField(
        label=_("Link"), max_length=500, assume_scheme="https", validators=[URLValidator(schemes=["https"])]
    )
    words = CharField(
        label=_("What else is needed"),
        max_length=200,
        required=False,
        help_text=_("A number or a code of the meeting, shown beside the link."),
    )
    minutes_before = forms.IntegerField(
        label=_("Shown from (minutes before the start)"), min_value=0, max_value=EARLIEST, initial=30
    )

    def __init__(self, *args: Any, sitting: Session, **kwargs: Any):
        super().__init__(*args, **kwargs)
