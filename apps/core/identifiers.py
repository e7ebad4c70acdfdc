"""Identifiers that cannot be counted through (nobody enumerates people by id) and still sort by time."""

import os
import time
import uuid

MILLISECOND = 1_000_000  # nanoseconds


def uuid7() -> uuid.UUID:
    """A version 7 UUID: 48 bits of Unix milliseconds, 12 of the fraction of one, then 62 random bits.

    Two that are made one after the other sort so, also within a millisecond (RFC 9562, 6.2, method 3).
    """
    milliseconds, rest = divmod(time.time_ns(), MILLISECOND)
    random = int.from_bytes(os.urandom(8)) & ~(0x3 << 62) | 0x2 << 62  # variant
    return uuid.UUID(int=milliseconds << 80 | 0x7 << 76 | (rest << 12) // MILLISECOND << 64 | random)
