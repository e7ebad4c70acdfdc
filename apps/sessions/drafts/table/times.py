"""Days, times and lengths as people write them into cells, of which each is understood in one way or refused."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from babel import Locale
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from apps.core.clocks.times import format_dates, in_calendar

MIDNIGHT = 24 * 60
LONGEST = 24 * 60
SHORTEST_BARE = 5  # a bare number below it may be hours
MONTH_LANGUAGES = ("en", "de", "fr", "es", "it", "ru")
NUMBERED = re.compile(r"^(?:day|tag|jour|d)\s*(\d{1,2})$|^第?\s*(\d{1,2})\s*日目?$", re.IGNORECASE)
YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})(?!\d)")
CHARACTERS = re.compile(r"(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*日")
WITHOUT_YEAR = re.compile(r"(?<!\d)(\d{1,2})\s*[./]\s*(\d{1,2})\.?(?!\d)")
DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.|er)?\s*(?:de\s+)?([^\W\d_]{3,})\.?,?\s*(?:de\s+)?(\d{4})?")
MONTH_DAY = re.compile(r"([^\W\d_]{3,})\.?\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d)(?:,?\s*(\d{4}))?")
CLOCK = re.compile(
    r"(午前|午後|오전|오후|上午|下午)?\s*(\d{1,2})\s*(?:[:.h時时시点uч]\s*(\d{2})?)?\s*(?:[分분]|:\d{2})?\s*"
    r"([ap]\.?m\.?|uhr)?",
    re.IGNORECASE,
)
DIGITS = re.compile(r"(\d{2})(\d{2})")
UNTIL = re.compile(r"\s*(?:[-–—~～〜]|\bto\b|\bbis\b|から|부터|至)\s*")
HOURS = re.compile(
    r"(\d+(?:[.,]\d+)?)\s*(?:hours?|hrs?|h|stunden?|std|時間|시간|小时|час\w*|ч)\.?\s*"
    r"(?:(\d+)\s*(?:minutes?|mins?|m|分|분|分钟|мин)?\.?)?",
    re.IGNORECASE,
)
MINUTES = re.compile(r"(\d+)\s*(?:minutes?|minuten|mins?|m|分間?|분|分钟|мин\w*)\.?|(\d+)['’′]", re.IGNORECASE)
HOURS_AND_MINUTES = re.compile(r"(\d{1,2}):(\d{2})(?::\d{2})?")


def day_of(text: str, days: Sequence[dt.date]) -> dt.date:
    """The day that a cell means: of several ways to read it the one that is a day of the conference (`days`).

    ValidationError where there is none, or more than one.
    """
    plain = unicodedata.normalize("NFKC", text).strip()
    if found := NUMBERED.match(plain):
        number = int(found[1] or found[2])
        if 1 <= number <= len(days):
            return days[number - 1]
    read = {day for day in _readings(plain, days) if in_calendar(day)}
    likely = read & set(days) or read
    if len(likely) == 1:
        return likely.pop()
    if likely:
        first, second = sorted(likely)[:2]
        message = _("“%(text)s” may be %(first)s or %(second)s. Write it as %(example)s.")
        words = {"first": format_dates(first), "second": format_dates(second), "example": first.isoformat()}
        raise ValidationError(message % {"text": text, **words})
    example = days[0].isoformat() if days else "2027-09-09"
    message = _("“%(text)s” is no day that can be read. Write it as %(example)s.")
    raise ValidationError(message % {"text": text, "example": example})


def _readings(text: str, days: Sequence[dt.date]) -> Iterator[dt.date]:
    if found := YEAR_FIRST.search(text):
        yield from _day(found[1], found[2], found[3])
        return
    if found := YEAR_LAST.search(text):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        yield from _day(year, found[2], found[1])
        yield from _day(year, found[1], found[2])
        return
    years = sorted({day.year for day in days})
    if found := CHARACTERS.search(text):
        for year in years:
            yield from _day(year, found[1], found[2])
        return
    for pattern, month_first in ((DAY_MONTH, False), (MONTH_DAY, True)):
        for found in pattern.finditer(text):
            name, day = (found[1], found[2]) if month_first else (found[2], found[1])
            if month := _months().get(name.casefold()):
                for each in [int(found[3])] if found[3] else years:
                    yield from _day(each, month, day)
                return
    if found := WITHOUT_YEAR.search(text):
        for year in years:
            yield from _day(year, found[2], found[1])
            yield from _day(year, found[1], found[2])


def _day(year: int | str, month: int | str, day: int | str) -> Iterator[dt.date]:
    try:
        yield dt.date(int(year), int(month), int(day))
    except ValueError:
        return


@cache
def _months() -> dict[str, int]:
    """Names of months and their short forms, as far as three letters tell them apart."""
    found: dict[str, int] = {}
    for code in MONTH_LANGUAGES:
        months = Locale.parse(code).months
        for width in ("wide", "abbreviated"):
            for context in ("format", "stand-alone"):
                for number, name in months[context][width].items():
                    found[name.casefold().strip(".")] = number
    return found | {"sept": 9}


def clock_of(text: str) -> int:
    """A time of day as minutes after midnight; 24:00 is the end of the day. ValidationError where it is none."""
    plain = unicodedata.normalize("NFKC", text).strip()
    minutes = _clock(plain)
    if minutes is None:
        raise ValidationError(_("“%(text)s” is no time that can be read. Write it as 14:30.") % {"text": text})
    return minutes


def _clock(text: str) -> int | None:
    if found := DIGITS.fullmatch(text):
        return _minutes(int(found[1]), int(found[2]))
    if not (found := CLOCK.fullmatch(text.replace("半", "30分"))):
        return None
    hours, minutes = int(found[2]), int(found[3] or 0)
    half = (found[1] or found[4] or "").casefold().replace(".", "")
    if half in ("午後", "오후", "下午", "pm") and hours < 12:
        hours += 12
    elif half in ("午前", "오전", "上午", "am") and hours == 12:
        hours = 0
    return _minutes(hours, minutes)


def _minutes(hours: int, minutes: int) -> int | None:
    total = hours * 60 + minutes
    return total if minutes < 60 and total <= MIDNIGHT else None


def clocks_of(text: str) -> tuple[int, int | None]:
    """One time of day, or from one to another ("14:00–15:30")."""
    sides = UNTIL.split(unicodedata.normalize("NFKC", text).strip())
    if len(sides) == 2 and all(_clock(side) is not None for side in sides):
        return clock_of(sides[0]), clock_of(sides[1])
    return clock_of(text), None


def length_of(text: str) -> int:
    """Minutes. ValidationError where a cell holds no length, or may mean hours."""
    plain = unicodedata.normalize("NFKC", text).strip()
    minutes: float | None = None
    if found := HOURS_AND_MINUTES.fullmatch(plain):
        minutes = int(found[1]) * 60 + int(found[2])
    elif found := HOURS.fullmatch(plain):
        minutes = float(found[1].replace(",", ".")) * 60 + int(found[2] or 0)
    elif found := MINUTES.fullmatch(plain):
        minutes = int(found[1] or found[2])
    elif plain.isdecimal() and int(plain) >= SHORTEST_BARE:
        minutes = int(plain)
    if minutes is None or not 0 < minutes <= LONGEST:
        message = _("“%(text)s” is no length that can be read. Write it as 90 min, or as 1:30.")
        raise ValidationError(message % {"text": text})
    return round(minutes)
