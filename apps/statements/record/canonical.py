"""The canonical form of a text: the bytes that are hashed, stored and verified. Described in docs/record-format.md.

JSON by RFC 8785, text in Unicode NFC with blanks collapsed, authentic languages only. The decision's number is given at
adoption and stands outside; the symbol of the text is inside.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import rfc8785

VERSION = 1
WITH_LEVELS = 2  # where paragraphs stand under others; a text without any has the bytes it always had
BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+")  # an ideographic space is a letter's width: it stays


@dataclass(frozen=True)
class CanonicalParagraph:
    uid: str
    number: str
    kind: str
    text: str
    level: int = 1


@dataclass(frozen=True)
class CanonicalLanguage:
    language: str
    status: str
    title: str
    paragraphs: tuple[CanonicalParagraph, ...]


def normalise(text: str) -> str:
    """NFC, one blank for any run of blanks, none at the ends. Idempotent."""
    return BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def text_hash(text: str) -> str:
    """The hash of one paragraph's words, which a translation carries to know whether it is still current."""
    return sha256(normalise(text).encode())


def canonical_bytes(symbol: str, languages: Iterable[CanonicalLanguage]) -> bytes:
    """The bytes of a text; languages that are not authentic are left out."""
    return rfc8785.dumps(shape(symbol, [each for each in languages if each.status == "authentic"]))


def version_of(data: bytes) -> int:
    """The version of the form that these bytes have."""
    return int(json.loads(data)["v"])


def shape(symbol: str, languages: Sequence[CanonicalLanguage]) -> dict[str, Any]:
    """What is written as bytes, before it is."""
    is_tree = any(p.level > 1 for each in languages for p in each.paragraphs)
    return {
        "v": WITH_LEVELS if is_tree else VERSION,
        "symbol": symbol,
        "languages": {
            each.language: {
                "title": normalise(each.title),
                "paragraphs": [_paragraph(p) for p in each.paragraphs],
            }
            for each in languages
        },
    }


def _paragraph(said: CanonicalParagraph) -> dict[str, Any]:
    shape = {"uid": said.uid, "number": normalise(said.number), "kind": said.kind, "text": normalise(said.text)}
    return {**shape, **level_key(said.level)}


def level_key(level: int) -> dict[str, int]:
    """What a paragraph that stands under another says of that, wherever it is written; nothing for all others."""
    return {"level": level} if level > 1 else {}


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def language_of(language: str, status: str, title: str, paragraphs: Iterable[Mapping[str, Any]]) -> CanonicalLanguage:
    """A language version as the register holds it (a list of {"uid", "number", "kind", "text", "level"?})."""
    rows = tuple(CanonicalParagraph(p["uid"], p["number"], p["kind"], p["text"], p.get("level", 1)) for p in paragraphs)
    return CanonicalLanguage(language, status, title, rows)


def canonical_paragraph_hash(kind: str, text: str) -> str:
    """The hash by which a reading agrees on a paragraph: its kind and its words, whatever number it has."""
    return sha256(rfc8785.dumps({"kind": kind, "text": normalise(text)}))
