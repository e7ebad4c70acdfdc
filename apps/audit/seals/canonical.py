"""The canonical form of entries and seals: the bytes that are hashed. Described in docs/record-format.md.

An entry's words may name people. They enter by a hash of their own, salted per entry, so that a person can be erased
later without breaking the seal: the words and the salt go, their hash stays.
"""

import datetime as dt
import hashlib
from collections.abc import Iterable
from typing import Any

import rfc8785

from apps.audit.models import Entry, Seal

VERSION = 1
LARGEST = 2**53 - 1  # the integers of RFC 8785; jsonb holds larger ones


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def moment(at: dt.datetime) -> str:
    """UTC with microseconds, always in the same width."""
    return at.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def entry_bytes(entry: Entry) -> bytes:
    return rfc8785.dumps(
        {
            "v": VERSION,
            "number": str(entry.number),
            "id": str(entry.pk),
            "at": moment(entry.at),
            "verb": entry.verb,
            "actor": _text(entry.actor_id),
            "target": [entry.target_type, str(entry.target_id)],
            "scope": _text(entry.scope_id),
            "request": entry.request_id,
            "words": words_hash(entry),
        }
    )


def words_hash(entry: Entry) -> str:
    """Of what an entry says about people: the actor's and the target's name as they were, old and new values."""
    words = {"actor": entry.actor_label, "target": entry.target_label, "details": _bounded(entry.details)}
    return sha256(entry.salt.bytes + rfc8785.dumps(words))


def seal_digest(seal: Seal, entries: Iterable[bytes]) -> str:
    """Of the seal's own fields and then every entry, one line each; RFC 8785 leaves no line end inside a line."""
    head: dict[str, Any] = {
        "v": seal.version,
        "seal": seal.number,
        "first": [str(seal.first_number), str(seal.first_entry)],
        "last": [str(seal.last_number), str(seal.last_entry)],
        "count": seal.count,
        "settled": str(seal.settled_number),
        "at": moment(seal.sealed_at),
        "previous": seal.previous,
    }
    digest = hashlib.sha256(rfc8785.dumps(head))
    for line in entries:
        digest.update(b"\n" + line)
    return digest.hexdigest()


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _bounded(value: Any) -> Any:
    """The value with numbers outside RFC 8785 as text: one of them must not keep the trail from being sealed."""
    if isinstance(value, dict):
        return {key: _bounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_bounded(item) for item in value]
    if isinstance(value, int | float) and not isinstance(value, bool) and not -LARGEST <= value <= LARGEST:
        return repr(value)
    return value
