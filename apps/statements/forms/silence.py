"""What the chair states when a silence procedure starts, and what a party writes to break it."""

import datetime as dt
import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from apps.conferences.models import Conference
from apps.core.clocks.times import zone
from apps.core.forms import CharField, DateField, TimeField
from apps.delegates.models import Credential
from apps.statements.choices import REPLY_HELP, ReplyKind
from apps.statements.forms.moments import VenueMomentMixin
from apps.statements.forms.parties import LONGEST, WordsField
from apps.statements.models import RosterEntry
from apps.statements.silence.starting import Letter, NewReply, SilenceTerms

EVENING = dt.time(18)
HANDED = "handed_"


class StartSilenceForm(VenueMomentMixin, forms.Form):
    """The exact deadline and that the use of the procedure is agreed; how words reach those whom no mail reaches."""

    day = DateField(label=_("Last day"))
    at = TimeField(label=_("Deadline at the venue"), help_text=_("The text is adopted at this very minute."))
    night_reason = CharField(
        label=_("Why it ends at night for somebody"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Only where no other time is possible; it goes on record."),
    )
    chair = CharField(label=_("In the chair"), max_length=200)
    meeting = CharField(
        label=_("Where it was proposed"), required=False, max_length=300, help_text=_("The meeting, and its date.")
    )
    nobody_objected = forms.BooleanField(
        label=_("The chair proposed the procedure with this deadline, and nobody objected to using it"),
        error_messages={"required": _("The use of the procedure has to be agreed itself: nobody may have objected.")},
    )

    def __init__(
        self,
        *args,
        conference: Conference,
        hours: int,
        now: dt.datetime,
        chair: str = "",
        unreached: Sequence[tuple[RosterEntry, str]] = (),
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.conference = conference
        earliest = (now + dt.timedelta(hours=hours)).astimezone(zone(conference.time_zone))
        day = earliest.date() + dt.timedelta(days=earliest.time() > EVENING)
        self.initial |= {"day": day, "at": EVENING, "chair": chair}
        for entry, name in unreached:
            self.fields[f"{HANDED}{entry.pk}"] = CharField(
                label=_("How it was handed over to %(party)s") % {"party": name},
                required=False,
                max_length=1000,
                help_text=_("No email reaches its head: correct the address first, or say to whom it was handed, how."),
            )

    @property
    def handing(self) -> list[forms.BoundField]:
        return [self[name] for name in self.fields if name.startswith(HANDED)]

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data

    def terms(self) -> SilenceTerms:
        data = self.cleaned_data
        handed = {uuid.UUID(name.removeprefix(HANDED)): data[name] for name in self.fields if name.startswith(HANDED)}
        return SilenceTerms(
            deadline=data["moment"],
            chair=data["chair"],
            nobody_objected=data["nobody_objected"],
            meeting=data["meeting"],
            night_reason=data["night_reason"],
            handed={pk: words for pk, words in handed.items() if words},
        )


class ContestSilenceForm(forms.Form):
    """Which party objected to using the procedure, in its words."""

    fields: dict[str, Any]  # each of its own class
    party = forms.ChoiceField(label=_("Party"))
    text = WordsField(label=_("What it said"), max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 4}))
    chair = CharField(label=_("In the chair"), max_length=200)
    meeting = CharField(label=_("Where it was proposed"), required=False, max_length=300)

    def __init__(self, *args, parties: Sequence[tuple[RosterEntry, str]], chair: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.parties = {str(entry.pk): entry for entry, _name in parties}
        self.fields["party"].choices = [("", _("Choose")), *((str(entry.pk), name) for entry, name in parties)]
        self.fields["chair"].initial = chair

    def values(self) -> dict[str, Any]:
        data = self.cleaned_data
        party = self.parties[data["party"]]
        return {"party": party, "text": data["text"], "chair": data["chair"], "meeting": data["meeting"]}


class HandOverForm(forms.Form):
    words = CharField(
        label=_("How it was handed over"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("To whom, when, and in which way. It stands in place of the email, and goes on record."),
    )


class BreakingForm(forms.Form):
    """An objection or an amendment, in its words and meant: there is no way back from it."""

    fields: dict[str, Any]  # each of its own class
    kind = forms.ChoiceField(
        label=pgettext_lazy("silence", "What breaks it"),
        choices=[(each, each.label) for each in REPLY_HELP],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose an objection or an amendment.")},
    )
    text = WordsField(
        label=_("The reason, or the change that is wanted"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "autocomplete": "off"}),
        error_messages={"required": _("Write the reason, or the change that is wanted.")},
    )
    confirmed = forms.BooleanField(error_messages={"required": _("Tick this to confirm.")})

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].option_help = {str(each): words for each, words in REPLY_HELP.items()}


class BreakSilenceForm(BreakingForm):
    """By whoever speaks for the party."""

    def __init__(self, *args, party: RosterEntry, **kwargs):
        super().__init__(*args, **kwargs)
        self.party = party
        self.fields["confirmed"].label = (
            _("I break the silence for my delegation. This cannot be undone.")
            if party.participation_id
            else _("I break the silence. This cannot be undone.")
        )

    def reply(self, credential: Credential | None) -> NewReply:
        return NewReply(self.party, ReplyKind(self.cleaned_data["kind"]), self.cleaned_data["text"], credential)


class LetterForm(VenueMomentMixin, BreakingForm):
    """As it came on paper: who signed it, when it was received, what it says."""

    field_order = ("signer", "kind", "text", "letter", "day", "at", "confirmed")
    signer = forms.ChoiceField(
        label=_("Who signed it, for which party"),
        error_messages={"required": _("Choose who signed the letter.")},
    )
    letter = CharField(
        label=_("The letter"), max_length=300, help_text=_("Its date and sender, as filed by the secretariat.")
    )
    day = DateField(label=_("Received on"))
    at = TimeField(label=_("Received at, at the venue"), help_text=_("When it came in, not when it is written down."))

    def __init__(
        self,
        *args,
        conference: Conference,
        signers: Sequence[tuple[str, Sequence[tuple[str, str]]]],
        parties: Mapping[str, tuple[RosterEntry, Credential | None]],
        **kwargs,
    ):
        """`signers`: names by party, with the key under which `parties` has the entry and the credential."""
        super().__init__(*args, **kwargs)
        self.conference, self.parties = conference, parties
        self.fields["text"].label = _("Its words: the reason, or the change that is wanted")
        self.fields["confirmed"].label = _("The party breaks the silence by this letter. This cannot be undone.")
        self.fields["signer"].choices = [("", _("Choose")), *((name, list(options)) for name, options in signers)]

    def clean(self) -> dict:
        self.clean_moment()
        return self.cleaned_data

    def reply(self) -> NewReply:
        data = self.cleaned_data
        entry, credential = self.parties[data["signer"]]
        return NewReply(entry, ReplyKind(data["kind"]), data["text"], credential)

    def received(self) -> Letter:
        return Letter(self.cleaned_data["letter"], self.cleaned_data["moment"])
