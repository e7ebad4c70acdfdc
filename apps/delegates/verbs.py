"""The events of this app in the reader's words."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

VERBS = {
    "conference.people_imported": _("table of people taken in"),
    "credential.ended": _("credential ended"),
    "credential.given": _("credential given"),
    "delegate.added": _("put on the list"),
    "delegate.changed": _("entry changed"),
    "delegate.invited": pgettext_lazy("person", "invited"),
    "delegate.reminded": _("reminded"),
    "delegate.replied": _("reply recorded"),
    "delegate.restored": _("put back on the list"),
    "delegate.withdrawn": _("taken off the list"),
    "invitation.deadline_set": _("own reply deadline set"),
    "invitation.revoked": _("invitation revoked"),
    "person.address_changed": _("address changed; links mailed to the old one have ended"),
}
