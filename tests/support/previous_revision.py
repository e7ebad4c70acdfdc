"""A database that an earlier revision made, brought up to this one, and what its pages say now.

`main` is for a process of its own, since it migrates the database of DATABASE_URL. `looked_at` tells the words of an
answer from its markup: pages.json was written with it.
"""

import io
import json
import re
import unicodedata
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.test import Client
from pypdf import PdfReader

from apps.accounts.models import User
from apps.conferences.models import Forum
from apps.exchange.forum_file.writing.document import export_forum

FIXTURE = Path(__file__).parents[1] / "fixtures" / "previous_revision"
DUMP, PAGES = FIXTURE / "database.sql.gz", FIXTURE / "pages.json"
FORUM_FILE = "forum file "
DIFFERENCE = "DIFFERENT:"  # before each line that tells one


def letters(text: str) -> str:
    """Without blanks: lines break elsewhere in a PDF, and a hash is set in groups."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFC", text))


class Page(HTMLParser):
    """The words of a page, and of each row of its tables."""

    def __init__(self, markup: str):
        super().__init__()
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.in_row = False
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        if tag == "tr":
            self.rows.append([])
            self.in_row = True
        self.words += [value for name, value in attributes if name in ("href", "value") and value]

    def handle_data(self, data):
        self.words.append(data)
        if self.in_row:
            self.rows[-1].append(data)

    def handle_endtag(self, tag):
        self.in_row = self.in_row and tag not in ("tr", "table")


def looked_at(content: bytes, kind: str) -> tuple[str, list[str]]:
    """All letters of an answer, and those of each row of a table."""
    if kind.startswith("application/pdf"):
        return letters("".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)), []
    page = Page(content.decode())
    return letters("".join(page.words)), [letters("".join(row)) for row in page.rows]


def answer(address: str, reader: str) -> tuple[int, str, list[str]]:
    """Status, letters and rows of an address; of a forum, by FORUM_FILE and its slug, the letters of its forum file."""
    if address.startswith(FORUM_FILE):
        forum = Forum.objects.get(slug=address.removeprefix(FORUM_FILE))
        return 200, letters("".join(strings(json.loads(export_forum(forum))))), []
    client = Client(raise_request_exception=False)
    if reader:
        user = User.objects.get(email=reader)
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    response = client.get(address)
    return response.status_code, *looked_at(response.getvalue(), response.headers.get("Content-Type", ""))


def strings(value: Any) -> Iterator[str]:
    """Every string in a value of JSON."""
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(part)


# What the product itself calls things has been corrected since; what people wrote and decided has not.
CORRECTED = {
    "要確認（ad referendum）で参加": "追認を条件に賛同（ad referendum）",
    "要確認（ad referendum）で採択": "追認を条件に採択（ad referendum）",
    "留保付きで参加": "留保付き賛同",
    "参加": "賛同",
    "新しい文書に置換え済み": "後継文書あり",
}


def called(words: str) -> str:
    return CORRECTED.get(words, words)


def differences(pages: dict) -> Iterator[str]:
    for page in pages["pages"]:
        status, words, rows = answer(page["address"], page["as"])
        where = f"{page['address']} as {page['as'] or 'anybody'}"
        if status != page["status"]:
            yield f"{where}: answers {status}, not {page['status']}"
            continue
        yield from (f"{where}: no longer says “{each}”" for each in page["says"] if letters(called(each)) not in words)
        for together in page["rows"]:
            if not any(all(letters(called(each)) in row for each in together) for row in rows):
                yield f"{where}: has no row with {together}"
        if not page["as"] and not page["address"].startswith(FORUM_FILE):
            yield from (f"{where}: says “{each}”" for each in pages["never_public"] if letters(each) in words)


def main() -> None:
    """Migrate, verify the records, fetch every address of pages.json as its reader; print what is said no longer."""
    call_command("migrate", verbosity=0, interactive=False)
    call_command("verify_records")
    for difference in differences(json.loads(PAGES.read_text())):
        print(DIFFERENCE, difference)
