"""Personal links in a mail: written as ⟦key⟧ in the stored bodies, filled in only on the way to the mail server."""

import re
from collections.abc import Mapping

from django.utils.html import escape

MARK = re.compile(r"⟦(\w+)⟧")
IN_ADDRESS = re.compile(r'(href|src)="⟦\w+⟧"')


class MissingSecret(LookupError):
    """A body names a secret that is not there (any more)."""


def mark(key: str) -> str:
    return f"⟦{key}⟧"


def needed(*bodies: str) -> set[str]:
    """The keys that the bodies name."""
    return {key for body in bodies for key in MARK.findall(body)}


def fill(body: str, secrets: Mapping[str, str], *, html: bool = False) -> str:
    """The body as the recipient gets it; MissingSecret when it names a key that `secrets` lacks."""

    def value(match: re.Match) -> str:
        if match[1] not in secrets:
            raise MissingSecret(f"personal link missing: {match[1]}")
        return escape(secrets[match[1]]) if html else secrets[match[1]]

    return MARK.sub(value, body)


def veil(body: str, words: str, *, html: bool = False) -> str:
    """The body as anybody but the recipient may see it: `words` for each secret, and links that lead nowhere."""
    if html:
        return MARK.sub(escape(words), IN_ADDRESS.sub(r'\1="#"', body))
    return MARK.sub(words, body)
