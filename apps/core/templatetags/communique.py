"""What every page of the product says the same way: states, names per language, times, counts, the Table."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from django import template
from django.conf import settings
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from apps.core.clocks import times
from apps.core.languages import NAME_LANGUAGES, picked_language
from apps.core.languages import pick as pick_value
from apps.core.lazy import Words
from apps.core.markup import piece, written
from apps.core.round_table.geometry import Delegation, seat_plan

register = template.Library()


@register.simple_tag
def chip(state: str, label: Words) -> str:
    """A state in a shape and a word. States: yes, wait, no, info; anything else is neutral."""
    return piece("chip", state, label)


@register.simple_tag
def pick(values: Mapping[str, str] | None, fallback: str = "") -> str:
    """The text in the page's language, marked with its own language when it had to be another one."""
    text, language = pick_value(values, get_language()), picked_language(values, get_language())
    if not text:
        return fallback
    return text if language == get_language() else piece("marked", text, language)


@register.filter
def picked(values: Mapping[str, str] | None) -> str:
    """The text in the page's language without markup: for titles, options and attributes."""
    return pick_value(values, get_language())


@register.filter
def parted(address: str) -> str:
    """An address of the web whose line ends behind a slash, and not within a word."""
    return piece("parted", re.split(r"(?<=[^/]/)(?=[^/])", address))


@register.filter
def native_name_of(code: str) -> str:
    """A language in its own words: 日本語 for "ja"."""
    if code in NAME_LANGUAGES:  # the framework calls Mongolian by its English name
        return NAME_LANGUAGES[code]
    try:
        return get_language_info(code)["name_local"]
    except KeyError:
        return code


@register.simple_tag
def local_time(moment: dt.datetime | None, tz: str | None = None, style: str = "datetime") -> str:
    """`<time>` in the venue's zone. Styles: datetime, date, weekday, short, time (core.times)."""
    if moment is None:
        return ""
    iso = moment.astimezone(times.zone(tz)).isoformat(timespec="minutes")
    return piece("time", iso, times.format_moment(moment, tz, style))


@register.simple_tag
def when_range(start: dt.datetime | None, end: dt.datetime | None, tz: str | None = None, style: str = "") -> str:
    """From when to when in the venue's zone; style "time" leaves the day away (it stands above)."""
    if start is None or end is None:
        return ""
    if style == "time":
        text = f"{times.format_moment(start, tz, 'time')}–{times.format_moment(end, tz, 'time')}"
    else:
        text = times.format_range(start, end, tz)
    return piece("time", start.astimezone(times.zone(tz)).isoformat("T", "minutes"), text)


@register.simple_tag
def date_range(first: dt.date | None, last: dt.date | None = None) -> str:
    """A day or a stretch of days: "9–10 September 2027"."""
    return piece("time", first.isoformat(), times.format_dates(first, last)) if first else ""


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict]:
    """The same page in every language of the pages (its address decides the language)."""
    request = context.get("request")
    if request is None:
        return []
    path = request.get_full_path() if request.method in ("GET", "HEAD") else request.path
    current = get_language()
    return [
        {"code": code, "name": native_name_of(code), "url": in_language(path, code), "current": code == current}
        for code, _name in settings.LANGUAGES
    ]


def in_language(path: str, code: str) -> str:
    """The address of the same page in another language: only the prefix differs, so nothing is resolved."""
    _root, prefix, rest = (*path.split("/", 2), "")[:3]
    return f"/{code}/{rest}" if prefix in dict(settings.LANGUAGES) else path


@register.inclusion_tag("components/progress.html")
def progress(done: int, total: int, label: str = "") -> dict:
    """How much of a whole is done, as a bar and in figures."""
    return {"done": done, "total": total, "label": label or _("Progress"), "maximum": max(total, 1)}


@register.simple_tag
def round_table(
    seats: Sequence, figure: str | int = "", caption: str = "", title: str = "", words: Sequence[str] = ()
) -> str:
    """The Table: seats grouped by delegation, each with a state (yes: coming, wait: open, no: not coming).

    `seats` holds `core.round_table.Delegation(label, states)` or plain `(label, states)` pairs, one to 57 of them, in
    protocol order. A list with the same content follows the picture. `words` says what the three states mean where
    they are not about coming.
    """
    groups = [group if isinstance(group, Delegation) else Delegation(*group) for group in seats]
    return written(
        "components/round_table.jinja",
        plan=seat_plan(groups),
        groups=groups,
        figure=figure,
        caption=caption,
        title=title or _("Seats round the table by delegation; the list below says the same"),
        words=[str(word) for word in words if word] or [_("coming"), _("not yet replied"), _("not coming")],
    )


@register.inclusion_tag("components/pagination.html", takes_context=True)
def pagination(context: template.Context, page) -> dict:
    """Earlier and later pages of a list, keeping the filters of the address."""
    return {"page": page, "request": context["request"]}


@register.inclusion_tag("components/empty.html")
def empty_state(title: str, text: str = "", url: str = "", action: str = "") -> dict:
    """What a list says when it holds nothing, and the one thing to do about it."""
    return {"title": title, "text": text, "url": url, "action": action}
