"""Languages of texts and names (more than those of the pages), and values held per language."""

import re
from collections.abc import Mapping

CONTENT_LANGUAGES = {
    "en": "English",
    "ja": "日本語",
    "ko": "한국어",
    "zh-hans": "中文",
    "mn": "Монгол",
    "ru": "Русский",
    "fr": "Français",
    "de": "Deutsch",
    "it": "Italiano",
    "es": "Español",
}
NAME_LANGUAGES = {**CONTENT_LANGUAGES, "zh-hant": "中文（繁體）"}  # of a person's name in its own script
SCRIPTS = [("ja", re.compile("[\u3041-\u30ff]")), ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]"))]


def language_of_script(text: str) -> str:
    """The language whose script leaves no doubt (kana, Hangul); "" for all others: characters alone may be Chinese."""
    return next((language for language, script in SCRIPTS if script.search(text)), "")


def pick(values: Mapping[str, str] | None, language: str | None) -> str:
    """The value for `language`, else English, else the first there is, else an empty string."""
    values = values or {}
    return values.get(language or "") or values.get("en") or next((v for v in values.values() if v), "")


def picked_language(values: Mapping[str, str] | None, language: str | None) -> str:
    """The language that `pick` answers in, for the lang attribute of what is shown."""
    values = values or {}
    for code in (language, "en", *values):
        if code and values.get(code):
            return code
    return language or "en"
