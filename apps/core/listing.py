"""Names in a sentence, as the reader's language lists them: "China, Japan and Korea", 「中国、日本、韓国」."""

from collections.abc import Iterable

from babel.lists import format_list

from apps.core.clocks.times import babel_locale, is_east_asian


def enumerated(names: Iterable[object], language: str | None = None) -> str:
    """`names` in their order, with the commas and the "and" of `language` (default: the active one); "" for none."""
    return format_list([str(name) for name in names], locale=babel_locale(language))


def sentences(parts: Iterable[str], language: str | None = None) -> str:
    """Whole sentences one after the other, without the empty ones; a blank between them where the language has one."""
    return ("" if is_east_asian(babel_locale(language)) else " ").join(part for part in parts if part)
