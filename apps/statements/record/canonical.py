"""The canonical form of a text: the bytes that are hashed, stored and verified. Described in docs/record-format.md.

JSON by RFC 8785, text in Unicode NFC with blanks collapsed, authentic languages only. The decision's number is given at
adoption and stands outside; the symbol of the text is inside.
"""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import rfc8785

VERSION = 1
BLANKS = re.compile(r"[ \t\n\r\f\v\u0085\u00a0\u2028\u2029]+")  # an ideographic space is a letter's width: it stays


@dataclass(frozen=True)
class CanonicalParagraph:
    uid: str
    number: str
    kind: str
    text: str


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


def shape(symbol: str, languages: Iterable[CanonicalLanguage]) -> dict[str, Any]:
    """What is written as bytes, before it is."""
    return {
        "v": VERSION,
        "symbol": symbol,
        "languages": {
            each.language: {
                "title": normalise(each.title),
                "paragraphs": [
                    {"uid": p.uid, "number": normalise(p.number), "kind": p.kind, "text": normalise(p.text)}
                    for p in each.paragraphs
                ],
            }
            for each in languages
        },
    }


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def language_of(language: str, status: str, title: str, paragraphs: Iterable[Mapping[str, str]]) -> CanonicalLanguage:
    """A language version as the register holds it (a list of {"uid", "number", "kind", "text"})."""
    rows = tuple(CanonicalParagraph(p["uid"], p["number"], p["kind"], p["text"]) for p in paragraphs)
    return CanonicalLanguage(language, status, title, rows)


def canonical_paragraph_hash(kind: str, text: str) -> str:
    """The hash by which a reading agrees on a paragraph: its kind and its words, whatever number it has."""
    return sha256(rfc8785.dumps({"kind": kind, "text": normalise(text)}))
