"""Languages of texts and names (more than those of the pages), and values held per language."""

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
