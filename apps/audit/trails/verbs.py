"""Named events in the reader's words. The app that records a verb names it here when it is loaded."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

_LABELS: dict[str, object] = {
    "message.queued": _("mail queued"),
    "message.resent": _("mail sent again"),
    "message.bounced": _("mail refused or returned"),
    "message.failed": _("mail given up"),
    "message.cancelled": _("mail cancelled"),
    "message.hastened": _("mail tried at once"),
}


def name_verbs(labels: Mapping[str, object]) -> None:
    """Add the words for an app's verbs: {"statement.adopted": _("text adopted")}."""
    _LABELS.update(labels)


def verb_label(verb: str) -> str:
    """The words for a verb; an unnamed one is read as it is: "statement.adopted" → "statement adopted"."""
    return str(_LABELS.get(verb) or verb.replace(".", " ").replace("_", " "))
