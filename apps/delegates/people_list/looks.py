"""How a standing looks on a page: the shape of its chip, and its words."""

from django.utils.translation import gettext_lazy as _

from apps.delegates.choices import DelegateStatus
from apps.delegates.invitations.replies import Standing

LOOKS = {
    Standing.NO_ADDRESS: ("no", _("no email address")),
    Standing.PROPOSED: ("", DelegateStatus.PROPOSED.label),
    Standing.ADDRESS_CHANGED: ("no", _("address changed")),
    Standing.MAIL_CAME_BACK: ("no", _("email came back")),
    Standing.BEING_SENT: ("info", _("being sent")),
    Standing.REVOKED: ("no", _("invitation revoked")),
    Standing.NO_REPLY: ("wait", _("no reply yet")),
    Standing.ACCEPTED: ("wait", DelegateStatus.ACCEPTED.label),
    Standing.REGISTERED: ("yes", DelegateStatus.REGISTERED.label),
    Standing.DECLINED: ("no", DelegateStatus.DECLINED.label),
    Standing.WITHDRAWN: ("no", DelegateStatus.WITHDRAWN.label),
}
