"""One stretch of time on the clocks of the venue and, where they show another time, on those of the reader."""

import datetime as dt
from typing import NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import override

from apps.core.clocks.times import format_range, zone
from apps.core.clocks.venue_time import is_zone, zone_label


class TwoClocks(NamedTuple):
    """What the clocks show, and whose they are, in words; `own` is empty where both show the same."""

    venue: str
    venue_zone: str
    own: str
    own_zone: str


def differ(here: tuple[dt.datetime, ...], there: tuple[dt.datetime, ...]) -> bool:
    """Whether clocks show another time at any of these moments, given in both zones."""
    return any(one.utcoffset() != other.utcoffset() for one, other in zip(here, there, strict=True))


def on_two_clocks(
    start: dt.datetime, end: dt.datetime, venue: str, reader: str = "", language: str | None = None
) -> TwoClocks:
    """`reader` is any text that may be a zone; days are named where they are not that of the start."""
    told = format_range(start, end, venue, language), zone_label(start, venue, language)
    if not reader or not is_zone(reader):
        return TwoClocks(*told, "", "")
    at_venue, own = (tuple(each.astimezone(zone(name)) for each in (start, end)) for name in (venue, reader))
    if not differ(at_venue, own):
        return TwoClocks(*told, "", "")
    return TwoClocks(*told, format_range(start, end, reader, language), zone_label(start, reader, language))


def in_words(start: dt.datetime, end: dt.datetime, venue: str, reader: str = "", language: str | None = None) -> str:
    """The same in one line, as a mail says it."""
    told = on_two_clocks(start, end, venue, reader, language)
    with override(language):
        at_venue = _("%(time)s, %(zone)s") % {"time": told.venue, "zone": told.venue_zone}
        if not told.own:
            return at_venue
        own = _("%(time)s, %(zone)s") % {"time": told.own, "zone": told.own_zone}
        return _("%(venue)s (yours: %(own)s)") % {"venue": at_venue, "own": own}
