"""The mail page: which messages of a conference it lists, what it calls them, and how one is sent again."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from apps.accounts.models import User
from apps.conferences.models import Conference
from apps.core.exceptions import Refused
from apps.core.forms import CharField, EmailField
from apps.delegates.models import Invitation
from apps.delegates.services import renew_invitation
from apps.messaging.choices import MessageState
from apps.messaging.delivery_policy import UNDELIVERED
from apps.messaging.models import Message
from apps.messaging.placeholders import needed
from apps.messaging.querysets import MessageQuerySet
from apps.messaging.services import resend

KINDS = {
    "amendment": _("amendment"),
    "circulated": _("circulated draft"),
    "invitation": _("invitation"),
    "reminder": _("reminder"),
    "confirmation": _("confirmation"),
    "programme": _("changes of the programme"),
    "team": _("team role"),
    "sign_up": _("sign-up for a session"),
    "meeting": _("meeting of delegations"),
}


def kind_label(kind: str) -> str:
    return str(KINDS.get(kind) or kind.replace("_", " "))


def send_again(message: Message, *, address: str, by: User) -> Message:
    """The same mail once more; a new invitation where its personal link may not go out again.

    A link belongs to the address it was made for, and is wiped once a server has accepted it: to another address, or
    after acceptance, the person gets a new link and the old one ends. Returns the mail that is due now.
    """
    target: Any = message.target_id
    invitation = Invitation.objects.filter(pk=target, delegate__conference=message.scope_id).first()
    personal = needed(message.text, message.html)
    same_link = address.strip().lower() == message.to_address.lower() and not personal - set(message.secrets)
    if invitation is None or not personal or same_link or not message.can_resend:
        return resend(message, by=by, address=address)
    try:
        wave = renew_invitation(invitation, by=by, email=address.strip())
    except Refused as refused:
        raise Refused(
            refused.message, field="address" if refused.field == "email" else None, code=refused.code
        ) from None
    return Message.objects.of_wave(wave).get()


@dataclass(frozen=True)
class Tab:
    state: str
    count: int


@dataclass(frozen=True)
class Mailbox:
    """What there is in a conference's mail, whatever the filters (one query)."""

    tabs: list[Tab]
    kinds: list[str]
    total: int
    undelivered: int

    @classmethod
    def of(cls, conference: Conference) -> "Mailbox":
        counts = Message.objects.within(conference.pk).order_by().values_list("state", "kind").annotate(Count("id"))
        rows = list(counts)
        tabs = [
            Tab(state.value, total)
            for state in MessageState
            if (total := sum(count for found, _kind, count in rows if found == state))
        ]
        undelivered = sum(tab.count for tab in tabs if tab.state in UNDELIVERED)
        kinds = sorted({kind for _state, kind, _count in rows})
        return cls(tabs, kinds, sum(count for *_names, count in rows), undelivered)


class MailFilterForm(forms.Form):
    """Filters of the address; an unknown value filters nothing."""

    fields: dict[str, Any]  # each of its own class

    q = CharField(label=_("Name, address or subject"), required=False)
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    state = forms.ChoiceField(choices=MessageState, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, kinds: list[str], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("every kind")), *((kind, kind_label(kind)) for kind in kinds)]

    def select(self, messages: MessageQuerySet) -> MessageQuerySet:
        self.is_valid()
        wanted = {name: self.cleaned_data[name] for name in ("kind", "state") if self.cleaned_data.get(name)}
        return messages.filter(**wanted).matching(self.cleaned_data.get("q", ""))


class ResendForm(forms.Form):
    address = EmailField(label=_("Send it to"))


class BounceForm(forms.Form):
    reason = CharField(label=_("What the returned email says"), max_length=1000)
