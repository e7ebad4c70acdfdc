"""Square brackets mark what is not agreed, in whatever width they are written."""

from apps.statements.models import Revision

BRACKETS = frozenset("[]［］")


def first_in(revision: Revision, working_language: str) -> str:
    """Where the first bracket of a text stands, in words for a sentence; empty when there is none."""
    return ""
