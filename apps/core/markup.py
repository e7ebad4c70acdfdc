"""Markup from the second template engine: what stands hundreds of times on a page, and small pieces.

Every tag stands in templates/jinja, and every text that goes between tags is escaped there.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from django.template import engines
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from jinja2 import Environment, StrictUndefined, Template
from markupsafe import escape

PIECES = "components/pieces.jinja"
PARTS = 500  # of a template, sent in one piece
GAP = re.compile("\ue000([\\w-]+)\ue001")


def environment(**options: Any) -> Environment:
    """The engine: escapes in every file whatever the settings say, and refuses a name that it does not know."""
    options |= {
        "undefined": StrictUndefined,
        "extensions": ["jinja2.ext.do", "jinja2.ext.i18n"],
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    options.pop("autoescape", None)
    made = Environment(autoescape=True, **options)
    words: Any = made  # the extension for translations gives it the method
    words.install_gettext_callables(translation.gettext, translation.ngettext, newstyle=True)
    made.globals["url"] = url
    made.filters |= {"capital": capital, "decimal": decimal}
    return made


def written(name: str, **values: Any) -> SafeString:
    """The template `name` of templates/jinja with these values."""
    return _safe(_template(name).render(values))


def streamed(name: str, **values: Any) -> Iterator[str]:
    """The same piece by piece, as it is made."""
    stream = _template(name).stream(values)
    stream.enable_buffering(PARTS)
    return stream


def piece(name: str, *values: Any) -> SafeString:
    """One of the small pieces: a macro of components/pieces.jinja."""
    return _safe(getattr(_template(PIECES).module, name)(*values))


def gap(name: str) -> str:
    """What stands in a `Shape` for a value that is different in every row."""
    return f"\ue000{name}\ue001"


class Shape:
    """A piece of a page that stands there hundreds of times: written once with gaps, then filled, which is a tenth of
    the work. What fills it is escaped here; a value with a gap in it stays what it is.
    """

    def __init__(self, text: SafeString):
        parts = GAP.split(str(text).replace("%", "%%"))
        self.text = "".join(part if at % 2 == 0 else f"%({part})s" for at, part in enumerate(parts))

    def filled(self, values: Mapping[str, str]) -> SafeString:
        return _safe(self.text % {name: escape(value) for name, value in values.items()})


def _template(name: str) -> Template:
    """The engine's own: Django's wrapping looks for the context of a page."""
    found: Any = engines["jinja2"].get_template(name)
    return found.template


def _safe(text: str) -> SafeString:
    return mark_safe(str(text))  # nosec B308 B703 (comes from the engine, which escapes in every file)


def url(name: str, **values: Any) -> str:
    """An address by its name."""
    return reverse(name, kwargs=values)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def decimal(number: float) -> str:
    """With one digit after the point, as pictures take it."""
    return f"{round(number, 1) + 0.0:.1f}"  # adding zero takes the sign from -0.0
