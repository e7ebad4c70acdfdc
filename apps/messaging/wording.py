"""A mail's words from its templates, in the language of the person who gets it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template
from django.utils import translation

from apps.messaging.placeholders import marked, stand_ins

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


def _plain(name: str, values: dict) -> str:
    template: Any = get_template(name)
    return template.template.render(Context(values, autoescape=False))
