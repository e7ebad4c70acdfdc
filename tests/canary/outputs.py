"""Everything that an answer says, unpacked: what is folded, compressed or encoded hides no canary."""

import io
import json
import re
from email.message import EmailMessage
from functools import cache

import icalendar
from django.http import HttpResponse
from pypdf import PdfReader


def texts_of(answer: HttpResponse) -> list[str]:
    """Status line apart: headers, cookies, and the body as it is and as its readers unpack it."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    headers = "\n".join(f"{name}: {value}" for name, value in answer.headers.items())
    return [headers, answer.cookies.output(), *bodies(answer.headers.get("Content-Type", ""), body)]


def bodies(kind: str, body: bytes) -> list[str]:
    if not body:
        return []  # HEAD, 304
    if kind.startswith("application/pdf"):
        return list(pdf_texts(body))
    text = body.decode("utf-8-sig")
    if kind.startswith("text/calendar"):
        return [text, *calendar_texts(text)]
    if kind.startswith("application/json"):
        return [text, json.dumps(json.loads(text), ensure_ascii=False)]
    return [text]


@cache
def pdf_texts(body: bytes) -> tuple[str, ...]:
    """Pages and what the file says of itself; a word broken at the end of a line is made whole."""
    reader = PdfReader(io.BytesIO(body))
    text = "\n".join(page.extract_text() for page in reader.pages)
    inside = " ".join(map(str, (reader.metadata or {}).values()))
    return (
        text,
        re.sub(r"[-\u00ad\u2010]?\n", "", text),
        inside,
        reader.xmp_metadata.rdf_root.toxml() if reader.xmp_metadata else "",
    )


def calendar_texts(text: str) -> list[str]:
    calendar = icalendar.Calendar.from_ical(text)
    return [str(value) for _name, value in calendar.property_items()]


def mail_texts(mail: EmailMessage) -> list[str]:
    """Headers as they are read, and every part decoded."""
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    return [*(f"{name}: {value}" for name, value in mail.items()), *parts]
