"""Whether a number is that of a revision of the text."""

from typing import Any

from django.utils.translation import gettext as _

from apps.exchange.forum_file.errors import Problems


def check_revision(problems: Problems, path: str, number: Any, text: dict[str, Any]) -> None:
    if number is not None and number not in numbers_of(text):
        problems.add(path, _("There is no such revision of this text."))


def numbers_of(text: dict[str, Any]) -> set[int]:
    """One that does not say its number has that of its place."""
    rows = enumerate(text.get("revisions") or [])
    return {row.get("rev_no", at) for at, row in rows if isinstance(row, dict)}
