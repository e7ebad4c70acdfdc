"""Who may do what, in words: a page that is not open to somebody says to whom it is.

Each app says it beside its predicates, in `permissions.py`.
"""

from collections.abc import Mapping

_SENTENCES: dict[str, object] = {}


def explain(sentences: Mapping[str, object]) -> None:
    """Add who may, by permission: {"statements.gavel": _("Only the chair or document staff may adopt a text.")}."""
    _SENTENCES.update(sentences)


def who_may(permission: str) -> str:
    """The sentence for a permission; "" where nobody said it."""
    return str(_SENTENCES.get(permission, ""))
