"""Personal links are keys: whoever reads one in a log or a trail could open the door. Here stands what they look like.

Either mark gives one away: the word before it in an address, or the signature it ends with. deploy/Caddyfile holds
`PATTERN` letter for letter, so it has to be RE2 as well: no lookaround, no back-reference.
"""

import re

PREFIXES = ("i", "link", "join", "calendar", "confirm-email", "key")
PERCENT = "%(?:25)*"  # an address in the ?next= of an address in a ?next= is encoded as often
SLASH = f"(?:/|{PERCENT}2[Ff])"
BEFORE = f"({SLASH}(?:{'|'.join(PREFIXES)}){SLASH})"
AFTER = r"""[^/?&#\s"'<>\\]+"""
# Base64 of a SHA-256 has 43 characters; each may be percent-encoded though none needs to be.
LETTER = f"(?:[A-Za-z0-9_-]|{PERCENT}(?:2[Dd]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Ff]))"
SIGNATURE = f"(?:[.:]|{PERCENT}(?:2[Ee]|3[Aa])){LETTER}{{43,}}"
PATTERN = f"{BEFORE}{AFTER}|{SIGNATURE}"

KEY = re.compile(PATTERN)
MAILBOX = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]+(?=@[\w-]+\.)")
# What PostgreSQL adds to a refusal: the values of the row. A traceback may go on with another error after it.
ROW_VALUES = re.compile(r"^DETAIL: .*?(?=\n\n(?:The above exception|During handling)|\Z)", re.DOTALL | re.MULTILINE)


def hide_keys(text: str) -> str:
    """The same text with "…" in the place of every key. The text may be anything: a path, a message, a line of JSON."""
    return KEY.sub(r"\1…", text)


def hide_people(text: str) -> str:
    """The same text without whose mailbox an address is, and without the values of a row the database refused."""
    return ROW_VALUES.sub("DETAIL: …", MAILBOX.sub("…", text))
