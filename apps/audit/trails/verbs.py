"""Named events in the reader's words. The app that records a verb names it here when it is loaded."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

_LABELS: dict[str, object] = {
    "message.queued": _("email queued"),
    "message.resent": _("email sent again"),
    "message.bounced": _("email refused or returned"),
    "message.failed": _("email given up"),
    "message.cancelled": _("email cancelled"),
    "message.hastened": _("email tried at once"),
}


def name_verbs(labels: Mapping[str, object]) -> None:
    """Add the words for an app's verbs: {"statement.adopted": _("text adopted")}."""
    _LABELS.update(labels)


def verb_label(verb: str) -> str:
    """The words for a verb; an unnamed one is read as it is: "statement.adopted" → "statement adopted"."""
    return str(_LABELS.get(verb) or verb.replace(".", " ").replace("_", " "))
