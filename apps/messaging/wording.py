"""A mail's words from its templates, in the language of the person who gets it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import translation

from apps.core.identifiers import uuid7
from apps.messaging.placeholders import addressed, marked, stand_ins

BLANK_LINES = re.compile(r"(?:[ \t]*\n){3,}")


@dataclass(frozen=True)
class Wording:
    language: str
    subject: str
    text: str
    html: str


def page_language(language: str) -> str:
    """The language itself when the templates speak it, else the installation's."""
    return language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def render(template: str, language: str, context: Mapping[str, Any], secrets: Iterable[str] = ()) -> Wording:
    """Render `emails/<template>.subject.txt`, `.txt` and `.html`.

    The templates find everything of `context`, each key of `secrets` as its placeholder, `mail_language`, `site_url`,
    and (in the bodies) `subject`. Plain text is not HTML-escaped.
    """
    language = page_language(language)
    links = stand_ins(secrets)
    values = {
        **context,
        **links,
        "mail_language": language,
        "site_url": settings.SITE_URL,
    }
    with translation.override(language):
        subject = " ".join(_plain(f"emails/{template}.subject.txt", values).split())[:300]
        values["subject"] = subject
        text = BLANK_LINES.sub("\n\n", _plain(f"emails/{template}.txt", values).strip()) + "\n"
        html = get_template(f"emails/{template}.html").render(values)
    return Wording(language, subject, marked(text, links), marked(html, links))


class Circular:
    """The same mail to many, who differ in the name by which it greets them: rendered once, and kept once.

    Forty changes to three hundred readers took a second and a half; this way as long as one of them.
    """

    def __init__(self, template: str, language: str, context: Mapping[str, Any], secrets: Iterable[str] = ()):
        self.pk = uuid7()  # of the row with its words, once a mail of it is queued
        self.stand_in = token_hex(16)  # which nobody can have typed
        self.words = render(template, language, {**context, "to_name": self.stand_in}, secrets)

    def to(self, name: str) -> Wording:
        """As it reads for one of them."""
        text = addressed(self.words.text, self.stand_in, name)
        return replace(self.words, text=text, html=addressed(self.words.html, self.stand_in, name, html=True))


def _plain(name: str, values: dict) -> str:
    template: Any = get_template(name)
    return template.template.render(Context(values, autoescape=False))
