"""Personal links in a mail: written as ⟦key⟧ in the stored bodies, filled in only on the way to the mail server.

A bracket that somebody typed (in a name, a title) is stored as ⟦⟦, so that no word of theirs counts as a key.
"""

import re
from collections.abc import Iterable, Mapping
from secrets import token_hex

from django.utils.html import escape

TYPED = "⟦⟦"
MARK = re.compile(r"⟦⟦|⟦(\w+)⟧")
IN_ADDRESS = re.compile(r'(href|src)="⟦\w+⟧"')


class MissingSecret(LookupError):
    """A body names a secret that is not there (any more)."""


def stand_ins(keys: Iterable[str]) -> dict[str, str]:
    """For each key a word that nobody can have typed, to write the bodies with."""
    return {key: token_hex(16) for key in keys}


def marked(body: str, words: Mapping[str, str]) -> str:
    """A body written with `stand_ins`, as it is stored."""
    body = body.replace("⟦", TYPED)
    for key, word in words.items():
        body = body.replace(word, f"⟦{key}⟧")
    return body


def addressed(body: str, stand_in: str, name: str, *, html: bool = False) -> str:
    """What mails to many say alike, as one of them says it: with `name` wherever `stand_in` is."""
    name = name.replace("⟦", TYPED)
    return body.replace(stand_in, escape(name) if html else name)


def needed(*bodies: str) -> set[str]:
    """The keys that the bodies name."""
    return {key for body in bodies for key in MARK.findall(body) if key}


def fill(body: str, secrets: Mapping[str, str], *, html: bool = False) -> str:
    """The body as the recipient gets it; MissingSecret when it names a key that `secrets` lacks."""

    def value(match: re.Match) -> str:
        if match[0] == TYPED:
            return "⟦"
        if match[1] not in secrets:
            raise MissingSecret(f"personal link missing: {match[1]}")
        return escape(secrets[match[1]]) if html else secrets[match[1]]

    return MARK.sub(value, body)


def veil(body: str, words: str, *, html: bool = False) -> str:
    """The body as anybody but the recipient may see it: `words` for each secret, and links that lead nowhere."""

    def shown(match: re.Match) -> str:
        return "⟦" if match[0] == TYPED else (escape(words) if html else words)

    return MARK.sub(shown, IN_ADDRESS.sub(r'\1="#"', body) if html else body)
