"""The paragraphs of a text as a page shows them in its form, sent on as a browser would."""

import re
from html import unescape

from django.http import HttpResponse
from django.test import Client

HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
SELECT = re.compile(r'<select name="([^"]+)"[^>]*>(.*?)</select>', re.DOTALL)
CHOSEN = re.compile(r'<option value="([^"]*)" selected')
INPUT = re.compile(r'<input type="text"[^>]*? name="(p[^"]+)"[^>]*? value="([^"]*)"')
TICK = re.compile(r'<input type="checkbox" name="(p[^"]+)" checked')
BLANK = re.compile(r"<template.*?</template>", re.DOTALL)  # for scripts: no part of a form
AREA = re.compile(r'<textarea name="(p[^"]+)"[^>]*>\n?(.*?)</textarea>', re.DOTALL)


def rows_shown(page: str) -> dict:
    """Every field of the paragraphs of a page."""
    found: dict = {}
    page = BLANK.sub("", page)
    for name, value in HIDDEN.findall(page):
        if name in ("block", "language") or re.match(r"p\d+-", name):
            found.setdefault(name, []).append(value)
    found |= {name: (CHOSEN.findall(body) or [""])[0] for name, body in SELECT.findall(page) if name[0] == "p"}
    found |= dict(INPUT.findall(page)) | dict(AREA.findall(page)) | dict.fromkeys(TICK.findall(page), "on")
    return {
        name: unescape(said) if isinstance(said, str) else [unescape(each) for each in said]
        for name, said in found.items()
    }


def record(client: Client, address: str, data: dict, **options) -> HttpResponse:
    """Paste a text, look at how it is cut, and press the button of `data`; what the first page refuses comes back."""
    pasted = {name: value for name, value in data.items() if name not in ("table", "draft")}
    cut = client.post(address, pasted, follow=True)
    rows = rows_shown(cut.text)
    if "block" not in rows:
        return cut
    return client.post(address, {**without_paste(data), **rows}, **options)


def without_paste(data: dict) -> dict:
    return {name: value for name, value in data.items() if not name.startswith("texts_")}
